//! Converting between units by the arithmetic of school, digit after digit: nothing overflows, nothing is rounded twice.

use super::decimal::{DecimalError, MAX_DIGITS, MAX_INTEGER_DIGITS, MAX_SCALE};
use super::{ConvertError, Rounding, Unit};
use crate::json::Reader;
use crate::kinds::number::Figure;
use crate::wide::decimal_text;

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
    let figure = read(value.as_bytes())?;
    if from.dimension() != to.dimension() {
        return Err(ConvertError::Dimension { from, to });
    }
    if scale.is_some_and(|scale| scale > MAX_SCALE) {
        return Err(ConvertError::ScaleTooLarge);
    }
    let product = times(&significant(value.as_bytes(), figure.digits), from.factor());
    let division = Division::new(&product, figure.last, to.factor());
    let (mut digits, scale) = match scale {
        Some(scale) => (division.rounded(scale, rounding), scale),
        None => division.exact().ok_or(ConvertError::NeedsScale)?,
    };
    // Behind the point all places are there, filled with zeros.
    digits.resize(digits.len().max(scale as usize), 0);
    let mut text = decimal_text(&digits, scale);
    if figure.negative && text != "0" {
        text.insert(0, '-');
    }
    Ok(text)
}

/// The number, if it is a decimal within the limits.
fn read(text: &[u8]) -> Result<Figure<'_>, DecimalError> {
    let mut reader = Reader::inside(text);
    if reader.number().is_err() || reader.pos() < text.len() {
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

/// The digits of a number from the first that is not zero, so many of them.
fn significant(text: &[u8], count: usize) -> Vec<u8> {
    text.iter()
        .filter(|byte| byte.is_ascii_digit())
        .skip_while(|&&byte| byte == b'0')
        .take(count)
        .map(|byte| byte - b'0')
        .collect()
}

/// The digits of a product, the least significant first.
fn times(digits: &[u8], factor: u64) -> Vec<u8> {
    let (mut carry, mut product) = (0, Vec::new());
    for &digit in digits.iter().rev() {
        carry += u64::from(digit) * factor;
        product.push((carry % 10) as u8);
        carry /= 10;
    }
    while carry > 0 {
        product.push((carry % 10) as u8);
        carry /= 10;
    }
    product
}

/// A long division under way. Each digit of the quotient stands for the same power of ten as the digit of the dividend
/// that was taken down for it.
struct Division<'d> {
    /// What is left of the dividend's digits, the least significant first.
    dividend: &'d [u8],
    /// The power of ten of the dividend's last digit.
    last: i64,
    divisor: u64,
    rest: u64,
    /// The digits of the quotient so far, the most significant first.
    quotient: Vec<u8>,
}

impl<'d> Division<'d> {
    fn new(dividend: &'d [u8], last: i64, divisor: u64) -> Division<'d> {
        Division {
            dividend,
            last,
            divisor,
            rest: 0,
            quotient: Vec::new(),
        }
    }

    /// The next digit of the quotient.
    fn step(&mut self) -> u8 {
        let (digit, dividend) = self.dividend.split_last().unwrap_or((&0, &[]));
        self.dividend = dividend;
        let part = self.rest * 10 + u64::from(*digit);
        self.rest = part % self.divisor;
        (part / self.divisor) as u8
    }

    /// Whether anything is left to divide.
    fn goes_on(&self) -> bool {
        self.rest != 0 || self.dividend.iter().any(|&digit| digit != 0)
    }

    /// All digits of the quotient, the least significant first, and how many of them are fractional; `None` if it has
    /// no last digit.
    fn exact(mut self) -> Option<(Vec<u8>, u32)> {
        let whole = self.dividend.len() as i64 + self.last;
        for _ in 0..self.dividend.len() + MORE_DIGITS {
            if (self.quotient.len() as i64) < whole || self.goes_on() {
                let digit = self.step();
                self.quotient.push(digit);
            }
        }
        self.quotient.reverse();
        let scale = self.quotient.len() as i64 - whole;
        (!self.goes_on()).then_some((self.quotient, scale as u32))
    }

    /// The quotient to so many fractional digits, the least significant first.
    fn rounded(mut self, scale: u32, rounding: Rounding) -> Vec<u8> {
        let kept = self.dividend.len() as i64 + self.last + i64::from(scale);
        for _ in 0..kept {
            let digit = self.step();
            self.quotient.push(digit);
        }
        let up = match rounding {
            Rounding::HalfUp => kept >= 0 && self.step() >= 5,
            Rounding::Up => self.goes_on(),
            Rounding::Down => false,
        };
        self.quotient.reverse();
        if up {
            add_one(&mut self.quotient);
        }
        self.quotient
    }
}

/// Adds 1 to a number given by its digits, the least significant first.
fn add_one(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut() {
        if *digit < 9 {
            *digit += 1;
            return;
        }
        *digit = 0;
    }
    digits.push(1);
}
