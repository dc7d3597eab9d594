//! Where chance might miss something: every byte, every place of a string, every start of a character, every character.

use std::fmt::Write;

use freight_preflight::json::Fault;
use serde_json::Value;

use super::{assert_same, read, shown};

#[test]
fn every_byte_is_tried_at_every_place() {
    let text = br#"{"k":[-0.5E+1, "\u00e9\n",null,true], "":false}"#;
    let all = (0..=text.len()).flat_map(|place| (0..=u8::MAX).map(move |byte| (place, byte)));
    let bent = all.flat_map(|(place, byte)| {
        let behind = text.get(place + 1..).unwrap_or_default();
        let replaced = [&text[..place], &[byte], behind].concat();
        let inserted = [&text[..place], &[byte], &text[place..]].concat();
        [replaced, inserted]
    });
    assert_same(bent, 20_000);
}

/// Strings of every length around that of a machine word, with every kind of byte at every place.
#[test]
fn every_place_of_a_string_is_looked_at() {
    let parts: [&[u8]; 16] = [
        b"\"",
        b"\\",
        b"\\n",
        b"\\u0041",
        b"\\ud83d\\ude00",
        b"\\ud83d",
        b"\0",
        b"\x1f",
        b" ",
        b"!",
        b"\x7f",
        b"\x80",
        b"\xff",
        b"\xc3\xa9",
        b"\xe6\xb7\xb1",
        b"\xf0\x9f\x98\x80",
    ];
    let around = |before: usize, part: &[u8], after: usize, filler: &str| {
        [
            b"[\"",
            filler.repeat(before).as_bytes(),
            part,
            filler.repeat(after).as_bytes(),
            b"\" ]",
        ]
        .concat()
    };
    let all = parts.iter().flat_map(|part| {
        (0..=18).flat_map(move |before| {
            [0, 1, 7, 8, 9]
                .map(|after| around(before, part, after, "a"))
                .into_iter()
                .chain([around(before, part, 3, "深")])
        })
    });
    assert_same(all, 1_500);
}

/// Every start of an ill-formed sequence that UTF-8 can have, and their well-formed neighbours.
#[test]
fn utf8_is_checked_byte_by_byte() {
    let edges = [0x00, 0x22, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF];
    let mut differing = Vec::new();
    let mut check = |sequence: &[u8]| {
        for before in ["", "abcdefg", "深"] {
            let text = [b"\"", before.as_bytes(), sequence, b"\""].concat();
            let encoding = std::str::from_utf8(&text)
                .err()
                .map(|error| Fault::Encoding(error.valid_up_to()));
            let ours = read(&text);
            if encoding.is_some() && ours != Err(encoding.unwrap())
                || encoding.is_none() && ours.is_ok() != serde_json::from_slice::<Value>(&text).is_ok()
            {
                differing.push(shown(&text));
            }
        }
    };
    for first in 0x80..=0xFF {
        for second in 0..=0xFF {
            check(&[first, second]);
            for third in edges.into_iter().filter(|_| first >= 0xE0) {
                check(&[first, second, third]);
                for fourth in [0x22, 0x7F, 0x80, 0xBF, 0xC0]
                    .into_iter()
                    .filter(|_| first >= 0xF0 && edges.contains(&second))
                {
                    check(&[first, second, third, fourth]);
                }
            }
        }
    }
    assert!(
        differing.is_empty(),
        "{} differ: {}",
        differing.len(),
        differing.join(", ")
    );
}

#[test]
fn every_character_is_itself_written_or_escaped() {
    let characters: Vec<char> = (0..=0x10_FFFF).filter_map(char::from_u32).collect();
    for piece in characters.chunks(4096) {
        let expected: String = piece.iter().collect();
        let plain = serde_json::to_string(&expected).unwrap();
        assert_eq!(read(plain.as_bytes()), Ok(Value::String(expected.clone())));
        let mut escaped = String::from("\"");
        for unit in expected.encode_utf16() {
            write!(escaped, "\\u{unit:04x}").unwrap();
        }
        escaped.push('"');
        assert_eq!(read(escaped.as_bytes()), Ok(Value::String(expected)));
    }
}
