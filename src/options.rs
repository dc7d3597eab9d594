//! How a message is to be checked, and what is known about it beside its text.

use alloc::vec::Vec;
use rust_decimal::Decimal;

use crate::issue::Reading;
use crate::units::{self, DecimalError, Dimension, Unit};

/// How a message is to be checked.
#[derive(Debug, Clone)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(default, rename_all = "camelCase")
)]
pub struct Options {
    /// The language of the messages.
    pub locale: Locale,
    /// Warnings become errors.
    pub strict: bool,
    /// The readings on which no issue may rest.
    pub tolerate: Vec<Reading>,
    /// What the message cannot know.
    pub context: Context,
    /// The message is in the envelope of Alibaba's gateway, for those that come in one.
    pub envelope: bool,
    /// The most issues a report holds.
    pub max_issues: usize,
    /// The largest text, in bytes.
    pub max_bytes: usize,
}

impl Options {
    /// English, 100 issues, 1 MiB, and nothing else.
    pub const DEFAULT: Options = Options {
        locale: Locale::En,
        strict: false,
        tolerate: Vec::new(),
        context: Context::NONE,
        envelope: false,
        max_issues: 100,
        max_bytes: 1 << 20,
    };
}

impl Default for Options {
    fn default() -> Options {
        Options::DEFAULT
    }
}

/// The language of the messages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Locale {
    /// English.
    #[default]
    #[cfg_attr(feature = "serde", serde(rename = "en"))]
    En,
    /// Chinese.
    #[cfg_attr(feature = "serde", serde(rename = "zh-CN"))]
    Zh,
}

/// What a message cannot know; a rule whose part is not given does not run.
#[derive(Debug, Clone, Default)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(default, rename_all = "camelCase")
)]
pub struct Context {
    /// The volume that the quote was made for.
    pub quoted_volume: Option<QuotedVolume>,
    /// What the service takes.
    pub limits: Limits,
    /// The order that a delivery belongs to.
    pub order: Option<Order>,
}

/// The volume that a quote was made for.
#[derive(Debug, Clone)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "camelCase")
)]
pub struct QuotedVolume {
    /// How much.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "decimal_text::exact"))]
    pub value: Decimal,
    /// cm3, m3, in3 or ft3.
    #[cfg_attr(feature = "serde", serde(with = "unit_symbol"))]
    pub unit: Unit,
    /// By how many percent of it the packages' volume may differ from it.
    #[cfg_attr(
        feature = "serde",
        serde(default = "half_a_percent", deserialize_with = "decimal_text::exact")
    )]
    pub tolerance_percent: Decimal,
}

/// The tolerance where none is given: 0.5 percent.
pub fn half_a_percent() -> Decimal {
    Decimal::from_parts(5, 0, 0, false, 1)
}

/// What a service takes.
#[derive(Debug, Clone, Default)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(default, rename_all = "camelCase")
)]
pub struct Limits {
    /// The longest edge of a package, in cm.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "decimal_text::bound"))]
    pub edge_cm: Option<Decimal>,
    /// The weight of one piece, in kg.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "decimal_text::bound"))]
    pub weight_kg: Option<Decimal>,
    /// The girth of a package, in cm.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "decimal_text::bound"))]
    pub girth_cm: Option<Decimal>,
    /// The number of pieces.
    pub package_count: Option<u64>,
    /// What a girth is.
    pub girth: Girth,
}

/// What a girth is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "camelCase")
)]
pub enum Girth {
    /// Twice the two shorter edges and the longest one.
    #[default]
    LengthPlusGirth,
    /// Twice the two shorter edges.
    Girth,
}

/// The order that a delivery belongs to.
#[derive(Debug, Clone)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "camelCase")
)]
pub struct Order {
    /// Where it ships from.
    pub ship_from: ShipFrom,
    /// What it is worth, in USD.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "decimal_text::bound"))]
    pub amount_usd: Option<Decimal>,
}

/// Where an order ships from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "UPPERCASE")
)]
pub enum ShipFrom {
    /// Mainland China.
    Mainland,
    /// Elsewhere.
    Overseas,
}

/// How many fields `Context::from_fields` takes.
pub const CONTEXT_FIELDS: usize = 10;

impl Context {
    /// Nothing is known.
    pub const NONE: Context = Context {
        quoted_volume: None,
        limits: Limits {
            edge_cm: None,
            weight_kg: None,
            girth_cm: None,
            package_count: None,
            girth: Girth::LengthPlusGirth,
        },
        order: None,
    };

    /// From texts, an empty one for what is not given: the quoted volume's value, unit and tolerance; the limits' edge,
    /// weight, girth, number of packages and meaning of girth; where the order ships from, and its amount.
    ///
    /// # Errors
    /// The place of the first text that is not what it should be.
    pub fn from_fields(fields: [&str; CONTEXT_FIELDS]) -> Result<Context, usize> {
        let [
            value,
            unit,
            tolerance,
            edge,
            weight,
            girth,
            count,
            girth_is,
            ship_from,
            amount,
        ] = fields;
        let quoted_volume = match optional(value, exact_decimal, 0)? {
            Some(value) => Some(QuotedVolume {
                value,
                unit: volume_unit(unit).ok_or(1usize)?,
                tolerance_percent: optional(tolerance, decimal, 2)?.unwrap_or_else(half_a_percent),
            }),
            None => None,
        };
        let limits = Limits {
            edge_cm: optional(edge, decimal, 3)?,
            weight_kg: optional(weight, decimal, 4)?,
            girth_cm: optional(girth, decimal, 5)?,
            package_count: optional(count, count_of, 6)?,
            girth: optional(girth_is, girth_name, 7)?.unwrap_or_default(),
        };
        let order = match optional(ship_from, ship_from_name, 8)? {
            Some(ship_from) => Some(Order {
                ship_from,
                amount_usd: optional(amount, decimal, 9)?,
            }),
            None => None,
        };
        Ok(Context {
            quoted_volume,
            limits,
            order,
        })
    }
}

fn optional<T>(text: &str, read: impl Fn(&str) -> Option<T>, place: usize) -> Result<Option<T>, usize> {
    if text.is_empty() {
        Ok(None)
    } else {
        read(text).ok_or(place).map(Some)
    }
}

/// A decimal from zero, exact: at most 28 digits, below 10^15.
fn exact_decimal(text: &str) -> Option<Decimal> {
    units::decimal(text).ok().filter(|decimal| !decimal.is_sign_negative())
}

/// The same for a bound; one of 10^15 or more, which nothing reaches, counts as the largest there is.
fn decimal(text: &str) -> Option<Decimal> {
    match units::decimal(text) {
        Err(DecimalError::TooLarge) if !text.starts_with('-') => Some(Decimal::MAX),
        _ => exact_decimal(text),
    }
}

fn volume_unit(symbol: &str) -> Option<Unit> {
    Unit::from_symbol(symbol).filter(|unit| unit.dimension() == Dimension::Volume)
}

/// A whole number from zero.
fn count_of(text: &str) -> Option<u64> {
    text.bytes().try_fold(0u64, |number, byte| {
        let digit = byte.is_ascii_digit().then(|| u64::from(byte - b'0'))?;
        number.checked_mul(10)?.checked_add(digit)
    })
}

fn girth_name(name: &str) -> Option<Girth> {
    match name {
        "lengthPlusGirth" => Some(Girth::LengthPlusGirth),
        "girth" => Some(Girth::Girth),
        _ => None,
    }
}

fn ship_from_name(name: &str) -> Option<ShipFrom> {
    match name {
        "MAINLAND" => Some(ShipFrom::Mainland),
        "OVERSEAS" => Some(ShipFrom::Overseas),
        _ => None,
    }
}

#[cfg(feature = "serde")]
mod unit_symbol {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::units::Unit;

    pub(super) fn serialize<S: Serializer>(unit: &Unit, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(unit.symbol())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Unit, D::Error> {
        let symbol = <alloc::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        super::volume_unit(&symbol).ok_or_else(|| serde::de::Error::custom("a volume unit is one of cm3, m3, in3, ft3"))
    }
}

/// Decimals as text, or as numbers by their shortest text; the same ones that [`Context::from_fields`] takes.
#[cfg(feature = "serde")]
mod decimal_text {
    use rust_decimal::Decimal;
    use serde::{Deserialize, Deserializer};

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Given {
        Text(alloc::string::String),
        Whole(u64),
        Number(f64),
    }

    pub(super) fn exact<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        read(&Given::deserialize(deserializer)?, super::exact_decimal)
    }

    pub(super) fn bound<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Decimal>, D::Error> {
        let given = <Option<Given>>::deserialize(deserializer)?;
        given.map(|given| read(&given, super::decimal)).transpose()
    }

    fn read<E: serde::de::Error>(given: &Given, decimal: fn(&str) -> Option<Decimal>) -> Result<Decimal, E> {
        let text = match given {
            Given::Text(text) => text.clone(),
            Given::Whole(number) => alloc::format!("{number}"),
            Given::Number(number) => alloc::format!("{number}"),
        };
        decimal(&text).ok_or_else(|| E::custom("a decimal from 0 is like \"12.50\", with at most 28 digits"))
    }
}

#[cfg(all(test, feature = "serde"))]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_as_texts_and_as_numbers() {
        let read = |text: &str| serde_json::from_str::<Limits>(text).map(|limits| limits.edge_cm);
        for (text, expected) in [
            (r#"{"edgeCm": "12.50"}"#, Some("12.50")),
            (r#"{"edgeCm": 120}"#, Some("120")),
            (r#"{"edgeCm": null}"#, None),
            ("{}", None),
        ] {
            assert_eq!(read(text).unwrap(), expected.and_then(exact_decimal), "{text}");
        }
        for text in [
            r#"{"edgeCm": -1}"#,
            r#"{"edgeCm": "1_000"}"#,
            r#"{"edgeCm": "wide"}"#,
            r#"{"edgeCm": true}"#,
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
