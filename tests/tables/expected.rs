//! The issues that a case must give.

use freight_preflight::spec::{Missing, Row};
use freight_preflight::{Reading, Rule, Severity, Step};

use super::scenario::Status;

/// Where an issue stands, given its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// At the value, the first one of that path.
    Value,
    /// At the key, the first one of that path.
    Key,
    /// At the key, the last one of that path.
    KeyAgain,
    /// At the opening brace of the object around.
    Brace,
}

/// An issue that must be there.
#[derive(Debug, Clone)]
pub struct Expected {
    pub path: Vec<Step>,
    pub row: Option<&'static Row>,
    pub rule: Rule,
    pub severity: Severity,
    pub reading: Option<Reading>,
    pub at: At,
    pub params: Vec<(&'static str, String)>,
    /// The string that it stands in, which is then its place.
    pub inside: Option<Vec<Step>>,
}

/// An error.
pub fn error(path: &[Step], row: Option<&'static Row>, rule: Rule, at: At) -> Expected {
    Expected {
        path: path.to_vec(),
        row,
        rule,
        severity: Severity::Error,
        reading: None,
        at,
        params: Vec::new(),
        inside: None,
    }
}

/// A warning, which rests on a reading.
pub fn warning(path: &[Step], row: Option<&'static Row>, rule: Rule, reading: Reading, at: At) -> Expected {
    Expected {
        severity: Severity::Warning,
        reading: Some(reading),
        ..error(path, row, rule, at)
    }
}

/// What is said of a value that is not there.
pub fn missed(row: &'static Row, status: Status, path: &[Step], at: At) -> Vec<Expected> {
    let required = error(path, Some(row), Rule::Required, at);
    match status {
        Status::Needed(Missing::Error(reading)) => {
            let default = row.default.map(|default| ("default", default.to_owned()));
            let reading = reading.or(default.is_some().then_some(Reading::R22));
            vec![Expected {
                reading,
                params: default.into_iter().collect(),
                ..required
            }]
        }
        Status::Needed(Missing::Warning(reading)) => {
            vec![Expected {
                severity: Severity::Warning,
                reading: Some(reading),
                ..required
            }]
        }
        Status::Free | Status::Unused(_) => Vec::new(),
    }
}

/// The issue of a value that is no field's, of another type.
pub fn mistyped(path: &[Step], expected: &str, actual: &str) -> Expected {
    let params = vec![("expected", expected.to_owned()), ("actual", actual.to_owned())];
    Expected {
        params,
        ..error(path, None, Rule::Type, At::Value)
    }
}
