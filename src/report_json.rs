//! A report as JSON, for the edge: the same that serde makes of it, and each path as an RFC 6901 pointer too.

use crate::issue::{Issue, Param, Step};
use alloc::{string::String, vec::Vec};

/// Writes the issues and whether there were more of them.
pub(crate) fn write(out: &mut Vec<u8>, issues: &[Issue], truncated: bool) {
    literal(
        out,
        if truncated {
            "{\"truncated\":true,\"issues\":["
        } else {
            "{\"truncated\":false,\"issues\":["
        },
    );
    list(out, issues, issue);
    literal(out, "]}");
}

fn issue(out: &mut Vec<u8>, issue: &Issue) {
    literal(out, "{\"path\":[");
    list(out, &issue.path, step);
    literal(out, "],\"pointer\":");
    text(out, &pointer(&issue.path));
    member(out, "rule", issue.rule.name());
    member(out, "code", issue.code);
    member(out, "severity", issue.severity.name());
    if let Some(reading) = issue.reading {
        member(out, "reading", reading.name());
    }
    literal(out, ",\"params\":{");
    list(out, &issue.params.0, |out, (name, value)| {
        text(out, name);
        literal(out, ":");
        param(out, value);
    });
    literal(out, "}");
    member(out, "message", &issue.message);
    if let Some(span) = issue.span {
        for (name, value) in [
            ("start", span.start),
            ("end", span.end),
            ("line", span.line),
            ("column", span.column),
        ] {
            literal(out, ",\"");
            literal(out, name);
            literal(out, "\":");
            number(out, value as u64);
        }
    }
    literal(out, "}");
}

/// The path as a JSON pointer.
pub(crate) fn pointer(path: &[Step]) -> String {
    let mut pointer = String::new();
    for step in path {
        pointer.push('/');
        match step {
            Step::Index(index) => crate::text::number(&mut pointer, u64::from(*index)),
            Step::Key(key) => key.chars().for_each(|character| match character {
                '~' => pointer.push_str("~0"),
                '/' => pointer.push_str("~1"),
                other => pointer.push(other),
            }),
        }
    }
    pointer
}

pub(crate) fn step(out: &mut Vec<u8>, step: &Step) {
    match step {
        Step::Index(index) => number(out, u64::from(*index)),
        Step::Key(key) => text(out, key),
    }
}

fn param(out: &mut Vec<u8>, param: &Param) {
    match param {
        Param::Number(value) => number(out, *value),
        Param::Text(value) => text(out, value),
        Param::List(values) => {
            literal(out, "[");
            list(out, values, |out, value| text(out, value));
            literal(out, "]");
        }
    }
}

pub(crate) fn list<T>(out: &mut Vec<u8>, items: &[T], write: impl Fn(&mut Vec<u8>, &T)) {
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            out.push(b',');
        }
        write(out, item);
    }
}

fn member(out: &mut Vec<u8>, name: &str, value: &str) {
    literal(out, ",\"");
    literal(out, name);
    literal(out, "\":");
    text(out, value);
}

pub(crate) fn literal(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(text.as_bytes());
}

fn number(out: &mut Vec<u8>, value: u64) {
    let mut digits = String::new();
    crate::text::number(&mut digits, value);
    literal(out, &digits);
}

/// A JSON string.
pub(crate) fn text(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    let mut rest = text.as_bytes();
    while let Some(plain) = rest.iter().position(|&byte| matches!(byte, b'"' | b'\\' | 0..=0x1F)) {
        let (before, special) = rest.split_at_checked(plain).unwrap_or((rest, &[]));
        out.extend_from_slice(before);
        if let Some((&byte, after)) = special.split_first() {
            escape(out, byte);
            rest = after;
        }
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

/// A byte that cannot stand in a string as it is.
fn escape(out: &mut Vec<u8>, byte: u8) {
    let digit = |half: u8| if half < 10 { b'0' + half } else { b'a' + half - 10 };
    match byte {
        b'"' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
        _ => out.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 15)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, message, validate};

    #[test]
    fn it_is_what_serde_makes_of_the_issues() {
        let text = "{\"aliOrderNo\":\"短\", \"a/~\\\"\\n\":1, \"extInfo\":[], \"eventCode\":\"CONFIRMED\"}";
        let report = validate(message("notifyBizEvent").unwrap(), text.as_bytes(), &Options::default());
        assert!(report.issues.len() > 3);
        let mut out = Vec::new();
        write(&mut out, &report.issues, true);
        let mut written: serde_json::Value = serde_json::from_slice(&out).unwrap();
        for issue in written["issues"].as_array_mut().unwrap() {
            let path = issue["path"].as_array().unwrap().clone();
            let pointer = issue.as_object_mut().unwrap().remove("pointer").unwrap();
            assert_eq!(pointer.as_str().unwrap().split('/').count(), path.len() + 1);
        }
        assert_eq!(written["issues"], serde_json::to_value(&report.issues).unwrap());
        assert_eq!(written["truncated"], true);
        assert_eq!(pointer(&[Step::Key("a/~".to_owned()), Step::Index(7)]), "/a~1~0/7");
    }
}
