//! How far a piece of UTF-8 goes: in UTF-16 units and in lines, eight bytes at a time.

const ONES: u64 = 0x0101_0101_0101_0101;
const LOWS: u64 = 0x7F7F_7F7F_7F7F_7F7F;

/// UTF-16 units and line feeds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Extent {
    pub(crate) units: usize,
    pub(crate) lines: usize,
}

/// Of a piece of UTF-8 that does not begin or end within a character.
#[inline(never)]
pub(crate) fn extent(bytes: &[u8]) -> Extent {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut extent = Extent::default();
    for word in words {
        extent.add(u64::from_le_bytes(*word), 8);
    }
    let last = rest.iter().fold(0, |word, &byte| word << 8 | u64::from(byte));
    extent.add(last, rest.len());
    extent
}

/// How many UTF-16 units it has.
pub(crate) fn utf16_len(bytes: &[u8]) -> usize {
    extent(bytes).units
}

impl Extent {
    /// That many bytes, and zeros. A character has one unit, and one more if it has four bytes.
    #[inline(always)]
    fn add(&mut self, word: u64, bytes: usize) {
        let following = word >> 7 & !(word >> 6) & ONES;
        let four = word >> 7 & word >> 6 & word >> 5 & word >> 4 & ONES;
        self.units += bytes + four.count_ones() as usize - following.count_ones() as usize;
        let differs = word ^ (ONES * 0x0A);
        let other = ((differs & LOWS) + LOWS) | differs | LOWS;
        self.lines += other.count_zeros() as usize;
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Texts made of the pieces, each one piece longer than the one before it.
    pub(crate) fn texts(pieces: &[&str], longest: usize) -> impl Iterator<Item = String> {
        let mut state = 1_u32;
        (0..longest).map(move |len| {
            let mut text = String::new();
            for _ in 0..len {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text += pieces[(state >> 16) as usize % pieces.len()];
            }
            text
        })
    }

    #[test]
    fn it_is_what_the_characters_say() {
        let pieces = ["a", "\n", "é", "深", "😀", "\u{8a}", "\u{7fa}", "\u{ffff}", "\t"];
        for text in texts(&pieces, 200) {
            let expected = Extent {
                units: text.encode_utf16().count(),
                lines: text.matches('\n').count(),
            };
            assert_eq!(extent(text.as_bytes()), expected, "{text:?}");
        }
    }
}
