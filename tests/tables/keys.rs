//! Keys: strange ones, near ones, and the same one twice.

use freight_preflight::spec::{Presence, Row, Unknown};
use freight_preflight::{Reading, Rule};

use super::cases::{Case, Ground, child};
use super::document::{Doc, leaf};
use super::expected::{At, Expected, error, missed, warning};
use super::scenario::{Site, Status};

/// Keys that the table does not have, with values that are not looked at, at every place of the object.
pub fn strangers(ground: &Ground, site: &Site) -> Vec<Case> {
    let values = [
        "null",
        r#""""#,
        "1e999999999",
        r#"{"a":{"a":1,"a":2},"":[null]}"#,
        "[[[]],{}]",
    ];
    let keys = [
        "zzzzzzzzzzzz",
        "",
        " ",
        "__proto__",
        "constructor",
        "\u{0}",
        "深圳",
        "😀",
        "a/b~c",
        "\"\\\u{1F}",
    ];
    let mut cases = Vec::new();
    for (place, key) in keys.iter().enumerate() {
        let value = leaf(values[place % values.len()]);
        let name = format!("{:?} beside {key:?}", site.path);
        let insert = |doc: &mut Doc| {
            let members = doc.members(&site.path);
            members.insert(place % (members.len() + 1), ((*key).to_owned(), value.clone()));
        };
        cases.push(ground.case(name.clone(), insert, stranger(site, key, None)));
        let mut expected = stranger(site, key, None);
        expected.push(error(&child(&site.path, key), None, Rule::DuplicateKey, At::KeyAgain));
        let twice = |doc: &mut Doc| {
            doc.members(&site.path)
                .extend([((*key).to_owned(), leaf("1")), ((*key).to_owned(), value)]);
        };
        cases.push(Case {
            any_order: false,
            ..ground.case(name + " twice", twice, expected)
        });
    }
    cases
}

/// The issue of a key that the table does not have.
pub fn stranger(site: &Site, key: &str, suggestion: Option<&str>) -> Vec<Expected> {
    if site.table.unknown == Unknown::Ignored {
        return Vec::new();
    }
    let issue = warning(&child(&site.path, key), None, Rule::UnknownField, Reading::R34, At::Key);
    let params = suggestion
        .map(|field| ("suggestion", field.to_owned()))
        .into_iter()
        .collect();
    vec![Expected { params, ..issue }]
}

/// Keys that are like the row's and like no other.
pub fn near(site: &Site, row: &Row) -> Vec<String> {
    let known = |key: &String| site.table.rows.iter().any(|row| row.field == key);
    let mut keys = vec![row.field.to_uppercase()];
    keys.extend(row.aliases.iter().map(|alias| (*alias).to_owned()));
    keys.retain(|key| !known(key));
    keys
}

/// The row's key a second time: that is all there is to say, whatever its value; and the first value counts.
pub fn duplicates(ground: &Ground, site: &Site, row: &'static Row, status: Status) -> Vec<Case> {
    let path = child(&site.path, row.field);
    let duplicate = error(&path, Some(row), Rule::DuplicateKey, At::KeyAgain);
    let seconds = [
        Some("5"),
        Some("null"),
        Some(r#"{"a":1,"a":[2]}"#),
        Some(r#""\u0000""#),
        Some("[]"),
        None,
    ];
    let mut cases = Vec::new();
    for second in seconds {
        let repeat = |doc: &mut Doc| {
            let again = second.map_or_else(|| doc.at(&path).clone(), leaf);
            doc.members(&site.path).push((row.field.to_owned(), again));
        };
        cases.push(ground.case(format!("{path:?} then {second:?}"), repeat, vec![duplicate.clone()]));
    }
    let first_absent = |doc: &mut Doc| {
        let members = doc.members(&site.path);
        let at = members.iter().position(|(key, _)| key == row.field).unwrap();
        members.insert(at, (row.field.to_owned(), leaf("null")));
    };
    let mut expected = missed(row, status, &path, At::Value);
    let place = if matches!(row.presence, Presence::Mandatory) {
        expected.len()
    } else {
        0
    };
    expected.insert(place, duplicate);
    cases.push(ground.case(format!("{path:?} null first"), first_absent, expected));
    cases
        .into_iter()
        .map(|case| Case {
            any_order: false,
            ..case
        })
        .collect()
}
