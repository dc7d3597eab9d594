//! Texts as JSON strings.

use alloc::vec::Vec;

/// A JSON string.
pub(crate) fn text(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    let mut rest = text.as_bytes();
    while let Some(plain) = rest.iter().position(|&byte| matches!(byte, b'"' | b'\\' | 0..=0x1F)) {
        let (before, special) = rest.split_at_checked(plain).unwrap_or((rest, &[]));
        out.extend_from_slice(before);
        if let Some((&byte, after)) = special.split_first() {
            escape(out, byte);
            rest = after;
        }
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

/// A byte that cannot stand in a string as it is.
fn escape(out: &mut Vec<u8>, byte: u8) {
    let digit = |half: u8| if half < 10 { b'0' + half } else { b'a' + half - 10 };
    match byte {
        b'"' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
        _ => out.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 15)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back() {
        for content in ["", "短", "\"\\/\u{8}\n\u{1f}\u{7f}😀", "plain", "ends in \""] {
            let mut out = Vec::new();
            text(&mut out, content);
            assert_eq!(serde_json::from_slice::<String>(&out).unwrap(), content);
        }
    }
}
