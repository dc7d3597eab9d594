//! The edge of what leaves for a platform: messages in the form to send, and converted numbers.

use wasm_bindgen::prelude::wasm_bindgen;

use super::ENGINE;
use crate::ledger::Book;
use crate::messages::MESSAGES;
use crate::prepare::rewrite;
use crate::units::{ConvertError, DecimalError, Rounding, Unit, convert_text};

/// Brings the first `len` bytes of the input buffer into the form to send: there they stand then, ready for `check`, and
/// the report's numbers and texts are the changes. Gives the length of the new text; 0 for one that cannot be read, which stays.
#[wasm_bindgen]
pub fn prepare(message: usize, len: usize) -> usize {
    ENGINE.with(|engine| {
        let text = engine.input.get(..len).unwrap_or_default();
        engine.output.clear();
        let prepared = MESSAGES
            .get(message)
            .and_then(|message| rewrite(message.table, text, &mut engine.output));
        let Some(text) = prepared else {
            return 0;
        };
        engine.input = text;
        engine.input.len()
    })
}

/// No scale: the exact result is wanted.
const EXACT: u32 = u32::MAX;

/// There is no unit of that number.
const UNKNOWN_UNIT: u32 = 8;

/// Converts the decimal that is the first `len` bytes of the input buffer, between two units by their numbers, rounded
/// (0 half up, 1 up, 2 down) to a scale. Gives 0, and `texts` shows the result; or what is wrong.
#[wasm_bindgen]
pub fn convert(len: usize, from: usize, to: usize, scale: u32, rounding: u32) -> u32 {
    ENGINE.with(|engine| {
        let value = engine.input.get(..len).unwrap_or_default();
        let Some((from, to)) = Unit::from_number(from).zip(Unit::from_number(to)) else {
            return UNKNOWN_UNIT;
        };
        let rounding = match rounding {
            1 => Rounding::Up,
            2 => Rounding::Down,
            _ => Rounding::HalfUp,
        };
        match convert_text(value, from, to, (scale != EXACT).then_some(scale), rounding) {
            Ok(text) => {
                engine.output.clear();
                engine.output.texts = text;
                0
            }
            Err(error) => problem(error),
        }
    })
}

/// The number of what is wrong, as the package knows it.
fn problem(error: ConvertError) -> u32 {
    match error {
        ConvertError::Decimal(DecimalError::NotDecimal) => 1,
        ConvertError::Decimal(DecimalError::TooManyDigits) => 2,
        ConvertError::Decimal(DecimalError::TooLarge) => 3,
        ConvertError::Decimal(DecimalError::TooFine) => 4,
        ConvertError::NeedsScale => 5,
        ConvertError::Dimension { .. } => 6,
        ConvertError::ScaleTooLarge => 7,
    }
}
