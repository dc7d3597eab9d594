//! The walk: one pass over the text with the tables in hand. The only place that reads presence and conditions.

mod envelope;

use crate::cross::{self, Finding, Sums};
use crate::issue::{Params, Reading, Rule};
use crate::json::{Reader, Stop, Str, Token};
use crate::kinds::{self, ANY, Flaw, Verdict};
use crate::ledger::Ledger;
use crate::place::{Here, Place};
use crate::spec::{Cross, Kind, MAX_ROWS, Missing, Presence, Row, Table, Text, Unknown};
use crate::strangers::Strangers;
use alloc::vec::Vec;

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

/// What is known of an object's members: a bit for each row, and the numbers of the good ones.
#[derive(Debug)]
pub(crate) struct Members {
    seen: u32,
    absent: u32,
    good: u32,
    values: [u64; MAX_ROWS],
    /// The opening bracket.
    open: usize,
}

impl Members {
    fn new(open: usize) -> Members {
        Members {
            seen: 0,
            absent: 0,
            good: 0,
            values: [0; MAX_ROWS],
            open,
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
#[derive(Debug)]
pub(crate) struct Walk<'t, 'l, 'o> {
    reader: Reader<'t>,
    ledger: &'l mut Ledger<'o>,
    /// What the checks over several objects have gathered.
    sums: Sums,
    /// Where everything stands that is found in a text inside the text.
    inside: Option<Bytes>,
}

/// Walks the whole text; the ledger has what is wrong with it. Tells whether there was a U+FFFD.
pub(crate) fn walk(bytes: &[u8], ledger: &mut Ledger<'_>) -> bool {
    let mut walk = Walk {
        reader: Reader::new(bytes),
        ledger,
        sums: Sums::default(),
        inside: None,
    };
    if walk.root().is_err()
        && !walk.ledger.is_settled()
        && let Some(fault) = walk.reader.fault()
    {
        walk.ledger.fail(fault, bytes);
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
    fn report(&mut self, place: &Place<'_>, flaw: Flaw, bytes: Bytes) {
        self.ledger.add(place, flaw, self.inside.unwrap_or(bytes));
        if self.ledger.is_settled() {
            self.reader.abandon();
        }
    }

    /// An object, whose bracket is here; gives the number that stands for it in conditions.
    fn object(&mut self, table: &'static Table, place: &Place<'_>) -> Result<u64, Stop> {
        let mut members = Members::new(self.reader.pos());
        let mut strangers = Strangers::default();
        let mut expected = 0;
        self.reader.open()?;
        let mut more = !self.reader.close(b'}');
        while more {
            let known = match self.known_key(table, expected) {
                Some(index) => Some(index),
                None => self.other_key(table, &members, &mut strangers, place)?,
            };
            if let Some((index, row)) = known.and_then(|index| Some((index, table.rows.get(index)?))) {
                expected = index + 1;
                if members.seen >> index & 1 == 1 {
                    self.again(row, place)?;
                } else {
                    members.seen |= 1 << index;
                    let checked = self.value(table, row, &members, &place.to(Here::Field(row)))?;
                    members.note(index, checked);
                }
            }
            more = self.reader.more(b'}')?;
        }
        self.finish(table, &members, place);
        Ok(table
            .stands_for
            .map_or(ANY, |row| members.value(usize::from(row)).unwrap_or(ANY)))
    }

    /// The row whose key stands here as it is mostly written; most often it is the expected one.
    #[inline(always)]
    fn known_key(&mut self, table: &'static Table, expected: usize) -> Option<usize> {
        if let Some(row) = table.rows.get(expected)
            && self.reader.take_key(&row.key.words, row.key.len)
        {
            return Some(expected);
        }
        self.unexpected_key(table)
    }

    #[inline(never)]
    fn unexpected_key(&mut self, table: &'static Table) -> Option<usize> {
        table
            .rows
            .iter()
            .position(|row| self.reader.take_key(&row.key.words, row.key.len))
    }

    /// The row of a key that is written in another way; a key that is not the table's is dealt with, and its value too.
    #[cold]
    #[inline(never)]
    fn other_key(
        &mut self,
        table: &'static Table,
        members: &Members,
        strangers: &mut Strangers<'t>,
        place: &Place<'_>,
    ) -> Result<Option<usize>, Stop> {
        let key = self.reader.key()?;
        let bytes = (key.start, key.end());
        let name = key.text();
        if let Some((index, row)) = table.rows.iter().enumerate().find(|(_, row)| row.field == name) {
            if members.seen >> index & 1 == 0 {
                return Ok(Some(index));
            }
            self.report(&place.to(Here::Field(row)), duplicate(row.field), bytes);
        } else {
            let here = place.to(Here::Unknown(&name));
            if !strangers.insert(name.clone()) {
                self.report(&here, duplicate(&name), bytes);
            } else if table.unknown == Unknown::Reported {
                let is_envelope = place.up().is_none() && self.ledger.message().envelope == Some(&name);
                let advice = match is_envelope {
                    true => Some(("option", "envelope")),
                    // Not worth the search for an issue that nobody sees.
                    false if !self.ledger.shows(Reading::R34) => None,
                    false => suggested(table, &name).map(|field| ("suggestion", field)),
                };
                self.report(&here, unknown_field(&name, advice), bytes);
            }
        }
        self.reader.skip()?;
        Ok(None)
    }

    /// The value of a key that was there before, just taken as `"key":`.
    #[cold]
    #[inline(never)]
    fn again(&mut self, row: &'static Row, place: &Place<'_>) -> Result<(), Stop> {
        let before = self.reader.bytes().get(..self.reader.pos()).unwrap_or_default();
        let colon = before.iter().rposition(|&byte| byte == b':').unwrap_or_default();
        let key = (colon.saturating_sub(row.field.len() + 2), colon);
        self.report(&place.to(Here::Field(row)), duplicate(row.field), key);
        self.reader.skip()
    }

    #[inline(always)]
    fn value(
        &mut self,
        table: &'static Table,
        row: &'static Row,
        members: &Members,
        place: &Place<'_>,
    ) -> Result<Checked, Stop> {
        match &row.kind {
            Kind::Text(text) => self.text(text, row, place),
            Kind::Integer { min } => self.integer(*min, row, place),
            Kind::Decimal { scale, above_zero } => self.decimal(*scale, *above_zero, row, place),
            Kind::Boolean => self.boolean(row, place),
            Kind::Object(inner) => match self.reader.token() {
                Token::Object => self.object(inner, place).map(Checked::Good),
                Token::String | Token::Array | Token::Number | Token::Literal => {
                    self.no_container(row, place, "object")
                }
            },
            Kind::Array(inner) => match self.reader.token() {
                Token::Array => self.array(inner, row, place),
                Token::String | Token::Object | Token::Number | Token::Literal => {
                    self.no_container(row, place, "array")
                }
            },
            Kind::ByChoice { tables, .. } => self.by_choice(tables, table, row, members, place),
        }
    }

    #[inline(always)]
    fn text(&mut self, text: &'static Text, row: &'static Row, place: &Place<'_>) -> Result<Checked, Stop> {
        if self.reader.peek() != b'"' {
            return self.no_text(row, place, "string");
        }
        let string = self.reader.string_at_once()?;
        let unescaped;
        let (raw, ascii) = if string.escaped {
            unescaped = string.text();
            (unescaped.as_bytes(), unescaped.is_ascii())
        } else {
            (string.raw, string.ascii)
        };
        match kinds::accepts(text, raw, ascii) {
            Some(value) => Ok(Checked::Good(value)),
            None => Ok(self.text_on(text, string, row, place)),
        }
    }

    /// A string with which something may be wrong.
    #[inline(never)]
    fn text_on(&mut self, text: &Text, string: Str<'t>, row: &'static Row, place: &Place<'_>) -> Checked {
        let bytes = (string.start, string.end());
        let value = string.text();
        if is_blank(&value) {
            return self.absent(row, place, bytes);
        }
        let mut flaws = Vec::new();
        let verdict = kinds::judge(text, &value, &mut flaws);
        self.settle(verdict, flaws, place, bytes)
    }

    /// Reports what a verdict says: the error, or the warnings.
    #[inline(never)]
    fn settle(&mut self, verdict: Verdict, mut flaws: Vec<Flaw>, place: &Place<'_>, bytes: Bytes) -> Checked {
        let checked = match verdict {
            Ok(value) => Checked::Good(value),
            Err(flaw) => {
                flaws.clear();
                flaws.push(flaw);
                Checked::Bad
            }
        };
        for flaw in flaws {
            self.report(place, flaw, bytes);
        }
        checked
    }

    /// A value that counts as not there. A mandatory one is missed at once; a conditional one when its object ends.
    #[cold]
    #[inline(never)]
    fn absent(&mut self, row: &'static Row, place: &Place<'_>, bytes: Bytes) -> Checked {
        match row.presence {
            Presence::Mandatory => self.report(place, required(row), bytes),
            Presence::Optional | Presence::When(_) => {}
        }
        Checked::Absent
    }

    #[inline(always)]
    fn integer(&mut self, min: u64, row: &'static Row, place: &Place<'_>) -> Result<Checked, Stop> {
        if !matches!(self.reader.peek(), b'0'..=b'9' | b'-') {
            return self.no_text(row, place, "integer");
        }
        let start = self.reader.pos();
        let number = self.reader.number()?;
        let fits = (min..=kinds::number::MAX_INTEGER).contains(&number.mantissa);
        if number.plain && number.scale == 0 && fits {
            return Ok(Checked::Good(number.mantissa));
        }
        let verdict = kinds::judge_number(&row.kind, number.text);
        Ok(self.settle(verdict, Vec::new(), place, (start, self.reader.pos())))
    }

    #[inline(always)]
    fn decimal(&mut self, scale: u8, above_zero: bool, row: &'static Row, place: &Place<'_>) -> Result<Checked, Stop> {
        if !matches!(self.reader.peek(), b'0'..=b'9' | b'-') {
            return self.no_text(row, place, "number");
        }
        let start = self.reader.pos();
        let number = self.reader.number()?;
        // 10^15 with no fraction at all, so that up to four digits more cannot overflow.
        if number.plain && number.scale <= scale && number.mantissa < 1_000_000_000_000_000 {
            let value = number.mantissa * POWERS.get(usize::from(scale - number.scale)).copied().unwrap_or(1);
            if value > 0 || !above_zero {
                return Ok(Checked::Good(value));
            }
        }
        let verdict = kinds::judge_number(&row.kind, number.text);
        Ok(self.settle(verdict, Vec::new(), place, (start, self.reader.pos())))
    }

    #[inline(always)]
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
    fn no_text(&mut self, row: &'static Row, place: &Place<'_>, expected: &str) -> Result<Checked, Stop> {
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
        let mut flaws = Vec::new();
        let verdict = kinds::judge_sent_as_string(&row.kind, &value, &mut flaws);
        let verdict = verdict.unwrap_or_else(|| Err(type_flaw(expected, "string")));
        Ok(self.settle(verdict, flaws, place, bytes))
    }

    /// Anything that is not of the row's kind: absent, or wrong.
    #[cold]
    #[inline(never)]
    fn no_container(&mut self, row: &'static Row, place: &Place<'_>, expected: &str) -> Result<Checked, Stop> {
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
        self.report(place, type_flaw(expected, actual), bytes);
        Ok(Checked::Bad)
    }

    /// A value of the wrong type, over which it goes.
    #[cold]
    fn wrong_type(&mut self, expected: &str, place: &Place<'_>) -> Result<(), Stop> {
        let start = self.reader.pos();
        let actual = type_name(&self.reader);
        self.reader.skip()?;
        self.report(place, type_flaw(expected, actual), (start, self.reader.pos()));
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
            self.report(place, type_flaw("object", "string"), bytes);
            return Ok(Checked::Bad);
        }
        if is_empty_object(start.clone()) {
            return Ok(self.absent(row, place, bytes));
        }
        self.report(
            place,
            Flaw::warning(Rule::Type, Reading::R56, type_params("object", "string")),
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
                return kinds::judge(row.text()?, &value.text(), &mut Vec::new()).ok();
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
            self.finish_on(table, members, place, findings);
        }
    }

    #[cold]
    #[inline(never)]
    fn finish_on(&mut self, table: &'static Table, members: &Members, place: &Place<'_>, findings: Vec<Finding>) {
        let brace = (members.open, members.open + 1);
        let whole = (members.open, self.reader.pos());
        let (at_rows, at_end): (Vec<Finding>, Vec<Finding>) =
            findings.into_iter().partition(|finding| finding.row.is_some());
        let mut at_rows = at_rows.into_iter().peekable();
        for (index, row) in table.rows.iter().enumerate() {
            let here = place.to(Here::Field(row));
            if table.mandatory >> index & 1 == 1 && members.seen >> index & 1 == 0 {
                self.report(&here, required(row), brace);
            }
            if let Some(flaw) = condition(table, index, row, members) {
                let bytes = self.find(members.open, &[row.field]).unwrap_or(brace);
                self.report(&here, flaw, bytes);
            }
            while let Some(finding) = at_rows.next_if(|finding| finding.row == Some(index)) {
                self.report_at(row, &here, finding, members.open);
            }
        }
        for finding in at_end {
            self.report(place, finding.flaw, whole);
        }
    }

    /// Reports a finding at a row or at a field of the object there.
    fn report_at(&mut self, row: &'static Row, here: &Place<'_>, finding: Finding, open: usize) {
        let inner = finding.inner.and_then(|field| inner_row(row, field));
        let fields = [Some(row.field), finding.inner];
        let bytes = self
            .find(open, &fields.into_iter().flatten().collect::<Vec<_>>())
            .unwrap_or((open, open + 1));
        match inner {
            Some(inner) => self.report(&here.to(Here::Field(inner)), finding.flaw, bytes),
            None => self.report(here, finding.flaw, bytes),
        }
    }

    /// Where a value of the object at `open` stands, that of the first key of that name; by the keys on the way to it.
    fn find(&self, open: usize, fields: &[&str]) -> Option<Bytes> {
        let (field, rest) = fields.split_first()?;
        let mut reader = self.reader.rewound(open, 0);
        reader.open().ok()?;
        loop {
            let found = reader.key().ok()?.text() == *field;
            let start = reader.pos();
            if found && !rest.is_empty() {
                return self.find(start, rest);
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
    table
        .rows
        .iter()
        .enumerate()
        .any(|(index, row)| condition(table, index, row, members).is_some())
}

/// What a row's condition finds wrong.
fn condition(table: &Table, index: usize, row: &'static Row, members: &Members) -> Option<Flaw> {
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
        return Some(Flaw::warning(Rule::Unused, reading, because(table, decider, members)));
    }
    matches!(choice_of(table, row, members), ByChoice::HasNone).then(|| {
        Flaw::warning(
            Rule::Unused,
            Reading::R57,
            because(table, usize::from(table.chooser), members),
        )
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

fn missing(how: Missing, table: &Table, decider: usize, members: &Members) -> Flaw {
    let params = because(table, decider, members);
    match how {
        Missing::Error(reading) => Flaw::error(Rule::Required, params).resting_on(reading),
        Missing::Warning(reading) => Flaw::warning(Rule::Required, reading, params),
    }
}

/// The condition, as `field` and `value`.
fn because(table: &Table, decider: usize, members: &Members) -> Params {
    let Some(row) = table.rows.get(decider) else {
        return Params::new();
    };
    let value = members
        .value(decider)
        .and_then(|value| row.choice_name(value))
        .unwrap_or_default();
    Params::new().with("field", row.field).with("value", value)
}

fn required(row: &Row) -> Flaw {
    match row.default {
        Some(default) => Flaw::error(Rule::Required, Params::new().with("default", default)).resting_on(Reading::R22),
        None => Flaw::error(Rule::Required, Params::new()),
    }
}

fn duplicate(key: &str) -> Flaw {
    Flaw::error(Rule::DuplicateKey, Params::new().with("key", kinds::quoted(key)))
}

fn unknown_field(key: &str, advice: Option<(&'static str, &str)>) -> Flaw {
    let params = Params::new().with("key", kinds::quoted(key));
    let params = match advice {
        Some((name, value)) => params.with(name, value),
        None => params,
    };
    Flaw::warning(Rule::UnknownField, Reading::R34, params)
}

/// The field that a key may stand for: by another name that the documents use for it, or by its letters.
fn suggested(table: &'static Table, key: &str) -> Option<&'static str> {
    let alias = table
        .rows
        .iter()
        .find(|row| row.aliases.contains(&key))
        .map(|row| row.field);
    alias.or_else(|| kinds::nearest(key, table.rows.iter().map(|row| row.field)))
}

fn type_params(expected: &str, actual: &str) -> Params {
    Params::new().with("expected", expected).with("actual", actual)
}

fn type_flaw(expected: &str, actual: &str) -> Flaw {
    Flaw::error(Rule::Type, type_params(expected, actual))
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
    text.trim_start().is_empty()
}

fn is_empty_object(mut reader: Reader<'_>) -> bool {
    reader.open().is_ok() && reader.close(b'}')
}
