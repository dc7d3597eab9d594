//! How far the characters of a string go, and how far two texts agree, a block of bytes at a time.

#[cfg(target_arch = "x86_64")]
use super::lanes::sse2 as lanes;
#[cfg(target_feature = "simd128")]
use super::lanes::wasm as lanes;
#[cfg(not(any(target_feature = "simd128", target_arch = "x86_64")))]
use super::lanes::words as lanes;

/// How many bytes a block has.
pub(super) const BLOCK: usize = 16;

/// How many bytes of the two blocks are the same before the first that is not.
#[inline(always)]
pub(super) fn agree(one: &[u8; BLOCK], other: &[u8; BLOCK]) -> usize {
    (!lanes::mask(lanes::same(lanes::load(one), lanes::load(other)))).trailing_zeros() as usize
}

/// How many spaces there are at the start of the block.
#[inline(always)]
pub(super) fn spaces(block: &[u8; BLOCK]) -> usize {
    (!lanes::mask(lanes::same(lanes::load(block), lanes::all(b' ')))).trailing_zeros() as usize
}

/// How many bytes of the block come before the first that is no plain character: a quote, a backslash, a control
/// character, or not ASCII.
#[inline(always)]
pub(super) fn plain(block: &[u8; BLOCK]) -> usize {
    (marks(lanes::load(block)) | 1 << BLOCK).trailing_zeros() as usize
}

/// A bit for each byte that is no plain character.
#[inline(always)]
fn marks(block: lanes::Block) -> u32 {
    // As signed numbers, controls and all that is not ASCII are below the space.
    let low = lanes::below(block, 0x20);
    let quotes = lanes::same(block, lanes::all(0x22));
    let backslashes = lanes::same(block, lanes::all(0x5C));
    lanes::mask(lanes::or(low, lanes::or(quotes, backslashes)))
}

/// How many bytes from the start of the block are plain characters and whole ones of three bytes, and how many of those
/// are no UTF-16 units of their own. Characters that begin with E0, ED, EE or EF are not told.
#[inline(always)]
pub(super) fn text(block: &[u8; BLOCK]) -> (usize, usize) {
    let block = lanes::load(block);
    let plain = !marks(block);
    let following = lanes::mask(lanes::below(block, 0xC0));
    let leading = lanes::mask(lanes::below(block, 0xED)) & !lanes::mask(lanes::below(block, 0xE1));
    let whole = leading & following >> 1 & following >> 2;
    let good = plain & 0xFFFF | whole | whole << 1 | whole << 2;
    let len = (!good).trailing_zeros();
    (len as usize, (following & !(u32::MAX << len)).count_ones() as usize)
}

/// How far plain characters and, where there are some, those of three bytes go within a block; how many of the bytes are
/// no UTF-16 units of their own; and the byte that comes next.
#[inline(always)]
pub(super) fn stretch(window: &[u8; BLOCK + 1]) -> Option<(usize, usize, u8)> {
    let block = window.first_chunk()?;
    let len = plain(block);
    let next = *window.get(len)?;
    if next < 0x80 || len == BLOCK {
        return Some((len, 0, next));
    }
    let (len, following) = text(block);
    Some((len, following, *window.get(len)?))
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
