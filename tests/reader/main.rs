//! The reader against `serde_json`: the same texts accepted and refused, the same values, and a fault where the first
//! byte stands that no JSON text can have there.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod completion;
mod exhaustive;
#[path = "../random/mod.rs"]
mod random;
mod texts;

use completion::{can_go_on, is_between_escapes, too_deep};
use freight_preflight::json::{Fault, MAX_DEPTH, Reader, Stop, Token};
use random::Random;
use serde_json::{Map, Value};

/// The value of a text, or why it has none.
fn read(text: &[u8]) -> Result<Value, Fault> {
    let mut reader = Reader::new(text);
    reader.space();
    let mut skipping = reader.clone();
    let skipped = skipping.skip().map(|()| skipping.pos());
    let value = value(&mut reader);
    assert_eq!(value.is_ok(), skipped.is_ok(), "{}", shown(text));
    assert!(skipped.is_err() || skipped == Ok(reader.pos()), "{}", shown(text));
    match value.and_then(|value| reader.end().map(|()| value)) {
        Ok(value) => Ok(value),
        Err(Stop) => Err(reader.fault().unwrap_or_else(|| panic!("no fault in {}", shown(text)))),
    }
}

/// The value that begins here.
fn value(reader: &mut Reader<'_>) -> Result<Value, Stop> {
    Ok(match reader.token() {
        Token::Object => object(reader)?,
        Token::Array => array(reader)?,
        Token::String => Value::String(string(reader)?),
        Token::Number => number(reader)?,
        Token::Literal => reader.literal()?.map_or(Value::Null, Value::Bool),
    })
}

fn array(reader: &mut Reader<'_>) -> Result<Value, Stop> {
    let mut elements = Vec::new();
    reader.open()?;
    if !reader.close(b']') {
        loop {
            elements.push(value(reader)?);
            if !reader.more(b']')? {
                break;
            }
        }
    }
    Ok(Value::Array(elements))
}

fn object(reader: &mut Reader<'_>) -> Result<Value, Stop> {
    let mut members = Map::new();
    reader.open()?;
    if !reader.close(b'}') {
        loop {
            let key = reader.key()?.text().into_owned();
            members.insert(key, value(reader)?);
            if !reader.more(b'}')? {
                break;
            }
        }
    }
    Ok(Value::Object(members))
}

/// A string, which must be the one that its bytes are.
fn string(reader: &mut Reader<'_>) -> Result<String, Stop> {
    let start = reader.pos();
    let string = reader.string()?;
    let written = &reader.bytes()[start..reader.pos()];
    assert_eq!((string.start, string.end()), (start, reader.pos()));
    assert_eq!(string.raw, &written[1..written.len() - 1]);
    assert_eq!(string.escaped, written.contains(&b'\\'));
    assert!(string.raw.is_ascii() || !string.ascii, "{}", shown(written));
    if std::str::from_utf8(written).is_ok() {
        assert_eq!(
            serde_json::from_slice::<String>(written).ok().as_deref(),
            Some(string.text().as_ref())
        );
    }
    Ok(string.text().into_owned())
}

/// A number, which must be the one that its bytes are.
fn number(reader: &mut Reader<'_>) -> Result<Value, Stop> {
    let start = reader.pos();
    let number = reader.number()?;
    let written = &reader.bytes()[start..reader.pos()];
    assert_eq!(number, written);
    let text = std::str::from_utf8(written).unwrap();
    Ok(serde_json::from_str(text).unwrap_or_else(|error| panic!("{text} is no number: {error}")))
}

fn shown(text: &[u8]) -> String {
    format!("`{}`", text.escape_ascii())
}

/// What is wrong with the reader's answer about a text, by every other account.
fn difference(text: &[u8]) -> Option<String> {
    let ours = read(text);
    let theirs = serde_json::from_slice::<Value>(text);
    let right = match (&ours, &theirs, std::str::from_utf8(text)) {
        (Err(Fault::Encoding(at)), Err(_), Err(error)) => *at == error.valid_up_to(),
        (_, _, Err(_)) => false,
        (Ok(ours), Ok(theirs), _) => ours == theirs && too_deep(text, MAX_DEPTH as usize).is_none(),
        (Err(Fault::Depth(at)), _, Ok(text)) => {
            too_deep(text.as_bytes(), MAX_DEPTH as usize) == Some(*at) && can_go_on(&text[..*at])
        }
        (Err(Fault::Syntax(at)), Err(_), Ok(text)) => is_first_fault(text, *at),
        (Err(Fault::Encoding(_)), _, Ok(_)) | (Ok(_), Err(_), _) | (Err(_), Ok(_), _) => false,
    };
    (!right).then(|| format!("{}: {ours:?} but {theirs:?}", shown(text)))
}

/// Whether a text can go on up to `at` and not beyond; of a bad escape, `at` is its backslash.
fn is_first_fault(text: &str, at: usize) -> bool {
    let (Some(before), Some(rest)) = (text.get(..at), text.get(at..)) else {
        return false;
    };
    let cut = match read(before.as_bytes()) {
        Ok(_) => true,
        Err(fault) => fault == Fault::Syntax(at),
    };
    let until = |len: usize| rest.char_indices().nth(len).map_or(text, |(end, _)| &text[..at + end]);
    let stops = match rest.as_bytes().first() {
        None => true,
        Some(b'\\') => (2..=12).any(|len| !can_go_on(until(len))),
        Some(_) => !can_go_on(until(1)),
    };
    cut && can_go_on(before) && stops && (rest.is_empty() || is_between_escapes(before))
}

#[track_caller]
fn assert_same(texts: impl IntoIterator<Item = Vec<u8>>, at_least: usize) {
    let mut count = 0;
    let failing: Vec<String> = texts
        .into_iter()
        .inspect(|_| count += 1)
        .filter_map(|text| difference(&text))
        .collect();
    assert!(
        failing.is_empty(),
        "{} of {count} differ:\n{}",
        failing.len(),
        failing.join("\n")
    );
    assert!(count >= at_least, "only {count} texts");
}

#[test]
fn texts_by_chance_are_read_as_serde_json_reads_them() {
    let mut random = Random::new(1);
    assert_same((0..10_000).map(|_| texts::text(&mut random)), 10_000);
}

#[test]
fn broken_texts_are_read_as_serde_json_reads_them() {
    let mut random = Random::new(2);
    let texts = (0..20_000).map(|_| {
        let text = texts::text(&mut random);
        texts::mutated(&mut random, &text)
    });
    assert_same(texts, 20_000);
}

#[test]
fn texts_are_cut_at_every_byte() {
    let mut random = Random::new(3);
    let cuts = (0..100).flat_map(|_| {
        let text = texts::text(&mut random);
        (0..text.len()).map(move |end| text[..end].to_vec()).collect::<Vec<_>>()
    });
    assert_same(cuts, 2_000);
}

#[test]
fn a_byte_order_mark_moves_everything_by_three() {
    let mut random = Random::new(4);
    for _ in 0..2_000 {
        let text = texts::text(&mut random);
        let text = texts::mutated(&mut random, &text);
        let marked = [b"\xEF\xBB\xBF".as_slice(), &text].concat();
        let moved = read(&text).map_err(|fault| match fault {
            Fault::Syntax(at) => Fault::Syntax(at + 3),
            Fault::Encoding(at) => Fault::Encoding(at + 3),
            Fault::Depth(at) => Fault::Depth(at + 3),
        });
        if !text.starts_with(b"\xEF\xBB\xBF") {
            assert_eq!(read(&marked), moved, "{}", shown(&text));
        }
    }
}

#[test]
fn nesting_ends_at_the_limit_and_nowhere_else() {
    let mut random = Random::new(5);
    let nested = |random: &mut Random| {
        let depth = 60 + random.place(10);
        let opening: Vec<&str> = (0..depth)
            .map(|_| random.pick(&["[", "{\"a\":", "[1,", "{\"\":[]  ,\"b\":", "[\"[[\\\"[\",", " [ "]))
            .collect();
        let closing = opening
            .iter()
            .rev()
            .map(|open| if open.contains('{') { "}" } else { "]" });
        let text = opening.iter().copied().chain(["0"]).chain(closing).collect::<String>();
        if random.one_in(2) {
            text.into_bytes()
        } else {
            texts::mutated(random, text.as_bytes())
        }
    };
    assert_same((0..1_000).map(|_| nested(&mut random)), 1_000);
}
