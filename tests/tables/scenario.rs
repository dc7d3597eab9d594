//! From a message's tables alone: which values its conditions turn on, and a valid document for each choice of them.

use freight_preflight::spec::{Form, Kind, Message, Missing, Presence, Row, Table, Text};
use freight_preflight::{Reading, Step};

use super::document::{Doc, leaf, string};
use super::forms;

/// The values that decide conditions: table, field, value.
pub type Scenario = Vec<(&'static str, &'static str, &'static str)>;

/// What a scenario makes of a row.
#[derive(Debug, Clone, Copy)]
pub enum Status {
    /// It must be there.
    Needed(Missing),
    /// It may be there.
    Free,
    /// It has no use.
    Unused(Reading),
}

/// An object of a document, and its table.
#[derive(Debug, Clone)]
pub struct Site {
    pub path: Vec<Step>,
    pub table: &'static Table,
    /// The value by choice that it is in or is.
    pub by_choice: Option<Vec<Step>>,
}

/// Every combination of the deciding values of a message.
pub fn scenarios(message: &Message) -> Vec<Scenario> {
    let mut scenarios = vec![Vec::new()];
    for (table, row) in deciders(message.table) {
        let values: Vec<&str> = (0..).map_while(|index| row.choice_name(index)).collect();
        assert!(
            !values.is_empty(),
            "{} {} decides without values",
            table.name,
            row.field
        );
        scenarios = scenarios
            .iter()
            .flat_map(|scenario: &Scenario| {
                values.iter().map(|value| {
                    let mut longer = scenario.clone();
                    longer.push((table.name, row.field, value));
                    longer
                })
            })
            .collect();
    }
    assert!(scenarios.len() < 1000, "{} has too many scenarios", message.name);
    scenarios
}

/// The rows in and below a table that conditions look at, without repetition.
fn deciders(table: &'static Table) -> Vec<(&'static Table, &'static Row)> {
    let mut found: Vec<(&'static Table, &'static Row)> = Vec::new();
    let mut add = |table: &'static Table, row: &'static Row| {
        if !found
            .iter()
            .any(|(known, other)| known.name == table.name && other.field == row.field)
        {
            found.push((table, row));
        }
    };
    for row in table.rows {
        for field in decided_by(row) {
            let (table, decider) = stand_in(table, &table.rows[table.index(field)]);
            add(table, decider);
        }
        for inner in inner_tables(row) {
            deciders(inner).into_iter().for_each(|(table, row)| add(table, row));
        }
    }
    found
}

/// The fields of its own table that a row depends on.
fn decided_by(row: &'static Row) -> impl Iterator<Item = &'static str> {
    let condition = match row.presence {
        Presence::When(when) => Some(when.field),
        Presence::Mandatory | Presence::Optional => None,
    };
    let choice = match row.kind {
        Kind::ByChoice { field, .. } => Some(field),
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } => None,
        Kind::Object(_) | Kind::Array(_) => None,
    };
    condition.into_iter().chain(choice)
}

/// The row whose value counts where conditions name this one: its own, or one of the object there.
fn stand_in(table: &'static Table, row: &'static Row) -> (&'static Table, &'static Row) {
    match row.kind {
        Kind::Object(inner) => {
            let field = inner
                .stands_for
                .expect("an object that decides has a field that stands for it");
            (inner, &inner.rows[usize::from(field)])
        }
        _ => (table, row),
    }
}

fn inner_tables(row: &'static Row) -> Vec<&'static Table> {
    match row.kind {
        Kind::Object(table) | Kind::Array(table) => vec![table],
        Kind::ByChoice { tables, .. } => tables.iter().flatten().copied().collect(),
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } => Vec::new(),
    }
}

/// The value that decides for a field, in a scenario.
pub fn decided(scenario: &Scenario, table: &'static Table, field: &str) -> &'static str {
    let (table, row) = stand_in(table, &table.rows[table.index(field)]);
    value(scenario, table, row).expect("a scenario has a value for all that decide")
}

/// The value that a scenario has for a row that decides.
pub fn value(scenario: &Scenario, table: &Table, row: &Row) -> Option<&'static str> {
    let found = scenario
        .iter()
        .find(|(name, field, _)| *name == table.name && *field == row.field);
    found.map(|(_, _, value)| *value)
}

/// Whether a row takes part in the choices: it depends on one or makes one.
pub fn bears_on(scenario: &Scenario, table: &Table, row: &Row) -> bool {
    let stands_for = matches!(row.kind, Kind::Object(inner) if inner.stands_for.is_some());
    matches!(row.presence, Presence::When(_)) || stands_for || value(scenario, table, row).is_some()
}

/// The table of a row by choice.
pub fn chosen(scenario: &Scenario, table: &'static Table, row: &Row) -> Option<&'static Table> {
    let Kind::ByChoice { field, tables } = row.kind else {
        return None;
    };
    let chooser = &table.rows[table.index(field)];
    let choice = chooser.choice_index(decided(scenario, table, field)).unwrap();
    tables[choice as usize]
}

/// What the scenario makes of a row.
pub fn status(scenario: &Scenario, table: &'static Table, row: &Row) -> Status {
    let when = match row.presence {
        Presence::Mandatory => return Status::Needed(Missing::Error(None)),
        Presence::Optional => return Status::Free,
        Presence::When(when) => when,
    };
    let has_table = chosen(scenario, table, row).is_some();
    if matches!(row.kind, Kind::ByChoice { .. }) && !has_table {
        return Status::Unused(Reading::R57);
    }
    let value = decided(scenario, table, when.field);
    match when.unused {
        Some((values, reading)) if values.contains(&value) => Status::Unused(reading),
        _ if when.required.contains(&value) => Status::Needed(when.missing),
        _ => Status::Free,
    }
}

/// A valid object: with all that may be there, or only with what must.
pub fn object(scenario: &Scenario, table: &'static Table, full: bool) -> Doc {
    let rows = table.rows.iter().filter(|row| match status(scenario, table, row) {
        Status::Needed(_) => true,
        Status::Free => full,
        Status::Unused(_) => false,
    });
    Doc::Object(
        rows.map(|row| (row.field.to_owned(), good(scenario, table, row, full)))
            .collect(),
    )
}

/// A valid value of a row.
pub fn good(scenario: &Scenario, table: &'static Table, row: &'static Row, full: bool) -> Doc {
    let decided = value(scenario, table, row);
    match &row.kind {
        Kind::Text(Text {
            form: Form::OneOf(_) | Form::OneOfSpelt(..),
            ..
        }) if decided.is_some() => string(decided.unwrap_or_default()),
        Kind::Text(text) => string(&forms::good(text)),
        Kind::Boolean => leaf(decided.unwrap_or("false")),
        Kind::Integer { .. } | Kind::Decimal { .. } => leaf("1"),
        Kind::Object(inner) => object(scenario, inner, full),
        Kind::Array(inner) => Doc::Array(vec![object(scenario, inner, full)]),
        Kind::ByChoice { .. } => match chosen(scenario, table, row) {
            Some(inner) => object(scenario, inner, full),
            None => Doc::Object(vec![("anything".to_owned(), leaf("1"))]),
        },
    }
}

/// All objects of a full document.
pub fn sites(scenario: &Scenario, root: &'static Table) -> Vec<Site> {
    let mut sites = vec![Site {
        path: Vec::new(),
        table: root,
        by_choice: None,
    }];
    let mut next = 0;
    while next < sites.len() {
        let site = sites[next].clone();
        sites.extend(site.table.rows.iter().filter_map(|row| below(scenario, &site, row)));
        next += 1;
    }
    sites
}

/// The object at a row of a full document.
fn below(scenario: &Scenario, site: &Site, row: &'static Row) -> Option<Site> {
    let mut path = site.path.clone();
    path.push(Step::Key(row.field.to_owned()));
    let mut by_choice = site.by_choice.clone();
    let table = match (status(scenario, site.table, row), &row.kind) {
        (Status::Unused(_), _) => return None,
        (_, Kind::Object(inner)) => inner,
        (_, Kind::Array(inner)) => {
            path.push(Step::Index(0));
            inner
        }
        (_, Kind::ByChoice { .. }) => {
            by_choice = by_choice.or(Some(path.clone()));
            chosen(scenario, site.table, row)?
        }
        (_, Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. }) => return None,
    };
    Some(Site { path, table, by_choice })
}
