//! What `describe` knows of the fields, as a module of JavaScript: each table once, each kind of value once.

use std::collections::BTreeMap;

use super::conditions::{Values, required_when, unused_when};
use super::notes;
use super::tables::{Home, homes, values};
use crate::kinds::{date_time, email, hs_code, order_no, phone, tax_id};
use crate::spec::{Choice, Form, Kind, Label, Missing, Presence, Row, Table, Text};
use crate::trace::TRACE_CODES;
use crate::units::{Dimension, UNITS, Unit};

/// The kinds of values that rows speak of: a name for each, and what it stands for.
type Kinds = BTreeMap<String, String>;

pub(super) fn module() -> String {
    let mut kinds = Kinds::new();
    let tables: String = homes().iter().map(|home| table(home, &mut kinds)).collect();
    let kinds: String = kinds
        .iter()
        .map(|(name, kind)| format!("  {name}: {kind},\n"))
        .collect();
    format!(
        "{HEAD}\n\
        /** What a kind of value is. @type {{Record<string, Kind>}} */\nexport const kinds = {{\n{kinds}}};\n\n\
        /** The section and the rows of each object, by its name in the documents. @type {{Record<string, Table>}} */\n\
        export const tables = {{\n{tables}}};\n"
    )
}

/// The names of all formats, in the tables' order.
pub(super) fn formats() -> Vec<&'static str> {
    let homes = homes();
    let texts = homes.iter().flat_map(|home| home.table.rows).filter_map(Row::text);
    texts.fold(Vec::new(), |mut formats, text| {
        let name = format_name(text.form);
        if name != "text" && !formats.contains(&name) {
            formats.push(name);
        }
        formats
    })
}

const HEAD: &str = "\
// The fields of all messages: written from the tables by `UPDATE=1 cargo test --test emit`, not by hand.

/** @import { Kind, Table } from '../describe.js' */
";

fn table(home: &Home, kinds: &mut Kinds) -> String {
    let rows: String = home
        .table
        .rows
        .iter()
        .map(|row| row_line(home.table, row, kinds))
        .collect();
    let section = home.section.split(' ').next().unwrap_or_default();
    format!("  {}: [{}, [\n{rows}  ]],\n", key(home.table.name), quoted(section))
}

/// A row: the field, its kind (with `?` if it is optional, and the table that it holds), its Chinese label, the rest.
fn row_line(table: &Table, row: &Row, kinds: &mut Kinds) -> String {
    let (name, members) = kind(row);
    kinds.entry(name.clone()).or_insert_with(|| object(&members));
    let optional = if matches!(row.presence, Presence::Optional) {
        "?"
    } else {
        ""
    };
    let inner = match row.kind {
        Kind::Object(inner) | Kind::Array(inner) => format!(" {}", inner.name),
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } => String::new(),
        Kind::ByChoice { .. } => String::new(),
    };
    let kind = format!("{name}{optional}{inner}");
    let mut cells = vec![quoted(row.field), quoted(&kind), quoted(row.label.zh)];
    let more = more(table, row);
    if !more.is_empty() {
        cells.push(object(&more));
    }
    format!("    [{}],\n", cells.join(", "))
}

/// The condition of a conditional field.
fn presence(table: &Table, row: &Row) -> Vec<(&'static str, String)> {
    let Presence::When(when) = row.presence else {
        return Vec::new();
    };
    let (required, unused) = (required_when(table, row), unused_when(table, row));
    let mut members = Vec::new();
    for (name, condition) in [("requiredWhen", required), ("unusedWhen", unused)] {
        if !condition.is_empty() {
            members.push((name, conditions(table, &condition)));
        }
    }
    if matches!(when.missing, Missing::Warning(_)) {
        members.push(("severity", quoted("warning")));
    }
    members
}

fn conditions(table: &Table, conditions: &[Values]) -> String {
    let members = conditions.iter().map(|(path, values)| {
        let is_boolean = |row: &Row| row.field == path && matches!(row.kind, Kind::Boolean);
        let values: Vec<String> = if table.rows.iter().any(is_boolean) {
            values.iter().map(|&value| value.to_owned()).collect()
        } else {
            values.iter().map(|value| quoted(value)).collect()
        };
        format!("{}: [{}]", key(path), values.join(", "))
    });
    format!("{{ {} }}", members.collect::<Vec<_>>().join(", "))
}

/// The name of a row's kind, and what all rows of that kind share.
fn kind(row: &Row) -> (String, Vec<(&'static str, String)>) {
    match row.kind {
        Kind::Text(text) => text_kind(text),
        Kind::Boolean => ("boolean".to_owned(), vec![("type", quoted("boolean"))]),
        Kind::Integer { min } => integer_kind(min),
        Kind::Decimal { scale, above_zero } => decimal_kind(scale, above_zero),
        Kind::Array(_) => ("array".to_owned(), vec![("type", quoted("array"))]),
        Kind::Object(_) | Kind::ByChoice { .. } => ("object".to_owned(), vec![("type", quoted("object"))]),
    }
}

fn integer_kind(min: u64) -> (String, Vec<(&'static str, String)>) {
    let members = vec![
        ("type", quoted("integer")),
        ("minimum", min.to_string()),
        ("maximum", crate::kinds::number::MAX_INTEGER.to_string()),
    ];
    (if min > 0 { "positive" } else { "count" }.to_owned(), members)
}

fn decimal_kind(scale: u8, above_zero: bool) -> (String, Vec<(&'static str, String)>) {
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

fn text_kind(text: Text) -> (String, Vec<(&'static str, String)>) {
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
fn format_name(form: Form) -> &'static str {
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

/// What only this row has.
fn more(table: &Table, row: &Row) -> Vec<(&'static str, String)> {
    let mut members = Vec::new();
    if row.label.en != spaced(row.field) {
        members.push(("en", quoted(row.label.en)));
    }
    members.extend(presence(table, row));
    members.extend(lengths(row));
    members.extend(choices(row).map(|choices| ("choices", choices)));
    members.extend(row.default.map(|default| ("default", default_value(row, default))));
    members.extend(notes::unit_of(table, row).map(|unit| ("unitField", quoted(unit))));
    members.extend(notes::hint_of_row(table, row).map(|hint| ("description", labels(hint))));
    members.extend(by_choice(table, row).map(|tables| ("tables", tables)));
    members
}

/// `orderNo` as `order no`: the English label of a field that has no other.
fn spaced(field: &str) -> String {
    let letters = field.chars().map(|letter| {
        let space = if letter.is_ascii_uppercase() { " " } else { "" };
        format!("{space}{}", letter.to_ascii_lowercase())
    });
    letters.collect()
}

fn lengths(row: &Row) -> Vec<(&'static str, String)> {
    let Some(text) = row.text() else {
        return Vec::new();
    };
    let min = (text.min > 0).then(|| ("minLength", text.min.to_string()));
    let max = (text.max < usize::MAX).then(|| ("maxLength", text.max.to_string()));
    min.into_iter().chain(max).collect()
}

fn default_value(row: &Row, default: &str) -> String {
    match row.kind {
        Kind::Boolean => default.to_owned(),
        Kind::Text(_) | Kind::Integer { .. } | Kind::Decimal { .. } => quoted(default),
        Kind::Object(_) | Kind::Array(_) | Kind::ByChoice { .. } => quoted(default),
    }
}

/// Values with their names, three texts each; the name of a list that the package has anyway, where it is the same.
fn choices(row: &Row) -> Option<String> {
    let (list, choices) = match row.text()?.form {
        Form::OneOf(choices) | Form::OneOfSpelt(choices, _) => {
            let are_traces = choices
                .iter()
                .map(|choice| choice.value)
                .eq(TRACE_CODES.iter().map(|trace| trace.code));
            (
                are_traces.then_some("traces"),
                choices.iter().map(choice).collect::<Vec<_>>(),
            )
        }
        Form::UnitOf(units, own) => {
            let all = UNITS
                .iter()
                .map(|row| row.unit)
                .filter(|unit| unit.dimension() == own.dimension());
            let are_all = units.iter().copied().eq(all);
            (
                are_all.then(|| own.dimension().name()),
                units.iter().map(unit).collect(),
            )
        }
        _ => return None,
    };
    Some(list.map_or_else(|| format!("[{}]", choices.join(", ")), quoted))
}

fn choice(choice: &Choice) -> String {
    named(choice.value, choice.label.zh, choice.label.en)
}

fn unit(unit: &Unit) -> String {
    named(unit.symbol(), unit.row().name_zh, unit.row().name_en)
}

/// A value with its names; without the English one where that is the value in other letters.
fn named(value: &str, zh: &str, en: &str) -> String {
    let plain = value.to_ascii_lowercase().replace('_', " ");
    let texts = if plain == en {
        vec![value, zh]
    } else {
        vec![value, zh, en]
    };
    let texts: Vec<String> = texts.into_iter().map(quoted).collect();
    format!("[{}]", texts.join(", "))
}

/// The tables that the deciding field's values choose.
fn by_choice(table: &Table, row: &Row) -> Option<String> {
    let Kind::ByChoice { field, tables } = row.kind else {
        return None;
    };
    let decider = table.rows.iter().find(|row| row.field == field)?;
    let chosen = values(decider).into_iter().zip(tables);
    let chosen = chosen.filter_map(|(value, table)| Some(format!("{value}: {}", quoted((*table)?.name))));
    Some(format!(
        "{{ {field}: {{ {} }} }}",
        chosen.collect::<Vec<_>>().join(", ")
    ))
}

fn labels(label: Label) -> String {
    format!("[{}, {}]", quoted(label.zh), quoted(label.en))
}

fn object(members: &[(&str, String)]) -> String {
    let members: Vec<String> = members.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    format!("{{ {} }}", members.join(", "))
}

fn key(name: &str) -> String {
    if name.contains('.') {
        quoted(name)
    } else {
        name.to_owned()
    }
}

/// A string of JavaScript.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'"))
}
