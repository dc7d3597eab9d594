//! The form to send: fields in the order of the table, values as the platform wants them, defaults filled in, and a list
//! of everything that was changed. What comes out is checked like any other message.

use alloc::{string::String, vec::Vec};

mod members;
mod rewrite;
mod value;

use crate::issue::{Reading, Report, Step};
use crate::place::Place;
use crate::spec::Message;
use crate::{Options, Positions, validate, validate_in};

pub(crate) use rewrite::{Changes, rewrite};

/// A message in the form to send.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Prepared {
    /// What is left to say about it. Its issues have no places: they are those of a text that nobody has seen yet. Only
    /// a text that is not JSON, or too large, is reported where it stands.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub report: Report,
    /// The exact text to send, where it is valid.
    pub text: Option<String>,
    /// Everything that was changed, in the order of the text. (Another order of the fields, or other white space
    /// between them, is no change.)
    pub changes: Vec<Change>,
}

/// Something that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Change {
    /// Keys and indexes from the root.
    pub path: Vec<Step>,
    /// The value that was there, as JSON; none for a field that was missing.
    pub from: Option<String>,
    /// The value that is there now, as JSON; none for a field that was dropped.
    pub to: Option<String>,
    /// The reason.
    pub why: Why,
}

/// Why something was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A reading says what was meant. White space around a string, and a blank field that was dropped, are R15.
    Reading(Reading),
    /// A mandatory field was missing that has a default.
    Default,
    /// Only centimetres and kilograms are sent.
    Unit,
}

impl Why {
    /// For a value that a reading suggests.
    const fn of(reading: Reading) -> Why {
        match reading {
            Reading::R25 => Why::Unit,
            _ => Why::Reading(reading),
        }
    }

    /// The name that the package's users see: `default`, `unit` or a reading.
    pub const fn name(self) -> &'static str {
        match self {
            Why::Reading(reading) => reading.name(),
            Why::Default => "default",
            Why::Unit => "unit",
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Why {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Brings a message into the form to send, and checks it in that form. The message itself: an envelope around it is none
/// of the sender's form, and `options.envelope` is not used.
///
/// ```
/// use freight_preflight::{Options, message, prepare};
///
/// let text = br#"{ "reasonName": " moved ", "aliOrderNo": "ALS20260318005821" }"#;
/// let prepared = prepare(message("cancel").unwrap(), text, &Options::default());
/// assert_eq!(prepared.text.unwrap(), r#"{"aliOrderNo":"ALS20260318005821","reasonName":"moved"}"#);
/// assert_eq!(prepared.changes[0].why.name(), "R15");
/// ```
pub fn prepare(message: &'static Message, bytes: &[u8], options: &Options) -> Prepared {
    let options = &Options {
        envelope: false,
        ..options.clone()
    };
    let mut changes = Vec::new();
    let small = bytes.len() <= options.max_bytes;
    let Some(text) = small.then(|| rewrite(message.table, bytes, &mut changes)).flatten() else {
        return Prepared {
            report: validate(message, bytes, options),
            text: None,
            changes,
        };
    };
    let report = validate_in(message, &text, options, Positions::None);
    let text = String::from_utf8(text).ok().filter(|_| report.valid);
    Prepared { report, text, changes }
}

impl Changes for Vec<Change> {
    fn add(&mut self, place: &Place<'_>, from: Option<&[u8]>, to: Option<&[u8]>, why: Why) {
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        self.push(Change {
            path: place.path(),
            from: from.map(text),
            to: to.map(text),
            why,
        });
    }
}
