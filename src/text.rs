//! The wording: one sentence for a person about a flaw at a place, in English or Chinese.

mod en;
mod zh;

use crate::codes;
use crate::issue::{Param, Params, Rule};
use crate::kinds::Flaw;
use crate::options::Locale;
use crate::place::{Here, Place};
use crate::spec::{Form, Kind, Label, Row};

/// One of Ali's codes: the code, and the platform's own Chinese text.
#[derive(Debug, Clone, Copy)]
pub struct AliCode {
    /// Four digits.
    pub code: &'static str,
    /// What the platform says.
    pub text_zh: &'static str,
}

/// Ali's code of a rule (section 1).
pub fn ali_code(rule: Rule) -> AliCode {
    macro_rules! row {
        ($code:literal) => {
            const {
                AliCode {
                    code: codes::ali($code).code,
                    text_zh: codes::ali($code).text_zh,
                }
            }
        };
    }
    match rule {
        Rule::Json | Rule::Encoding | Rule::Limit | Rule::DuplicateKey | Rule::Type | Rule::Pattern => row!("4028"),
        Rule::Unit | Rule::Case | Rule::Whitespace | Rule::Total | Rule::Placeholder | Rule::Unused => row!("4028"),
        Rule::List | Rule::Spelling | Rule::Offset | Rule::Voucher => row!("4028"),
        Rule::Required => row!("4001"),
        Rule::MaxLength => row!("4012"),
        Rule::MinLength => row!("4013"),
        Rule::Length => row!("4014"),
        Rule::Alphanumeric => row!("4004"),
        Rule::Enum => row!("4033"),
        Rule::NonNegativeInteger => row!("4010"),
        Rule::PositiveInteger => row!("4011"),
        Rule::Minimum => row!("4015"),
        Rule::Maximum => row!("4016"),
        Rule::ExclusiveMinimum => row!("4017"),
        Rule::Decimals => row!("4019"),
        Rule::DateTime => row!("4020"),
        Rule::Email => row!("4021"),
        Rule::Mobile => row!("4023"),
        Rule::HsCode => row!("4024"),
        Rule::TaxId => row!("4027"),
        Rule::Chinese => row!("4007"),
        Rule::NonChinese => row!("4008"),
        Rule::Country => row!("4039"),
        Rule::Currency | Rule::UnknownField => row!("4042"),
        Rule::Edge => row!("4029"),
        Rule::Weight => row!("4030"),
        Rule::Girth => row!("4031"),
        Rule::PackageCount => row!("4032"),
        Rule::Volume => row!("4102"),
    }
}

/// The sentence about a flaw.
pub fn sentence(locale: Locale, place: &Place<'_>, flaw: &Flaw) -> String {
    let facts = Facts {
        params: &flaw.params,
        row: place.row(),
    };
    let label = label(locale, place);
    match locale {
        Locale::En => {
            let problem = en::problem(flaw, &facts);
            if label.is_empty() {
                problem
            } else {
                format!("{label}: {problem}")
            }
        }
        Locale::Zh => {
            let problem = zh::problem(flaw, &facts);
            if label.is_empty() {
                problem
            } else {
                format!("{label}：{problem}")
            }
        }
    }
}

/// What a sentence can speak of.
struct Facts<'f> {
    params: &'f Params,
    row: Option<&'static Row>,
}

impl Facts<'_> {
    /// A parameter as text; a list joined by commas.
    fn get(&self, name: &str) -> String {
        match self.params.get(name) {
            Some(Param::Number(number)) => number.to_string(),
            Some(Param::Text(text)) => text.clone(),
            Some(Param::List(values)) => values.join(", "),
            None => String::new(),
        }
    }

    fn has(&self, name: &str) -> bool {
        self.params.get(name).is_some()
    }

    fn form(&self) -> Option<Form> {
        self.row.and_then(Row::text).map(|text| text.form)
    }
}

/// What people call the place: `consignee mobile`, `package 2 unit`.
fn label(locale: Locale, place: &Place<'_>) -> String {
    let before = place.up().map_or_else(String::new, |up| label(locale, up));
    let (name, joint) = match (place.here(), locale) {
        (Here::Root, _) => return before,
        (Here::Index(index), Locale::En) => ((index + 1).to_string(), " "),
        (Here::Index(index), Locale::Zh) => ((index + 1).to_string(), ""),
        (Here::Unknown(key), Locale::En) => (quote(key), " "),
        (Here::Unknown(key), Locale::Zh) => (quote(key), "的"),
        (Here::Field(row), Locale::En) => (row.label.en.to_owned(), " "),
        (Here::Field(row), Locale::Zh) => (row.label.zh.to_owned(), "的"),
    };
    if before.is_empty() {
        name
    } else {
        [&before, joint, &name].concat()
    }
}

/// A key or value in quotes, clipped.
fn quote(text: &str) -> String {
    match crate::kinds::quoted(text) {
        Param::Text(text) => format!("\"{text}\""),
        Param::Number(_) | Param::List(_) => String::new(),
    }
}

/// The values of a row's choices with what they mean.
fn choices(row: Option<&Row>, pick: fn(&Label) -> &'static str) -> String {
    match row.map(|row| &row.kind) {
        Some(Kind::Text(text)) => match text.form {
            Form::OneOf(choices) | Form::OneOfSpelt(choices, _) => {
                let named = choices
                    .iter()
                    .map(|choice| format!("{} ({})", choice.value, pick(&choice.label)));
                named.collect::<Vec<_>>().join(", ")
            }
            Form::UnitOf(units, _) => units.iter().map(|unit| unit.symbol()).collect::<Vec<_>>().join(", "),
            _ => String::new(),
        },
        _ => String::new(),
    }
}
