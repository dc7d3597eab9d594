//! One value as it is to be sent.

use alloc::vec::Vec;

use super::Why;
use super::members::{Members, Value};
use crate::flaw::{Fact, Flaws};
use crate::issue::{ParamName, Reading};
use crate::json_text;
use crate::kinds::judge::{is_sent_as_string, judge, trimmed};
use crate::messages::PACKAGE;
use crate::spec::{Cross, Kind, Row, Text};
use crate::units::{Rounding, Unit, convert_text};

const UNIT: usize = PACKAGE.index("unit");
const LENGTH: usize = PACKAGE.index("length");
const HEIGHT: usize = PACKAGE.index("height");
const WEIGHT: usize = PACKAGE.index("weight");
const WEIGHT_UNIT: usize = PACKAGE.index("weightUnit");

const _: () = assert!(
    PACKAGE.index("width") == LENGTH + 1 && HEIGHT == LENGTH + 2,
    "the edges must stand together"
);

/// The fractional digits of a size or weight.
const SCALE: u32 = 2;

/// Another value and why it is sent.
pub(super) type Other = Option<(Vec<u8>, Why)>;

/// What is sent for a value that is no object or array of a table, where that may be another one. Of a string the
/// content is given too.
#[inline(never)]
pub(super) fn other(members: &Members<'_>, index: usize, row: &Row, value: Value<'_>, content: &str) -> Other {
    let units = conversion(members, index);
    let is_string = value.first() == Some(&b'"');
    match &row.kind {
        Kind::Text(text) if is_string => string(text, content),
        Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } if is_string => unquoted(&row.kind, content, units),
        Kind::Decimal { .. } => converted(value, units),
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } => None,
        Kind::Object(_) | Kind::Array(_) | Kind::ByChoice { .. } => None,
    }
}

/// The units between which a package's number is to be converted.
fn conversion(members: &Members<'_>, index: usize) -> Option<(Unit, Unit)> {
    if members.table.cross != Cross::Package {
        return None;
    }
    let (row, own) = match index {
        LENGTH..=HEIGHT => (UNIT, Unit::Cm),
        WEIGHT => (WEIGHT_UNIT, Unit::Kg),
        _ => return None,
    };
    let unit = Unit::from_number(members.number(row)? as usize)?;
    (unit != own).then_some((unit, own))
}

/// A text without white space around it, and as the check suggests to write it.
#[inline(never)]
fn string(text: &Text, content: &str) -> Other {
    let mut meant = trimmed(content);
    let mut why = Why::Reading(Reading::R15);
    let mut flaws = Flaws::default();
    if judge(text, meant, &mut flaws).is_some() {
        for flaw in flaws.iter() {
            let suggestion = match flaw.get(ParamName::Suggestion) {
                Some(Fact::Text(suggestion)) => suggestion,
                Some(Fact::Made(suggestion)) => suggestion.as_str(),
                Some(Fact::Number(_) | Fact::Quoted(_) | Fact::Choices) | None => continue,
            };
            if let Some(reading) = flaw.reading {
                (meant, why) = (suggestion, Why::of(reading));
            }
        }
    }
    if meant == content {
        return None;
    }
    let mut value = Vec::new();
    json_text::text(&mut value, meant);
    Some((value, why))
}

/// A boolean or number that was sent as a string (R21). One below zero stays what it is: it is wrong anyway.
#[inline(never)]
fn unquoted(kind: &Kind, content: &str, units: Option<(Unit, Unit)>) -> Other {
    let text = trimmed(content);
    let mut number = text.as_bytes();
    if number.first() == Some(&b'-') || !is_sent_as_string(kind, text) {
        return None;
    }
    // JSON has no zeros before the first digit.
    while let [b'0', b'0'..=b'9', ..] = number {
        number = number.get(1..).unwrap_or_default();
    }
    converted(number, units).or_else(|| Some((number.to_vec(), Why::Reading(Reading::R21))))
}

/// A number in the other unit. What cannot be converted is an error, and the check tells it of the number that was given.
fn converted(number: &[u8], units: Option<(Unit, Unit)>) -> Other {
    let (from, to) = units.filter(|_| number.first() != Some(&b'-'))?;
    let text = convert_text(number, from, to, Some(SCALE), Rounding::HalfUp).ok()?;
    Some((text, Why::Unit))
}
