//! The members of an object or array one by one, in a text that has been gone over: nothing can be wrong with it.

use alloc::borrow::Cow;

use super::{Reader, Str};

/// A member of an object, or an element of an array.
#[derive(Debug)]
pub(crate) struct Member<'t> {
    /// The key; empty for an element.
    pub(crate) key: Str<'t>,
    /// Where the value starts.
    pub(crate) start: usize,
    /// The value's text.
    pub(crate) value: &'t [u8],
}

impl<'t> Reader<'t> {
    /// Goes over the next member of the object, or element of the array, at whose bracket the reader was at first.
    #[inline(never)]
    pub(crate) fn next(&mut self, keyed: bool) -> Option<Member<'t>> {
        if matches!(self.peek(), b'{' | b'[') {
            self.pos += 1;
        }
        self.space();
        if self.take(b',') {
            self.space();
        }
        let mut key = Str {
            raw: &[],
            start: self.pos,
            escaped: false,
            ascii: true,
        };
        if matches!(self.peek(), b'}' | b']') {
            return None;
        }
        if keyed {
            key = self.key().ok()?;
        }
        let start = self.pos;
        self.skip().ok()?;
        let value = self.bytes.get(start..self.pos)?;
        Some(Member { key, start, value })
    }
}

/// What the text of a string stands for.
#[inline(never)]
pub(crate) fn text_of(string: &[u8]) -> Cow<'_, str> {
    let raw = string.get(1..string.len().saturating_sub(1)).unwrap_or_default();
    let string = Str {
        raw,
        start: 0,
        escaped: raw.contains(&b'\\'),
        ascii: false,
    };
    string.text()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, keyed: bool, expected: &[(&str, &str)]) {
        let mut reader = Reader::inside(text.as_bytes());
        for (key, value) in expected {
            let member = reader.next(keyed).unwrap();
            assert_eq!(
                (member.key.text().as_ref(), member.value),
                (*key, value.as_bytes()),
                "{text}"
            );
            assert_eq!(text.get(member.start..member.start + value.len()), Some(*value));
        }
        assert!(reader.next(keyed).is_none(), "{text}");
    }

    #[test]
    fn strings_stand_for_their_texts() {
        for (string, text) in [("\"\"", ""), ("\"深\"", "深"), ("\"\\u6df1\\n\\\\\"", "深\n\\")] {
            assert_eq!(text_of(string.as_bytes()), text);
        }
    }

    #[test]
    fn members_come_in_the_order_of_the_text() {
        check("{}", true, &[]);
        check("[ ]", false, &[]);
        check("[[]]", false, &[("", "[]")]);
        check(
            "[1 , [2,3],{\"a\":[4]}]",
            false,
            &[("", "1"), ("", "[2,3]"), ("", "{\"a\":[4]}")],
        );
        check(
            "{ \"a\" : \"x,}\" , \"\\u0062\":{\"c\":1}\n}",
            true,
            &[("a", "\"x,}\""), ("b", "{\"c\":1}")],
        );
    }
}
