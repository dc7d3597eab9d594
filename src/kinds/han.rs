//! Han characters: Unicode 17's `Script=Han`.

/// First and last character of each run.
#[rustfmt::skip]
const RANGES: [(u32, u32); 21] = [
    (0x2E80, 0x2E99), (0x2E9B, 0x2EF3), (0x2F00, 0x2FD5), (0x3005, 0x3005), (0x3007, 0x3007), (0x3021, 0x3029),
    (0x3038, 0x303B), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFA6D), (0xFA70, 0xFAD9), (0x16FE2, 0x16FE3),
    (0x16FF0, 0x16FF6), (0x20000, 0x2A6DF), (0x2A700, 0x2B81D), (0x2B820, 0x2CEAD), (0x2CEB0, 0x2EBE0),
    (0x2EBF0, 0x2EE5D), (0x2F800, 0x2FA1D), (0x30000, 0x3134A), (0x31350, 0x33479),
];

/// Whether the text has one.
pub fn has_han(text: &str) -> bool {
    text.chars().any(is_han)
}

/// Whether it is one.
pub fn is_han(character: char) -> bool {
    let code = u32::from(character);
    code >= 0x2E80 && RANGES.iter().any(|&(first, last)| (first..=last).contains(&code))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The regex crate knows Unicode 16; these came with 17.
    const NEW_IN_17: [(u32, u32); 5] = [
        (0x16FF2, 0x16FF6),
        (0x2B73A, 0x2B73F),
        (0x2B81E, 0x2B81F),
        (0x2CEA2, 0x2CEAF),
        (0x323B0, 0x33479),
    ];

    #[test]
    fn characters_are_told_as_the_script_property_tells_them() {
        let pattern = regex::Regex::new(r"\p{Script=Han}").unwrap();
        for code in 0..=0x10_FFFF {
            let Some(character) = char::from_u32(code) else {
                continue;
            };
            let new = NEW_IN_17.iter().any(|&(first, last)| (first..=last).contains(&code));
            if !new {
                let expected = pattern.is_match(character.encode_utf8(&mut [0; 4]));
                assert_eq!(is_han(character), expected, "U+{code:04X}");
            }
        }
        assert!(is_han('\u{33479}') && is_han('\u{323B0}') && is_han('\u{16FF2}') && !is_han('\u{3347A}'));
    }

    #[test]
    fn one_is_enough() {
        assert!(has_han("USB 充电器") && has_han("々") && !has_han("ひらがな") && !has_han("한글") && !has_han("café"));
    }
}
