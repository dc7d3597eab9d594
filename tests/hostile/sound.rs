//! What holds of every report, whatever the text: it says of the text's syntax what the reader says, its places lie in
//! the text and count as they are said to count, and its verdict is its issues'.

use freight_preflight::json::{Fault, MAX_DEPTH, Reader};
use freight_preflight::{
    Issue, Message, Options, Positions, Report, Rule, Severity, Span, is_valid, validate, validate_in,
};

/// What does not hold of the reports of a text.
pub fn unsound(message: &'static Message, text: &[u8], options: &Options) -> Option<String> {
    let report = validate(message, text, options);
    let utf16 = validate_in(message, text, options, Positions::Utf16);
    let object = validate_in(message, text, options, Positions::None);
    let quick = is_valid(message, text, options);
    let checks = [
        ("the quick verdict", quick == report.valid),
        ("the verdict", is_judged_by_its_issues(&report)),
        ("the number of issues", report.issues.len() <= options.max_issues),
        ("the fault", has_the_fault(&report, text, options)),
        (
            "the places in bytes",
            report.issues.iter().all(|issue| stands_in(issue, text, false)),
        ),
        (
            "the places in UTF-16",
            utf16.issues.iter().all(|issue| stands_in(issue, text, true)),
        ),
        (
            "the same issues in UTF-16",
            without_places(&report) == without_places(&utf16),
        ),
        ("the verdict on an object", object.valid == report.valid),
        (
            "no places in an object",
            object.issues.iter().all(|issue| issue.span.is_none()),
        ),
    ];
    let failing: Vec<&str> = checks
        .iter()
        .filter(|(_, holds)| !holds)
        .map(|(name, _)| *name)
        .collect();
    (!failing.is_empty()).then(|| {
        let shown = text.get(..400).unwrap_or(text).escape_ascii();
        format!(
            "{}: {} in `{shown}`: {:?}",
            message.name,
            failing.join(", "),
            report.issues.first()
        )
    })
}

fn is_judged_by_its_issues(report: &Report) -> bool {
    let error = report.issues.iter().any(|issue| issue.severity == Severity::Error);
    report.valid != error || (report.truncated && !report.valid)
}

/// Whether the report has the reader's fault, and then nothing else; or the size's, before it.
fn has_the_fault(report: &Report, text: &[u8], options: &Options) -> bool {
    let mut reader = Reader::new(text);
    reader.space();
    let read = reader.skip().and_then(|()| reader.end());
    let expected = match reader.fault() {
        _ if text.len() > options.max_bytes => Some((Rule::Limit, 0)),
        Some(Fault::Syntax(at)) => Some((Rule::Json, at)),
        Some(Fault::Encoding(at)) => Some((Rule::Encoding, at)),
        Some(Fault::Depth(at)) => Some((Rule::Limit, at)),
        None => None,
    };
    assert!(MAX_DEPTH == 64 && read.is_err() == reader.fault().is_some());
    let alone = |rule| matches!(rule, Rule::Json | Rule::Encoding | Rule::Limit);
    match (expected, report.issues.as_slice()) {
        (Some(_), []) => options.max_issues == 0 && !report.valid,
        (Some(expected), [only]) => only.span.map(|span| (only.rule, span.start)) == Some(expected),
        (None, issues) => !issues.iter().any(|issue| alone(issue.rule)),
        (Some(_), _) => false,
    }
}

/// Whether an issue's place is in the text, between two characters, and counted right.
fn stands_in(issue: &Issue, text: &[u8], utf16: bool) -> bool {
    let Some(Span {
        start,
        end,
        line,
        column,
    }) = issue.span
    else {
        return false;
    };
    // The text of a `limit` of size was not looked at.
    if issue.rule == Rule::Limit && start == 0 {
        return (line, column) == (1, 1);
    }
    let (start, end) = if utf16 {
        (byte_of(text, start), byte_of(text, end))
    } else {
        (Some(start), Some(end))
    };
    let before = start
        .and_then(|start| text.get(..start))
        .and_then(|before| std::str::from_utf8(before).ok());
    let Some((before, within)) = before.zip(start.zip(end).and_then(|(start, end)| text.get(start..end))) else {
        return false;
    };
    let whole = issue.rule == Rule::Encoding || std::str::from_utf8(within).is_ok();
    let unmarked = before.strip_prefix('\u{FEFF}').unwrap_or(before);
    let last_line = unmarked.rsplit('\n').next().unwrap_or_default();
    whole && line == before.matches('\n').count() + 1 && column == last_line.encode_utf16().count() + 1
}

/// The byte at which a UTF-16 unit begins; ill-formed bytes count as no more than themselves.
fn byte_of(text: &[u8], unit: usize) -> Option<usize> {
    let (mut units, mut bytes) = (0, 0);
    for chunk in text.utf8_chunks() {
        for character in chunk.valid().chars() {
            if units == unit {
                return Some(bytes);
            }
            units += character.len_utf16();
            bytes += character.len_utf8();
        }
        if units == unit {
            return Some(bytes);
        }
        if !chunk.invalid().is_empty() {
            // Only the end of the issue about these bytes lies in or behind them.
            return Some(bytes + chunk.invalid().len());
        }
    }
    (units == unit).then_some(bytes)
}

fn without_places(report: &Report) -> Report {
    let mut report = report.clone();
    for issue in &mut report.issues {
        issue.span = None;
    }
    report
}
