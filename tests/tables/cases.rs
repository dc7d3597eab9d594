//! From a place in a valid document: every way to bend it, with the issues that this must give.

use freight_preflight::spec::{Kind, Message, Row};
use freight_preflight::{Reading, Rule, Step};

use super::document::{Doc, Style, string};
use super::expected::{At, Expected, error, missed, warning};
use super::forms::Outcome;
use super::scenario::{self, Scenario, Site, Status};
use super::values::{self, Trial};
use super::{containers, keys};

/// A document, and all its issues in order.
#[derive(Debug, Clone)]
pub struct Case {
    pub name: String,
    pub doc: Doc,
    pub expected: Vec<Expected>,
    /// It means the same with the members of its objects in another order.
    pub any_order: bool,
}

/// The message, the choices made for it, and the valid document that has all fields.
pub struct Ground {
    pub message: &'static Message,
    pub scenario: Scenario,
    pub doc: Doc,
}

impl Ground {
    /// The document bent, and what it must give.
    pub fn case(&self, name: String, bend: impl FnOnce(&mut Doc), expected: Vec<Expected>) -> Case {
        let mut doc = self.doc.clone();
        bend(&mut doc);
        Case {
            name,
            doc,
            expected,
            any_order: true,
        }
    }
}

/// The path of a member.
pub fn child(path: &[Step], key: &str) -> Vec<Step> {
    path.iter().cloned().chain([Step::Key(key.to_owned())]).collect()
}

/// Everything that can be done at one object; where it was met before, only what the scenario bears on.
pub fn cases(ground: &Ground, site: &Site, met_before: bool) -> Vec<Case> {
    let mut cases = Vec::new();
    if !met_before {
        cases.extend(keys::strangers(ground, site));
    }
    for row in site.table.rows {
        if !met_before || scenario::bears_on(&ground.scenario, site.table, row) {
            cases.extend(row_cases(ground, site, row));
        }
    }
    if let Some(path) = &site.by_choice {
        let wrapped: Vec<Case> = cases.iter().map(|case| containers::wrapped(case, path)).collect();
        cases.extend(wrapped);
    }
    cases
}

fn row_cases(ground: &Ground, site: &Site, row: &'static Row) -> Vec<Case> {
    let mut cases = match scenario::status(&ground.scenario, site.table, row) {
        Status::Unused(reading) => unused(ground, site, row, reading),
        status @ (Status::Needed(_) | Status::Free) => used(ground, site, row, status),
    };
    if let Kind::ByChoice { field, .. } = row.kind {
        cases.extend(containers::without_choice(ground, site, row, field));
    }
    cases
}

/// The ways to bend a row that is there.
fn used(ground: &Ground, site: &Site, row: &'static Row, status: Status) -> Vec<Case> {
    let path = child(&site.path, row.field);
    let mut cases: Vec<Case> = trials(ground, site, row)
        .into_iter()
        .map(|trial| {
            let expected = outcome(&trial, row, status, &path);
            ground.case(
                format!("{path:?} {:?}", trial.doc),
                |doc| *doc.at(&path) = trial.doc,
                expected,
            )
        })
        .collect();
    cases.extend(removed(ground, site, row, status));
    cases.extend(containers::inside(ground, site, row, &path));
    cases.extend(keys::duplicates(ground, site, row, status));
    cases
}

/// The trials of a row. Where its value decides conditions, only those that leave the choice as it is, or none.
pub fn trials(ground: &Ground, site: &Site, row: &'static Row) -> Vec<Trial> {
    let trials = values::trials(row).into_iter();
    let Some(own) = scenario::value(&ground.scenario, site.table, row) else {
        return trials.collect();
    };
    let own = [format!("{own:?}"), own.to_owned()];
    let keeps = |trial: &Trial| match &trial.doc {
        Doc::Leaf(text) => own.contains(text),
        Doc::Array(_) | Doc::Object(_) => false,
    };
    let decides = |trial: &Trial| matches!(trial.outcome, Outcome::Good | Outcome::Warned(_));
    trials.filter(|trial| !decides(trial) || keeps(trial)).collect()
}

/// What a trial of a row's value gives.
pub fn outcome(trial: &Trial, row: &'static Row, status: Status, path: &[Step]) -> Vec<Expected> {
    let mut expected = match &trial.outcome {
        Outcome::Good => Vec::new(),
        Outcome::Warned(warnings) => warnings
            .iter()
            .map(|&(rule, reading)| warning(path, Some(row), rule, reading, At::Value))
            .collect(),
        Outcome::Absent => missed(row, status, path, At::Value),
        Outcome::Wrong(rule, reading) => {
            vec![Expected {
                reading: *reading,
                ..error(path, Some(row), *rule, At::Value)
            }]
        }
    };
    if let [only] = expected.as_mut_slice() {
        only.params.extend(trial.params.iter().cloned());
    }
    expected
}

/// Without the row; and with another key in its place, which is a near one.
fn removed(ground: &Ground, site: &Site, row: &'static Row, status: Status) -> Vec<Case> {
    let path = child(&site.path, row.field);
    let missed = missed(row, status, &path, At::Brace);
    let remove = |doc: &mut Doc| doc.members(&site.path).retain(|(key, _)| key != row.field);
    let mut cases = Vec::new();
    // The only field of a value by choice leaves an empty object, which counts as absent.
    if site.by_choice.as_ref() != Some(&site.path) || site.table.rows.len() > 1 {
        cases.push(ground.case(format!("{path:?} removed"), remove, missed.clone()));
    }
    for key in keys::near(site, row) {
        let mut expected = keys::stranger(site, &key, Some(row.field));
        expected.extend(missed.clone());
        let rename = |doc: &mut Doc| {
            let members = doc.members(&site.path);
            members.iter_mut().find(|(name, _)| name == row.field).unwrap().0 = key.clone();
        };
        cases.push(ground.case(format!("{path:?} as {key:?}"), rename, expected));
    }
    cases
}

/// A row that has no use here: that is said of it when it is there, and only then, and not beside an error of its own.
fn unused(ground: &Ground, site: &Site, row: &'static Row, reading: Reading) -> Vec<Case> {
    let path = child(&site.path, row.field);
    let put = |name: &str, value: Doc, expected: Vec<Expected>| {
        let add = |doc: &mut Doc| doc.members(&site.path).push((row.field.to_owned(), value));
        ground.case(format!("{path:?} without use, {name}"), add, expected)
    };
    let warned = warning(&path, Some(row), Rule::Unused, reading, At::Value);
    let good = || scenario::good(&ground.scenario, site.table, row, true);
    let mut cases = vec![put("good", good(), vec![warned.clone()])];
    for trial in values::trials(row) {
        let mut expected = outcome(&trial, row, Status::Unused(reading), &path);
        if matches!(trial.outcome, Outcome::Good | Outcome::Warned(_)) {
            expected.push(warned.clone());
        }
        cases.push(put(&format!("{:?}", trial.doc), trial.doc, expected));
    }
    if matches!(row.kind, Kind::ByChoice { .. }) {
        let text = string(&good().write(Style::Plain).0);
        cases.push(put(
            "as a string",
            text,
            vec![warning(&path, Some(row), Rule::Type, Reading::R56, At::Value), warned],
        ));
    }
    cases
}
