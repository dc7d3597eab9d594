//! A JSON value that keeps the order of its keys, and whether that is the table's.

use freight_preflight::spec::{Kind, Table};

/// A JSON value that keeps the order of the keys; leaves aside.
#[derive(Debug)]
pub enum Ordered {
    Object(Vec<(String, Ordered)>),
    Array(Vec<Ordered>),
    Leaf,
}

impl Ordered {
    pub fn read(text: &str) -> Ordered {
        serde_json::from_str(text).unwrap()
    }
}

impl<'de> serde::Deserialize<'de> for Ordered {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Visitor)
    }
}

struct Visitor;

impl<'de> serde::de::Visitor<'de> for Visitor {
    type Value = Ordered;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Ordered, A::Error> {
        let mut members: Vec<(String, Ordered)> = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        // A number that is no 64-bit one comes from serde_json as a map with one secret key.
        if matches!(members.as_slice(), [(key, _)] if key.starts_with("$serde_json::private")) {
            return Ok(Ordered::Leaf);
        }
        Ok(Ordered::Object(members))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Ordered, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = list.next_element()? {
            elements.push(element);
        }
        Ok(Ordered::Array(elements))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Ordered, E> {
        Ok(Ordered::Leaf)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Ordered, E> {
        Ok(Ordered::Leaf)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Ordered, E> {
        Ok(Ordered::Leaf)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Ordered, E> {
        Ok(Ordered::Leaf)
    }

    fn visit_str<E>(self, _: &str) -> Result<Ordered, E> {
        Ok(Ordered::Leaf)
    }

    fn visit_unit<E>(self) -> Result<Ordered, E> {
        Ok(Ordered::Leaf)
    }
}

/// The fields stand as in the table, those that it does not have behind them.
pub fn in_order(value: &Ordered, table: &Table, text: &str) {
    let Ordered::Object(members) = value else { return };
    let places: Vec<usize> = members
        .iter()
        .map(|(key, _)| {
            table
                .rows
                .iter()
                .position(|row| row.field == key)
                .unwrap_or(table.rows.len())
        })
        .collect();
    assert!(places.is_sorted(), "{places:?} of {} in {text}", table.name);
    for ((_, value), row) in members
        .iter()
        .zip(places)
        .filter_map(|(member, place)| Some((member, table.rows.get(place)?)))
    {
        match (&row.kind, value) {
            (Kind::Object(inner), _) => in_order(value, inner, text),
            (Kind::Array(inner), Ordered::Array(elements)) => {
                elements.iter().for_each(|element| in_order(element, inner, text));
            }
            (Kind::ByChoice { tables, .. }, Ordered::Object(inner)) => {
                let has = |table: &&Table| {
                    inner
                        .iter()
                        .all(|(key, _)| table.rows.iter().any(|row| row.field == key))
                };
                let fitting = tables.iter().flatten().copied().find(has);
                fitting.into_iter().for_each(|inner| in_order(value, inner, text));
            }
            _ => {}
        }
    }
}
