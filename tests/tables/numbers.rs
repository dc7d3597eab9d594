//! Numbers at and beyond every limit, as JSON numbers and as strings.

use freight_preflight::Rule;

use super::document::{leaf, string};
use super::forms::Outcome;
use super::values::{Trial, sent_as_string, trial, wrong};

const LARGEST_INT: &str = "2147483647";

#[rustfmt::skip]
const INTS: [&str; 11] = [
    "1", "10", "10.0", "1e1", "1E+1", "100e-1", "0.1e1", "0.001E3", LARGEST_INT, "2147483647.000", "2.147483647e9",
];
const ZEROS: [&str; 5] = ["0", "-0", "0.000", "0e999999999", "-0.0e-999999999"];
#[rustfmt::skip]
const NO_INTS: [&str; 11] = [
    "-1", "-1.5", "0.5", "1.5", "-2147483648", "-1e999999999", "1e-1", "1e-999999999", "2147483647.5",
    "99999999999999999999.5", "-1e-999999999",
];
#[rustfmt::skip]
const LARGE_INTS: [&str; 7] = [
    "2147483648", "4294967297", "18446744073709551617", "1e10", "1e999999999", "1e99999999999999999999",
    "1e+18446744073709551616",
];

/// The largest whole decimal.
const LARGEST: &str = "999999999999999";
const NEGATIVE: [&str; 5] = ["-1", "-0.001", "-1e999999999", "-1e-999999999", "-1000000000000000.001"];

/// Numbers for an int from `min`.
pub fn integers(min: u64) -> Vec<Trial> {
    let rule = match min {
        0 => Rule::NonNegativeInteger,
        _ => Rule::PositiveInteger,
    };
    let max = [("max", LARGEST_INT.to_owned())];
    let mut trials = zeros((min > 0).then_some(rule));
    trials.extend(INTS.map(|number| trial(leaf(number), Outcome::Good)));
    trials.extend(NO_INTS.map(|number| wrong(leaf(number), rule, &[("actual", number.to_owned())])));
    trials.extend(LARGE_INTS.map(|number| wrong(leaf(number), Rule::Maximum, &max)));
    trials.extend(["1", "007", LARGEST_INT].map(sent_as_string));
    trials.extend(["-1", "-2147483648"].map(|number| wrong(string(number), rule, &[])));
    trials.extend(["2147483648", "99999999999999999999"].map(|number| wrong(string(number), Rule::Maximum, &max)));
    trials
}

/// Numbers for a decimal of `scale` fractional digits.
pub fn decimals(scale: u8, above_zero: bool) -> Vec<Trial> {
    let low = match above_zero {
        true => Rule::ExclusiveMinimum,
        false => Rule::Minimum,
    };
    let (min, max) = ([("min", "0".to_owned())], [("max", scale.to_string())]);
    let scale = usize::from(scale);
    let mut trials = zeros(above_zero.then_some(low));
    trials.extend(
        fitting(scale)
            .into_iter()
            .map(|number| trial(leaf(number), Outcome::Good)),
    );
    trials.extend(NEGATIVE.map(|number| wrong(leaf(number), low, &min)));
    trials.extend(
        excessive()
            .into_iter()
            .map(|number| wrong(leaf(number), Rule::Maximum, &[])),
    );
    trials.extend(
        fine(scale)
            .into_iter()
            .map(|number| wrong(leaf(number), Rule::Decimals, &max)),
    );
    trials.extend(["1", "001.50", LARGEST].map(sent_as_string));
    trials.extend(["-1", "-0.5", "-000.1"].map(|number| wrong(string(number), low, &min)));
    trials.push(wrong(string("1000000000000000"), Rule::Maximum, &[]));
    trials.push(wrong(string(&format!("0.{}", ones(scale + 1))), Rule::Decimals, &max));
    trials
}

/// Zeros, which are right or too small.
fn zeros(rule: Option<Rule>) -> Vec<Trial> {
    let numbers = ZEROS.map(|zero| match rule {
        Some(rule) => wrong(leaf(zero), rule, &[("actual", zero.to_owned())]),
        None => trial(leaf(zero), Outcome::Good),
    });
    let strings = ["0", "-0", "000"].map(|zero| match rule {
        Some(rule) => wrong(string(zero), rule, &[]),
        None => sent_as_string(zero),
    });
    numbers.into_iter().chain(strings).collect()
}

fn ones(count: usize) -> String {
    "1".repeat(count)
}

/// Decimals that are right, up to the last digit.
fn fitting(scale: usize) -> Vec<String> {
    let zeros = "0".repeat(40);
    let mut numbers: Vec<String> = ["1", "1e2", "1E-1", "100.000", "0.1e+1", LARGEST, "9.99999999999999e14"]
        .map(Into::into)
        .into();
    numbers.push(format!("0.{}", ones(scale)));
    numbers.push(format!("{LARGEST}.{}{zeros}", ones(scale)));
    numbers.push(format!("1{zeros}e-40"));
    numbers.push(format!("0.{zeros}1e41"));
    numbers
}

/// Decimals of 10^15 and more, or of more than 28 digits.
fn excessive() -> Vec<String> {
    let mut numbers: Vec<String> = ["1000000000000000", "1e15", "1e999999999", "1e99999999999999999999"]
        .map(Into::into)
        .into();
    numbers.push(format!("0.{}", ones(29)));
    numbers.push(format!("1.{}", ones(28)));
    numbers.push(format!("{LARGEST}.{}", ones(14)));
    numbers.push(ones(40));
    numbers
}

/// Decimals of too many fractional digits, but not too many in all.
fn fine(scale: usize) -> Vec<String> {
    let mut numbers: Vec<String> = ["1e-999999999", "1e-99999999999999999999"].map(Into::into).into();
    numbers.push(format!("0.{}", ones(scale + 1)));
    numbers.push(format!("0.{}", ones(28)));
    numbers.push(format!("0.{}1", "0".repeat(60)));
    numbers.push(format!("{LARGEST}.{}", ones(13)));
    numbers
}
