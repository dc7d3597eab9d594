//! The kinds of values: what a text or a number must be, and what is wrong with one that is not.
//!
//! There are two ways in. `accepts` says of most good values, at once, that nothing at all is wrong with them; `judge`
//! says of any value what is.

pub mod country;
pub mod currency;
pub mod date_time;
pub mod email;
pub mod han;
pub mod hs_code;
pub mod judge;
pub mod list;
pub mod number;
pub mod order_no;
pub mod phone;
pub mod tax_id;

use crate::extent::utf16_len;
use crate::spec::{Form, Text};
use date_time::Time;

/// What a value counts as in conditions and sums: the place of a choice, a boolean, an integer, a decimal as a multiple
/// of its smallest step, or [`ANY`]; nothing where it has an error. What is wrong goes into the list that came along.
pub type Verdict = Option<u64>;

/// The number of a text that counts in no condition.
pub const ANY: u64 = u64::MAX;

/// The number of a string without escapes with which nothing at all is wrong; `None` where that takes a closer look.
#[inline(never)]
pub fn accepts(text: &Text, raw: &[u8], ascii: bool) -> Option<u64> {
    accepts_plain(text, raw, if ascii { raw.len() } else { utf16_len(raw) })
}

/// The same, where its UTF-16 units have been counted.
pub fn accepts_plain(text: &Text, raw: &[u8], units: usize) -> Option<u64> {
    if units < text.min || units > text.max || !has_firm_ends(raw) {
        return None;
    }
    let ascii = units == raw.len();
    let good = match text.form {
        Form::Free => true,
        Form::OrderNo => order_no::is_order_no(raw),
        Form::List => ascii && list::is_plain(raw),
        Form::Phone(_) => phone::is_phone(raw),
        Form::Email => email::is_email(raw),
        Form::TaxId => tax_id::is_tax_id(raw),
        Form::Country => country::is_country(raw),
        Form::Currency => currency::is_currency(raw),
        // These lead bytes begin no other characters than Han.
        Form::Chinese => raw.iter().any(|byte| matches!(byte, 0xE5..=0xE9)),
        Form::NonChinese => ascii,
        Form::HsCode => hs_code::is_hs_code(raw),
        Form::DateTime => date_time::read(raw) == Time::Whole,
        Form::Varied => ascii && raw.first() != raw.last(),
        Form::EntryNo => is_entry_no(raw),
        Form::Filled => !raw.contains(&b'$'),
        Form::OneOf(_) | Form::OneOfSpelt(..) | Form::UnitOf(..) => return choice(text, raw),
    };
    good.then_some(ANY)
}

/// Whether there is a first and a last character and neither can be white space.
#[inline(always)]
pub(crate) fn has_firm_ends(raw: &[u8]) -> bool {
    let (Some(&first), Some(&last)) = (raw.first(), raw.last()) else {
        return false;
    };
    first > b' ' && last > b' ' && (first < 0x80 || !starts_soft(raw)) && (last < 0x80 || !ends_soft(raw))
}

/// Whether the first character may be white space beyond ASCII: U+0085, U+00A0, U+1680, U+2000 to U+206F, U+3000.
#[inline(always)]
fn starts_soft(raw: &[u8]) -> bool {
    matches!(
        raw,
        [0xC2, ..] | [0xE1, 0x9A, ..] | [0xE2, 0x80..=0x81, ..] | [0xE3, 0x80, 0x80, ..]
    )
}

/// The same of the last character.
#[inline(always)]
fn ends_soft(raw: &[u8]) -> bool {
    matches!(
        raw,
        [.., 0xC2, _] | [.., 0xE1, 0x9A, _] | [.., 0xE2, 0x80..=0x81, _] | [.., 0xE3, 0x80, 0x80]
    )
}

/// Whether two texts are the same.
#[inline(always)]
pub(crate) fn is_same(a: &[u8], b: &[u8]) -> bool {
    let mut others = b.iter();
    a.len() == b.len() && all(a, |byte| others.next() == Some(&byte))
}

/// The number of a text that is one of a field's values, or the platform's own unit.
#[inline(always)]
pub(crate) fn choice(text: &Text, raw: &[u8]) -> Option<u64> {
    let choices = match text.form {
        Form::OneOf(choices) | Form::OneOfSpelt(choices, _) => choices,
        Form::UnitOf(_, own) => return is_same(own.symbol().as_bytes(), raw).then_some(own as u64),
        _ => return None,
    };
    for (choice, place) in choices.iter().zip(0..) {
        if is_same(choice.value.as_bytes(), raw) {
            return Some(place);
        }
    }
    None
}

/// Whether all bytes are such. A loop in the open, as everything on the walk's quick way: that calls no function, so that
/// what it knows can stay in registers.
#[inline(always)]
pub(crate) fn all(text: &[u8], mut is_such: impl FnMut(u8) -> bool) -> bool {
    for &byte in text {
        if !is_such(byte) {
            return false;
        }
    }
    true
}

pub(crate) fn is_entry_no(raw: &[u8]) -> bool {
    raw.len() == 18 && raw.iter().all(u8::is_ascii_digit)
}

/// Holds a matcher against its regular expression on every text of up to `len` of the given characters.
#[cfg(test)]
#[track_caller]
fn same_as_pattern(pattern: &str, characters: &str, len: usize, matches: fn(&[u8]) -> bool) {
    let pattern = regex::Regex::new(pattern).unwrap();
    let mut texts = vec![String::new()];
    for _ in 0..=len {
        for text in &texts {
            assert_eq!(matches(text.as_bytes()), pattern.is_match(text), "{text:?}");
        }
        texts = texts
            .iter()
            .flat_map(|text| characters.chars().map(move |character| format!("{text}{character}")))
            .collect();
        if texts.len() > 3_000_000 {
            return;
        }
    }
}
