//! The members of one object as pieces of its text, by row.

use alloc::borrow::Cow;
use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::json::{Reader, Stop, Str, Token};
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
    pub(super) fn read(text: Value<'t>, table: &'static Table) -> Result<Members<'t>, Stop> {
        let mut members = Members {
            table,
            values: [None; MAX_ROWS],
            doubled: 0,
            others: Vec::new(),
        };
        let mut reader = Reader::inside(text);
        reader.open()?;
        let mut more = !reader.close(b'}');
        while more {
            let key = reader.key()?;
            let start = reader.pos();
            reader.skip()?;
            let value = text.get(start..reader.pos()).unwrap_or_default();
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
            more = reader.more(b'}')?;
        }
        Ok(members)
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
            .map(|value| content(value).trim().to_owned())
    }
}

/// The unit of that symbol, in whatever case.
pub(super) fn named(units: &[Unit], symbol: &str) -> Option<Unit> {
    units
        .iter()
        .copied()
        .find(|unit| unit.symbol().eq_ignore_ascii_case(symbol))
}

/// What a string stands for, that the reader has been over.
#[inline(never)]
pub(super) fn content(value: Value<'_>) -> Cow<'_, str> {
    let raw = value.get(1..value.len().saturating_sub(1)).unwrap_or_default();
    let string = Str {
        raw,
        start: 0,
        escaped: raw.contains(&b'\\'),
        ascii: false,
    };
    string.text()
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

/// Whether a value counts as not there.
#[inline(never)]
pub(super) fn is_absent(kind: &Kind, value: Value<'_>) -> bool {
    let by_choice = matches!(kind, Kind::ByChoice { .. });
    match value.first() {
        Some(b'n') => true,
        Some(b'"') => {
            let content = content(value);
            content.trim().is_empty() || (by_choice && object_in(&content).is_some_and(|object| is_empty(object, b'}')))
        }
        Some(b'[') => matches!(kind, Kind::Array(_)) && is_empty(value, b']'),
        Some(b'{') => by_choice && is_empty(value, b'}'),
        _ => false,
    }
}

fn is_empty(value: Value<'_>, bracket: u8) -> bool {
    let mut reader = Reader::inside(value);
    reader.open().is_ok() && reader.close(bracket)
}
