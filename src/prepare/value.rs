//! One value as it is to be sent.

use std::borrow::Cow;

use super::Why;
use super::members::{Value, content, named};
use crate::issue::Reading;
use crate::kinds::currency;
use crate::kinds::number::{is_decimal_text, is_integer_text};
use crate::report_json;
use crate::spec::{Form, Kind, Text};
use crate::units::{Rounding, Unit, convert};

/// The fractional digits of a size or weight.
const SCALE: u32 = 2;

/// Writes a value that is no object or array of a table; tells why it is another one, if it is. A number is converted
/// between the units where they are given.
pub(super) fn write(out: &mut Vec<u8>, kind: &Kind, value: Value<'_>, units: Option<(Unit, Unit)>) -> Why {
    let is_string = value.starts_with(b"\"");
    match kind {
        Kind::Text(text) if is_string => string(out, text, value),
        Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } if is_string => unquoted(out, kind, value, units),
        Kind::Decimal { .. } => number(out, value, units).unwrap_or(Why::Unit),
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Object(_) | Kind::Array(_) => {
            compact(out, value);
            Why::Reading(Reading::R15)
        }
        Kind::ByChoice { .. } => {
            compact(out, value);
            Why::Reading(Reading::R56)
        }
    }
}

fn string(out: &mut Vec<u8>, text: &Text, value: Value<'_>) -> Why {
    let content = content(value);
    let (meant, why) = meant(&text.form, content.trim());
    if meant == content {
        out.extend_from_slice(value);
    } else {
        report_json::text(out, &meant);
    }
    why
}

/// The value that a text without white space around it means, and the reading that says so.
fn meant<'v>(form: &Form, value: &'v str) -> (Cow<'v, str>, Why) {
    let told = |value: &'v str, reading| (Cow::Borrowed(value), Why::Reading(reading));
    match *form {
        Form::UnitOf(units, own) => match named(units, value) {
            Some(unit) if unit == own => told(own.symbol(), Reading::R26),
            Some(_) => (Cow::Borrowed(own.symbol()), Why::Unit),
            None => told(value, Reading::R15),
        },
        Form::OneOfSpelt(_, misspelt) if misspelt.printed == value => told(misspelt.meant, misspelt.reading),
        Form::Currency if value.eq_ignore_ascii_case(currency::RMB) => told(currency::CNY, Reading::R45),
        Form::Currency => {
            let capitals = value.to_ascii_uppercase();
            if capitals != value && currency::is_currency(capitals.as_bytes()) {
                (Cow::Owned(capitals), Why::Reading(Reading::R26))
            } else {
                told(value, Reading::R15)
            }
        }
        _ => told(value, Reading::R15),
    }
}

/// A boolean or number that was sent as a string (R21).
fn unquoted(out: &mut Vec<u8>, kind: &Kind, value: Value<'_>, units: Option<(Unit, Unit)>) -> Why {
    let content = content(value);
    let text = content.trim();
    let readable = match kind {
        Kind::Boolean => matches!(text, "true" | "false"),
        Kind::Integer { .. } => is_integer_text(text),
        _ => is_decimal_text(text),
    };
    if !readable {
        out.extend_from_slice(value);
        return Why::Reading(Reading::R21);
    }
    let (units, digits) = match text.strip_prefix('-') {
        Some(digits) => {
            out.push(b'-');
            (None, digits)
        }
        None => (units, text),
    };
    number(out, without_zeros(digits).as_bytes(), units).unwrap_or(Why::Reading(Reading::R21))
}

/// Digits as JSON has them, without zeros before the first one.
fn without_zeros(text: &str) -> &str {
    let whole = text.split('.').next().unwrap_or_default();
    let zeros = whole.len() - whole.trim_start_matches('0').len();
    text.get(zeros.min(whole.len().saturating_sub(1))..).unwrap_or_default()
}

/// A number that has been converted, or as it stands: with an exponent, zeros behind the point and all. What cannot be
/// converted is an error, and the check tells it of the number that was given.
fn number(out: &mut Vec<u8>, text: &[u8], units: Option<(Unit, Unit)>) -> Option<Why> {
    let converted = units.and_then(|(from, to)| {
        let text = std::str::from_utf8(text).ok().filter(|text| !text.starts_with('-'))?;
        convert(text, from, to, Some(SCALE), Rounding::HalfUp).ok()
    });
    match converted {
        Some(converted) => {
            out.extend_from_slice(converted.as_bytes());
            Some(Why::Unit)
        }
        None => {
            compact(out, text);
            None
        }
    }
}

/// Writes a value without the white space between its parts.
pub(super) fn compact(out: &mut Vec<u8>, value: Value<'_>) {
    let (mut in_string, mut escaped) = (false, false);
    for &byte in value {
        if in_string || !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
            out.push(byte);
        }
        if byte == b'"' && !escaped {
            in_string = !in_string;
        }
        escaped = byte == b'\\' && !escaped;
    }
}
