//! The corpus natively: every case of `tests/cases`, and every sample.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]
mod case;
mod sample;

use case::{Case, cases};
use freight_preflight::{Issue, Options, Report, is_valid, validate};
use sample::{Sample, samples};
use serde_json::{Map, Value};

/// The part of an issue that the expectation speaks of.
fn like(issue: &Value, expected: &Map<String, Value>) -> Value {
    let mut told = Map::new();
    for field in [
        "path", "rule", "code", "severity", "reading", "start", "end", "line", "column",
    ] {
        let asked = expected.contains_key(field) || field == "reading";
        if let Some(value) = issue.get(field).filter(|_| asked) {
            told.insert(field.to_owned(), value.clone());
        }
    }
    Value::Object(told)
}

/// The issues as far as the case speaks of each.
fn told(case: &Case, issues: &[Issue]) -> Vec<Value> {
    let nothing = Map::new();
    let expected = |place: usize| case.issues.get(place).and_then(Value::as_object).unwrap_or(&nothing);
    let told = |(place, issue)| like(&serde_json::to_value(issue).unwrap(), expected(place));
    issues.iter().enumerate().map(told).collect()
}

fn suggestions(issues: &[Issue]) -> Vec<Value> {
    let suggestion = |issue: &Issue| serde_json::to_value(issue.params.get("suggestion")).unwrap();
    issues.iter().map(suggestion).collect()
}

fn is_right(case: &Case, report: &Report) -> bool {
    let not_checked = serde_json::to_value(&report.not_checked).unwrap();
    told(case, &report.issues) == case.issues
        && report.valid == case.valid
        && is_valid(case.message, &case.text, &case.options) == report.valid
        && (case.suggestions.as_ref()).is_none_or(|fields| *fields == suggestions(&report.issues))
        && (case.truncated).is_none_or(|truncated| truncated == report.truncated)
        && (case.not_checked.as_ref()).is_none_or(|rules| *rules == not_checked)
}

fn difference(case: &Case) -> Option<String> {
    let report = validate(case.message, &case.text, &case.options);
    (!is_right(case, &report)).then(|| {
        let expected = Value::Array(case.issues.clone());
        let found = Value::Array(told(case, &report.issues));
        let words: Vec<&str> = report.issues.iter().map(|issue| issue.message.as_str()).collect();
        format!(
            "{}\n  expected valid={} {expected}\n  got valid={} is_valid={} truncated={} notChecked={:?} {found}\n    {}",
            case.place,
            case.valid,
            report.valid,
            is_valid(case.message, &case.text, &case.options),
            report.truncated,
            report.not_checked,
            words.join("\n    "),
        )
    })
}

#[test]
fn every_case_has_the_issues_it_names() {
    let cases = cases();
    assert!(cases.len() > 500, "only {} cases found", cases.len());
    let failing: Vec<String> = cases.iter().filter_map(difference).collect();
    assert!(
        failing.is_empty(),
        "{} of {} cases differ:\n{}",
        failing.len(),
        cases.len(),
        failing.join("\n")
    );
}

#[test]
fn every_sample_is_what_its_name_says() {
    let samples = samples();
    assert!(samples.len() >= 32, "only {} samples found", samples.len());
    for Sample { message, name, text } in samples {
        let report = validate(message, &text, &Options::default());
        let place = format!("{}/{name}: {:?}", message.name, report.issues);
        let silent = report.valid && !name.contains("warning");
        assert_eq!(report.valid, name.starts_with("valid"), "{place}");
        assert_eq!(report.issues.is_empty(), silent, "{place}");
    }
}
