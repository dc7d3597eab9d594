//! The tables behind the messages, each once, with the section that describes it and the name that the types give it.

use std::ptr;

use crate::messages::MESSAGES;
use crate::spec::{Kind, Row, Table};

/// A table and where the documents describe it.
pub(super) struct Home {
    pub(super) table: &'static Table,
    /// The section; with the table's own name where it is not the root of a message.
    pub(super) section: String,
    depth: usize,
}

/// Every table, each message's before those of its inner objects.
///
/// The message that has a table nearest to its root is the one that describes it.
pub(super) fn homes() -> Vec<Home> {
    let mut homes = Vec::new();
    for message in MESSAGES {
        collect(&mut homes, message.table, message.section, 0);
    }
    homes
}

fn collect(homes: &mut Vec<Home>, table: &'static Table, section: &str, depth: usize) {
    let own = if depth == 0 {
        section.to_owned()
    } else {
        format!("{section} {}", table.name)
    };
    match homes.iter_mut().find(|home| ptr::eq(home.table, table)) {
        Some(home) if home.depth <= depth => return,
        Some(home) => (home.section, home.depth) = (own, depth),
        None => homes.push(Home {
            table,
            section: own,
            depth,
        }),
    }
    for inner in table.rows.iter().flat_map(inner) {
        collect(homes, inner, section, depth + 1);
    }
}

/// The tables of the objects that stand in a row.
pub(super) fn inner(row: &Row) -> Vec<&'static Table> {
    match row.kind {
        Kind::Object(table) | Kind::Array(table) => vec![table],
        Kind::ByChoice { tables, .. } => tables.iter().flatten().copied().collect(),
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } => Vec::new(),
    }
}

/// The name of a table's type. The document's own, but where that says too little outside its message.
pub(super) fn type_name(table: &Table) -> String {
    match table.name {
        "response" => "AliResponse".to_owned(),
        "result" => "BookingResult".to_owned(),
        "Result" => "CreateDeliveryResult".to_owned(),
        "File" => "DeliveryFile".to_owned(),
        name => name.split('.').map(capitalized).collect(),
    }
}

/// With a capital first letter.
pub(super) fn capitalized(name: &str) -> String {
    let (first, rest) = name.split_at_checked(1).unwrap_or_default();
    [&first.to_ascii_uppercase(), rest].concat()
}

/// The values that a condition may ask for: the choices of a field, `false` and `true`, or those of the field that
/// stands for an object.
pub(super) fn values(row: &Row) -> Vec<&'static str> {
    (0..).map_while(|index| row.choice_name(index)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_has_one_home_and_a_name_of_its_own() {
        let homes = homes();
        let mut names: Vec<String> = homes.iter().map(|home| type_name(home.table)).collect();
        names.sort();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all, "{names:?}");
        let section = |name: &str| {
            let home = homes.iter().find(|home| home.table.name == name);
            home.map(|home| home.section.as_str())
        };
        assert_eq!(section("Contact"), Some("4.1 Contact"));
        assert_eq!(section("chargeItem"), Some("5.2 chargeItem"));
        assert_eq!(section("return"), Some("4.3"));
    }
}
