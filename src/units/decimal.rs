//! Exact reading of a decimal from its text: no binary fraction, no rounding, and no exponent that overflows.

use core::fmt;

use rust_decimal::Decimal;

use crate::json::Reader;
use crate::kinds::number::{Figure, MAX_DIGITS, MAX_POWER};

/// The most fractional digits of a decimal, and the largest scale to round to.
pub const MAX_SCALE: u32 = 28;

/// Why a text is not read as a decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalError {
    /// It is not a number as JSON writes it.
    NotDecimal,
    /// It has more than [`MAX_DIGITS`] significant digits.
    TooManyDigits,
    /// It is not below 10 to the power of [`MAX_POWER`].
    TooLarge,
    /// It has more than [`MAX_SCALE`] fractional digits.
    TooFine,
}

impl fmt::Display for DecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            DecimalError::NotDecimal => "not a decimal number; write it like 12.5, -3 or 1e-7",
            DecimalError::TooManyDigits => "more than 28 significant digits; give at most 28",
            DecimalError::TooLarge => "too large; give a number below 10^15",
            DecimalError::TooFine => "more than 28 fractional digits; give at most 28",
        })
    }
}

impl core::error::Error for DecimalError {}

/// Reads a number as JSON writes it (`12.50`, `-3`, `1e-7`; no blanks, no `+` in front, no bare point), exactly and
/// within these limits, where leading and trailing zeros do not count: at most 28 significant digits, below 10^15 sign
/// aside, at most 28 fractional digits.
///
/// # Errors
/// [`DecimalError::NotDecimal`], or the limit that it breaks: [`DecimalError::TooManyDigits`],
/// [`DecimalError::TooLarge`], [`DecimalError::TooFine`].
pub fn decimal(text: &str) -> Result<Decimal, DecimalError> {
    decimal_of(text.as_bytes())
}

/// The same of bytes.
pub(crate) fn decimal_of(text: &[u8]) -> Result<Decimal, DecimalError> {
    if !Reader::inside(text).is_number() {
        return Err(DecimalError::NotDecimal);
    }
    let figure = Figure::read(text);
    if figure.digits > MAX_DIGITS {
        return Err(DecimalError::TooManyDigits);
    }
    if figure.zero {
        return Ok(Decimal::ZERO);
    }
    if figure.power > MAX_POWER {
        return Err(DecimalError::TooLarge);
    }
    if figure.last < -i64::from(MAX_SCALE) {
        return Err(DecimalError::TooFine);
    }
    let scale = figure.last.min(0).unsigned_abs() as u32;
    let mantissa = figure.magnitude(figure.last.max(0)).unwrap_or_default();
    let part = |at: u32| (mantissa >> at) as u32;
    Ok(Decimal::from_parts(part(0), part(32), part(64), figure.negative, scale))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<(i128, u32), DecimalError>) {
        assert_eq!(
            decimal(text).map(|number| (number.mantissa(), number.scale())),
            expected,
            "{text}"
        );
    }

    #[test]
    fn numbers_are_exact() {
        check("0", Ok((0, 0)));
        check("0.1", Ok((1, 1)));
        check("12.50", Ok((125, 1)));
        check("100.000", Ok((100, 0)));
        check("-3", Ok((-3, 0)));
        check("1e-7", Ok((1, 7)));
        check("1.5E+3", Ok((1500, 0)));
        check("0.001e2", Ok((1, 1)));
        check("1002003000", Ok((1_002_003_000, 0)));
        check(
            "-79.228162514264337593543950",
            Ok((-7_922_816_251_426_433_759_354_395, 23)),
        );
    }

    #[test]
    fn zero_is_zero_whatever_its_exponent() {
        for text in [
            "-0",
            "0.000",
            "0e0",
            "0e999999999999999999999999",
            "0.00e-999999999999999999999999",
            "-0.0E5",
        ] {
            check(text, Ok((0, 0)));
            assert!(decimal(text).is_ok_and(|zero| zero.is_sign_positive()), "{text}");
        }
    }

    #[test]
    fn significant_digits_are_limited() {
        check(
            "0.1234567890123456789012345678",
            Ok((1_234_567_890_123_456_789_012_345_678, 28)),
        );
        check(
            "9.999999999999999999999999999",
            Ok((9_999_999_999_999_999_999_999_999_999, 27)),
        );
        check("9.9999999999999999999999999999", Err(DecimalError::TooManyDigits));
        check("1.0000000000000000000000000001", Err(DecimalError::TooManyDigits));
        check("1.000000000000000000000000000000000000", Ok((1, 0)));
        check("0.00000000000000000000000000012e10", Ok((12, 19)));
    }

    #[test]
    fn magnitude_is_limited() {
        check("999999999999999", Ok((999_999_999_999_999, 0)));
        check(
            "999999999999999.9999999999999",
            Ok((9_999_999_999_999_999_999_999_999_999, 13)),
        );
        check("-999999999999999", Ok((-999_999_999_999_999, 0)));
        for text in [
            "1000000000000000",
            "1e15",
            "-1e15",
            "0.1e16",
            "1e999999999",
            "1e99999999999999999999999999",
        ] {
            check(text, Err(DecimalError::TooLarge));
        }
    }

    #[test]
    fn fractional_digits_are_limited() {
        check("1e-28", Ok((1, 28)));
        check("10e-29", Ok((1, 28)));
        for text in [
            "1e-29",
            "0.00000000000000000000000000001",
            "-1e-999999999",
            "1e-99999999999999999999999999",
        ] {
            check(text, Err(DecimalError::TooFine));
        }
    }

    #[test]
    fn a_long_text_costs_one_pass() {
        let zeros = "0".repeat(1 << 20);
        check(&format!("1{zeros}e-{}", 1 << 20), Ok((1, 0)));
        check(&format!("0.{zeros}1e{}", (1 << 20) + 1), Ok((1, 0)));
        check(&format!("1{zeros}1"), Err(DecimalError::TooManyDigits));
        check(&format!("1e{zeros}1"), Ok((10, 0)));
        check(&"9".repeat(1 << 20), Err(DecimalError::TooManyDigits));
    }

    /// Every text of up to six of the characters that matter, against the grammar as a regular expression.
    #[test]
    fn the_grammar_is_that_of_json() {
        let grammar = regex::Regex::new(r"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z").unwrap();
        let (mut texts, mut numbers) = (vec![String::new()], 0);
        for _ in 0..6 {
            texts = texts
                .iter()
                .flat_map(|text| "-+.eE07 ".chars().map(move |c| format!("{text}{c}")))
                .collect();
            for text in &texts {
                let is_number = decimal(text) != Err(DecimalError::NotDecimal);
                assert_eq!(is_number, grammar.is_match(text), "{text:?}");
                numbers += u32::from(is_number);
            }
        }
        assert!(numbers > 1_000, "{numbers}");
        for text in [
            "", "٣", "1_000", "1,5", "Infinity", "NaN", "0x10", "1e5.0", "--1", "1\u{0}", "½",
        ] {
            check(text, Err(DecimalError::NotDecimal));
        }
    }

    #[test]
    fn errors_say_what_is_allowed() {
        assert_eq!(
            DecimalError::NotDecimal.to_string(),
            "not a decimal number; write it like 12.5, -3 or 1e-7"
        );
        assert_eq!(
            DecimalError::TooManyDigits.to_string(),
            "more than 28 significant digits; give at most 28"
        );
        assert_eq!(
            DecimalError::TooLarge.to_string(),
            "too large; give a number below 10^15"
        );
        assert_eq!(
            DecimalError::TooFine.to_string(),
            "more than 28 fractional digits; give at most 28"
        );
    }
}
