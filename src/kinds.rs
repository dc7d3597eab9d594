//! The kinds of values: what a text or a number must be, and what is wrong with one that is not.
//!
//! There are two ways in. `accepts` says of most good values, at once, that nothing at all is wrong with them; `judge`
//! says of any value what is.

use alloc::{borrow::ToOwned, string::String, vec, vec::Vec};

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
use number::{Figure, MAX_DIGITS, MAX_INTEGER};

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
    #[inline(never)]
    pub fn error(rule: Rule, params: Params) -> Flaw {
        Flaw {
            rule,
            severity: Severity::Error,
            reading: None,
            params,
        }
    }

    /// A warning resting on a reading.
    #[inline(never)]
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

/// What a value counts as in conditions and sums: the place of a choice, a boolean, an integer, a decimal as a multiple
/// of its smallest step, or [`ANY`]; its one error where it has one. Warnings go into the list that came along.
pub type Verdict = Result<u64, Flaw>;

/// The number of a text that counts in no condition.
pub const ANY: u64 = u64::MAX;

/// The longest part of a value that goes into an issue.
const CLIP: usize = 64;

/// The value as issues quote it.
#[inline(never)]
pub fn quoted(text: &str) -> Param {
    match text.char_indices().nth(CLIP) {
        Some((end, _)) => {
            let mut clipped = text.get(..end).unwrap_or_default().to_owned();
            clipped.push('…');
            Param::Text(clipped)
        }
        None => Param::from(text),
    }
}

#[inline(never)]
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
    if raw.len() < text.min || (text.min > 0 && !ascii) || !has_firm_ends(raw) {
        return None;
    }
    // No text has more UTF-16 units than bytes.
    if raw.len() > text.max && (ascii || utf16_len(raw) > text.max) {
        return None;
    }
    let good = match text.form {
        Form::Free => true,
        Form::OrderNo => order_no::is_order_no(raw),
        Form::List => ascii && is_plain_list(raw),
        Form::Phone(_) => phone::is_phone(raw),
        Form::Email => email::is_email(raw),
        Form::TaxId => tax_id::is_tax_id(raw),
        Form::Country => country::is_country(raw),
        Form::Currency => currency::is_currency(raw),
        // These lead bytes begin no other characters than Han.
        Form::Chinese => raw.iter().any(|byte| matches!(byte, 0xE5..=0xE9)),
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
        Form::UnitOf(_, own) => return is_same(own.symbol().as_bytes(), raw).then_some(own as u64),
    };
    good.then_some(ANY)
}

/// How many UTF-16 units a piece of UTF-8 has: one for each first byte, two for those of four bytes.
pub(crate) fn utf16_len(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .map(|&byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0))
        .sum()
}

/// Whether there is a first and a last character and neither can be white space.
#[inline(always)]
fn has_firm_ends(raw: &[u8]) -> bool {
    let (Some(&first), Some(&last)) = (raw.first(), raw.last()) else {
        return false;
    };
    first > b' ' && last > b' ' && (first < 0x80 || !starts_soft(raw)) && (last < 0x80 || !ends_soft(raw))
}

/// Whether the first character may be white space beyond ASCII: U+0085, U+00A0, U+1680, U+2000 to U+206F, U+3000.
#[inline(always)]
fn starts_soft(raw: &[u8]) -> bool {
    matches!(
        raw,
        [0xC2, ..] | [0xE1, 0x9A, ..] | [0xE2, 0x80..=0x81, ..] | [0xE3, 0x80, 0x80, ..]
    )
}

/// The same of the last character.
#[inline(always)]
fn ends_soft(raw: &[u8]) -> bool {
    matches!(
        raw,
        [.., 0xC2, _] | [.., 0xE1, 0x9A, _] | [.., 0xE2, 0x80..=0x81, _] | [.., 0xE3, 0x80, 0x80]
    )
}

/// Whether two texts are the same; from the end, where the choices of a field differ most.
#[inline(always)]
fn is_same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().rev().eq(b.iter().rev())
}

/// Whether a comma or white space stands between two characters that are neither.
fn is_plain_list(raw: &[u8]) -> bool {
    let mut apart = true;
    for &byte in raw {
        let joint = byte == b',' || byte <= b' ';
        if joint && apart {
            return false;
        }
        apart = joint;
    }
    !apart
}

fn is_entry_no(raw: &[u8]) -> bool {
    raw.len() == 18 && raw.iter().all(u8::is_ascii_digit)
}

/// What is wrong with a string that is not blank.
pub fn judge(text: &Text, value: &str, warnings: &mut Vec<Flaw>) -> Verdict {
    length(text, value)?;
    if is_padded(value) {
        warnings.push(Flaw::warning(Rule::Whitespace, Reading::R15, actual(value)));
    }
    judge_form(text, value, warnings)
}

/// Whether there is white space around it.
fn is_padded(value: &str) -> bool {
    let mut characters = value.chars();
    [characters.next(), characters.next_back()]
        .into_iter()
        .flatten()
        .any(char::is_whitespace)
}

fn length(text: &Text, value: &str) -> Result<(), Flaw> {
    let units = utf16_len(value.as_bytes());
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

fn judge_form(text: &Text, value: &str, warnings: &mut Vec<Flaw>) -> Verdict {
    let raw = value.as_bytes();
    let (good, rule, reading) = match text.form {
        Form::Free => return Ok(ANY),
        Form::OrderNo => (order_no::is_alphanumeric(raw), Rule::Alphanumeric, None),
        Form::List => (list::is_list(value), Rule::List, Some(Reading::R14)),
        Form::Phone(rule) => (phone::is_phone(raw), rule, None),
        Form::Email => (email::is_email(raw), Rule::Email, None),
        Form::TaxId => (tax_id::is_tax_id(raw), Rule::TaxId, None),
        Form::Country if country::is_well_formed(raw) => (country::is_country(raw), Rule::Country, None),
        Form::Country => (false, Rule::Pattern, None),
        Form::Chinese => (han::has_han(value), Rule::Chinese, None),
        Form::NonChinese => (!han::has_han(value), Rule::NonChinese, None),
        Form::HsCode if hs_code::lost_a_digit(raw) => (false, Rule::HsCode, Some(Reading::R39)),
        Form::HsCode => (hs_code::is_hs_code(raw), Rule::HsCode, None),
        Form::DateTime => match date_time::read(raw) {
            Time::Whole => return Ok(ANY),
            Time::Local => (false, Rule::Offset, Some(Reading::R54)),
            Time::None => (false, Rule::DateTime, None),
        },
        Form::Varied => (
            value.chars().any(|character| !value.starts_with(character)),
            Rule::Pattern,
            None,
        ),
        Form::EntryNo => (is_entry_no(raw), Rule::Pattern, Some(Reading::R116)),
        Form::Filled => (
            !raw.windows(2).any(|pair| pair == b"${"),
            Rule::Placeholder,
            Some(Reading::R73),
        ),
        Form::Currency => return judge_currency(value, warnings),
        Form::OneOf(choices) => return judge_choice(choices, None, value, warnings),
        Form::OneOfSpelt(choices, misspelt) => return judge_choice(choices, Some(misspelt), value, warnings),
        Form::UnitOf(units, own) => return judge_unit(units, own, value, warnings),
    };
    match reading {
        _ if good => {}
        Some(reading) => warnings.push(Flaw::warning(rule, reading, actual(value))),
        None => return Err(Flaw::error(rule, actual(value))),
    }
    Ok(ANY)
}

#[inline(never)]
fn suggesting(rule: Rule, reading: Reading, value: &str, suggestion: &str) -> Flaw {
    Flaw::warning(rule, reading, actual(value).with("suggestion", suggestion))
}

fn judge_currency(value: &str, warnings: &mut Vec<Flaw>) -> Verdict {
    let capitals = value.to_ascii_uppercase();
    let renminbi = capitals == currency::RMB;
    if !renminbi && !currency::is_currency(capitals.as_bytes()) {
        return Err(Flaw::error(Rule::Currency, actual(value)));
    }
    if capitals != value {
        warnings.push(suggesting(Rule::Case, Reading::R26, value, &capitals));
    }
    if renminbi {
        warnings.push(suggesting(Rule::Currency, Reading::R45, value, currency::CNY));
    }
    Ok(ANY)
}

fn judge_choice(choices: &[Choice], misspelt: Option<&Misspelt>, value: &str, warnings: &mut Vec<Flaw>) -> Verdict {
    let meant = match misspelt.filter(|misspelt| misspelt.printed == value) {
        Some(misspelt) => {
            warnings.push(suggesting(Rule::Spelling, misspelt.reading, value, misspelt.meant));
            misspelt.meant
        }
        None => value,
    };
    if let Some(place) = choices.iter().position(|choice| choice.value == meant) {
        return Ok(place as u64);
    }
    let values = || choices.iter().map(|choice| choice.value);
    Err(Flaw::error(
        Rule::Enum,
        allowed(value, values().collect(), nearest(value, values())),
    ))
}

fn judge_unit(units: &[Unit], own: Unit, value: &str, warnings: &mut Vec<Flaw>) -> Verdict {
    let Some(&unit) = units.iter().find(|unit| unit.symbol().eq_ignore_ascii_case(value)) else {
        let symbols = units.iter().map(|unit| unit.symbol()).collect();
        return Err(Flaw::error(Rule::Enum, allowed(value, symbols, None)));
    };
    if unit.symbol() != value {
        warnings.push(suggesting(Rule::Case, Reading::R26, value, unit.symbol()));
    }
    if unit != own {
        warnings.push(suggesting(Rule::Unit, Reading::R25, value, own.symbol()));
    }
    Ok(unit as u64)
}

fn allowed(value: &str, values: Vec<&str>, suggestion: Option<&str>) -> Params {
    let params = actual(value).with("allowed", values);
    match suggestion {
        Some(suggestion) => params.with("suggestion", suggestion),
        None => params,
    }
}

/// The name most like the given one, if one is near: at most a third of its letters differ, whatever their case.
pub fn nearest<'n>(given: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    if given.len() > 2 * CLIP {
        return None;
    }
    names
        .map(|name| (distance(given.as_bytes(), name.as_bytes()), name))
        .filter(|(distance, name)| *distance <= given.len().min(name.len()) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// How many bytes must be put in, taken out or changed to make one name of the other (Levenshtein); two that have only
/// changed places count as one.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
            let same = usize::from(!x.eq_ignore_ascii_case(y));
            let mut least = (at(&row, j) + same).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                least = least.min(at(&before, j - 1) + 1);
            }
            next.push(least);
        }
        before = core::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or_default()
}

/// What is wrong with a number where the table has a number.
pub fn judge_number(kind: &Kind, text: &[u8]) -> Verdict {
    let figure = Figure::read(text);
    let (rule, limit) = match *kind {
        Kind::Integer { min } => match figure.scaled(0) {
            _ if figure.last < 0 || figure.negative || (figure.zero && min > 0) => (
                if min > 0 {
                    Rule::PositiveInteger
                } else {
                    Rule::NonNegativeInteger
                },
                None,
            ),
            Some(number) if number <= MAX_INTEGER => return Ok(number),
            _ => (Rule::Maximum, Some(("max", MAX_INTEGER))),
        },
        Kind::Decimal { scale, above_zero } => match figure.scaled(scale) {
            _ if figure.zero && above_zero => (Rule::ExclusiveMinimum, Some(("min", 0))),
            _ if figure.negative => (
                if above_zero {
                    Rule::ExclusiveMinimum
                } else {
                    Rule::Minimum
                },
                Some(("min", 0)),
            ),
            _ if figure.is_excessive() => (Rule::Maximum, Some(("max", 999_999_999_999_999))),
            Some(number) => return Ok(number),
            None => {
                let params = Params::new()
                    .with("max", usize::from(scale))
                    .with("actual", figure.fraction());
                return Err(Flaw::error(Rule::Decimals, params));
            }
        },
        Kind::Text(_) | Kind::Boolean | Kind::Object(_) | Kind::Array(_) | Kind::ByChoice { .. } => (Rule::Type, None),
    };
    let mut params = match limit {
        Some((name, limit)) => Params::new().with(name, limit),
        None => Params::new(),
    };
    if rule == Rule::Maximum && matches!(kind, Kind::Decimal { .. }) {
        params = params.with("digits", MAX_DIGITS);
    }
    Err(Flaw::error(
        rule,
        params.with("actual", quoted(&String::from_utf8_lossy(text))),
    ))
}

/// What is wrong with a string that is not blank where the table has a boolean or number (R21); `None`: all.
pub fn judge_sent_as_string(kind: &Kind, value: &str, warnings: &mut Vec<Flaw>) -> Option<Verdict> {
    let (readable, expected) = match kind {
        Kind::Boolean => (matches!(value, "true" | "false"), "boolean"),
        Kind::Integer { .. } => (number::is_integer_text(value), "integer"),
        Kind::Decimal { .. } => (number::is_decimal_text(value), "number"),
        Kind::Text(_) | Kind::Object(_) | Kind::Array(_) | Kind::ByChoice { .. } => (false, ""),
    };
    let params = || Params::new().with("expected", expected).with("actual", "string");
    readable.then(|| {
        let number = match kind {
            Kind::Boolean => u64::from(value == "true"),
            _ => judge_number(kind, value.as_bytes())?,
        };
        warnings.push(Flaw::warning(Rule::Type, Reading::R21, params()));
        Ok(number)
    })
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
