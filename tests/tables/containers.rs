//! Objects, arrays and the value by choice: what is in them, and what they are sent as.

use freight_preflight::spec::{Kind, Missing, Presence, Row};
use freight_preflight::{Reading, Rule, Step};

use super::cases::{Case, Ground, child};
use super::document::{Doc, Style, leaf, string};
use super::expected::{At, Expected, missed, mistyped, warning};
use super::scenario::{self, Site, Status};

/// Objects and arrays: empty ones, elements of other types, more than one element.
pub fn inside(ground: &Ground, site: &Site, row: &'static Row, path: &[Step]) -> Vec<Case> {
    let put = |value: Doc, expected| ground.case(format!("{path:?} {value:?}"), |doc| *doc.at(path) = value, expected);
    match &row.kind {
        Kind::Object(_) => {
            let inner = Site {
                path: path.to_vec(),
                ..inner_site(ground, site, row)
            };
            let mandatory = inner
                .table
                .rows
                .iter()
                .filter(|row| matches!(row.presence, Presence::Mandatory));
            let expected = mandatory.flat_map(|row| {
                missed(
                    row,
                    Status::Needed(Missing::Error(None)),
                    &child(path, row.field),
                    At::Brace,
                )
            });
            vec![put(Doc::Object(Vec::new()), expected.collect())]
        }
        Kind::Array(table) => elements(
            path,
            |values, expected| put(Doc::Array(values), expected),
            scenario::object(&ground.scenario, table, true),
        ),
        Kind::ByChoice { .. } => {
            let good = scenario::good(&ground.scenario, site.table, row, true)
                .write(Style::Plain)
                .0;
            let warned = warning(path, Some(row), Rule::Type, Reading::R56, At::Value);
            vec![
                put(string(&good), vec![warned.clone()]),
                put(string(&format!(" \n{good}\t")), vec![warned]),
            ]
        }
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } => Vec::new(),
    }
}

fn inner_site(ground: &Ground, site: &Site, row: &Row) -> Site {
    let path = child(&site.path, row.field);
    let sites = scenario::sites(&ground.scenario, ground.message.table);
    sites
        .into_iter()
        .find(|inner| inner.path == path)
        .expect("an object that is there is a site")
}

/// Arrays of a good element and others, each of them of another type than an object.
fn elements(path: &[Step], put: impl Fn(Vec<Doc>, Vec<Expected>) -> Case, good: Doc) -> Vec<Case> {
    let others = [
        ("null", "null"),
        (r#""""#, "string"),
        (r#""{}""#, "string"),
        ("5", "number"),
        ("true", "boolean"),
        ("[]", "array"),
    ];
    let mut cases = vec![put(vec![good.clone(), good.clone(), good.clone()], Vec::new())];
    for (text, actual) in others {
        let element: Vec<Step> = path.iter().cloned().chain([Step::Index(1)]).collect();
        let values = vec![good.clone(), leaf(text), good.clone()];
        cases.push(put(values, vec![mistyped(&element, "object", actual)]));
    }
    cases
}

/// A value by choice where the field that chooses is wrong: it may be any object, or absent.
pub fn without_choice(ground: &Ground, site: &Site, row: &'static Row, chooser: &str) -> Vec<Case> {
    let (path, chooser_path) = (child(&site.path, row.field), child(&site.path, chooser));
    let chooser_row = &site.table.rows[site.table.index(chooser)];
    let not_object = |actual| {
        vec![Expected {
            row: Some(row),
            ..mistyped(&path, "object", actual)
        }]
    };
    let sent = || vec![warning(&path, Some(row), Rule::Type, Reading::R56, At::Value)];
    let values = [
        ("5", not_object("number")),
        (r#""x""#, not_object("string")),
        (r#"{"packages":5,"x":{"x":1,"x":2}}"#, Vec::new()),
        (r#""{\"packages\":5}""#, sent()),
        ("{}", Vec::new()),
        (r#""{}""#, Vec::new()),
        ("null", Vec::new()),
    ];
    let case = |(value, issues): (&str, Vec<Expected>)| {
        let wrong = Expected {
            row: Some(chooser_row),
            ..mistyped(&chooser_path, "string", "number")
        };
        let bend = |doc: &mut Doc| {
            *doc.at(&chooser_path) = leaf("5");
            let members = doc.members(&site.path);
            members.retain(|(key, _)| key != row.field);
            members.push((row.field.to_owned(), leaf(value)));
        };
        let expected = [vec![wrong], issues].concat();
        ground.case(format!("{path:?} {value} without a choice"), bend, expected)
    };
    values.into_iter().map(case).collect()
}

/// The same with the value by choice sent as a string (R56): its issues stand at the whole of it.
pub fn wrapped(case: &Case, path: &[Step]) -> Case {
    let mut case = case.clone();
    let value = case.doc.at(path);
    *value = string(&value.write(Style::Plain).0);
    for expected in &mut case.expected {
        expected.inside = Some(path.to_vec());
    }
    let sent = warning(path, None, Rule::Type, Reading::R56, At::Value);
    case.expected.insert(0, sent);
    case.name += " in a string";
    case
}
