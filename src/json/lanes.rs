//! Sixteen bytes at once, in three ways that say the same: WebAssembly's SIMD, that of x86-64, and words. A comparison
//! marks a byte by its highest bit; `mask` gathers the marks, that of the first byte lowest.

use super::scan::BLOCK;

#[cfg(target_feature = "simd128")]
pub(super) mod wasm {
    use super::BLOCK;
    use core::arch::wasm32::{i8x16_bitmask, i8x16_eq, i8x16_lt, i8x16_splat, u64x2, v128, v128_or};

    pub(in crate::json) type Block = v128;

    #[inline(always)]
    pub(in crate::json) fn load(block: &[u8; BLOCK]) -> Block {
        let block = u128::from_le_bytes(*block);
        u64x2(block as u64, (block >> 64) as u64)
    }

    #[inline(always)]
    pub(in crate::json) fn all(byte: u8) -> Block {
        i8x16_splat(byte as i8)
    }

    #[inline(always)]
    pub(in crate::json) fn same(one: Block, other: Block) -> Block {
        i8x16_eq(one, other)
    }

    #[inline(always)]
    pub(in crate::json) fn below(block: Block, bound: u8) -> Block {
        i8x16_lt(block, all(bound))
    }

    #[inline(always)]
    pub(in crate::json) fn or(one: Block, other: Block) -> Block {
        v128_or(one, other)
    }

    #[inline(always)]
    pub(in crate::json) fn mask(block: Block) -> u32 {
        u32::from(i8x16_bitmask(block))
    }
}

#[cfg(target_arch = "x86_64")]
#[expect(
    unsafe_code,
    reason = "a third off the time of a check. That these functions are only for processors with SSE2 is all that is \
              unsafe about them, and x86-64 has no others; none takes a pointer."
)]
pub(super) mod sse2 {
    use super::BLOCK;
    use core::arch::x86_64::{
        __m128i, _mm_cmpeq_epi8, _mm_cmplt_epi8, _mm_movemask_epi8, _mm_or_si128, _mm_set_epi64x, _mm_set1_epi8,
    };

    pub(in crate::json) type Block = __m128i;

    #[inline(always)]
    pub(in crate::json) fn load(block: &[u8; BLOCK]) -> Block {
        let block = u128::from_le_bytes(*block);
        unsafe { _mm_set_epi64x((block >> 64) as i64, block as i64) }
    }

    #[inline(always)]
    pub(in crate::json) fn all(byte: u8) -> Block {
        unsafe { _mm_set1_epi8(byte as i8) }
    }

    #[inline(always)]
    pub(in crate::json) fn same(one: Block, other: Block) -> Block {
        unsafe { _mm_cmpeq_epi8(one, other) }
    }

    #[inline(always)]
    pub(in crate::json) fn below(block: Block, bound: u8) -> Block {
        unsafe { _mm_cmplt_epi8(block, all(bound)) }
    }

    #[inline(always)]
    pub(in crate::json) fn or(one: Block, other: Block) -> Block {
        unsafe { _mm_or_si128(one, other) }
    }

    #[inline(always)]
    pub(in crate::json) fn mask(block: Block) -> u32 {
        unsafe { _mm_movemask_epi8(block) as u32 }
    }
}

/// For any processor.
#[cfg(any(test, not(any(target_feature = "simd128", target_arch = "x86_64"))))]
pub(super) mod words {
    use super::BLOCK;

    const LOWEST: u128 = u128::MAX / 0xFF;
    const HIGHEST: u128 = LOWEST << 7;

    pub(in crate::json) type Block = u128;

    #[inline(always)]
    pub(in crate::json) fn load(block: &[u8; BLOCK]) -> Block {
        u128::from_le_bytes(*block)
    }

    #[inline(always)]
    pub(in crate::json) fn all(byte: u8) -> Block {
        LOWEST * u128::from(byte)
    }

    #[inline(always)]
    pub(in crate::json) fn same(one: Block, other: Block) -> Block {
        let differs = one ^ other;
        !(((differs & !HIGHEST) + !HIGHEST) | differs) & HIGHEST
    }

    /// As signed numbers; as unsigned ones when the highest bits are turned.
    #[inline(always)]
    pub(in crate::json) fn below(block: Block, bound: u8) -> Block {
        let (block, bound) = (block ^ HIGHEST, all(bound) ^ HIGHEST);
        let not_below = (block | HIGHEST) - (bound & !HIGHEST);
        (!block & bound | !(block ^ bound) & !not_below) & HIGHEST
    }

    #[inline(always)]
    pub(in crate::json) fn or(one: Block, other: Block) -> Block {
        one | other
    }

    #[inline(always)]
    pub(in crate::json) fn mask(block: Block) -> u32 {
        let bits = |half: u64| (half >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        (bits(block as u64) | bits((block >> 64) as u64) << 8) as u32
    }
}

#[cfg(all(test, target_arch = "x86_64"))]
mod tests {
    use super::*;

    /// Blocks in which every byte comes at every place beside all kinds of others.
    fn blocks() -> impl Iterator<Item = [u8; BLOCK]> {
        let mut state = 1u128;
        (0..20_000).map(move |_| {
            state = state
                .wrapping_mul(0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645)
                .wrapping_add(1);
            (state ^ state >> 64).to_le_bytes()
        })
    }

    #[test]
    fn words_say_what_simd_says() {
        for block in blocks() {
            let (one, other) = (sse2::load(&block), words::load(&block));
            for byte in [0x20, 0x22, 0x5C, 0xC0, 0xE1, 0xED, block[3], block[12]] {
                let same = (sse2::same(one, sse2::all(byte)), words::same(other, words::all(byte)));
                let below = (sse2::below(one, byte), words::below(other, byte));
                let either = (sse2::or(same.0, below.0), words::or(same.1, below.1));
                for (simd, word) in [same, below, either] {
                    assert_eq!(sse2::mask(simd), words::mask(word), "{block:X?} and {byte:X}");
                }
            }
        }
    }
}
