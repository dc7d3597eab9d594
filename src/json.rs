//! The reader: JSON text (RFC 8259) as keys and values with their places, straight from the bytes, without a tree.
//!
//! A position past the end reads as a zero byte, which no JSON text may contain, so that the end needs no check of its
//! own: whatever stops at an unexpected byte stops at the end.

use alloc::string::String;

mod members;
mod scan;

pub(crate) use members::{Member, text_of};

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

/// A number of the text.
#[derive(Debug, Clone, Copy)]
pub struct Number<'t> {
    /// As written.
    pub text: &'t [u8],
    /// Its digits as an integer, where it is plain.
    pub mantissa: u64,
    /// How many of the digits stand behind the point.
    pub scale: u8,
    /// No sign, no exponent, at most 18 digits: `mantissa` and `scale` are its value.
    pub plain: bool,
}

/// A place in a text, and what is needed to read on from there.
#[derive(Debug, Clone)]
pub struct Reader<'t> {
    bytes: &'t [u8],
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
        let pos = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        Reader {
            bytes,
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
        while self.peek() <= b' ' {
            if !matches!(self.peek(), b' ' | b'\n' | b'\t' | b'\r') {
                return;
            }
            self.pos += 1;
        }
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
    #[inline(always)]
    pub fn more(&mut self, bracket: u8) -> Result<bool, Stop> {
        // Without white space, as services write it.
        if let Some([b',', b'"' | b'{']) = self.bytes.get(self.pos..).and_then(|rest| rest.first_chunk()) {
            self.pos += 1;
            return Ok(true);
        }
        self.more_apart(bracket)
    }

    #[inline(never)]
    fn more_apart(&mut self, bracket: u8) -> Result<bool, Stop> {
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

    /// Takes the key if it stands here as `"key":`, byte for byte, and goes to its value.
    #[inline(always)]
    pub fn take_key(&mut self, words: &[u64; 3], len: usize) -> bool {
        let Some(here) = self.bytes.get(self.pos..).and_then(|rest| rest.first_chunk::<24>()) else {
            return false;
        };
        let ([one, two, three], _) = here.as_chunks::<8>() else {
            return false;
        };
        let [first, second, third] = words;
        let differs = |bytes: &[u8; 8], word: &u64| u64::from_le_bytes(*bytes) ^ word;
        let same = match len {
            4..=8 => differs(one, first) << (64 - 8 * len) == 0,
            9..=16 => differs(one, first) == 0 && differs(two, second) << (128 - 8 * len) == 0,
            17..=24 => differs(one, first) | differs(two, second) | differs(three, third) << (192 - 8 * len) == 0,
            _ => false,
        };
        if same {
            self.pos += len;
            self.space();
        }
        same
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
        self.string_at_once()
    }

    /// As [`Reader::string`], for the one place that reads most strings.
    #[inline(always)]
    pub fn string_at_once(&mut self) -> Result<Str<'t>, Stop> {
        let start = self.pos;
        let mut pos = start + 1;
        let (mut escaped, mut ascii) = (false, true);
        loop {
            pos = self.plain(pos);
            match self.at(pos) {
                b'"' => break,
                b'\\' => {
                    escaped = true;
                    pos = self.escape(pos)?;
                }
                0x80.. => {
                    ascii = false;
                    pos = self.multibyte(pos)?;
                }
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

    /// The next byte of a string that is not a plain character: a quote, a backslash, a control, not ASCII.
    #[inline(always)]
    fn plain(&self, mut pos: usize) -> usize {
        while let Some(block) = self.bytes.get(pos..).and_then(|rest| rest.first_chunk()) {
            let plain = scan::plain(block);
            pos += plain;
            if plain < scan::BLOCK {
                return pos;
            }
        }
        while matches!(self.at(pos), 0x20..=0x21 | 0x23..=0x5B | 0x5D..=0x7F) {
            pos += 1;
        }
        pos
    }

    /// Goes over a run of three-byte characters, or one character of another length.
    #[inline(always)]
    fn multibyte(&mut self, start: usize) -> Result<usize, Stop> {
        let mut pos = start;
        while let Some(bytes) = self.bytes.get(pos..).and_then(|rest| rest.first_chunk::<4>()) {
            let word = u32::from_le_bytes(*bytes);
            // E1 to EC and two bytes that follow: whatever they are, that is a character.
            if word & 0x00C0_C0F0 != 0x0080_80E0 || (word & 0x0F).wrapping_sub(1) >= 12 {
                break;
            }
            pos += 3;
        }
        if pos > start { Ok(pos) } else { self.character(pos) }
    }

    /// Goes over one character that is not ASCII.
    fn character(&mut self, pos: usize) -> Result<usize, Stop> {
        let [second, third, fourth] = [1, 2, 3].map(|offset| self.at(pos + offset));
        let follows = |byte: u8| byte & 0xC0 == 0x80;
        let len = match (self.at(pos), second) {
            (0xC2..=0xDF, 0x80..=0xBF) => 2,
            (0xE0, 0xA0..=0xBF) | (0xE1..=0xEC | 0xEE | 0xEF, 0x80..=0xBF) | (0xED, 0x80..=0x9F) if follows(third) => 3,
            (0xF0, 0x90..=0xBF) | (0xF1..=0xF3, 0x80..=0xBF) | (0xF4, 0x80..=0x8F)
                if follows(third) && follows(fourth) =>
            {
                4
            }
            _ => return self.stop(Fault::Encoding(pos)),
        };
        self.replaced |= (self.at(pos), second, third) == (0xEF, 0xBF, 0xBD);
        Ok(pos + len)
    }

    /// Goes over an escape, with both halves of a surrogate pair.
    fn escape(&mut self, pos: usize) -> Result<usize, Stop> {
        match self.at(pos + 1) {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Ok(pos + 2),
            b'u' => match hex(self.bytes.get(pos + 2..).unwrap_or_default()) {
                Some(0xD800..=0xDBFF) => match low_surrogate(self.bytes.get(pos + 6..).unwrap_or_default()) {
                    Escape::Whole => Ok(pos + 12),
                    Escape::Cut => self.syntax(self.bytes.len()),
                    Escape::Bad => self.syntax(pos),
                },
                Some(0xDC00..=0xDFFF) => self.syntax(pos),
                Some(_) => Ok(pos + 6),
                None => {
                    let rest = self.bytes.get(pos + 2..).unwrap_or_default();
                    let cut = rest.len() < 4 && rest.iter().all(u8::is_ascii_hexdigit);
                    // A cut escape that can only become a lone low surrogate is bad already.
                    let lone = matches!(rest, [b'd' | b'D', b'c'..=b'f' | b'C'..=b'F', ..]);
                    self.syntax(if cut && !lone { self.bytes.len() } else { pos })
                }
            },
            _ if pos + 1 >= self.bytes.len() => self.syntax(self.bytes.len()),
            _ => self.syntax(pos),
        }
    }

    /// A number, whose first byte is here.
    #[inline(always)]
    pub fn number(&mut self) -> Result<Number<'t>, Stop> {
        let start = self.pos;
        let mut pos = start;
        let mut mantissa = 0u64;
        loop {
            let digit = self.at(pos).wrapping_sub(b'0');
            if digit > 9 {
                break;
            }
            mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(digit));
            pos += 1;
        }
        let whole = pos - start;
        if whole == 0 || (whole > 1 && self.at(start) == b'0') || matches!(self.at(pos), b'e' | b'E') {
            return self.number_on(start);
        }
        let mut scale = 0;
        if self.at(pos) == b'.' {
            pos += 1;
            loop {
                let digit = self.at(pos).wrapping_sub(b'0');
                if digit > 9 {
                    break;
                }
                mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(digit));
                pos += 1;
                scale += 1;
            }
        }
        if whole + scale > 18 || (scale == 0 && pos - start > whole) || matches!(self.at(pos), b'e' | b'E') {
            return self.number_on(start);
        }
        self.pos = pos;
        let text = self.bytes.get(start..pos).unwrap_or_default();
        Ok(Number {
            text,
            mantissa,
            scale: scale as u8,
            plain: true,
        })
    }

    /// A number with a sign, an exponent or many digits, or none at all.
    #[inline(never)]
    fn number_on(&mut self, start: usize) -> Result<Number<'t>, Stop> {
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
        Ok(Number {
            text: self.bytes.get(start..pos).unwrap_or_default(),
            mantissa: 0,
            scale: 0,
            plain: false,
        })
    }

    /// Whether the whole text is one number.
    pub fn is_number(mut self) -> bool {
        self.number_on(0).is_ok() && self.pos == self.bytes.len()
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

enum Escape {
    Whole,
    Cut,
    Bad,
}

/// Whether the text goes on with the escape of a low surrogate.
fn low_surrogate(rest: &[u8]) -> Escape {
    for place in 0..6 {
        let Some(byte) = rest.get(place) else {
            return Escape::Cut;
        };
        let fits = match place {
            0 => *byte == b'\\',
            1 => *byte == b'u',
            2 => matches!(byte, b'd' | b'D'),
            3 => matches!(byte, b'c'..=b'f' | b'C'..=b'F'),
            _ => byte.is_ascii_hexdigit(),
        };
        if !fits {
            return Escape::Bad;
        }
    }
    Escape::Whole
}

/// The number that the first four hexadecimal digits give.
fn hex(digits: &[u8]) -> Option<u32> {
    digits
        .first_chunk::<4>()?
        .iter()
        .try_fold(0, |number, &digit| Some(number << 4 | (digit as char).to_digit(16)?))
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
fn unescape(raw: &[u8]) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((plain, [_, letter, after @ ..])) = rest
        .iter()
        .position(|&byte| byte == b'\\')
        .and_then(|at| rest.split_at_checked(at))
    {
        push_plain(&mut text, plain);
        rest = after;
        let character = match letter {
            b'u' => {
                let (character, len) = code_point(rest);
                rest = rest.get(len..).unwrap_or_default();
                character
            }
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            other => char::from(*other),
        };
        text.push(character);
    }
    push_plain(&mut text, rest);
    text
}

/// The bytes between two escapes; the reader has been over them, so that they are UTF-8.
fn push_plain(text: &mut String, plain: &[u8]) {
    if !plain.is_empty() {
        text.push_str(core::str::from_utf8(plain).unwrap_or_default());
    }
}

/// The character behind `\u`, and how many bytes it takes there.
fn code_point(rest: &[u8]) -> (char, usize) {
    let high = hex(rest).unwrap_or_default();
    let low = rest.get(6..).and_then(hex);
    let (code, len) = match (high, low) {
        (0xD800..=0xDBFF, Some(low @ 0xDC00..=0xDFFF)) => (0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), 10),
        _ => (high, 4),
    };
    (char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), len)
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

    #[test]
    fn plain_numbers_have_their_value() {
        for (text, value) in [
            ("0", Some((0, 0))),
            ("12.50", Some((1250, 2))),
            ("1e1", None),
            ("-1", None),
        ] {
            let number = Reader::new(text.as_bytes()).number();
            assert_eq!(
                number.ok().filter(|number| number.plain).map(|n| (n.mantissa, n.scale)),
                value,
                "{text}"
            );
        }
    }
}
