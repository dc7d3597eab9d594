//! Messages in the gateway's envelope: what a check finds in them is what it finds without, the paths leading through.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]
mod case;

use case::cases;
use freight_preflight::{Issue, Message, Options, Param, Report, Rule, Step, is_valid, message, validate};
use serde_json::{Value, json};

const BEFORE: &str = "{\"sign\": {\"sign\": [1, {\"a\": null}]},\n ";
const AFTER: &str = ", \"_aop_signature\": \"33E54F4F\"}";

fn options() -> Options {
    Options {
        envelope: true,
        max_issues: 1_000,
        ..Options::default()
    }
}

fn parameter(message: &Message) -> String {
    message.envelope.unwrap().to_owned()
}

fn around(message: &Message, value: &str) -> String {
    format!("{BEFORE}\"{}\" : {value}{AFTER}", parameter(message))
}

/// The issues without what may differ: the places; the messages name the parameter where they would name nothing.
fn told(report: &Report, skipped: usize) -> Vec<(Vec<Step>, Rule, Option<Param>)> {
    let part = |issue: &Issue| {
        let path = issue.path.get(skipped..).unwrap_or_default().to_vec();
        (path, issue.rule, issue.params.get("actual").cloned())
    };
    report.issues.iter().map(part).collect()
}

/// The messages of the corpus that come through the gateway and that can be written as a text.
fn texts() -> Vec<(&'static Message, String)> {
    let enveloped = cases().into_iter().filter(|case| case.message.envelope.is_some());
    let text = |text: Vec<u8>| String::from_utf8(text).ok();
    enveloped
        .filter_map(|case| Some((case.message, text(case.text)?.trim_ascii().to_owned())))
        .collect()
}

/// The report without an envelope.
fn bare(message: &'static Message, text: &str) -> Report {
    let options = Options {
        max_issues: 1_000,
        ..Options::default()
    };
    validate(message, text.as_bytes(), &options)
}

fn is_unreadable(report: &Report) -> bool {
    let unreadable = |issue: &Issue| matches!(issue.rule, Rule::Json | Rule::Limit);
    report.issues.iter().any(unreadable)
}

#[test]
fn an_object_in_an_envelope_has_the_issues_that_it_has_without() {
    let mut checked = 0;
    for (message, text) in texts() {
        let bare = bare(message, &text);
        if !text.starts_with('{') || is_unreadable(&bare) {
            continue;
        }
        let whole = around(message, &text);
        let report = validate(message, whole.as_bytes(), &options());
        // The envelope is one level more.
        if report.issues.iter().any(|issue| issue.rule == Rule::Limit) {
            continue;
        }
        assert_eq!(told(&report, 1), told(&bare, 0), "{text}");
        assert_eq!(
            (report.valid, is_valid(message, whole.as_bytes(), &options())),
            (bare.valid, bare.valid),
            "{text}"
        );
        let offset = whole.find(&format!("{text}{AFTER}")).unwrap();
        for (inside, outside) in report.issues.iter().zip(&bare.issues) {
            assert_eq!(inside.path[0], Step::Key(parameter(message)));
            assert_eq!(inside.message, outside.message);
            let (inside, outside) = (inside.span.unwrap(), outside.span.unwrap());
            assert_eq!(
                (inside.start, inside.end),
                (outside.start + offset, outside.end + offset),
                "{text}"
            );
        }
        checked += 1;
    }
    assert!(checked > 400, "{checked}");
}

#[test]
fn a_text_in_an_envelope_has_them_all_at_the_whole() {
    let mut checked = 0;
    for (message, text) in texts() {
        let bare = bare(message, &text);
        if text.trim().is_empty() {
            continue;
        }
        let string = json!(text).to_string();
        let whole = around(message, &string);
        let report = validate(message, whole.as_bytes(), &options());
        if is_unreadable(&bare) {
            assert_eq!(report.issues.len(), 1, "{text}");
            assert_eq!(report.issues[0].rule, bare.issues[0].rule, "{text}");
        } else {
            assert_eq!(told(&report, 1), told(&bare, 0), "{text}");
        }
        assert_eq!(
            (report.valid, is_valid(message, whole.as_bytes(), &options())),
            (bare.valid, bare.valid),
            "{text}"
        );
        let start = whole.find(&string).unwrap();
        for issue in &report.issues {
            assert_eq!(issue.path[0], Step::Key(parameter(message)));
            let span = issue.span.unwrap();
            assert_eq!((span.start, span.end), (start, start + string.len()), "{text}");
        }
        checked += 1;
    }
    assert!(checked > 400, "{checked}");
}

#[track_caller]
fn check(text: &str, expected: Value) {
    let report = validate(message("notifyPaid").unwrap(), text.as_bytes(), &options());
    let issues: Vec<Value> = report
        .issues
        .iter()
        .map(|issue| {
            json!([
                issue.rule,
                issue.path,
                issue.span.unwrap().start,
                issue.span.unwrap().end
            ])
        })
        .collect();
    assert_eq!(Value::Array(issues), expected, "{text}");
}

#[test]
fn what_is_wrong_with_the_envelope_itself() {
    let paid = r#"{"aliOrderNo":"ALS20260318005821"}"#;
    check(&format!("{{\"notifyPaidDTO\":{paid}}}"), json!([]));
    check(&format!("{{\"notifyPaid\\u0044TO\":{paid}}}"), json!([]));
    check("[]", json!([["type", [], 0, 2]]));
    check("", json!([["json", [], 0, 0]]));
    check(&format!(" {paid}"), json!([["required", ["notifyPaidDTO"], 1, 2]]));
    check(
        r#"{"notifyPaidDTO":null}"#,
        json!([["required", ["notifyPaidDTO"], 17, 21]]),
    );
    check(
        r#"{"notifyPaidDTO":"  "}"#,
        json!([["required", ["notifyPaidDTO"], 17, 21]]),
    );
    check(r#"{"notifyPaidDTO":[1]}"#, json!([["type", ["notifyPaidDTO"], 17, 20]]));
    check(
        r#"{"notifyPaidDTO":true}"#,
        json!([["type", ["notifyPaidDTO"], 17, 21]]),
    );
    check(
        r#"{"notifyPaidDTO":"[1]"}"#,
        json!([["type", ["notifyPaidDTO"], 17, 22]]),
    );
    check(r#"{"notifyPaidDTO":"{"}"#, json!([["json", ["notifyPaidDTO"], 17, 20]]));
    check(
        r#"{"notifyPaidDTO":"{}{}"}"#,
        json!([["json", ["notifyPaidDTO"], 17, 23]]),
    );
    check(
        &format!("{{\"notifyPaidDTO\":{paid},\"a\":1,\"a\":2,\"notifyPaidDTO\":{paid}}}"),
        json!([
            ["duplicateKey", ["a"], 58, 61],
            ["duplicateKey", ["notifyPaidDTO"], 64, 79]
        ]),
    );
    check(&format!("{{\"notifyPaidDTO\":{paid},}}"), json!([["json", [], 52, 53]]));
    let deep = format!("{{\"notifyPaidDTO\":{}", json!(format!("{{\"a\":{}", "[".repeat(64))));
    check(&format!("{deep}}}"), json!([["limit", ["notifyPaidDTO"], 17, 17 + 73]]));
}

#[test]
fn without_the_option_an_envelope_is_recognised() {
    let text = r#"{"bookingOrderDTO":{},"sign":"x"}"#;
    let report = validate(message("booking").unwrap(), text.as_bytes(), &Options::default());
    let issue = &report.issues[0];
    assert_eq!(
        (issue.rule, issue.params.get("option")),
        (Rule::UnknownField, Some(&Param::from("envelope")))
    );
    assert!(issue.message.contains("envelope"), "{}", issue.message);
    assert_eq!(report.issues[1].params.get("option"), None);
    let other = validate(message("cancel").unwrap(), text.as_bytes(), &Options::default());
    assert_eq!(other.issues[0].params.get("option"), None);
    let inside = r#"{"consignor":{"bookingOrderDTO":{}}}"#;
    let report = validate(message("booking").unwrap(), inside.as_bytes(), &Options::default());
    assert!(report.issues.iter().all(|issue| issue.params.get("option").is_none()));
}

#[test]
fn a_message_that_has_no_envelope_is_checked_as_it_is() {
    let text = r#"{"isSuccess":true}"#;
    assert!(is_valid(
        message("cancel.response").unwrap(),
        text.as_bytes(),
        &options()
    ));
}
