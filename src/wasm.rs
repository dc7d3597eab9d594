//! The edge: what the npm package calls. Every export takes and returns numbers; texts go through two buffers.
//!
//! The caller writes a text to `input(capacity)`, calls a function with its length, and reads what `numbers()`, `texts()`
//! and their lengths show; `records` says how. Nothing here knows a rule.

mod object;
mod prepare;
mod utf16;

use alloc::vec::Vec;
use core::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::ledger::{Book, Ledger};
use crate::messages::MESSAGES;
use crate::options::CONTEXT_FIELDS;
use crate::records::Records;
use crate::{Context, Message, Options, Positions, Rule};

const STRICT: u32 = 1;
const UTF16: u32 = 4;
const OBJECT: u32 = 8;
const CONTEXT: u32 = 16;
const QUICK: u32 = 32;
const ENVELOPE: u32 = 64;

/// There is a report to read.
const HAS_REPORT: u32 = 1;
/// The message is not valid.
const INVALID: u32 = 2;
/// The text has a U+FFFD: what a JavaScript string's encoder writes for an unpaired surrogate.
const REPLACED: u32 = 4;
/// There were more issues than the report has.
const TRUNCATED: u32 = 8;
/// From this bit on, the rules that were not checked.
const NOT_CHECKED: u32 = 8;
/// Those rules, a bit each.
const CONTEXT_RULES: [Rule; 6] = [
    Rule::Volume,
    Rule::Edge,
    Rule::Weight,
    Rule::Girth,
    Rule::PackageCount,
    Rule::Voucher,
];

/// Room behind the longest text, so that the last members of a text are checked as quickly as the others.
const PADDING: usize = 32;

struct Engine {
    /// Texts, and behind them at least the padding.
    input: Vec<u8>,
    /// Where the text begins in the input.
    begin: usize,
    output: Records,
    options: Options,
    context: Context,
}

impl Engine {
    const NEW: Engine = Engine {
        input: Vec::new(),
        begin: 0,
        output: Records::NEW,
        options: Options::DEFAULT,
        context: Context::NONE,
    };

    /// Lets the context count, or no longer.
    #[inline(never)]
    fn swap_context(&mut self) {
        core::mem::swap(&mut self.options.context, &mut self.context);
    }
}

/// A cell for a module that has one thread.
struct Single<T>(RefCell<T>);

// SAFETY: wasm32-unknown-unknown without atomics has no second thread, and for other targets this file is only compiled
// to be looked over: nothing calls it there.
#[expect(unsafe_code, reason = "a static in a module with one thread")]
unsafe impl<T> Sync for Single<T> {}

static ENGINE: Single<Engine> = Single(RefCell::new(Engine::NEW));

impl Single<Engine> {
    /// Acts on the engine; it cannot be in use already, because nothing here calls back.
    fn with<R: Default>(&self, act: impl FnOnce(&mut Engine) -> R) -> R {
        self.0
            .try_borrow_mut()
            .map_or_else(|_| R::default(), |mut engine| act(&mut engine))
    }
}

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// A buffer of at least `capacity` bytes to write a text to; 0 when there is no memory for it. It may lie elsewhere
/// than before.
#[wasm_bindgen]
pub fn input(capacity: usize) -> usize {
    ENGINE.with(|engine| {
        let len = engine.input.len();
        let wanted = capacity.saturating_add(PADDING).max(len);
        if engine.input.try_reserve_exact(wanted - len).is_err() {
            return 0;
        }
        engine.begin = 0;
        engine.input.resize(wanted, 0);
        engine.input.as_ptr() as usize
    })
}

/// Where the numbers of the last report stand, 32 bits each.
#[wasm_bindgen]
pub fn numbers() -> usize {
    ENGINE.with(|engine| engine.output.numbers.as_ptr() as usize)
}

/// How many there are.
#[wasm_bindgen]
pub fn numbers_len() -> usize {
    ENGINE.with(|engine| engine.output.numbers.len())
}

/// Where its texts stand, UTF-8.
#[wasm_bindgen]
pub fn texts() -> usize {
    ENGINE.with(|engine| engine.output.texts.as_ptr() as usize)
}

/// How many bytes they have.
#[wasm_bindgen]
pub fn texts_len() -> usize {
    ENGINE.with(|engine| engine.output.texts.len())
}

/// Takes a context for the checks with the flag CONTEXT: texts separated by zero bytes, as `Context::from_fields` has
/// them; it stays until the next one. Gives 0, or 1 + the place of the first text that is not what it should be.
#[wasm_bindgen]
pub fn context(len: usize) -> usize {
    ENGINE.with(|engine| {
        let text = engine.input.get(..len).unwrap_or_default();
        let mut fields = [""; CONTEXT_FIELDS];
        for (field, text) in fields.iter_mut().zip(text.split(|&byte| byte == 0)) {
            *field = core::str::from_utf8(text).unwrap_or("?");
        }
        match Context::from_fields(fields) {
            Ok(context) => {
                engine.context = context;
                0
            }
            Err(place) => place + 1,
        }
    })
}

/// Checks `len` bytes of the input buffer, from its start or from where `begin` says.
///
/// `message` is a place in `MESSAGES`; `flags` are those above; `tolerated` has a bit for each reading. A text longer
/// than `max_bytes` need not be in the buffer. Gives HAS_REPORT, INVALID, REPLACED and TRUNCATED, and above them the rules not checked.
#[wasm_bindgen]
pub fn check(message: usize, len: usize, flags: u32, tolerated: u32, max_issues: usize, max_bytes: usize) -> u32 {
    ENGINE.with(|engine| {
        let Some(&message) = MESSAGES.get(message) else {
            return INVALID;
        };
        engine.options.strict = flags & STRICT != 0;
        engine.options.envelope = flags & ENVELOPE != 0;
        engine.options.max_issues = max_issues;
        engine.options.max_bytes = max_bytes;
        if flags & CONTEXT != 0 {
            engine.swap_context();
        }
        let end = engine.begin.saturating_add(len);
        let behind = engine.input.get_mut(end).map(core::mem::take);
        let padded = engine.input.get(engine.begin..).unwrap_or_default();
        let bytes = padded.get(..len).unwrap_or_default();
        engine.output.clear();
        let book: &mut dyn Book = &mut engine.output;
        let book = (flags & QUICK == 0).then_some(book);
        let mut ledger = Ledger::new(message, &engine.options, tolerated, positions(flags), bytes, book);
        let replaced = crate::run(padded, len, &mut ledger);
        let (valid, truncated) = ledger.close();
        let bit = |bit, is_set| if is_set { bit } else { 0 };
        let mut result = bit(INVALID, !valid) | bit(REPLACED, replaced) | bit(TRUNCATED, truncated);
        result |= bit(HAS_REPORT, truncated || engine.output.len() > 0);
        result |= not_checked(message, &engine.options.context);
        if flags & CONTEXT != 0 {
            engine.swap_context();
        }
        if let Some((place, byte)) = engine.input.get_mut(end).zip(behind) {
            *place = byte;
        }
        result
    })
}

/// The rules that were not checked, a bit each from NOT_CHECKED on.
fn not_checked(message: &'static Message, context: &Context) -> u32 {
    let rules = crate::not_checked(message, context);
    let bits = rules.filter_map(|rule| CONTEXT_RULES.iter().position(|&known| known == rule));
    bits.fold(0, |all, bit| all | 1 << NOT_CHECKED << bit)
}

fn positions(flags: u32) -> Positions {
    if flags & OBJECT != 0 {
        Positions::None
    } else if flags & UTF16 != 0 {
        Positions::Utf16
    } else {
        Positions::Bytes
    }
}

/// Lets checks begin at this place of the input buffer, until `input` is called: many texts, put there in one go, are
/// checked one after the other.
#[wasm_bindgen]
pub fn begin(place: usize) {
    ENGINE.with(|engine| engine.begin = place);
}
