//! One type for each table: its fields with their docs; several variants where a condition asks for it.

use super::variants::variants;
use super::{doc, union};
use crate::emit::conditions::{Values, required_when, unused_when};
use crate::emit::notes;
use crate::emit::tables::{Home, capitalized, homes, inner, type_name};
use crate::messages::MESSAGES;
use crate::spec::{Choice, Form, Kind, Message, Missing, Presence, Row, Table, Text, Unknown};

/// Longer lists of values have a name.
const INLINE_CHOICES: usize = 6;

pub(super) fn declarations() -> String {
    let homes = homes();
    let types: String = homes.iter().map(table_type).collect();
    let lists = homes.iter().flat_map(|home| home.table.rows);
    types + &lists.filter_map(list_type).collect::<String>()
}

fn table_type(home: &Home) -> String {
    let name = type_name(home.table);
    let heading = doc("", &heading(home));
    let variants = variants(home.table);
    if variants.is_empty() {
        return format!("\n{heading}export interface {name} {{\n{}}}\n", body(home));
    }
    let variants: String = variants.iter().map(|variant| format!("\n  | {variant}")).collect();
    format!(
        "\ninterface {name}Fields {{\n{}}}\n{heading}export type {name} = {name}Fields & ({variants}\n);\n",
        body(home)
    )
}

/// What a table is, and where it is described.
fn heading(home: &Home) -> Vec<String> {
    let messages: Vec<&Message> = MESSAGES
        .into_iter()
        .filter(|message| std::ptr::eq(message.table, home.table))
        .collect();
    match messages[..] {
        [] => vec![format!("section {}", home.section)],
        [message] => vec![
            notes::purpose(message).to_owned(),
            format!("interface {}", message.interface),
            format!("section {}", message.section),
        ],
        [first, ..] => {
            let sections: Vec<&str> = messages.iter().map(|message| message.section).collect();
            vec![
                notes::purpose(first).to_owned(),
                format!("sections {}", sections.join(", ")),
            ]
        }
    }
}

fn body(home: &Home) -> String {
    let fields: String = home.table.rows.iter().map(|row| field(home, row)).collect();
    match home.table.unknown {
        Unknown::Reported => fields,
        Unknown::Ignored => {
            format!("{fields}  /** The document hides the rest of the fields. */\n  [field: string]: any;\n")
        }
    }
}

fn field(home: &Home, row: &Row) -> String {
    let mandatory = matches!(row.presence, Presence::Mandatory);
    let kind = match row.kind {
        Kind::ByChoice { .. } => "{}".to_owned(),
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } => value_type(row),
        Kind::Object(_) | Kind::Array(_) => value_type(row),
    };
    let docs = doc("  ", &about(home, row));
    format!("{docs}  {};\n", member(row.field, mandatory, &kind))
}

/// A member as it stands in a type. What may be left out may as well be `null`.
pub(super) fn member(field: &str, mandatory: bool, kind: &str) -> String {
    if mandatory {
        format!("{field}: {kind}")
    } else {
        format!("{field}?: {kind} | null")
    }
}

pub(super) fn value_type(row: &Row) -> String {
    match row.kind {
        Kind::Text(text) => text_type(row, text),
        Kind::Boolean => "boolean".to_owned(),
        Kind::Integer { .. } | Kind::Decimal { .. } => "number".to_owned(),
        Kind::Object(table) => type_name(table),
        Kind::Array(table) => format!("{}[]", type_name(table)),
        Kind::ByChoice { .. } => {
            let tables: Vec<String> = inner(row).into_iter().map(type_name).collect();
            tables.join(" | ")
        }
    }
}

fn text_type(row: &Row, text: Text) -> String {
    match text.form {
        Form::OneOf(choices) | Form::OneOfSpelt(choices, _) if choices.len() > INLINE_CHOICES => capitalized(row.field),
        Form::OneOf(choices) | Form::OneOfSpelt(choices, _) => union(&names(choices)),
        Form::UnitOf(units, _) => union(&units.iter().map(|unit| unit.symbol()).collect::<Vec<_>>()),
        _ => "string".to_owned(),
    }
}

fn names(choices: &[Choice]) -> Vec<&'static str> {
    choices.iter().map(|choice| choice.value).collect()
}

/// The named type of a long list of values.
fn list_type(row: &Row) -> Option<String> {
    let (Form::OneOf(choices) | Form::OneOfSpelt(choices, _)) = row.text()?.form else {
        return None;
    };
    let members = choices.iter().map(|choice| {
        let meaning = doc("  ", &[format!("{} ({})", choice.label.en, choice.label.zh)]);
        format!("{meaning}  | '{}'", choice.value)
    });
    let members: Vec<String> = members.collect();
    let heading = doc("", &[format!("{} ({})", row.label.en, row.label.zh)]);
    (choices.len() > INLINE_CHOICES).then(|| {
        format!(
            "\n{heading}export type {} =\n{};\n",
            capitalized(row.field),
            members.join("\n")
        )
    })
}

/// What a field's doc comment says: label, condition, limits, choices, notes, default, section.
fn about(home: &Home, row: &Row) -> Vec<String> {
    let mut parts = vec![format!("{} ({})", row.label.en, row.label.zh)];
    parts.extend(condition(home.table, row));
    parts.extend(limits(row));
    parts.extend(row.text().and_then(|text| notes::of_form(text.form)).map(str::to_owned));
    parts.extend(notes::of_row(home.table, row).map(str::to_owned));
    parts.extend(row.default.map(|default| format!("default {default}")));
    parts.push(format!("section {}", home.section));
    parts
}

/// The values with which a field must be there, and those with which it has no use.
fn condition(table: &Table, row: &Row) -> Vec<String> {
    let Presence::When(when) = row.presence else {
        return Vec::new();
    };
    let must = match when.missing {
        Missing::Error(_) => "mandatory",
        Missing::Warning(_) => "expected",
    };
    let (required, unused) = (required_when(table, row), unused_when(table, row));
    let said = |word: &str, conditions: &[Values]| format!("{word} with {}", joined(conditions));
    let required = (!required.is_empty()).then(|| said(must, &required));
    let unused = (!unused.is_empty()).then(|| said("of no use", &unused));
    required.into_iter().chain(unused).collect()
}

fn joined(conditions: &[Values]) -> String {
    let said = conditions
        .iter()
        .map(|(path, values)| format!("{path} {}", values.join(" or ")));
    said.collect::<Vec<_>>().join(" and ")
}

fn limits(row: &Row) -> Option<String> {
    match row.kind {
        Kind::Text(text) => text_limits(text),
        Kind::Integer { min } => Some(format!("a whole number from {min}")),
        Kind::Decimal {
            scale,
            above_zero: true,
        } => Some(format!("above 0, at most {scale} decimal places")),
        Kind::Decimal {
            scale,
            above_zero: false,
        } => Some(format!("from 0, at most {scale} decimal places")),
        Kind::Array(_) => Some("at least one".to_owned()),
        Kind::Boolean | Kind::Object(_) | Kind::ByChoice { .. } => None,
    }
}

fn text_limits(text: Text) -> Option<String> {
    match (text.min, text.max, text.form) {
        (0, usize::MAX, Form::OneOf(choices)) if choices.len() <= INLINE_CHOICES => Some(meanings(choices)),
        (0, usize::MAX, _) => None,
        (0, max, _) => Some(format!("at most {max} characters")),
        (min, max, _) => Some(format!("{min} to {max} characters")),
    }
}

fn meanings(choices: &[Choice]) -> String {
    let named = choices
        .iter()
        .map(|choice| format!("{} {} ({})", choice.value, choice.label.en, choice.label.zh));
    named.collect::<Vec<_>>().join(", ")
}
