//! Whether a text can go on to become JSON, told by `serde_json` alone: a text that can is made whole by one of few
//! endings.

/// Endings of what the text breaks off in: a string, with or without an escape begun, or something else.
const IN_STRING: [&str; 12] = [
    "", "n", "u0000", "0000", "000", "00", "0", r"\uDC00", "uDC00", "DC00", "C00", r"0\uDC00",
];
const AFTER_SURROGATE: [&str; 4] = [r"00\uDC00", r"000\uDC00", "DC0", r"u0000\uDC00"];
const ELSEWHERE: [&str; 14] = [
    "", "0", ":0", r#""a":0"#, "rue", "ue", "e", "alse", "lse", "se", "ull", "ll", "l", r#"":0"#,
];

/// Whether some ending makes it whole.
pub fn can_go_on(text: &str) -> bool {
    let (in_string, closing) = open_ends(text);
    let whole = |ending: &str| serde_json::from_str::<serde_json::Value>(&format!("{text}{ending}{closing}")).is_ok();
    if !in_string {
        return ELSEWHERE.iter().any(|ending| whole(ending));
    }
    let endings = IN_STRING.iter().chain(&AFTER_SURROGATE);
    endings
        .into_iter()
        .any(|ending| whole(&format!("{ending}\"")) || whole(&format!("{ending}\":0")))
}

/// Whether the text ends outside of strings, or in one but in no escape.
pub fn is_between_escapes(text: &str) -> bool {
    let (in_string, closing) = open_ends(text);
    let whole = |ending| serde_json::from_str::<serde_json::Value>(&format!("{text}{ending}{closing}")).is_ok();
    !in_string || whole("\"") || whole("\":0")
}

/// Whether the text ends in a string, and the brackets that close what is open.
fn open_ends(text: &str) -> (bool, String) {
    let (mut in_string, mut escaped) = (false, false);
    let mut closing = Vec::new();
    for character in text.chars() {
        match character {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            '{' if !in_string => closing.push('}'),
            '[' if !in_string => closing.push(']'),
            '}' | ']' if !in_string => drop(closing.pop()),
            _ => {}
        }
    }
    (in_string, closing.into_iter().rev().collect())
}

/// How deep the brackets of a text are nested, and where one first goes deeper than `limit`.
pub fn too_deep(text: &[u8], limit: usize) -> Option<usize> {
    let (mut in_string, mut escaped, mut depth) = (false, false, 0usize);
    for (place, byte) in text.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                if depth > limit {
                    return Some(place);
                }
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}
