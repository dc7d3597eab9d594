//! The members of one object as pieces of its text, by row.

use crate::flaw::Flaws;
use crate::json::{Member, Reader, Token, text_of};
use crate::kinds::judge::{judge, trimmed};
use crate::spec::{MAX_ROWS, Table};

/// A value's text, from its first byte to its last.
pub(super) type Value<'t> = &'t [u8];

/// The members of an object.
pub(super) struct Members<'t> {
    pub(super) table: &'static Table,
    values: [Option<Value<'t>>; MAX_ROWS],
    /// Bit i: the key of row i is there more than once.
    doubled: u32,
}

impl<'t> Members<'t> {
    /// Those of the object that is `text`; the first one of each key counts.
    #[inline(never)]
    pub(super) fn read(text: Value<'t>, table: &'static Table) -> Members<'t> {
        let mut members = Members {
            table,
            values: [None; MAX_ROWS],
            doubled: 0,
        };
        let mut reader = Reader::inside(text);
        while let Some(Member { key, value, .. }) = reader.next(true) {
            let name = key.text();
            let row = table.rows.iter().position(|row| row.field == name);
            match row.and_then(|row| Some((row, members.values.get_mut(row)?))) {
                Some((_, slot @ None)) => *slot = Some(value),
                Some((row, Some(_))) => members.doubled |= 1 << row,
                None => {}
            }
        }
        members
    }

    /// Whether the value is one of a row's, and not another one that stands under the same key or under none.
    pub(super) fn has(&self, value: Value<'_>) -> bool {
        self.values.iter().flatten().any(|row| core::ptr::eq(*row, value))
    }

    /// The value of a row.
    pub(super) fn value(&self, row: usize) -> Option<Value<'t>> {
        self.values.get(row).copied().flatten()
    }

    /// Whether a row's key is there more than once. That is an error, and none of them may go.
    pub(super) fn is_doubled(&self, row: usize) -> bool {
        self.doubled >> row & 1 == 1
    }

    /// The table that the deciding field chooses for the row by choice.
    pub(super) fn chosen(&self, tables: &[Option<&'static Table>]) -> Option<&'static Table> {
        let choice = self.number(usize::from(self.table.chooser))?;
        tables.get(choice as usize).copied().flatten()
    }

    /// The number of a row's string, without white space around it: the place of a choice, or a unit.
    #[inline(never)]
    pub(super) fn number(&self, row: usize) -> Option<u64> {
        let value = self.value(row).filter(|value| value.first() == Some(&b'"'))?;
        judge(
            self.table.rows.get(row)?.text()?,
            trimmed(&text_of(value)),
            &mut Flaws::default(),
        )
    }
}

/// The object that a string's content is, without white space around it (R56).
pub(super) fn object_in(content: &str) -> Option<&[u8]> {
    let mut reader = Reader::inside(content.as_bytes());
    reader.space();
    let start = reader.pos();
    if reader.token() != Token::Object {
        return None;
    }
    reader.skip().ok()?;
    let object = content.as_bytes().get(start..reader.pos());
    reader.end().ok()?;
    object
}

/// Whether nothing is in an object or array.
pub(super) fn is_empty(value: Value<'_>) -> bool {
    Reader::inside(value).next(false).is_none()
}
