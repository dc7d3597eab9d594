//! The reader: JSON text (RFC 8259) as keys and values with their places, straight from the bytes, without a tree.
//!
//! A position past the end reads as a zero byte, which no JSON text may contain, so that the end needs no check of its
//! own: whatever stops at an unexpected byte stops at the end.

use alloc::{string::String, vec, vec::Vec};

mod lanes;
mod members;
mod rest;
mod scan;

pub(crate) use members::{Member, text_of};
pub(crate) use rest::{Plain, Rest};

use alloc::borrow::Cow;

/// How deep objects and arrays may be nested; the root is 1 deep.
pub const MAX_DEPTH: u32 = 64;

/// Reading stopped: the text has a fault, which the reader keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop;

/// Why a text cannot be read on, and the first byte that cannot go on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Not JSON.
    Syntax(usize),
    /// Not UTF-8.
    Encoding(usize),
    /// The 65th bracket.
    Depth(usize),
}

/// A string of the text, without its quotes.
#[derive(Debug, Clone, Copy)]
pub struct Str<'t> {
    /// The bytes between the quotes; UTF-8.
    pub raw: &'t [u8],
    /// The opening quote's place.
    pub start: usize,
    /// It has escapes.
    pub escaped: bool,
    /// All bytes are ASCII.
    pub ascii: bool,
}

/// A place in a text, and what is needed to read on from there.
#[derive(Debug, Clone)]
pub struct Reader<'t> {
    bytes: &'t [u8],
    /// The same, or the same with a zero byte and whatever else is behind it.
    padded: &'t [u8],
    pos: usize,
    depth: u32,
    fault: Option<Fault>,
    /// There was a U+FFFD.
    replaced: bool,
}

/// The first byte of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token {
    /// `{`
    Object,
    /// `[`
    Array,
    /// `"`
    String,
    /// A minus sign or digit.
    Number,
    /// `true`, `false` or `null`, or nothing that begins a value.
    Literal,
}

impl<'t> Reader<'t> {
    /// At the start of a text; a byte order mark is skipped.
    pub fn new(bytes: &'t [u8]) -> Reader<'t> {
        Reader::padded(bytes, bytes.len())
    }

    /// At the start of the first `len` bytes. If a zero byte stands behind them, which ends a text as well as its end
    /// does, the quick way can look at whole blocks up to there, whatever else they have in them.
    pub fn padded(padded: &'t [u8], len: usize) -> Reader<'t> {
        let bytes = padded.get(..len).unwrap_or_default();
        let padded = if padded.get(len) == Some(&0) { padded } else { bytes };
        let pos = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        Reader {
            bytes,
            padded,
            pos,
            depth: 0,
            fault: None,
            replaced: false,
        }
    }

    /// At the start of a text that stands in another one; it has no byte order mark of its own.
    pub fn inside(bytes: &'t [u8]) -> Reader<'t> {
        Reader {
            bytes,
            padded: bytes,
            pos: 0,
            depth: 0,
            fault: None,
            replaced: false,
        }
    }

    /// The place.
    pub fn pos(&self) -> usize {
        self.pos
    }

    /// The whole text.
    pub fn bytes(&self) -> &'t [u8] {
        self.bytes
    }

    /// What stopped the reading. Bad UTF-8 anywhere comes before whatever else is wrong.
    pub fn fault(&self) -> Option<Fault> {
        self.fault.map(|fault| match core::str::from_utf8(self.bytes) {
            Ok(_) => fault,
            Err(error) => Fault::Encoding(error.valid_up_to()),
        })
    }

    /// Another reader of the same text, at a place and depth where this one was.
    pub fn rewound(&self, pos: usize, depth: u32) -> Reader<'t> {
        Reader {
            bytes: self.bytes,
            padded: self.padded,
            pos,
            depth,
            fault: None,
            replaced: false,
        }
    }

    /// Whether there was a U+FFFD, which encoders also write in the place of what they cannot encode.
    pub fn saw_replacement(&self) -> bool {
        self.replaced
    }

    /// How many objects and arrays are open.
    pub fn depth(&self) -> u32 {
        self.depth
    }

    /// Gives up: everything from here on is a fault.
    pub fn abandon(&mut self) {
        self.pos = self.bytes.len();
    }

    #[inline(always)]
    fn at(&self, pos: usize) -> u8 {
        match self.bytes.get(pos) {
            Some(&byte) => byte,
            None => 0,
        }
    }

    /// The byte here; zero at the end.
    #[inline(always)]
    pub fn peek(&self) -> u8 {
        self.at(self.pos)
    }

    #[cold]
    #[inline(never)]
    fn syntax<T>(&mut self, pos: usize) -> Result<T, Stop> {
        self.stop(Fault::Syntax(pos.min(self.bytes.len())))
    }

    #[cold]
    #[inline(never)]
    fn stop<T>(&mut self, fault: Fault) -> Result<T, Stop> {
        self.fault = Some(fault);
        Err(Stop)
    }

    /// Skips white space.
    #[inline(always)]
    pub fn space(&mut self) {
        if self.peek() <= b' ' {
            self.space_on();
        }
    }

    #[inline(never)]
    fn space_on(&mut self) {
        self.go_to(self.rest().behind_space());
    }

    /// What kind of value begins here.
    #[inline(always)]
    pub fn token(&self) -> Token {
        match self.peek() {
            b'"' => Token::String,
            b'{' => Token::Object,
            b'[' => Token::Array,
            b'-' | b'0'..=b'9' => Token::Number,
            _ => Token::Literal,
        }
    }

    /// Takes the byte if it is here.
    #[inline(always)]
    pub fn take(&mut self, byte: u8) -> bool {
        let here = self.peek() == byte;
        self.pos += usize::from(here);
        here
    }

    #[inline(always)]
    fn expect(&mut self, byte: u8) -> Result<(), Stop> {
        if self.take(byte) { Ok(()) } else { self.syntax(self.pos) }
    }

    /// Goes into an object or array, whose bracket is here.
    #[inline(never)]
    pub fn open(&mut self) -> Result<(), Stop> {
        if self.depth >= MAX_DEPTH {
            return self.stop(Fault::Depth(self.pos));
        }
        self.depth += 1;
        self.pos += 1;
        self.space();
        Ok(())
    }

    /// Leaves an object or array if its bracket is here.
    #[inline(always)]
    pub fn close(&mut self, bracket: u8) -> bool {
        let closed = self.take(bracket);
        self.depth -= u32::from(closed);
        closed
    }

    /// Behind a member or element: whether another one follows. Goes to it, or out of the object or array.
    #[inline(never)]
    pub fn more(&mut self, bracket: u8) -> Result<bool, Stop> {
        self.space();
        if self.take(b',') {
            self.space();
            return Ok(true);
        }
        if self.close(bracket) {
            Ok(false)
        } else {
            self.syntax(self.pos)
        }
    }

    /// A key and its colon; goes to its value.
    pub fn key(&mut self) -> Result<Str<'t>, Stop> {
        if self.peek() != b'"' {
            return self.syntax(self.pos);
        }
        let key = self.string()?;
        self.space();
        self.expect(b':')?;
        self.space();
        Ok(key)
    }

    /// A string, whose quote is here.
    #[inline(never)]
    pub fn string(&mut self) -> Result<Str<'t>, Stop> {
        let start = self.pos;
        let mut pos = start + 1;
        let (mut escaped, mut ascii) = (false, true);
        loop {
            let (len, following) = self.stretch(pos);
            pos += len;
            ascii &= following == 0;
            match self.at(pos) {
                b'"' => break,
                b'\\' => {
                    escaped = true;
                    pos = self.escape(pos)?;
                }
                0x80.. => {
                    ascii = false;
                    pos = self.character(pos)?;
                }
                b' '.. => pos += usize::from(len == 0),
                _ => return self.syntax(pos),
            }
        }
        self.pos = pos + 1;
        let raw = self.bytes.get(start + 1..pos).unwrap_or_default();
        Ok(Str {
            raw,
            start,
            escaped,
            ascii,
        })
    }

    /// How far characters go that need no closer look, where there is a whole block of bytes, and how many of the bytes
    /// are no UTF-16 units of their own.
    #[inline(always)]
    fn stretch(&self, pos: usize) -> (usize, usize) {
        let block = self.bytes.get(pos..).and_then(|rest| rest.first_chunk());
        block.map_or((0, 0), scan::text)
    }

    /// Goes over one character that is not ASCII.
    fn character(&mut self, pos: usize) -> Result<usize, Stop> {
        let word = u32::from_le_bytes([0, 1, 2, 3].map(|offset| self.at(pos + offset)));
        match rest::length(word) {
            Some(len) => {
                self.replaced |= rest::is_replacement(word);
                Ok(pos + len)
            }
            None => self.stop(Fault::Encoding(pos)),
        }
    }

    /// Goes over an escape, with both halves of a surrogate pair.
    fn escape(&mut self, pos: usize) -> Result<usize, Stop> {
        let after = self.bytes.get(pos + 2..).unwrap_or_default();
        match self.at(pos + 1) {
            b'u' => match rest::code_point(after) {
                Some((_, after)) => Ok(self.bytes.len() - after.len()),
                None => self.syntax(if self.is_cut(pos) { self.bytes.len() } else { pos }),
            },
            letter if rest::unescaped(letter).is_some() => Ok(pos + 2),
            _ => self.syntax(if pos + 1 < self.bytes.len() {
                pos
            } else {
                self.bytes.len()
            }),
        }
    }

    /// Whether the text ends in the middle of an escape that might have gone on well.
    #[cold]
    fn is_cut(&self, pos: usize) -> bool {
        let text = self.bytes.get(pos..).unwrap_or_default();
        let mut before = 0;
        for (place, &byte) in text.iter().take(12).enumerate() {
            let fits = match place {
                0 | 6 => byte == b'\\',
                1 | 7 => byte == b'u',
                8 => matches!(byte, b'd' | b'D'),
                9 => is_low(byte),
                // The first half of a pair does not begin like the second.
                3 => byte.is_ascii_hexdigit() && !(matches!(before, b'd' | b'D') && is_low(byte)),
                _ => byte.is_ascii_hexdigit(),
            };
            if !fits {
                return false;
            }
            before = byte;
        }
        text.len() < 12
    }

    /// The text of a number, whose first byte is here.
    #[inline(never)]
    pub fn number(&mut self) -> Result<&'t [u8], Stop> {
        let start = self.pos;
        let mut pos = start + usize::from(self.at(start) == b'-');
        if self.at(pos) == b'0' {
            pos += 1;
        } else {
            pos = self.digits(pos)?;
        }
        if self.at(pos) == b'.' {
            pos = self.digits(pos + 1)?;
        }
        if matches!(self.at(pos), b'e' | b'E') {
            pos += 1;
            pos += usize::from(matches!(self.at(pos), b'+' | b'-'));
            pos = self.digits(pos)?;
        }
        self.pos = pos;
        Ok(self.bytes.get(start..pos).unwrap_or_default())
    }

    /// Whether the whole text is one number.
    pub fn is_number(mut self) -> bool {
        self.number().is_ok() && self.pos == self.bytes.len()
    }

    /// Goes over one digit at least.
    fn digits(&mut self, start: usize) -> Result<usize, Stop> {
        let mut pos = start;
        while self.at(pos).is_ascii_digit() {
            pos += 1;
        }
        if pos > start { Ok(pos) } else { self.syntax(pos) }
    }

    /// `true`, `false` or `null`, if one of them is here.
    pub fn literal(&mut self) -> Result<Option<bool>, Stop> {
        let (word, value): (&[u8], _) = match self.peek() {
            b't' => (b"true", Some(true)),
            b'f' => (b"false", Some(false)),
            b'n' => (b"null", None),
            _ => return self.syntax(self.pos),
        };
        for &byte in word {
            self.expect(byte)?;
        }
        Ok(value)
    }

    /// Goes over a value of any kind, checking nothing but that it is one.
    #[inline(never)]
    pub fn skip(&mut self) -> Result<(), Stop> {
        let floor = self.depth;
        // Bit k: the bracket opened k levels ago is one of an object.
        let mut objects = 0u64;
        loop {
            let bracket = match self.token() {
                Token::String => self.string().map(|_| None)?,
                Token::Number => self.number().map(|_| None)?,
                Token::Literal => self.literal().map(|_| None)?,
                Token::Object => Some(b'}'),
                Token::Array => Some(b']'),
            };
            if let Some(bracket) = bracket {
                self.open()?;
                objects = objects << 1 | u64::from(bracket == b'}');
                if !self.close(bracket) {
                    self.member(objects)?;
                    continue;
                }
                objects >>= 1;
            }
            loop {
                if self.depth == floor {
                    return Ok(());
                }
                if self.more(if objects & 1 == 1 { b'}' } else { b']' })? {
                    self.member(objects)?;
                    break;
                }
                objects >>= 1;
            }
        }
    }

    /// In an object, goes over the key.
    fn member(&mut self, objects: u64) -> Result<(), Stop> {
        if objects & 1 == 1 {
            self.key().map(|_| ())
        } else {
            Ok(())
        }
    }

    /// Behind the root value: nothing but white space may follow.
    pub fn end(&mut self) -> Result<(), Stop> {
        self.space();
        if self.pos >= self.bytes.len() {
            Ok(())
        } else {
            self.syntax(self.pos)
        }
    }
}

/// Whether a hexadecimal digit follows `\ud` in the second half of a pair only.
fn is_low(digit: u8) -> bool {
    matches!(digit, b'c'..=b'f' | b'C'..=b'F')
}

impl<'t> Str<'t> {
    /// The end of the string, behind its closing quote.
    pub fn end(&self) -> usize {
        self.start + self.raw.len() + 2
    }

    /// The text that it stands for.
    pub fn text(&self) -> Cow<'t, str> {
        if self.escaped {
            return Cow::Owned(unescape(self.raw));
        }
        // The reader has been over these bytes, so that they are UTF-8.
        Cow::Borrowed(core::str::from_utf8(self.raw).unwrap_or_default())
    }
}

/// The text of a string with escapes that the reader has accepted.
#[cold]
#[inline(never)]
fn unescape(raw: &[u8]) -> String {
    let mut string = Vec::with_capacity(raw.len() + 18);
    string.push(b'"');
    string.extend_from_slice(raw);
    string.push(b'"');
    string.resize(raw.len() + 18, 0);
    // An escape takes no less room than what it stands for, which is written in whole blocks.
    let mut room = vec![0; string.len()];
    let text = Rest::of(&string).escaped(&mut room, true);
    let text = text.and_then(|(text, _)| core::str::from_utf8(text.raw).ok());
    String::from(text.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: impl AsRef<[u8]>, expected: Option<Fault>) {
        let mut reader = Reader::new(text.as_ref());
        reader.space();
        let read = reader.skip().and_then(|()| reader.end());
        assert_eq!(reader.fault(), expected, "{}", String::from_utf8_lossy(text.as_ref()));
        assert_eq!(read.is_err(), expected.is_some());
    }

    #[test]
    fn texts_are_read_to_the_end() {
        for text in [
            "0",
            "-0.0e+9",
            "\"\"",
            " [ ] ",
            "{}",
            "[[],{},[{}]]",
            "{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":true}",
        ] {
            check(text, None);
        }
        check("\u{feff}{}", None);
        check("\"\\ud83d\\ude00 \\u6df1 深圳 \u{1F600}\"", None);
    }

    #[test]
    fn faults_stand_at_the_first_byte_that_cannot_go_on() {
        for (text, at) in [
            ("", 0),
            ("  ", 2),
            ("tru", 3),
            ("trux", 3),
            ("01", 1),
            ("-", 1),
            ("1.", 2),
            ("1.e", 2),
            ("1e+", 3),
            ("{\"a\":1,}", 7),
            ("[1,]", 3),
            ("[1", 2),
            ("[1}", 2),
            ("{\"a\" 1}", 5),
            ("{} x", 3),
            ("\"\n\"", 1),
            ("\"\0\"", 1),
            (r#""\x""#, 1),
            (r#""\"#, 2),
            (r#""\u12"#, 5),
            (r#""\u12G4""#, 1),
            (r#""\ud800""#, 1),
            (r#""\ud800\u0041""#, 1),
            (r#""\ud800\udc"#, 11),
            (r#""\udc00""#, 1),
            (r#""\udc"#, 1),
            ("Request = {}", 0),
            ("name = {}", 1),
        ] {
            check(text, Some(Fault::Syntax(at)));
        }
    }

    #[test]
    fn bad_utf8_comes_before_bad_syntax() {
        check(b"\"\xFF\"", Some(Fault::Encoding(1)));
        check(b"{]\"\xED\xA0\x80\"", Some(Fault::Encoding(3)));
        check(b"\"\xE6\xB7\"", Some(Fault::Encoding(1)));
        check(b"\"abcdefgh\xF4\x90\x80\x80\"", Some(Fault::Encoding(9)));
    }

    #[test]
    fn depth_ends_at_64() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        check(nested(64), None);
        check(nested(65), Some(Fault::Depth(64)));
        check(format!("{}1{}", "{\"a\":[".repeat(32), "]}".repeat(32)), None);
        check("[".repeat(100_000), Some(Fault::Depth(64)));
    }

    #[test]
    fn escapes_stand_for_their_text() {
        let mut reader = Reader::new(br#""\u6df1\uD83D\uDE00\n\"\\\/\b\f\r\t""#);
        let text = reader.string().map(|string| string.text().into_owned());
        assert_eq!(text.as_deref(), Ok("深😀\n\"\\/\u{8}\u{c}\r\t"));
    }
}
