//! English: what is wrong, what is allowed, what to do; lower case, no full stop.

use super::{Facts, choices, quote};
use crate::issue::{Reading, Rule};
use crate::kinds::Flaw;
use crate::spec::Form;

/// What is wrong at the place.
pub(super) fn problem(flaw: &Flaw, facts: &Facts<'_>) -> String {
    let get = |name| facts.get(name);
    let actual = || quote(&facts.get("actual"));
    match flaw.rule {
        Rule::Json if flaw.reading == Some(Reading::R20) => {
            format!(
                "not JSON: drop the assignment `{}` and send the object alone",
                get("prefix")
            )
        }
        Rule::Json => {
            "not JSON: the text cannot go on like this; see the position for the first wrong character".into()
        }
        Rule::Encoding => "not well-formed Unicode; send the text as UTF-8 without unpaired surrogates".into(),
        Rule::Limit if get("max") == "64" => "nested deeper than 64 levels; no message is that deep".into(),
        Rule::Limit => format!("larger than {} bytes; split it, or raise maxBytes", get("max")),
        Rule::DuplicateKey => "stands twice in one object; keep one of the two".into(),
        Rule::Type => sent_as(flaw, facts),
        Rule::Required => required(flaw, facts),
        Rule::MaxLength => format!(
            "{} characters, at most {} are allowed; shorten it",
            get("actual"),
            get("max")
        ),
        Rule::MinLength => format!("{} characters, at least {} are needed", get("actual"), get("min")),
        Rule::Length => format!(
            "{} characters, it must have {} (A-Z, 0-9)",
            get("actual"),
            get("expected")
        ),
        Rule::Alphanumeric => format!("{} has other characters than A-Z and 0-9; use only these", actual()),
        Rule::Pattern => pattern(facts),
        Rule::Enum => one_of(facts),
        Rule::NonNegativeInteger => format!(
            "{} is not a whole number from 0; give one, without a fraction",
            actual()
        ),
        Rule::PositiveInteger => format!(
            "{} is not a whole number from 1; give one, without a fraction",
            actual()
        ),
        Rule::Minimum => format!("{} is below {min}; give {min} or more", actual(), min = get("min")),
        Rule::Maximum => format!("{} is above {} or has more than 28 digits", actual(), get("max")),
        Rule::ExclusiveMinimum => format!("{} is not above {}; give a larger number", actual(), get("min")),
        Rule::Decimals => format!(
            "{} decimal places, at most {} are allowed; round it",
            get("actual"),
            get("max")
        ),
        Rule::DateTime => {
            format!(
                "{} is not a date and time to the second; write it like 2026-01-09T13:13:02+08:00",
                actual()
            )
        }
        Rule::Email => format!("{} is not an email address; write it like name@example.com", actual()),
        Rule::Mobile => phone(facts),
        Rule::HsCode if flaw.reading.is_some() => {
            format!(
                "{} has one digit behind the point; it takes two, as in 12345678.90",
                actual()
            )
        }
        Rule::HsCode => format!(
            "{} is not an HS code; give 8 or 10 digits, or 8 digits, a point and 2 digits",
            actual()
        ),
        Rule::TaxId => format!(
            "{} is not a tax number; use letters, digits, space, \".\", \"/\" and \"-\"",
            actual()
        ),
        Rule::Chinese => format!("{} has no Chinese character; give the Chinese name", actual()),
        Rule::NonChinese => format!("{} has a Chinese character; give it without any", actual()),
        Rule::Country => format!(
            "{} is not an ISO 3166-1 country code; use one such as CN or US",
            actual()
        ),
        Rule::Currency if facts.has("suggestion") => {
            format!("{} is not an ISO 4217 code; write {}", actual(), get("suggestion"))
        }
        Rule::Currency => format!(
            "{} is not an active ISO 4217 currency code; use one such as CNY or USD",
            actual()
        ),
        Rule::UnknownField if facts.has("suggestion") => {
            format!("no such field; write `{}` if that is meant", get("suggestion"))
        }
        Rule::UnknownField => "no such field; the platform does not know it, leave it out".into(),
        Rule::Unit => format!(
            "a note of the specification allows only {}; convert {} to it",
            get("suggestion"),
            actual()
        ),
        Rule::Case => format!("{} has the wrong case; write {}", actual(), get("suggestion")),
        Rule::Whitespace => format!("{} has white space around it; remove it", actual()),
        Rule::Total => {
            format!(
                "{} is not the sum of price x quantity of the products, which is {}",
                get("actual"),
                get("expected")
            )
        }
        Rule::Placeholder => format!(
            "{} has a placeholder that is not filled; replace ${{...}} by its value",
            actual()
        ),
        Rule::Unused => format!("has no use with {} {}; leave it out", get("field"), get("value")),
        Rule::List => format!(
            "{} has a blank part or a full-width comma; separate the parts by single \",\"",
            actual()
        ),
        Rule::Spelling => format!("{} is misspelt; write {}", actual(), get("suggestion")),
        Rule::Offset => format!("{} has no offset; add one, such as +08:00 or Z", actual()),
        Rule::Edge => format!("longest edge {} cm, at most {} cm are taken", get("actual"), get("max")),
        Rule::Weight => format!("{} kg a piece, at most {} kg are taken", get("actual"), get("max")),
        Rule::Girth => format!("girth {} cm, at most {} cm are taken", get("actual"), get("max")),
        Rule::PackageCount => format!("{} pieces, at most {} are taken", get("actual"), get("max")),
        Rule::Volume => volume(facts),
        Rule::Voucher if flaw.reading.is_some() => {
            format!(
                "the order is worth exactly 10000 USD; above that it must be {}",
                get("expected")
            )
        }
        Rule::Voucher => format!(
            "must be {} for this order (where it ships from and its amount)",
            get("expected")
        ),
    }
}

fn sent_as(flaw: &Flaw, facts: &Facts<'_>) -> String {
    let (expected, actual) = (facts.get("expected"), facts.get("actual"));
    if flaw.reading.is_some() {
        return format!("sent as a string; send the {expected} itself, without quotes");
    }
    format!("is {}, must be {}", article(&actual), article(&expected))
}

fn article(name: &str) -> String {
    match name {
        "null" => name.to_owned(),
        "integer" | "object" | "array" => format!("an {name}"),
        _ => format!("a {name}"),
    }
}

fn required(flaw: &Flaw, facts: &Facts<'_>) -> String {
    if facts.has("default") {
        return format!("is missing; give it, the default is {}", facts.get("default"));
    }
    if facts.has("field") {
        let must = if flaw.reading == Some(Reading::R48) {
            "should"
        } else {
            "must"
        };
        return format!(
            "is missing; with {} {} it {must} be given",
            facts.get("field"),
            facts.get("value")
        );
    }
    "is missing or blank; it must be given".into()
}

fn pattern(facts: &Facts<'_>) -> String {
    let actual = quote(&facts.get("actual"));
    match facts.form() {
        Some(Form::Phone(_)) => phone(facts),
        Some(Form::Country) => format!("{actual} is not two capital letters; use an ISO 3166-1 code such as CN or US"),
        Some(Form::Varied) => format!("{actual} is one character over and over; give the real number"),
        Some(Form::EntryNo) => format!("{actual} is not 18 digits; a customs declaration number has 18"),
        _ => format!("{actual} does not have the form of this field"),
    }
}

fn phone(facts: &Facts<'_>) -> String {
    let actual = quote(&facts.get("actual"));
    format!(
        "{actual} is not a phone number; use digits with \"-\" between country code and number, e.g. +86-15813800510"
    )
}

fn one_of(facts: &Facts<'_>) -> String {
    let allowed = choices(facts.row, |label| label.en);
    let actual = quote(&facts.get("actual"));
    match facts.params.text("suggestion") {
        Some(suggestion) => format!("{actual} is not one of {allowed}; did you mean {suggestion}"),
        None => format!("{actual} is not one of {allowed}; use one of them"),
    }
}

fn volume(facts: &Facts<'_>) -> String {
    let get = |name| facts.get(name);
    format!(
        "{} {unit} in all, quoted were {} {unit}; at most {} % apart are taken",
        get("actual"),
        get("expected"),
        get("tolerancePercent"),
        unit = get("unit"),
    )
}
