//! The checks over several fields against fractions of big integers, on bookings by chance whose limits are drawn where
//! they are met or just not.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod fraction;
mod payload;
#[path = "../random/mod.rs"]
mod random;
mod voucher;

use std::collections::{BTreeMap, BTreeSet};

use fraction::Fraction;
use freight_preflight::{Context, Issue, Options, Param, Rule, message, validate};
use payload::{Booking, Package, Sent, booking};
use random::Random;

/// A context as texts, in the order of its fields.
type Fields = [String; 10];

const VOLUMES: [(&str, &str); 4] = [
    ("cm3", "1"),
    ("m3", "1000000"),
    ("in3", "16.387064"),
    ("ft3", "28316.846592"),
];

/// A limit at `value`, or off it by as little as a context's decimal can tell, or by much; nothing where it is too
/// large for one.
fn near(random: &mut Random, value: &Fraction) -> String {
    let whole = value.floor(0);
    if whole.len() > 15 {
        return random.pick(&["999999999999999.9999999999999", "1"]).to_owned();
    }
    let scale = 28 - whole.len() as u32 - random.below(5) as u32 * 3;
    let below = value.floor(scale);
    let step = Fraction::of(&format!("1e-{scale}"));
    let limit = Fraction::of(&below);
    match random.below(6) {
        0 if !whole.starts_with("99999") => (&limit + &step).floor(scale),
        1 if limit >= step => (&limit - &step).floor(scale),
        2 => whole,
        3 => Fraction::of(&whole).floor(random.below(5) as u32),
        _ => below,
    }
}

/// Limits near to the largest that the booking has; any of them may be left out.
fn context(random: &mut Random, booking: &Booking) -> Fields {
    let packages = || booking.packages.iter().flatten();
    let mut fields = Fields::default();
    fields[7] = random.pick(&["", "lengthPlusGirth", "girth"]).to_owned();
    let girth = |package: &Package| package.edges().map(|edges| girth_of(&edges, &fields[7]));
    let largest = [
        packages()
            .filter_map(|package| package.edges().map(|[.., longest]| longest))
            .max(),
        packages().filter_map(Package::weight).max(),
        packages().filter_map(girth).max(),
    ];
    for (place, amount) in largest.into_iter().enumerate() {
        fields[3 + place] = amount.map_or_else(String::new, |amount| near(random, &amount));
    }
    // Where a package has an error, no limit may be found broken, however low.
    fields[6] = pieces(booking).map_or("0".into(), |pieces| {
        let limit = &pieces + &Fraction::of(random.pick(&["0", "1", "2"]));
        limit.distance(&Fraction::of("1")).floor(0)
    });
    [fields[0], fields[1], fields[2]] = match volume(booking) {
        Some(volume) => quoted(random, &volume),
        None => ["0.01", "cm3", ""].map(Into::into),
    };
    for field in [3, 4, 5, 6] {
        if random.one_in(6) {
            fields[field].clear();
        }
    }
    fields
}

/// A quoted volume of which the booking's is the tolerance away, or about that.
fn quoted(random: &mut Random, volume: &Fraction) -> [String; 3] {
    let (unit, factor) = VOLUMES[random.place(VOLUMES.len())];
    let tolerance = random.pick(&[
        "",
        "0",
        "0.5",
        "12.25",
        "99.99",
        "100",
        "0.0000001",
        "1e-9",
        "33.33333333333333333333333333",
    ]);
    let share = &Fraction::of(if tolerance.is_empty() { "0.5" } else { tolerance }) / &Fraction::of("100");
    let one = Fraction::of("1");
    let ratio = match random.below(3) {
        0 => &one + &share,
        1 if share < one => &one - &share,
        _ => one,
    };
    let value = &(volume / &ratio) / &Fraction::of(factor);
    [near(random, &value), unit.to_owned(), tolerance.to_owned()]
}

fn girth_of([shorter, short, longest]: &[Fraction; 3], kind: &str) -> Fraction {
    let around = &(shorter + short) * &Fraction::of("2");
    if kind == "girth" { around } else { &around + longest }
}

fn sum(parts: impl Iterator<Item = Option<Fraction>>) -> Option<Fraction> {
    parts.reduce(|sum, part| Some(&sum? + &part?))?
}

fn pieces(booking: &Booking) -> Option<Fraction> {
    sum(booking
        .packages
        .iter()
        .map(|package| package.as_ref()?.quantity.value.clone()))
}

fn volume(booking: &Booking) -> Option<Fraction> {
    sum(booking.packages.iter().map(|package| package.as_ref()?.volume()))
}

fn declared(booking: &Booking) -> Option<Fraction> {
    sum(booking.products.iter().map(|product| {
        let product = product.as_ref()?;
        Some(product.price.value.as_ref()? * product.quantity.value.as_ref()?)
    }))
}

/// The issues that there must be, each as its place and rule, and some with a number that is exact.
fn expected(booking: &Booking, fields: &Fields) -> Vec<String> {
    let limit = |field: usize| (!fields[field].is_empty()).then(|| Fraction::of(&fields[field]));
    let mut lines = Vec::new();
    for (at, package) in booking.packages.iter().enumerate() {
        let Some(package) = package else { continue };
        let edges = package.edges();
        let longest = edges.as_ref().map(|edges| edges[2].clone());
        let girth = edges.as_ref().map(|edges| girth_of(edges, &fields[7]));
        for (rule, amount, limit) in [
            (Rule::Edge, longest, limit(3)),
            (Rule::Weight, package.weight(), limit(4)),
            (Rule::Girth, girth, limit(5)),
        ] {
            if let Some((amount, _)) = amount.zip(limit).filter(|(amount, limit)| amount > limit) {
                let shown = if rule == Rule::Weight {
                    String::new()
                } else {
                    amount.exact(4)
                };
                lines.push(format!("/packages/{at} {rule} {shown}"));
            }
        }
    }
    if is_volume_off(booking, fields) == Some(true) {
        lines.push("/packages volume ".into());
    }
    if let Some((pieces, _)) = pieces(booking).zip(limit(6)).filter(|(pieces, limit)| pieces > limit) {
        lines.push(format!("/packages packageCount {}", pieces.exact(0)));
    }
    lines.extend(total_off(booking));
    lines
}

fn is_volume_off(booking: &Booking, fields: &Fields) -> Option<bool> {
    let (_, factor) = VOLUMES.iter().find(|(unit, _)| *unit == fields[1])?;
    let quoted = &Fraction::of(&fields[0]) * &Fraction::of(factor);
    let tolerance = Fraction::of(if fields[2].is_empty() { "0.5" } else { &fields[2] });
    let allowed = &(&quoted * &tolerance) / &Fraction::of("100");
    Some(volume(booking)?.distance(&quoted) > allowed)
}

fn total_off(booking: &Booking) -> Option<String> {
    let (declared, total) = declared(booking).zip(booking.total.value.clone())?;
    let allowed = &Fraction::of("0.005") * &Fraction::of(&booking.products.len().to_string());
    (declared.distance(&total) > allowed).then(|| {
        format!(
            "/customsDeclaration/totalAmount total {} instead of {}",
            declared.exact(4),
            total.exact(2)
        )
    })
}

/// An issue, where it is one of those.
fn line(issue: &Issue) -> Option<String> {
    let path: String = issue
        .path
        .iter()
        .map(|step| match step {
            freight_preflight::Step::Key(key) => format!("/{key}"),
            freight_preflight::Step::Index(index) => format!("/{index}"),
        })
        .collect();
    let shown = |name| match issue.params.get(name) {
        Some(Param::Number(number)) => number.to_string(),
        Some(Param::Text(text)) => text.clone(),
        other => format!("{other:?}"),
    };
    match issue.rule {
        Rule::Total => Some(format!(
            "{path} total {} instead of {}",
            shown("expected"),
            shown("actual")
        )),
        Rule::Edge | Rule::Girth | Rule::PackageCount => Some(format!("{path} {} {}", issue.rule, shown("actual"))),
        Rule::Weight | Rule::Volume => Some(format!("{path} {} ", issue.rule)),
        _ => None,
    }
}

fn difference(booking: &Booking, fields: &Fields) -> Option<String> {
    let context = Context::from_fields(fields.each_ref().map(String::as_str));
    let context = context.unwrap_or_else(|field| panic!("field {field} of {fields:?} is refused"));
    let options = Options {
        context,
        ..Options::default()
    };
    let text = booking.text();
    let report = validate(message("booking").unwrap(), text.as_bytes(), &options);
    let told: Vec<String> = report.issues.iter().filter_map(line).collect();
    let expected = expected(booking, fields);
    (told != expected).then(|| format!("{fields:?}\n  {text}\n  expected {expected:#?}\n  got {told:#?}"))
}

#[test]
fn checks_over_several_fields_are_exact() {
    let mut random = Random::new(21);
    let mut counts = BTreeMap::<String, usize>::new();
    let mut failing = Vec::new();
    for _ in 0..4_000 {
        let mut booking = booking(&mut random);
        if let Some(declared) = declared(&booking).filter(|_| random.one_in(2)) {
            booking.total = total_near(&mut random, &declared, booking.products.len());
        }
        let fields = context(&mut random, &booking);
        let broken: BTreeSet<String> = expected(&booking, &fields)
            .iter()
            .map(|line| line.split(' ').nth(1).unwrap().to_owned())
            .collect();
        for rule in broken {
            *counts.entry(rule).or_default() += 1;
        }
        failing.extend(difference(&booking, &fields));
    }
    assert!(failing.is_empty(), "{} differ:\n{}", failing.len(), failing.join("\n"));
    println!("{counts:?}");
    for rule in ["edge", "weight", "girth", "volume", "packageCount", "total"] {
        let count = counts.get(rule).copied().unwrap_or_default();
        assert!(
            (400..3_600).contains(&count),
            "{rule} is broken by {count} bookings only, or by too many"
        );
    }
}

/// A declared total at the edge of what the rows allow, in hundredths.
fn total_near(random: &mut Random, declared: &Fraction, rows: usize) -> Sent<Fraction> {
    let allowed = &Fraction::of("0.005") * &Fraction::of(&rows.to_string());
    let step = Fraction::of("0.01");
    let near = match random.below(4) {
        0 => &(declared + &allowed) + &step,
        1 => declared + &allowed,
        2 if *declared > allowed => declared - &allowed,
        _ => declared.clone(),
    };
    let text = near.floor(2);
    let large = text.len() > 18;
    let text = if large { "999999999999999.99".to_owned() } else { text };
    Sent {
        value: Some(Fraction::of(&text)),
        text,
    }
}
