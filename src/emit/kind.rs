//! Kinds of values as forms know them: what all fields of a kind have in common.

use super::form::{labels, quoted};
use super::notes;
use crate::kinds::{date_time, email, hs_code, order_no, phone, tax_id};
use crate::spec::{Form, Kind, Row, Text};
use crate::units::Dimension;

/// Members of an object of JavaScript.
pub(super) type Members = Vec<(&'static str, String)>;

/// The name of a row's kind, and what all rows of that kind share.
pub(super) fn kind(row: &Row) -> (String, Members) {
    match row.kind {
        Kind::Text(text) => text_kind(text),
        Kind::Boolean => ("boolean".to_owned(), vec![("type", quoted("boolean"))]),
        Kind::Integer { min } => integer_kind(min),
        Kind::Decimal { scale, above_zero } => decimal_kind(scale, above_zero),
        Kind::Array(_) => ("array".to_owned(), vec![("type", quoted("array"))]),
        Kind::Object(_) | Kind::ByChoice { .. } => ("object".to_owned(), vec![("type", quoted("object"))]),
    }
}

fn integer_kind(min: u64) -> (String, Members) {
    let members = vec![
        ("type", quoted("integer")),
        ("minimum", min.to_string()),
        ("maximum", crate::kinds::number::MAX_INTEGER.to_string()),
    ];
    (if min > 0 { "positive" } else { "count" }.to_owned(), members)
}

fn decimal_kind(scale: u8, above_zero: bool) -> (String, Members) {
    let (bound, name) = if above_zero {
        ("exclusiveMinimum", "aboveZero")
    } else {
        ("minimum", "fromZero")
    };
    let members = vec![
        ("type", quoted("number")),
        (bound, "0".to_owned()),
        ("exclusiveMaximum", "1e15".to_owned()),
        ("decimals", scale.to_string()),
    ];
    (format!("{name}{scale}"), members)
}

fn text_kind(text: Text) -> (String, Members) {
    let mut members = Vec::new();
    if matches!(text.form, Form::OrderNo) {
        let length = order_no::LENGTH.to_string();
        members.extend([("minLength", length.clone()), ("maxLength", length)]);
    }
    members.extend(pattern(text.form).map(|pattern| ("pattern", quoted(pattern))));
    members.extend(match notes::example(text.form) {
        Some(example) => Some(("example", quoted(example))),
        None => notes::hint(text.form).map(|hint| ("description", labels(hint))),
    });
    if let Form::UnitOf(_, own) = text.form {
        members.push(("preferred", quoted(own.symbol())));
    }
    (format_name(text.form).to_owned(), members)
}

/// What a form calls the looks of a string; `text` for no looks of its own.
pub(super) fn format_name(form: Form) -> &'static str {
    match form {
        Form::OrderNo => "orderNo",
        Form::List => "list",
        Form::Phone(_) => "phone",
        Form::Email => "email",
        Form::TaxId => "taxId",
        Form::Country => "country",
        Form::Currency => "currency",
        Form::Chinese => "chinese",
        Form::NonChinese => "nonChinese",
        Form::HsCode => "hsCode",
        Form::DateTime => "dateTime",
        Form::Varied => "trackingNo",
        Form::EntryNo => "entryNo",
        Form::Filled => "traceText",
        Form::UnitOf(_, own) => match own.dimension() {
            Dimension::Length => "lengthUnit",
            Dimension::Weight => "weightUnit",
            Dimension::Volume => "volumeUnit",
        },
        Form::OneOf(_) | Form::OneOfSpelt(..) | Form::Free => "text",
    }
}

/// The regular expression (flag `u`) that a good value matches.
fn pattern(form: Form) -> Option<&'static str> {
    Some(match form {
        Form::OrderNo => order_no::PATTERN,
        Form::Phone(_) => phone::PATTERN,
        Form::Email => email::PATTERN,
        Form::TaxId => tax_id::PATTERN,
        Form::HsCode => hs_code::PATTERN,
        Form::DateTime => date_time::PATTERN,
        Form::Country => "^[A-Z]{2}$",
        Form::Currency => "^[A-Z]{3}$",
        Form::Chinese => r"\p{Script=Han}",
        Form::NonChinese => r"^\P{Script=Han}*$",
        Form::Varied => r"^([\s\S])(?!\1*$)",
        Form::EntryNo => "^[0-9]{18}$",
        Form::List | Form::Filled | Form::UnitOf(..) => return None,
        Form::OneOf(_) | Form::OneOfSpelt(..) | Form::Free => return None,
    })
}
