//! The cases of `tests/cases`: a message, its text and options, and the issues that it must have.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::fs;
use std::path::{Path, PathBuf};

use freight_preflight::{Context, Locale, Message, Options, Report, message, validate};
use serde::Deserialize;
use serde_json::{Value, json};

/// One case.
#[derive(Debug)]
pub struct Case {
    /// The file and line it stands in.
    pub place: String,
    pub message: &'static Message,
    pub text: Vec<u8>,
    pub options: Options,
    pub valid: bool,
    /// The issues as the case has them.
    pub issues: Vec<Value>,
    /// For each issue the field that it suggests, or null.
    pub suggestions: Option<Vec<Value>>,
    pub not_checked: Option<Value>,
    pub truncated: Option<bool>,
}

impl Case {
    /// The report in a language.
    pub fn report(&self, locale: Locale) -> Report {
        let options = Options {
            locale,
            ..self.options.clone()
        };
        validate(self.message, &self.text, &options)
    }
}

/// All cases, in the order of the files and their lines.
pub fn cases() -> Vec<Case> {
    let mut files: Vec<PathBuf> = fs::read_dir(tests().join("cases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ndjson"));
    files.sort();
    files.iter().flat_map(|file| in_file(file)).collect()
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn in_file(file: &Path) -> Vec<Case> {
    let name = file.file_stem().unwrap().to_string_lossy().into_owned();
    let lines = fs::read_to_string(file).unwrap();
    let case = |(line, text): (usize, &str)| case(&format!("{name}:{}", line + 1), text);
    lines.lines().enumerate().map(case).collect()
}

/// One line of a file, which has nothing that is not read.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Line {
    name: String,
    message: String,
    text: Option<String>,
    hex: Option<String>,
    base: Option<String>,
    #[serde(default)]
    replace: Vec<(String, String)>,
    #[serde(default)]
    options: Value,
    valid: bool,
    issues: Vec<Value>,
    suggestions: Option<Vec<Value>>,
    not_checked: Option<Value>,
    truncated: Option<bool>,
    /// Whether it is the same message as a value; only the package has values.
    object_too: Option<bool>,
}

fn case(place: &str, text: &str) -> Case {
    let line: Line = serde_json::from_str(text)
        .map_err(|error| format!("{place}: {error}"))
        .unwrap();
    Case {
        place: format!("{place} {:?}", line.name),
        message: message(&line.message).unwrap(),
        text: bytes(place, &line),
        options: options(&line.options),
        valid: line.valid,
        issues: line.issues,
        suggestions: line.suggestions,
        not_checked: line.not_checked,
        truncated: line.truncated,
    }
}

/// The bytes of a case: its bytes in hexadecimal, or its text or a base file, with replacements.
fn bytes(place: &str, line: &Line) -> Vec<u8> {
    if let Some(hex) = &line.hex {
        let byte = |at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        return (0..hex.len()).step_by(2).map(byte).collect();
    }
    let base = || base(line.base.as_deref().ok_or("a case has a text, hex or a base").unwrap());
    let mut text = line.text.clone().unwrap_or_else(base);
    for (from, to) in &line.replace {
        assert_eq!(text.matches(from).count(), 1, "{place}: `{from}` must occur once");
        text = text.replace(from, to);
    }
    text.into_bytes()
}

/// A base of the corpus's own, or a sample.
fn base(name: &str) -> String {
    let folder = if name.starts_with("cases/") { "" } else { "../samples" };
    fs::read_to_string(tests().join(folder).join(name)).unwrap()
}

fn options(given: &Value) -> Options {
    let plain = Options::default();
    let number = |name: &str| given[name].as_u64().map(|number| number as usize);
    Options {
        strict: given["strict"].as_bool().unwrap_or(false),
        tolerate: serde_json::from_value(given.get("tolerate").cloned().unwrap_or(json!([]))).unwrap(),
        context: context(&given["context"]),
        max_issues: number("maxIssues").unwrap_or(plain.max_issues),
        max_bytes: number("maxBytes").unwrap_or(plain.max_bytes),
        ..plain
    }
}

/// The context; a number in it counts by its text.
fn context(given: &Value) -> Context {
    let fields = [
        "/quotedVolume/value",
        "/quotedVolume/unit",
        "/quotedVolume/tolerancePercent",
        "/limits/edgeCm",
        "/limits/weightKg",
        "/limits/girthCm",
        "/limits/packageCount",
        "/limits/girth",
        "/order/shipFrom",
        "/order/amountUsd",
    ]
    .map(|pointer| match given.pointer(pointer) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    });
    Context::from_fields(fields.each_ref().map(String::as_str)).unwrap()
}
