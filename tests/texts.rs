//! The wording: every sentence that the corpus brings out, in both languages, names its place and its limits, and reads
//! like one.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod ali_code;
mod case;

use std::collections::BTreeSet;
use std::{env, fs};

use ali_code::ali_code;
use case::{Case, cases};
use freight_preflight::codes;
use freight_preflight::spec::{Kind, Table};
use freight_preflight::{Issue, Locale, Message, Options, Param, Rule, Step, message, validate};

/// What people call the place of an issue, with each language's joints: `package 2 unit`, `货物2的长宽高单位`.
fn label(message: &Message, issue: &Issue, locale: Locale) -> String {
    let (between, before_index) = match locale {
        Locale::En => (" ", " "),
        Locale::Zh => ("的", ""),
    };
    let mut tables: Vec<&'static Table> = vec![message.table];
    let mut label = String::new();
    for (place, step) in issue.path.iter().enumerate() {
        let unknown = issue.rule == Rule::UnknownField && place + 1 == issue.path.len();
        let (joint, name) = match step {
            Step::Index(index) => (before_index, (index + 1).to_string()),
            Step::Key(key) => {
                let row = tables
                    .iter()
                    .flat_map(|table| table.rows)
                    .find(|row| row.field == key && !unknown);
                tables = row.map_or_else(Vec::new, |row| inner(&row.kind));
                let name = row.map(|row| {
                    if locale == Locale::En {
                        row.label.en
                    } else {
                        row.label.zh
                    }
                });
                (
                    between,
                    name.map_or_else(|| format!("\"{}\"", clipped(key)), str::to_owned),
                )
            }
        };
        label = if label.is_empty() {
            name
        } else {
            [label, name].join(joint)
        };
    }
    label
}

fn inner(kind: &Kind) -> Vec<&'static Table> {
    match kind {
        Kind::Object(table) | Kind::Array(table) => vec![table],
        Kind::ByChoice { tables, .. } => tables.iter().flatten().copied().collect(),
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } => Vec::new(),
    }
}

/// The first 64 characters of a long value.
fn clipped(value: &str) -> String {
    match value.char_indices().nth(64) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

/// The texts of a parameter.
fn shown(param: &Param) -> Vec<String> {
    match param {
        Param::Number(number) => vec![number.to_string()],
        Param::Text(text) => vec![text.clone()],
        Param::List(values) => values.clone(),
    }
}

/// The sentence behind the label, without what came from the message.
fn words(issue: &Issue, sentence: &str) -> String {
    let mut words = sentence.to_owned();
    for name in ["actual", "key", "prefix"] {
        if let Some(Param::Text(value)) = issue.params.get(name).filter(|_| issue.rule != Rule::Type) {
            words = words.replace(&format!("\"{value}\""), "V").replace(value.as_str(), "V");
        }
    }
    words
}

/// What is wrong with a sentence in either language.
fn faults(case: &Case, issue: &Issue, locale: Locale) -> Vec<String> {
    let (colon, full_stop) = match locale {
        Locale::En => (": ", '.'),
        Locale::Zh => ("：", '。'),
    };
    let label = label(case.message, issue, locale);
    let prefix = if label.is_empty() { label } else { label + colon };
    let Some(sentence) = issue.message.strip_prefix(&prefix) else {
        return vec![format!("does not begin with `{prefix}`")];
    };
    let words = words(issue, sentence);
    let mut faults = missing_params(issue, locale);
    let mut fault = |wrong: bool, name: &str| faults.extend(wrong.then(|| name.to_owned()));
    fault(words.contains("  ") || words.trim() != words, "has stray spaces");
    fault(
        words.contains("\"\"") || words.contains("“”") || words.contains("()"),
        "has an empty place",
    );
    fault(
        words.contains(" ,") || words.contains(" ;") || words.contains(" :"),
        "has a space before a mark",
    );
    fault(words.replace("${...}", "").contains(['{', '}']), "has a brace");
    fault(words.ends_with([full_stop, ',', ';', '，', '；']), "ends with a mark");
    fault(words.chars().any(char::is_control), "has a control character");
    match locale {
        Locale::En => {
            fault(
                words.starts_with(|first: char| first.is_uppercase() && first != 'V'),
                "begins with a capital",
            );
            fault(
                words
                    .chars()
                    .any(|character| ('\u{3000}'..'\u{A000}').contains(&character)),
                "has Chinese in English",
            );
            fault(words.split_whitespace().count() < 3, "is too short");
        }
        Locale::Zh => fault(
            !sentence.starts_with(own_text(issue.rule)),
            "does not begin with the platform's text",
        ),
    }
    faults
}

/// The platform's own text of a rule's code, whichever platform the message is for; without a code the general text.
fn own_text(rule: Rule) -> &'static str {
    codes::ali(ali_code(rule).unwrap_or("4028")).text_zh
}

/// The parameters that the sentence does not tell.
fn missing_params(issue: &Issue, locale: Locale) -> Vec<String> {
    let is_told = |name: &str| match (issue.rule, name) {
        // The names of JSON types are translated, and of a value sent as a string only the right one is of interest.
        (Rule::Type, "expected" | "actual") => locale == Locale::En && issue.reading.is_none(),
        // The label names the key.
        (Rule::DuplicateKey, "key") => false,
        // How large the text was says nothing that its sender does not know.
        (Rule::Limit, "bytes") => false,
        _ => true,
    };
    let told = issue.params.0.iter().filter(|(name, _)| is_told(name));
    let untold = |value: &String| !issue.message.contains(value.as_str());
    let missing = told.flat_map(|(name, param)| {
        shown(param)
            .into_iter()
            .filter(untold)
            .map(move |value| format!("does not tell {name} {value}"))
    });
    missing.collect()
}

#[test]
fn every_sentence_names_its_place_and_limits() {
    let mut failing = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for case in cases() {
        for locale in [Locale::En, Locale::Zh] {
            for issue in case.report(locale).issues {
                seen.insert((issue.rule, locale == Locale::En));
                let faults = faults(&case, &issue, locale);
                failing.extend(
                    faults
                        .iter()
                        .map(|fault| format!("{} {fault}: {} ({})", issue.rule, issue.message, case.place)),
                );
            }
        }
    }
    assert!(
        failing.is_empty(),
        "{} sentences:\n{}",
        failing.len(),
        failing.into_iter().collect::<Vec<_>>().join("\n")
    );
    let silent: Vec<&Rule> = Rule::ALL
        .iter()
        .filter(|rule| !seen.contains(&(**rule, true)) || !seen.contains(&(**rule, false)))
        .collect();
    assert!(silent.is_empty(), "no sentence was seen of {silent:?}");
}

/// The sentences about a value that is wrong in two fields.
fn sentences(value: &str, locale: Locale) -> Vec<String> {
    let text = serde_json::json!({
        "aliOrderNo": "ALS20260318005821", "eventTime": value, "eventCode": value, "status": "IN_PROGRESS",
    });
    let options = Options {
        locale,
        ..Options::default()
    };
    let report = validate(
        message("notifyBizEvent").unwrap(),
        text.to_string().as_bytes(),
        &options,
    );
    assert_eq!(report.issues.len(), 2, "{value}");
    report.issues.into_iter().map(|issue| issue.message).collect()
}

/// A value is quoted as it stands, whatever it would mean to the sentence around it.
#[test]
fn values_are_quoted_as_they_stand() {
    let types = ["object", "string", "number", "integer", "boolean", "array", "null"];
    let marks = ["{actual}", "{max}", "{", "}", "%s", "“", "x\u{3000}y"];
    let mut failing = Vec::new();
    for value in types.into_iter().chain(marks) {
        for (locale, quoted) in [(Locale::En, format!("\"{value}\"")), (Locale::Zh, format!("“{value}”"))] {
            failing.extend(
                sentences(value, locale)
                    .into_iter()
                    .filter(|sentence| !sentence.contains(&quoted)),
            );
        }
    }
    assert!(
        failing.is_empty(),
        "{} sentences:\n{}",
        failing.len(),
        failing.join("\n")
    );
}

#[test]
fn the_language_changes_nothing_but_the_sentences() {
    for case in cases() {
        let [mut english, mut chinese] = [Locale::En, Locale::Zh].map(|locale| case.report(locale));
        for issue in &english.issues {
            assert!(!issue.message.is_empty());
        }
        for (english, chinese) in english.issues.iter_mut().zip(&mut chinese.issues) {
            assert_ne!(english.message, chinese.message, "{}", case.place);
            english.message.clear();
            chinese.message.clear();
        }
        assert_eq!(english, chinese, "{}", case.place);
    }
}

/// One report for each kind of issue that the corpus brings out, in both languages, as the package must give it too.
fn reports() -> String {
    let mut seen = BTreeSet::new();
    let mut lines = String::new();
    for case in cases() {
        let [english, chinese] = [Locale::En, Locale::Zh].map(|locale| case.report(locale).issues);
        let kind = |issue: &Issue| {
            let names: Vec<&str> = issue.params.0.iter().map(|(name, _)| *name).collect();
            (issue.rule, issue.reading, names)
        };
        let before = seen.len();
        seen.extend(english.iter().map(kind));
        if seen.len() > before {
            let line = serde_json::json!({"place": case.place, "en": english, "zh-CN": chinese});
            lines += &format!("{line}\n");
        }
    }
    lines
}

#[test]
fn the_reports_for_the_package_are_these() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reports.ndjson");
    let reports = reports();
    if env::var_os("UPDATE").is_some() {
        fs::write(file, &reports).unwrap();
    }
    assert!(
        fs::read_to_string(file).is_ok_and(|committed| committed.replace("\r\n", "\n") == reports),
        "tests/reports.ndjson differs from the reports; run `UPDATE=1 cargo test --test texts` and commit what changed"
    );
}
