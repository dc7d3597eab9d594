//! What the tests call from JavaScript.

use freight_preflight::js_values;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// As [`js_values::validate`], where an error is thrown.
#[wasm_bindgen]
pub fn validate(message: &str, input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    js_values::validate(message, input, options)
}
