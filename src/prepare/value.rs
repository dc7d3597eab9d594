//! One value as it is to be sent.

use alloc::vec::Vec;

use super::Why;
use super::members::{Members, Value, named};
use crate::issue::Reading;
use crate::kinds::currency;
use crate::kinds::number::{is_decimal_text, is_integer_text};
use crate::messages::PACKAGE;
use crate::report_json;
use crate::spec::{Cross, Form, Kind, Row};
use crate::units::{Rounding, Unit, convert_text};

const UNIT: usize = PACKAGE.index("unit");
const EDGES: [usize; 3] = [PACKAGE.index("length"), PACKAGE.index("width"), PACKAGE.index("height")];
const WEIGHT: usize = PACKAGE.index("weight");
const WEIGHT_UNIT: usize = PACKAGE.index("weightUnit");

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
        Kind::Text(text) if is_string => string(&text.form, content),
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
    let row = match index {
        WEIGHT => WEIGHT_UNIT,
        index if EDGES.contains(&index) => UNIT,
        _ => return None,
    };
    members.unit(row).filter(|(unit, own)| unit != own)
}

#[inline(never)]
fn string(form: &Form, content: &str) -> Other {
    let trimmed = content.trim();
    let capitals = trimmed.to_ascii_uppercase();
    let (meant, why) = match *form {
        Form::UnitOf(units, own) => match named(units, trimmed) {
            Some(unit) if unit == own => (own.symbol(), Why::Reading(Reading::R26)),
            Some(_) => (own.symbol(), Why::Unit),
            None => (trimmed, Why::Reading(Reading::R15)),
        },
        Form::OneOfSpelt(_, misspelt) if misspelt.printed == trimmed => {
            (misspelt.meant, Why::Reading(misspelt.reading))
        }
        Form::Currency if capitals == currency::RMB => (currency::CNY, Why::Reading(Reading::R45)),
        Form::Currency if capitals != trimmed && currency::is_currency(capitals.as_bytes()) => {
            (capitals.as_str(), Why::Reading(Reading::R26))
        }
        _ => (trimmed, Why::Reading(Reading::R15)),
    };
    if meant == content {
        return None;
    }
    let mut text = Vec::new();
    report_json::text(&mut text, meant);
    Some((text, why))
}

/// A boolean or number that was sent as a string (R21).
#[inline(never)]
fn unquoted(kind: &Kind, content: &str, units: Option<(Unit, Unit)>) -> Other {
    let text = content.trim();
    let readable = match kind {
        Kind::Boolean => matches!(text, "true" | "false"),
        Kind::Integer { .. } => is_integer_text(text),
        _ => is_decimal_text(text),
    };
    if !readable {
        return None;
    }
    let number = without_zeros(text.as_bytes());
    Some(converted(&number, units).unwrap_or((number, Why::Reading(Reading::R21))))
}

/// A number in digits as JSON has it: without zeros before the first digit.
fn without_zeros(text: &[u8]) -> Vec<u8> {
    let mut number = text.to_vec();
    let sign = usize::from(number.first() == Some(&b'-'));
    while matches!(number.get(sign..), Some([b'0', b'0'..=b'9', ..])) {
        number.remove(sign);
    }
    number
}

/// A number in the other unit. What cannot be converted is an error, and the check tells it of the number that was given.
fn converted(number: &[u8], units: Option<(Unit, Unit)>) -> Other {
    let (from, to) = units.filter(|_| number.first() != Some(&b'-'))?;
    let text = convert_text(number, from, to, Some(SCALE), Rounding::HalfUp).ok()?;
    Some((text, Why::Unit))
}
