//! What `describe` knows of the fields, as a module of JavaScript: each table once, each kind of value once.

use std::collections::BTreeMap;

use super::conditions::{Values, required_when, unused_when};
use super::notes;
use super::tables::{Home, homes, type_name, values};
use crate::kinds::{date_time, email, hs_code, order_no, phone, tax_id};
use crate::messages::MESSAGES;
use crate::spec::{Choice, Form, Kind, Label, Missing, Presence, Row, Table, Text};
use crate::units::Unit;

/// The kinds of values that rows speak of: a name for each, and what it stands for.
type Kinds = BTreeMap<String, String>;

pub(super) fn module() -> String {
    let mut kinds = Kinds::new();
    let tables: String = homes().iter().map(|home| table(home, &mut kinds)).collect();
    let kinds: String = kinds
        .iter()
        .map(|(name, kind)| format!("  {name}: {kind},\n"))
        .collect();
    let messages = MESSAGES.into_iter().map(|message| {
        let (name, root) = (quoted(message.name), quoted(&type_name(message.table)));
        format!("  {name}: [{root}, {}],\n", quoted(message.section))
    });
    let messages: String = messages.collect();
    format!(
        "{HEAD}\n\
        /** What a kind of value is. @type {{Record<string, Kind>}} */\nexport const kinds = {{\n{kinds}}};\n\n\
        /** The section of an inner object's table, and its rows. @type {{Record<string, Table>}} */\nexport const tables = {{\n{tables}}};\n\n\
        /** The table of each message, and its section. @type {{Record<import('../index.js').MessageName, readonly [string, string]>}} */\nexport const messages = {{\n{messages}}};\n",
    )
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
    format!(
        "  {}: [{}, [\n{rows}  ]],\n",
        type_name(home.table),
        quoted(&home.section)
    )
}

fn row_line(table: &Table, row: &Row, kinds: &mut Kinds) -> String {
    let (name, kind) = kind(row);
    kinds.entry(name.to_owned()).or_insert(kind);
    let mut cells = vec![
        quoted(row.field),
        presence(table, row),
        quoted(&name),
        quoted(row.label.zh),
        quoted(row.label.en),
    ];
    let more = more(table, row);
    if !more.is_empty() {
        cells.push(object(&more));
    }
    format!("    [{}],\n", cells.join(", "))
}

/// `M`, `O` or the condition.
fn presence(table: &Table, row: &Row) -> String {
    let when = match row.presence {
        Presence::Mandatory => return quoted("M"),
        Presence::Optional => return quoted("O"),
        Presence::When(when) => when,
    };
    let mut members = Vec::new();
    for (name, condition) in [
        ("requiredWhen", required_when(table, row)),
        ("unusedWhen", unused_when(table, row)),
    ] {
        if !condition.is_empty() {
            members.push((name, conditions(table, &condition)));
        }
    }
    if matches!(when.missing, Missing::Warning(_)) {
        members.push(("severity", quoted("warning")));
    }
    object(&members)
}

fn conditions(table: &Table, conditions: &[Values]) -> String {
    let members = conditions.iter().map(|(path, values)| {
        let is_boolean = |row: &Row| row.field == path && matches!(row.kind, Kind::Boolean);
        let values: Vec<String> = if table.rows.iter().any(is_boolean) {
            values.iter().map(|&value| value.to_owned()).collect()
        } else {
            values.iter().map(|value| quoted(value)).collect()
        };
        let name = if path.contains('.') { quoted(path) } else { path.clone() };
        format!("{name}: [{}]", values.join(", "))
    });
    format!("{{ {} }}", members.collect::<Vec<_>>().join(", "))
}

/// The name of a row's kind, and what all rows of that kind share.
fn kind(row: &Row) -> (String, String) {
    let (name, members) = match row.kind {
        Kind::Text(text) => text_kind(text),
        Kind::Boolean => ("boolean".to_owned(), vec![("type", quoted("boolean"))]),
        Kind::Integer { min } => integer_kind(min),
        Kind::Decimal { scale, above_zero } => decimal_kind(scale, above_zero),
        Kind::Array(_) => ("array".to_owned(), vec![("type", quoted("array"))]),
        Kind::Object(_) | Kind::ByChoice { .. } => ("object".to_owned(), vec![("type", quoted("object"))]),
    };
    (name, object(&members))
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
    let name = format_name(text.form);
    let mut members = vec![("type", quoted("string"))];
    members.extend(name.map(|name| ("format", quoted(name))));
    if matches!(text.form, Form::OrderNo) {
        let length = order_no::LENGTH.to_string();
        members.extend([("minLength", length.clone()), ("maxLength", length)]);
    }
    members.extend(pattern(text.form).map(|pattern| ("pattern", quoted(pattern))));
    members.extend(notes::of_form(text.form).map(|note| ("description", labels(note))));
    if let Form::UnitOf(_, own) = text.form {
        members.push(("dimension", quoted(own.dimension().name())));
        members.push(("preferred", quoted(own.symbol())));
        return (format!("{}Unit", own.dimension().name()), members);
    }
    (name.unwrap_or("text").to_owned(), members)
}

/// What a form calls the looks of a string.
fn format_name(form: Form) -> Option<&'static str> {
    Some(match form {
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
        Form::Filled => "description",
        Form::UnitOf(..) => "unit",
        Form::OneOf(_) | Form::OneOfSpelt(..) | Form::Free => return None,
    })
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
    let mut members = lengths(row);
    members.extend(choices(row).map(|choices| ("choices", choices)));
    members.extend(row.default.map(|default| ("default", default_value(row, default))));
    members.extend(notes::unit_of(table, row).map(|unit| ("unitField", quoted(unit))));
    members.extend(notes::of_row(table, row).map(|note| ("description", labels(note))));
    members.extend(inner(table, row));
    members
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

/// Values with their names, three texts each.
fn choices(row: &Row) -> Option<String> {
    let choices = match row.text()?.form {
        Form::OneOf(choices) | Form::OneOfSpelt(choices, _) => choices.iter().map(choice).collect(),
        Form::UnitOf(units, _) => units.iter().map(unit).collect::<Vec<_>>(),
        _ => return None,
    };
    Some(format!("[{}]", choices.join(", ")))
}

fn choice(choice: &Choice) -> String {
    named(choice.value, choice.label.zh, choice.label.en)
}

fn unit(unit: &Unit) -> String {
    named(unit.symbol(), unit.row().name_zh, unit.row().name_en)
}

fn named(value: &str, zh: &str, en: &str) -> String {
    format!("[{}, {}, {}]", quoted(value), quoted(zh), quoted(en))
}

/// The table of the object there, or the tables by the deciding field's values.
fn inner(table: &Table, row: &Row) -> Option<(&'static str, String)> {
    match row.kind {
        Kind::Object(inner) | Kind::Array(inner) => Some(("table", quoted(&type_name(inner)))),
        Kind::ByChoice { field, tables } => {
            let decider = table.rows.iter().find(|row| row.field == field)?;
            let chosen = values(decider).into_iter().zip(tables);
            let chosen =
                chosen.filter_map(|(value, table)| Some(format!("{value}: {}", quoted(&type_name((*table)?)))));
            Some((
                "tables",
                format!("{{ {field}: {{ {} }} }}", chosen.collect::<Vec<_>>().join(", ")),
            ))
        }
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } => None,
    }
}

fn labels(label: Label) -> String {
    format!("[{}, {}]", quoted(label.zh), quoted(label.en))
}

fn object(members: &[(&str, String)]) -> String {
    let members: Vec<String> = members.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    format!("{{ {} }}", members.join(", "))
}

/// A string of JavaScript.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'"))
}
