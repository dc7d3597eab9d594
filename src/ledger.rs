//! The ledger: takes what the walk finds, and makes issues of it under the caller's options.

use crate::codes::Platform;
use crate::extent::{Extent, extent, utf16_len};
use crate::flaw::Flaw;
use crate::issue::{ParamName, Reading, Rule, Severity, Span};
use crate::json::Fault;
use crate::options::{Context, Limits, Options};
use crate::place::Place;
use crate::spec::Message;
use crate::text;
use alloc::string::String;

/// The readings to drop, a bit each in the order of `Reading::ALL`.
pub type Tolerated = u32;

/// What the issues' places count, and whether there are issues at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Positions {
    /// Bytes.
    Bytes,
    /// UTF-16 units.
    Utf16,
    /// The message was an object: no places, and a fault of its text is one of a string's encoding.
    None,
}

/// A flaw that is reported, with everything that follows from where it is.
pub(crate) struct Entry<'e, 'v> {
    pub(crate) flaw: &'e Flaw<'v>,
    pub(crate) place: &'e Place<'e>,
    /// The envelope's parameter through which the path leads.
    pub(crate) parameter: Option<&'static str>,
    pub(crate) code: &'static str,
    pub(crate) severity: Severity,
    pub(crate) span: Option<Span>,
}

/// What becomes of the flaws that are reported.
pub(crate) trait Book {
    /// Takes one more.
    fn enter(&mut self, entry: &Entry<'_, '_>);
    /// How many there are.
    fn len(&self) -> usize;
    /// Forgets them all.
    fn clear(&mut self);
}

/// Takes what is found.
pub(crate) struct Ledger<'o> {
    message: &'static Message,
    options: &'o Options,
    tolerated: Tolerated,
    positions: Positions,
    /// Keeps the issues; without it the verdict alone is wanted.
    book: Option<&'o mut dyn Book>,
    /// Paths go through the envelope's parameter.
    enclosed: bool,
    truncated: bool,
    invalid: bool,
    bytes: &'o [u8],
    cursor: Cursor,
}

/// The rules whose issues no reading drops.
const FATAL: [Rule; 4] = [Rule::Json, Rule::Encoding, Rule::Limit, Rule::DuplicateKey];

impl<'o> Ledger<'o> {
    /// For a text of these bytes; without a book, for the verdict alone.
    pub(crate) fn new(
        message: &'static Message,
        options: &'o Options,
        tolerated: Tolerated,
        positions: Positions,
        bytes: &'o [u8],
        book: Option<&'o mut dyn Book>,
    ) -> Ledger<'o> {
        Ledger {
            message,
            options,
            tolerated,
            positions,
            book,
            enclosed: false,
            truncated: false,
            invalid: false,
            bytes,
            cursor: Cursor::default(),
        }
    }

    /// The options.
    pub fn options(&self) -> &'o Options {
        self.options
    }

    /// The message.
    pub fn message(&self) -> &'static Message {
        self.message
    }

    /// Whether the context is one for this message.
    #[inline(always)]
    pub fn in_context(&self) -> bool {
        !self.message.context_rules.is_empty()
    }

    /// Whether the context has something that packages are held against.
    #[inline(always)]
    pub fn needs_packages(&self) -> bool {
        let Context {
            quoted_volume, limits, ..
        } = &self.options.context;
        let Limits {
            edge_cm,
            weight_kg,
            girth_cm,
            package_count,
            girth: _,
        } = limits;
        let limited = edge_cm.is_some() | weight_kg.is_some() | girth_cm.is_some() | package_count.is_some();
        self.in_context() && (limited || quoted_volume.is_some())
    }

    /// The parameter of the envelope in which the message is, if it is in one.
    pub fn envelope(&self) -> Option<&'static str> {
        if self.options.envelope {
            self.message.envelope
        } else {
            None
        }
    }

    /// From here on paths go through the envelope's parameter, or not.
    pub fn enter(&mut self, enclosed: bool) {
        self.enclosed = enclosed;
    }

    /// Whether no more need be known.
    pub fn is_settled(&self) -> bool {
        self.invalid && self.book.is_none()
    }

    /// Whether an issue resting on the reading would be shown.
    pub fn shows(&self, reading: Reading) -> bool {
        let room = self
            .book
            .as_ref()
            .is_some_and(|book| book.len() < self.options.max_issues);
        room && self.tolerated >> reading as u32 & 1 == 0
    }

    /// Takes one finding; its span is in bytes.
    #[cold]
    #[inline(never)]
    pub fn add(&mut self, place: &Place<'_>, flaw: &Flaw<'_>, bytes: (usize, usize)) {
        let dropped = flaw
            .reading
            .is_some_and(|reading| self.tolerated >> reading as u32 & 1 == 1);
        if dropped && !FATAL.contains(&flaw.rule) {
            return;
        }
        let severity = if self.options.strict {
            Severity::Error
        } else {
            flaw.severity
        };
        self.invalid |= severity == Severity::Error;
        let span = match self.positions {
            Positions::None => None,
            Positions::Bytes | Positions::Utf16 => Some(bytes),
        };
        let Some(book) = &mut self.book else {
            return;
        };
        if book.len() >= self.options.max_issues {
            self.truncated = true;
            return;
        }
        let span = span.map(|bytes| self.cursor.span(self.bytes, bytes, self.positions));
        book.enter(&Entry {
            flaw,
            place,
            parameter: self.message.envelope.filter(|_| self.enclosed),
            code: code(self.message.platform, place, flaw.rule),
            severity,
            span,
        });
    }

    /// Takes the fault that ended the reading, which is then all there is to say.
    #[cold]
    pub fn fail(&mut self, fault: Fault) {
        let (rule, start) = match fault {
            Fault::Syntax(at) | Fault::Encoding(at) if self.positions == Positions::None => (Rule::Encoding, at),
            Fault::Syntax(at) => (Rule::Json, at),
            Fault::Encoding(at) => (Rule::Encoding, at),
            Fault::Depth(at) => (Rule::Limit, at),
        };
        let rest = self.bytes.get(start..).unwrap_or_default();
        let mut flaw = Flaw::error(rule);
        let mut width = width(rest);
        if rule == Rule::Limit {
            flaw = too_deep();
            width = 1;
        } else if let Some(prefix) = assignment(self.bytes).filter(|_| rule == Rule::Json) {
            flaw.reading = Some(Reading::R20);
            flaw.with(ParamName::Prefix, prefix);
        }
        self.start_over(&flaw, (start, start + width));
    }

    /// Takes a text that is too large to be looked at.
    #[cold]
    pub fn refuse(&mut self, len: usize) {
        let mut flaw = Flaw::error(Rule::Limit);
        flaw.with(ParamName::Max, self.options.max_bytes)
            .with(ParamName::Bytes, len);
        self.start_over(&flaw, (0, 0));
    }

    fn start_over(&mut self, flaw: &Flaw<'_>, span: (usize, usize)) {
        if let Some(book) = &mut self.book {
            book.clear();
        }
        self.truncated = false;
        self.enclosed = false;
        self.add(&Place::ROOT, flaw, span);
    }

    /// Whether the message is valid, and whether there were more issues than the book has.
    pub fn close(self) -> (bool, bool) {
        (!self.invalid, self.truncated)
    }
}

/// More brackets than a message can have.
pub(crate) fn too_deep() -> Flaw<'static> {
    let mut flaw = Flaw::error(Rule::Limit);
    flaw.with(ParamName::Max, u64::from(crate::json::MAX_DEPTH));
    flaw
}

/// The platform's code of a rule at a place.
fn code(platform: Platform, place: &Place<'_>, rule: Rule) -> &'static str {
    match platform {
        Platform::Ali => text::ali_code(rule).code,
        Platform::WorldFirst => match place.row().and_then(|row| row.results) {
            Some((missing, _)) if rule == Rule::Required => missing,
            Some((_, otherwise)) => otherwise,
            None => "PARAM_ILLEGAL",
        },
    }
}

/// The assignment that a text starts with, such as `Request =` (R20).
fn assignment(bytes: &[u8]) -> Option<String> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let len = text
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'.'))
        .count();
    let (name, rest) = text.split_at_checked(len).filter(|_| (1..=64).contains(&len))?;
    let value = rest.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let named = !name.first().is_some_and(u8::is_ascii_digit);
    (named && value.starts_with(b"{")).then(|| {
        let mut prefix: String = name.iter().copied().map(char::from).collect();
        prefix.push_str(" =");
        prefix
    })
}

/// How many bytes the first character has, or the ill-formed sequence in its place.
fn width(rest: &[u8]) -> usize {
    let head = rest.get(..4).unwrap_or(rest);
    match core::str::from_utf8(head) {
        Err(error) if error.valid_up_to() == 0 => error.error_len().unwrap_or(head.len()),
        _ => head.iter().skip(1).take_while(|&&byte| byte & 0xC0 == 0x80).count() + head.len().min(1),
    }
}

/// A place in the text and what has been counted up to it.
#[derive(Default)]
struct Cursor {
    pos: usize,
    units: usize,
    line: usize,
    /// UTF-16 units since the line's start.
    across: usize,
}

impl Cursor {
    /// The place of those bytes, going there from the last one.
    fn span(&mut self, text: &[u8], (start, end): (usize, usize), positions: Positions) -> Span {
        self.go(text, start);
        let (start, end) = match positions {
            Positions::Utf16 => {
                let units = utf16_len(text.get(start..end).unwrap_or_default());
                (self.units, self.units + units)
            }
            Positions::Bytes | Positions::None => (start, end),
        };
        Span {
            start,
            end,
            line: self.line + 1,
            column: self.column(text),
        }
    }

    /// Goes forward or back, over no more than what lies between.
    fn go(&mut self, bytes: &[u8], to: usize) {
        let forward = to >= self.pos;
        let between = bytes.get(self.pos.min(to)..self.pos.max(to)).unwrap_or_default();
        let Extent { units, lines } = extent(between);
        if forward {
            (self.units, self.line) = (self.units + units, self.line + lines);
        } else {
            (self.units, self.line) = (self.units - units, self.line - lines);
        }
        self.across = match lines {
            0 if forward => self.across + units,
            0 => self.across - units,
            _ => {
                let before = bytes.get(..to).unwrap_or_default();
                utf16_len(before.rsplit(|&byte| byte == b'\n').next().unwrap_or_default())
            }
        };
        self.pos = to;
    }

    /// In UTF-16 units from 1; a byte order mark takes none.
    fn column(&self, bytes: &[u8]) -> usize {
        let marked = self.line == 0 && self.pos > 0 && bytes.starts_with(b"\xEF\xBB\xBF");
        1 + self.across - usize::from(marked)
    }
}
