//! What `describe` knows of the fields, as a module of JavaScript: each table once, each kind of value once.

use std::collections::BTreeMap;

use super::conditions::{Values, required_when, unused_when};
use super::kind::{Members, format_name, kind};
use super::notes;
use super::tables::{Home, homes, values};
use crate::spec::{Choice, Form, Kind, Label, Missing, Presence, Row, Table};
use crate::trace::TRACE_CODES;
use crate::units::{UNITS, Unit};

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
fn presence(table: &Table, row: &Row) -> Members {
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

/// What only this row has.
fn more(table: &Table, row: &Row) -> Members {
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

fn lengths(row: &Row) -> Members {
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

pub(super) fn labels(label: Label) -> String {
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
