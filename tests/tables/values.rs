//! For a row, values of every sort with what is to be said of each: absent ones, other types, limits, forms.

use freight_preflight::spec::{Form, Kind, Row, Text};
use freight_preflight::{Reading, Rule};

use super::document::{Doc, leaf, string};
use super::forms::{self, Outcome};
use super::numbers;

/// A value, what it is, and the parameters that its issue must have.
#[derive(Debug)]
pub struct Trial {
    pub doc: Doc,
    pub outcome: Outcome,
    pub params: Vec<(&'static str, String)>,
}

pub fn trial(doc: Doc, outcome: Outcome) -> Trial {
    Trial {
        doc,
        outcome,
        params: Vec::new(),
    }
}

pub fn wrong(doc: Doc, rule: Rule, params: &[(&'static str, String)]) -> Trial {
    Trial {
        doc,
        outcome: Outcome::Wrong(rule, None),
        params: params.to_vec(),
    }
}

/// All of Unicode's `White_Space`.
pub const WHITE_SPACE: &str = "\t\n\u{B}\u{C}\r \u{85}\u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}";

/// Values for the row alone, whatever stands beside it.
pub fn trials(row: &Row) -> Vec<Trial> {
    let mut trials = absent(&row.kind);
    trials.extend(other_types(&row.kind));
    match &row.kind {
        Kind::Text(text) => trials.extend(texts(text)),
        Kind::Boolean => trials.extend(booleans()),
        Kind::Integer { min } => trials.extend(numbers::integers(*min)),
        Kind::Decimal { scale, above_zero } => trials.extend(numbers::decimals(*scale, *above_zero)),
        Kind::Object(_) | Kind::Array(_) | Kind::ByChoice { .. } => {}
    }
    trials
}

fn absent(kind: &Kind) -> Vec<Trial> {
    let mut values = vec![
        leaf("null"),
        string(""),
        string(" "),
        string(WHITE_SPACE),
        leaf(r#""\u3000\u0009""#),
    ];
    match kind {
        Kind::Array(_) => values.extend([leaf("[]"), leaf("[ \n]")]),
        Kind::ByChoice { .. } => values.extend([leaf("{}"), leaf("{ \t}"), string("{}"), string(" {\n} ")]),
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } | Kind::Object(_) => {}
    }
    values.into_iter().map(|value| trial(value, Outcome::Absent)).collect()
}

/// Values of every JSON type but the row's, and strings that do not stand for its type.
fn other_types(kind: &Kind) -> Vec<Trial> {
    let (expected, own, strings): (_, &[&str], &[&str]) = match kind {
        Kind::Text(_) => ("string", &["string"], &[]),
        Kind::Boolean => (
            "boolean",
            &["boolean"],
            &["yes", "TRUE", "True", " true", "true ", "1", "0", "\u{200B}"],
        ),
        Kind::Integer { .. } => (
            "integer",
            &["number"],
            &[
                "x", "1.0", "1e1", "+1", " 1", "1 ", "1,0", "0x1", "--1", "-", "１", "1-",
            ],
        ),
        Kind::Decimal { .. } => (
            "number",
            &["number"],
            &[
                "x", ".5", "1.", "1e1", "+1", " 1", "1 ", "1,5", "-", "-.5", "1.-5", "1..5", "1.5.5", "１", "∞", "NaN",
            ],
        ),
        Kind::Object(_) => ("object", &["object"], &["x", "{}", "{\"a\":1}"]),
        Kind::Array(_) => ("array", &["array"], &["x", "[]", "[{}]"]),
        Kind::ByChoice { .. } => (
            "object",
            &["object"],
            &[
                "x",
                "[]",
                "5",
                "null",
                "{",
                "{} x",
                "{}{}",
                "{'a':1}",
                "{\"a\":\"\\ud800\"}",
                "\u{FEFF}{\"a\":1}",
                "\"{}\"",
            ],
        ),
    };
    let samples = [
        ("number", "5"),
        ("number", "-0.5E+3"),
        ("number", "1e999999999"),
        ("boolean", "true"),
        ("boolean", "false"),
        ("object", "{}"),
        ("object", r#"{"a":[1,{"b":null,"b":""}],"":" "}"#),
        ("array", "[]"),
        ("array", "[[],[null,{}]]"),
    ];
    let others = samples.iter().filter(|(name, text)| {
        let counts_as_absent = matches!((kind, *text), (Kind::ByChoice { .. }, "{}"));
        !own.contains(name) && !counts_as_absent
    });
    let mistyped = |doc, actual: &str| {
        wrong(
            doc,
            Rule::Type,
            &[("expected", expected.to_owned()), ("actual", actual.to_owned())],
        )
    };
    let strings = strings.iter().map(|text| mistyped(string(text), "string"));
    others
        .map(|(name, text)| mistyped(leaf(*text), name))
        .chain(strings)
        .collect()
}

/// Strings, each checked for its length before anything else.
fn texts(text: &Text) -> Vec<Trial> {
    let mut values = forms::values(text.form);
    values.extend(lengths(text));
    values.extend(white_space(text));
    values
        .into_iter()
        .map(|(value, outcome)| by_length(text, &value, outcome))
        .collect()
}

fn by_length(text: &Text, value: &str, outcome: Outcome) -> Trial {
    let units = value.encode_utf16().count();
    let limits = if units > text.max {
        Some((Rule::MaxLength, "max", text.max))
    } else {
        (units < text.min).then_some((Rule::MinLength, "min", text.min))
    };
    match limits {
        Some((rule, name, limit)) => wrong(
            string(value),
            rule,
            &[(name, limit.to_string()), ("actual", units.to_string())],
        ),
        None => trial(string(value), outcome),
    }
}

/// Values at both limits and beyond them, in characters of one, two, three and four bytes.
fn lengths(text: &Text) -> Vec<(String, Outcome)> {
    let around = [
        text.min.saturating_sub(1),
        text.min,
        text.min + 1,
        text.max - 1,
        text.max,
        text.max.saturating_add(1),
    ];
    let mut values = Vec::new();
    for units in around.map(|units| units.clamp(1, 300)) {
        values.extend(forms::sized(text.form, units).map(|value| (value, Outcome::Good)));
        for character in ['a', 'é', '深', '𠀀', '😀'] {
            let rest = units % character.len_utf16();
            let value: String = std::iter::repeat_n(character, units / character.len_utf16()).collect();
            if rest == 0 && forms::takes(text.form, character) {
                values.push((value, Outcome::Good));
            } else if units > text.max || units < text.min {
                // Whatever the form says of it, the length comes first.
                values.push((value + &"a".repeat(rest), Outcome::Absent));
            }
        }
    }
    values
}

/// White space around values of the forms that allow any character.
fn white_space(text: &Text) -> Vec<(String, Outcome)> {
    if !matches!(
        text.form,
        Form::Free | Form::List | Form::Chinese | Form::NonChinese | Form::Filled
    ) {
        return Vec::new();
    }
    let core = forms::good(text);
    let around = |space: char| [format!("{space}{core}"), format!("{core}{space}")];
    let warned = Outcome::Warned(vec![(Rule::Whitespace, Reading::R15)]);
    let spaced = WHITE_SPACE.chars().flat_map(around);
    // Not white space, though much software trims it or does not show it.
    let other = ['\u{200B}', '\u{FEFF}', '\u{180E}', '\u{2060}', '\u{1F}', '\u{0}'];
    let spared = other.into_iter().flat_map(around).chain([format!("{core} {core}")]);
    let spaced = spaced.map(|value| (value, warned.clone()));
    spaced.chain(spared.map(|value| (value, Outcome::Good))).collect()
}

fn booleans() -> Vec<Trial> {
    ["true", "false"]
        .iter()
        .flat_map(|value| [trial(leaf(*value), Outcome::Good), sent_as_string(value)])
        .collect()
}

pub fn sent_as_string(value: &str) -> Trial {
    trial(string(value), Outcome::Warned(vec![(Rule::Type, Reading::R21)]))
}
