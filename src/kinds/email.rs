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
#[inline(always)]
pub fn is_email(text: &[u8]) -> bool {
    let mut rest = text;
    // Before the `@`: atoms joined by single dots.
    loop {
        let after = behind(rest, ATOM);
        if after.len() == rest.len() {
            return false;
        }
        match after.split_first() {
            Some((b'.', next)) => rest = next,
            Some((b'@', next)) => {
                rest = next;
                break;
            }
            _ => return false,
        }
    }
    // Behind it: two labels at least, joined by single dots.
    let mut dots = false;
    loop {
        let after = behind(rest, LABEL);
        let len = rest.len() - after.len();
        let hyphens = rest.first() == Some(&b'-') || rest.get(len.wrapping_sub(1)) == Some(&b'-');
        if hyphens || !(1..=MAX_LABEL).contains(&len) {
            return false;
        }
        match after.split_first() {
            Some((b'.', next)) => (rest, dots) = (next, true),
            Some(_) => return false,
            None => return dots,
        }
    }
}

/// Letters, digits and ``!#$%&'*+-/=?^_`{|}~``.
const ATOM: u8 = 1;
/// Letters, digits and `-`.
const LABEL: u8 = 2;

/// What is behind the characters of a class.
#[inline(always)]
fn behind(text: &[u8], class: u8) -> &[u8] {
    let mut rest = text;
    while let Some((&byte, after)) = rest.split_first() {
        if CLASSES
            .get(usize::from(byte))
            .is_none_or(|&classes| classes & class == 0)
        {
            break;
        }
        rest = after;
    }
    rest
}

#[allow(clippy::indexing_slicing, reason = "built while compiling")]
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_alphanumeric() {
            classes[byte] = ATOM | LABEL;
        }
        byte += 1;
    }
    let others = b"!#$%&'*+-/=?^_`{|}~";
    let mut i = 0;
    while i < others.len() {
        classes[others[i] as usize] |= ATOM;
        i += 1;
    }
    classes[b'-' as usize] |= LABEL;
    classes
};

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
