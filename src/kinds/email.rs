//! Email addresses: the pattern of HTML's `input type=email`, with a dot in the domain and none astray before the `@`.
//! <https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address>

/// The same as a regular expression.
pub const PATTERN: &str = concat!(
    r"^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*",
    r"@[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$"
);

/// Whether it is one.
pub fn is_email(text: &[u8]) -> bool {
    let Some(at) = text.iter().position(|&byte| byte == b'@') else {
        return false;
    };
    let (local, domain) = text.split_at(at);
    let domain = domain.get(1..).unwrap_or_default();
    local
        .split(|&byte| byte == b'.')
        .all(|atom| !atom.is_empty() && atom.iter().copied().all(is_atom))
        && domain.contains(&b'.')
        && domain.split(|&byte| byte == b'.').all(is_label)
}

fn is_atom(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

fn is_label(label: &[u8]) -> bool {
    let ends = [label.first(), label.last()];
    label.len() <= 63
        && ends.iter().all(|end| end.is_some_and(u8::is_ascii_alphanumeric))
        && label.iter().all(|&byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::same_as_pattern;

    #[test]
    fn addresses_are_told_as_the_pattern_tells_them() {
        same_as_pattern(PATTERN, "a1.@-+ ", 7, is_email);
        let long = format!("a@{}.cn", "b".repeat(63));
        let longer = format!("a@{}.cn", "b".repeat(64));
        for (text, expected) in [
            ("zhang.san@example.com.cn", true),
            ("张@example.cn", false),
            (&long, true),
            (&longer, false),
        ] {
            assert_eq!(is_email(text.as_bytes()), expected, "{text}");
        }
    }
}
