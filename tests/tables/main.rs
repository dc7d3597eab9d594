//! The tables test themselves: from every row of every message, a valid document and each way to break it, expecting
//! exactly the issues that the row's words call for. A row that is new is tested with the others.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod cases;
mod containers;
mod document;
mod expected;
mod forms;
mod keys;
mod numbers;
mod scenario;
mod values;
mod verdict;

use cases::{Case, Ground};
use document::{Doc, leaf, string};
use freight_preflight::Message;
use freight_preflight::messages::MESSAGES;

/// The cases of a message: in each scenario those of every object in it.
fn all_cases(message: &'static Message) -> Vec<Case> {
    let mut seen = Vec::new();
    let mut cases = roots();
    for scenario in scenario::scenarios(message) {
        let valid = |full| Case {
            name: format!("valid {full} {scenario:?}"),
            doc: scenario::object(&scenario, message.table, full),
            expected: Vec::new(),
            any_order: true,
        };
        let (full, lean) = (valid(true), valid(false));
        let doc = full.doc.clone();
        cases.extend([full, lean]);
        let ground = Ground { message, scenario, doc };
        for site in scenario::sites(&ground.scenario, message.table) {
            let key = (site.path.clone(), site.table.name);
            cases.extend(cases::cases(&ground, &site, seen.contains(&key)));
            seen.push(key);
        }
    }
    cases
}

/// Documents that are no object.
fn roots() -> Vec<Case> {
    let object = || vec![Doc::Object(Vec::new())];
    let roots = [
        (leaf("null"), "null"),
        (leaf("0"), "number"),
        (leaf("false"), "boolean"),
        (string(""), "string"),
        (string("{}"), "string"),
        (Doc::Array(Vec::new()), "array"),
        (Doc::Array(object()), "array"),
    ];
    let case = |(doc, actual): (Doc, &str)| Case {
        name: format!("root {doc:?}"),
        doc,
        expected: vec![expected::mistyped(&[], "object", actual)],
        any_order: true,
    };
    roots.into_iter().map(case).collect()
}

#[test]
fn every_row_is_checked_as_it_says() {
    let mut failing = Vec::new();
    let mut count = 0;
    for message in MESSAGES {
        let cases = all_cases(message);
        count += cases.len();
        failing.extend(cases.iter().flat_map(|case| verdict::differences(message, case)));
    }
    assert!(
        failing.is_empty(),
        "{} of {count} cases differ:\n{}",
        failing.len(),
        failing.join("\n")
    );
    assert!(count > 10_000, "only {count} cases");
}
