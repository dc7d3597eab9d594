//! The variants of a payload: where a field's value makes others mandatory, or chooses what they hold.

use super::payloads::{member, value_type};
use super::union;
use crate::emit::tables::{type_name, values};
use crate::spec::{Kind, Missing, Presence, Row, Table};

/// A variant of a table: what the deciding fields are, and what the others then must be.
struct Variant {
    deciders: Vec<(&'static Row, Vec<&'static str>)>,
    rest: Vec<String>,
}

/// The variants of a table, one for each combination of what its deciding fields can be; none if it has no condition
/// that makes a field mandatory.
pub(super) fn variants(table: &'static Table) -> Vec<String> {
    let mut variants = vec![Variant {
        deciders: Vec::new(),
        rest: Vec::new(),
    }];
    let deciders: Vec<&'static Row> = table.rows.iter().filter(|row| decides(table, row)).collect();
    if deciders.is_empty() {
        return Vec::new();
    }
    for row in deciders {
        variants = variants
            .iter()
            .flat_map(|variant| with_each_value(variant, row))
            .collect();
    }
    for variant in &mut variants {
        variant.rest = rest(table, variant);
    }
    merged(variants).iter().map(Variant::text).collect()
}

fn decides(table: &Table, decider: &Row) -> bool {
    table.rows.iter().any(|row| {
        let asks = match row.presence {
            Presence::When(when) => {
                when.field == decider.field && matches!(when.missing, Missing::Error(_)) && !when.required.is_empty()
            }
            Presence::Mandatory | Presence::Optional => false,
        };
        asks || matches!(row.kind, Kind::ByChoice { field, .. } if field == decider.field)
    })
}

fn with_each_value(variant: &Variant, row: &'static Row) -> Vec<Variant> {
    let with = |value| Variant {
        deciders: variant.deciders.iter().cloned().chain([(row, vec![value])]).collect(),
        rest: Vec::new(),
    };
    values(row).into_iter().map(with).collect()
}

/// The members that differ from those that all variants share.
fn rest(table: &Table, variant: &Variant) -> Vec<String> {
    table
        .rows
        .iter()
        .filter_map(|row| {
            let Presence::When(when) = row.presence else {
                return None;
            };
            let required = variant.is_one_of(when.field, when.required) && matches!(when.missing, Missing::Error(_));
            match row.kind {
                Kind::ByChoice { field, tables } => {
                    let chosen = variant.place(field).and_then(|place| tables.get(place)?.as_ref());
                    let kind = chosen.map_or_else(|| "Record<string, never>".to_owned(), |table| type_name(table));
                    Some(member(row.field, required && chosen.is_some(), &kind))
                }
                Kind::Text(_)
                | Kind::Boolean
                | Kind::Integer { .. }
                | Kind::Decimal { .. }
                | Kind::Object(_)
                | Kind::Array(_) => required.then(|| member(row.field, true, &value_type(row))),
            }
        })
        .collect()
}

/// Variants that differ in one deciding field only, and ask for the same, are one.
fn merged(variants: Vec<Variant>) -> Vec<Variant> {
    let before = variants.len();
    let merged: Vec<Variant> = variants
        .into_iter()
        .fold(Vec::new(), |mut merged: Vec<Variant>, variant| {
            if !merged.iter_mut().any(|earlier| earlier.takes_in(&variant)) {
                merged.push(variant);
            }
            merged
        });
    if merged.len() == before {
        merged
    } else {
        self::merged(merged)
    }
}

impl Variant {
    fn is_one_of(&self, field: &str, values: &[&str]) -> bool {
        let mut deciders = self.deciders.iter().filter(|(row, _)| row.field == field);
        deciders.any(|(_, own)| own.iter().all(|value| values.contains(value)))
    }

    /// The place of a deciding field's value among all it can have.
    fn place(&self, field: &str) -> Option<usize> {
        let (row, own) = self.deciders.iter().find(|(row, _)| row.field == field)?;
        values(row).iter().position(|value| own.contains(value))
    }

    fn takes_in(&mut self, other: &Variant) -> bool {
        let differing: Vec<usize> = (0..self.deciders.len())
            .filter(|&at| {
                self.deciders.get(at).map(|(_, values)| values) != other.deciders.get(at).map(|(_, values)| values)
            })
            .collect();
        let [at] = differing[..] else {
            return false;
        };
        if self.rest != other.rest {
            return false;
        }
        if let (Some((_, own)), Some((_, more))) = (self.deciders.get_mut(at), other.deciders.get(at)) {
            own.extend(more);
        }
        true
    }

    fn text(&self) -> String {
        let deciders = self.deciders.iter().map(|(row, values)| decided(row, values));
        let members: Vec<String> = deciders.chain(self.rest.iter().cloned()).collect();
        format!("{{ {} }}", members.join("; "))
    }
}

/// A deciding field with the values that it has in a variant.
fn decided(row: &Row, values: &[&str]) -> String {
    match row.kind {
        Kind::Boolean => format!("{}: {}", row.field, values.join(" | ")),
        Kind::Object(table) => {
            let inner = table.stands_for.and_then(|index| table.rows.get(usize::from(index)));
            let inner = inner.map_or_else(String::new, |inner| decided(inner, values));
            format!("{}: {} & {{ {inner} }}", row.field, type_name(table))
        }
        Kind::Text(_) | Kind::Integer { .. } | Kind::Decimal { .. } | Kind::Array(_) | Kind::ByChoice { .. } => {
            format!("{}: {}", row.field, union(values))
        }
    }
}
