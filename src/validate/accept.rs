//! An object without its text: the facts of its values, row by row, and whether they say for certain that there is nothing
//! to report. What they leave open is for the walk over the object's text.
//!
//! An object's facts are its members and END, a word of four bytes each; of its plain texts, as `shape` calls them, there is
//! only a bit behind END. A member's word is its row, with NOTHING or WHOLE, and from AMOUNT on a number: a boolean itself,
//! of an array its length, of a text its UTF-16 units. Behind it stand, but for NOTHING: the eight bytes of a number; the
//! first and the last unit of a text that is not WHOLE, two bytes each; the facts of an object or of an array's elements.
//! The whole texts stand elsewhere, one after the other, in UTF-8. All numbers are little endian.

use core::slice::Iter;

use super::{Members, POWERS, is_blank, is_conditional};
use crate::cross::{self, Sums};
use crate::flaw::Flaws;
use crate::kinds::han::is_han;
use crate::kinds::judge::judge;
use crate::kinds::number::MAX_INTEGER;
use crate::kinds::{self, ANY};
use crate::ledger::Ledger;
use crate::spec::{Cross, Form, Kind, MAX_ROWS, Row, Table, Text};

/// What of a member's word is its row.
const ROW: u32 = 15;
const _: () = assert!(
    MAX_ROWS <= ROW as usize && MAX_ROWS <= PLAIN.count_ones() as usize,
    "a row without a number"
);
/// The value is `null` or an empty string.
const NOTHING: u32 = 16;
/// The text is there whole.
const WHOLE: u32 = 32;
/// From this bit on, the number.
const AMOUNT: u32 = 8;
/// In the number behind END, a bit for each row that has a plain text; above it, how many units these have together.
const PLAIN: u32 = 0xFFF;

/// The text of an object has at most so many bytes for a word of its facts: it has them for `"logisticsWaybillList":null,`
/// or for a boolean, while longer values take more words.
const WORD_BYTES: usize = 29;
/// The same for a UTF-16 unit, as in an escape.
const UNIT_BYTES: usize = 6;

/// Whether the message of which these are the facts and the whole texts has nothing to report, whatever the options.
pub(crate) fn accepts(facts: &[u8], texts: &[u8], ledger: &Ledger<'_>) -> bool {
    let (words, _) = facts.as_chunks();
    let mut facts = Facts::new(words, texts, ledger);
    facts.object(ledger.message().table).is_some()
        && (words.len() + facts.words_left_out) * WORD_BYTES + facts.units * UNIT_BYTES <= ledger.options().max_bytes
}

/// Goes over the facts.
struct Facts<'f, 'o> {
    words: Iter<'f, [u8; 4]>,
    texts: &'f [u8],
    /// All of the whole texts are.
    ascii: bool,
    /// How many UTF-16 units the texts have, or more.
    units: usize,
    /// How many members have no word.
    words_left_out: usize,
    ledger: &'f Ledger<'o>,
    sums: Sums,
}

impl<'f, 'o> Facts<'f, 'o> {
    fn new(words: &'f [[u8; 4]], texts: &'f [u8], ledger: &'f Ledger<'o>) -> Facts<'f, 'o> {
        Facts {
            words: words.iter(),
            texts,
            ascii: texts.is_ascii(),
            units: texts.len(),
            words_left_out: 0,
            ledger,
            sums: Sums::default(),
        }
    }

    /// Gives the number that stands for the object in conditions.
    fn object(&mut self, table: &'static Table) -> Option<u64> {
        let mut members = Members::new(0);
        loop {
            let word = self.word()?;
            let index = (word & ROW) as usize;
            let Some(row) = table.rows.get(index) else {
                self.plain(&mut members, word >> AMOUNT);
                break;
            };
            members.seen |= 1 << index;
            let value = if word & NOTHING != 0 {
                None
            } else if let Kind::ByChoice { tables, .. } = row.kind {
                // The deciding field comes before it, as in the table, or it is for the walk to look for it.
                let choice = members.value(usize::from(table.chooser))?;
                Some(self.object((*tables.get(choice as usize)?)?)?)
            } else {
                self.value(row, word)?
            };
            if let (Some(value), Some(slot)) = (value, members.values.get_mut(index)) {
                members.good |= 1 << index;
                *slot = value;
            }
        }
        members.absent = members.seen & !members.good;
        self.finish(table, &members)
    }

    /// Texts with which nothing can be wrong: the caller has their lengths and ends from the tables too, by `shape`.
    #[inline(always)]
    fn plain(&mut self, members: &mut Members, number: u32) {
        let rows = number & PLAIN;
        members.seen |= rows;
        members.good |= rows;
        self.words_left_out += rows.count_ones() as usize;
        self.units += (number / (PLAIN + 1)) as usize;
    }

    /// What the value counts as, nothing if it counts as absent; or it is not certain that it is right.
    #[inline(always)]
    fn value(&mut self, row: &'static Row, word: u32) -> Option<Option<u64>> {
        let amount = word >> AMOUNT;
        let value = match &row.kind {
            Kind::Text(text) if word & WHOLE == 0 => self.ends(text, amount as usize)?,
            Kind::Text(text) => self.whole(text, amount as usize)?,
            Kind::Boolean => u64::from(amount),
            Kind::Integer { min } => integer(self.number()?, *min)?,
            Kind::Decimal { scale, above_zero } => decimal(self.number()?, *scale, *above_zero)?,
            Kind::Object(table) => self.object(table)?,
            Kind::Array(table) => return self.array(table, amount),
            Kind::ByChoice { .. } => return None,
        };
        Some(Some(value))
    }

    fn array(&mut self, table: &'static Table, len: u32) -> Option<Option<u64>> {
        for _ in 0..len {
            self.object(table)?;
        }
        Some((len > 0).then_some(ANY))
    }

    /// What can be said of an object only when it has been seen whole.
    #[inline(always)]
    fn finish(&mut self, table: &'static Table, members: &Members) -> Option<u64> {
        let complete = table.mandatory & !members.good == 0
            && (table.conditional == 0 || !is_conditional(table, members))
            && (table.cross == Cross::None
                || cross::check(self.ledger, &mut self.sums, table.cross, members).is_empty());
        let stands_for = table.stands_for.and_then(|row| members.value(usize::from(row)));
        complete.then(|| stands_for.unwrap_or(ANY))
    }

    #[inline(always)]
    fn word(&mut self) -> Option<u32> {
        self.words.next().map(|word| u32::from_le_bytes(*word))
    }

    #[inline(always)]
    fn number(&mut self) -> Option<f64> {
        let (low, high) = (self.word()?, self.word()?);
        Some(f64::from_bits(u64::from(high) << 32 | u64::from(low)))
    }

    /// A text with a Han character, of which nothing but its length and its ends is known.
    fn ends(&mut self, text: &Text, units: usize) -> Option<u64> {
        let ends = self.word()?;
        let ends = [ends & 0xFFFF, ends >> 16].map(char::from_u32);
        self.units += units;
        // Half a surrogate pair is no character, and neither white space nor, without its other half, Han.
        let firm = !ends.iter().flatten().any(|end| end.is_whitespace());
        let good = matches!(text.form, Form::Chinese) && ends.into_iter().flatten().any(is_han);
        (good && firm && text.min <= units && units <= text.max).then_some(ANY)
    }

    fn whole(&mut self, text: &Text, units: usize) -> Option<u64> {
        let len = match self.ascii {
            true => units,
            false => bytes_of(self.texts, units)?,
        };
        let (raw, rest) = self.texts.split_at_checked(len)?;
        self.texts = rest;
        kinds::accepts(text, raw, self.ascii).or_else(|| judged(text, raw))
    }
}

/// How many bytes so many UTF-16 units at the beginning of a text take. None if there is a U+FFFD, which encoders write in
/// the place of half a surrogate pair.
#[cold]
#[inline(never)]
fn bytes_of(texts: &[u8], units: usize) -> Option<usize> {
    let mut characters = core::str::from_utf8(texts).ok()?.chars();
    let mut left = units;
    while left > 0 {
        let character = characters
            .next()
            .filter(|&character| character != char::REPLACEMENT_CHARACTER)?;
        left = left.checked_sub(character.len_utf16())?;
    }
    Some(texts.len() - characters.as_str().len())
}

/// A closer look at a text that may be right all the same.
#[cold]
#[inline(never)]
fn judged(text: &Text, raw: &[u8]) -> Option<u64> {
    let value = core::str::from_utf8(raw).ok().filter(|value| !is_blank(value))?;
    let mut flaws = Flaws::default();
    judge(text, value, &mut flaws).filter(|_| flaws.iter().next().is_none())
}

/// The number as an integer from `min` on.
#[inline(always)]
fn integer(number: f64, min: u64) -> Option<u64> {
    let whole = number as u64;
    (whole as f64 == number && (min..=MAX_INTEGER).contains(&whole)).then_some(whole)
}

/// The number as a multiple of the smallest step of that scale, if the decimal that JavaScript writes for it is one.
///
/// It is if no double is nearer to a multiple of no more than 15 digits: no two decimals of so few digits have the same
/// double, and JavaScript writes as few digits as tell the double, so it writes that one.
#[inline(always)]
fn decimal(number: f64, scale: u8, above_zero: bool) -> Option<u64> {
    let steps = POWERS.get(usize::from(scale)).copied()? as f64;
    let multiple = (number * steps + 0.5) as u64;
    let exact = multiple < 1_000_000_000_000_000 && multiple as f64 / steps == number;
    (exact && (multiple > 0 || !above_zero)).then_some(multiple)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::judge::judge_number;
    use crate::messages::TABLES;
    use crate::{Options, Positions};

    #[test]
    fn no_member_takes_more_bytes_than_are_counted_for_its_word() {
        let longest = TABLES
            .iter()
            .flat_map(|table| table.rows)
            .map(|row| row.field.len())
            .max();
        assert_eq!(longest.map(|key| key + "\"\":false,".len()), Some(WORD_BYTES));
    }

    /// Whether a message whose text is that is accepted by these facts and whole texts.
    #[track_caller]
    fn accepted(name: &str, text: &str, facts: &[u32], texts: &str, expected: bool) {
        let message = crate::messages::find(name).unwrap();
        let facts: Vec<u8> = facts.iter().flat_map(|word| word.to_le_bytes()).collect();
        let mut options = Options::default();
        let report = crate::validate(message, text.as_bytes(), &options);
        assert_eq!(report.issues.is_empty(), expected, "{text}");
        for (max_bytes, fits) in [(1 << 20, expected), (text.len() - 1, false)] {
            options.max_bytes = max_bytes;
            let ledger = Ledger::new(message, &options, 0, Positions::None, &[], None);
            assert_eq!(accepts(&facts, texts.as_bytes(), &ledger), fits, "{text}");
        }
    }

    const ORDER_NO: &str = "ALS20260318005821";
    const END: u32 = ROW;

    const fn text(row: u32, units: u32) -> u32 {
        row | WHOLE | units << AMOUNT
    }

    #[test]
    fn messages_are_accepted_by_their_facts() {
        let cancel = |remark: &str| format!(r#"{{"aliOrderNo":"{ORDER_NO}","remark":{remark}}}"#);
        let order_no = text(0, 17);
        accepted("cancel", &cancel("null"), &[order_no, 3 | NOTHING, END], ORDER_NO, true);
        let whole = |remark: &str, accepts| {
            let facts = [order_no, text(3, remark.encode_utf16().count() as u32), END];
            let texts = format!("{ORDER_NO}{remark}");
            accepted("cancel", &cancel(&format!("\"{remark}\"")), &facts, &texts, accepts);
        };
        whole("ab", true);
        whole("é中😀", true);
        whole("\u{3000}b", false);
        whole("a\u{85}", false);
        accepted("cancel", r#"{"remark":"ab"}"#, &[text(3, 2), END], "ab", false);
        accepted("cancel", r#"{"aliOrderNo":null}"#, &[NOTHING, END], "", false);
        accepted("cancel", r#"{"aliOrderNo":"x"}"#, &[text(0, 1), END], "x", false);
    }

    #[test]
    fn plain_texts_are_good_ones() {
        let order_no = text(0, 17);
        let both = format!(r#"{{"aliOrderNo":"{ORDER_NO}","reasonCode":"ab","remark":"cd"}}"#);
        accepted(
            "cancel",
            &both,
            &[order_no, END | (0b1010 | 4 << 12) << AMOUNT],
            ORDER_NO,
            true,
        );
        accepted(
            "cancel",
            r#"{"reasonCode":"ab"}"#,
            &[END | (0b10 | 2 << 12) << AMOUNT],
            "",
            false,
        );
    }

    #[test]
    fn plain_texts_have_no_white_space_around_them() {
        let plain = ('!'..='~').chain('\u{3001}'..=char::MAX);
        assert_eq!(plain.filter(|character| character.is_whitespace()).count(), 0);
    }

    #[test]
    fn the_ends_tell_of_a_han_character() {
        let form = Text {
            min: 0,
            max: 4,
            form: Form::Chinese,
        };
        let message = crate::messages::find("booking").unwrap();
        let options = Options::default();
        let ledger = Ledger::new(message, &options, 0, Positions::None, &[], None);
        for (first, last, units, expected) in [
            (0x4E2D, 0x61, 4, true),
            (0x61, 0x4E2D, 4, true),
            (0x61, 0x62, 4, false),
            (0x4E2D, 0x4E2D, 5, false),
            (0x4E2D, 0x3000, 4, false),
            (0x85, 0x4E2D, 4, false),
            (0xD840, 0xDC00, 2, false),
            (0x4E2D, 0xDE00, 3, true),
        ] {
            let words = [u32::to_le_bytes(first | last << 16)];
            let mut facts = Facts::new(&words, &[], &ledger);
            assert_eq!(
                facts.ends(&form, units).is_some(),
                expected,
                "{first:x} {last:x} {units}"
            );
        }
    }

    #[test]
    fn conditions_hold_without_the_text() {
        let [yes, no] = [1 << AMOUNT, 0];
        accepted("cancel.response", r#"{"isSuccess":true}"#, &[yes, END], "", true);
        accepted("cancel.response", r#"{"isSuccess":false}"#, &[no, END], "", false);
        let refused = r#"{"isSuccess":false,"errorCode":"x"}"#;
        accepted("cancel.response", refused, &[no, text(2, 1), END], "x", true);
    }

    #[test]
    fn facts_that_end_too_early_are_not_accepted() {
        let message = crate::messages::find("cancel").unwrap();
        let options = Options::default();
        let ledger = Ledger::new(message, &options, 0, Positions::None, &[], None);
        let facts: Vec<u8> = [text(0, 17), END].iter().flat_map(|word| word.to_le_bytes()).collect();
        assert!(accepts(&facts, ORDER_NO.as_bytes(), &ledger));
        for len in 0..facts.len() {
            assert!(
                !accepts(facts.get(..len).unwrap(), ORDER_NO.as_bytes(), &ledger),
                "{len}"
            );
        }
        for len in 0..ORDER_NO.len() {
            assert!(
                !accepts(&facts, ORDER_NO.get(..len).unwrap().as_bytes(), &ledger),
                "{len}"
            );
        }
    }

    #[test]
    fn whole_texts_beyond_ascii_are_told_apart_by_their_units() {
        assert_eq!(bytes_of("a😀é中b".as_bytes(), 5), Some("a😀é中".len()));
        assert_eq!(bytes_of("a😀".as_bytes(), 2), None);
        assert_eq!(bytes_of("ab".as_bytes(), 3), None);
        assert_eq!(bytes_of("a\u{FFFD}".as_bytes(), 2), None);
        assert_eq!(bytes_of(b"\xFF", 1), None);
    }

    /// The kind's verdict on a number as the walk has it: from the text that JavaScript writes.
    fn walked(kind: &Kind, number: f64) -> Option<u64> {
        let mut flaws = Flaws::default();
        judge_number(kind, number.to_string().as_bytes(), &mut flaws).filter(|_| flaws.iter().next().is_none())
    }

    #[track_caller]
    fn check(number: f64) {
        for min in [0, 1] {
            assert_eq!(integer(number, min), walked(&Kind::Integer { min }, number), "{number}");
        }
        for (scale, above_zero) in [(2, true), (2, false), (4, false)] {
            let told = decimal(number, scale, above_zero);
            let walked = walked(&Kind::Decimal { scale, above_zero }, number);
            assert!(told.is_none() || told == walked, "{number}: {told:?}, {walked:?}");
            // Nothing that can be told may be missed, or the way around the text would be for nothing.
            assert!(
                told.is_some() || walked.is_none() || number >= 1e11,
                "{number}: {walked:?}"
            );
        }
    }

    #[test]
    fn numbers_are_those_of_their_texts() {
        for number in [
            0.0,
            -0.0,
            0.1 + 0.2,
            1.005,
            0.285,
            4.35,
            1e-7,
            5e-324,
            -1.0,
            -0.01,
            1e11,
            123_456_789_012.34,
        ] {
            check(number);
        }
        for number in [
            2_147_483_647.0,
            2_147_483_648.0,
            999_999_999_999_999.9,
            1e15,
            9_007_199_254_740_993.0,
            1e21,
            f64::MAX,
        ] {
            check(number);
        }
        assert_eq!(integer(f64::NAN, 0), None);
        assert_eq!(decimal(f64::NAN, 2, false), None);
        assert_eq!(integer(f64::INFINITY, 0), None);
        assert_eq!(decimal(f64::INFINITY, 2, false), None);
    }

    #[test]
    fn numbers_near_all_kinds_of_multiples_are_those_of_their_texts() {
        let mut state = 1u64;
        for _ in 0..10_000 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let multiple = (state >> 12) >> (state & 31);
            for steps in [1.0, 100.0, 10_000.0, 100_000.0] {
                let number = multiple as f64 / steps;
                check(number);
                check(number.next_up());
                check(number.next_down());
            }
        }
    }
}
