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
            Some(&byte) if is_atom(byte) => atom = true,
            Some(b'.') if atom => atom = false,
            Some(b'@') if atom => break,
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

/// Letters, digits and ``!#$%&'*+-/=?^_`{|}~``.
#[allow(clippy::indexing_slicing, reason = "built while compiling")]
static ATOMS: [bool; 256] = {
    let mut atoms = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        atoms[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    let others = b"!#$%&'*+-/=?^_`{|}~";
    let mut i = 0;
    while i < others.len() {
        atoms[others[i] as usize] = true;
        i += 1;
    }
    atoms
};

fn is_atom(byte: u8) -> bool {
    ATOMS.get(usize::from(byte)).copied().unwrap_or_default()
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
