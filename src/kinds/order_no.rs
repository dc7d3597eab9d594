//! Order numbers: 17 capitals and digits.

/// How many characters there are.
pub const LENGTH: usize = 17;

/// The same as a regular expression.
pub const PATTERN: &str = r"^[A-Z0-9]{17}$";

/// Whether all characters are allowed ones.
#[inline(always)]
pub fn is_alphanumeric(text: &[u8]) -> bool {
    super::all(text, |byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9'))
}

/// Whether it is one.
#[inline(always)]
pub fn is_order_no(text: &[u8]) -> bool {
    text.len() == LENGTH && is_alphanumeric(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::same_as_pattern;

    #[test]
    fn numbers_are_told_as_the_pattern_tells_them() {
        same_as_pattern(PATTERN, "A9a", 3, is_order_no);
        for text in [
            "ALI20261121000017",
            "ALI2026112100001",
            "ALI202611210000178",
            "ali20261121000017",
            "ALI2026112100001７",
        ] {
            assert_eq!(is_order_no(text.as_bytes()), text == "ALI20261121000017", "{text}");
        }
    }
}
