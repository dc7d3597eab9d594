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
