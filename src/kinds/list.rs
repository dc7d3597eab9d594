//! Lists in one string: parts separated by commas.

/// Whether every part has something in it, and no full-width comma stands in for a plain one (R14).
pub fn is_list(text: &str) -> bool {
    let mut blank = true;
    for character in text.chars() {
        match character {
            '，' => return false,
            ',' if blank => return false,
            ',' => blank = true,
            other => blank &= other.is_whitespace(),
        }
    }
    !blank
}

/// Whether a comma or white space stands between two characters that are neither.
#[inline(never)]
pub(crate) fn is_plain(raw: &[u8]) -> bool {
    let mut apart = true;
    for &byte in raw {
        let joint = byte == b',' || byte <= b' ';
        if joint && apart {
            return false;
        }
        apart = joint;
    }
    !apart
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_not_blank() {
        for (text, expected) in [
            ("SF1", true),
            ("SF1,SF2", true),
            ("SF1, SF2", true),
            ("SF1,", false),
            (",SF1", false),
            ("a, ,b", false),
            ("甲，乙", false),
        ] {
            assert_eq!(is_list(text), expected, "{text}");
        }
    }
}
