//! The tables test themselves: from every row of every message, a valid document and each way to break it, expecting
//! exactly the issues that the row's words call for. A row that is new is tested with the others.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

#[path = "../ali_code/mod.rs"]
mod ali_code;
mod cases;
mod combinations;
mod containers;
mod document;
mod expected;
mod forms;
mod keys;
mod numbers;
#[path = "../random/mod.rs"]
mod random;
mod scenario;
mod values;
mod verdict;

use cases::{Case, Ground};
use combinations::combination;
use document::{Doc, leaf, string};
use freight_preflight::Message;
use freight_preflight::messages::MESSAGES;
use random::Random;

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

/// In each scenario of a message, documents with several things wrong by chance.
fn combined_cases(message: &'static Message, random: &mut Random) -> Vec<Case> {
    let grounds = scenario::scenarios(message).into_iter().map(|scenario| Ground {
        message,
        doc: scenario::object(&scenario, message.table, true),
        scenario,
    });
    let cases = grounds.flat_map(|ground| {
        let cases: Vec<Case> = (0..30).map(|_| combination(&ground, random)).collect();
        cases
    });
    cases.collect()
}

#[track_caller]
fn assert_all(cases: impl Fn(&'static Message) -> Vec<Case>, at_least: usize) {
    let mut failing = Vec::new();
    let mut count = 0;
    for message in MESSAGES {
        let cases = cases(message);
        count += cases.len();
        failing.extend(cases.iter().flat_map(|case| verdict::differences(message, case)));
    }
    assert!(
        failing.is_empty(),
        "{} of {count} cases differ:\n{}",
        failing.len(),
        failing.join("\n")
    );
    assert!(count > at_least, "only {count} cases");
}

#[test]
fn every_row_is_checked_as_it_says() {
    assert_all(all_cases, 10_000);
}

#[test]
fn rows_do_not_touch_each_other() {
    assert_all(|message| combined_cases(message, &mut Random::new(31)), 1_000);
}
