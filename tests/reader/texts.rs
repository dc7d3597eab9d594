//! JSON texts by chance, and what chance does to them.

use crate::random::Random;

/// A JSON text, often odd but right.
pub fn text(random: &mut Random) -> Vec<u8> {
    let mut text = String::new();
    space(random, &mut text);
    value(random, 0, &mut text);
    space(random, &mut text);
    text.into_bytes()
}

fn value(random: &mut Random, depth: u32, text: &mut String) {
    match random.below(if depth < 6 { 8 } else { 5 }) {
        0 | 1 => string(random, text),
        2 | 3 => number(random, text),
        4 => text.push_str(random.pick(&["true", "false", "null"])),
        5 => array(random, depth, text),
        _ => object(random, depth, text),
    }
}

fn array(random: &mut Random, depth: u32, text: &mut String) {
    text.push('[');
    for place in 0..random.below(4) {
        separate(random, place, text);
        value(random, depth + 1, text);
    }
    space(random, text);
    text.push(']');
}

fn object(random: &mut Random, depth: u32, text: &mut String) {
    text.push('{');
    for place in 0..random.below(4) {
        separate(random, place, text);
        string(random, text);
        space(random, text);
        text.push(':');
        space(random, text);
        value(random, depth + 1, text);
    }
    space(random, text);
    text.push('}');
}

fn separate(random: &mut Random, place: u64, text: &mut String) {
    space(random, text);
    if place > 0 {
        text.push(',');
        space(random, text);
    }
}

fn space(random: &mut Random, text: &mut String) {
    while random.one_in(4) {
        text.push_str(random.pick(&[" ", "\n", "\t", "\r", "\r\n  "]));
    }
}

fn string(random: &mut Random, text: &mut String) {
    let parts = [
        "",
        "a",
        "key",
        "aliOrderNo",
        "abcdefghijklmnopq",
        "\u{7f}",
        "é",
        "深圳",
        "\u{d7ff}\u{e000}",
        "😀",
        "\u{10ffff}",
        r"\n",
        r#"\""#,
        r"\\",
        r"\/",
        r"\b\f\r\t",
        r"\u0000",
        r"\u00e9",
        r"\u6DF1",
        r"\ud83d\ude00",
        r"\uDBFF\uDFFF",
        "{",
        "]",
    ];
    text.push('"');
    for _ in 0..random.below(5) {
        text.push_str(random.pick(&parts));
    }
    text.push('"');
}

fn number(random: &mut Random, text: &mut String) {
    let signs = ["", "-"];
    let wholes = [
        "0",
        "1",
        "12",
        "999999999999999999",
        "1000000000000000000",
        "98765432109876543210",
    ];
    let fractions = ["", ".0", ".5", ".00000000000000000", ".123456789012345678901234567890"];
    let exponents = ["", "e0", "E5", "e+12", "E-007", "e999999999999999999999"];
    let parts = [
        random.pick(&signs),
        random.pick(&wholes),
        random.pick(&fractions),
        random.pick(&exponents),
    ];
    text.push_str(&parts.concat());
}

/// Bytes that mean something to a reader, or nothing to any.
pub const HOSTILE: &[u8] = b"\"\\{}[],:0.-+eEu tfnrdDa/\n\0\x1f\x7f\x80\xbf\xc0\xc3\xe6\xed\xef\xf0\xf4\xff";

/// The text with one thing wrong, or several.
pub fn mutated(random: &mut Random, text: &[u8]) -> Vec<u8> {
    let mut text = text.to_vec();
    for _ in 0..1 + random.below(2) {
        let place = random.place(text.len() + 1);
        let byte = HOSTILE[random.place(HOSTILE.len())];
        match random.below(6) {
            0 => text.truncate(place),
            1 | 2 => text.insert(place, byte),
            _ if place == text.len() => text.push(byte),
            3 => drop(text.remove(place)),
            4 => text[place] = byte,
            _ => repeat(&mut text, place, random.place(8)),
        }
    }
    text
}

/// Sets a piece of the text behind itself once more.
fn repeat(text: &mut Vec<u8>, place: usize, len: usize) {
    let end = (place + len).min(text.len());
    let piece = text[place..end].to_vec();
    text.splice(end..end, piece);
}
