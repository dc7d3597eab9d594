//! The cases of `tests/cases`: a message, its text and options, and the issues that it must have.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::fs;
use std::path::{Path, PathBuf};

use freight_preflight::{Context, Locale, Message, Options, Report, message, validate};
use serde_json::{Value, json};

/// One case.
#[derive(Debug)]
pub struct Case {
    /// The file and line it stands in.
    pub place: String,
    pub message: &'static Message,
    pub text: Vec<u8>,
    pub options: Options,
    /// The issues as the case has them.
    pub issues: Vec<Value>,
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
    let case = |(line, text): (usize, &str)| {
        let given: Value = serde_json::from_str(text).unwrap();
        Case {
            place: format!("{name}:{} {}", line + 1, given["name"]),
            message: message(given["message"].as_str().unwrap()).unwrap(),
            text: bytes(&given),
            options: options(&given["options"]),
            issues: given["issues"].as_array().unwrap().clone(),
        }
    };
    lines.lines().enumerate().map(case).collect()
}

/// The bytes of a case: its text, its bytes in hexadecimal, or a base file with replacements.
fn bytes(given: &Value) -> Vec<u8> {
    if let Some(hex) = given["hex"].as_str() {
        let byte = |at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        return (0..hex.len()).step_by(2).map(byte).collect();
    }
    if let Some(text) = given["text"].as_str() {
        return text.as_bytes().to_vec();
    }
    let base = given["base"].as_str().unwrap();
    let folder = if base.starts_with("cases/") {
        tests()
    } else {
        tests().join("../samples")
    };
    let mut text = fs::read_to_string(folder.join(base)).unwrap();
    for pair in given["replace"].as_array().unwrap_or(&Vec::new()) {
        text = text.replacen(pair[0].as_str().unwrap(), pair[1].as_str().unwrap(), 1);
    }
    text.into_bytes()
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
