//! The kinds of values: what a text or a number must be, and what is wrong with one that is not.
//!
//! There are two ways in. `accepts` says of most good values, at once, that nothing at all is wrong with them; `judge`
//! says of any value what is.

pub mod country;
pub mod currency;
pub mod date_time;
pub mod email;
pub mod han;
pub mod hs_code;
pub mod list;
pub mod number;
pub mod order_no;
pub mod phone;
pub mod tax_id;

use crate::issue::{Param, Params, Reading, Rule, Severity};
use crate::spec::{Choice, Form, Kind, Misspelt, Text};
use crate::units::Unit;
use date_time::Time;
use number::{Figure, MAX_INTEGER};

/// Something wrong with a value.
#[derive(Debug)]
pub struct Flaw {
    /// The rule it breaks.
    pub rule: Rule,
    /// Error or warning.
    pub severity: Severity,
    /// The reading it rests on.
    pub reading: Option<Reading>,
    /// The numbers and values behind it.
    pub params: Params,
}

impl Flaw {
    /// An error.
    pub fn error(rule: Rule, params: Params) -> Flaw {
        Flaw {
            rule,
            severity: Severity::Error,
            reading: None,
            params,
        }
    }

    /// A warning resting on a reading.
    pub fn warning(rule: Rule, reading: Reading, params: Params) -> Flaw {
        Flaw {
            rule,
            severity: Severity::Warning,
            reading: Some(reading),
            params,
        }
    }

    /// Resting on a reading.
    pub fn resting_on(self, reading: impl Into<Option<Reading>>) -> Flaw {
        Flaw {
            reading: reading.into(),
            ..self
        }
    }
}

/// What a value is: its warnings and, for a value that counts in conditions or sums, its number (the place of a
/// choice, a boolean, an integer, a decimal as a multiple of its smallest step); or its one error.
pub type Verdict = Result<(u64, Vec<Flaw>), Flaw>;

/// The number of a text that counts in no condition.
pub const ANY: u64 = u64::MAX;

/// The longest part of a value that goes into an issue.
const CLIP: usize = 64;

/// The value as issues quote it.
pub fn quoted(text: &str) -> Param {
    match text.char_indices().nth(CLIP) {
        Some((end, _)) => Param::Text(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Param::from(text),
    }
}

fn actual(text: &str) -> Params {
    Params::new().with("actual", quoted(text))
}

impl From<Vec<&str>> for Param {
    fn from(values: Vec<&str>) -> Param {
        Param::List(values.into_iter().map(str::to_owned).collect())
    }
}

/// The number of a string without escapes with which nothing at all is wrong; `None` where that takes a closer look.
#[inline(always)]
pub fn accepts(text: &Text, raw: &[u8], ascii: bool) -> Option<u64> {
    if raw.len() > text.max || raw.len() < text.min || (text.min > 0 && !ascii) || !has_firm_ends(raw) {
        return None;
    }
    let good = match text.form {
        Form::Free => true,
        Form::OrderNo => order_no::is_order_no(raw),
        Form::List => ascii && !raw.contains(&b','),
        Form::Phone(_) => phone::is_phone(raw),
        Form::Email => email::is_email(raw),
        Form::TaxId => tax_id::is_tax_id(raw),
        Form::Country => country::is_country(raw),
        Form::Currency => currency::is_currency(raw),
        Form::Chinese => matches!(raw, [0xE4, 0xB8..=0xBF, ..] | [0xE5..=0xE9, ..]),
        Form::NonChinese => ascii,
        Form::HsCode => hs_code::is_hs_code(raw),
        Form::DateTime => date_time::read(raw) == Time::Whole,
        Form::Varied => raw.first() != raw.last(),
        Form::EntryNo => is_entry_no(raw),
        Form::Filled => !raw.contains(&b'$'),
        Form::OneOf(choices) | Form::OneOfSpelt(choices, _) => {
            return choices
                .iter()
                .position(|choice| choice.value.as_bytes() == raw)
                .map(|place| place as u64);
        }
        Form::UnitOf(_, own) => return (raw == own.symbol().as_bytes()).then_some(own as u64),
    };
    good.then_some(ANY)
}

/// Whether there is a first and a last character and neither can be white space. (The lead bytes of all white space
/// beyond ASCII are C2, E1, E2 and E3.)
#[inline(always)]
fn has_firm_ends(raw: &[u8]) -> bool {
    let (Some(&first), Some(&last)) = (raw.first(), raw.last()) else {
        return false;
    };
    if first <= b' ' || last <= b' ' || matches!(first, 0xC2 | 0xE1..=0xE3) {
        return false;
    }
    last < 0x80 || !matches!(raw, [.., 0xC2, _] | [.., 0xE1..=0xE3, _, _])
}

fn is_entry_no(raw: &[u8]) -> bool {
    raw.len() == 18 && raw.iter().all(u8::is_ascii_digit)
}

/// What is wrong with a string that is not blank.
pub fn judge(text: &Text, value: &str) -> Verdict {
    length(text, value)?;
    let (number, mut flaws) = judge_form(text, value)?;
    if value.trim() != value {
        flaws.insert(0, Flaw::warning(Rule::Whitespace, Reading::R15, actual(value)));
    }
    Ok((number, flaws))
}

fn length(text: &Text, value: &str) -> Result<(), Flaw> {
    let units = value.encode_utf16().count();
    let flaw = |rule, name, limit: usize| Flaw::error(rule, Params::new().with(name, limit).with("actual", units));
    if matches!(text.form, Form::OrderNo) && units != order_no::LENGTH {
        return Err(flaw(Rule::Length, "expected", order_no::LENGTH).resting_on(Reading::R11));
    }
    if units > text.max {
        return Err(flaw(Rule::MaxLength, "max", text.max));
    }
    if units < text.min {
        return Err(flaw(Rule::MinLength, "min", text.min));
    }
    Ok(())
}

fn judge_form(text: &Text, value: &str) -> Verdict {
    let raw = value.as_bytes();
    let needs = |good: bool, rule| {
        if good {
            good_text()
        } else {
            Err(Flaw::error(rule, actual(value)))
        }
    };
    match text.form {
        Form::Free => good_text(),
        Form::OrderNo => needs(order_no::is_alphanumeric(raw), Rule::Alphanumeric),
        Form::List => hint(list::is_list(value), Rule::List, Reading::R14, value),
        Form::Phone(rule) => needs(phone::is_phone(raw), rule),
        Form::Email => needs(email::is_email(raw), Rule::Email),
        Form::TaxId => needs(tax_id::is_tax_id(raw), Rule::TaxId),
        Form::Country if country::is_well_formed(raw) => needs(country::is_country(raw), Rule::Country),
        Form::Country => needs(false, Rule::Pattern),
        Form::Currency => judge_currency(value),
        Form::Chinese => needs(han::has_han(value), Rule::Chinese),
        Form::NonChinese => needs(!han::has_han(value), Rule::NonChinese),
        Form::HsCode if hs_code::lost_a_digit(raw) => hint(false, Rule::HsCode, Reading::R39, value),
        Form::HsCode => needs(hs_code::is_hs_code(raw), Rule::HsCode),
        Form::DateTime => match date_time::read(raw) {
            Time::Whole => good_text(),
            Time::Local => hint(false, Rule::Offset, Reading::R54, value),
            Time::None => needs(false, Rule::DateTime),
        },
        Form::Varied => needs(
            value.chars().any(|character| !value.starts_with(character)),
            Rule::Pattern,
        ),
        Form::EntryNo => hint(is_entry_no(raw), Rule::Pattern, Reading::R116, value),
        Form::Filled => hint(!value.contains("${"), Rule::Placeholder, Reading::R73, value),
        Form::OneOf(choices) => judge_choice(choices, None, value),
        Form::OneOfSpelt(choices, misspelt) => judge_choice(choices, Some(misspelt), value),
        Form::UnitOf(units, own) => judge_unit(units, own, value),
    }
}

fn good_text() -> Verdict {
    Ok((ANY, Vec::new()))
}

/// A text that is good, or at least no error.
fn hint(good: bool, rule: Rule, reading: Reading, value: &str) -> Verdict {
    Ok((
        ANY,
        if good {
            Vec::new()
        } else {
            vec![Flaw::warning(rule, reading, actual(value))]
        },
    ))
}

fn suggesting(rule: Rule, reading: Reading, value: &str, suggestion: &str) -> Flaw {
    Flaw::warning(rule, reading, actual(value).with("suggestion", suggestion))
}

fn judge_currency(value: &str) -> Verdict {
    let capitals = value.to_ascii_uppercase();
    let renminbi = capitals == currency::RMB;
    if !renminbi && !currency::is_currency(capitals.as_bytes()) {
        return Err(Flaw::error(Rule::Currency, actual(value)));
    }
    let mut flaws = Vec::new();
    if capitals != value {
        flaws.push(suggesting(Rule::Case, Reading::R26, value, &capitals));
    }
    if renminbi {
        flaws.push(suggesting(Rule::Currency, Reading::R45, value, currency::CNY));
    }
    Ok((ANY, flaws))
}

fn judge_choice(choices: &[Choice], misspelt: Option<&Misspelt>, value: &str) -> Verdict {
    let place = |value: &str| choices.iter().position(|choice| choice.value == value);
    if let Some(place) = place(value) {
        return Ok((place as u64, Vec::new()));
    }
    if let Some(misspelt) = misspelt.filter(|misspelt| misspelt.printed == value) {
        let flaw = suggesting(Rule::Spelling, misspelt.reading, value, misspelt.meant);
        return Ok((place(misspelt.meant).map_or(ANY, |place| place as u64), vec![flaw]));
    }
    let values: Vec<&str> = choices.iter().map(|choice| choice.value).collect();
    let nearest = nearest(value, values.iter().copied());
    Err(Flaw::error(Rule::Enum, allowed(value, values, nearest)))
}

fn judge_unit(units: &[Unit], own: Unit, value: &str) -> Verdict {
    let Some(&unit) = units.iter().find(|unit| unit.symbol().eq_ignore_ascii_case(value)) else {
        let symbols: Vec<&str> = units.iter().map(|unit| unit.symbol()).collect();
        return Err(Flaw::error(Rule::Enum, allowed(value, symbols, None)));
    };
    let mut flaws = Vec::new();
    if unit.symbol() != value {
        flaws.push(suggesting(Rule::Case, Reading::R26, value, unit.symbol()));
    }
    if unit != own {
        flaws.push(suggesting(Rule::Unit, Reading::R25, value, own.symbol()));
    }
    Ok((unit as u64, flaws))
}

fn allowed(value: &str, values: Vec<&str>, suggestion: Option<&str>) -> Params {
    let params = actual(value).with("allowed", values);
    match suggestion {
        Some(suggestion) => params.with("suggestion", suggestion),
        None => params,
    }
}

/// The name most like the given one, if one is near: at most a third of its letters differ.
pub fn nearest<'n>(given: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let letters = given.chars().count();
    if letters > 2 * CLIP {
        return None;
    }
    let given = given.to_ascii_lowercase();
    names
        .map(|name| (strsim::osa_distance(&given, &name.to_ascii_lowercase()), name))
        .filter(|(distance, name)| *distance <= letters.min(name.len()) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// What is wrong with a number where the table has a number.
pub fn judge_number(kind: &Kind, text: &[u8]) -> Verdict {
    let figure = Figure::read(text);
    let actual = || actual(&String::from_utf8_lossy(text));
    let error = |rule, params| Err(Flaw::error(rule, params));
    match *kind {
        Kind::Integer { min } => {
            let too_small = figure.negative || (figure.zero && min > 0);
            let rule = if min > 0 {
                Rule::PositiveInteger
            } else {
                Rule::NonNegativeInteger
            };
            if figure.last < 0 || too_small {
                return error(rule, actual());
            }
            match figure.scaled(0).filter(|&number| number <= MAX_INTEGER) {
                Some(number) => Ok((number, Vec::new())),
                None => error(Rule::Maximum, Params::new().with("max", MAX_INTEGER).with_all(actual())),
            }
        }
        Kind::Decimal { scale, above_zero } => {
            if figure.negative || (figure.zero && above_zero) {
                let rule = if above_zero {
                    Rule::ExclusiveMinimum
                } else {
                    Rule::Minimum
                };
                return error(rule, Params::new().with("min", 0u64).with_all(actual()));
            }
            if figure.is_excessive() {
                return error(
                    Rule::Maximum,
                    Params::new().with("max", 999_999_999_999_999u64).with_all(actual()),
                );
            }
            match figure.scaled(scale) {
                Some(number) => Ok((number, Vec::new())),
                None => {
                    let params = Params::new()
                        .with("max", usize::from(scale))
                        .with("actual", figure.fraction());
                    error(Rule::Decimals, params)
                }
            }
        }
        Kind::Text(_) | Kind::Boolean | Kind::Object(_) | Kind::Array(_) | Kind::ByChoice { .. } => {
            error(Rule::Type, actual())
        }
    }
}

/// What is wrong with a string that is not blank where the table has a boolean or number (R21); `None`: all.
pub fn judge_sent_as_string(kind: &Kind, value: &str) -> Option<Verdict> {
    let (verdict, expected) = match kind {
        Kind::Boolean => (Ok((u64::from(value == "true"), Vec::new())), "boolean"),
        Kind::Integer { .. } => (judge_number(kind, value.as_bytes()), "integer"),
        _ => (judge_number(kind, value.as_bytes()), "number"),
    };
    let readable = match kind {
        Kind::Boolean => matches!(value, "true" | "false"),
        Kind::Integer { .. } => number::is_integer_text(value),
        Kind::Decimal { .. } => number::is_decimal_text(value),
        Kind::Text(_) | Kind::Object(_) | Kind::Array(_) | Kind::ByChoice { .. } => false,
    };
    let params = Params::new().with("expected", expected).with("actual", "string");
    readable.then(|| verdict.map(|(number, _)| (number, vec![Flaw::warning(Rule::Type, Reading::R21, params)])))
}

/// Holds a matcher against its regular expression on every text of up to `len` of the given characters.
#[cfg(test)]
#[track_caller]
fn same_as_pattern(pattern: &str, characters: &str, len: usize, matches: fn(&[u8]) -> bool) {
    let pattern = regex::Regex::new(pattern).unwrap();
    let mut texts = vec![String::new()];
    for _ in 0..=len {
        for text in &texts {
            assert_eq!(matches(text.as_bytes()), pattern.is_match(text), "{text:?}");
        }
        texts = texts
            .iter()
            .flat_map(|text| characters.chars().map(move |character| format!("{text}{character}")))
            .collect();
        if texts.len() > 3_000_000 {
            return;
        }
    }
}
