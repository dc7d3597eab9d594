//! Bookings by chance: packages and products with numbers of every size and spelling, some of them wrong.

use super::fraction::Fraction;
use super::random::Random;

/// A value as it is sent, and what it counts as; nothing where it has an error.
#[derive(Debug, Clone)]
pub struct Sent<T> {
    pub text: String,
    pub value: Option<T>,
}

/// A row of packages; none where the element is no object.
#[derive(Debug)]
pub struct Package {
    pub quantity: Sent<Fraction>,
    /// Centimetres in its unit.
    pub unit: Sent<Fraction>,
    pub edges: [Sent<Fraction>; 3],
    pub weight: Sent<Fraction>,
    /// Kilograms in its unit.
    pub weight_unit: Sent<Fraction>,
}

/// A row of products.
#[derive(Debug)]
pub struct Product {
    pub quantity: Sent<Fraction>,
    pub price: Sent<Fraction>,
}

/// What the checks over several fields look at.
#[derive(Debug)]
pub struct Booking {
    pub packages: Vec<Option<Package>>,
    pub products: Vec<Option<Product>>,
    pub total: Sent<Fraction>,
}

const LENGTHS: [(&str, &str); 5] = [
    ("mm", "0.1"),
    ("cm", "1"),
    ("m", "100"),
    ("in", "2.54"),
    ("ft", "30.48"),
];
const WEIGHTS: [(&str, &str); 6] = [
    ("mg", "0.000001"),
    ("g", "0.001"),
    ("dg", "0.0001"),
    ("kg", "1"),
    ("t", "1000"),
    ("lb", "0.45359237"),
];

/// A booking. In some, all is right and moderate; in some, nothing is.
pub fn booking(random: &mut Random) -> Booking {
    let odd = if random.one_in(2) {
        u64::MAX
    } else {
        4 + random.below(30)
    };
    let size = 1 + random.place(3);
    Booking {
        packages: (0..size)
            .map(|_| (!random.one_in(odd)).then(|| package(random, odd)))
            .collect(),
        products: (0..1 + random.place(3))
            .map(|_| (!random.one_in(odd)).then(|| product(random, odd)))
            .collect(),
        total: number(random, odd, 2, true),
    }
}

fn package(random: &mut Random, odd: u64) -> Package {
    Package {
        quantity: quantity(random, odd),
        unit: unit(random, odd, &LENGTHS),
        edges: [(); 3].map(|()| number(random, odd, 2, false)),
        weight: number(random, odd, 2, false),
        weight_unit: unit(random, odd, &WEIGHTS),
    }
}

fn product(random: &mut Random, odd: u64) -> Product {
    Product {
        quantity: quantity(random, odd),
        price: number(random, odd, 4, true),
    }
}

fn sent(text: &str) -> Sent<Fraction> {
    Sent {
        text: text.to_owned(),
        value: Some(Fraction::of(text)),
    }
}

fn wrong<T>(random: &mut Random, texts: &[&str]) -> Sent<T> {
    Sent {
        text: random.pick(texts).to_owned(),
        value: None,
    }
}

fn quantity(random: &mut Random, odd: u64) -> Sent<Fraction> {
    if random.one_in(odd) {
        return wrong(
            random,
            &["0", "-1", "1.5", "2147483648", "null", "\"\"", "\"x\"", "[]", "1e10"],
        );
    }
    let number = match random.below(4) {
        0 => random.pick(&["1", "2147483647", "2147483646", "1000000000"]).to_owned(),
        1 => random.below(2_147_483_647).max(1).to_string(),
        _ => (1 + random.below(40)).to_string(),
    };
    spelt(random, &number)
}

/// A decimal of at most `scale` fractional digits.
pub fn number(random: &mut Random, odd: u64, scale: usize, may_be_zero: bool) -> Sent<Fraction> {
    if random.one_in(odd) {
        return wrong(
            random,
            &["-0.01", "0.12345", "1e15", "null", "\" \"", "\"1e1\"", "true", "{}"],
        );
    }
    if may_be_zero && random.one_in(8) {
        return sent("0");
    }
    let fraction = format!("{:04}", random.below(10_000));
    let whole = match random.below(4) {
        0 => random
            .pick(&["999999999999999", "100000000000000", "999999999", "1"])
            .to_owned(),
        1 => random.below(1_000_000_000_000_000).to_string(),
        _ => random.below(200).to_string(),
    };
    let number = format!("{whole}.{}", &fraction[..scale]);
    match number.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
        true => spelt(random, &number),
        false => sent("0.01"),
    }
}

/// The number in one of the ways to write it.
fn spelt(random: &mut Random, number: &str) -> Sent<Fraction> {
    let value = Some(Fraction::of(number));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = format!("{whole}{fraction}");
    let digits = digits.trim_start_matches('0');
    let text = match random.below(8) {
        0 => format!("\"{number}\""),
        1 => format!("{digits}e-{}", fraction.len()),
        2 if fraction.is_empty() => format!("{number}.000"),
        2 => format!("{number}0000000000"),
        3 => format!("0.{digits}E+{}", digits.len() - fraction.len().min(digits.len())),
        _ => number.to_owned(),
    };
    let shifted = text.contains("E+") && digits.len() < fraction.len();
    let text = if shifted { number.to_owned() } else { text };
    Sent { text, value }
}

fn unit(random: &mut Random, odd: u64, units: &[(&str, &str)]) -> Sent<Fraction> {
    if random.one_in(odd) {
        return wrong(random, &["\"yd\"", "null", "5", "\" cm\"", "\"\""]);
    }
    let (symbol, factor) = units[random.place(units.len())];
    let symbol = if random.one_in(4) {
        symbol.to_uppercase()
    } else {
        symbol.to_owned()
    };
    Sent {
        text: format!("\"{symbol}\""),
        value: Some(Fraction::of(factor)),
    }
}

impl Booking {
    /// The message, all of it valid but for what was made wrong.
    pub fn text(&self) -> String {
        let packages: Vec<String> = self
            .packages
            .iter()
            .map(|package| package.as_ref().map_or("5".into(), Package::text))
            .collect();
        let products: Vec<String> = self
            .products
            .iter()
            .map(|product| product.as_ref().map_or("\"\"".into(), Product::text))
            .collect();
        let contact = r#"{"mobile":"+86-15813800510","name1":"a","street1":"b","countryCode":"CN","city":"c"}"#;
        format!(
            r#"{{"aliOrderNo":"ALS20260318005821","referenceNo":"SF1","serviceCode":"A","consignor":{contact},"consignee":{contact},"packages":[{}],"products":[{}],"customsDeclaration":{{"declarationType":"QT","totalAmount":{},"currencyCode":"USD"}},"needInsurance":false}}"#,
            packages.join(","),
            products.join(","),
            self.total.text
        )
    }
}

impl Package {
    fn text(&self) -> String {
        let [length, width, height] = self.edges.each_ref().map(|edge| &edge.text);
        format!(
            r#"{{"packageType":"BOX","quantity":{},"unit":{},"length":{length},"width":{width},"height":{height},"weight":{},"weightUnit":{}}}"#,
            self.quantity.text, self.unit.text, self.weight.text, self.weight_unit.text
        )
    }

    /// Its edges in centimetres, the longest last.
    pub fn edges(&self) -> Option<[Fraction; 3]> {
        let unit = self.unit.value.as_ref()?;
        let [length, width, height] = self
            .edges
            .each_ref()
            .map(|edge| edge.value.as_ref().map(|edge| edge * unit));
        let mut edges = [length?, width?, height?];
        edges.sort();
        Some(edges)
    }

    /// What one piece weighs, in kilograms.
    pub fn weight(&self) -> Option<Fraction> {
        let weight = self.weight.value.as_ref()? * self.weight_unit.value.as_ref()?;
        Some(&weight / self.quantity.value.as_ref()?)
    }

    /// The volume of all its pieces, in cm3.
    pub fn volume(&self) -> Option<Fraction> {
        let [a, b, c] = self.edges()?;
        Some(&(&(&a * &b) * &c) * self.quantity.value.as_ref()?)
    }
}

impl Product {
    fn text(&self) -> String {
        format!(
            r#"{{"productName":"杯","productNameEn":"cup","productQuantity":{},"productUnit":"pcs","hsCode":"96170019","declarationPrice":{},"hasBattery":false}}"#,
            self.quantity.text, self.price.text
        )
    }
}
