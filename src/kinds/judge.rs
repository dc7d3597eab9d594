//! What is wrong with a value, whatever it is.

use super::number::{self, Figure, MAX_DIGITS, MAX_INTEGER};
use super::{ANY, Verdict, country, currency, date_time, email, han, hs_code, list, order_no, phone, tax_id};
use super::{date_time::Time, is_entry_no};
use crate::extent::utf16_len;
use crate::flaw::{Fact, Flaw, Flaws};
use crate::issue::{ParamName, Reading, Rule};
use crate::spec::{Choice, Form, Kind, Misspelt, Text};
use crate::units::Unit;

/// What is wrong with a string that is not blank.
pub fn judge<'v>(text: &Text, value: &'v str, flaws: &mut Flaws<'v>) -> Verdict {
    if has_wrong_length(text, value, flaws) {
        return None;
    }
    if is_padded(value) {
        flaws
            .warning(Rule::Whitespace, Reading::R15)
            .with(ParamName::Actual, Fact::Quoted(value));
    }
    judge_form(text, value, flaws)
}

/// Whether there is white space around it.
fn is_padded(value: &str) -> bool {
    trimmed(value).len() < value.len()
}

/// Without white space around it.
#[inline(never)]
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim()
}

fn has_wrong_length(text: &Text, value: &str, flaws: &mut Flaws<'_>) -> bool {
    let units = utf16_len(value.as_bytes());
    let (rule, name, limit) = if matches!(text.form, Form::OrderNo) && units != order_no::LENGTH {
        (Rule::Length, ParamName::Expected, order_no::LENGTH)
    } else if units > text.max {
        (Rule::MaxLength, ParamName::Max, text.max)
    } else if units < text.min {
        (Rule::MinLength, ParamName::Min, text.min)
    } else {
        return false;
    };
    let flaw = flaws.error(rule);
    flaw.reading = (rule == Rule::Length).then_some(Reading::R11);
    flaw.with(name, limit).with(ParamName::Actual, units);
    true
}

fn judge_form<'v>(text: &Text, value: &'v str, flaws: &mut Flaws<'v>) -> Verdict {
    let raw = value.as_bytes();
    let (good, rule, reading) = match text.form {
        Form::Free => return Some(ANY),
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
            Time::Whole => return Some(ANY),
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
        Form::Currency => return judge_currency(value, flaws),
        Form::OneOf(choices) => return judge_choice(choices, None, value, flaws),
        Form::OneOfSpelt(choices, misspelt) => return judge_choice(choices, Some(misspelt), value, flaws),
        Form::UnitOf(units, own) => return judge_unit(units, own, value, flaws),
    };
    if good {
        return Some(ANY);
    }
    let flaw = match reading {
        Some(reading) => flaws.warning(rule, reading),
        None => flaws.error(rule),
    };
    flaw.with(ParamName::Actual, Fact::Quoted(value));
    reading.and(Some(ANY))
}

#[inline(never)]
fn suggest<'v>(flaws: &mut Flaws<'v>, rule: Rule, reading: Reading, value: &'v str, suggestion: Fact<'v>) {
    flaws
        .warning(rule, reading)
        .with(ParamName::Actual, Fact::Quoted(value))
        .with(ParamName::Suggestion, suggestion);
}

fn judge_currency<'v>(value: &'v str, flaws: &mut Flaws<'v>) -> Verdict {
    let capitals = value.to_ascii_uppercase();
    let renminbi = capitals == currency::RMB;
    if !renminbi && !currency::is_currency(capitals.as_bytes()) {
        flaws.error(Rule::Currency).with(ParamName::Actual, Fact::Quoted(value));
        return None;
    }
    if capitals != value {
        suggest(flaws, Rule::Case, Reading::R26, value, capitals.into());
    }
    if renminbi {
        suggest(flaws, Rule::Currency, Reading::R45, value, currency::CNY.into());
    }
    Some(ANY)
}

fn judge_choice<'v>(choices: &[Choice], misspelt: Option<&Misspelt>, value: &'v str, flaws: &mut Flaws<'v>) -> Verdict {
    let meant = match misspelt.filter(|misspelt| misspelt.printed == value) {
        Some(misspelt) => {
            suggest(flaws, Rule::Spelling, misspelt.reading, value, misspelt.meant.into());
            misspelt.meant
        }
        None => value,
    };
    if let Some(place) = choices.iter().position(|choice| choice.value == meant) {
        return Some(place as u64);
    }
    let near = nearest(value, &mut choices.iter().map(|choice| choice.value));
    let flaw = not_listed(flaws, value);
    if let Some(near) = near {
        flaw.with(ParamName::Suggestion, near);
    }
    None
}

fn judge_unit<'v>(units: &[Unit], own: Unit, value: &'v str, flaws: &mut Flaws<'v>) -> Verdict {
    let Some(&unit) = units.iter().find(|unit| unit.symbol().eq_ignore_ascii_case(value)) else {
        not_listed(flaws, value);
        return None;
    };
    if unit.symbol() != value {
        suggest(flaws, Rule::Case, Reading::R26, value, unit.symbol().into());
    }
    if unit != own {
        suggest(flaws, Rule::Unit, Reading::R25, value, own.symbol().into());
    }
    Some(unit as u64)
}

fn not_listed<'f, 'v>(flaws: &'f mut Flaws<'v>, value: &'v str) -> &'f mut Flaw<'v> {
    flaws
        .error(Rule::Enum)
        .with(ParamName::Actual, Fact::Quoted(value))
        .with(ParamName::Allowed, Fact::Choices)
}

/// The longest name that may be meant by another one.
const LONGEST_NAME: usize = 47;

/// The name most like the given one, if one is near: at most a third of its letters differ, whatever their case.
pub fn nearest<'n>(given: &str, names: &mut dyn Iterator<Item = &'n str>) -> Option<&'n str> {
    names
        .filter(|name| name.len() <= LONGEST_NAME && given.len() <= 2 * LONGEST_NAME)
        .map(|name| (distance(given.as_bytes(), name.as_bytes()), name))
        .filter(|(distance, name)| *distance <= given.len().min(name.len()) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// How many bytes must be put in, taken out or changed to make one name of the other (Levenshtein); two that have only
/// changed places count as one.
fn distance(a: &[u8], b: &[u8]) -> usize {
    const ROW: usize = LONGEST_NAME + 1;
    let at = |row: &[usize; ROW], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
    let (mut before, mut row): ([usize; ROW], [usize; ROW]) = ([0; ROW], core::array::from_fn(|place| place));
    for (i, x) in a.iter().enumerate() {
        let mut next = [i + 1; ROW];
        let mut last = i + 1;
        for (j, (y, slot)) in b.iter().zip(next.iter_mut().skip(1)).enumerate() {
            let same = usize::from(!x.eq_ignore_ascii_case(y));
            let mut least = (at(&row, j) + same).min(at(&row, j + 1) + 1).min(last + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                least = least.min(at(&before, j - 1) + 1);
            }
            (*slot, last) = (least, least);
        }
        (before, row) = (row, next);
    }
    at(&row, b.len())
}

/// What is wrong with a number where the table has a number.
pub fn judge_number<'v>(kind: &Kind, text: &'v [u8], flaws: &mut Flaws<'v>) -> Verdict {
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
            Some(number) if number <= MAX_INTEGER => return Some(number),
            _ => (Rule::Maximum, Some((ParamName::Max, MAX_INTEGER))),
        },
        Kind::Decimal { scale, above_zero } => match figure.scaled(scale) {
            _ if figure.zero && above_zero => (Rule::ExclusiveMinimum, Some((ParamName::Min, 0))),
            _ if figure.negative => (
                if above_zero {
                    Rule::ExclusiveMinimum
                } else {
                    Rule::Minimum
                },
                Some((ParamName::Min, 0)),
            ),
            _ if figure.is_excessive() => (Rule::Maximum, Some((ParamName::Max, 999_999_999_999_999))),
            Some(number) => return Some(number),
            None => {
                flaws
                    .error(Rule::Decimals)
                    .with(ParamName::Max, usize::from(scale))
                    .with(ParamName::Actual, figure.fraction());
                return None;
            }
        },
        Kind::Text(_) | Kind::Boolean | Kind::Object(_) | Kind::Array(_) | Kind::ByChoice { .. } => (Rule::Type, None),
    };
    let flaw = flaws.error(rule);
    if let Some((name, limit)) = limit {
        flaw.with(name, limit);
    }
    if rule == Rule::Maximum && matches!(kind, Kind::Decimal { .. }) {
        flaw.with(ParamName::Digits, MAX_DIGITS);
    }
    let text = core::str::from_utf8(text).unwrap_or_default();
    flaw.with(ParamName::Actual, Fact::Quoted(text));
    None
}

/// Whether a string is what the table has as a boolean or number (R21), whatever is wrong with that.
pub fn is_sent_as_string(kind: &Kind, value: &str) -> bool {
    match kind {
        Kind::Boolean => matches!(value, "true" | "false"),
        Kind::Integer { .. } => number::is_integer_text(value.as_bytes()),
        Kind::Decimal { .. } => number::is_decimal_text(value.as_bytes()),
        Kind::Text(_) | Kind::Object(_) | Kind::Array(_) | Kind::ByChoice { .. } => false,
    }
}

/// What is wrong with a string that is not blank where the table has something else.
pub fn judge_other<'v>(kind: &Kind, expected: &'static str, value: &'v str, flaws: &mut Flaws<'v>) -> Verdict {
    let number = match kind {
        _ if !is_sent_as_string(kind, value) => None,
        Kind::Boolean => Some(u64::from(value == "true")),
        _ => Some(judge_number(kind, value.as_bytes(), flaws)?),
    };
    let flaw = match number {
        Some(_) => flaws.warning(Rule::Type, Reading::R21),
        None => flaws.error(Rule::Type),
    };
    flaw.with(ParamName::Expected, expected)
        .with(ParamName::Actual, "string");
    number
}
