//! Email addresses: the pattern of HTML's `input type=email`, with a dot in the domain and none astray before the `@`.
//! <https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address>

/// The same as a regular expression.
pub const PATTERN: &str = concat!(
    r"^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*",
    r"@[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$"
);

/// The most characters between two dots of a domain.
const MAX_LABEL: usize = 63;

/// Whether it is one.
pub fn is_email(text: &[u8]) -> bool {
    let mut bytes = text.iter();
    // Before the `@`: atoms joined by single dots.
    let mut atom = false;
    loop {
        match bytes.next() {
            Some(b'@') if atom => break,
            Some(b'.') if atom => atom = false,
            Some(&byte) if is_atom(byte) => atom = true,
            _ => return false,
        }
    }
    // Behind it: two labels at least, joined by single dots.
    let (mut dots, mut len, mut last) = (0, 0, b'-');
    for &byte in bytes {
        match byte {
            b'.' if last != b'-' => (dots, len, last) = (dots + 1, 0, b'-'),
            b'-' if len > 0 => (len, last) = (len + 1, byte),
            _ if byte.is_ascii_alphanumeric() => (len, last) = (len + 1, byte),
            _ => return false,
        }
        if len > MAX_LABEL {
            return false;
        }
    }
    dots > 0 && last != b'-'
}

/// Letters, digits and ``!#$%&'*+-/=?^_`{|}~``, a bit each.
#[allow(clippy::indexing_slicing, reason = "built while compiling")]
const ATOMS: u128 = {
    let others = b"!#$%&'*+-/=?^_`{|}~";
    let mut set = 0u128;
    let mut byte = 0u8;
    while byte < 128 {
        let mut listed = byte.is_ascii_alphanumeric();
        let mut i = 0;
        while i < others.len() {
            listed |= others[i] == byte;
            i += 1;
        }
        set |= (listed as u128) << byte;
        byte += 1;
    }
    set
};

fn is_atom(byte: u8) -> bool {
    let half = if byte < 64 { ATOMS as u64 } else { (ATOMS >> 64) as u64 };
    byte < 128 && half >> (byte & 63) & 1 == 1
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
