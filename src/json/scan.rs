//! How far the plain characters of a string go, a block of bytes at a time.

/// How many bytes a block has.
pub(super) const BLOCK: usize = 16;

/// How many bytes of the block come before the first that is no plain character: a quote, a backslash, a control
/// character, or not ASCII.
#[cfg(target_feature = "simd128")]
#[inline(always)]
pub(super) fn plain(block: &[u8; BLOCK]) -> usize {
    use core::arch::wasm32::{i8x16_bitmask, i8x16_eq, i8x16_lt, i8x16_splat, u64x2, v128_or};

    let block = u128::from_le_bytes(*block);
    let block = u64x2(block as u64, (block >> 64) as u64);
    // As signed numbers, controls and all that is not ASCII are below the space.
    let low = i8x16_lt(block, i8x16_splat(0x20));
    let quotes = i8x16_eq(block, i8x16_splat(0x22));
    let backslashes = i8x16_eq(block, i8x16_splat(0x5C));
    let marks = i8x16_bitmask(v128_or(low, v128_or(quotes, backslashes)));
    (u32::from(marks) | 1 << BLOCK).trailing_zeros() as usize
}

/// The same without SIMD, in words of eight bytes.
#[cfg(not(target_feature = "simd128"))]
#[inline(always)]
pub(super) fn plain(block: &[u8; BLOCK]) -> usize {
    let block = u128::from_le_bytes(*block);
    let first = plain_word(block as u64);
    if first < 8 {
        first
    } else {
        8 + plain_word((block >> 64) as u64)
    }
}

#[cfg(not(target_feature = "simd128"))]
#[inline(always)]
fn plain_word(word: u64) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    let quotes = word ^ (ONES * 0x22);
    let backslashes = word ^ (ONES * 0x5C);
    let below = |word: u64, bound: u64| word.wrapping_sub(ONES * bound);
    // A borrow can only mark a byte above one that is marked rightly, and only the lowest counts.
    let marks = (word | below(word, 0x20) | below(quotes, 1) | below(backslashes, 1)) & HIGHS;
    (marks.trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_told_at_every_place() {
        for byte in 0..=255u8 {
            let is_plain = matches!(byte, 0x20..=0x21 | 0x23..=0x5B | 0x5D..=0x7F);
            for place in 0..BLOCK {
                let mut block = [b'a'; BLOCK];
                block[place] = byte;
                assert_eq!(plain(&block), if is_plain { BLOCK } else { place }, "{byte} at {place}");
                block[BLOCK - 1] = b'"';
                assert_eq!(
                    plain(&block),
                    if is_plain || place == BLOCK - 1 {
                        BLOCK - 1
                    } else {
                        place
                    }
                );
            }
        }
    }
}
