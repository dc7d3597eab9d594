//! Checks the payloads of two platforms before they are sent: Alibaba's cross-border logistics API (booking, cancel,
//! return, notifyPaid, notifyBizEvent, claimCharge, notifyTrace) and WorldFirst's createDelivery, and their answers.
//!
//! ```
//! use freight_preflight::{Options, message, validate};
//!
//! let report = validate(message("notifyPaid").unwrap(), br#"{"aliOrderNo": "1531471592262"}"#, &Options::default());
//! assert!(!report.valid);
//! assert_eq!(report.issues[0].code, "4014");
//! assert_eq!(report.issues[0].message, "Ali order number: has 13 characters, must have 17 (A-Z, 0-9); give it in full");
//! ```

// The module of the npm package does without std, whose panics bring messages and number formatting along.
#![cfg_attr(all(feature = "npm", target_arch = "wasm32"), no_std)]

extern crate alloc;

#[allow(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "the tables are built while compiling, where both are compile errors"
)]
pub mod spec;

pub mod messages;

pub mod kinds;

pub mod json;

pub mod flaw;

mod book;
mod cross;
mod extent;
mod json_text;
mod ledger;
mod place;
#[cfg(any(feature = "npm", test))]
mod records;
mod strangers;
mod text;
#[cfg(any(feature = "npm", test))]
mod utf16;
mod validate;

pub mod codes;
#[cfg(not(target_arch = "wasm32"))]
#[doc(hidden)]
pub mod emit;
pub mod issue;
#[cfg(feature = "js-values")]
pub mod js_values;
pub mod options;
pub mod prepare;
pub mod trace;
pub mod units;
pub mod wide;

#[cfg(feature = "npm")]
mod wasm;

pub use issue::{Issue, Param, Params, Reading, Report, Rule, Severity, Span, Step};
pub use ledger::Positions;
pub use messages::find as message;
pub use options::{Context, Girth, Limits, Locale, Options, Order, QuotedVolume, ShipFrom};
pub use prepare::prepare;
pub use spec::Message;

use book::Issues;
use ledger::{Ledger, Tolerated};

/// Checks the JSON text of a message, and finds every problem in one pass.
///
/// Places count bytes. Whatever the bytes are, the report says so; there is no other failure.
pub fn validate(message: &'static Message, bytes: &[u8], options: &Options) -> Report {
    validate_in(message, bytes, options, Positions::Bytes)
}

/// Checks as [`validate`] does, with places that count as asked.
pub fn validate_in(message: &'static Message, bytes: &[u8], options: &Options, positions: Positions) -> Report {
    let mut book = Issues::new(options.locale);
    let tolerated = tolerated(&options.tolerate);
    let mut ledger = Ledger::new(message, options, tolerated, positions, bytes, Some(&mut book));
    run(bytes, bytes.len(), &mut ledger);
    let (valid, truncated) = ledger.close();
    Report {
        valid,
        issues: book.list,
        not_checked: not_checked(message, &options.context).collect(),
        truncated,
    }
}

/// Whether the JSON text of a message is valid. Makes no issues, and stops at the first error.
pub fn is_valid(message: &'static Message, bytes: &[u8], options: &Options) -> bool {
    let tolerated = tolerated(&options.tolerate);
    let mut ledger = Ledger::new(message, options, tolerated, Positions::None, bytes, None);
    run(bytes, bytes.len(), &mut ledger);
    ledger.close().0
}

/// Checks the text that is the first `len` bytes, quickest with a zero byte and some more behind them; one that is too
/// long is not looked at. Tells whether there was a U+FFFD.
fn run(padded: &[u8], len: usize, ledger: &mut Ledger<'_>) -> bool {
    if len > ledger.options().max_bytes {
        ledger.refuse(len);
        false
    } else {
        validate::walk(padded, len, ledger)
    }
}

/// The rules of a message for which the context has not what they need.
fn not_checked<'c>(message: &'static Message, context: &'c Context) -> impl Iterator<Item = Rule> + 'c {
    message
        .context_rules
        .iter()
        .copied()
        .filter(|&rule| cross::is_not_checked(rule, context))
}

fn tolerated(readings: &[Reading]) -> Tolerated {
    readings.iter().fold(0, |mask, &reading| mask | 1 << reading as u32)
}
