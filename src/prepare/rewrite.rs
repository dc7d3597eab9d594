//! The second walk over a text: with the tables in hand it writes the text anew.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::Why;
use super::members::{Members, Value, is_empty, object_in};
use super::value;
use crate::issue::Reading;
use crate::json::{Reader, Token, text_of};
use crate::kinds::judge::trimmed;
use crate::place::{Here, Place};
use crate::spec::{Kind, Presence, Row, Table};

/// Takes the changes: where, the value that was there and the one that is there now, both as JSON, and why.
pub(crate) trait Changes {
    fn add(&mut self, place: &Place<'_>, from: Option<&[u8]>, to: Option<&[u8]>, why: Why);
}

/// The text in the form to send, its changes told; nothing for a text that cannot be read.
pub(crate) fn rewrite(table: &'static Table, bytes: &[u8], changes: &mut impl Changes) -> Option<Vec<u8>> {
    let mut reader = Reader::new(bytes);
    reader.space();
    let (start, token) = (reader.pos(), reader.token());
    reader.skip().ok()?;
    let root = bytes.get(start..reader.pos())?;
    reader.end().ok()?;
    let out = Vec::new();
    let mut writer = Writer { out, changes };
    writer.object_of((token == Token::Object).then_some(table), root, &Place::ROOT);
    Some(writer.out)
}

struct Writer<'c, C> {
    out: Vec<u8>,
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
    fn object_of(&mut self, table: Option<&'static Table>, text: Value<'_>, place: &Place<'_>) {
        let Some(table) = table else {
            return self.compact(text);
        };
        let members = Members::read(text, table);
        self.put(b"{");
        for (index, row) in table.rows.iter().enumerate() {
            self.member(&members, index, row, &place.to(Here::Field(row)));
        }
        let mut others = Reader::inside(text);
        while let Some(other) = others.next(true) {
            if !members.has(other.value) {
                self.key(other.key.raw);
                self.compact(other.value);
            }
        }
        self.put(b"}");
    }

    #[inline(never)]
    fn member(&mut self, members: &Members<'_>, index: usize, row: &'static Row, place: &Place<'_>) {
        let given = members.value(index);
        let value = given.unwrap_or(b"null");
        let first = value.first().copied().unwrap_or_default();
        let content = if first == b'"' {
            text_of(value)
        } else {
            Cow::Borrowed("")
        };
        let object = match (&row.kind, first) {
            (Kind::Object(_) | Kind::ByChoice { .. }, b'{') => Some(value),
            (Kind::ByChoice { .. }, b'"') => object_in(&content),
            _ => None,
        };
        let absent = match (&row.kind, object) {
            (Kind::ByChoice { .. }, Some(object)) => is_empty(object),
            (Kind::Array(_), _) if first == b'[' => is_empty(value),
            _ => first == b'n' || (first == b'"' && trimmed(&content).is_empty()),
        };
        if absent {
            return self.absent(row, given, members.is_doubled(index), place);
        }
        self.key(row.field.as_bytes());
        match (&row.kind, object) {
            (Kind::Object(inner), Some(object)) => self.object_of(Some(inner), object, place),
            (Kind::ByChoice { tables, .. }, Some(object)) => {
                if first == b'"' {
                    self.changes.add(place, given, Some(object), Why::Reading(Reading::R56));
                }
                self.object_of(members.chosen(tables), object, place);
            }
            (Kind::Array(inner), _) if first == b'[' => self.array(inner, value, place),
            _ => match value::other(members, index, row, value, &content) {
                Some((other, why)) if other != value => {
                    self.put(&other);
                    self.changes.add(place, given, Some(&other), why);
                }
                _ => self.compact(value),
            },
        }
    }

    /// A value that counts as not there: its default if it has one; as it stands where the check has to find it; dropped
    /// otherwise.
    #[inline(never)]
    fn absent(&mut self, row: &'static Row, given: Option<Value<'_>>, doubled: bool, place: &Place<'_>) {
        if let Some(default) = row.default {
            self.key(row.field.as_bytes());
            let start = self.out.len();
            let quote: &[u8] = if matches!(row.kind, Kind::Boolean) { b"" } else { b"\"" };
            for part in [quote, default.as_bytes(), quote] {
                self.put(part);
            }
            self.changes.add(place, given, self.out.get(start..), Why::Default);
        } else if let Some(value) = given {
            if doubled || matches!(row.presence, Presence::Mandatory) {
                self.key(row.field.as_bytes());
                self.compact(value);
            } else {
                let is_ext = matches!(row.kind, Kind::ByChoice { .. });
                let reading = if is_ext { Reading::R56 } else { Reading::R15 };
                self.changes.add(place, given, None, Why::Reading(reading));
            }
        }
    }

    #[inline(never)]
    fn array(&mut self, table: &'static Table, text: Value<'_>, place: &Place<'_>) {
        let mut elements = Reader::inside(text);
        let mut index = 0;
        self.put(b"[");
        while let Some(element) = elements.next(false) {
            self.comma(b'[');
            let is_object = element.value.first() == Some(&b'{');
            self.object_of(is_object.then_some(table), element.value, &place.to(Here::Index(index)));
            index += 1;
        }
        self.put(b"]");
    }
}
