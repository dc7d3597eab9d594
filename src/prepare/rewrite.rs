//! The second walk over a text: with the tables in hand it writes the text anew.

use super::members::{Members, Value, content, is_absent, object_in};
use super::{Change, Why, value};
use crate::issue::{Reading, Step};
use crate::json::{Reader, Stop, Token};
use crate::report_json;
use crate::spec::{Cross, Kind, Presence, Row, Table};

use crate::messages::PACKAGE;

const UNIT: usize = PACKAGE.index("unit");
const EDGES: [usize; 3] = [PACKAGE.index("length"), PACKAGE.index("width"), PACKAGE.index("height")];
const WEIGHT: usize = PACKAGE.index("weight");
const WEIGHT_UNIT: usize = PACKAGE.index("weightUnit");

/// The text in the form to send and what was changed; nothing for a text that cannot be read.
pub(crate) fn rewrite(table: &'static Table, bytes: &[u8]) -> Option<(Vec<u8>, Vec<Change>)> {
    let mut reader = Reader::new(bytes);
    reader.space();
    let (start, token) = (reader.pos(), reader.token());
    reader.skip().ok()?;
    let root = bytes.get(start..reader.pos())?;
    reader.end().ok()?;
    let mut writer = Writer::default();
    if token == Token::Object {
        writer.object(root, table).ok()?;
    } else {
        value::compact(&mut writer.out, root);
    }
    Some((writer.out, writer.changes))
}

/// One step of the path to where the writer is.
#[derive(Clone, Copy)]
enum At {
    Field(&'static str),
    Index(u32),
}

#[derive(Default)]
struct Writer {
    out: Vec<u8>,
    path: Vec<At>,
    changes: Vec<Change>,
}

impl Writer {
    fn object(&mut self, text: Value<'_>, table: &'static Table) -> Result<(), Stop> {
        let members = Members::read(text, table)?;
        self.out.push(b'{');
        for (index, row) in table.rows.iter().enumerate() {
            self.path.push(At::Field(row.field));
            self.member(&members, table, index, row)?;
            self.path.pop();
        }
        for (key, other) in &members.others {
            self.key(key);
            value::compact(&mut self.out, other);
        }
        self.out.push(b'}');
        Ok(())
    }

    /// A key, behind a comma where one is needed.
    fn key(&mut self, raw: &[u8]) {
        self.comma(b'{');
        self.out.push(b'"');
        self.out.extend_from_slice(raw);
        self.out.extend_from_slice(b"\":");
    }

    fn comma(&mut self, bracket: u8) {
        if self.out.last() != Some(&bracket) {
            self.out.push(b',');
        }
    }

    fn member(
        &mut self,
        members: &Members<'_>,
        table: &'static Table,
        index: usize,
        row: &'static Row,
    ) -> Result<(), Stop> {
        let given = members.value(index);
        let Some(value) = given.filter(|value| !is_absent(&row.kind, value)) else {
            self.absent(row, given, members.is_doubled(index));
            return Ok(());
        };
        self.key(row.field.as_bytes());
        match (&row.kind, value.first()) {
            (Kind::Object(inner), Some(b'{')) => self.object(value, inner),
            (Kind::Array(inner), Some(b'[')) => self.array(value, inner),
            (Kind::ByChoice { tables, .. }, Some(b'{')) => self.chosen(value, members.chosen(tables)),
            (Kind::ByChoice { tables, .. }, Some(b'"')) => self.chosen_in(value, members.chosen(tables)),
            _ => {
                let start = self.out.len();
                let why = value::write(&mut self.out, &row.kind, value, conversion(table, index, members));
                self.note(Some(value), start, why);
                Ok(())
            }
        }
    }

    /// A value that counts as not there: its default if it has one; as it stands where the check has to find it; dropped
    /// otherwise.
    fn absent(&mut self, row: &'static Row, given: Option<Value<'_>>, doubled: bool) {
        let start = self.out.len();
        let kept = doubled || matches!(row.presence, Presence::Mandatory);
        match (row.default, given) {
            (Some(default), _) => {
                self.key(row.field.as_bytes());
                let start = self.out.len();
                match row.kind {
                    Kind::Boolean => self.out.extend_from_slice(default.as_bytes()),
                    _ => report_json::text(&mut self.out, default),
                }
                self.note(given, start, Why::Default);
            }
            (None, Some(value)) if kept => {
                self.key(row.field.as_bytes());
                value::compact(&mut self.out, value);
            }
            (None, Some(_)) => {
                let is_ext = matches!(row.kind, Kind::ByChoice { .. });
                self.note(
                    given,
                    start,
                    Why::Reading(if is_ext { Reading::R56 } else { Reading::R15 }),
                );
            }
            (None, None) => {}
        }
    }

    fn array(&mut self, text: Value<'_>, table: &'static Table) -> Result<(), Stop> {
        let mut reader = Reader::inside(text);
        reader.open()?;
        self.out.push(b'[');
        let mut more = !reader.close(b']');
        let mut index = 0;
        while more {
            let start = reader.pos();
            reader.skip()?;
            let element = text.get(start..reader.pos()).unwrap_or_default();
            self.comma(b'[');
            self.path.push(At::Index(index));
            self.chosen(element, element.starts_with(b"{").then_some(table))?;
            self.path.pop();
            index += 1;
            more = reader.more(b']')?;
        }
        self.out.push(b']');
        Ok(())
    }

    /// A value of that table, or of any form.
    fn chosen(&mut self, value: Value<'_>, table: Option<&'static Table>) -> Result<(), Stop> {
        match table {
            Some(table) => self.object(value, table),
            None => {
                value::compact(&mut self.out, value);
                Ok(())
            }
        }
    }

    /// A string, of which the object is sent that it holds, if it does (R56).
    fn chosen_in(&mut self, value: Value<'_>, table: Option<&'static Table>) -> Result<(), Stop> {
        let content = content(value);
        let Some(object) = object_in(&content) else {
            return self.chosen(value, None);
        };
        let start = self.out.len();
        value::compact(&mut self.out, object);
        self.note(Some(value), start, Why::Reading(Reading::R56));
        self.out.truncate(start);
        self.chosen(object, table)
    }

    /// Lists a change, if what was written from `start` on is another value than the given one; or none at all.
    fn note(&mut self, given: Option<Value<'_>>, start: usize, why: Why) {
        let from = given.map(|given| {
            let mut from = Vec::new();
            value::compact(&mut from, given);
            from
        });
        let to = self.out.get(start..).filter(|to| !to.is_empty());
        if from.as_deref() == to {
            return;
        }
        let path = self.path.iter().map(|&step| match step {
            At::Field(field) => Step::Key(field.to_owned()),
            At::Index(index) => Step::Index(index),
        });
        self.changes.push(Change {
            path: path.collect(),
            from: from.and_then(text),
            to: to.map(<[u8]>::to_vec).and_then(text),
            why,
        });
    }
}

fn text(bytes: Vec<u8>) -> Option<String> {
    String::from_utf8(bytes).ok()
}

/// The units between which a package's number is to be converted.
fn conversion(table: &Table, index: usize, members: &Members<'_>) -> Option<(crate::units::Unit, crate::units::Unit)> {
    if table.cross != Cross::Package {
        return None;
    }
    let row = match index {
        WEIGHT => WEIGHT_UNIT,
        index if EDGES.contains(&index) => UNIT,
        _ => return None,
    };
    members.unit(row).filter(|(unit, own)| unit != own)
}
