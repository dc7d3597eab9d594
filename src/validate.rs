//! The walk: one pass over the text with the tables in hand. The only place that reads presence and conditions.

#[cfg(any(feature = "npm", test))]
mod accept;
mod envelope;
mod plain;
#[cfg(any(feature = "npm", test))]
mod shape;

use crate::cross::{self, Finding, Sums};
use crate::flaw::{Fact, Flaw, Flaws};
use crate::issue::{ParamName, Reading, Rule};
use crate::json::{Reader, Stop, Str, Token};
use crate::kinds::judge::{judge, judge_number, judge_other, nearest, trimmed};
use crate::kinds::{self, ANY, Verdict};
use crate::ledger::Ledger;
use crate::place::{Here, Place};
use crate::spec::{Cross, Kind, Missing, Presence, Row, Table, Text, Unknown};
use crate::strangers::Strangers;
use alloc::vec::Vec;
use plain::Next;

#[cfg(feature = "npm")]
pub(crate) use accept::accepts;
#[cfg(feature = "npm")]
pub(crate) use shape::shape;

/// A place in the text, first byte and the one after the last.
pub(crate) type Bytes = (usize, usize);

/// What became of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Checked {
    /// It is right; conditions and sums count it as this number.
    Good(u64),
    /// It counts as not there.
    Absent,
    /// It has an error of its own.
    Bad,
}

/// Room for [`crate::spec::MAX_ROWS`], a power of two.
const MOST_ROWS: usize = 16;

/// What is known of an object's members: a bit for each row, and the numbers of the good ones.
#[derive(Debug)]
pub(crate) struct Members {
    seen: u32,
    absent: u32,
    good: u32,
    values: [u64; MOST_ROWS],
    /// The opening bracket.
    open: usize,
    /// The row whose key is most likely to come next.
    expected: usize,
}

impl Members {
    fn new(open: usize) -> Members {
        // What is here at first is never read. Zeros would be filled in by a function of the engine that runs the
        // module, for which it leaves the module; this is written in place.
        let any = open as u64 | 1 << 32;
        let values = [
            any, any, any, any, any, any, any, any, any, any, any, any, any, any, any, any,
        ];
        Members {
            seen: 0,
            absent: 0,
            good: 0,
            values,
            open,
            expected: 0,
        }
    }

    /// The number of a row's value, where it is free of errors.
    #[inline(always)]
    pub(crate) fn value(&self, row: usize) -> Option<u64> {
        if self.good >> row & 1 == 1 {
            self.values.get(row).copied()
        } else {
            None
        }
    }

    /// So many rows from the expected one on have values with which nothing is wrong.
    #[inline(always)]
    fn pass(&mut self, count: usize) {
        let rows = ((1 << count) - 1) << self.expected;
        self.seen |= rows;
        self.good |= rows;
        self.expected += count;
    }

    #[inline(always)]
    fn note(&mut self, row: usize, checked: Checked) {
        match checked {
            Checked::Good(value) => {
                self.good |= 1 << row;
                if let Some(slot) = self.values.get_mut(row) {
                    *slot = value;
                }
            }
            Checked::Absent => self.absent |= 1 << row,
            Checked::Bad => {}
        }
    }

    /// Whether the deciding row's value is one of the choices in the mask.
    #[inline(always)]
    fn holds(&self, decider: usize, choices: u32) -> bool {
        self.value(decider)
            .is_some_and(|value| value < 32 && choices >> value & 1 == 1)
    }
}

/// Walks a text.
pub(crate) struct Walk<'t, 'l, 'o> {
    reader: Reader<'t>,
    ledger: &'l mut Ledger<'o>,
    /// What the checks over several objects have gathered.
    sums: Sums,
    /// Where everything stands that is found in a text inside the text.
    inside: Option<Bytes>,
    /// Where strings with escapes are written out; empty before the first.
    room: Vec<u8>,
}

/// Room for all that fields may hold; a longer string takes the longer way.
const ROOM: usize = 2048;

/// Walks the text that is the first `len` bytes; the ledger has what is wrong with it. Tells whether there was a U+FFFD.
pub(crate) fn walk(padded: &[u8], len: usize, ledger: &mut Ledger<'_>) -> bool {
    let mut walk = Walk {
        reader: Reader::padded(padded, len),
        ledger,
        sums: Sums::default(),
        inside: None,
        room: Vec::new(),
    };
    if walk.root().is_err()
        && !walk.ledger.is_settled()
        && let Some(fault) = walk.reader.fault()
    {
        walk.ledger.fail(fault);
    }
    walk.reader.saw_replacement()
}

impl<'t> Walk<'t, '_, '_> {
    fn root(&mut self) -> Result<(), Stop> {
        self.reader.space();
        match self.ledger.envelope() {
            Some(parameter) => self.envelope(parameter)?,
            None => self.message()?,
        }
        self.reader.end()
    }

    #[inline(always)]
    fn message(&mut self) -> Result<(), Stop> {
        if self.reader.token() == Token::Object {
            self.object(self.ledger.message().table, &Place::ROOT).map(|_| ())
        } else {
            self.wrong_type("object", &Place::ROOT)
        }
    }

    #[cold]
    #[inline(never)]
    fn report(&mut self, place: &Place<'_>, flaw: &Flaw<'_>, bytes: Bytes) {
        self.ledger.add(place, flaw, self.inside.unwrap_or(bytes));
        if self.ledger.is_settled() {
            self.reader.abandon();
        }
    }

    /// An object, whose bracket is here; gives the number that stands for it in conditions.
    fn object(&mut self, table: &'static Table, place: &Place<'_>) -> Result<u64, Stop> {
        let mut members = Members::new(self.reader.pos());
        let mut strangers = None;
        self.reader.open()?;
        let mut more = !self.reader.close(b'}');
        let mut behind = false;
        while more {
            let next = plain::members(table, &mut members, &mut self.reader, behind);
            let index = match next {
                Next::End => break,
                Next::More => None,
                Next::Value => Some(members.expected),
                Next::Key => self.other_key(table, &members, &mut strangers, place)?,
            };
            behind = next != Next::More;
            if let Some((index, row)) = index.and_then(|index| Some((index, table.rows.get(index)?))) {
                members.seen |= 1 << index;
                let here = place.to(Here::Field(row));
                let checked = match row.kind {
                    Kind::Object(inner) if self.reader.peek() == b'{' => Checked::Good(self.object(inner, &here)?),
                    _ => self.value(table, row, &members, &here)?,
                };
                members.note(index, checked);
                members.expected = index + 1;
            } else if !behind {
                more = self.reader.more(b'}')?;
            }
        }
        self.finish(table, &members, place);
        Ok(table
            .stands_for
            .map_or(ANY, |row| members.value(usize::from(row)).unwrap_or(ANY)))
    }

    /// The number of a string with escapes with which nothing is wrong; goes over it.
    #[inline(never)]
    fn escaped_text(&mut self, text: &Text) -> Option<u64> {
        let rest = self.reader.rest();
        if !rest.has_escapes() {
            return None;
        }
        if self.room.is_empty() {
            self.room.resize(ROOM, 0);
        }
        let (string, rest) = rest.escaped(&mut self.room, false)?;
        let value = kinds::accepts_plain(text, string.raw, string.units)?;
        self.reader.go_to(rest);
        Some(value)
    }

    /// The row of a key that is written in another way; a key that is not the table's is dealt with, and its value too.
    #[cold]
    #[inline(never)]
    fn other_key(
        &mut self,
        table: &'static Table,
        members: &Members,
        strangers: &mut Option<Strangers<'t>>,
        place: &Place<'_>,
    ) -> Result<Option<usize>, Stop> {
        self.reader.space();
        let key = self.reader.key()?;
        let bytes = (key.start, key.end());
        let name = key.text();
        if let Some((index, row)) = table.rows.iter().enumerate().find(|(_, row)| row.field == name) {
            if members.seen >> index & 1 == 0 {
                return Ok(Some(index));
            }
            self.report(&place.to(Here::Field(row)), &duplicate(row.field), bytes);
        } else {
            let here = place.to(Here::Unknown(&name));
            if !strangers.get_or_insert_default().insert(name.clone()) {
                self.report(&here, &duplicate(&name), bytes);
            } else if table.unknown == Unknown::Reported {
                let is_envelope = place.up().is_none() && self.ledger.message().envelope == Some(&name);
                let advice = match is_envelope {
                    true => Some((ParamName::Option, "envelope")),
                    // Not worth the search for an issue that nobody sees.
                    false if !self.ledger.shows(Reading::R34) => None,
                    false => suggested(table, &name).map(|field| (ParamName::Suggestion, field)),
                };
                self.report(&here, &unknown_field(&name, advice), bytes);
            }
        }
        self.reader.skip()?;
        Ok(None)
    }

    /// A value that the quick way left; of an object's row, one that is no object.
    #[inline(never)]
    fn value(
        &mut self,
        table: &'static Table,
        row: &'static Row,
        members: &Members,
        place: &Place<'_>,
    ) -> Result<Checked, Stop> {
        match &row.kind {
            Kind::Text(text) => self.text(text, row, place),
            Kind::Integer { .. } => self.number(row, place, "integer"),
            Kind::Decimal { .. } => self.number(row, place, "number"),
            Kind::Boolean => self.boolean(row, place),
            Kind::Object(_) => self.no_container(row, place, "object"),
            Kind::Array(inner) => match self.reader.token() {
                Token::Array => self.array(inner, row, place),
                Token::String | Token::Object | Token::Number | Token::Literal => {
                    self.no_container(row, place, "array")
                }
            },
            Kind::ByChoice { tables, .. } => self.by_choice(tables, table, row, members, place),
        }
    }

    fn text(&mut self, text: &'static Text, row: &'static Row, place: &Place<'_>) -> Result<Checked, Stop> {
        if self.reader.peek() != b'"' {
            return self.no_text(row, place, "string");
        }
        if let Some(value) = self.escaped_text(text) {
            return Ok(Checked::Good(value));
        }
        let string = self.reader.string()?;
        Ok(self.text_on(text, string, row, place))
    }

    /// A string with which something may be wrong.
    #[inline(never)]
    fn text_on(&mut self, text: &Text, string: Str<'t>, row: &'static Row, place: &Place<'_>) -> Checked {
        let bytes = (string.start, string.end());
        let value = string.text();
        if is_blank(&value) {
            return self.absent(row, place, bytes);
        }
        let mut flaws = Flaws::default();
        let verdict = judge(text, &value, &mut flaws);
        self.settle(verdict, &flaws, place, bytes)
    }

    /// Reports what is wrong with a value.
    #[inline(never)]
    fn settle(&mut self, verdict: Verdict, flaws: &Flaws<'_>, place: &Place<'_>, bytes: Bytes) -> Checked {
        for flaw in flaws.iter() {
            self.report(place, flaw, bytes);
        }
        verdict.map_or(Checked::Bad, Checked::Good)
    }

    /// A value that counts as not there. A mandatory one is missed at once; a conditional one when its object ends.
    #[cold]
    #[inline(never)]
    fn absent(&mut self, row: &'static Row, place: &Place<'_>, bytes: Bytes) -> Checked {
        match row.presence {
            Presence::Mandatory => self.report(place, &required(row), bytes),
            Presence::Optional | Presence::When(_) => {}
        }
        Checked::Absent
    }

    fn number(&mut self, row: &'static Row, place: &Place<'_>, expected: &'static str) -> Result<Checked, Stop> {
        if !matches!(self.reader.peek(), b'0'..=b'9' | b'-') {
            return self.no_text(row, place, expected);
        }
        let start = self.reader.pos();
        let number = self.reader.number()?;
        let mut flaws = Flaws::default();
        let verdict = judge_number(&row.kind, number, &mut flaws);
        Ok(self.settle(verdict, &flaws, place, (start, self.reader.pos())))
    }

    fn boolean(&mut self, row: &'static Row, place: &Place<'_>) -> Result<Checked, Stop> {
        if !matches!(self.reader.peek(), b't' | b'f') {
            return self.no_text(row, place, "boolean");
        }
        let literal = self.reader.literal()?;
        Ok(Checked::Good(u64::from(literal == Some(true))))
    }

    /// Another JSON type than the table's: absent, a boolean or number in a string, or wrong.
    #[cold]
    #[inline(never)]
    fn no_text(&mut self, row: &'static Row, place: &Place<'_>, expected: &'static str) -> Result<Checked, Stop> {
        let start = self.reader.pos();
        if self.reader.peek() != b'"' {
            return self.no_container(row, place, expected);
        }
        let string = self.reader.string()?;
        let bytes = (start, self.reader.pos());
        let value = string.text();
        if is_blank(&value) {
            return Ok(self.absent(row, place, bytes));
        }
        let mut flaws = Flaws::default();
        let verdict = judge_other(&row.kind, expected, &value, &mut flaws);
        Ok(self.settle(verdict, &flaws, place, bytes))
    }

    /// Anything that is not of the row's kind: absent, or wrong.
    #[cold]
    #[inline(never)]
    fn no_container(&mut self, row: &'static Row, place: &Place<'_>, expected: &'static str) -> Result<Checked, Stop> {
        let start = self.reader.pos();
        let actual = type_name(&self.reader);
        let blank = match self.reader.token() {
            Token::String => is_blank(&self.reader.string()?.text()),
            Token::Object | Token::Array | Token::Number | Token::Literal => {
                self.reader.skip().map(|()| actual == "null")?
            }
        };
        let bytes = (start, self.reader.pos());
        if blank {
            return Ok(self.absent(row, place, bytes));
        }
        self.report(place, &type_flaw(expected, actual), bytes);
        Ok(Checked::Bad)
    }

    /// A value of the wrong type, over which it goes.
    #[cold]
    fn wrong_type(&mut self, expected: &str, place: &Place<'_>) -> Result<(), Stop> {
        let start = self.reader.pos();
        let actual = type_name(&self.reader);
        self.reader.skip()?;
        self.report(place, &type_flaw(expected, actual), (start, self.reader.pos()));
        Ok(())
    }

    /// An array, whose bracket is here.
    fn array(&mut self, table: &'static Table, row: &'static Row, place: &Place<'_>) -> Result<Checked, Stop> {
        let start = self.reader.pos();
        self.reader.open()?;
        if self.reader.close(b']') {
            return Ok(self.absent(row, place, (start, self.reader.pos())));
        }
        let mut index = 0;
        loop {
            let place = place.to(Here::Index(index));
            if self.reader.token() == Token::Object {
                self.object(table, &place)?;
            } else {
                self.wrong_type("object", &place)?;
                cross::spoil(&mut self.sums, table);
            }
            index += 1;
            if !self.reader.more(b']')? {
                return Ok(Checked::Good(ANY));
            }
        }
    }

    /// An object whose table the deciding field chooses, wherever that stands.
    #[inline(never)]
    fn by_choice(
        &mut self,
        tables: &'static [Option<&'static Table>],
        table: &'static Table,
        row: &'static Row,
        members: &Members,
        place: &Place<'_>,
    ) -> Result<Checked, Stop> {
        let choice = match members.seen >> table.chooser & 1 {
            1 => members.value(usize::from(table.chooser)),
            _ => self.look_ahead(table),
        };
        let inner = choice.and_then(|choice| tables.get(choice as usize)?.as_ref()).copied();
        match self.reader.token() {
            Token::Object => self.ext_object(inner, row, place),
            Token::String => self.ext_string(inner, row, place),
            Token::Array | Token::Number | Token::Literal => self.no_container(row, place, "object"),
        }
    }

    /// An object by choice; an empty one counts as absent.
    fn ext_object(
        &mut self,
        inner: Option<&'static Table>,
        row: &'static Row,
        place: &Place<'_>,
    ) -> Result<Checked, Stop> {
        let start = self.reader.pos();
        if is_empty_object(self.reader.clone()) {
            self.reader.skip()?;
            return Ok(self.absent(row, place, (start, self.reader.pos())));
        }
        match inner {
            Some(inner) => self.object(inner, place)?,
            None => self.reader.skip().map(|()| ANY)?,
        };
        Ok(Checked::Good(ANY))
    }

    /// A string that may hold the object as a text (R56).
    #[cold]
    fn ext_string(
        &mut self,
        inner: Option<&'static Table>,
        row: &'static Row,
        place: &Place<'_>,
    ) -> Result<Checked, Stop> {
        let string = self.reader.string()?;
        let bytes = (string.start, string.end());
        let value = string.text();
        if is_blank(&value) {
            return Ok(self.absent(row, place, bytes));
        }
        let mut reader = Reader::inside(value.as_bytes());
        reader.space();
        let start = reader.clone();
        if reader.token() != Token::Object || reader.skip().and_then(|()| reader.end()).is_err() {
            self.report(place, &type_flaw("object", "string"), bytes);
            return Ok(Checked::Bad);
        }
        if is_empty_object(start.clone()) {
            return Ok(self.absent(row, place, bytes));
        }
        self.report(
            place,
            &typed(Flaw::warning(Rule::Type, Reading::R56), "object", "string"),
            bytes,
        );
        if let Some(inner) = inner {
            self.walk_inside(start, inner, place, bytes)?;
        }
        Ok(Checked::Good(ANY))
    }

    /// An object in a text inside the text, which stands at those bytes as a whole.
    #[cold]
    #[inline(never)]
    fn walk_inside(
        &mut self,
        reader: Reader<'_>,
        table: &'static Table,
        place: &Place<'_>,
        bytes: Bytes,
    ) -> Result<(), Stop> {
        let mut walk = Walk {
            reader,
            ledger: &mut *self.ledger,
            sums: Sums::default(),
            inside: Some(self.inside.unwrap_or(bytes)),
            room: Vec::new(),
        };
        walk.object(table, place).map(|_| ())
    }

    /// The number of the deciding field's value where it stands further on; the reader stays.
    fn look_ahead(&self, table: &'static Table) -> Option<u64> {
        let row = table.rows.get(usize::from(table.chooser))?;
        let mut reader = self.reader.clone();
        reader.skip().ok()?;
        while reader.more(b'}').ok()? {
            if reader.key().ok()?.text() != row.field {
                reader.skip().ok()?;
            } else if reader.token() == Token::String {
                let value = reader.string().ok()?;
                return judge(row.text()?, &value.text(), &mut Flaws::default());
            } else {
                return None;
            }
        }
        None
    }

    /// What can be said of an object only when it has been seen whole.
    #[inline(always)]
    fn finish(&mut self, table: &'static Table, members: &Members, place: &Place<'_>) {
        let findings = match table.cross {
            Cross::None => Vec::new(),
            _ => cross::check(self.ledger, &mut self.sums, table.cross, members),
        };
        if table.mandatory & !members.seen != 0
            || !findings.is_empty()
            || (table.conditional != 0 && is_conditional(table, members))
        {
            self.finish_on(table, members, place, &findings);
        } else {
            // Empty, so that there is nothing to free; nobody need look.
            core::mem::forget(findings);
        }
    }

    #[cold]
    #[inline(never)]
    fn finish_on(&mut self, table: &'static Table, members: &Members, place: &Place<'_>, findings: &[Finding]) {
        let brace = (members.open, members.open + 1);
        let whole = (members.open, self.reader.pos());
        for (index, row) in table.rows.iter().enumerate() {
            let here = place.to(Here::Field(row));
            if table.mandatory >> index & 1 == 1 && members.seen >> index & 1 == 0 {
                self.report(&here, &required(row), brace);
            }
            if let Some(flaw) = condition(table, index, row, members) {
                let bytes = self.find(members.open, row.field, None).unwrap_or(brace);
                self.report(&here, &flaw, bytes);
            }
            for finding in findings.iter().filter(|finding| finding.row == Some(index)) {
                self.report_at(row, &here, finding, members.open);
            }
        }
        for finding in findings.iter().filter(|finding| finding.row.is_none()) {
            self.report(place, &finding.flaw, whole);
        }
    }

    /// Reports a finding at a row or at a field of the object there.
    fn report_at(&mut self, row: &'static Row, here: &Place<'_>, finding: &Finding, open: usize) {
        let bytes = self.find(open, row.field, finding.inner).unwrap_or((open, open + 1));
        match finding.inner.and_then(|field| inner_row(row, field)) {
            Some(inner) => self.report(&here.to(Here::Field(inner)), &finding.flaw, bytes),
            None => self.report(here, &finding.flaw, bytes),
        }
    }

    /// Where a field's value of the object at `open` stands, or that of a field inside it; the first one of that name.
    fn find(&self, open: usize, field: &str, inner: Option<&str>) -> Option<Bytes> {
        let mut reader = self.reader.rewound(open, 0);
        reader.open().ok()?;
        loop {
            let found = reader.key().ok()?.text() == field;
            let start = reader.pos();
            if found && let Some(inner) = inner {
                return self.find(start, inner, None);
            }
            reader.skip().ok()?;
            if found {
                return Some((start, reader.pos()));
            }
            if !reader.more(b'}').ok()? {
                return None;
            }
        }
    }
}

const POWERS: [u64; 5] = [1, 10, 100, 1_000, 10_000];

/// The row of a field inside the object of another row.
fn inner_row(row: &'static Row, field: &str) -> Option<&'static Row> {
    match row.kind {
        Kind::Object(table) => table.rows.iter().find(|row| row.field == field),
        Kind::Text(_) | Kind::Boolean | Kind::Integer { .. } | Kind::Decimal { .. } | Kind::Array(_) => None,
        Kind::ByChoice { .. } => None,
    }
}

/// Whether a condition asks for more than is there, or for less.
#[inline(never)]
fn is_conditional(table: &'static Table, members: &Members) -> bool {
    let mut rows = table.conditional;
    while rows != 0 {
        let index = rows.trailing_zeros() as usize;
        rows &= rows - 1;
        if asks(table, index, members) == Some(true) {
            return true;
        }
    }
    false
}

/// Whether [`condition`] finds something wrong, without saying what.
#[inline(always)]
fn asks(table: &'static Table, index: usize, members: &Members) -> Option<bool> {
    let (row, condition) = (table.rows.get(index)?, table.conditions.get(index)?);
    let holds = |values| members.holds(usize::from(condition.decider), values);
    let choice = || choice_of(table, row, members);
    Some(if members.seen & !members.absent & 1 << index == 0 {
        holds(condition.required) && matches!(choice(), ByChoice::NotAsked | ByChoice::Has)
    } else {
        members.good >> index & 1 == 1 && (holds(condition.unused) || matches!(choice(), ByChoice::HasNone))
    })
}

/// What a row's condition finds wrong.
fn condition(table: &Table, index: usize, row: &'static Row, members: &Members) -> Option<Flaw<'static>> {
    let Presence::When(when) = row.presence else {
        return None;
    };
    let condition = table.conditions.get(index)?;
    let decider = usize::from(condition.decider);
    let there = members.seen & !members.absent & 1 << index != 0;
    if !there {
        let needed = members.holds(decider, condition.required)
            && matches!(choice_of(table, row, members), ByChoice::NotAsked | ByChoice::Has);
        return needed.then(|| missing(when.missing, table, decider, members));
    }
    if members.good >> index & 1 == 0 {
        return None;
    }
    if let Some((_, reading)) = when.unused.filter(|_| members.holds(decider, condition.unused)) {
        return Some(because(Flaw::warning(Rule::Unused, reading), table, decider, members));
    }
    matches!(choice_of(table, row, members), ByChoice::HasNone).then(|| {
        let flaw = Flaw::warning(Rule::Unused, Reading::R57);
        because(flaw, table, usize::from(table.chooser), members)
    })
}

/// What the chooser's value says of a row by choice.
enum ByChoice {
    /// The row is none by choice.
    NotAsked,
    /// The chooser is absent or wrong.
    Open,
    /// There is a table.
    Has,
    /// There is none.
    HasNone,
}

fn choice_of(table: &Table, row: &Row, members: &Members) -> ByChoice {
    let Kind::ByChoice { tables, .. } = row.kind else {
        return ByChoice::NotAsked;
    };
    let Some(choice) = members.value(usize::from(table.chooser)) else {
        return ByChoice::Open;
    };
    match tables.get(choice as usize) {
        Some(Some(_)) => ByChoice::Has,
        Some(None) | None => ByChoice::HasNone,
    }
}

fn missing(how: Missing, table: &Table, decider: usize, members: &Members) -> Flaw<'static> {
    let mut flaw = Flaw::error(Rule::Required);
    match how {
        Missing::Error(reading) => flaw.reading = reading,
        Missing::Warning(reading) => flaw = Flaw::warning(Rule::Required, reading),
    }
    because(flaw, table, decider, members)
}

/// With the condition, as `field` and `value`.
fn because(mut flaw: Flaw<'static>, table: &Table, decider: usize, members: &Members) -> Flaw<'static> {
    if let Some(row) = table.rows.get(decider) {
        let value = members.value(decider).and_then(|value| row.choice_name(value));
        flaw.with(ParamName::Field, row.field)
            .with(ParamName::Value, value.unwrap_or_default());
    }
    flaw
}

fn required(row: &Row) -> Flaw<'static> {
    let mut flaw = Flaw::error(Rule::Required);
    if let Some(default) = row.default {
        flaw.reading = Some(Reading::R22);
        flaw.with(ParamName::Default, default);
    }
    flaw
}

fn duplicate(key: &str) -> Flaw<'_> {
    let mut flaw = Flaw::error(Rule::DuplicateKey);
    flaw.with(ParamName::Key, Fact::Quoted(key));
    flaw
}

fn unknown_field<'k>(key: &'k str, advice: Option<(ParamName, &'static str)>) -> Flaw<'k> {
    let mut flaw = Flaw::warning(Rule::UnknownField, Reading::R34);
    flaw.with(ParamName::Key, Fact::Quoted(key));
    if let Some((name, value)) = advice {
        flaw.with(name, value);
    }
    flaw
}

/// The field that a key may stand for: by another name that the documents use for it, or by its letters.
fn suggested(table: &'static Table, key: &str) -> Option<&'static str> {
    let alias = table
        .rows
        .iter()
        .find(|row| row.aliases.contains(&key))
        .map(|row| row.field);
    alias.or_else(|| nearest(key, &mut table.rows.iter().map(|row| row.field)))
}

fn typed<'v>(mut flaw: Flaw<'v>, expected: &'v str, actual: &'v str) -> Flaw<'v> {
    flaw.with(ParamName::Expected, expected).with(ParamName::Actual, actual);
    flaw
}

fn type_flaw<'v>(expected: &'v str, actual: &'v str) -> Flaw<'v> {
    typed(Flaw::error(Rule::Type), expected, actual)
}

fn type_name(reader: &Reader<'_>) -> &'static str {
    match (reader.token(), reader.peek()) {
        (Token::Object, _) => "object",
        (Token::Array, _) => "array",
        (Token::String, _) => "string",
        (Token::Number, _) => "number",
        (Token::Literal, b'n') => "null",
        (Token::Literal, _) => "boolean",
    }
}

fn is_blank(text: &str) -> bool {
    trimmed(text).is_empty()
}

fn is_empty_object(mut reader: Reader<'_>) -> bool {
    reader.open().is_ok() && reader.close(b'}')
}
