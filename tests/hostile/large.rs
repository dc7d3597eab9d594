//! Texts of megabytes: the time must grow with their length, and not with the square of it.

use std::time::{Duration, Instant};

use freight_preflight::{Options, message, validate};

use super::{valid_samples, values};

/// Far above what a slow machine takes, and far below what a square would.
const BOUND: Duration = Duration::from_secs(60);

fn assert_quick(name: &str, message_name: &str, text: &[u8]) {
    assert_quick_with(100, name, message_name, text);
}

fn assert_quick_with(max_issues: usize, name: &str, message_name: &str, text: &[u8]) {
    let options = Options {
        max_bytes: usize::MAX,
        max_issues,
        ..Options::default()
    };
    let start = Instant::now();
    let report = validate(message(message_name).unwrap(), text, &options);
    let took = start.elapsed();
    assert!(
        took < BOUND,
        "{name} as {message_name}: {took:?} for {} bytes",
        text.len()
    );
    assert!(report.issues.len() <= options.max_issues, "{name} as {message_name}");
}

/// An object or array of so many members or elements.
fn many(count: usize, brackets: &str, part: impl Fn(usize) -> String) -> String {
    let parts: Vec<String> = (0..count).map(part).collect();
    let (open, close) = brackets.split_at(1);
    [open, &parts.join(","), close].concat()
}

#[test]
fn strings_of_megabytes() {
    let long = |len: usize, unit: &str| format!("{{\"remark\":\"{}\"}}", unit.repeat(len / unit.len()));
    for unit in ["a", "深", "\\n"] {
        assert_quick(unit, "cancel", long(10_000_000, unit).as_bytes());
    }
    for unit in [" ", "\u{3000}", "😀", "\\ud83d\\ude00", "{", "\\\\"] {
        assert_quick(unit, "cancel", long(2_000_000, unit).as_bytes());
    }
}

#[test]
fn numbers_of_megabytes() {
    let long = |digit: &str| digit.repeat(2_000_000);
    let numbers = [
        long("9"),
        format!("0.{}", long("0")),
        format!("0.{}1", long("0")),
        format!("1e{}", long("9")),
        format!("1{}e-2000000", long("0")),
        format!("\"{}\"", long("9")),
        format!("\"-0.{}\"", long("9")),
    ];
    for number in numbers {
        let booking = format!("{{\"customsDeclaration\":{{\"totalAmount\":{number}}}}}");
        assert_quick(&number[..10], "booking", booking.as_bytes());
        assert_quick(
            &number[..10],
            "claimCharge",
            format!("{{\"batchId\":{number}}}").as_bytes(),
        );
    }
}

#[test]
fn long_values_of_every_form() {
    let fill = ["1", "a@", "1-", ",", "${", "深"].map(|unit| unit.repeat(100_000 / unit.len()));
    for (message, text) in valid_samples(2_000) {
        for (at, (start, end)) in values(&text).into_iter().enumerate() {
            let value = format!("\"{}\"", fill[at % fill.len()]);
            let text = [&text[..start], value.as_bytes(), &text[end..]].concat();
            assert_quick(&value[..10], message.name, &text);
        }
    }
}

#[test]
fn keys_by_the_hundred_thousand() {
    let keys = |key: &dyn Fn(usize) -> String| many(200_000, "{}", |at| format!("\"{}\":{at}", key(at)));
    let distinct = keys(&|at| format!("key{at}"));
    let same = keys(&|_| "aliOrderNo".into());
    for (message, name, text) in [
        ("booking", "distinct", distinct.clone()),
        ("cancel", "alike", keys(&|at| format!("{}{at}", "x".repeat(12)))),
        ("notifyPaid", "near", keys(&|at| format!("aliOrderNo{}", at % 100))),
        ("booking", "same", same.clone()),
        ("createDelivery.response", "strange", keys(&|_| "x".into())),
        ("claimCharge", "escaped", keys(&|_| r"\u0061liOrderNo".into())),
        (
            "createDelivery.response",
            "ignored",
            format!("{{\"result\":{distinct}}}"),
        ),
        ("return", "inner", format!("{{\"contact\":{same}}}")),
    ] {
        assert_quick(name, message, text.as_bytes());
    }
}

#[test]
fn elements_by_the_hundred_thousand() {
    for element in ["5", "{}", "[]", "null", "{\"quantity\":0,\"quantity\":0}"] {
        let elements = many(100_000, "[]", |_| element.into());
        let booking = format!("{{\"packages\":{elements},\"products\":{elements}}}");
        assert_quick(element, "booking", booking.as_bytes());
    }
}

/// All on one line: whoever asks for all issues gets them.
#[test]
fn issues_by_the_ten_thousand() {
    let elements = many(5_000, "[]", |_| "{\"packageType\":\"CRATE\"}".into());
    let strangers = many(20_000, "{}", |at| format!("\"{at}\":0"));
    for (name, text) in [
        ("elements", format!("{{\"packages\":{elements}}}")),
        ("strangers", strangers),
    ] {
        assert_quick_with(usize::MAX, name, "booking", text.as_bytes());
    }
}

#[test]
fn brackets_and_other_bytes_by_the_million() {
    let long = |unit: &str| unit.repeat(5_000_000 / unit.len());
    for unit in [
        "[",
        "{\"packages\":[",
        "\"",
        "\"\\",
        "\"\\u",
        ",",
        " ",
        "\n",
        "-",
        "\u{FFFD}",
        "\u{FEFF}",
        "\0",
    ] {
        assert_quick(unit, "booking", long(unit).as_bytes());
    }
}

/// What depends on a field that stands further on, or nowhere, many times over.
#[test]
fn looking_ahead() {
    let ext_infos = many(200_000, "{}", |_| r#""extInfo":{"a":1}"#.into());
    let strangers = many(200_000, "{}", |at| format!("\"k{at}\":[]"));
    let doubled = format!("{{\"a\":\"{}\"}}", "\\\\".repeat(1_000_000));
    for (name, text) in [
        ("many", ext_infos.clone()),
        (
            "before strangers",
            strangers.replacen('{', "{\"extInfo\":{\"a\":1},", 1),
        ),
        (
            "before the event",
            ext_infos.replace("}}", "},\"eventCode\":\"CONFIRM\"}"),
        ),
        (
            "in a string",
            format!("{{\"extInfo\":{}}}", serde_json::to_string(&doubled).unwrap()),
        ),
    ] {
        assert_quick(name, "notifyBizEvent", text.as_bytes());
    }
}
