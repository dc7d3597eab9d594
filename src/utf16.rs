//! From UTF-16 to UTF-8 where the text stands: what a host copies out of its strings fastest, as the reader wants it.

/// Where the units of a text begin in the buffer that is to be encoded: behind as many bytes as there are units, and some.
///
/// Behind k units at most 3k bytes are written, and a write reaches no more than a block further, which is still before
/// the next unit.
pub(crate) const fn begin(units: usize) -> usize {
    units + GAP
}

/// How large that buffer is.
pub(crate) const fn size(units: usize) -> Option<usize> {
    match units.checked_mul(3) {
        Some(size) => size.checked_add(GAP),
        None => None,
    }
}

const GAP: usize = BLOCK;

/// Encodes a text of so many units, little endian, from the buffer's start on, and gives its length in bytes.
///
/// An unpaired surrogate gets three bytes like any other unit; they are no UTF-8, so that the reader finds it there.
pub(crate) fn encode(buffer: &mut [u8], units: usize) -> usize {
    let Some(buffer) = size(units).and_then(|size| buffer.get_mut(..size)) else {
        return 0;
    };
    let (mut from, mut to) = (begin(units), 0);
    while let Some(unit) = unit(buffer, from) {
        if unit < 0x80 {
            while let Some(units) = buffer.get(from..).and_then(<[u8]>::first_chunk) {
                let (bytes, ascii) = narrow(units);
                write(buffer, to, bytes);
                if ascii < BLOCK {
                    (from, to) = (from + 2 * ascii, to + ascii);
                    break;
                }
                (from, to) = (from + 2 * BLOCK, to + BLOCK);
            }
            while let Some(unit @ ..0x80) = self::unit(buffer, from) {
                to = write(buffer, to, [unit as u8]);
                from += 2;
            }
            continue;
        }
        from += 2;
        if unit < 0x800 {
            to = write(buffer, to, [0xC0 | (unit >> 6) as u8, following(unit)]);
        } else if unit & 0xFC00 == 0xD800
            && let Some(low @ 0xDC00..0xE000) = self::unit(buffer, from)
        {
            from += 2;
            let code = 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
            let lead = 0xF0 | (code >> 18) as u8;
            to = write(
                buffer,
                to,
                [lead, following(code >> 12), following(code >> 6), following(code)],
            );
        } else {
            let lead = 0xE0 | (unit >> 12) as u8;
            to = write(buffer, to, [lead, following(unit >> 6), following(unit), 0]) - 1;
        }
    }
    to
}

/// How many units are looked at together.
const BLOCK: usize = 16;

/// The units as bytes, and how many of them are ASCII up to the first that is not.
#[cfg(target_feature = "simd128")]
#[inline(always)]
fn narrow(units: &[u8; 2 * BLOCK]) -> ([u8; BLOCK], usize) {
    use core::arch::wasm32::{
        i8x16_bitmask, i8x16_narrow_i16x8, u8x16_narrow_i16x8, u16x8_gt, u16x8_splat, u64x2, u64x2_extract_lane,
    };

    let [a, b, c, d] = words(units);
    let (first, second) = (u64x2(a, b), u64x2(c, d));
    let bytes = u8x16_narrow_i16x8(first, second);
    let low = u64x2_extract_lane::<0>(bytes);
    let high = u64x2_extract_lane::<1>(bytes);
    let above = |units| u16x8_gt(units, u16x8_splat(0x7F));
    let others = i8x16_bitmask(i8x16_narrow_i16x8(above(first), above(second)));
    (
        (u128::from(low) | u128::from(high) << 64).to_le_bytes(),
        (u32::from(others) | 1 << BLOCK).trailing_zeros() as usize,
    )
}

/// The same without SIMD.
#[cfg(not(target_feature = "simd128"))]
#[inline(always)]
fn narrow(units: &[u8; 2 * BLOCK]) -> ([u8; BLOCK], usize) {
    let mut bytes = [0; BLOCK];
    let mut ascii = 0;
    for (byte, word) in bytes.chunks_mut(4).zip(words(units)) {
        let pairs = (word | word >> 8) & 0x0000_FFFF_0000_FFFF;
        byte.copy_from_slice(&((pairs | pairs >> 16) as u32).to_le_bytes());
    }
    for word in words(units) {
        let count = (word & 0xFF80_FF80_FF80_FF80).trailing_zeros() as usize / 16;
        ascii += count;
        if count < 4 {
            break;
        }
    }
    (bytes, ascii)
}

#[inline(always)]
fn words(units: &[u8; 2 * BLOCK]) -> [u64; 4] {
    let (words, _) = units.as_chunks::<8>();
    let word = |place: usize| words.get(place).map_or(0, |word| u64::from_le_bytes(*word));
    [word(0), word(1), word(2), word(3)]
}

#[inline(always)]
fn unit(buffer: &[u8], from: usize) -> Option<u32> {
    let unit = buffer.get(from..)?.first_chunk()?;
    Some(u32::from(u16::from_le_bytes(*unit)))
}

#[inline(always)]
fn following(code: u32) -> u8 {
    0x80 | (code & 0x3F) as u8
}

#[inline(always)]
fn write<const N: usize>(buffer: &mut [u8], to: usize, bytes: [u8; N]) -> usize {
    if let Some(slot) = buffer.get_mut(to..).and_then(<[u8]>::first_chunk_mut) {
        *slot = bytes;
    }
    to + N
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extent::tests::texts;

    fn encoded(units: &[u16]) -> Vec<u8> {
        let mut buffer = vec![0; begin(units.len())];
        buffer.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
        assert_eq!(size(units.len()), Some(buffer.len()));
        let len = encode(&mut buffer, units.len());
        buffer.truncate(len);
        buffer
    }

    #[test]
    fn texts_are_those_of_the_standard_library() {
        let pieces = [
            "a",
            "{\"key\":\"value\",",
            "é",
            "深",
            "深圳市龙华区民治街道民康路蓝坤大厦",
            "😀",
            "\u{7ff}",
            "\u{800}",
            "\u{d7ff}",
            "\u{e000}",
            "\u{ffff}",
            "\0",
        ];
        for text in texts(&pieces, 400) {
            let units: Vec<u16> = text.encode_utf16().collect();
            assert_eq!(encoded(&units), text.as_bytes());
        }
        let longest = "深".repeat(1000);
        assert_eq!(encoded(&longest.encode_utf16().collect::<Vec<_>>()), longest.as_bytes());
    }

    #[test]
    fn unpaired_surrogates_have_three_bytes() {
        assert_eq!(encoded(&[0xD800]), [0xED, 0xA0, 0x80]);
        assert_eq!(encoded(&[0xDFFF, 0x41]), [0xED, 0xBF, 0xBF, 0x41]);
        assert_eq!(
            encoded(&[0xD83D, 0xD83D, 0xDE00]),
            [0xED, 0xA0, 0xBD, 0xF0, 0x9F, 0x98, 0x80]
        );
    }

    #[test]
    fn a_buffer_that_is_too_small_is_left_alone() {
        assert_eq!(encode(&mut [1, 2, 3], 1), 0);
        assert_eq!(encode(&mut [], usize::MAX), 0);
    }
}
