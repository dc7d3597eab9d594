//! The book of the edge: what is reported as numbers and, apart from them, texts. The package words it, with the same
//! tables written down as JavaScript.
//!
//! A text is the number of its UTF-16 units, and stands in `texts` behind all before it. Of an issue there are, in this
//! order: the number of its sentence; the rule; the severity and, times two, 1 + the reading (0: none); the code; start,
//! end, line and column, where there are any; the number of steps and the steps; the number of parameters and these.

use alloc::vec::Vec;

use crate::extent::utf16_len;
use crate::flaw::{Fact, clipped};
use crate::issue::{ParamName, Span};
use crate::ledger::{Book, Entry};
use crate::messages;
use crate::place::{Here, Place};
use crate::prepare::{Changes, Why};
use crate::text;

/// A step, and behind it the row's number, the index, or the key.
const ROW: usize = 0;
const INDEX: usize = 1;
const KEY: usize = 2;
/// The envelope's parameter, which is no part of what people call the place.
const PARAMETER: usize = 3;

/// Which fact follows is in the parameter's name, times four: two numbers (the lower 32 bits first), a text, or nothing.
const NUMBER: usize = 0;
const TEXT: usize = 1;
const CHOICES: usize = 2;

/// What is reported.
#[derive(Debug)]
pub(crate) struct Records {
    pub(crate) numbers: Vec<u32>,
    pub(crate) texts: Vec<u8>,
    entries: usize,
}

impl Records {
    pub(crate) const NEW: Records = Records {
        numbers: Vec::new(),
        texts: Vec::new(),
        entries: 0,
    };

    #[inline(never)]
    pub(crate) fn put(&mut self, number: usize) {
        self.numbers.push(number as u32);
    }

    #[inline(never)]
    pub(crate) fn text(&mut self, text: &[u8]) {
        self.texts.extend_from_slice(text);
        self.put(utf16_len(text));
    }

    /// A part of the message, up to so many characters.
    fn clipped(&mut self, text: &str) {
        let (shown, more) = clipped(text);
        self.text(shown.as_bytes());
        if more {
            self.texts.extend_from_slice("…".as_bytes());
            if let Some(units) = self.numbers.last_mut() {
                *units += 1;
            }
        }
    }

    fn json(&mut self, value: &[u8]) {
        self.text(value);
        if let Some(units) = self.numbers.last_mut() {
            *units += 1;
        }
    }

    /// The number of steps, and the steps.
    pub(crate) fn path(&mut self, place: &Place<'_>, parameter: Option<&str>) {
        let count = self.numbers.len();
        self.put(0);
        if let Some(parameter) = parameter {
            self.put(PARAMETER);
            self.text(parameter.as_bytes());
        }
        self.steps(place);
        let steps = self.numbers.len() - count;
        if let Some(slot) = self.numbers.get_mut(count) {
            *slot = steps as u32 / 2;
        }
    }

    fn steps(&mut self, place: &Place<'_>) {
        if let Some(up) = place.up() {
            self.steps(up);
        }
        match place.here() {
            Here::Root => {}
            Here::Field(row) => {
                self.put(ROW);
                self.put(messages::row_number(row).map_or(0, usize::from));
            }
            Here::Index(index) => {
                self.put(INDEX);
                self.put(index as usize);
            }
            Here::Unknown(key) => {
                self.put(KEY);
                self.text(key.as_bytes());
            }
        }
    }

    fn fact(&mut self, name: ParamName, fact: &Fact<'_>) {
        let tagged = |tag| (name as usize) << 2 | tag;
        match fact {
            Fact::Number(number) => {
                self.put(tagged(NUMBER));
                self.put(*number as u32 as usize);
                self.put((*number >> 32) as usize);
            }
            Fact::Choices => self.put(tagged(CHOICES)),
            Fact::Text(text) => {
                self.put(tagged(TEXT));
                self.text(text.as_bytes());
            }
            Fact::Made(text) => {
                self.put(tagged(TEXT));
                self.text(text.as_bytes());
            }
            Fact::Quoted(text) => {
                self.put(tagged(TEXT));
                self.clipped(text);
            }
        }
    }

    fn span(&mut self, span: Option<Span>) {
        if let Some(Span {
            start,
            end,
            line,
            column,
        }) = span
        {
            for number in [start, end, line, column] {
                self.put(number);
            }
        }
    }
}

impl Book for Records {
    fn enter(&mut self, entry: &Entry<'_, '_>) {
        let flaw = entry.flaw;
        self.entries += 1;
        self.put(text::number_of(flaw, entry.place.row()));
        self.put(flaw.rule as usize);
        let reading = flaw.reading.map_or(0, |reading| reading as usize + 1);
        self.put(entry.severity as usize | reading << 1);
        self.text(entry.code.as_bytes());
        self.span(entry.span);
        self.path(entry.place, entry.parameter);
        self.put(flaw.facts().count());
        for (name, fact) in flaw.facts() {
            self.fact(*name, fact);
        }
    }

    fn len(&self) -> usize {
        self.entries
    }

    fn clear(&mut self) {
        self.numbers.clear();
        self.texts.clear();
        self.entries = 0;
    }
}

impl Changes for Records {
    /// The path; the value that was there and the one that is there now, each as 1 + its length (0: none); the reason.
    fn add(&mut self, place: &Place<'_>, from: Option<&[u8]>, to: Option<&[u8]>, why: Why) {
        self.entries += 1;
        self.path(place, None);
        for value in [from, to] {
            match value {
                Some(value) => self.json(value),
                None => self.put(0),
            }
        }
        self.put(match why {
            Why::Default => 0,
            Why::Unit => 1,
            Why::Reading(reading) => 2 + reading as usize,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Ledger;
    use crate::{Options, Positions, Reading, Rule};

    #[test]
    fn an_issue_is_told_in_numbers_and_texts() {
        let bytes = br#"{"aliOrderNo":"A"}"#;
        let (mut records, options) = (Records::NEW, Options::DEFAULT);
        let message = crate::message("notifyPaid").unwrap();
        let mut ledger = Ledger::new(message, &options, 0, Positions::Bytes, bytes, Some(&mut records));
        crate::run(bytes, bytes.len(), &mut ledger);
        assert_eq!(ledger.close(), (false, false));
        assert_eq!(records.len(), 1);
        let row = messages::row_number(&message.table.rows[0]).unwrap();
        let (wording, [expected, actual]) = (records.numbers[0], [ParamName::Expected, ParamName::Actual]);
        assert_eq!(text::WORDING[wording as usize].rule, Rule::Length);
        assert_eq!(
            records.numbers[1..],
            [
                &[Rule::Length as u32, 2 * (1 + Reading::R11 as u32), 4][..],
                &[14, 17, 1, 15],
                &[1, ROW as u32, u32::from(row)],
                &[2, (expected as u32) << 2, 17, 0, (actual as u32) << 2, 1, 0],
            ]
            .concat()
        );
        assert_eq!(records.texts, b"4014");
        records.clear();
        assert_eq!((records.len(), records.numbers.len(), records.texts.len()), (0, 0, 0));
    }

    #[test]
    fn texts_are_measured_in_utf16_units() {
        let mut records = Records::NEW;
        records.text("深😀".as_bytes());
        records.clipped(&"😀".repeat(65));
        records.json(b"1");
        assert_eq!(records.numbers, [3, 129, 2]);
        assert_eq!(records.texts, ["深😀", &"😀".repeat(64), "…", "1"].concat().as_bytes());
    }
}
