//! The quick way through an object: over members with which nothing at all is wrong and that are written as services
//! write them. A short loop, so that what it knows stays in registers; whatever takes a closer look, it leaves to the walk.

use super::{MOST_ROWS, Members, POWERS};
use crate::json::{Plain, Reader, Rest};
use crate::kinds::{self, number::MAX_INTEGER};
use crate::spec::{Quick, Row, Step, Table};

/// What the digits of a decimal, as an integer, may say at most, whatever its scale.
const MAX_DIGITS: u64 = 999_999_999_999_999;

/// Where the quick way ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Behind the object.
    End,
    /// At a key, or at white space before it.
    Key,
    /// At the value of the expected row, which has not been seen before.
    Value,
    /// Behind a member.
    More,
}

/// Goes from a key, or from behind a member, as far as it can.
#[inline(never)]
pub(super) fn members(table: &'static Table, members: &mut Members, reader: &mut Reader<'_>, behind: bool) -> Next {
    let mut rest = reader.rest();
    let mut next = None;
    if behind {
        (rest, next) = more(rest);
    }
    while next.is_none() {
        let Some(rows) = unseen(table, members) else {
            break;
        };
        let (count, after, end) = run(rows, members, rest);
        members.pass(count);
        (rest, next) = (after, Some(end));
        if end == Next::Key
            && let Some(index) = known_key(table, members, rest)
        {
            members.expected = index;
            next = None;
        }
    }
    reader.go_to(rest);
    let next = next.unwrap_or(Next::Key);
    if next == Next::End {
        reader.leave();
    }
    next
}

/// Goes behind the separator of two members, or out of the object.
#[inline(always)]
fn more(rest: Rest<'_>) -> (Rest<'_>, Option<Next>) {
    match rest.more() {
        Some((true, after)) => (after, None),
        Some((false, after)) => (after, Some(Next::End)),
        None => (rest, Some(Next::More)),
    }
}

/// The rows from the expected one to the first that has been seen.
#[inline(always)]
fn unseen(table: &'static Table, members: &Members) -> Option<&'static [Row]> {
    let rows = table.rows.get(members.expected..)?;
    let count = (members.seen >> members.expected).trailing_zeros() as usize;
    Some(rows.get(..count).unwrap_or(rows))
}

/// Goes over members that come in the order of the rows; tells how many there were, and why there are no more.
#[inline(always)]
fn run<'t>(rows: &'static [Row], members: &mut Members, start: Rest<'t>) -> (usize, Rest<'t>, Next) {
    let (mut rest, mut count) = (start, 0);
    for row in rows {
        let Some(value) = behind_key(row, &mut rest) else {
            break;
        };
        rest = value;
        let Some((number, after)) = plain_value(row, rest) else {
            return (count, rest, Next::Value);
        };
        if let Some(slot) = members.values.get_mut((members.expected + count) % MOST_ROWS) {
            *slot = number;
        }
        count += 1;
        let (after, end) = more(after);
        rest = after;
        if let Some(end) = end {
            return (count, rest, end);
        }
    }
    (count, rest, Next::Key)
}

/// Behind a row's key, if it is here; else behind white space.
#[inline(always)]
fn behind_key<'t>(row: &'static Row, rest: &mut Rest<'t>) -> Option<Rest<'t>> {
    loop {
        let value = rest.behind_key(&row.quick.key);
        if value.is_some() || !rest.is_space() {
            return value;
        }
        *rest = rest.behind_space();
    }
}

/// The row whose key stands here, if it has not been seen; looked for from the expected one on.
#[inline(always)]
fn known_key(table: &'static Table, members: &Members, rest: Rest<'_>) -> Option<usize> {
    let mut index = members.expected;
    for _ in table.rows {
        index += 1;
        if index >= table.rows.len() {
            index = 0;
        }
        if rest.behind(&table.rows.get(index)?.quick.key).is_some() {
            return Some(index).filter(|index| members.seen >> index & 1 == 0);
        }
    }
    None
}

/// The number of a value with which nothing at all is wrong, and what is behind it; `None` where that takes a closer look.
#[inline(always)]
fn plain_value<'t>(row: &'static Row, rest: Rest<'t>) -> Option<(u64, Rest<'t>)> {
    let quick = &row.quick;
    if quick.step >= Step::Free {
        let (string, after) = rest.string()?;
        return Some((plain_text(row, string)?, after));
    }
    match quick.step {
        Step::Integer => plain_number(rest, quick, MAX_INTEGER),
        Step::Decimal => plain_number(rest, quick, MAX_DIGITS),
        Step::Boolean => {
            let (value, after) = rest.boolean()?;
            Some((u64::from(value), after))
        }
        _ => None,
    }
}

#[inline(always)]
fn plain_number<'t>(rest: Rest<'t>, quick: &Quick, most: u64) -> Option<(u64, Rest<'t>)> {
    let (digits, fraction, after) = rest.number()?;
    let missing = usize::from(quick.scale).checked_sub(fraction)?;
    if digits > most {
        return None;
    }
    let value = digits * POWERS.get(missing)?;
    (value >= u64::from(quick.least)).then_some((value, after))
}

/// The number of a string with which nothing at all is wrong.
#[inline(always)]
fn plain_text(row: &'static Row, string: Plain<'_>) -> Option<u64> {
    let Plain { raw, units } = string;
    let quick = &row.quick;
    if quick.step == Step::Choice {
        return kinds::choice(row.text()?, raw);
    }
    if quick.step == Step::Form || (quick.step == Step::Latin && units != raw.len()) {
        return kinds::accepts_plain(row.text()?, raw, units);
    }
    let fits = usize::from(quick.least) <= units && units <= quick.most as usize;
    (fits && kinds::has_firm_ends(raw)).then_some(kinds::ANY)
}

#[cfg(test)]
mod tests {
    use crate::ledger::{Ledger, Positions};
    use crate::options::Options;

    const SAMPLE: &str = include_str!("../../samples/booking/valid.json");

    fn is_valid(padded: &[u8], len: usize) -> bool {
        let options = Options::DEFAULT;
        let booking = crate::message("booking").unwrap();
        let mut ledger = Ledger::new(booking, &options, 0, Positions::None, &padded[..len], None);
        crate::run(padded, len, &mut ledger);
        ledger.close().0
    }

    /// The text with a zero byte in the place of one, from which on it goes on as if nothing were.
    fn ended(text: &str, len: usize) -> Vec<u8> {
        let mut bytes = text.as_bytes().to_vec();
        bytes[len] = 0;
        bytes
    }

    #[test]
    fn nothing_behind_the_end_is_read() {
        let text = format!("{SAMPLE}}}\"{SAMPLE}");
        for len in 0..SAMPLE.len() + 2 {
            let padded = ended(&text, len);
            let expected = len == SAMPLE.len();
            assert_eq!(is_valid(&padded, len), expected, "the first {len} bytes");
            assert_eq!(is_valid(&padded[..len], len), expected, "the first {len} bytes alone");
        }
    }

    #[test]
    fn keys_may_come_in_any_order_and_on_lines_of_their_own() {
        for (from, to) in [
            (
                "\"countryCode\":\"CN\",\"city\":\"深圳\"",
                "\"city\":\"深圳\",\"countryCode\":\"CN\"",
            ),
            (
                "\"countryCode\":\"CN\"",
                "\r\n\t                                 \"countryCode\" : \"CN\"",
            ),
            ("\"width\":38,\"height\":41", "\n\"height\":\t41 , \"width\": 38\n "),
        ] {
            let text = SAMPLE.replace(from, to);
            assert_ne!(text, SAMPLE);
            assert!(is_valid(text.as_bytes(), text.len()), "{to}");
        }
        let twice = SAMPLE.replace("\"city\":\"深圳\"", "\"city\":\"深圳\",\"countryCode\":\"CN\"");
        assert!(!is_valid(twice.as_bytes(), twice.len()));
    }
}
