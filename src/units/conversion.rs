//! Converting between units: a whole number of the smallest steps, one division, and one rounding if any.

use alloc::{string::String, vec::Vec};
use rust_decimal::Decimal;

use super::decimal::{DecimalError, MAX_SCALE, decimal_of};
use super::{ConvertError, Rounding, Unit};
use crate::wide::{Wide, decimal_text};

/// The fractional digits that a quotient is worked out to: one more than the largest scale, to round by, and with that
/// more than any finite quotient has (10^12 is the factor with most factors of 2 and of 5, twelve of each).
pub(super) const QUOTIENT_DIGITS: u32 = MAX_SCALE + 1;

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
    let value = decimal_of(value)?;
    if from.dimension() != to.dimension() {
        return Err(ConvertError::Dimension { from, to });
    }
    if scale.is_some_and(|scale| scale > MAX_SCALE) {
        return Err(ConvertError::ScaleTooLarge);
    }
    let quotient = Quotient::of(value, from, to).ok_or(DecimalError::TooLarge)?;
    let mut text = match scale {
        Some(scale) => quotient.rounded(scale, rounding),
        None if quotient.goes_on => return Err(ConvertError::NeedsScale),
        None => quotient.digits.to_decimal(quotient.scale),
    };
    if value.is_sign_negative() && text != "0" {
        text.insert(0, '-');
    }
    Ok(text.into_bytes())
}

/// The absolute result of a conversion, `digits` / 10^`scale`, cut off after more digits than any rounding looks at.
struct Quotient {
    digits: Wide,
    scale: u32,
    /// Whether what was cut off is more than nothing.
    goes_on: bool,
}

impl Quotient {
    fn of(value: Decimal, from: Unit, to: Unit) -> Option<Quotient> {
        let dividend = Wide::from_u128(value.mantissa().unsigned_abs())
            .checked_mul_u64(from.factor())?
            .checked_mul_pow10(QUOTIENT_DIGITS)?;
        let (digits, rest) = dividend.div_rem_u64(to.factor())?;
        Some(Quotient {
            digits,
            scale: value.scale() + QUOTIENT_DIGITS,
            goes_on: rest != 0,
        })
    }

    /// Rounded by the digits that `scale` has no place for; the first of them alone tells whether they make a half.
    fn rounded(&self, scale: u32, rounding: Rounding) -> String {
        let mut digits = self.digits.digits();
        let places = self.scale.saturating_sub(scale) as usize;
        let (dropped, kept) = digits.split_at_mut_checked(places).unwrap_or_default();
        let up = match rounding {
            Rounding::HalfUp => dropped.last().is_some_and(|first| *first >= 5),
            Rounding::Up => self.goes_on || dropped.iter().any(|digit| *digit != 0),
            Rounding::Down => false,
        };
        if up {
            add_one(kept);
        }
        decimal_text(kept, scale)
    }
}

/// Adds 1 to a number given by its digits, the least significant first.
fn add_one(digits: &mut [u8]) {
    for digit in digits {
        if *digit < 9 {
            *digit += 1;
            return;
        }
        *digit = 0;
    }
}
