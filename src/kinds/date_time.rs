//! Times to the second: `YYYY-MM-DDThh:mm:ss` (ISO 8601) and an offset, `Z`, `±hh:mm` or `±hhmm`.

/// The same as a regular expression, but for the days of the months.
pub const PATTERN: &str = concat!(
    r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]",
    r"(Z|[+-](0[0-9]|1[0-3]):?[0-5][0-9]|[+-]14:?00)?$"
);

/// What a text is, as a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// A time with its offset.
    Whole,
    /// A time without an offset (R54).
    Local,
    /// No time.
    None,
}

/// Tells which.
pub fn read(text: &[u8]) -> Time {
    let Some((moment, offset)) = text.split_first_chunk::<19>() else {
        return Time::None;
    };
    if !is_moment(moment) {
        return Time::None;
    }
    match offset {
        [] => Time::Local,
        [b'Z'] => Time::Whole,
        [b'+' | b'-', h1, h2, b':', m1, m2] | [b'+' | b'-', h1, h2, m1, m2] if is_offset([*h1, *h2], [*m1, *m2]) => {
            Time::Whole
        }
        _ => Time::None,
    }
}

fn is_moment(text: &[u8; 19]) -> bool {
    let [
        y1,
        y2,
        y3,
        y4,
        b'-',
        mo1,
        mo2,
        b'-',
        d1,
        d2,
        b'T',
        h1,
        h2,
        b':',
        mi1,
        mi2,
        b':',
        s1,
        s2,
    ] = *text
    else {
        return false;
    };
    let (Some(century), Some(year)) = (two([y1, y2]), two([y3, y4])) else {
        return false;
    };
    let (Some(month), Some(day)) = (two([mo1, mo2]), two([d1, d2])) else {
        return false;
    };
    (1..=days(century * 100 + year, month)).contains(&day)
        && two([h1, h2]).is_some_and(|hour| hour < 24)
        && two([mi1, mi2]).is_some_and(|minute| minute < 60)
        && two([s1, s2]).is_some_and(|second| second < 60)
}

fn is_offset(hours: [u8; 2], minutes: [u8; 2]) -> bool {
    match (two(hours), two(minutes)) {
        (Some(hours), Some(minutes)) => minutes < 60 && hours * 60 + minutes <= 14 * 60,
        _ => false,
    }
}

fn two([tens, ones]: [u8; 2]) -> Option<u32> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| u32::from(byte - b'0'));
    Some(digit(tens)? * 10 + digit(ones)?)
}

/// How many days the month has; none in the year 0 or a month that does not exist.
fn days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        _ if year == 0 => 0,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Time) {
        assert_eq!(read(text.as_bytes()), expected, "{text}");
    }

    #[test]
    fn times_have_an_offset() {
        for offset in ["Z", "+08:00", "+0800", "-00:00", "+14:00", "-14:00", "+13:59"] {
            check(&format!("2026-11-21T23:59:59{offset}"), Time::Whole);
        }
        for offset in ["z", "+8", "+08", "+14:01", "+15:00", "+08:60", " +08:00", "+08:0", "Z "] {
            check(&format!("2026-11-21T23:59:59{offset}"), Time::None);
        }
        check("2026-11-21T23:59:59", Time::Local);
    }

    #[test]
    fn days_exist() {
        for day in ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-04-30"] {
            check(&format!("{day}T00:00:00Z"), Time::Whole);
        }
        for day in [
            "2023-02-29",
            "1900-02-29",
            "0000-01-01",
            "2026-04-31",
            "2026-13-01",
            "2026-00-01",
            "2026-01-00",
        ] {
            check(&format!("{day}T00:00:00Z"), Time::None);
        }
        for time in ["24:00:00", "23:60:00", "23:00:60", "1:00:00", "01:00", "01:00:00.5"] {
            check(&format!("2026-01-01T{time}Z"), Time::None);
        }
        check("2026-01-01 00:00:00Z", Time::None);
        check("２026-01-01T00:00:00Z", Time::None);
    }

    #[test]
    fn every_second_and_offset_is_told_as_the_pattern_tells_it() {
        let pattern = regex::Regex::new(PATTERN).unwrap();
        for (a, b) in (0..100).flat_map(|a| (0..100).map(move |b| (a, b))) {
            for text in [
                format!("2024-{a:02}-{:02}T00:00:00Z", b.min(28)),
                format!("2024-01-01T{a:02}:{b:02}:00Z"),
                format!("2024-01-01T00:{a:02}:{b:02}Z"),
                format!("2024-01-01T00:00:00+{a:02}:{b:02}"),
                format!("2024-01-01T00:00:00-{a:02}{b:02}"),
            ] {
                assert_eq!(read(text.as_bytes()) == Time::Whole, pattern.is_match(&text), "{text}");
            }
        }
    }
}
