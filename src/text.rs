//! The wording: one sentence for a person about a flaw at a place, in English or Chinese.
//!
//! A sentence is the place's label and a template of `wording`, in which `{name}` stands for the parameter of that name,
//! `{choices}` for the values that the field may have, with what they mean.

use alloc::string::String;

mod wording;

use crate::codes;
use crate::flaw::{Fact, Flaw, clipped};
use crate::issue::Rule;
use crate::options::Locale;
use crate::place::{Here, Place};
use crate::spec::{Choice, Form, Label, Row};
use crate::units::Unit;
pub(crate) use wording::WORDING;
use wording::{If, Wording};

/// One of Ali's codes: the code, and the platform's own Chinese text.
#[derive(Debug, Clone, Copy)]
pub struct AliCode {
    /// Four digits.
    pub code: &'static str,
    /// What the platform says.
    pub text_zh: &'static str,
}

/// Ali's code of a rule. `voucher`, which no message of Ali's can break, takes the text of the general one.
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

/// The number of the sentence about a flaw, in the order of `wording`.
pub(crate) fn number_of(flaw: &Flaw<'_>, row: Option<&Row>) -> usize {
    let fitting = WORDING.iter().position(|wording| fits(wording, flaw, row));
    fitting.unwrap_or_default()
}

/// The sentence about a flaw.
pub(crate) fn sentence(locale: Locale, place: &Place<'_>, flaw: &Flaw<'_>) -> String {
    let row = place.row();
    let mut text = String::new();
    label(&mut text, locale, place);
    let labelled = !text.is_empty();
    let template = WORDING
        .get(number_of(flaw, row))
        .map_or("", |wording| wording.template.words(locale));
    match locale {
        Locale::En if labelled => text.push_str(": "),
        Locale::Zh if labelled => text.push('：'),
        Locale::En | Locale::Zh => {}
    }
    if locale == Locale::Zh {
        text.push_str(ali_code(flaw.rule).text_zh);
    }
    fill(&mut text, template, locale, flaw, row);
    text
}

/// Whether the wording is for such a flaw.
fn fits(wording: &Wording, flaw: &Flaw<'_>, row: Option<&Row>) -> bool {
    wording.rule == flaw.rule
        && match wording.when {
            If::Always => true,
            If::Rests(reading) => flaw.reading == Some(reading),
            If::Has(name) => flaw.get(name).is_some(),
            If::Form(form) => row.and_then(Row::text).is_some_and(|text| form(&text.form)),
        }
}

/// Writes the template, each `{name}` replaced.
fn fill(text: &mut String, template: &str, locale: Locale, flaw: &Flaw<'_>, row: Option<&Row>) {
    // The values of this rule are names of types, which have Chinese ones; others are quoted as they stand.
    let named = if flaw.rule == Rule::Type { locale } else { Locale::En };
    let mut rest = template;
    while let Some((before, name, after)) = next_place(rest) {
        text.push_str(before);
        match (name, row.and_then(Row::text)) {
            ("choices", Some(known)) => choices(text, locale, &known.form),
            _ => flaw
                .facts()
                .filter(|(known, _)| known.name() == name)
                .for_each(|(_, fact)| value(text, named, fact)),
        }
        rest = after;
    }
    text.push_str(rest);
}

/// What stands before the next `{name}`, the name, and what stands behind it.
fn next_place(template: &str) -> Option<(&str, &str, &str)> {
    let find = |byte: u8| template.bytes().position(|here| here == byte);
    let (open, close) = (find(b'{')?, find(b'}')?);
    Some((
        template.get(..open)?,
        template.get(open + 1..close)?,
        template.get(close + 1..)?,
    ))
}

fn value(text: &mut String, locale: Locale, fact: &Fact<'_>) {
    match fact {
        Fact::Number(value) => number(text, *value),
        Fact::Text(value) => text.push_str(type_name(locale, value)),
        Fact::Made(value) => text.push_str(value),
        Fact::Quoted(value) => quote(text, value),
        Fact::Choices => {}
    }
}

/// Writes a part of the message as issues show it.
pub(crate) fn quote(text: &mut String, value: &str) {
    let (shown, more) = clipped(value);
    text.push_str(shown);
    if more {
        text.push('…');
    }
}

/// The Chinese names of the JSON types.
fn type_name(locale: Locale, name: &str) -> &str {
    match (locale, name) {
        (Locale::En, name) => name,
        (Locale::Zh, "string") => "字符串",
        (Locale::Zh, "number") => "数字",
        (Locale::Zh, "integer") => "整数",
        (Locale::Zh, "boolean") => "布尔值",
        (Locale::Zh, "object") => "对象",
        (Locale::Zh, "array") => "数组",
        (Locale::Zh, name) => name,
    }
}

/// Writes a number in digits.
pub fn number(text: &mut String, value: u64) {
    if value > 9 {
        number(text, value / 10);
    }
    text.push(char::from(b'0' + (value % 10) as u8));
}

fn choices(text: &mut String, locale: Locale, form: &Form) {
    let mut comma = "";
    for (value, label) in values(form) {
        text.push_str(core::mem::replace(&mut comma, ", "));
        text.push_str(value);
        if let Some(label) = label {
            text.push_str(" (");
            text.push_str(label.words(locale));
            text.push(')');
        }
    }
}

/// The values that a field of such a form may have, with what they mean.
pub(crate) fn values(form: &Form) -> impl Iterator<Item = (&'static str, Option<&'static Label>)> {
    let (choices, units): (&'static [Choice], &'static [Unit]) = match *form {
        Form::OneOf(choices) | Form::OneOfSpelt(choices, _) => (choices, &[]),
        Form::UnitOf(units, _) => (&[], units),
        _ => (&[], &[]),
    };
    let choices = choices.iter().map(|choice| (choice.value, Some(&choice.label)));
    choices.chain(units.iter().map(|unit| (unit.symbol(), None)))
}

/// What people call the place: `consignee mobile`, `package 2 unit`.
fn label(text: &mut String, locale: Locale, place: &Place<'_>) {
    let Some(up) = place.up() else { return };
    label(text, locale, up);
    if !text.is_empty() {
        text.push_str(match (locale, place.here()) {
            (Locale::En, _) => " ",
            (Locale::Zh, Here::Index(_)) => "",
            (Locale::Zh, Here::Root | Here::Field(_) | Here::Unknown(_)) => "的",
        });
    }
    match place.here() {
        Here::Root => {}
        Here::Index(index) => number(text, u64::from(index) + 1),
        Here::Field(row) => text.push_str(row.label.words(locale)),
        Here::Unknown(key) => {
            text.push('"');
            quote(text, key);
            text.push('"');
        }
    }
}
