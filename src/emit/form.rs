//! What the package knows of the fields, as a module of JavaScript: each row once, each kind of value once.
//!
//! The rows are one text with a line for each, which costs nothing until someone asks for a field, and which compresses
//! well. `pkg/src/fields.js` reads it.

use std::collections::BTreeMap;

use super::conditions::{Values, required_when, unused_when};
use super::kind::{format_name, kind};
use super::notes;
use super::tables::{Home, homes, values};
use crate::spec::{Choice, Form, Kind, Label, Missing, Presence, Row, Table};
use crate::units::{UNITS, Unit};

/// The kinds of values that rows speak of: a name for each, and what it stands for.
type Kinds = BTreeMap<String, String>;

pub(super) fn module() -> String {
    let mut kinds = Kinds::new();
    let tables: Vec<String> = homes().iter().map(|home| table(home, &mut kinds)).collect();
    let kinds: String = kinds
        .iter()
        .map(|(name, kind)| format!("  {name}: {kind},\n"))
        .collect();
    format!(
        "{HEAD}\n\
        /** What a kind of value is. @type {{Record<string, Kind>}} */\nexport const kinds = {{\n{kinds}}};\n\n\
        {ROWS}export const rows = `\\\n{}`;\n",
        tables.join("\n")
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

/** @import { Kind } from '../describe.js' */
";

const ROWS: &str = "\
/**
 * A line `name section` opens a table, each line after it is a row: field, kind, Chinese label, English label (empty if
 * it is the field's name in words), then what else there is. Rows are numbered from 0 through all tables, as the engine
 * does. Kind: its name, `?` if optional, then the table of the object there, or the length. What else there is begins
 * with `+` required when, `-` unused when, `~` severity, `#` choices, or the dimension of the units, `=` default, `@` the field of the
 * unit, `!` description, `*` tables by choice.
 */
";

/// A row of a table as a line of a text that stands between backticks.
pub(super) fn line(cells: &[&str]) -> String {
    let foreign = |cell: &&str| cell.contains(['|', '\n', '`', '\\']);
    assert!(
        !cells.iter().any(foreign),
        "a cell has what separates lines and cells: {cells:?}"
    );
    cells.join("|").replace("${", "\\${")
}

fn table(home: &Home, kinds: &mut Kinds) -> String {
    let section = home.section.split(' ').next().unwrap_or_default();
    let mut lines = vec![format!("{} {section}", home.table.name)];
    lines.extend(home.table.rows.iter().map(|row| row_line(home.table, row, kinds)));
    lines.join("\n")
}

/// A row: the field, its kind, its labels, and what else there is.
fn row_line(table: &Table, row: &Row, kinds: &mut Kinds) -> String {
    let (name, members) = kind(row);
    kinds.entry(name.clone()).or_insert_with(|| object(&members));
    let en = if row.label.en == spaced(row.field) {
        ""
    } else {
        row.label.en
    };
    let kind = kind_cell(&name, row);
    let more = more(table, row).into_iter().map(|(sign, fact)| format!("{sign}{fact}"));
    let more: Vec<String> = more.collect();
    let cells = [row.field, &kind, row.label.zh, en].into_iter();
    let cells: Vec<&str> = cells.chain(more.iter().map(String::as_str)).collect();
    line(&cells)
}

/// The kind's name, `?` if the row is optional, and the table or the length.
fn kind_cell(name: &str, row: &Row) -> String {
    let optional = if matches!(row.presence, Presence::Optional) {
        "?"
    } else {
        ""
    };
    let inner = match row.kind {
        Kind::Object(inner) | Kind::Array(inner) => format!(" {}", inner.name),
        Kind::Text(text) if text.max < usize::MAX => match text.min {
            0 => format!(" {}", text.max),
            min => format!(" {min}-{}", text.max),
        },
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } => String::new(),
        Kind::ByChoice { .. } => String::new(),
    };
    format!("{name}{optional}{inner}")
}

/// What only this row has, each fact with the sign that it begins with.
fn more(table: &Table, row: &Row) -> Vec<(char, String)> {
    let mut facts = presence(table, row);
    facts.extend(choices(row).map(|choices| ('#', choices)));
    facts.extend(row.default.map(|default| ('=', default.to_owned())));
    facts.extend(notes::unit_of(table, row).map(|unit| ('@', unit.to_owned())));
    facts.extend(notes::hint_of_row(table, row).map(|hint| ('!', joined(&[hint.zh, hint.en], "="))));
    facts.extend(by_choice(table, row).map(|tables| ('*', tables)));
    facts
}

/// The condition of a conditional field.
fn presence(table: &Table, row: &Row) -> Vec<(char, String)> {
    let Presence::When(when) = row.presence else {
        return Vec::new();
    };
    let mut facts = Vec::new();
    for (sign, condition) in [('+', required_when(table, row)), ('-', unused_when(table, row))] {
        if !condition.is_empty() {
            facts.push((sign, conditions(&condition)));
        }
    }
    if matches!(when.missing, Missing::Warning(_)) {
        facts.push(('~', "warning".to_owned()));
    }
    facts
}

fn conditions(conditions: &[Values]) -> String {
    let all: Vec<String> = conditions
        .iter()
        .map(|(path, values)| format!("{path}={}", joined(values, ",")))
        .collect();
    all.join(";")
}

/// The parts with a separator that none of them has.
fn joined(parts: &[&str], separator: &str) -> String {
    assert!(
        !parts.iter().any(|part| part.contains(separator)),
        "{separator} in {parts:?}"
    );
    parts.join(separator)
}

/// `orderNo` as `order no`: the English label of a field that has no other.
fn spaced(field: &str) -> String {
    let letters = field.chars().map(|letter| {
        let space = if letter.is_ascii_uppercase() { " " } else { "" };
        format!("{space}{}", letter.to_ascii_lowercase())
    });
    letters.collect()
}

/// Values with their names; the name of a list that the package has anyway, where it is the same.
fn choices(row: &Row) -> Option<String> {
    let (list, choices) = match row.text()?.form {
        Form::OneOf(choices) | Form::OneOfSpelt(choices, _) => (None, choices.iter().map(choice).collect::<Vec<_>>()),
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
    Some(list.map_or_else(|| choices.join(";"), str::to_owned))
}

fn choice(choice: &Choice) -> String {
    named(choice.value, choice.label.zh, choice.label.en)
}

fn unit(unit: &Unit) -> String {
    named(unit.symbol(), unit.row().name.zh, unit.row().name.en)
}

/// A value with its names; without the English one where that is the value in other letters.
fn named(value: &str, zh: &str, en: &str) -> String {
    let plain = value.to_ascii_lowercase().replace('_', " ");
    let texts: &[&str] = if plain == en { &[value, zh] } else { &[value, zh, en] };
    assert!(!texts.iter().any(|text| text.contains(';')), "; in {texts:?}");
    joined(texts, "=")
}

/// The tables that the deciding field's values choose.
fn by_choice(table: &Table, row: &Row) -> Option<String> {
    let Kind::ByChoice { field, tables } = row.kind else {
        return None;
    };
    let decider = table.rows.iter().find(|row| row.field == field)?;
    let chosen = values(decider).into_iter().zip(tables);
    let chosen = chosen.filter_map(|(value, table)| Some(joined(&[value, (*table)?.name], "=")));
    Some(format!("{field}:{}", chosen.collect::<Vec<_>>().join(";")))
}

pub(super) fn labels(label: Label) -> String {
    format!("[{}, {}]", quoted(label.zh), quoted(label.en))
}

fn object(members: &[(&str, String)]) -> String {
    let members: Vec<String> = members.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    format!("{{ {} }}", members.join(", "))
}

/// A string of JavaScript.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::row_number;

    #[test]
    fn rows_stand_in_the_order_of_their_numbers() {
        let homes = homes();
        let numbers = homes.iter().flat_map(|home| home.table.rows).map(row_number);
        let in_order = (0..).map(Some).take(numbers.clone().count());
        assert!(numbers.eq(in_order));
    }

    #[test]
    fn a_row_of_no_table_has_no_number() {
        let stray = crate::spec::row("stray", crate::spec::M, Kind::Boolean, crate::spec::label("", ""));
        assert_eq!(row_number(&stray), None);
    }
}
