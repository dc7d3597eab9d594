//! The unions of rules, codes and readings, and what each rule's issues have as their parameters.

use super::doc;
use crate::emit::form;
use crate::emit::tables::homes;
use crate::issue::{Reading, Rule};
use crate::text::ali_code;

pub(super) fn declarations() -> String {
    let rules: String = Rule::ALL.iter().map(|rule| line(rule.name())).collect();
    let readings = Reading::ALL.iter().map(|&reading| {
        let said = doc("  ", &[reading_says(reading).to_owned()]);
        format!("\n{}{}", said.trim_end(), line(reading.name()))
    });
    let readings: String = readings.collect();
    [
        format!("\n/** What was found wrong, whatever the platform calls it. */\nexport type Rule ={rules};\n"),
        format!("\n/** The readings of the specification where it contradicts itself or stays silent. */\nexport type Reading ={readings};\n"),
        list("AliCode", "Ali's codes that a check can give.", &ali_codes()),
        list("WorldFirstCode", "WorldFirst's result codes that a check can give.", &result_codes()),
        list("FieldFormat", "What strings of a field have to be.", &form::formats()),
        "\nexport type Code = AliCode | WorldFirstCode;\n".to_owned(),
        params(),
    ]
    .concat()
}

fn line(name: &str) -> String {
    format!("\n  | '{name}'")
}

fn list(name: &str, says: &str, values: &[&str]) -> String {
    let lines: String = values.iter().map(|value| line(value)).collect();
    format!("\n/** {says} */\nexport type {name} ={lines};\n")
}

/// The codes of the rules that are not WorldFirst's alone.
fn ali_codes() -> Vec<&'static str> {
    let rules = Rule::ALL.iter().filter(|&&rule| rule != Rule::Voucher);
    let mut codes: Vec<&str> = rules.map(|&rule| ali_code(rule).code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// The codes that stand on rows, and the one for all else.
fn result_codes() -> Vec<&'static str> {
    let homes = homes();
    let rows = homes.iter().flat_map(|home| home.table.rows);
    let own = rows
        .filter_map(|row| row.results)
        .flat_map(|(missing, other)| [missing, other]);
    let mut codes: Vec<&str> = own.chain(["PARAM_ILLEGAL"]).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn params() -> String {
    let types = "\
/** The name of a JSON type; an integer is a number without a fraction. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';
";
    let rules = Rule::ALL.iter().map(|&rule| {
        let (says, members) = params_of(rule);
        let said = doc("  ", &[says.to_owned()]);
        format!("{said}  {}: {members};\n", rule.name())
    });
    let rules: String = rules.collect();
    format!(
        "\n{types}\n/** The numbers and values behind an issue, by its rule. Values are clipped to 64 characters. */\nexport interface RuleParams {{\n{rules}}}\n"
    )
}

/// What a rule says, and the type of its parameters.
#[rustfmt::skip]
fn params_of(rule: Rule) -> (&'static str, &'static str) {
    const NONE: &str = "{}";
    const ACTUAL: &str = "{ readonly actual: string }";
    const SUGGESTED: &str = "{ readonly actual: string; readonly suggestion: string }";
    const CAPPED: &str = "{ readonly max: string; readonly actual: string }";
    match rule {
        Rule::Json => ("Not JSON; the prefix is the assignment before it (R20)", "{ readonly prefix?: string }"),
        Rule::Encoding => ("Not UTF-8, or an unpaired surrogate", NONE),
        Rule::Limit => ("Larger (with `bytes`, at least so many) or nested deeper than `max`", "{ readonly max: number; readonly bytes?: number }"),
        Rule::DuplicateKey => ("The same key twice in one object", "{ readonly key: string }"),
        Rule::Type => ("Another JSON type", "{ readonly expected: JsonType; readonly actual: JsonType }"),
        Rule::Required => (
            "Missing; with the default that there is, or the field and its value that make it mandatory",
            "{ readonly default?: string; readonly field?: string; readonly value?: string }",
        ),
        Rule::MaxLength => ("More than `max` UTF-16 units", "{ readonly max: number; readonly actual: number }"),
        Rule::MinLength => ("Fewer than `min` UTF-16 units", "{ readonly min: number; readonly actual: number }"),
        Rule::Length => ("Not `expected` UTF-16 units", "{ readonly expected: number; readonly actual: number }"),
        Rule::Alphanumeric => ("Other characters than capital letters and digits", ACTUAL),
        Rule::Pattern => ("Not of the field's form", ACTUAL),
        Rule::Enum => ("None of the allowed values", "{ readonly actual: string; readonly allowed: readonly string[]; readonly suggestion?: string }"),
        Rule::NonNegativeInteger => ("No whole number from 0; `actual` is the number's text", ACTUAL),
        Rule::PositiveInteger => ("No whole number from 1; `actual` is the number's text", ACTUAL),
        Rule::Minimum => ("Below `min`", "{ readonly min: number; readonly actual: string }"),
        Rule::Maximum => ("Above `max`; of a decimal also: of more than `digits` digits", "{ readonly max: number; readonly digits?: number; readonly actual: string }"),
        Rule::ExclusiveMinimum => ("Not above `min`", "{ readonly min: number; readonly actual: string }"),
        Rule::Decimals => ("More than `max` decimal places", "{ readonly max: number; readonly actual: number }"),
        Rule::DateTime => ("No date and time to the second", ACTUAL),
        Rule::Email => ("No email address", ACTUAL),
        Rule::Mobile => ("No phone number", ACTUAL),
        Rule::HsCode => ("No HS code", ACTUAL),
        Rule::TaxId => ("No tax number", ACTUAL),
        Rule::Chinese => ("Without a Chinese character", ACTUAL),
        Rule::NonChinese => ("With a Chinese character", ACTUAL),
        Rule::Country => ("No country of ISO 3166-1", ACTUAL),
        Rule::Currency => ("No currency of ISO 4217", "{ readonly actual: string; readonly suggestion?: string }"),
        Rule::UnknownField => (
            "A field that the table does not have; with the option that takes it for the gateway's envelope",
            "{ readonly key: string; readonly suggestion?: string; readonly option?: 'envelope' }",
        ),
        Rule::Unit => ("A unit that a note of the document rules out", SUGGESTED),
        Rule::Case => ("Right but for the case of its letters", SUGGESTED),
        Rule::Whitespace => ("White space around it", ACTUAL),
        Rule::Total => ("Not the sum of the products", "{ readonly expected: string; readonly actual: string }"),
        Rule::Placeholder => ("With a placeholder that nobody filled in", ACTUAL),
        Rule::Unused => ("Of no use beside this value of that field", "{ readonly field: string; readonly value: string }"),
        Rule::List => ("A list with blank parts or full-width commas", ACTUAL),
        Rule::Spelling => ("As the document misprints it", SUGGESTED),
        Rule::Offset => ("A time without an offset", ACTUAL),
        Rule::Edge => ("Longest edge in cm", CAPPED),
        Rule::Weight => ("Weight of one piece in kg", CAPPED),
        Rule::Girth => ("Girth in cm", CAPPED),
        Rule::PackageCount => ("More pieces than `max`", "{ readonly max: number; readonly actual: number }"),
        Rule::Volume => ("Another volume than the quoted one", "{ readonly expected: string; readonly actual: string; readonly unit: string; readonly tolerancePercent: string }"),
        Rule::Voucher => ("Not the voucher that the order needs", "{ readonly expected: string }"),
    }
}

/// What a reading says, in one line.
#[rustfmt::skip]
fn reading_says(reading: Reading) -> &'static str {
    match reading {
        Reading::R11 => "aliOrderNo has 17 characters as the table says, though every sample has 13",
        Reading::R14 => "referenceNo with a full-width comma or a blank part",
        Reading::R15 => "White space around a string",
        Reading::R20 => "Text that starts with an assignment such as `Request = {`",
        Reading::R21 => "A boolean or number sent as a string",
        Reading::R22 => "A mandatory field that has a default is missing",
        Reading::R25 => "A unit other than cm, a weight unit other than kg",
        Reading::R26 => "A unit or currency that is right but for the case",
        Reading::R34 => "A field that the table does not have",
        Reading::R39 => "An hsCode of eight digits, a point and one digit",
        Reading::R44 => "totalAmount differs from the sum over the products",
        Reading::R45 => "`RMB` for CNY",
        Reading::R48 => "An answer that is no success, without errorCode",
        Reading::R52 => "A contact with SELF_PICKUP",
        Reading::R54 => "A date and time without an offset",
        Reading::R56 => "extInfo as a string that holds a JSON object",
        Reading::R57 => "extInfo of an event that has none",
        Reading::R70 => "The trace code `UNKONWN`",
        Reading::R73 => "A trace text with a placeholder left in it",
        Reading::R101 => "Exactly 10000 USD from the mainland with a logistics bill",
        Reading::R105 => "A createDelivery field of the other voucher type",
        Reading::R108 => "The action for PARAM_ILLEGAL is the one of the business table",
        Reading::R112 => "requestId and deliveryBatchId of an answer are required with status S only",
        Reading::R114 => "A body that was changed needs a new requestId",
        Reading::R116 => "entryOrderNo that has not 18 digits",
    }
}
