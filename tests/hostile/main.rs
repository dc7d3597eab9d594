//! Hostile input: no text may panic, hang or bring out an unsound report, whichever message it is taken for.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod large;
#[path = "../random/mod.rs"]
mod random;
#[path = "../sample/mod.rs"]
mod sample;
mod sound;

use freight_preflight::json::{Reader, Token};
use freight_preflight::messages::MESSAGES;
use freight_preflight::{Context, Locale, Message, Options, Reading, message, validate};
use random::Random;
use sound::unsound;

/// The samples of all messages, as large as a test has time for.
fn samples(largest: usize) -> Vec<(&'static Message, Vec<u8>)> {
    let samples = sample::samples()
        .into_iter()
        .map(|sample| (sample.message, sample.text));
    samples.filter(|(_, text)| text.len() <= largest).collect()
}

/// Those of the samples that are valid.
fn valid_samples(largest: usize) -> impl Iterator<Item = (&'static Message, Vec<u8>)> {
    let valid = |message, text: &[u8]| validate(message, text, &Options::default()).valid;
    samples(largest)
        .into_iter()
        .filter(move |(message, text)| valid(message, text))
}

/// Options of many sorts.
fn options(random: &mut Random) -> Options {
    let plain = Options::default();
    let limits = [
        "2.4743", "m3", "", "120.5", "30", "330", "60", "girth", "MAINLAND", "10000",
    ];
    match random.below(8) {
        0 => Options {
            strict: true,
            locale: Locale::Zh,
            ..plain
        },
        1 => Options {
            tolerate: Reading::ALL.to_vec(),
            ..plain
        },
        2 => Options {
            max_issues: random.place(3),
            ..plain
        },
        3 => Options {
            max_issues: usize::MAX,
            max_bytes: usize::MAX,
            ..plain
        },
        4 => Options {
            max_bytes: random.place(2_000),
            ..plain
        },
        5 => Options {
            context: Context::from_fields(limits).unwrap(),
            ..plain
        },
        _ => plain,
    }
}

#[track_caller]
fn assert_sound<T: AsRef<[u8]>>(texts: impl IntoIterator<Item = (&'static Message, T)>, at_least: usize) {
    let mut random = Random::new(11);
    let mut count = 0;
    let mut failing = Vec::new();
    for (message, text) in texts {
        count += 1;
        failing.extend(unsound(message, text.as_ref(), &options(&mut random)));
    }
    assert!(
        failing.is_empty(),
        "{} of {count} unsound:\n{}",
        failing.len(),
        failing.join("\n")
    );
    assert!(count >= at_least, "only {count} texts");
}

/// Bytes that mean something to a reader or to a decoder of UTF-8.
const HOSTILE: &[u8] = b"\"\\{}[],:0-eu \n\0\x1f\x7f\x80\xc3\xe6\xed\xf0\xff";

#[test]
fn samples_are_cut_at_every_byte() {
    let samples = samples(2_000);
    let cuts = samples
        .iter()
        .flat_map(|(message, text)| (0..=text.len()).map(|end| (*message, &text[..end])));
    assert_sound(cuts, 20_000);
}

#[test]
fn every_byte_of_a_sample_is_spoilt() {
    let samples = samples(1_000);
    let spoilt = samples.iter().flat_map(|(message, text)| {
        (0..text.len()).map(|place| {
            let mut text = text.clone();
            text[place] = HOSTILE[(7 * place + text.len()) % HOSTILE.len()];
            (*message, text)
        })
    });
    assert_sound(spoilt, 10_000);
}

#[test]
fn samples_are_marked_and_told_apart_by_lines() {
    let marked = samples(6_000).into_iter().flat_map(|(message, text)| {
        let marked = [b"\xEF\xBB\xBF", text.as_slice()].concat();
        let twice = [b"\xEF\xBB\xBF", marked.as_slice()].concat();
        let broken = String::from_utf8_lossy(&marked).replace(',', "\r\n,\n");
        let joined = String::from_utf8_lossy(&marked).replace('\n', " ");
        [marked, twice, broken.into_bytes(), joined.into_bytes()].map(|text| (message, text))
    });
    assert_sound(marked, 300);
}

#[test]
fn bytes_by_chance_are_refused_in_peace() {
    let mut random = Random::new(12);
    let texts = (0..8_000).map(|count| {
        let byte = |random: &mut Random| match count % 2 {
            0 => random.below(256) as u8,
            _ => HOSTILE[random.place(HOSTILE.len())],
        };
        let bytes: Vec<u8> = (0..random.place(60)).map(|_| byte(&mut random)).collect();
        (MESSAGES[count % MESSAGES.len()], bytes)
    });
    assert_sound(texts.collect::<Vec<_>>(), 8_000);
}

/// Where the values of a text stand that has no fault.
fn values(text: &[u8]) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut reader = Reader::new(text);
    reader.space();
    let _ = collect(&mut reader, &mut spans);
    spans
}

fn collect(reader: &mut Reader<'_>, spans: &mut Vec<(usize, usize)>) -> Result<(), freight_preflight::json::Stop> {
    let start = reader.pos();
    let closing = match reader.token() {
        Token::Object => b'}',
        Token::Array => b']',
        Token::String | Token::Number | Token::Literal => {
            reader.skip()?;
            spans.push((start, reader.pos()));
            return Ok(());
        }
    };
    reader.open()?;
    let mut more = !reader.close(closing);
    while more {
        if closing == b'}' {
            reader.key()?;
        }
        collect(reader, spans)?;
        more = reader.more(closing)?;
    }
    spans.push((start, reader.pos()));
    Ok(())
}

/// Values that are hard on numbers, strings, keys or the stack.
fn hostile_values() -> Vec<String> {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let mut values: Vec<String> = [
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "-0",
        "0e99999999999999999999999",
        "1E+18446744073709551615",
        "9007199254740993",
        "null",
        "true",
        "[]",
        "{}",
        "\"\"",
        "\" \"",
        "[null]",
        "[[]]",
        "[{}]",
        "[\"\"]",
        r#""\u0000""#,
        r#""\ud83d\ude00\\\"""#,
        r#""{}""#,
        r#""{\"a\":{\"a\":1}}""#,
        r#"{"__proto__":{"constructor":1},"constructor":null,"toString":[],"":{"":1,"":2}}"#,
        r#""{\"packages\":[{\"packages\":[]}],\"\\ud83d\\ude00\":1}""#,
        "\"\u{FEFF}\"",
        "\"\u{3000}深圳\u{3000}\"",
        "\"true\"",
        "\"10\"",
        "\"-007\"",
        "\"1e5\"",
        "\"${carrier}\"",
    ]
    .map(Into::into)
    .into();
    values.push("1".repeat(2_000));
    values.push(format!("0.{}1", "0".repeat(2_000)));
    values.push(format!("\"{}\"", "\\u6df1".repeat(500)));
    values.push(format!("\"{}\"", "😀".repeat(500)));
    values.push(nested(59));
    values.push(nested(63));
    values.push(nested(5_000));
    values
}

#[test]
fn every_value_of_a_sample_is_made_hostile() {
    let hostile = hostile_values();
    let samples: Vec<_> = valid_samples(6_000).collect();
    let bent = samples.iter().flat_map(|(message, text)| {
        let spans = values(text);
        let step = if text.len() > 1_000 { 8 } else { 1 };
        let pairs = spans.into_iter().enumerate().flat_map(|(at, span)| {
            hostile
                .iter()
                .skip(at % step)
                .step_by(step)
                .map(move |value| (span, value))
        });
        pairs
            .map(|((start, end), value)| (*message, [&text[..start], value.as_bytes(), &text[end..]].concat()))
            .collect::<Vec<_>>()
    });
    assert_sound(bent, 10_000);
}

/// A text in a text: whatever it is, its issues stand at the whole of it.
#[test]
fn objects_in_strings_are_as_hostile() {
    let events = ["CHECK_WEIGHT", "CONFIRM", "CARRIER_PICKUP", "DELIVERY", "X"];
    let inner: Vec<String> = samples(700)
        .into_iter()
        .filter_map(|(_, text)| String::from_utf8(text).ok())
        .collect();
    let mut random = Random::new(13);
    let texts = (0..3_000).map(|_| {
        let source = inner[random.place(inner.len())].as_str();
        let cut = (0..=random.place(source.len() + 1)).rev().find(|&end| source.is_char_boundary(end)).unwrap();
        let inner = if random.one_in(2) { &source[..cut] } else { source };
        let doubled = serde_json::to_string(inner).unwrap();
        let ext_info = if random.one_in(4) { serde_json::to_string(&format!("{{\"extInfo\":{doubled}}}")).unwrap() } else { doubled };
        let event = events[random.place(events.len())];
        format!(r#"{{"extInfo":{ext_info},"aliOrderNo":"ALS20260318005821","eventTime":"2026-01-09T13:13:02Z","status":"SUCCESS","eventCode":"{event}"}}"#)
    });
    let event = message("notifyBizEvent").unwrap();
    assert_sound(texts.map(|text| (event, text)).collect::<Vec<_>>(), 3_000);
}
