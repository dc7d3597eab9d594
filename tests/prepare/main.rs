//! Preparing, as properties: over every case of `tests/cases`, every sample, and thousands of payloads changed at random.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
#[path = "../case/mod.rs"]
mod case;
mod mutation;
mod ordered;
#[path = "../random/mod.rs"]
mod random;
#[path = "../sample/mod.rs"]
mod sample;

use freight_preflight::issue::Step;
use freight_preflight::prepare::{Change, Prepared, Why};
use freight_preflight::{Message, Options, Reading, Rule, Severity, is_valid, message, prepare, validate};
use serde_json::Value;

use case::cases;
use mutation::{mutate, shuffled};
use ordered::{Ordered, in_order};
use random::Random;
use sample::samples;

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Everything that must hold of a prepared message, whatever the payload was.
#[track_caller]
fn check(message: &'static Message, bytes: &[u8], options: &Options) -> Prepared {
    let shown = String::from_utf8_lossy(bytes);
    let prepared = prepare(message, bytes, options);
    assert_eq!(prepared.text.is_some(), prepared.report.valid, "{shown}");
    let Some(text) = &prepared.text else {
        assert!(
            prepared.report.truncated || !prepared.report.issues.is_empty(),
            "{shown}"
        );
        return prepared;
    };
    assert!(is_valid(message, text.as_bytes(), options), "{shown} became {text}");
    let again = prepare(message, text.as_bytes(), options);
    assert_eq!(again.text.as_ref(), Some(text), "the second time, {shown}");
    assert_eq!(again.changes, [], "the second time, {shown}");
    assert!(prepared.report.issues.iter().all(|issue| issue.span.is_none()));
    let mut replayed = parsed(shown.strip_prefix('\u{feff}').unwrap_or(&shown));
    for change in &prepared.changes {
        replay(&mut replayed, change, &shown);
    }
    let made = parsed(text);
    assert_eq!(replayed, made, "the changes of {shown} do not lead to {text}");
    in_order(&Ordered::read(text), message.table, text);
    prepared
}

/// Does to a payload what a change says was done.
fn replay(payload: &mut Value, change: &Change, shown: &str) {
    let (last, before) = change.path.split_last().unwrap();
    let holder = before.iter().fold(payload, |value, step| match step {
        Step::Key(key) => &mut value[key],
        Step::Index(index) => &mut value[*index as usize],
    });
    let Step::Key(key) = last else {
        panic!("a change of an element: {change:?} in {shown}")
    };
    let holder = holder.as_object_mut().unwrap();
    let from = change.from.as_deref().map(parsed);
    let to = change.to.as_deref().map(parsed);
    assert_ne!(from, to, "{shown}");
    assert_eq!(holder.remove(key), from, "{change:?} in {shown}");
    if let Some(to) = to {
        holder.insert(key.clone(), to);
    }
}

#[test]
fn whatever_the_corpus_has() {
    let (mut sent, mut refused) = (0, 0);
    for case in cases() {
        let prepared = check(case.message, &case.text, &Options::default());
        if prepared.text.is_some() {
            sent += 1
        } else {
            refused += 1
        }
    }
    assert!(sent > 500 && refused > 500, "{sent} sent, {refused} refused");
}

#[test]
fn a_text_that_cannot_be_read_is_reported_where_it_is_broken() {
    let booking = message("booking").unwrap();
    for bytes in [
        b"{\"a\":1,}".as_slice(),
        b"",
        b"{}}",
        b"\"\xFF\"",
        b"[".repeat(100).as_slice(),
    ] {
        let prepared = check(booking, bytes, &Options::default());
        assert_eq!(prepared.report, validate(booking, bytes, &Options::default()));
        assert_eq!(prepared.changes, []);
    }
    let small = Options {
        max_bytes: 10,
        ..Options::default()
    };
    assert_eq!(
        prepare(booking, b"{          }", &small).report.issues[0].rule,
        Rule::Limit
    );
}

#[test]
fn whatever_is_done_to_a_payload() {
    let payloads: Vec<(&Message, Value)> = samples()
        .into_iter()
        .filter_map(|sample| Some((sample.message, serde_json::from_slice(&sample.text).ok()?)))
        .collect();
    assert!(payloads.len() > 40);
    let mut random = Random::new(11);
    let (mut sent, mut refused, mut changed) = (0, 0, 0);
    for round in 0..12_000usize {
        let tolerate = if round.is_multiple_of(3) {
            vec![Reading::R11]
        } else {
            Vec::new()
        };

        let (message, payload) = random.one(&payloads);
        let mut payload = payload.clone();
        for _ in 0..random.below(4) {
            mutate(&mut random, &mut payload);
        }
        let text = shuffled(&mut random, &payload);
        let options = Options {
            tolerate,
            ..Options::default()
        };
        let prepared = check(message, text.as_bytes(), &options);
        changed += prepared.changes.len();
        if prepared.text.is_some() {
            sent += 1
        } else {
            refused += 1
        }
        if validate(message, text.as_bytes(), &options).valid {
            assert!(
                prepared.report.valid || turned_bad(&prepared, round),
                "{text}: {:?}",
                prepared.report.issues
            );
        }
    }
    assert!(
        sent > 2_000 && refused > 2_000 && changed > 8_000,
        "{sent} sent, {refused} refused, {changed} changes"
    );
}

/// What is valid as it stands may be wrong in the form to send: a size that rounds to nothing or outgrows its digits, or
/// an order number whose length is tolerated only as long as it is wrong.
fn turned_bad(prepared: &Prepared, round: usize) -> bool {
    let mut errors = prepared
        .report
        .issues
        .iter()
        .filter(|issue| issue.severity == Severity::Error);
    errors.all(|issue| match issue.rule {
        Rule::ExclusiveMinimum | Rule::Maximum => prepared.changes.iter().any(|change| change.why == Why::Unit),
        Rule::Alphanumeric => round.is_multiple_of(3),
        _ => false,
    })
}

/// What preparing makes of one field of a package, and the rules that are broken then.
fn package(field: &str, value: &str, unit: &str, weight_unit: &str) -> (Option<String>, Vec<&'static str>) {
    let (unit, weight_unit) = (format!("\"{unit}\""), format!("\"{weight_unit}\""));
    let members: Vec<String> = [
        ("packageType", "\"BOX\""),
        ("quantity", "1"),
        ("unit", &unit),
        ("length", "1"),
        ("width", "1"),
        ("height", "1"),
        ("weight", "1"),
        ("weightUnit", &weight_unit),
    ]
    .iter()
    .map(|(key, usual)| format!("\"{key}\":{}", if *key == field { value } else { usual }))
    .collect();
    let event = format!(
        "{{\"aliOrderNo\":\"ALS20260318005821\",\"eventTime\":\"2026-03-18T09:30:00+08:00\",\
        \"eventCode\":\"CHECK_WEIGHT\",\"status\":\"SUCCESS\",\"extInfo\":{{\"packages\":[{{{}}}]}}}}",
        members.join(",")
    );
    let prepared = check(
        message("notifyBizEvent").unwrap(),
        event.as_bytes(),
        &Options::default(),
    );
    let found = prepared.text.map(|text| {
        let (_, after) = text.split_once(&format!("\"{field}\":")).unwrap();
        after.split([',', '}']).next().unwrap().to_owned()
    });
    (
        found,
        prepared.report.issues.iter().map(|issue| issue.rule.name()).collect(),
    )
}

#[test]
fn packages_go_out_in_centimetres_and_kilograms() {
    for (field, value, unit, weight_unit, expected) in [
        ("length", "1", "in", "kg", "2.54"),
        ("length", "10.00", "cm", "kg", "10.00"),
        ("length", "1e1", "cm", "kg", "1e1"),
        ("length", "1e1", "ft", "kg", "304.8"),
        ("width", "0.5", "mm", "kg", "0.05"),
        ("height", "0.125", "m", "kg", "12.5"),
        ("height", "0.05", "mm", "kg", "0.01"),
        ("height", "\"007.50\"", "m", "kg", "750"),
        ("height", "\"007.50\"", "cm", "kg", "7.50"),
        ("weight", "1", "cm", "lb", "0.45"),
        ("weight", "11.03", "cm", "lb", "5"),
        ("weight", "1234567890.12", "cm", "g", "1234567.89"),
        ("unit", "\" IN \"", "in", "kg", "\"cm\""),
        ("weightUnit", "\"T\"", "cm", "t", "\"kg\""),
    ] {
        let (found, issues) = package(field, value, unit, weight_unit);
        assert_eq!(
            found.as_deref(),
            Some(expected),
            "{field} {value} {unit} {weight_unit}: {issues:?}"
        );
    }
}

#[test]
fn what_cannot_be_converted_is_an_error() {
    for (field, value, unit, weight_unit, expected) in [
        ("length", "0.04", "mm", "kg", "exclusiveMinimum"),
        ("length", "1e-20", "mm", "kg", "exclusiveMinimum"),
        ("length", "1e-999999999", "mm", "kg", "decimals"),
        ("length", "-1", "in", "kg", "exclusiveMinimum"),
        ("length", "12.345", "cm", "kg", "decimals"),
        ("length", "99999999999999.99", "ft", "kg", "maximum"),
        ("length", "1e999999999", "mm", "kg", "maximum"),
        ("weight", "1e-28", "cm", "lb", "exclusiveMinimum"),
        ("weight", "4000", "cm", "mg", "exclusiveMinimum"),
        ("weight", "\"a\"", "cm", "mg", "type"),
        ("unit", "\"inch\"", "cm", "kg", "enum"),
    ] {
        let (found, issues) = package(field, value, unit, weight_unit);
        assert_eq!(found, None, "{field} {value}");
        assert!(
            issues.contains(&expected),
            "{field} {value} {unit} {weight_unit}: {issues:?}"
        );
    }
}
