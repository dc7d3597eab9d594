//! The ledger: takes what the walk finds, and makes issues of it under the caller's options.

use crate::codes::Platform;
use crate::issue::{Issue, Params, Reading, Rule, Severity, Span, Step};
use crate::json::Fault;
use crate::kinds::{Flaw, utf16_len};
use crate::options::{Context, Limits, Options};
use crate::place::Place;
use crate::spec::Message;
use crate::text;
use alloc::{string::String, vec::Vec};

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

/// Takes what is found.
#[derive(Debug)]
pub struct Ledger<'o> {
    message: &'static Message,
    options: &'o Options,
    tolerated: Tolerated,
    positions: Positions,
    quick: bool,
    /// Paths go through the envelope's parameter.
    enclosed: bool,
    issues: Vec<Issue>,
    truncated: bool,
    invalid: bool,
}

/// The rules whose issues no reading drops.
const FATAL: [Rule; 4] = [Rule::Json, Rule::Encoding, Rule::Limit, Rule::DuplicateKey];

impl<'o> Ledger<'o> {
    /// An empty one. A quick one keeps the verdict only.
    pub fn new(
        message: &'static Message,
        options: &'o Options,
        tolerated: Tolerated,
        positions: Positions,
        quick: bool,
    ) -> Ledger<'o> {
        Ledger {
            message,
            options,
            tolerated,
            positions,
            quick,
            enclosed: false,
            issues: Vec::new(),
            truncated: false,
            invalid: false,
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
        self.quick && self.invalid
    }

    /// Whether an issue resting on the reading would be shown.
    pub fn shows(&self, reading: Reading) -> bool {
        !self.quick && self.tolerated >> reading as u32 & 1 == 0 && self.issues.len() < self.options.max_issues
    }

    /// Takes one finding; its span is in bytes.
    #[cold]
    pub fn add(&mut self, place: &Place<'_>, flaw: Flaw, (start, end): (usize, usize)) {
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
        if self.quick {
            return;
        }
        if self.issues.len() >= self.options.max_issues {
            self.truncated = true;
            return;
        }
        let missing = flaw.rule == Rule::Required;
        let code = code(self.message.platform, place, flaw.rule, missing);
        let message = text::sentence(self.options.locale, place, &flaw);
        let Flaw {
            rule, reading, params, ..
        } = flaw;
        let span = Some(Span {
            start,
            end,
            line: 0,
            column: 0,
        });
        let mut path = place.path();
        if let Some(parameter) = self.message.envelope.filter(|_| self.enclosed) {
            path.insert(0, Step::Key(parameter.into()));
        }
        self.issues.push(Issue {
            path,
            rule,
            code,
            severity,
            reading,
            params,
            message,
            span,
        });
    }

    /// Takes the fault that ended the reading, which is then all there is to say.
    #[cold]
    pub fn fail(&mut self, fault: Fault, bytes: &[u8]) {
        let (rule, params, start) = match fault {
            Fault::Syntax(at) | Fault::Encoding(at) if self.positions == Positions::None => {
                (Rule::Encoding, Params::new(), at)
            }
            Fault::Syntax(at) => (Rule::Json, Params::new(), at),
            Fault::Encoding(at) => (Rule::Encoding, Params::new(), at),
            Fault::Depth(at) => (
                Rule::Limit,
                Params::new().with("max", u64::from(crate::json::MAX_DEPTH)),
                at,
            ),
        };
        let mut flaw = Flaw::error(rule, params);
        if let Some(prefix) = assignment(bytes).filter(|_| rule == Rule::Json) {
            flaw = Flaw::error(rule, Params::new().with("prefix", prefix)).resting_on(Reading::R20);
        }
        let end = start
            + bytes
                .get(start..)
                .map_or(0, |rest| if rule == Rule::Limit { 1 } else { width(rest) });
        self.start_over(flaw, (start, end));
    }

    /// Takes a text that is too large to be looked at.
    #[cold]
    pub fn refuse(&mut self, len: usize) {
        let params = Params::new().with("max", self.options.max_bytes).with("bytes", len);
        self.start_over(Flaw::error(Rule::Limit, params), (0, 0));
    }

    fn start_over(&mut self, flaw: Flaw, span: (usize, usize)) {
        self.issues.clear();
        self.truncated = false;
        self.enclosed = false;
        self.add(&Place::ROOT, flaw, span);
    }

    /// What was found: whether the message is valid, the issues with their places in `bytes`, and whether there were
    /// more of them.
    pub fn close(mut self, bytes: &[u8]) -> (bool, Vec<Issue>, bool) {
        if !self.issues.is_empty() {
            match self.positions {
                Positions::None => self.issues.iter_mut().for_each(|issue| issue.span = None),
                Positions::Bytes | Positions::Utf16 => locate(&mut self.issues, bytes, self.positions),
            }
        }
        (!self.invalid, self.issues, self.truncated)
    }
}

/// The platform's code of a rule at a place.
fn code(platform: Platform, place: &Place<'_>, rule: Rule, missing: bool) -> &'static str {
    match platform {
        Platform::Ali => text::ali_code(rule).code,
        Platform::WorldFirst => match place.row().and_then(|row| row.results) {
            Some((when_missing, otherwise)) => {
                if missing {
                    when_missing
                } else {
                    otherwise
                }
            }
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

/// Turns the spans' bytes into lines, columns and, where asked, UTF-16 units, going over the text from one to the next.
fn locate(issues: &mut [Issue], bytes: &[u8], positions: Positions) {
    let mut at = Cursor::default();
    for span in issues.iter_mut().filter_map(|issue| issue.span.as_mut()) {
        at.go(bytes, span.start);
        (span.line, span.column) = (at.line + 1, at.column(bytes));
        if positions == Positions::Utf16 {
            let length = utf16_len(bytes.get(span.start..span.end).unwrap_or_default());
            (span.start, span.end) = (at.units, at.units + length);
        }
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
    /// Goes forward or back, over no more than what lies between.
    fn go(&mut self, bytes: &[u8], to: usize) {
        let forward = to >= self.pos;
        let between = bytes.get(self.pos.min(to)..self.pos.max(to)).unwrap_or_default();
        let (units, lines) = (
            utf16_len(between),
            between.iter().filter(|&&byte| byte == b'\n').count(),
        );
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
