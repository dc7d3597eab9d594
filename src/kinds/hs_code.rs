//! Customs commodity codes: 8 digits, 10 digits, or 8 digits, a point and 2 digits.

/// The same as a regular expression.
pub const PATTERN: &str = r"^[0-9]{8}(\.?[0-9]{2})?$";

/// Whether it is one.
#[inline(always)]
pub fn is_hs_code(text: &[u8]) -> bool {
    match text.split_at_checked(8) {
        Some((head, tail)) => {
            super::all(head, |byte| byte.is_ascii_digit())
                && matches!(tail, [] | [b'0'..=b'9', b'0'..=b'9'] | [b'.', b'0'..=b'9', b'0'..=b'9'])
        }
        None => false,
    }
}

/// Whether it is one that lost its last digit, as code 4024's printed example did (R39).
pub fn lost_a_digit(text: &[u8]) -> bool {
    text.len() == 10
        && text.iter().enumerate().all(|(place, byte)| {
            if place == 8 {
                *byte == b'.'
            } else {
                byte.is_ascii_digit()
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::same_as_pattern;

    #[test]
    fn codes_are_told_as_the_pattern_tells_them() {
        same_as_pattern(PATTERN, "0.a", 11, is_hs_code);
        same_as_pattern(r"^[0-9]{8}\.[0-9]$", "0.a", 11, lost_a_digit);
        assert!(is_hs_code(b"12345678") && is_hs_code(b"1234567890") && is_hs_code(b"12345678.90"));
    }
}
