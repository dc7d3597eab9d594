//! Phone numbers: an optional `+`, groups of digits joined by single `-`, 5 to 20 digits in all.

/// The same as a regular expression.
pub const PATTERN: &str = r"^\+?[0-9](-?[0-9]){4,19}$";

/// Whether it is one.
#[inline(always)]
pub fn is_phone(text: &[u8]) -> bool {
    let number = text.strip_prefix(b"+").unwrap_or(text);
    let mut digits = 0;
    let mut joined = true;
    for byte in number {
        match byte {
            b'0'..=b'9' => {
                digits += 1;
                joined = false;
            }
            b'-' if !joined => joined = true,
            _ => return false,
        }
    }
    !joined && (5..=20).contains(&digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::same_as_pattern;

    #[test]
    fn numbers_are_told_as_the_pattern_tells_them() {
        same_as_pattern(PATTERN, "+-01a ", 7, is_phone);
        for (text, expected) in [
            ("+86-15813800510", true),
            ("12345", true),
            ("1-2-3-4-5", true),
            ("1234", false),
            ("12345678901234567890", true),
            ("123456789012345678901", false),
            ("+86 15813800510", false),
            ("(0755)12345678", false),
        ] {
            assert_eq!(is_phone(text.as_bytes()), expected, "{text}");
        }
    }
}
