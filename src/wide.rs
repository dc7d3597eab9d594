//! An exact unsigned integer of 512 bits, for products and comparisons of decimals that no machine integer holds:
//! conversions ([`crate::units`]) reach 2^233, a volume compared with a quoted one 2^454. Whatever does not fit is
//! `None`, never a wrapped or rounded number.

use alloc::{string::String, vec::Vec};
use core::cmp::Ordering;

const LIMBS: usize = 8;

/// The number of decimal digits of the largest number.
const DIGITS: usize = 155;

/// The largest power of ten that a limb holds.
const POW10_PER_LIMB: u32 = 19;

/// An unsigned integer below 2^512; limbs of 64 bits, the least significant first.
///
/// Its loops are kept out of their callers, where the optimizer would unroll them into kilobytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wide([u64; LIMBS]);

impl Wide {
    /// 0.
    pub const ZERO: Wide = Wide([0; LIMBS]);

    /// The same number.
    pub const fn from_u64(value: u64) -> Wide {
        Wide([value, 0, 0, 0, 0, 0, 0, 0])
    }

    /// The same number.
    pub const fn from_u128(value: u128) -> Wide {
        Wide([value as u64, (value >> 64) as u64, 0, 0, 0, 0, 0, 0])
    }

    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        *self == Wide::ZERO
    }

    /// The sum, if it fits.
    #[inline(never)]
    pub fn checked_add(&self, other: &Wide) -> Option<Wide> {
        let mut sum = *self;
        let mut carry = false;
        for (limb, added) in sum.0.iter_mut().zip(&other.0) {
            let (total, over) = limb.overflowing_add(*added);
            let (total, over_again) = total.overflowing_add(u64::from(carry));
            (*limb, carry) = (total, over || over_again);
        }
        (!carry).then_some(sum)
    }

    /// The greater number less the smaller one.
    #[inline(never)]
    pub fn abs_diff(&self, other: &Wide) -> Wide {
        let (mut difference, smaller) = if self < other { (*other, self) } else { (*self, other) };
        let mut borrow = false;
        for (limb, taken) in difference.0.iter_mut().zip(&smaller.0) {
            let (rest, under) = limb.overflowing_sub(*taken);
            let (rest, under_again) = rest.overflowing_sub(u64::from(borrow));
            (*limb, borrow) = (rest, under || under_again);
        }
        difference
    }

    /// The product, if it fits.
    #[inline(never)]
    pub fn checked_mul_u64(&self, factor: u64) -> Option<Wide> {
        let mut product = *self;
        let mut carry = 0;
        for limb in &mut product.0 {
            let total = u128::from(*limb) * u128::from(factor) + carry;
            (*limb, carry) = (total as u64, total >> 64);
        }
        (carry == 0).then_some(product)
    }

    /// The product, if it fits.
    pub fn checked_mul_u128(&self, factor: u128) -> Option<Wide> {
        self.checked_mul(&Wide::from_u128(factor))
    }

    /// The product, if it fits. Limb by limb from the most significant: what is gathered so far never exceeds the
    /// final product, so an overflow on the way is one of the result.
    #[inline(never)]
    pub fn checked_mul(&self, factor: &Wide) -> Option<Wide> {
        let mut product = Wide::ZERO;
        for limb in factor.0.iter().rev() {
            product = product.next_limb()?.checked_add(&self.checked_mul_u64(*limb)?)?;
        }
        Some(product)
    }

    /// The number times 10^n, if it fits.
    #[inline(never)]
    pub fn checked_mul_pow10(&self, n: u32) -> Option<Wide> {
        let mut product = *self;
        let mut left = n;
        // Zero stays zero, however large n is.
        while left > 0 && !product.is_zero() {
            let step = left.min(POW10_PER_LIMB);
            product = product.checked_mul_u64(10_u64.pow(step))?;
            left -= step;
        }
        Some(product)
    }

    /// Quotient and remainder; `None` for a divisor of 0. Bit by bit: rare enough here that the few bytes of a shift
    /// and subtraction beat the library's 128-bit division.
    #[inline(never)]
    pub fn div_rem_u64(&self, divisor: u64) -> Option<(Wide, u64)> {
        if divisor == 0 {
            return None;
        }
        let mut quotient = *self;
        let mut remainder = 0;
        for limb in quotient.0.iter_mut().rev() {
            if *limb != 0 || remainder != 0 {
                (*limb, remainder) = divide_limb(remainder, *limb, divisor);
            }
        }
        Some((quotient, remainder))
    }

    /// The decimal digits as numbers, the least significant first, with zeros up to the length of the largest number.
    #[inline(never)]
    pub fn digits(&self) -> [u8; DIGITS] {
        let mut digits = [0; DIGITS];
        let mut rest = *self;
        for part in digits.chunks_mut(POW10_PER_LIMB as usize) {
            let (quotient, mut value) = rest.div_rem_u64(10_u64.pow(POW10_PER_LIMB)).unwrap_or((Wide::ZERO, 0));
            for digit in part {
                (*digit, value) = ((value % 10) as u8, value / 10);
            }
            rest = quotient;
        }
        digits
    }

    /// The number divided by 10^`scale`, exactly, as plain decimal text; see [`decimal_text`].
    pub fn to_decimal(&self, scale: u32) -> String {
        decimal_text(&self.digits(), scale)
    }

    /// The number times 2^64, if it fits.
    fn next_limb(&self) -> Option<Wide> {
        let [a, b, c, d, e, f, g, top] = self.0;
        (top == 0).then_some(Wide([0, a, b, c, d, e, f, g]))
    }
}

impl Ord for Wide {
    fn cmp(&self, other: &Wide) -> Ordering {
        self.0.iter().rev().cmp(other.0.iter().rev())
    }
}

impl PartialOrd for Wide {
    fn partial_cmp(&self, other: &Wide) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Divides `remainder * 2^64 + limb`, where `remainder < divisor`, so that the quotient fits.
#[inline(never)]
fn divide_limb(mut remainder: u64, limb: u64, divisor: u64) -> (u64, u64) {
    let mut quotient = 0;
    for bit in (0..64).rev() {
        let carried_out = remainder >> 63 == 1;
        remainder = remainder << 1 | (limb >> bit & 1);
        quotient <<= 1;
        if carried_out || remainder >= divisor {
            remainder = remainder.wrapping_sub(divisor);
            quotient |= 1;
        }
    }
    (quotient, remainder)
}

/// The shortest plain decimal text of `digits` (numbers, the least significant first) divided by 10^`scale`: no
/// exponent, no zeros at either end but the one before a point. A scale beyond the digits is taken as their count.
pub fn decimal_text(digits: &[u8], scale: u32) -> String {
    let scale = digits.len().min(scale as usize);
    let mut text = Vec::new();
    let mut needed = 0;
    for (place, &digit) in digits.iter().enumerate().rev() {
        // The digit before the point is there even if it is 0.
        if place + 1 == scale {
            if text.is_empty() {
                text.push(b'0');
            }
            needed = text.len();
            text.push(b'.');
        }
        if digit > 0 || place <= scale || !text.is_empty() {
            text.push(b'0' + digit);
        }
        if digit > 0 || place >= scale {
            needed = text.len();
        }
    }
    text.truncate(needed);
    if text.is_empty() {
        text.push(b'0');
    }
    String::from_utf8(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigUint;

    const MAX: Wide = Wide([u64::MAX; LIMBS]);

    fn big(wide: &Wide) -> BigUint {
        BigUint::from_bytes_le(&wide.0.map(u64::to_le_bytes).concat())
    }

    fn fits(number: &BigUint) -> bool {
        number.bits() <= 512
    }

    /// xorshift64*: the same numbers in every run.
    struct Random(u64);

    impl Random {
        fn next(&mut self) -> u64 {
            self.0 ^= self.0 >> 12;
            self.0 ^= self.0 << 25;
            self.0 ^= self.0 >> 27;
            self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
        }

        /// Any length, and now and then limbs of all zeros or all ones, where carries happen.
        fn wide(&mut self) -> Wide {
            let limbs = self.next() as usize % (LIMBS + 1);
            let mut wide = Wide::ZERO;
            for limb in wide.0.iter_mut().take(limbs) {
                *limb = match self.next() % 4 {
                    0 => 0,
                    1 => u64::MAX,
                    2 => self.next() >> (self.next() % 64),
                    _ => self.next(),
                };
            }
            wide
        }
    }

    #[track_caller]
    fn check(found: Option<Wide>, expected: &BigUint) {
        assert_eq!(found.as_ref().map(big), fits(expected).then(|| expected.clone()));
    }

    #[test]
    fn sums_and_products_agree_with_big_integers() {
        let mut random = Random(1);
        for _ in 0..20_000 {
            let (a, b, factor) = (random.wide(), random.wide(), random.next());
            let long_factor = u128::from(factor) << 64 | u128::from(random.next());
            check(a.checked_add(&b), &(big(&a) + big(&b)));
            check(a.checked_mul(&b), &(big(&a) * big(&b)));
            check(a.checked_mul_u64(factor), &(big(&a) * factor));
            check(a.checked_mul_u128(long_factor), &(big(&a) * long_factor));
        }
    }

    #[test]
    fn order_and_difference_agree_with_big_integers() {
        let mut random = Random(2);
        for _ in 0..20_000 {
            let (a, b) = (random.wide(), random.wide());
            assert_eq!(a.cmp(&b), big(&a).cmp(&big(&b)));
            let difference = if a < b { big(&b) - big(&a) } else { big(&a) - big(&b) };
            assert_eq!(big(&a.abs_diff(&b)), difference);
            assert!(a.abs_diff(&a).is_zero());
        }
    }

    #[test]
    fn division_and_digits_agree_with_big_integers() {
        let mut random = Random(3);
        for _ in 0..2_000 {
            let a = random.wide();
            for divisor in [
                1,
                2,
                10,
                u64::MAX,
                1 << 63,
                random.next() | 1,
                random.next() >> (random.next() % 63) | 1,
            ] {
                let expected = (big(&a) / divisor, big(&a) % divisor);
                let found = a
                    .div_rem_u64(divisor)
                    .map(|(quotient, rest)| (big(&quotient), BigUint::from(rest)));
                assert_eq!(found, Some(expected), "{a:?} / {divisor}");
            }
            assert_eq!(a.to_decimal(0), big(&a).to_string());
        }
    }

    #[test]
    fn powers_of_ten_agree_with_big_integers() {
        let mut random = Random(4);
        for n in 0..200 {
            let (a, power) = (random.wide(), BigUint::from(10_u32).pow(n));
            check(a.checked_mul_pow10(n), &(big(&a) * &power));
            check(Wide::from_u64(1).checked_mul_pow10(n), &power);
        }
    }

    #[test]
    fn boundaries() {
        assert_eq!(MAX.checked_add(&Wide::from_u64(1)), None);
        assert_eq!(MAX.checked_add(&Wide::ZERO), Some(MAX));
        assert_eq!(MAX.checked_mul(&Wide::from_u64(1)), Some(MAX));
        assert_eq!(MAX.checked_mul_u64(2), None);
        assert_eq!(MAX.div_rem_u64(0), None);
        assert_eq!(MAX.abs_diff(&Wide::ZERO), MAX);
        assert_eq!(MAX.to_decimal(0).len(), DIGITS);
        assert!(Wide::from_u64(1).checked_mul_pow10(154).is_some());
        assert_eq!(Wide::from_u64(1).checked_mul_pow10(155), None);
        assert_eq!(Wide::from_u128(u128::MAX).to_decimal(0), u128::MAX.to_string());
        assert_eq!(Wide::ZERO.to_decimal(0), "0");
    }

    #[test]
    fn a_huge_power_of_ten_ends_at_once() {
        assert_eq!(Wide::ZERO.checked_mul_pow10(u32::MAX), Some(Wide::ZERO));
        assert_eq!(Wide::from_u64(1).checked_mul_pow10(u32::MAX), None);
    }

    #[test]
    fn decimals_are_shortest() {
        for (value, scale, expected) in [
            (0, 0, "0"),
            (0, 5, "0"),
            (7, 0, "7"),
            (700, 0, "700"),
            (700, 1, "70"),
            (700, 2, "7"),
            (700, 3, "0.7"),
            (1005, 2, "10.05"),
            (1005, 6, "0.001005"),
            (10_050, 4, "1.005"),
        ] {
            assert_eq!(
                Wide::from_u64(value).to_decimal(scale),
                expected,
                "{value} / 10^{scale}"
            );
        }
        assert_eq!(Wide::from_u64(1).to_decimal(154).len(), 156);
        assert_eq!(decimal_text(&[5, 0, 1], 2), "1.05");
        assert_eq!(decimal_text(&[], 3), "0");
    }

    /// The largest comparison that a volume can need: both sides fit.
    #[test]
    fn the_largest_volume_fits() {
        let edge = (1_u128 << 70) - 1;
        let package = Wide::from_u128(edge)
            .checked_mul_u128(edge)
            .and_then(|area| area.checked_mul_u128(edge))
            .and_then(|volume| volume.checked_mul_u64((1 << 31) - 1))
            .and_then(|volume| volume.checked_mul_u64(1 << 20));
        let difference_side = package
            .and_then(|sum| sum.checked_mul_pow10(28))
            .and_then(|sum| sum.checked_mul_pow10(28))
            .and_then(|sum| sum.checked_mul_u64(100));
        assert!(difference_side.is_some());
    }
}
