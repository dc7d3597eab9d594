//! Values for the forms of strings: good ones, of any length that the form can have, and wrong ones with what is wrong.
//! Written from the specification, not from the code.

use freight_preflight::spec::{Choice, Form, Text};
use freight_preflight::{Reading, Rule};

/// What a value of a row is, beside its length.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Right.
    Good,
    /// Right, with warnings.
    Warned(Vec<(Rule, Reading)>),
    /// It counts as not there.
    Absent,
    /// Wrong.
    Wrong(Rule, Option<Reading>),
}

use Outcome::{Good, Warned, Wrong};

/// A good value of any form.
pub fn good(text: &Text) -> String {
    match text.form {
        Form::OrderNo => "ALS20260318005821".into(),
        Form::Country => "CN".into(),
        Form::Currency => "CNY".into(),
        Form::HsCode => "9617001900".into(),
        Form::DateTime => "2026-01-09T13:13:02+08:00".into(),
        Form::EntryNo => "123456789012345678".into(),
        Form::OneOf(choices) | Form::OneOfSpelt(choices, _) => choices[0].value.into(),
        Form::UnitOf(_, own) => own.symbol().into(),
        Form::Free | Form::List | Form::Chinese | Form::NonChinese | Form::Filled => short(text),
        Form::Phone(_) | Form::Email | Form::TaxId | Form::Varied => short(text),
    }
}

fn short(text: &Text) -> String {
    let lengths = text.min.max(1)..=text.max.min(64);
    lengths.into_iter().find_map(|length| sized(text.form, length)).unwrap()
}

/// A good value of so many UTF-16 units, all of them ASCII but where the form asks for Han, if the form has such.
pub fn sized(form: Form, length: usize) -> Option<String> {
    let letters = || Some("a".repeat(length));
    match form {
        Form::Free | Form::List | Form::NonChinese | Form::Filled => letters(),
        Form::TaxId => Some("1".repeat(length)),
        Form::Chinese => Some("深".repeat(length)),
        Form::Varied => (length > 1).then(|| format!("a{}", "b".repeat(length - 1))),
        Form::Email => (length > 6).then(|| format!("{}@bc.de", "a".repeat(length - 6))),
        Form::Phone(_) => phone(length),
        Form::OrderNo | Form::Country | Form::Currency | Form::HsCode | Form::DateTime | Form::EntryNo => None,
        Form::OneOf(_) | Form::OneOfSpelt(..) | Form::UnitOf(..) => None,
    }
}

/// A phone number of up to 20 digits, with as many `-` between them as it takes, and a `+` last of all.
fn phone(length: usize) -> Option<String> {
    let digits = length.min(20);
    let joints = (length - digits).min(digits - 1);
    let plus = length - digits - joints;
    (length >= 5 && plus <= 1).then(|| {
        let rest = "1".repeat(digits - 1 - joints);
        format!("{}{}1{rest}", "+".repeat(plus), "1-".repeat(joints))
    })
}

/// Whether a form takes so many copies of any character.
pub fn takes(form: Form, character: char) -> bool {
    match form {
        Form::Free | Form::List | Form::Filled => true,
        Form::NonChinese => !is_han(character),
        Form::Chinese => is_han(character),
        _ => false,
    }
}

fn is_han(character: char) -> bool {
    matches!(character, '深' | '𠀀' | '𳑹')
}

/// Values with what is wrong with them, or not.
#[rustfmt::skip]
pub fn values(form: Form) -> Vec<(String, Outcome)> {
    let all = |values: &[&str], outcome: Outcome| -> Vec<(String, Outcome)> {
        values.iter().map(|value| ((*value).to_owned(), outcome.clone())).collect()
    };
    let wrong = |values: &[&str], rule| all(values, Wrong(rule, None));
    let warned = |values: &[&str], rule, reading| all(values, Warned(vec![(rule, reading)]));
    match form {
        Form::Free => all(&["\u{0}", "\u{200B}", "\u{FEFF}a", "null", "{}", "\"\\/\u{8}\u{C}\n\r\tb"], Good),
        Form::OrderNo => [
            all(&["AAAAAAAAAAAAAAAAA", "00000000000000000"], Good),
            all(&["1531471592262", "1234567890123456", "123456789012345678", " 1531471592262"], Wrong(Rule::Length, Some(Reading::R11))),
            wrong(&["als20260318005821", "ALS2026031800582-", "ALS 0260318005821", " LS20260318005821", "ALS2026031800582é", "ALS202603180058２1", "深圳深圳深圳深圳深圳深圳深圳深圳深"], Rule::Alphanumeric),
        ]
        .concat(),
        Form::List => [
            all(&["SF1,SF2", "SF1, SF2", "SF1;SF2", "SF1、SF2"], Good),
            warned(&["SF1，SF2", ",SF1", "SF1,", "SF1,,SF2", "SF1, ,SF2", ",", "，", "a,\u{3000},b，c"], Rule::List, Reading::R14),
        ]
        .concat(),
        Form::Phone(rule) => [
            all(&["12345", "+12345", "1-2-3-4-5", "+86-15813800510", "12345678901234567890"], Good),
            wrong(&["1234", "+1234", "123456789012345678901", "-12345", "12345-", "123--45", "+-12345", "++12345", "(86)15813800510", "86 15813800510", " 12345", "12345 ", "abc", "１２３４５", "+"], rule),
        ]
        .concat(),
        Form::Email => [
            all(&["a@b.c", "first.last+tag@ex-ample.co.uk", "!#$%&'*+/=?^_`{|}~-@a.b", "1@1.1"], Good),
            wrong(&["a", "a@b", "@b.c", "a@", "a@b.c.", "a@.b.c", "a@b..c", ".a@b.c", "a.@b.c", "a..b@c.d", "a@@b.c", "a b@c.d", "a@-b.c", "a@b-.c", " a@b.c", "a@b.c ", "深@b.c", "a@深.c", "\"a\"@b.c", "a,b@c.d", "a@b_c.d"], Rule::Email),
        ]
        .concat(),
        Form::TaxId => [
            all(&["aZ09 ./-", "1", "a b"], Good),
            warned(&[" 1", "1 "], Rule::Whitespace, Reading::R15),
            wrong(&["1_", "a,b", "深", "1\t", "\u{A0}1", "1\u{0}", "ａ"], Rule::TaxId),
        ]
        .concat(),
        Form::Country => [
            all(&["CN", "US", "AX", "ZW"], Good),
            wrong(&["XK", "UK", "ZZ", "AA", "EU", "AN"], Rule::Country),
            wrong(&["cn", "Cn", "CHN", "C", "C1", " CN", "CN ", "ＣＮ", "中国", "156"], Rule::Pattern),
        ]
        .concat(),
        Form::Currency => [
            all(&["CNY", "USD", "EUR", "XAF", "ZWG"], Good),
            warned(&["usd", "Cny"], Rule::Case, Reading::R26),
            warned(&["RMB"], Rule::Currency, Reading::R45),
            all(&["rmb", "Rmb"], Warned(vec![(Rule::Case, Reading::R26), (Rule::Currency, Reading::R45)])),
            wrong(&["DEM", "ZWL", "US", "USDT", "US$", " USD", "USD ", "ＵＳＤ", "uſd", "人民币"], Rule::Currency),
        ]
        .concat(),
        Form::Chinese => [
            all(&["深", "a深", "〇", "々", "𠀀", "𳑹", "⺀", "豈"], Good),
            wrong(&["a", "。", "カ", "한", "１", "😀", "\u{31C0}", "\u{2FF0}", "䷀", "ꀀ"], Rule::Chinese),
        ]
        .concat(),
        Form::NonChinese => [
            all(&["cup", "カ", "。", "한", "😀", "\u{31C0}", "䷀", "ꀀ"], Good),
            wrong(&["深", "cup深", "〇", "々", "𠀀", "𳑹", "⺀", "豈"], Rule::NonChinese),
        ]
        .concat(),
        Form::HsCode => [
            all(&["12345678", "1234567890", "12345678.90", "00000000"], Good),
            warned(&["12345678.9"], Rule::HsCode, Reading::R39),
            wrong(&["1234567", "123456789", "12345678901", "12345678.", "12345678.901", "1234.5678", "12345678,90", "1234567a", " 12345678", "12345678 ", "１２３４５６７８", "1234567a.9", "12345678..9"], Rule::HsCode),
        ]
        .concat(),
        Form::DateTime => [
            all(&["2026-01-09T13:13:02Z", "2024-02-29T00:00:00+0800", "2000-02-29T23:59:59-14:00", "9999-12-31T23:59:59+14:00", "0001-01-01T00:00:00Z"], Good),
            warned(&["2026-01-09T13:13:02"], Rule::Offset, Reading::R54),
            wrong(&["2026-01-09", "2026-01-09 13:13:02", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-09T24:00:00Z", "2026-01-09T13:60:00Z", "2026-01-09T13:13:60Z", "2026-01-09T13:13:02.5Z", "2026-01-09T13:13:02+14:01", "2026-01-09T13:13:02+15:00", "2026-01-09T13:13:02+08", "2026-01-09T13:13:02+08:60", "2026-01-09t13:13:02z", "0000-01-01T00:00:00Z", "12026-01-09T13:13:02Z", " 2026-01-09T13:13:02Z", "2026-01-09T13:13:02Z ", "1767935582"], Rule::DateTime),
        ]
        .concat(),
        Form::Varied => [
            all(&["SF14", "aaab", "aA aA", "深深深圳"], Good),
            wrong(&["aaaa", "0000000000", "深深深深", "😀😀"], Rule::Pattern),
        ]
        .concat(),
        Form::EntryNo => [
            all(&["000000000000000000"], Good),
            warned(&["12345678901234567", "1234567890123456789", "12345678901234567A", "１２３４５６７８９０１２３４５６７８"], Rule::Pattern, Reading::R116),
        ]
        .concat(),
        Form::Filled => [
            all(&["$", "{carrier}", "$ {carrier}", "left the hub"], Good),
            warned(&["${", "by ${carrier}", "$${x}"], Rule::Placeholder, Reading::R73),
        ]
        .concat(),
        Form::OneOf(choices) => chosen(choices),
        Form::OneOfSpelt(choices, misspelt) => {
            let mut values = chosen(choices);
            values.extend(warned(&[misspelt.printed], Rule::Spelling, misspelt.reading));
            values.extend(wrong(&[&misspelt.printed.to_lowercase()], Rule::Enum));
            values
        }
        Form::UnitOf(units, own) => units.iter().flat_map(|unit| unit_values(unit.symbol(), own.symbol())).chain(wrong(&["yd", " cm", "cm ", "ｃｍ", "公斤", "\u{212A}g"], Rule::Enum)).collect(),
    }
}

/// Each of the choices, and what only looks like one.
fn chosen(choices: &[Choice]) -> Vec<(String, Outcome)> {
    let known = |value: &String| choices.iter().any(|choice| choice.value == value);
    let looks = choices.iter().flat_map(|choice| {
        let value = choice.value;
        [
            value.to_lowercase(),
            format!(" {value}"),
            format!("{value}\t"),
            format!("{value}\u{0}"),
            format!("{value}X"),
        ]
    });
    let strange = looks
        .chain(["X".to_owned(), "0".to_owned(), "选".to_owned()])
        .filter(|value| !known(value));
    let good = choices.iter().map(|choice| (choice.value.to_owned(), Good));
    good.chain(strange.map(|value| (value, Wrong(Rule::Enum, None))))
        .collect()
}

/// A unit as it is, and in the other case.
fn unit_values(symbol: &str, own: &str) -> Vec<(String, Outcome)> {
    let unit = (symbol != own).then_some((Rule::Unit, Reading::R25));
    let plain = unit.map_or(Good, |unit| Warned(vec![unit]));
    let cased = Warned(std::iter::once((Rule::Case, Reading::R26)).chain(unit).collect());
    vec![(symbol.to_owned(), plain), (symbol.to_uppercase(), cased)]
}
