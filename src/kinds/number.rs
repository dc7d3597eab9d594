//! Numbers exact from their text, however long it is and however large its exponent.

/// The most significant digits a decimal may have.
pub const MAX_DIGITS: usize = 28;
/// A decimal is below ten to this power.
pub const MAX_POWER: i64 = 15;
/// The largest integer, and without its sign the smallest.
pub const MAX_INTEGER: u64 = 2_147_483_647;

/// An exponent is not followed any further than this, which is beyond any limit.
const FAR: i64 = 1 << 40;

/// What a number's text says, without its digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure<'t> {
    text: &'t [u8],
    /// It is zero.
    pub zero: bool,
    /// It has a minus sign and is not zero.
    pub negative: bool,
    /// How many digits there are from the first that is not zero to the last.
    pub digits: usize,
    /// The power of ten of the last digit that is not zero.
    pub last: i64,
    /// Its magnitude is below ten to this power, and not below a tenth of that.
    pub power: i64,
}

impl<'t> Figure<'t> {
    /// Of a JSON number, or of digits with zeros before them.
    pub fn read(text: &'t [u8]) -> Figure<'t> {
        let mantissa_len = text
            .iter()
            .position(|byte| matches!(byte, b'e' | b'E'))
            .unwrap_or(text.len());
        let exponent = exponent(text.get(mantissa_len..).unwrap_or_default());
        let mantissa = text.get(..mantissa_len).unwrap_or_default();
        let whole = mantissa
            .iter()
            .take_while(|&&byte| byte != b'.')
            .filter(|byte| byte.is_ascii_digit())
            .count();
        let digits = || mantissa.iter().copied().filter(u8::is_ascii_digit);
        let significant = |(_, digit): &(usize, u8)| *digit != b'0';
        let first = digits().enumerate().find(significant).map(|(place, _)| place);
        let last = digits()
            .enumerate()
            .filter(significant)
            .last()
            .map_or(0, |(place, _)| place);
        let zero = first.is_none();
        let power_behind = |place: usize| whole as i64 - place as i64 + exponent;
        Figure {
            text: mantissa,
            zero,
            negative: !zero && text.first() == Some(&b'-'),
            digits: first.map_or(0, |first| last - first + 1),
            last: if zero { 0 } else { power_behind(last + 1) },
            power: first.map_or(0, power_behind),
        }
    }

    /// How many fractional digits it needs.
    pub fn fraction(&self) -> u64 {
        self.last.min(0).unsigned_abs()
    }

    /// Too large, or with more digits than anybody can mean.
    pub fn is_excessive(&self) -> bool {
        self.power > MAX_POWER || self.digits > MAX_DIGITS
    }

    /// Its magnitude as a multiple of ten to the power of minus `scale`, where that is a whole number of 64 bits.
    pub fn scaled(&self, scale: u8) -> Option<u64> {
        if self.zero {
            return Some(0);
        }
        u64::try_from(self.magnitude(self.last + i64::from(scale))?).ok()
    }

    /// Its digits and that many zeros, as a number; nothing where that takes more than 38 digits.
    #[inline(never)]
    pub fn magnitude(&self, zeros: i64) -> Option<u128> {
        let zeros = usize::try_from(zeros).ok()?;
        if self.digits.saturating_add(zeros) > 38 {
            return None;
        }
        let digits = self.text.iter().filter(|byte| byte.is_ascii_digit());
        let digits = digits.skip_while(|&&digit| digit == b'0').take(self.digits);
        let all = digits.chain(core::iter::repeat_n(&b'0', zeros));
        Some(all.fold(0, |number, digit| number * 10 + u128::from(digit - b'0')))
    }
}

/// The exponent behind `e`; zero where there is none.
fn exponent(text: &[u8]) -> i64 {
    let digits = text.iter().filter(|byte| byte.is_ascii_digit());
    let size = digits.fold(0i64, |number, digit| (number * 10 + i64::from(digit - b'0')).min(FAR));
    if matches!(text, [_, b'-', ..]) { -size } else { size }
}

/// Whether a string is a whole number in digits.
pub fn is_integer_text(text: &[u8]) -> bool {
    is_digits(text.strip_prefix(b"-").unwrap_or(text))
}

/// Whether a string is a number in digits, with or without a fraction.
pub fn is_decimal_text(text: &[u8]) -> bool {
    match text
        .iter()
        .position(|&byte| byte == b'.')
        .and_then(|at| text.split_at_checked(at))
    {
        Some((whole, [_, fraction @ ..])) => is_integer_text(whole) && is_digits(fraction),
        _ => is_integer_text(text),
    }
}

fn is_digits(text: &[u8]) -> bool {
    !text.is_empty() && text.iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, zero: bool, negative: bool, digits: usize, last: i64, power: i64) {
        let figure = Figure::read(text.as_bytes());
        let told = (figure.zero, figure.negative, figure.digits, figure.last, figure.power);
        assert_eq!(told, (zero, negative, digits, last, power), "{text}");
    }

    #[test]
    fn figures_are_exact() {
        check("0", true, false, 0, 0, 0);
        check("-0.00e5", true, false, 0, 0, 0);
        check("1", false, false, 1, 0, 1);
        check("-10", false, true, 1, 1, 2);
        check("12.50", false, false, 3, -1, 2);
        check("0.0012", false, false, 2, -4, -2);
        check("1e3", false, false, 1, 3, 4);
        check("120e-1", false, false, 2, 0, 2);
        check("1e999999999999999999999", false, false, 1, FAR, FAR + 1);
        check("1e-999999999999999999999", false, false, 1, -FAR, -FAR + 1);
        check("0007", false, false, 1, 0, 1);
        check("100000000000000000000000000000000.5", false, false, 34, -1, 33);
    }

    #[test]
    fn values_are_exact() {
        for (text, scale, value) in [
            ("12.50", 2, Some(1250)),
            ("12.5", 4, Some(125_000)),
            ("1e1", 0, Some(10)),
            ("999999999999999.9999", 4, Some(9_999_999_999_999_999_999)),
            ("0.001", 2, None),
            ("1e30", 0, None),
            ("0e99", 2, Some(0)),
        ] {
            assert_eq!(Figure::read(text.as_bytes()).scaled(scale), value, "{text}");
        }
    }

    #[test]
    fn texts_of_numbers_have_digits_only() {
        for (text, integer, decimal) in [
            ("10", true, true),
            ("-007", true, true),
            ("1.50", false, true),
            ("-0.5", false, true),
            ("", false, false),
            ("-", false, false),
            ("1.", false, false),
            (".5", false, false),
            ("1.-5", false, false),
            ("1e3", false, false),
            ("+1", false, false),
            (" 1", false, false),
            ("１", false, false),
        ] {
            assert_eq!(
                (is_integer_text(text.as_bytes()), is_decimal_text(text.as_bytes())),
                (integer, decimal),
                "{text}"
            );
        }
    }
}
