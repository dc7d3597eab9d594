//! Tax numbers: letters, digits, space, `.`, `/` and `-`.

/// The same as a regular expression.
pub const PATTERN: &str = r"^[A-Za-z0-9 ./-]+$";

/// Whether it may be one.
#[inline(never)]
pub fn is_tax_id(text: &[u8]) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'.' | b'/' | b'-');
    !text.is_empty() && super::all(text, allowed)
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
