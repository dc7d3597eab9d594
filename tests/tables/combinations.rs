//! Several things wrong at once: nothing that is said of one field changes what is said of another, and all of it comes
//! in the order of the text.

use freight_preflight::Rule;
use freight_preflight::spec::{Kind, Presence, Row};

use super::cases::{self, Case, Ground, child};
use super::document::{Spot, Style, leaf};
use super::expected::{At, Expected, error, missed};
use super::random::Random;
use super::scenario::{self, Site, Status};
use super::verdict::place;

/// The document with up to eight fields bent.
pub fn combination(ground: &Ground, random: &mut Random) -> Case {
    let mut fields = fields(ground);
    let mut case = Case {
        name: "combination".into(),
        doc: ground.doc.clone(),
        expected: Vec::new(),
        any_order: true,
    };
    for _ in 0..fields.len().min(2 + random.place(7)) {
        let (site, row) = fields.swap_remove(random.place(fields.len()));
        bend(ground, random, &site, row, &mut case);
    }
    let (_, spots) = case.doc.write(Style::Plain);
    case.expected.sort_by_key(|expected| position(expected, &spots));
    case
}

/// The fields that hold no other ones and decide nothing.
fn fields(ground: &Ground) -> Vec<(Site, &'static Row)> {
    let sites = scenario::sites(&ground.scenario, ground.message.table);
    let rows = |site: &Site| {
        site.table
            .rows
            .iter()
            .map(|row| (site.clone(), row))
            .collect::<Vec<_>>()
    };
    let is_plain = |(site, row): &(Site, &'static Row)| {
        let container = matches!(row.kind, Kind::Object(_) | Kind::Array(_) | Kind::ByChoice { .. });
        let unused = matches!(scenario::status(&ground.scenario, site.table, row), Status::Unused(_));
        !container && !unused && scenario::value(&ground.scenario, site.table, row).is_none()
    };
    sites.iter().flat_map(rows).filter(is_plain).collect()
}

/// Does one thing to a field.
fn bend(ground: &Ground, random: &mut Random, site: &Site, row: &'static Row, case: &mut Case) {
    let path = child(&site.path, row.field);
    let status = scenario::status(&ground.scenario, site.table, row);
    match random.below(8) {
        // A value by choice that is left empty would be another thing.
        0 if site.by_choice.as_ref() != Some(&site.path) => {
            case.doc.members(&site.path).retain(|(key, _)| key != row.field);
            case.expected.extend(missed(row, status, &path, At::Brace));
        }
        1 => {
            case.doc
                .members(&site.path)
                .push((row.field.to_owned(), leaf("[null]")));
            case.expected
                .push(error(&path, Some(row), Rule::DuplicateKey, At::KeyAgain));
            case.any_order = false;
        }
        _ => {
            let mut trials = cases::trials(ground, site, row);
            let trial = trials.swap_remove(random.place(trials.len()));
            case.expected.extend(cases::outcome(&trial, row, status, &path));
            *case.doc.at(&path) = trial.doc;
        }
    }
}

/// Where an issue comes in the order of a report: what needs the whole object comes at its end, in the order of the
/// rows, which is that of their addresses.
fn position(expected: &Expected, spots: &[Spot]) -> (usize, usize) {
    let conditional = expected
        .row
        .is_some_and(|row| matches!(row.presence, Presence::When(_)));
    if expected.at == At::Brace || (expected.rule == Rule::Required && conditional) {
        let around = &expected.path[..expected.path.len() - 1];
        let object = spots.iter().find(|spot| spot.path == around).unwrap();
        return (
            object.value.1 - 1,
            expected.row.map_or(0, |row| std::ptr::from_ref(row) as usize),
        );
    }
    (place(expected, spots).0, 0)
}
