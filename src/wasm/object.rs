//! The edge of objects that come as facts, without their text.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{CONTEXT, ENGINE, not_checked};
use crate::ledger::{Book, Ledger};
use crate::messages::MESSAGES;
use crate::{Positions, validate};

/// There is certainly nothing to report, and the text would not be too long.
const ACCEPTED: u32 = 16;

/// Checks an object of which the first `facts` bytes of the input buffer are the facts, and `len` bytes from `texts` on the
/// whole texts. Gives ACCEPTED and the rules not checked, or 0 where its text has to be checked.
#[wasm_bindgen]
pub fn accept(message: usize, facts: usize, texts: usize, len: usize, flags: u32, max_bytes: usize) -> u32 {
    ENGINE.with(|engine| {
        let Some(&message) = MESSAGES.get(message) else {
            return 0;
        };
        engine.options.max_bytes = max_bytes;
        if flags & CONTEXT != 0 {
            engine.swap_context();
        }
        let facts = engine.input.get(..facts).unwrap_or_default();
        let texts = engine.input.get(texts..).and_then(|texts| texts.get(..len));
        let ledger = Ledger::new(message, &engine.options, 0, Positions::None, &[], None);
        let accepted = validate::accepts(facts, texts.unwrap_or_default(), &ledger);
        let result = ACCEPTED | not_checked(message, &engine.options.context);
        if flags & CONTEXT != 0 {
            engine.swap_context();
        }
        if accepted { result } else { 0 }
    })
}

/// Shows in `texts` which facts are told of an object of that message.
#[wasm_bindgen]
pub fn shape(message: usize) {
    ENGINE.with(|engine| {
        engine.output.clear();
        if let Some(message) = MESSAGES.get(message) {
            validate::shape(&mut engine.output.texts, message.table);
        }
    });
}
