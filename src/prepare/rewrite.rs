//! The second walk over a text: with the tables in hand it writes the text anew.

use super::Why;
use super::members::{Members, Value, content, is_absent, object_in};
use super::value;
use crate::issue::Reading;
use crate::json::{Reader, Stop, Token};
use crate::messages::PACKAGE;
use crate::spec::{Cross, Kind, Presence, Row, Table};
use crate::units::Unit;
use alloc::vec::Vec;

const UNIT: usize = PACKAGE.index("unit");
const EDGES: [usize; 3] = [PACKAGE.index("length"), PACKAGE.index("width"), PACKAGE.index("height")];
const WEIGHT: usize = PACKAGE.index("weight");
const WEIGHT_UNIT: usize = PACKAGE.index("weightUnit");

/// One step of the path to where the writer is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum At {
    Field(&'static str),
    Index(u32),
}

/// Takes the changes: where, the value that was there and the one that is there now, both as JSON, and why.
pub(crate) trait Changes {
    fn add(&mut self, path: &[At], from: Option<&[u8]>, to: Option<&[u8]>, why: Why);
}

/// The text in the form to send, its changes told; nothing for a text that cannot be read.
pub(crate) fn rewrite(table: &'static Table, bytes: &[u8], changes: &mut impl Changes) -> Option<Vec<u8>> {
    let mut reader = Reader::new(bytes);
    reader.space();
    let (start, token) = (reader.pos(), reader.token());
    reader.skip().ok()?;
    let root = bytes.get(start..reader.pos())?;
    reader.end().ok()?;
    let mut writer = Writer {
        out: Vec::new(),
        path: Vec::new(),
        changes,
    };
    writer.object_of((token == Token::Object).then_some(table), root).ok()?;
    Some(writer.out)
}

struct Writer<'c, C> {
    out: Vec<u8>,
    path: Vec<At>,
    changes: &'c mut C,
}

impl<C: Changes> Writer<'_, C> {
    #[inline(never)]
    fn put(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    /// Writes a value without the white space between its parts.
    #[inline(never)]
    fn compact(&mut self, value: Value<'_>) {
        let (mut in_string, mut escaped) = (false, false);
        for &byte in value {
            if in_string || !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                self.out.push(byte);
            }
            if byte == b'"' && !escaped {
                in_string = !in_string;
            }
            escaped = byte == b'\\' && !escaped;
        }
    }

    /// A key, behind a comma where one is needed.
    #[inline(never)]
    fn key(&mut self, raw: &[u8]) {
        self.comma(b'{');
        self.put(b"\"");
        self.put(raw);
        self.put(b"\":");
    }

    fn comma(&mut self, bracket: u8) {
        if self.out.last() != Some(&bracket) {
            self.put(b",");
        }
    }

    /// An object of that table, or a value of any form.
    #[inline(never)]
    fn object_of(&mut self, table: Option<&'static Table>, text: Value<'_>) -> Result<(), Stop> {
        let Some(table) = table else {
            self.compact(text);
            return Ok(());
        };
        let members = Members::read(text, table)?;
        self.put(b"{");
        for (index, row) in table.rows.iter().enumerate() {
            self.path.push(At::Field(row.field));
            self.member(&members, index, row)?;
            self.path.pop();
        }
        for (key, other) in &members.others {
            self.key(key);
            self.compact(other);
        }
        self.put(b"}");
        Ok(())
    }

    #[inline(never)]
    fn member(&mut self, members: &Members<'_>, index: usize, row: &'static Row) -> Result<(), Stop> {
        let given = members.value(index);
        let Some(value) = given.filter(|value| !is_absent(&row.kind, value)) else {
            self.absent(row, given, members.is_doubled(index));
            return Ok(());
        };
        self.key(row.field.as_bytes());
        match (&row.kind, value.first()) {
            (Kind::Object(inner), Some(b'{')) => self.object_of(Some(inner), value),
            (Kind::Array(inner), Some(b'[')) => self.array(inner, value),
            (Kind::ByChoice { tables, .. }, Some(b'{')) => self.object_of(members.chosen(tables), value),
            (Kind::ByChoice { tables, .. }, Some(b'"')) => self.object_in(members.chosen(tables), value),
            _ => {
                match value::other(&row.kind, value, conversion(index, members)) {
                    Some((other, why)) if other != value => {
                        self.put(&other);
                        self.changes.add(&self.path, Some(value), Some(&other), why);
                    }
                    _ => self.compact(value),
                }
                Ok(())
            }
        }
    }

    /// A value that counts as not there: its default if it has one; as it stands where the check has to find it; dropped
    /// otherwise.
    #[inline(never)]
    fn absent(&mut self, row: &'static Row, given: Option<Value<'_>>, doubled: bool) {
        if let Some(default) = row.default {
            self.key(row.field.as_bytes());
            let start = self.out.len();
            let quote: &[u8] = if matches!(row.kind, Kind::Boolean) { b"" } else { b"\"" };
            for part in [quote, default.as_bytes(), quote] {
                self.put(part);
            }
            self.changes.add(&self.path, given, self.out.get(start..), Why::Default);
        } else if let Some(value) = given {
            if doubled || matches!(row.presence, Presence::Mandatory) {
                self.key(row.field.as_bytes());
                self.compact(value);
            } else {
                let is_ext = matches!(row.kind, Kind::ByChoice { .. });
                let reading = if is_ext { Reading::R56 } else { Reading::R15 };
                self.changes.add(&self.path, given, None, Why::Reading(reading));
            }
        }
    }

    #[inline(never)]
    fn array(&mut self, table: &'static Table, text: Value<'_>) -> Result<(), Stop> {
        let mut reader = Reader::inside(text);
        reader.open()?;
        self.put(b"[");
        let mut more = !reader.close(b']');
        let mut index = 0;
        while more {
            let is_object = reader.token() == Token::Object;
            let start = reader.pos();
            reader.skip()?;
            self.comma(b'[');
            self.path.push(At::Index(index));
            let element = text.get(start..reader.pos()).unwrap_or_default();
            self.object_of(is_object.then_some(table), element)?;
            self.path.pop();
            index += 1;
            more = reader.more(b']')?;
        }
        self.put(b"]");
        Ok(())
    }

    /// A string, of which the object is sent that it holds, if it does (R56).
    #[inline(never)]
    fn object_in(&mut self, table: Option<&'static Table>, value: Value<'_>) -> Result<(), Stop> {
        let content = content(value);
        let Some(object) = object_in(&content) else {
            return self.object_of(None, value);
        };
        self.changes
            .add(&self.path, Some(value), Some(object), Why::Reading(Reading::R56));
        self.object_of(table, object)
    }
}

/// The units between which a package's number is to be converted.
fn conversion(index: usize, members: &Members<'_>) -> Option<(Unit, Unit)> {
    if members.table.cross != Cross::Package {
        return None;
    }
    let row = match index {
        WEIGHT => WEIGHT_UNIT,
        index if EDGES.contains(&index) => UNIT,
        _ => return None,
    };
    members.unit(row).filter(|(unit, own)| unit != own)
}
