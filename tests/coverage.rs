//! The corpus covers the specification: every rule and every reading is, in some case, all there is to say.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod case;

use std::collections::BTreeSet;

use case::{Case, cases};
use freight_preflight::messages::MESSAGES;
use freight_preflight::{Locale, Reading, Rule, Severity};

/// The readings that no issue rests on: they speak of answers and what is to be done about them.
const OF_ANSWERS: [Reading; 2] = [
    Reading::R108, // which action PARAM_ILLEGAL of the system table has
    Reading::R114, // that a body changed after a failure takes a new requestId
];

/// The cases that expect one issue, and have it.
fn cases_of_one_issue() -> Vec<(Case, Rule, Option<Reading>, Severity)> {
    let single = cases().into_iter().filter(|case| case.issues.len() == 1);
    let found = single.filter_map(|case| match case.report(Locale::En).issues.as_slice() {
        [only] if case.issues[0]["rule"] == only.rule.name() => {
            let (rule, reading, severity) = (only.rule, only.reading, only.severity);
            Some((case, rule, reading, severity))
        }
        _ => None,
    });
    found.collect()
}

#[test]
fn every_rule_is_the_only_issue_of_a_case() {
    let seen: BTreeSet<Rule> = cases_of_one_issue().iter().map(|(_, rule, ..)| *rule).collect();
    let missing: Vec<&Rule> = Rule::ALL.iter().filter(|rule| !seen.contains(rule)).collect();
    assert!(missing.is_empty(), "no case has only {missing:?}");
}

#[test]
fn every_reading_is_the_only_issue_of_a_case() {
    let seen: BTreeSet<Reading> = cases_of_one_issue()
        .iter()
        .filter_map(|(_, _, reading, _)| *reading)
        .collect();
    let missing: Vec<&Reading> = Reading::ALL
        .iter()
        .filter(|reading| seen.contains(reading) == OF_ANSWERS.contains(reading))
        .collect();
    assert!(
        missing.is_empty(),
        "no case rests only on {missing:?}, or one rests on what speaks of answers"
    );
}

/// A rule that some messages are warned of and others refused for has a case of each.
#[test]
fn both_severities_of_a_rule_are_in_the_corpus() {
    let single = cases_of_one_issue();
    let plain = single.iter().filter(|(case, ..)| !case.options.strict);
    let seen: BTreeSet<(Rule, Severity)> = plain.map(|(_, rule, _, severity)| (*rule, *severity)).collect();
    let both = [
        Rule::Required,
        Rule::Type,
        Rule::Pattern,
        Rule::HsCode,
        Rule::Currency,
        Rule::Voucher,
    ];
    for rule in both {
        for severity in [Severity::Error, Severity::Warning] {
            assert!(seen.contains(&(rule, severity)), "no case has only a {severity} {rule}");
        }
    }
}

#[test]
fn every_message_has_valid_and_invalid_cases() {
    let cases = cases();
    for message in MESSAGES {
        let verdicts: BTreeSet<bool> = cases
            .iter()
            .filter(|case| case.message.name == message.name)
            .map(|case| case.report(Locale::En).valid)
            .collect();
        assert_eq!(verdicts.len(), 2, "{} is always {verdicts:?}", message.name);
    }
}

/// What needs a context is somewhere found wrong, and somewhere not looked at.
#[test]
fn every_rule_of_a_context_is_broken_and_left_unchecked() {
    let cases = cases();
    for message in MESSAGES {
        for rule in message.context_rules {
            let of_message = || cases.iter().filter(|case| case.message.name == message.name);
            let unchecked = of_message().any(|case| case.report(Locale::En).not_checked.contains(rule));
            let found = of_message().any(|case| case.report(Locale::En).issues.iter().any(|issue| issue.rule == *rule));
            assert!(unchecked && found, "{rule} of {}", message.name);
        }
    }
}
