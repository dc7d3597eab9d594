//! Tax numbers: letters, digits, space, `.`, `/` and `-`.

/// The same as a regular expression.
pub const PATTERN: &str = r"^[A-Za-z0-9 ./-]+$";

/// Whether it may be one.
pub fn is_tax_id(text: &[u8]) -> bool {
    !text.is_empty()
        && text
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b" ./-".contains(byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::same_as_pattern;

    #[test]
    fn numbers_are_told_as_the_pattern_tells_them() {
        same_as_pattern(PATTERN, "aZ9 ./-_é", 4, is_tax_id);
    }
}
