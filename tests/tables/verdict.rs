//! Whether the report of a text has exactly the issues that its case expects, under any options.

use freight_preflight::codes::Platform;
use freight_preflight::{Issue, Message, Options, Param, Reading, Rule, Severity, Step, is_valid, validate};

use super::ali_code::ali_code;
use super::cases::Case;
use super::document::{Spot, Style};
use super::expected::{At, Expected};

/// An issue, as far as the tables determine it.
#[derive(Debug, PartialEq)]
struct Told {
    path: Vec<Step>,
    rule: Rule,
    code: &'static str,
    severity: Severity,
    reading: Option<Reading>,
    place: (usize, usize),
    params: Vec<String>,
}

/// All that differs for a case: as it is, strict, with each of its readings tolerated, and written oddly.
pub fn differences(message: &'static Message, case: &Case) -> Vec<String> {
    let mut all_options = vec![
        options(None),
        Options {
            strict: true,
            ..options(None)
        },
    ];
    all_options.extend(
        case.expected
            .iter()
            .filter_map(|expected| expected.reading)
            .map(|reading| options(Some(reading))),
    );
    let plain = case.doc.write(Style::Plain);
    let mut found: Vec<String> = all_options
        .iter()
        .filter_map(|options| difference(message, case, &plain, options, false))
        .collect();
    if case.any_order {
        let odd = case.doc.write(Style::Odd);
        found.extend(difference(message, case, &odd, &options(None), true));
    }
    found
}

/// Options under which only the rows speak: the declared total is a matter of several of them.
fn options(tolerated: Option<Reading>) -> Options {
    Options {
        tolerate: [Reading::R44].into_iter().chain(tolerated).collect(),
        ..Options::default()
    }
}

fn difference(
    message: &'static Message,
    case: &Case,
    (text, spots): &(String, Vec<Spot>),
    options: &Options,
    reordered: bool,
) -> Option<String> {
    let report = validate(message, text.as_bytes(), options);
    let mut expected = expected(message.platform, case, spots, options);
    if reordered {
        let by_path = |path: &[Step], rule: Rule| (format!("{path:?}"), rule);
        expected.sort_by_key(|(_, told)| by_path(&told.path, told.rule));
    }
    let mut issues: Vec<&Issue> = report.issues.iter().collect();
    if reordered {
        issues.sort_by_key(|issue| (format!("{:?}", issue.path), issue.rule));
    }
    let asked = |place: usize| expected.get(place).map_or(&[][..], |(expected, _)| &expected.params);
    let told: Vec<Told> = issues
        .iter()
        .enumerate()
        .map(|(place, issue)| told(issue, asked(place)))
        .collect();
    let expected: Vec<Told> = expected.into_iter().map(|(_, told)| told).collect();
    let valid = expected.iter().all(|told| told.severity == Severity::Warning);
    let same = told == expected && report.valid == valid && is_valid(message, text.as_bytes(), options) == valid;
    (!same).then(|| {
        format!(
            "{} {} strict={} tolerate={:?}\n  {text}\n  expected {expected:#?}\n  got valid={} {told:#?}",
            message.name, case.name, options.strict, options.tolerate, report.valid
        )
    })
}

/// The issues that the options leave, and how they are told.
fn expected<'c>(platform: Platform, case: &'c Case, spots: &[Spot], options: &Options) -> Vec<(&'c Expected, Told)> {
    let kept = case.expected.iter().filter(|expected| {
        let dropped = expected
            .reading
            .is_some_and(|reading| options.tolerate.contains(&reading));
        !dropped
    });
    kept.map(|expected| {
        let severity = if options.strict {
            Severity::Error
        } else {
            expected.severity
        };
        let told = Told {
            path: expected.path.clone(),
            rule: expected.rule,
            code: code(platform, expected),
            severity,
            reading: expected.reading,
            place: place(expected, spots),
            params: expected
                .params
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect(),
        };
        (expected, told)
    })
    .collect()
}

/// An issue with those of its parameters that are asked for.
fn told(issue: &Issue, asked: &[(&'static str, String)]) -> Told {
    let span = issue.span.unwrap_or_default();
    let value = |name| match issue.params.get(name) {
        Some(Param::Number(number)) => number.to_string(),
        Some(Param::Text(text)) => text.clone(),
        other => format!("{other:?}"),
    };
    Told {
        path: issue.path.clone(),
        rule: issue.rule,
        code: issue.code,
        severity: issue.severity,
        reading: issue.reading,
        place: (span.start, span.end),
        params: asked
            .iter()
            .map(|(name, _)| format!("{name}={}", value(name)))
            .collect(),
    }
}

/// Where an expected issue stands.
pub fn place(expected: &Expected, spots: &[Spot]) -> (usize, usize) {
    let of = |path: &[Step]| spots.iter().filter(move |spot| spot.path == path).collect::<Vec<_>>();
    if let Some(path) = &expected.inside {
        return of(path)[0].value;
    }
    match expected.at {
        At::Value => of(&expected.path)[0].value,
        At::Key => of(&expected.path)[0].key,
        At::KeyAgain => of(&expected.path).last().unwrap().key,
        At::Brace => {
            let (start, _) = of(&expected.path[..expected.path.len() - 1])[0].value;
            (start, start + 1)
        }
    }
}

fn code(platform: Platform, expected: &Expected) -> &'static str {
    match (platform, expected.row.and_then(|row| row.results)) {
        (Platform::Ali, _) => ali_code(expected.rule).unwrap(),
        (Platform::WorldFirst, Some((missing, _))) if expected.rule == Rule::Required => missing,
        (Platform::WorldFirst, Some((_, other))) => other,
        (Platform::WorldFirst, None) => "PARAM_ILLEGAL",
    }
}
