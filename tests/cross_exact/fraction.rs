//! Fractions of big integers: nothing is rounded unless asked.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Sub};

use num_bigint::BigInt;

/// A number that is never negative in its denominator.
#[derive(Debug, Clone)]
pub struct Fraction {
    numerator: BigInt,
    denominator: BigInt,
}

impl Fraction {
    /// Of a decimal as JSON writes it.
    pub fn of(text: &str) -> Fraction {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let exponent = exponent.parse::<i64>().unwrap() - fraction.len() as i64;
        let digits: BigInt = format!("{whole}{fraction}").parse().unwrap();
        let power = ten_to(exponent.unsigned_abs() as u32);
        match exponent {
            ..0 => Fraction {
                numerator: digits,
                denominator: power,
            },
            0.. => Fraction {
                numerator: digits * power,
                denominator: BigInt::from(1),
            },
        }
    }

    /// The decimal of so many fractional digits that is not above it.
    pub fn floor(&self, scale: u32) -> String {
        let steps: BigInt = &self.numerator * ten_to(scale) / &self.denominator;
        let digits = format!("{steps:0>width$}", width = scale as usize + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale as usize);
        if fraction.is_empty() {
            whole.to_owned()
        } else {
            format!("{whole}.{fraction}")
        }
    }

    /// The same, where the value has no more digits than that, without needless zeros.
    pub fn exact(&self, scale: u32) -> String {
        let text = self.floor(scale);
        assert_eq!(Fraction::of(&text).cmp(self), Ordering::Equal);
        if scale == 0 {
            text
        } else {
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        }
    }

    /// The distance between two.
    pub fn distance(&self, other: &Fraction) -> Fraction {
        if self < other { other - self } else { self - other }
    }
}

fn ten_to(power: u32) -> BigInt {
    BigInt::from(10).pow(power)
}

impl Ord for Fraction {
    fn cmp(&self, other: &Fraction) -> Ordering {
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Fraction) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Fraction) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

impl Add for &Fraction {
    type Output = Fraction;

    fn add(self, other: &Fraction) -> Fraction {
        Fraction {
            numerator: &self.numerator * &other.denominator + &other.numerator * &self.denominator,
            denominator: &self.denominator * &other.denominator,
        }
    }
}

impl Sub for &Fraction {
    type Output = Fraction;

    fn sub(self, other: &Fraction) -> Fraction {
        Fraction {
            numerator: &self.numerator * &other.denominator - &other.numerator * &self.denominator,
            denominator: &self.denominator * &other.denominator,
        }
    }
}

impl Mul for &Fraction {
    type Output = Fraction;

    fn mul(self, other: &Fraction) -> Fraction {
        Fraction {
            numerator: &self.numerator * &other.numerator,
            denominator: &self.denominator * &other.denominator,
        }
    }
}

impl Div for &Fraction {
    type Output = Fraction;

    fn div(self, other: &Fraction) -> Fraction {
        Fraction {
            numerator: &self.numerator * &other.denominator,
            denominator: &self.denominator * &other.numerator,
        }
    }
}
