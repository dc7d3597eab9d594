//! Units of length, weight and volume, and exact conversion between them: decimal text in,
//! decimal text out, rounded once and only on request.

mod conversion;
mod decimal;

use core::fmt;

use crate::spec::{Label, label};

pub use self::conversion::convert;
pub(crate) use self::conversion::convert_text;
pub use self::decimal::{DecimalError, MAX_SCALE, decimal};
pub use crate::kinds::number::{MAX_DIGITS, MAX_POWER};

/// What a unit measures. Units of one dimension convert into each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// mm, cm, m, in, ft.
    Length,
    /// mg, g, dg, kg, t, lb.
    Weight,
    /// cm3, m3, in3, ft3.
    Volume,
}

impl Dimension {
    /// The name that the package's users see: `length`, `weight` or `volume`.
    pub const fn name(self) -> &'static str {
        match self {
            Dimension::Length => "length",
            Dimension::Weight => "weight",
            Dimension::Volume => "volume",
        }
    }
}

/// A unit; its number is the index of its row in [`UNITS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Unit {
    /// Millimetre.
    Mm,
    /// Centimetre.
    Cm,
    /// Metre.
    M,
    /// Inch, 25.4 mm.
    In,
    /// Foot, 12 in.
    Ft,
    /// Milligram.
    Mg,
    /// Gram.
    G,
    /// Decigram, 0.1 g.
    Dg,
    /// Kilogram.
    Kg,
    /// Tonne, 1000 kg.
    T,
    /// Avoirdupois pound, 0.45359237 kg.
    Lb,
    /// Cubic centimetre.
    Cm3,
    /// Cubic metre.
    M3,
    /// Cubic inch.
    In3,
    /// Cubic foot.
    Ft3,
}

/// What there is to know about a unit.
#[derive(Debug, Clone, Copy)]
pub struct UnitRow {
    /// The unit.
    pub unit: Unit,
    /// Its symbol in messages, such as `cm`; case counts.
    pub symbol: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Its size, exactly, in steps of 0.1 mm (length), 10 µg (weight) or 0.001 mm³ (volume), in which every unit of
    /// the dimension is a whole number.
    pub factor: u64,
    /// Its name.
    pub name: Label,
}

/// Every unit, by dimension and then in the order of document 000 (section 4.1, Package).
///
/// 1 in = 2.54 cm, 1 ft = 30.48 cm, 1 lb = 0.45359237 kg, exactly; dg is the decigram, 0.1 g.
#[rustfmt::skip]
pub static UNITS: [UnitRow; 15] = [
    //  unit       symbol dimension                     factor  name
    row(Unit::Mm,  "mm",  Dimension::Length,                10, label("毫米",     "millimetre")),
    row(Unit::Cm,  "cm",  Dimension::Length,               100, label("厘米",     "centimetre")),
    row(Unit::M,   "m",   Dimension::Length,            10_000, label("米",       "metre")),
    row(Unit::In,  "in",  Dimension::Length,               254, label("英寸",     "inch")),
    row(Unit::Ft,  "ft",  Dimension::Length,             3_048, label("英尺",     "foot")),
    row(Unit::Mg,  "mg",  Dimension::Weight,               100, label("毫克",     "milligram")),
    row(Unit::G,   "g",   Dimension::Weight,           100_000, label("克",       "gram")),
    row(Unit::Dg,  "dg",  Dimension::Weight,            10_000, label("分克",     "decigram")),
    row(Unit::Kg,  "kg",  Dimension::Weight,       100_000_000, label("千克",     "kilogram")),
    row(Unit::T,   "t",   Dimension::Weight,   100_000_000_000, label("吨",       "tonne")),
    row(Unit::Lb,  "lb",  Dimension::Weight,        45_359_237, label("磅",       "pound")),
    row(Unit::Cm3, "cm3", Dimension::Volume,         1_000_000, label("立方厘米", "cubic centimetre")),
    row(Unit::M3,  "m3",  Dimension::Volume, 1_000_000_000_000, label("立方米",   "cubic metre")),
    row(Unit::In3, "in3", Dimension::Volume,        16_387_064, label("立方英寸", "cubic inch")),
    row(Unit::Ft3, "ft3", Dimension::Volume,    28_316_846_592, label("立方英尺", "cubic foot")),
];

const fn row(unit: Unit, symbol: &'static str, dimension: Dimension, factor: u64, name: Label) -> UnitRow {
    UnitRow {
        unit,
        symbol,
        dimension,
        factor,
        name,
    }
}

const _: () = check_rows(&UNITS, 0);

/// Stops the compilation when a row does not stand at its unit's number, or a finite quotient needs more digits
/// than planned: one for each factor of 2. (Of 5, no `u64` has more than 27.)
const fn check_rows(rows: &[UnitRow], number: usize) {
    if let [first, rest @ ..] = rows {
        assert!(first.unit as usize == number, "UNITS must be in the order of Unit");
        assert!(
            first.factor.trailing_zeros() <= conversion::QUOTIENT_DIGITS,
            "raise QUOTIENT_DIGITS"
        );
        check_rows(rest, number + 1);
    }
}

impl Unit {
    /// The unit with this symbol, exactly: `CM` is none (R26 is a matter of checking, not of converting).
    pub fn from_symbol(symbol: &str) -> Option<Unit> {
        UNITS.iter().find(|row| row.symbol == symbol).map(|row| row.unit)
    }

    /// The unit with this number, the index of its row in [`UNITS`].
    pub fn from_number(number: usize) -> Option<Unit> {
        UNITS.get(number).map(|row| row.unit)
    }

    /// Its row.
    #[expect(
        clippy::indexing_slicing,
        reason = "check_rows holds that there is a row for every unit"
    )]
    pub const fn row(self) -> &'static UnitRow {
        &UNITS[self as usize]
    }

    /// Its symbol in messages, such as `cm`.
    pub const fn symbol(self) -> &'static str {
        self.row().symbol
    }

    /// What it measures.
    pub const fn dimension(self) -> Dimension {
        self.row().dimension
    }

    /// Its exact size; see [`UnitRow::factor`].
    pub const fn factor(self) -> u64 {
        self.row().factor
    }
}

/// How a number between two steps of the scale becomes one of them. Negative numbers mirror the positive ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rounding {
    /// To the nearer one, halves away from zero.
    #[default]
    HalfUp,
    /// Away from zero.
    Up,
    /// Towards zero.
    Down,
}

impl Rounding {
    /// By the name that the package's users give: `half-up`, `up` or `down`.
    pub fn from_name(name: &str) -> Option<Rounding> {
        match name {
            "half-up" => Some(Rounding::HalfUp),
            "up" => Some(Rounding::Up),
            "down" => Some(Rounding::Down),
            _ => None,
        }
    }
}

/// Why a decimal cannot be converted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConvertError {
    /// The value is no decimal, or beyond a limit.
    Decimal(DecimalError),
    /// The units measure different things.
    Dimension {
        /// The unit to convert from.
        from: Unit,
        /// The unit to convert to.
        to: Unit,
    },
    /// The exact result has no last digit, as 1 cm in inches; it has to be rounded to a scale.
    NeedsScale,
    /// The scale is more than [`MAX_SCALE`].
    ScaleTooLarge,
}

impl From<DecimalError> for ConvertError {
    fn from(error: DecimalError) -> ConvertError {
        ConvertError::Decimal(error)
    }
}

impl fmt::Display for ConvertError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ConvertError::Decimal(error) => error.fmt(f),
            ConvertError::Dimension { from, to } => different_dimensions(f, from.row(), to.row()),
            ConvertError::NeedsScale => f.write_str("the exact result has no last digit; give a scale to round to"),
            ConvertError::ScaleTooLarge => f.write_str("scale too large; give a whole number from 0 to 28"),
        }
    }
}

impl core::error::Error for ConvertError {}

fn different_dimensions(f: &mut fmt::Formatter<'_>, from: &UnitRow, to: &UnitRow) -> fmt::Result {
    let (a, b) = (from.dimension.name(), to.dimension.name());
    write!(
        f,
        "`{}` is a unit of {a}, `{}` one of {b}; give two of one dimension",
        from.symbol, to.symbol
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigUint;

    fn unit(symbol: &str) -> Unit {
        Unit::from_symbol(symbol).unwrap()
    }

    fn exactly(value: &str, from: &str, to: &str) -> Result<String, ConvertError> {
        convert(value, unit(from), unit(to), None, Rounding::HalfUp)
    }

    fn at_scale(value: &str, from: &str, to: &str, scale: u32, rounding: Rounding) -> Result<String, ConvertError> {
        convert(value, unit(from), unit(to), Some(scale), rounding)
    }

    #[test]
    fn known_values() {
        for (value, from, to, expected) in [
            ("1", "in", "cm", "2.54"),
            ("1", "ft", "cm", "30.48"),
            ("1", "ft", "in", "12"),
            ("1", "lb", "kg", "0.45359237"),
            ("1", "dg", "g", "0.1"),
            ("1", "t", "mg", "1000000000"),
            ("1", "mg", "t", "0.000000001"),
            ("10", "mm", "cm", "1"),
            ("1.5", "m", "mm", "1500"),
            ("1", "in3", "cm3", "16.387064"),
            ("1", "ft3", "in3", "1728"),
            ("1", "ft3", "m3", "0.028316846592"),
            ("1", "m3", "cm3", "1000000"),
            ("2.54", "cm", "in", "1"),
            ("12.50", "cm", "cm", "12.5"),
            ("100.000", "kg", "kg", "100"),
            ("0", "lb", "t", "0"),
            ("-0.0", "lb", "t", "0"),
            ("-1", "in", "mm", "-25.4"),
            ("1e3", "mm", "m", "1"),
            ("25E-1", "in", "mm", "63.5"),
            ("0.1", "kg", "g", "100"),
        ] {
            assert_eq!(
                exactly(value, from, to).as_deref(),
                Ok(expected),
                "{value} {from} in {to}"
            );
        }
    }

    #[test]
    fn known_rounded_values() {
        use Rounding::{Down, HalfUp, Up};
        for (value, from, to, scale, rounding, expected) in [
            ("1", "cm", "in", 4, HalfUp, "0.3937"),
            ("1", "cm", "in", 4, Up, "0.3938"),
            ("1", "cm", "in", 4, Down, "0.3937"),
            ("1", "in", "cm", 2, HalfUp, "2.54"),
            ("1", "in", "cm", 2, Up, "2.54"),
            ("1", "in", "cm", 1, HalfUp, "2.5"),
            ("1", "in", "cm", 0, HalfUp, "3"),
            ("1.25", "cm", "cm", 1, HalfUp, "1.3"),
            ("-1.25", "cm", "cm", 1, HalfUp, "-1.3"),
            ("-1.25", "cm", "cm", 1, Up, "-1.3"),
            ("-1.25", "cm", "cm", 1, Down, "-1.2"),
            ("0.05", "mm", "cm", 2, HalfUp, "0.01"),
            ("0.04999999999999999999999999", "mm", "cm", 2, HalfUp, "0"),
            ("-0.04", "mm", "cm", 2, HalfUp, "0"),
            ("0.00000001", "mm", "m", 2, Up, "0.01"),
            ("1", "lb", "kg", 2, HalfUp, "0.45"),
            ("1", "lb", "kg", 2, Up, "0.46"),
            ("12.5", "kg", "kg", 2, HalfUp, "12.5"),
            ("9.995", "cm", "cm", 2, HalfUp, "10"),
        ] {
            let found = at_scale(value, from, to, scale, rounding);
            assert_eq!(
                found.as_deref(),
                Ok(expected),
                "{value} {from} in {to} at {scale} {rounding:?}"
            );
        }
    }

    /// 0.4449 rounded to 0.445 first would become 0.45.
    #[test]
    fn nothing_is_rounded_twice() {
        assert_eq!(
            at_scale("0.4449999999999999999999999999", "cm", "cm", 2, Rounding::HalfUp).as_deref(),
            Ok("0.44")
        );
        assert_eq!(
            at_scale("0.4449999999999999999999999999", "cm", "cm", 27, Rounding::HalfUp).as_deref(),
            Ok("0.445")
        );
    }

    #[test]
    fn an_endless_result_needs_a_scale() {
        for (from, to) in [
            ("cm", "in"),
            ("m", "ft"),
            ("in", "ft"),
            ("kg", "lb"),
            ("cm3", "in3"),
            ("m3", "ft3"),
        ] {
            assert_eq!(exactly("1", from, to), Err(ConvertError::NeedsScale), "{from} in {to}");
        }
    }

    #[test]
    fn units_of_different_dimensions_do_not_convert() {
        for from in &UNITS {
            for to in UNITS.iter().filter(|to| to.dimension != from.dimension) {
                let expected = Err(ConvertError::Dimension {
                    from: from.unit,
                    to: to.unit,
                });
                assert_eq!(exactly("1", from.symbol, to.symbol), expected);
                assert_eq!(at_scale("1", from.symbol, to.symbol, 2, Rounding::Up), expected);
            }
        }
    }

    #[test]
    fn limits_of_the_scale() {
        assert_eq!(
            at_scale("1", "cm", "in", 29, Rounding::Down),
            Err(ConvertError::ScaleTooLarge)
        );
        assert_eq!(
            at_scale("1", "cm", "in", u32::MAX, Rounding::Down),
            Err(ConvertError::ScaleTooLarge)
        );
        let digits = at_scale("1", "cm", "in", 28, Rounding::Down);
        assert_eq!(digits.as_deref(), Ok("0.3937007874015748031496062992"));
    }

    /// At the largest scale one digit is left to round by, and behind a zero there what comes after it still counts.
    #[test]
    fn rounding_at_the_largest_scale() {
        for (value, rounding, expected) in [
            ("1", Rounding::HalfUp, "0.3937007874015748031496062992"),
            ("5", Rounding::HalfUp, "1.9685039370078740157480314961"),
            ("8", Rounding::HalfUp, "3.1496062992125984251968503937"),
            ("8", Rounding::Up, "3.1496062992125984251968503938"),
            ("8", Rounding::Down, "3.1496062992125984251968503937"),
        ] {
            assert_eq!(
                at_scale(value, "cm", "in", 28, rounding).as_deref(),
                Ok(expected),
                "{value} {rounding:?}"
            );
        }
    }

    #[test]
    fn the_largest_and_the_finest_stay_exact() {
        let largest = "999999999999999.9999999999999";
        assert_eq!(
            exactly(largest, "m3", "cm3").as_deref(),
            Ok("999999999999999999999.9999999")
        );
        assert_eq!(
            exactly(largest, "t", "mg").as_deref(),
            Ok("999999999999999999999999.9999")
        );
        let finest = exactly("1e-28", "cm3", "m3");
        assert_eq!(finest.as_deref(), Ok("0.0000000000000000000000000000000001"));
        let halved = at_scale("1e-28", "cm3", "m3", 28, Rounding::Up);
        assert_eq!(halved.as_deref(), Ok("0.0000000000000000000000000001"));
    }

    #[test]
    fn what_is_no_decimal_or_over_a_limit_says_so() {
        for (value, expected) in [
            ("", DecimalError::NotDecimal),
            ("1 ", DecimalError::NotDecimal),
            ("NaN", DecimalError::NotDecimal),
            ("1e15", DecimalError::TooLarge),
            ("1e-29", DecimalError::TooFine),
            ("1.0000000000000000000000000001", DecimalError::TooManyDigits),
        ] {
            assert_eq!(
                exactly(value, "cm", "mm"),
                Err(ConvertError::Decimal(expected)),
                "{value}"
            );
        }
    }

    #[test]
    fn errors_say_what_to_do() {
        for (error, expected) in [
            (
                exactly("x", "cm", "mm"),
                "not a decimal number; write it like 12.5, -3 or 1e-7",
            ),
            (
                exactly("1", "cm", "in"),
                "the exact result has no last digit; give a scale to round to",
            ),
            (
                at_scale("1", "cm", "in", 29, Rounding::Up),
                "scale too large; give a whole number from 0 to 28",
            ),
            (
                exactly("1", "cm", "kg"),
                "`cm` is a unit of length, `kg` one of weight; give two of one dimension",
            ),
        ] {
            assert_eq!(error.unwrap_err().to_string(), expected);
        }
    }

    #[test]
    fn symbols_are_exact() {
        for row in &UNITS {
            assert_eq!(Unit::from_symbol(row.symbol), Some(row.unit));
            assert_eq!(Unit::from_number(row.unit as usize), Some(row.unit));
            assert_eq!(
                (row.unit.symbol(), row.unit.dimension(), row.unit.factor()),
                (row.symbol, row.dimension, row.factor)
            );
        }
        for symbol in ["", "CM", "Kg", " cm", "cm ", "km", "m2", "cm³", "oz"] {
            assert_eq!(Unit::from_symbol(symbol), None, "{symbol}");
        }
        assert_eq!(Unit::from_number(UNITS.len()), None);
    }

    #[test]
    fn names_are_those_of_the_package() {
        assert_eq!(Rounding::from_name("half-up"), Some(Rounding::HalfUp));
        assert_eq!(Rounding::from_name("up"), Some(Rounding::Up));
        assert_eq!(Rounding::from_name("down"), Some(Rounding::Down));
        assert_eq!(Rounding::from_name("halfUp"), None);
        let symbols = UNITS.map(|row| row.symbol).join(" ");
        assert_eq!(symbols, "mm cm m in ft mg g dg kg t lb cm3 m3 in3 ft3");
        let dimensions = UNITS.map(|row| row.dimension.name());
        assert_eq!(
            (dimensions[0], dimensions[5], dimensions[11]),
            ("length", "weight", "volume")
        );
    }

    /// There and back is the same number wherever both ways are finite.
    #[test]
    fn round_trips() {
        let mut finite = 0;
        for from in &UNITS {
            for to in UNITS.iter().filter(|to| to.dimension == from.dimension) {
                for value in ["1", "0.01", "12.34", "-99.99", "999999.99"] {
                    if let Ok(there) = exactly(value, from.symbol, to.symbol) {
                        assert_eq!(
                            exactly(&there, to.symbol, from.symbol).as_deref(),
                            Ok(value),
                            "{value} {from:?} {to:?}"
                        );
                        finite += 1;
                    }
                }
            }
        }
        // Both ways: 18 pairs of lengths, 31 of weights, 11 of volumes; a few more there and back by luck of the value.
        assert!(finite >= 60 * 5, "{finite}");
    }

    /// The definitions once more, as fractions of cm, kg and cm3.
    fn size(symbol: &str) -> (u64, u64) {
        match symbol {
            "mm" => (1, 10),
            "cm" | "kg" | "cm3" => (1, 1),
            "m" => (100, 1),
            "in" => (254, 100),
            "ft" => (254 * 12, 100),
            "mg" => (1, 1_000_000),
            "g" => (1, 1_000),
            "dg" => (1, 10_000),
            "t" => (1_000, 1),
            "lb" => (45_359_237, 100_000_000),
            "m3" => (1_000_000, 1),
            "in3" => (254 * 254 * 254, 1_000_000),
            "ft3" => (3048 * 3048 * 3048, 1_000_000),
            other => panic!("no size of {other}"),
        }
    }

    fn pow10(n: u32) -> BigUint {
        BigUint::from(10_u32).pow(n)
    }

    /// `digits` / 10^`scale` as the shortest text, by another way than the product's.
    fn shortest(digits: &BigUint, scale: u32, negative: bool) -> String {
        let (integer, fraction) = (digits / pow10(scale), digits % pow10(scale));
        let fraction = format!("{:0>width$}", fraction.to_string(), width = scale as usize);
        let text = format!("{integer}.{fraction}");
        let sign = if negative && *digits != BigUint::ZERO { "-" } else { "" };
        format!("{sign}{}", text.trim_end_matches('0').trim_end_matches('.'))
    }

    /// numerator / denominator as an exact decimal, if it is one: the denominator of the reduced fraction must divide
    /// a power of ten; 10^200 is far more than any needs here.
    fn finite(numerator: &BigUint, denominator: &BigUint, negative: bool) -> Option<String> {
        let scaled = numerator * pow10(200);
        (&scaled % denominator == BigUint::ZERO).then(|| shortest(&(scaled / denominator), 200, negative))
    }

    fn rounded_by_fractions(numerator: &BigUint, denominator: &BigUint, rounding: Rounding) -> BigUint {
        let (quotient, rest) = (numerator / denominator, numerator % denominator);
        let up = match rounding {
            Rounding::HalfUp => &rest * 2_u32 >= *denominator,
            Rounding::Up => rest != BigUint::ZERO,
            Rounding::Down => false,
        };
        quotient + u32::from(up)
    }

    /// xorshift64*: the same numbers in every run.
    struct Random(u64);

    impl Random {
        fn below(&mut self, bound: u64) -> u64 {
            self.0 ^= self.0 >> 12;
            self.0 ^= self.0 << 25;
            self.0 ^= self.0 >> 27;
            (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16) % bound
        }

        /// Digits and scale of a number within the limits; often one that lies on or beside a half.
        fn number(&mut self) -> (BigUint, u32) {
            let len = self.below(28) as u32 + 1;
            let scale = len.saturating_sub(15) + self.below(u64::from(29 - len.saturating_sub(15))) as u32;
            let mut digits: String = (0..len).map(|_| char::from(b'0' + self.below(10) as u8)).collect();
            if self.below(3) == 0 {
                let tail = ["5", "49", "51", "999"][self.below(4) as usize];
                digits.truncate((len as usize).saturating_sub(tail.len()));
                digits += &tail[..tail.len().min(len as usize - digits.len())];
            }
            (digits.parse().unwrap(), scale)
        }

        /// One of the ways to write it.
        fn written(&mut self, digits: &BigUint, scale: u32, negative: bool) -> String {
            let sign = if negative { "-" } else { "" };
            match self.below(4) {
                0 => format!("{sign}{digits}e-{scale}"),
                1 => format!("{sign}{digits}.00E-{scale}"),
                2 => format!("{sign}0.{digits:0>60}e+{}", 60 - scale),
                _ => shortest(digits, scale, negative),
            }
        }

        fn unit(&mut self) -> &'static UnitRow {
            &UNITS[self.below(15) as usize]
        }

        fn rounding(&mut self) -> Rounding {
            [Rounding::HalfUp, Rounding::Up, Rounding::Down][self.below(3) as usize]
        }
    }

    #[test]
    fn random_conversions_agree_with_fractions() {
        let (mut random, mut seen) = (Random(7), (0, 0, 0));
        while seen.0 + seen.1 + seen.2 < 12_000 {
            let (from, to) = (random.unit(), random.unit());
            if from.dimension != to.dimension {
                continue;
            }
            let ((digits, scale), negative) = (random.number(), random.below(4) == 0);
            let text = random.written(&digits, scale, negative);
            let ((from_over, from_under), (to_over, to_under)) = (size(from.symbol), size(to.symbol));
            let numerator = digits * from_over * to_under;
            let denominator = pow10(scale) * from_under * to_over;
            if random.below(2) == 0 {
                let expected = finite(&numerator, &denominator, negative).ok_or(ConvertError::NeedsScale);
                assert_eq!(
                    convert(&text, from.unit, to.unit, None, Rounding::Up),
                    expected,
                    "{text} {from:?} {to:?}"
                );
                if expected.is_ok() { seen.0 += 1 } else { seen.1 += 1 }
            } else {
                let (scale, rounding) = (random.below(29) as u32, random.rounding());
                let expected = rounded_by_fractions(&(numerator * pow10(scale)), &denominator, rounding);
                let expected = Ok(shortest(&expected, scale, negative));
                assert_eq!(
                    convert(&text, from.unit, to.unit, Some(scale), rounding),
                    expected,
                    "{text} {from:?} {to:?} {scale}"
                );
                seen.2 += 1;
            }
        }
        assert!(
            seen.0 > 1_000 && seen.1 > 1_000 && seen.2 > 1_000,
            "finite, endless, rounded: {seen:?}"
        );
    }
}
