//! Conditions as readers of a table see them: fields and the values of them that count.

use crate::spec::{Kind, Presence, Row, Table};

use super::tables::values;

/// The path of a deciding field, from the object with the condition, and the values meant.
pub(super) type Values = (String, Vec<&'static str>);

/// What makes a field mandatory: each of these fields has one of its values.
pub(super) fn required_when(table: &Table, row: &Row) -> Vec<Values> {
    let Presence::When(when) = row.presence else {
        return Vec::new();
    };
    if when.required.is_empty() {
        return Vec::new();
    }
    let mut required = vec![(deciding_path(table, when.field), when.required.to_vec())];
    required.extend(by_choice(table, row, true));
    required
}

/// What makes a field have no use.
pub(super) fn unused_when(table: &Table, row: &Row) -> Vec<Values> {
    let unused = match row.presence {
        Presence::When(when) => when
            .unused
            .map(|(values, _)| (deciding_path(table, when.field), values.to_vec())),
        Presence::Mandatory | Presence::Optional => None,
    };
    unused.into_iter().chain(by_choice(table, row, false)).collect()
}

/// The values that give a field a table (or none, without `chosen`), where they do.
fn by_choice(table: &Table, row: &Row, chosen: bool) -> Option<Values> {
    let Kind::ByChoice { field, tables } = row.kind else {
        return None;
    };
    let decider = table.rows.iter().find(|row| row.field == field)?;
    let with = values(decider).into_iter().zip(tables);
    let meant = with
        .filter(|(_, table)| table.is_some() == chosen)
        .map(|(value, _)| value);
    Some((field.to_owned(), meant.collect()))
}

/// Where the value stands that a condition on `field` looks at.
fn deciding_path(table: &Table, field: &str) -> String {
    let row = table.rows.iter().find(|row| row.field == field);
    let inside = row.and_then(|row| match row.kind {
        Kind::Object(inner) => inner.rows.get(usize::from(inner.stands_for?)),
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } => None,
        Kind::Array(_) | Kind::ByChoice { .. } => None,
    });
    inside.map_or_else(|| field.to_owned(), |inside| format!("{field}.{}", inside.field))
}
