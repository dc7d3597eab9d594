//! The edge of hosts that copy a string's UTF-16 units faster than they encode it.

use wasm_bindgen::prelude::wasm_bindgen;

use super::ENGINE;
use crate::utf16;

/// Encodes a text of so many UTF-16 units, which stands at that many bytes and 16 from the start of the input buffer, from
/// the start on. Gives its length in bytes; the buffer must have room for three times as many and 16.
#[wasm_bindgen]
pub fn encode(units: usize) -> usize {
    ENGINE.with(|engine| utf16::encode(&mut engine.input, units))
}
