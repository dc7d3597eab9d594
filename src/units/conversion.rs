//! Converting between units by the arithmetic of school, digit after digit: nothing overflows, nothing is rounded twice.

use super::decimal::{DecimalError, MAX_DIGITS, MAX_INTEGER_DIGITS, MAX_SCALE};
use super::{ConvertError, Rounding, Unit};
use crate::json::{Reader, Token};
use crate::kinds::number::Figure;
use alloc::{string::String, vec, vec::Vec};

/// The largest size that a unit may have: ten times it, and a digit, are still a `u64`.
pub(super) const LARGEST_FACTOR: u64 = 1_000_000_000_000_000_000;

/// How many digits a quotient may go on behind those of its dividend. One that ends needs no more: dividing by 2 or 5
/// makes one digit, and no unit's size has more than 12 of either.
const MORE_DIGITS: usize = 29;

/// Converts a decimal, exactly or rounded once to `scale` fractional digits.
///
/// `value` is read as [`decimal`](super::decimal()) reads it, which names its limits. The result is plain decimal text
/// in its shortest form: no exponent, no trailing zeros, so at scale 2 `12.5` and not `12.50`; never `-0`. Without a
/// scale it has all the digits it needs, which may be more than 28, and `rounding` is not used.
///
/// # Errors
/// See [`ConvertError`]; without a scale also [`ConvertError::NeedsScale`], as for 1 cm in inches.
pub fn convert(
    value: &str,
    from: Unit,
    to: Unit,
    scale: Option<u32>,
    rounding: Rounding,
) -> Result<String, ConvertError> {
    let text = convert_text(value.as_bytes(), from, to, scale, rounding)?;
    Ok(String::from_utf8(text).unwrap_or_default())
}

/// [`convert`] for texts that are not known to be UTF-8.
pub(crate) fn convert_text(
    value: &[u8],
    from: Unit,
    to: Unit,
    scale: Option<u32>,
    rounding: Rounding,
) -> Result<Vec<u8>, ConvertError> {
    let figure = read(value)?;
    if from.dimension() != to.dimension() {
        return Err(ConvertError::Dimension { from, to });
    }
    if scale.is_some_and(|scale| scale > MAX_SCALE) {
        return Err(ConvertError::ScaleTooLarge);
    }
    let product = times(value, figure.digits, from.factor());
    let mut division = Division::new(&product, figure.last, to.factor());
    match scale {
        Some(scale) => division.round(scale as usize, rounding),
        None if !division.finish() => return Err(ConvertError::NeedsScale),
        None => {}
    }
    Ok(division.text(figure.negative))
}

/// The number, if it is a decimal within the limits.
fn read(text: &[u8]) -> Result<Figure<'_>, DecimalError> {
    let mut reader = Reader::inside(text);
    if reader.token() != Token::Number || reader.skip().is_err() || reader.pos() < text.len() {
        return Err(DecimalError::NotDecimal);
    }
    let figure = Figure::read(text);
    if figure.digits > MAX_DIGITS as usize {
        Err(DecimalError::TooManyDigits)
    } else if figure.power > i64::from(MAX_INTEGER_DIGITS) {
        Err(DecimalError::TooLarge)
    } else if figure.last < -i64::from(MAX_SCALE) {
        Err(DecimalError::TooFine)
    } else {
        Ok(figure)
    }
}

/// The digits of a product, the least significant first: of a number with so many digits from the first to the last that
/// is not zero, and a factor.
fn times(text: &[u8], count: usize, factor: u64) -> Vec<u8> {
    let exponent = text.iter().position(|byte| matches!(byte, b'e' | b'E'));
    let mantissa = text.get(..exponent.unwrap_or(text.len())).unwrap_or_default();
    let digits = mantissa.iter().rev().filter(|byte| byte.is_ascii_digit());
    let (mut carry, mut product) = (0, Vec::new());
    for digit in digits.skip_while(|&&digit| digit == b'0').take(count) {
        carry += u64::from(digit - b'0') * factor;
        product.push((carry % 10) as u8);
        carry /= 10;
    }
    while carry > 0 {
        product.push((carry % 10) as u8);
        carry /= 10;
    }
    product
}

/// A long division. Each digit of the quotient stands for the same power of ten as the digit of the dividend that was
/// taken down for it.
struct Division<'d> {
    /// The digits of the dividend that were not taken down yet, the least significant first.
    dividend: &'d [u8],
    /// How many zeros are taken down before them: those behind the point of a small number.
    zeros: usize,
    divisor: u64,
    rest: u64,
    /// How many digits stand before the point.
    whole: usize,
    /// The digits of the quotient, the most significant first, behind a zero that rounding may need.
    quotient: Vec<u8>,
}

impl<'d> Division<'d> {
    fn new(dividend: &'d [u8], last: i64, divisor: u64) -> Division<'d> {
        let whole = dividend.len() as i64 + last;
        Division {
            dividend,
            zeros: whole.min(0).unsigned_abs() as usize,
            divisor,
            rest: 0,
            whole: whole.max(0) as usize,
            quotient: vec![0],
        }
    }

    /// Adds a digit to the quotient.
    fn step(&mut self) {
        self.rest *= 10;
        if self.zeros > 0 {
            self.zeros -= 1;
        } else if let Some((digit, dividend)) = self.dividend.split_last() {
            self.rest += u64::from(*digit);
            self.dividend = dividend;
        }
        self.quotient.push((self.rest / self.divisor) as u8);
        self.rest %= self.divisor;
    }

    /// Whether anything is left to divide.
    fn goes_on(&self) -> bool {
        self.rest != 0 || self.dividend.iter().any(|&digit| digit != 0)
    }

    /// All digits of the quotient, if it has a last one.
    fn finish(&mut self) -> bool {
        let most = self.zeros + self.dividend.len() + MORE_DIGITS;
        while self.quotient.len() <= self.whole || (self.goes_on() && self.quotient.len() < most) {
            self.step();
        }
        !self.goes_on()
    }

    /// The digits of the quotient to so many fractional ones, rounded once.
    fn round(&mut self, scale: usize, rounding: Rounding) {
        while self.quotient.len() <= self.whole + scale {
            self.step();
        }
        let up = match rounding {
            Rounding::HalfUp => {
                self.step();
                self.quotient.pop() >= Some(5)
            }
            Rounding::Up => self.goes_on(),
            Rounding::Down => false,
        };
        if up {
            add_one(&mut self.quotient);
        }
    }

    /// The quotient as plain text without needless zeros.
    fn text(mut self, negative: bool) -> Vec<u8> {
        let point = self.whole + 1;
        while self.quotient.len() > point && self.quotient.last() == Some(&0) {
            self.quotient.pop();
        }
        let first = self
            .quotient
            .iter()
            .take(self.whole)
            .take_while(|&&digit| digit == 0)
            .count();
        let mut text = Vec::new();
        if negative && self.quotient.iter().any(|&digit| digit != 0) {
            text.push(b'-');
        }
        for (place, digit) in self.quotient.iter().enumerate().skip(first) {
            if place == point {
                text.push(b'.');
            }
            text.push(b'0' + digit);
        }
        text
    }
}

/// Adds 1 to a number given by its digits, the most significant first.
fn add_one(digits: &mut [u8]) {
    for digit in digits.iter_mut().rev() {
        if *digit < 9 {
            *digit += 1;
            return;
        }
        *digit = 0;
    }
}
