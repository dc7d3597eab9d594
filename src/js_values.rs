//! For front ends in Rust, whose messages are values of JavaScript: a check that takes and gives them as the npm
//! package's `validate` does.

use alloc::{format, string::String, vec::Vec};

use js_sys::{Array, ArrayBuffer, Error, JSON, JsString, Object, Reflect, SharedArrayBuffer, TypeError, Uint8Array};
use rust_decimal::Decimal;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

use crate::messages::MESSAGES;
use crate::options::half_a_percent;
use crate::units::Unit;
use crate::validate_in;
use crate::{
    Context, Girth, Issue, Limits, Options, Order, Positions, QuotedVolume, Reading, Report, Rule, ShipFrom, Step,
};

#[cfg(all(feature = "npm", target_arch = "wasm32"))]
compile_error!("the feature `npm` is for the module of the npm package alone; leave it out beside `js-values`");

/// Checks a message that is a value of JavaScript, and gives the report as a plain object.
///
/// The input is the JSON text as a string (places count UTF-16 units) or as bytes (places count bytes: any typed array
/// or buffer); any other value stands for the JSON that `JSON.stringify` makes of it, without places. The options are
/// an object like that of the npm package or [`Options`] serialised; `undefined` and `null` ask for nothing.
///
/// ```no_run
/// use freight_preflight::js_values;
/// use wasm_bindgen::JsValue;
///
/// let text = JsValue::from_str(r#"{"aliOrderNo": "ALS20260318005821"}"#);
/// let report = js_values::validate("notifyPaid", &text, &JsValue::UNDEFINED)?;
/// # Ok::<(), JsValue>(())
/// ```
///
/// # Errors
/// A `TypeError` that names the argument: a message of another name, an option that does not exist or has a wrong
/// value, an input that has no JSON text (a `BigInt`, a cycle). A message that is not valid is no error.
pub fn validate(message: &str, input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let message = crate::message(message).ok_or_else(|| unknown_message(message))?;
    let options = options_of(options)?;
    let (bytes, positions) = text_of(input, options.max_bytes)?;
    let report = validate_in(message, &bytes, &options, positions);
    Ok(write(&Written::from(&report))?)
}

fn unknown_message(name: &str) -> JsValue {
    let names: Vec<&str> = MESSAGES.iter().map(|message| message.name).collect();
    wrong_use("message", &JsValue::from_str(name), &names.join(", "))
}

/* ------------------------------------------------------------------ input */

/// The bytes to check, and what the places in them are to count. Of a text that is too large there is one byte more
/// than allowed, which says enough.
fn text_of(input: &JsValue, max_bytes: usize) -> Result<(Vec<u8>, Positions), JsValue> {
    let most = u32::try_from(max_bytes).unwrap_or(u32::MAX).saturating_add(1);
    let (mut bytes, positions) = if let Some(text) = input.dyn_ref::<JsString>() {
        (encoded(&text.slice(0, most)), Positions::Utf16)
    } else if let Some(bytes) = bytes_of(input) {
        (bytes.subarray(0, most).to_vec(), Positions::Bytes)
    } else {
        (encoded(&json_of(input)?.slice(0, most)), Positions::None)
    };
    bytes.truncate(max_bytes.saturating_add(1));
    Ok((bytes, positions))
}

/// The text as UTF-8, where an unpaired surrogate has three bytes of its own, which are no UTF-8: the check finds the
/// fault in its place.
fn encoded(text: &JsString) -> Vec<u8> {
    if text.is_valid_utf16() {
        return String::from(text).into_bytes();
    }
    let mut bytes = Vec::new();
    for character in char::decode_utf16(text.iter()) {
        match character {
            Ok(character) => bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
            Err(unpaired) => bytes.extend_from_slice(&three_bytes(unpaired.unpaired_surrogate())),
        }
    }
    bytes
}

fn three_bytes(unit: u16) -> [u8; 3] {
    let [high, low] = unit.to_be_bytes();
    [
        0xE0 | high >> 4,
        0x80 | (high & 0x0F) << 2 | low >> 6,
        0x80 | low & 0x3F,
    ]
}

/// The bytes that the input stands for, not copied yet; nothing if it is a value.
fn bytes_of(input: &JsValue) -> Option<Uint8Array> {
    if ArrayBuffer::is_view(input) {
        // Every view has the three getters that are asked here.
        let view: &Uint8Array = input.unchecked_ref();
        let (offset, length) = (view.byte_offset(), view.byte_length());
        Some(Uint8Array::new_with_byte_offset_and_length(
            &view.buffer(),
            offset,
            length,
        ))
    } else {
        let is_buffer = input.has_type::<ArrayBuffer>() || input.has_type::<SharedArrayBuffer>();
        is_buffer.then(|| Uint8Array::new(input))
    }
}

/// What `JSON.stringify` sends for the value; `null` where it would send nothing.
fn json_of(input: &JsValue) -> Result<JsString, JsValue> {
    let json = JSON::stringify(input).map_err(|cause| {
        let text = "it has no JSON text; use a string, bytes or a value that JSON.stringify can write";
        let error = type_error("input", text);
        // Only a frozen object refuses, and this one is new.
        let _ = Reflect::set(&error, &"cause".into(), &cause);
        error
    })?;
    Ok(if json.is_undefined() { "null".into() } else { json })
}

/* ---------------------------------------------------------------- options */

fn options_of(given: &JsValue) -> Result<Options, JsValue> {
    if is_nothing(given) {
        return Ok(Options::default());
    }
    let example = write(&example())?;
    let known = known("options", given, &example)?;
    serde_wasm_bindgen::from_value(known.clone()).map_err(|error| {
        let found = culprit("options", &known, &example, &example);
        found.unwrap_or_else(|| type_error("options", &message_of(error)))
    })
}

/// Options with everything given: they say which names there are, and show a value for each.
fn example() -> Options {
    Options {
        tolerate: [Reading::R11].into(),
        context: Context {
            quoted_volume: Some(QuotedVolume {
                value: Decimal::new(125, 2),
                unit: Unit::M3,
                tolerance_percent: half_a_percent(),
            }),
            limits: Limits {
                edge_cm: Some(Decimal::from(120)),
                weight_kg: Some(Decimal::new(315, 1)),
                girth_cm: Some(Decimal::from(300)),
                package_count: Some(20),
                girth: Girth::LengthPlusGirth,
            },
            order: Some(Order {
                ship_from: ShipFrom::Mainland,
                amount_usd: Some(Decimal::new(999_950, 2)),
            }),
        },
        ..Options::DEFAULT
    }
}

/// What is given of the names that the example has; any other name is an error. `undefined` and `null` are left out:
/// serde would take them for values.
fn known(argument: &str, given: &JsValue, example: &JsValue) -> Result<JsValue, JsValue> {
    if !has_names(example) {
        return Ok(given.clone());
    }
    let names = listed(example);
    if !has_names(given) {
        return Err(wrong_use(argument, given, &format!("an object with {names}")));
    }
    let known = Object::new();
    for key in names_of(given) {
        if !names_of(example).includes(&key, 0) {
            return Err(type_error(
                argument,
                &format!("there is no {}; use {names}", shown(&key)),
            ));
        }
        let value = Reflect::get(given, &key)?;
        if !is_nothing(&value) {
            let value = self::known(&below(argument, &key), &value, &Reflect::get(example, &key)?)?;
            Reflect::set(&known, &key, &value)?;
        }
    }
    Ok(known.into())
}

/// The error for what cannot be read: the value that spoils the example when it takes its example's place, or the
/// object that does so although each of its values is right, because it lacks one.
fn culprit(argument: &str, given: &JsValue, example: &JsValue, whole: &JsValue) -> Option<JsValue> {
    for key in names_of(given) {
        let argument = below(argument, &key);
        let value = Reflect::get(given, &key).ok()?;
        let right = Reflect::get(example, &key).ok()?;
        let is_part = has_names(&right);
        if is_part && let Some(error) = culprit(&argument, &value, &right, whole) {
            return Some(error);
        }
        Reflect::set(example, &key, &value).ok()?;
        if let Err(error) = serde_wasm_bindgen::from_value::<Options>(whole.clone()) {
            return Some(if is_part {
                type_error(&argument, &message_of(error))
            } else {
                wrong_use(&argument, &value, &format!("a value like {}", shown(&right)))
            });
        }
        Reflect::set(example, &key, &right).ok()?;
    }
    None
}

fn is_nothing(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

fn has_names(value: &JsValue) -> bool {
    value.is_object() && !Array::is_array(value)
}

fn below(argument: &str, key: &JsValue) -> String {
    format!("{argument}.{}", key.as_string().unwrap_or_default())
}

fn names_of(object: &JsValue) -> Array {
    Object::keys(object.unchecked_ref::<Object>())
}

fn listed(object: &JsValue) -> String {
    names_of(object).join(", ").into()
}

/* ----------------------------------------------------------------- errors */

fn wrong_use(argument: &str, value: &JsValue, accepted: &str) -> JsValue {
    type_error(argument, &format!("{} is not accepted; use {accepted}", shown(value)))
}

fn type_error(argument: &str, text: &str) -> JsValue {
    TypeError::new(&format!("{argument}: {text}")).into()
}

fn message_of(error: serde_wasm_bindgen::Error) -> String {
    JsValue::from(error).unchecked_into::<Error>().message().into()
}

const LONGEST_SHOWN: u32 = 64;

/// The value as it would be written, clipped.
fn shown(value: &JsValue) -> String {
    let text = match value.as_f64() {
        // JSON has neither NaN nor an infinity.
        Some(_) => value.unchecked_ref::<Object>().to_string(),
        None => JSON::stringify(value).unwrap_or_else(|_| JsString::from("a value without JSON text")),
    };
    if text.is_undefined() {
        return value.js_typeof().as_string().unwrap_or_default();
    }
    text.slice(0, LONGEST_SHOWN).into()
}

/* ----------------------------------------------------------------- report */

/// A report as the npm package gives it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written<'r> {
    valid: bool,
    issues: Vec<Pointed<'r>>,
    not_checked: &'r [Rule],
    truncated: bool,
}

#[derive(Serialize)]
struct Pointed<'r> {
    #[serde(flatten)]
    issue: &'r Issue,
    pointer: String,
}

impl<'r> From<&'r Report> for Written<'r> {
    fn from(report: &'r Report) -> Written<'r> {
        let pointed = |issue: &'r Issue| Pointed {
            issue,
            pointer: pointer(&issue.path),
        };
        Written {
            valid: report.valid,
            issues: report.issues.iter().map(pointed).collect(),
            not_checked: &report.not_checked,
            truncated: report.truncated,
        }
    }
}

/// The path as a JSON pointer (RFC 6901).
fn pointer(path: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Index(index) => format!("/{index}"),
        Step::Key(key) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
    };
    path.iter().map(step).collect()
}

/// As plain objects and numbers: serde-wasm-bindgen's own choice for maps is `Map`.
fn write(value: &impl Serialize) -> Result<JsValue, serde_wasm_bindgen::Error> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())
}
