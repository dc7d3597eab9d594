//! What is left of a text, for a reader in a hurry: it takes what is written as services write it, and leaves all else,
//! as if nothing had happened, to the [`Reader`]. It stays in registers, which that one does not.

use super::{Reader, scan};
use crate::spec::Written;

/// The bytes from a place on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rest<'t>(&'t [u8]);

/// A string without escapes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plain<'t> {
    /// The bytes between the quotes; UTF-8.
    pub(crate) raw: &'t [u8],
    /// How many UTF-16 units they are.
    pub(crate) units: usize,
}

impl<'t> Reader<'t> {
    /// What is left.
    #[inline(always)]
    pub(crate) fn rest(&self) -> Rest<'t> {
        Rest(self.padded.get(self.pos..).unwrap_or_default())
    }

    /// Goes to where that begins.
    #[inline(always)]
    pub(crate) fn go_to(&mut self, rest: Rest<'t>) {
        self.pos = self.padded.len() - rest.0.len();
    }

    /// Leaves an object, behind which it is already.
    #[inline(always)]
    pub(crate) fn leave(&mut self) {
        self.depth -= 1;
    }
}

impl<'t> Rest<'t> {
    /// A text that is not a reader's.
    pub(crate) fn of(text: &'t [u8]) -> Rest<'t> {
        Rest(text)
    }

    /// Behind a member: goes to the next one's key, or out of the object. `None` where that takes a closer look.
    #[inline(always)]
    pub(crate) fn more(self) -> Option<(bool, Rest<'t>)> {
        let (&first, after) = self.0.split_first()?;
        if first == b',' || first == b'}' {
            Some((first == b',', Rest(after)))
        } else {
            None
        }
    }

    #[inline(always)]
    pub(crate) fn is_space(self) -> bool {
        matches!(self.0, [b' ' | b'\n' | b'\t' | b'\r', ..])
    }

    /// Behind white space.
    #[inline(always)]
    pub(crate) fn behind_space(self) -> Rest<'t> {
        let mut rest = self.0;
        while let [b' ' | b'\n' | b'\t' | b'\r', after @ ..] = rest {
            // Most of it indents.
            let spaces = after.first_chunk().map_or(0, scan::spaces);
            rest = after.get(spaces..).unwrap_or_default();
        }
        Rest(rest)
    }

    /// Behind a key that is written so, where its value begins.
    #[inline(always)]
    pub(crate) fn behind_key(self, key: &Written) -> Option<Rest<'t>> {
        let rest = self.behind(key)?;
        match rest.0.first() {
            Some(b'!'..) => Some(rest),
            _ => Some(rest.behind_space()),
        }
    }

    /// Behind a text that is written so.
    #[inline(always)]
    pub(crate) fn behind(self, written: &Written) -> Option<Rest<'t>> {
        let ([head, tail], _) = self.0.first_chunk::<32>()?.as_chunks() else {
            return None;
        };
        let mut same = scan::agree(head, &written.head);
        if same == scan::BLOCK {
            same += scan::agree(tail, &written.tail);
        }
        let len = usize::from(written.len) % 32;
        if same < len {
            return None;
        }
        self.0.get(len..).map(Rest)
    }

    /// A string without escapes, and what is behind it.
    #[inline(always)]
    pub(crate) fn string(self) -> Option<(Plain<'t>, Rest<'t>)> {
        let [b'"', text @ ..] = self.0 else {
            return None;
        };
        let mut rest = text;
        // Bytes that are no UTF-16 unit of their own.
        let mut following = 0;
        let behind = loop {
            let Some(window) = rest.first_chunk() else {
                rest = behind_ascii(rest);
                break rest.strip_prefix(b"\"")?;
            };
            let (len, more, next) = scan::stretch(window)?;
            rest = rest.get(len..)?;
            following += more;
            match next {
                _ if len == scan::BLOCK => {}
                b'"' => break rest.get(1..)?,
                // Cut by the end of the block.
                0xE1..=0xEC if len > 0 => {}
                0x80.. => {
                    let word = u32::from_le_bytes(*rest.first_chunk()?);
                    let len = length(word).filter(|_| !is_replacement(word))?;
                    rest = rest.get(len..)?;
                    following += len.min(3) - 1;
                }
                _ => return None,
            }
        };
        let raw = text.get(..text.len() - rest.len())?;
        let units = raw.len() - following;
        Some((Plain { raw, units }, Rest(behind)))
    }

    /// Whether a string that is here has escapes.
    pub(crate) fn has_escapes(self) -> bool {
        let mut rest = self.0.get(1..).unwrap_or_default();
        while let Some(block) = rest.first_chunk() {
            let (len, _) = scan::text(block);
            rest = rest.get(len.max(1)..).unwrap_or_default();
            match block.get(len) {
                // A control cannot be in a string, and the zero behind a text is one.
                Some(b'"' | 0..=0x1F) => return false,
                Some(b'\\') => return true,
                _ => {}
            }
        }
        false
    }

    /// A string with escapes, what it stands for written to a room for it, and what is behind it. U+FFFD is left to the
    /// reader where that has not been over the string.
    #[inline(never)]
    pub(crate) fn escaped<'r>(self, room: &'r mut [u8], is_read: bool) -> Option<(Plain<'r>, Rest<'t>)> {
        let mut rest = self.0.strip_prefix(b"\"")?;
        let (mut len, mut units) = (0, 0);
        loop {
            let block = rest.first_chunk()?;
            // The whole block, although less may count: a copy of known length is a single instruction.
            *room.get_mut(len..)?.first_chunk_mut()? = *block;
            let (whole, following) = scan::text(block);
            rest = rest.get(whole..)?;
            len += whole;
            units += whole - following;
            let plain = rest;
            if rest.first()? >= &0x80 {
                let bytes = *rest.first_chunk()?;
                let word = u32::from_le_bytes(bytes);
                let count = length(word).filter(|_| is_read || !is_replacement(word))?;
                *room.get_mut(len..)?.first_chunk_mut()? = bytes;
                rest = rest.get(count..)?;
                len += count;
                units += count.div_ceil(3);
            }
            while let [b'\\', letter, after @ ..] = rest {
                let (character, after) = match letter {
                    b'u' => code_point(after)?,
                    letter => (unescaped(*letter)?, after),
                };
                let (bytes, count) = utf8(character);
                *room.get_mut(len..)?.first_chunk_mut()? = bytes;
                rest = after;
                len += count;
                units += 1 + usize::from(character > 0xFFFF);
            }
            if let [b'"', behind @ ..] = rest {
                let raw = room.get(..len)?;
                return Some((Plain { raw, units }, Rest(behind)));
            }
            if whole == 0 && plain.len() == rest.len() {
                return None;
            }
        }
    }

    /// A number without sign and exponent, of at most 15 digits before the point and 4 behind it: its digits as an
    /// integer, how many of them stand behind the point, and what is behind it.
    #[inline(always)]
    pub(crate) fn number(self) -> Option<(u64, usize, Rest<'t>)> {
        let (whole, rest) = digits(0, self.0);
        let len = self.0.len() - rest.len();
        if !(1..=15).contains(&len) || (len > 1 && self.0.first() == Some(&b'0')) {
            return None;
        }
        match *rest {
            [b'.', ref fraction @ ..] => {
                let (number, rest) = digits(whole, fraction);
                let scale = fraction.len() - rest.len();
                let good = (1..=4).contains(&scale) && !matches!(rest, [b'e' | b'E', ..]);
                good.then_some((number, scale, Rest(rest)))
            }
            [b'e' | b'E', ..] => None,
            _ => Some((whole, 0, Rest(rest))),
        }
    }

    /// `true` or `false`, and what is behind it.
    #[inline(always)]
    pub(crate) fn boolean(self) -> Option<(bool, Rest<'t>)> {
        match self.0 {
            [b't', b'r', b'u', b'e', after @ ..] => Some((true, Rest(after))),
            [b'f', b'a', b'l', b's', b'e', after @ ..] => Some((false, Rest(after))),
            _ => None,
        }
    }
}

/// What is behind plain characters, one after the other.
#[inline(always)]
fn behind_ascii(text: &[u8]) -> &[u8] {
    let mut rest = text;
    while let [b' '..=b'!' | b'#'..=b'[' | b']'..=0x7F, after @ ..] = rest {
        rest = after;
    }
    rest
}

/// What a letter behind a backslash stands for.
#[inline(never)]
pub(super) fn unescaped(letter: u8) -> Option<u32> {
    Some(match letter {
        b'"' | b'\\' | b'/' => u32::from(letter),
        b'b' => 0x08,
        b'f' => 0x0C,
        b'n' => 0x0A,
        b'r' => 0x0D,
        b't' => 0x09,
        _ => return None,
    })
}

/// The character behind `\u`, and what is behind it.
#[inline(never)]
pub(super) fn code_point(text: &[u8]) -> Option<(u32, &[u8])> {
    let (high, after) = unit(text)?;
    match high {
        0xD800..=0xDBFF => {
            let (low, after) = unit(after.strip_prefix(b"\\u")?)?;
            let low = low.checked_sub(0xDC00).filter(|&low| low < 0x400)?;
            Some((0x10000 + ((high - 0xD800) << 10) + low, after))
        }
        0xDC00..=0xDFFF => None,
        _ => Some((high, after)),
    }
}

/// Four hexadecimal digits.
#[inline(always)]
fn unit(text: &[u8]) -> Option<(u32, &[u8])> {
    let (digits, after) = text.split_first_chunk::<4>()?;
    let mut unit = 0;
    for &digit in digits {
        unit = unit << 4 | char::from(digit).to_digit(16)?;
    }
    Some((unit, after))
}

/// A character in UTF-8, padded to four bytes, and how many of them it has.
#[inline(always)]
fn utf8(character: u32) -> ([u8; 4], usize) {
    let six = |shift: u32| character >> shift & 0x3F | 0x80;
    let (word, len) = match character {
        0..0x80 => (character, 1),
        0x80..0x800 => (0xC0 | character >> 6 | six(0) << 8, 2),
        0x800..0x1_0000 => (0xE0 | character >> 12 | six(6) << 8 | six(0) << 16, 3),
        _ => (0xF0 | character >> 18 | six(12) << 8 | six(6) << 16 | six(0) << 24, 4),
    };
    (word.to_le_bytes(), len)
}

/// Goes over digits, which go on from a number.
#[inline(always)]
fn digits(start: u64, text: &[u8]) -> (u64, &[u8]) {
    let (mut number, mut rest) = (start, text);
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        number = number.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
        rest = after;
    }
    (number, rest)
}

/// How many bytes the character has with which a word begins, one that is not ASCII.
#[inline(always)]
pub(super) fn length(word: u32) -> Option<usize> {
    let (first, second) = (word & 0xFF, word >> 8 & 0xFF);
    let follows = |mask: u32, bytes: u32| word & mask == bytes;
    let good = match first {
        0xC2..=0xDF => return follows(0xC000, 0x8000).then_some(2),
        0xE0 => second >= 0xA0,
        0xED => second < 0xA0,
        0xE1..=0xEF => true,
        0xF0 => second >= 0x90,
        0xF4 => second < 0x90,
        0xF1..=0xF3 => true,
        _ => false,
    };
    if first < 0xF0 {
        (good && follows(0x00C0_C000, 0x0080_8000)).then_some(3)
    } else {
        (good && follows(0xC0C0_C000, 0x8080_8000)).then_some(4)
    }
}

/// Whether a word begins with U+FFFD.
#[inline(always)]
pub(super) fn is_replacement(word: u32) -> bool {
    word << 8 == 0xBDBF_EF00
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Option<(u64, usize, &[u8])> {
        let (digits, scale, rest) = Rest(text.as_bytes()).number()?;
        Some((digits, scale, rest.0))
    }

    #[test]
    fn plain_numbers_are_their_digits() {
        for whole in ["0", "7", "10", "348", "2147483648", "999999999999999"] {
            for fraction in ["", "0", "5", "75", "125", "0001", "9999"] {
                let point = if fraction.is_empty() { "" } else { "." };
                for behind in ["", ",", "}", " ", "x"] {
                    let text = format!("{whole}{point}{fraction}{behind}");
                    let digits = format!("{whole}{fraction}").parse().unwrap();
                    assert_eq!(
                        number(&text),
                        Some((digits, fraction.len(), behind.as_bytes())),
                        "{text}"
                    );
                }
            }
        }
    }

    #[test]
    fn other_numbers_are_left_to_the_reader() {
        for text in [
            "",
            "-",
            "-1",
            "01",
            "00",
            "1.",
            "1.x",
            ".5",
            "1e3",
            "1E3",
            "1.5e3",
            "1.12345",
            "1000000000000000",
            "+1",
            "\"1\"",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn strings_are_counted_in_utf16_units() {
        for text in [
            "",
            "a",
            "深圳",
            "é",
            "深\u{FEFF}é（x）",
            "😀",
            "0123456789abcdef",
            "0123456789abcd深圳市",
            "€ 12 ߿ \u{7f}",
        ] {
            for behind in ["", ",\"next\":\"value of some length\"}"] {
                let written = format!("\"{text}\"{behind}");
                let read = Rest(written.as_bytes()).string();
                // At the very end of a text only ASCII is taken.
                if let Some((string, rest)) = read.filter(|_| !behind.is_empty() || text.is_ascii()) {
                    assert_eq!(string.raw, text.as_bytes());
                    assert_eq!(string.units, text.encode_utf16().count(), "{text}");
                    assert_eq!(rest.0, behind.as_bytes());
                } else {
                    assert!(behind.is_empty(), "{text}");
                }
            }
        }
    }

    #[test]
    fn strings_with_escapes_are_what_serde_json_says() {
        let mut room = [0; 256];
        for text in [
            r#""\u6df1\uD83D\uDE00\n\"\\\/\b\f\r\t""#,
            r#""plain first, then \u4e2d, then 中文 and \u00e9\u0041""#,
            r#""é\u00e9 and 😀😀\\ （\ufeff） €𠀀\n࿿ߐ""#,
            r#""\u0000""#,
            r#""\ud800""#,
            r#""\udc00\ud800""#,
            r#""\ud800\u0041""#,
            r#""\u12G4""#,
            r#""\x""#,
            r#""\u12""#,
        ] {
            let written = format!("{text}, and something behind it");
            let read = Rest(written.as_bytes()).escaped(&mut room, false);
            let expected: Option<String> = serde_json::from_str(text).ok();
            assert_eq!(
                read.map(|(string, _)| string.raw),
                expected.as_deref().map(str::as_bytes),
                "{text}"
            );
            if let (Some((string, _)), Some(expected)) = (read, expected) {
                assert_eq!(string.units, expected.encode_utf16().count());
            }
        }
    }
}
