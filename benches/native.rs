//! The core alone, without wasm or JavaScript: `cargo bench`. A regression that shows here is the reader's or the
//! walk's; one that only `npm run bench` shows is the edge's.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "without its sample a benchmark cannot measure"
)]

use std::hint::black_box;

use divan::{Bencher, counter::BytesCount};
use freight_preflight::{Message, Options, is_valid, json::Reader, message, validate};
use serde_json::Value;

const SAMPLE: &str = include_str!("../samples/booking/valid.json");

/// Packages and products of the bookings: about 2 KB, 16 KB and 1 MB.
const SIZES: [(usize, usize); 3] = [(1, 3), (20, 50), (1100, 3400)];

fn main() {
    divan::main();
}

/// The sample with its packages and products repeated until there are that many of each, and the total to match.
fn booking((packages, products): (usize, usize)) -> String {
    let text = repeated(&repeated(SAMPLE, "packages", packages), "products", products);
    let (before, rest) = text.split_once("\"totalAmount\":").expect("the sample has a total");
    let (_, after) = rest.split_once(',').expect("the total is not the last field");
    format!("{before}\"totalAmount\":{:.2},{after}", total(&text))
}

fn total(text: &str) -> f64 {
    let booking: Value = serde_json::from_str(text).expect("the sample is JSON");
    let products = booking["products"].as_array().expect("the products are a list");
    let amount = |row: &Value| Some(row["declarationPrice"].as_f64()? * row["productQuantity"].as_f64()?);
    products.iter().filter_map(amount).sum()
}

fn repeated(text: &str, list: &str, count: usize) -> String {
    let head = format!("\"{list}\":[");
    let (before, rest) = text
        .split_once(&head)
        .expect("the sample is compact and has both lists");
    let (rows, after) = rest.split_once(']').expect("the list is closed");
    let rows: Vec<&str> = rows
        .split_inclusive('}')
        .map(|row| row.trim_start_matches(','))
        .collect();
    let many: Vec<&str> = rows.iter().copied().cycle().take(count).collect();
    format!("{before}{head}{}]{after}", many.join(","))
}

fn rules() -> &'static Message {
    message("booking").expect("booking is a message")
}

/// Times the work on bookings of a size, and tells its throughput. The work says whether it found the text good.
fn on_bookings(bencher: Bencher, size: (usize, usize), work: impl Fn(&[u8]) -> bool + Sync) {
    let text = booking(size);
    assert!(work(text.as_bytes()), "the sample must be good");
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| work(black_box(text.as_bytes())));
}

#[divan::bench(args = SIZES)]
fn utf8_alone(bencher: Bencher, size: (usize, usize)) {
    on_bookings(bencher, size, |bytes| std::str::from_utf8(bytes).is_ok());
}

#[divan::bench(args = SIZES)]
fn reader_alone(bencher: Bencher, size: (usize, usize)) {
    on_bookings(bencher, size, |bytes| {
        let mut reader = Reader::new(bytes);
        reader.space();
        reader.skip().is_ok() && reader.end().is_ok()
    });
}

#[divan::bench(args = SIZES)]
fn walk_is_valid(bencher: Bencher, size: (usize, usize)) {
    on_bookings(bencher, size, |bytes| is_valid(rules(), bytes, &Options::default()));
}

#[divan::bench(args = SIZES)]
fn walk_validate(bencher: Bencher, size: (usize, usize)) {
    on_bookings(bencher, size, |bytes| {
        validate(rules(), bytes, &Options::default()).issues.is_empty()
    });
}

/// A yardstick from outside: reading alone, into a tree, without a single check.
#[divan::bench(args = SIZES)]
fn serde_json_value(bencher: Bencher, size: (usize, usize)) {
    on_bookings(bencher, size, |bytes| serde_json::from_slice::<Value>(bytes).is_ok());
}
