//! The checks over several fields, reading R44 and those that take a context, each where its own operands are free of
//! errors.

use alloc::{borrow::ToOwned, string::String, vec, vec::Vec};
use core::cmp::Ordering;
use rust_decimal::Decimal;

use crate::flaw::Flaw;
use crate::issue::{ParamName, Reading, Rule};
use crate::kinds::ANY;
use crate::ledger::Ledger;
use crate::messages::{BOOKING_TABLE, CREATE_DELIVERY_TABLE, CUSTOMS_DECLARATION, PACKAGE, PRODUCT};
use crate::options::{Context, Girth, Order, QuotedVolume, ShipFrom};
use crate::spec::{Cross, Table};
use crate::units::Unit;
use crate::validate::Members;
use crate::wide::Wide;

/// Something wrong at a row of the object, at a field of the object there, or (without a row) at the object itself.
#[derive(Debug)]
pub(crate) struct Finding {
    pub(crate) row: Option<usize>,
    pub(crate) inner: Option<&'static str>,
    pub(crate) flaw: Flaw<'static>,
}

/// What the checks over several objects gather on the way.
#[derive(Debug, Default)]
pub(crate) struct Sums {
    /// Price x quantity of all products, in ten-thousandths.
    declared: u128,
    products: u64,
    products_spoilt: bool,
    /// In hundredths.
    total: Option<u64>,
    /// In 10^-12 cm3; none when it is beyond all bounds.
    volume: Volume,
    volume_spoilt: bool,
    pieces: u64,
    pieces_spoilt: bool,
}

/// A sum of volumes that may outgrow its digits.
#[derive(Debug)]
struct Volume(Option<Wide>);

impl Default for Volume {
    fn default() -> Volume {
        Volume(Some(Wide::from_u64(0)))
    }
}

const QUANTITY: usize = PACKAGE.index("quantity");
const UNIT: usize = PACKAGE.index("unit");
const EDGES: [usize; 3] = [PACKAGE.index("length"), PACKAGE.index("width"), PACKAGE.index("height")];
const WEIGHT: usize = PACKAGE.index("weight");
const WEIGHT_UNIT: usize = PACKAGE.index("weightUnit");
const PRODUCT_QUANTITY: usize = PRODUCT.index("productQuantity");
const PRICE: usize = PRODUCT.index("declarationPrice");
const TOTAL: usize = CUSTOMS_DECLARATION.index("totalAmount");
const PACKAGES: usize = BOOKING_TABLE.index("packages");
const DECLARATION: usize = BOOKING_TABLE.index("customsDeclaration");
const VOUCHER: usize = CREATE_DELIVERY_TABLE.index("logisticsVoucherType");
const ENTRY_BILL: &str = "ENTRY_BILL";
const LOGISTICS_BILL: &str = "LOGISTICS_BILL";
const IS_ENTRY_BILL: u64 = voucher(ENTRY_BILL);
const IS_LOGISTICS_BILL: u64 = voucher(LOGISTICS_BILL);

/// Above this many USD an order from the mainland needs a customs declaration.
const DECLARED_ABOVE: u64 = 10_000;

/// Whether what a rule needs was not given.
pub(crate) fn is_not_checked(rule: Rule, context: &Context) -> bool {
    let limits = &context.limits;
    match rule {
        Rule::Volume => context.quoted_volume.is_none(),
        Rule::Edge => limits.edge_cm.is_none(),
        Rule::Weight => limits.weight_kg.is_none(),
        Rule::Girth => limits.girth_cm.is_none(),
        Rule::PackageCount => limits.package_count.is_none(),
        Rule::Voucher => match &context.order {
            Some(order) => order.ship_from == ShipFrom::Mainland && order.amount_usd.is_none(),
            None => true,
        },
        _ => false,
    }
}

/// An element that is no object leaves nothing to sum up.
pub(crate) fn spoil(sums: &mut Sums, table: &Table) {
    match table.cross {
        Cross::Product => sums.products_spoilt = true,
        Cross::Package => (sums.volume_spoilt, sums.pieces_spoilt) = (true, true),
        Cross::None | Cross::Declaration | Cross::Booking | Cross::Delivery => {}
    }
}

/// At the end of an object: adds to the sums, and gives what is wrong, in the order of the rows.
#[inline(always)]
pub(crate) fn check(ledger: &Ledger<'_>, sums: &mut Sums, cross: Cross, members: &Members) -> Vec<Finding> {
    let context = &ledger.options().context;
    match cross {
        Cross::None => Vec::new(),
        Cross::Product => add_product(sums, members),
        Cross::Declaration => {
            sums.total = members.value(TOTAL);
            Vec::new()
        }
        Cross::Package if ledger.needs_packages() => package(context, sums, members),
        Cross::Package => Vec::new(),
        Cross::Booking => booking(ledger, context, sums, members),
        Cross::Delivery => delivery(context, members),
    }
}

#[inline(always)]
fn add_product(sums: &mut Sums, members: &Members) -> Vec<Finding> {
    match (members.value(PRICE), members.value(PRODUCT_QUANTITY)) {
        (Some(price), Some(quantity)) => {
            // Both below 2^32, as they nearly always are, make no product beyond 64 bits.
            let small = (price | quantity) <= u64::from(u32::MAX);
            let amount = if small {
                u128::from(price * quantity)
            } else {
                u128::from(price) * u128::from(quantity)
            };
            sums.declared = sums.declared.saturating_add(amount);
            sums.products += 1;
        }
        _ => sums.products_spoilt = true,
    }
    Vec::new()
}

#[inline(never)]
fn booking(ledger: &Ledger<'_>, context: &Context, sums: &Sums, members: &Members) -> Vec<Finding> {
    let mut findings = Vec::new();
    if ledger.in_context() && members.value(PACKAGES).is_some() {
        if let Some(quoted) = context.quoted_volume.as_ref().filter(|_| !sums.volume_spoilt)
            && let Some(finding) = volume(quoted, sums)
        {
            findings.push(finding);
        }
        if let Some(max) = context
            .limits
            .package_count
            .filter(|&max| !sums.pieces_spoilt && sums.pieces > max)
        {
            let mut flaw = Flaw::error(Rule::PackageCount);
            flaw.with(ParamName::Max, max).with(ParamName::Actual, sums.pieces);
            findings.push(at(PACKAGES, flaw));
        }
    }
    if let Some(total) = sums.total.filter(|_| !sums.products_spoilt && sums.products > 0) {
        let declared = u128::from(total) * 100;
        if sums.declared.abs_diff(declared) > 50 * u128::from(sums.products) {
            findings.push(total_differs(sums.declared, declared));
        }
    }
    findings
}

fn at(row: usize, flaw: Flaw<'static>) -> Finding {
    Finding {
        row: Some(row),
        inner: None,
        flaw,
    }
}

#[cold]
fn total_differs(expected: u128, actual: u128) -> Finding {
    let mut flaw = Flaw::warning(Rule::Total, Reading::R44);
    flaw.with(ParamName::Expected, Wide::from_u128(expected).to_decimal(4))
        .with(ParamName::Actual, Wide::from_u128(actual).to_decimal(4));
    Finding {
        row: Some(DECLARATION),
        inner: Some("totalAmount"),
        flaw,
    }
}

/// A length of hundredths of a unit, in 10^-4 cm.
fn length(hundredths: u64, unit: Unit) -> u128 {
    u128::from(hundredths) * u128::from(unit.factor())
}

fn unit(members: &Members, row: usize) -> Option<Unit> {
    members
        .value(row)
        .and_then(|number| Unit::from_number(usize::try_from(number).ok()?))
}

#[cold]
fn package(context: &Context, sums: &mut Sums, members: &Members) -> Vec<Finding> {
    let quantity = members.value(QUANTITY);
    let edges = unit(members, UNIT).and_then(|unit| {
        let [a, b, c] = EDGES.map(|row| members.value(row).map(|edge| length(edge, unit)));
        let mut edges = [a?, b?, c?];
        edges.sort_unstable();
        Some(edges)
    });
    match quantity {
        Some(quantity) => sums.pieces = sums.pieces.saturating_add(quantity),
        None => sums.pieces_spoilt = true,
    }
    match quantity.zip(edges) {
        Some((quantity, edges)) => sums.volume.add(edges, quantity),
        None => sums.volume_spoilt = true,
    }
    let limits = &context.limits;
    let mut findings = Vec::new();
    let mut over = |rule, amount: u128, scale, pieces, limit: Option<Decimal>| {
        if let Some(max) = limit.filter(|&max| exceeds(amount, scale, max, pieces)) {
            let mut flaw = Flaw::error(rule);
            flaw.with(ParamName::Max, shown(max))
                .with(ParamName::Actual, share(amount, scale, pieces));
            findings.push(Finding {
                row: None,
                inner: None,
                flaw,
            });
        }
    };
    if let Some([_, _, longest]) = edges {
        over(Rule::Edge, longest, 4, 1, limits.edge_cm);
    }
    if let Some(((weight, unit), pieces)) = members.value(WEIGHT).zip(unit(members, WEIGHT_UNIT)).zip(quantity) {
        over(
            Rule::Weight,
            u128::from(weight) * u128::from(unit.factor()),
            10,
            pieces,
            limits.weight_kg,
        );
    }
    if let Some([shorter, short, longest]) = edges {
        let around = 2 * (shorter + short);
        let girth = match limits.girth {
            Girth::LengthPlusGirth => around + longest,
            Girth::Girth => around,
        };
        over(Rule::Girth, girth, 4, 1, limits.girth_cm);
    }
    findings
}

impl Volume {
    fn add(&mut self, [a, b, c]: [u128; 3], quantity: u64) {
        let one = Wide::from_u128(a)
            .checked_mul_u128(b)
            .and_then(|area| area.checked_mul_u128(c));
        let all = one.and_then(|one| one.checked_mul_u64(quantity));
        self.0 = self
            .0
            .as_ref()
            .zip(all.as_ref())
            .and_then(|(sum, all)| sum.checked_add(all));
    }
}

/// Whether `amount` / 10^`scale` is more than `limit` for each of the pieces.
fn exceeds(amount: u128, scale: u32, limit: Decimal, pieces: u64) -> bool {
    let amount = Wide::from_u128(amount).checked_mul_pow10(limit.scale());
    let limit = mantissa(limit)
        .checked_mul_u64(pieces)
        .and_then(|limit| limit.checked_mul_pow10(scale));
    amount > limit
}

/// A decimal as text without needless zeros.
fn shown(decimal: Decimal) -> String {
    mantissa(decimal).to_decimal(decimal.scale())
}

fn mantissa(decimal: Decimal) -> Wide {
    Wide::from_u128(decimal.mantissa().unsigned_abs())
}

/// `amount` / 10^`scale` / `pieces` for a person to read, to that scale.
fn share(amount: u128, scale: u32, pieces: u64) -> String {
    Wide::from_u128(amount)
        .div_rem_u64(pieces)
        .map_or_else(String::new, |(share, _)| share.to_decimal(scale))
}

#[cold]
fn volume(quoted: &QuotedVolume, sums: &Sums) -> Option<Finding> {
    let scale = quoted.value.scale();
    let tolerance = quoted.tolerance_percent;
    let expected = mantissa(quoted.value)
        .checked_mul_u64(quoted.unit.factor())?
        .checked_mul_pow10(6)?;
    let within = |sum: &Wide| {
        let difference = sum.checked_mul_pow10(scale)?.abs_diff(&expected);
        let allowed = expected.checked_mul(&mantissa(tolerance))?;
        Some(difference.checked_mul_pow10(tolerance.scale() + 2)? <= allowed)
    };
    if sums.volume.0.as_ref().and_then(within) == Some(true) {
        return None;
    }
    let actual = sums
        .volume
        .0
        .as_ref()
        .and_then(|sum| sum.div_rem_u64(quoted.unit.factor()));
    let actual = actual.map_or_else(|| "∞".to_owned(), |(steps, _)| steps.to_decimal(6));
    let mut flaw = Flaw::error(Rule::Volume);
    flaw.with(ParamName::Expected, shown(quoted.value))
        .with(ParamName::Actual, actual)
        .with(ParamName::Unit, quoted.unit.symbol())
        .with(ParamName::TolerancePercent, shown(tolerance));
    Some(at(PACKAGES, flaw))
}

#[inline(always)]
fn delivery(context: &Context, members: &Members) -> Vec<Finding> {
    match (&context.order, members.value(VOUCHER)) {
        (Some(order), Some(voucher)) => voucher_for(order, voucher),
        (None, _) | (_, None) => Vec::new(),
    }
}

/// The number of a voucher type, as conditions count it.
const fn voucher(name: &str) -> u64 {
    match CREATE_DELIVERY_TABLE.rows.split_at(VOUCHER) {
        (_, [row, ..]) => match row.choice_index(name) {
            Some(number) => number,
            None => ANY,
        },
        (_, []) => ANY,
    }
}

#[cold]
#[inline(never)]
fn voucher_for(order: &Order, voucher: u64) -> Vec<Finding> {
    let (expected, number, against_limit) = match order.ship_from {
        ShipFrom::Overseas => (LOGISTICS_BILL, IS_LOGISTICS_BILL, Ordering::Greater),
        ShipFrom::Mainland => {
            let against_limit = order.amount_usd.map_or(Ordering::Less, usd_against_limit);
            (ENTRY_BILL, IS_ENTRY_BILL, against_limit)
        }
    };
    let mut flaw = match against_limit {
        _ if number == voucher => return Vec::new(),
        Ordering::Less => return Vec::new(),
        Ordering::Equal => Flaw::warning(Rule::Voucher, Reading::R101),
        Ordering::Greater => Flaw::error(Rule::Voucher),
    };
    flaw.with(ParamName::Expected, expected);
    vec![at(VOUCHER, flaw)]
}

fn usd_against_limit(amount: Decimal) -> Ordering {
    let limit = Wide::from_u64(DECLARED_ABOVE).checked_mul_pow10(amount.scale());
    Some(mantissa(amount)).cmp(&limit)
}
