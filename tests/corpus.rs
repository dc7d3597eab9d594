//! The corpus natively: every case of `tests/cases`, and every sample.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]
use std::fs;
use std::path::{Path, PathBuf};

use freight_preflight::options::Context;
use freight_preflight::{Options, is_valid, message, validate};
use serde_json::{Map, Value, json};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn cases() -> Vec<(String, Value)> {
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("tests/cases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let mut cases = Vec::new();
    for file in files
        .iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "ndjson"))
    {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        for (line, text) in fs::read_to_string(file).unwrap().lines().enumerate() {
            cases.push((format!("{name}:{}", line + 1), serde_json::from_str(text).unwrap()));
        }
    }
    cases
}

/// The bytes of a case: its text, its bytes in hexadecimal, or a base file with replacements.
fn bytes(case: &Value) -> Vec<u8> {
    if let Some(hex) = case["hex"].as_str() {
        return (0..hex.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
            .collect();
    }
    if let Some(text) = case["text"].as_str() {
        return text.as_bytes().to_vec();
    }
    let base = case["base"].as_str().expect("a case has a text, hex or a base");
    let path = if base.starts_with("cases/") {
        root().join("tests").join(base)
    } else {
        root().join("samples").join(base)
    };
    let mut text = fs::read_to_string(path).unwrap();
    for pair in case["replace"].as_array().unwrap_or(&Vec::new()) {
        let (from, to) = (pair[0].as_str().unwrap(), pair[1].as_str().unwrap());
        assert_eq!(
            text.matches(from).count(),
            1,
            "{}: `{from}` must occur once",
            case["name"]
        );
        text = text.replace(from, to);
    }
    text.into_bytes()
}

/// The options of a case; a number in the context counts by its text.
fn options(case: &Value) -> Options {
    let given = &case["options"];
    let mut options = Options {
        context: context(&given["context"]),
        ..Options::default()
    };
    options.strict = given["strict"].as_bool().unwrap_or(false);
    options.tolerate = serde_json::from_value(given.get("tolerate").cloned().unwrap_or(json!([]))).unwrap();
    let number = |name: &str| given[name].as_u64().map(|number| number as usize);
    options.max_issues = number("maxIssues").unwrap_or(options.max_issues);
    options.max_bytes = number("maxBytes").unwrap_or(options.max_bytes);
    options
}

fn context(given: &Value) -> Context {
    let text = |group: &str, field: &str| match &given[group][field] {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let fields = [
        ("quotedVolume", "value"),
        ("quotedVolume", "unit"),
        ("quotedVolume", "tolerancePercent"),
        ("limits", "edgeCm"),
        ("limits", "weightKg"),
        ("limits", "girthCm"),
        ("limits", "packageCount"),
        ("limits", "girth"),
        ("order", "shipFrom"),
        ("order", "amountUsd"),
    ]
    .map(|(group, field)| text(group, field));
    Context::from_fields(fields.each_ref().map(String::as_str)).unwrap()
}

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

fn difference(case: &Value) -> Option<String> {
    let message = message(case["message"].as_str().unwrap()).unwrap();
    let (bytes, options) = (bytes(case), options(case));
    let report = validate(message, &bytes, &options);
    let issues = serde_json::to_value(&report.issues).unwrap();
    let issues = issues.as_array().unwrap();
    let expected = case["issues"].as_array().unwrap();
    let nothing = Map::new();
    let told: Vec<Value> = issues
        .iter()
        .enumerate()
        .map(|(place, issue)| {
            like(
                issue,
                expected.get(place).and_then(Value::as_object).unwrap_or(&nothing),
            )
        })
        .collect();
    let not_checked = serde_json::to_value(&report.not_checked).unwrap();
    let right = told == *expected
        && report.valid == case["valid"].as_bool().unwrap()
        && is_valid(message, &bytes, &options) == report.valid
        && case
            .get("truncated")
            .is_none_or(|truncated| *truncated == report.truncated)
        && case.get("notChecked").is_none_or(|rules| *rules == not_checked);
    (!right).then(|| {
        let shown = told
            .iter()
            .zip(issues)
            .map(|(told, issue)| format!("    {told} {}", issue["message"]));
        format!(
            "{}\n  expected valid={} {}\n  got valid={} is_valid={} truncated={} notChecked={not_checked}\n{}",
            case["name"],
            case["valid"],
            case["issues"],
            report.valid,
            is_valid(message, &bytes, &options),
            report.truncated,
            shown.collect::<Vec<_>>().join("\n"),
        )
    })
}

#[test]
fn every_case_has_the_issues_it_names() {
    let cases = cases();
    assert!(cases.len() > 500, "only {} cases found", cases.len());
    let failing: Vec<String> = cases
        .iter()
        .filter_map(|(place, case)| Some(format!("{place} {}", difference(case)?)))
        .collect();
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
    let mut seen = 0;
    for folder in fs::read_dir(root().join("samples"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        let Some(message) = message(&folder.file_name().unwrap().to_string_lossy()) else {
            continue;
        };
        for file in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            if !name.ends_with(".json") {
                continue;
            }
            seen += 1;
            let report = validate(message, &fs::read(&file).unwrap(), &Options::default());
            assert_eq!(
                report.valid,
                name.starts_with("valid"),
                "{}: {:?}",
                file.display(),
                report.issues
            );
            let silent = report.issues.is_empty();
            assert_eq!(
                silent,
                report.valid && !name.contains("warning"),
                "{}: {:?}",
                file.display(),
                report.issues
            );
        }
    }
    assert!(seen >= 32, "only {seen} samples found");
}
