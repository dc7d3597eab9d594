//! The members of one object as pieces of its text, by row.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::json::{Member, Reader, Token, text_of};
use crate::spec::{Form, Kind, MAX_ROWS, Table, Text};
use crate::units::Unit;

/// A value's text, from its first byte to its last.
pub(super) type Value<'t> = &'t [u8];

/// The members of an object.
pub(super) struct Members<'t> {
    pub(super) table: &'static Table,
    values: [Option<Value<'t>>; MAX_ROWS],
    /// Bit i: the key of row i is there more than once.
    doubled: u32,
    /// Those without a row, and every second one of a key: the key between its quotes, and the value.
    pub(super) others: Vec<(&'t [u8], Value<'t>)>,
}

impl<'t> Members<'t> {
    /// Those of the object that is `text`.
    #[inline(never)]
    pub(super) fn read(text: Value<'t>, table: &'static Table) -> Members<'t> {
        let mut members = Members {
            table,
            values: [None; MAX_ROWS],
            doubled: 0,
            others: Vec::new(),
        };
        let mut reader = Reader::inside(text);
        while let Some(Member { key, value, .. }) = reader.next(true) {
            let name = key.text();
            let row = table.rows.iter().position(|row| row.field == name);
            match row.and_then(|row| Some((row, members.values.get_mut(row)?))) {
                Some((_, slot @ None)) => *slot = Some(value),
                Some((row, Some(_))) => {
                    members.doubled |= 1 << row;
                    members.others.push((key.raw, value));
                }
                None => members.others.push((key.raw, value)),
            }
        }
        members
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
        let chooser = usize::from(self.table.chooser);
        let choice = self.table.rows.get(chooser)?.choice_index(&self.text(chooser)?)?;
        tables.get(usize::try_from(choice).ok()?).copied().flatten()
    }

    /// The unit that the row of a unit names, and the one it should name.
    pub(super) fn unit(&self, row: usize) -> Option<(Unit, Unit)> {
        match &self.table.rows.get(row)?.kind {
            Kind::Text(Text {
                form: Form::UnitOf(units, own),
                ..
            }) => Some((named(units, &self.text(row)?)?, *own)),
            _ => None,
        }
    }

    /// What the string of a row says, without white space around it.
    fn text(&self, row: usize) -> Option<String> {
        self.value(row)
            .filter(|value| value.starts_with(b"\""))
            .map(|value| text_of(value).trim().to_owned())
    }
}

/// The unit of that symbol, in whatever case.
pub(super) fn named(units: &[Unit], symbol: &str) -> Option<Unit> {
    units
        .iter()
        .copied()
        .find(|unit| unit.symbol().eq_ignore_ascii_case(symbol))
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
