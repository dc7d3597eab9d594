//! The vocabulary of the tables: messages, rows, presence and kinds, all of them constants.

use crate::codes::Platform;
use crate::issue::{Reading, Rule};
use crate::options::Locale;
use crate::units::Unit;

/// A message of one of the two platforms: its name, where it is described, and the table of its root object.
#[derive(Debug)]
pub struct Message {
    /// The name users know, e.g. `booking` or `booking.response`.
    pub name: &'static str,
    /// The interface, e.g. `order/booking`.
    pub interface: &'static str,
    /// The section of the document that describes it.
    pub section: &'static str,
    /// Whose message it is, and so whose codes its issues carry.
    pub platform: Platform,
    /// The fields of the root object.
    pub table: &'static Table,
    /// The rules that need a context, in the order reports name them.
    pub context_rules: &'static [Rule],
    /// The parameter of the gateway's envelope that holds the message; none for one that does not come through it.
    pub envelope: Option<&'static str>,
}

/// The most rows a table may have: one number each in the walk's memory.
pub const MAX_ROWS: usize = 12;

/// The fields of one object, in the document's order.
#[derive(Debug)]
pub struct Table {
    /// The object's name in the document, e.g. `Contact`.
    pub name: &'static str,
    /// One row a field.
    pub rows: &'static [Row],
    /// Bit i: row i is mandatory.
    pub mandatory: u32,
    /// Bit i: row i depends on another row.
    pub conditional: u32,
    /// For each row its condition, in numbers; one that never holds where there is none.
    pub conditions: [Condition; MAX_ROWS],
    /// The row whose value chooses the table of the row by choice.
    pub chooser: u8,
    /// The checks over several fields that run at the end of the object.
    pub cross: Cross,
    /// Whether a field without a row is reported.
    pub unknown: Unknown,
    /// The row whose value stands for the object in conditions of the object around it.
    pub stands_for: Option<u8>,
}

/// A condition as the walk reads it.
#[derive(Debug, Clone, Copy)]
pub struct Condition {
    /// The deciding row.
    pub decider: u8,
    /// Bit v: its value v requires the row.
    pub required: u32,
    /// Bit v: the row has no use beside its value v.
    pub unused: u32,
}

/// What happens to a field that the table does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// It is a warning `unknownField`.
    Reported,
    /// Nothing: the document does not show the whole table.
    Ignored,
}

/// The checks over several fields of an object; `cross` holds what they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cross {
    /// None.
    None,
    /// The sums and limits of one package.
    Package,
    /// The value of one product row.
    Product,
    /// The declared total.
    Declaration,
    /// Total, volume and number of packages of a booking.
    Booking,
    /// The voucher against the order.
    Delivery,
}

/// One field.
#[derive(Debug)]
pub struct Row {
    /// The key on the wire.
    pub field: &'static str,
    /// Must it be there?
    pub presence: Presence,
    /// What its value is.
    pub kind: Kind,
    /// What people call it.
    pub label: Label,
    /// The value that a sender who has none gives.
    pub default: Option<&'static str>,
    /// Other names under which it is found in the documents' samples.
    pub aliases: &'static [&'static str],
    /// WorldFirst's result codes: when it is missing, and for everything else about it.
    pub results: Option<(&'static str, &'static str)>,
    /// What the walk's quick way has to know.
    pub quick: Quick,
}

/// Words in both languages. The module of the npm package does without: the package has them as JavaScript.
#[derive(Debug, Clone, Copy)]
pub struct Label {
    /// Chinese, the document's own word.
    #[cfg(not(all(feature = "npm", target_arch = "wasm32")))]
    pub zh: &'static str,
    /// English.
    #[cfg(not(all(feature = "npm", target_arch = "wasm32")))]
    pub en: &'static str,
}

/// A row in short, for values with which nothing is wrong.
#[derive(Debug, Clone, Copy)]
pub struct Quick {
    /// The key and its colon.
    pub key: Written,
    /// What its value is.
    pub step: Step,
    /// How many fractional digits a number counts.
    pub scale: u8,
    /// The fewest UTF-16 units of a string; the smallest number.
    pub least: u8,
    /// The most UTF-16 units of a string.
    pub most: u32,
}

/// Kinds and forms in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Takes a closer look.
    Other,
    /// An integer.
    Integer,
    /// A decimal.
    Decimal,
    /// `true` or `false`.
    Boolean,
    /// A string of any form.
    Free,
    /// A string without Chinese, as any of ASCII is.
    Latin,
    /// A string of a form.
    Form,
    /// One of the platform's own units, or of a few values.
    Choice,
}

/// A piece of JSON text of at most 31 bytes as it is mostly written, for a comparison without a loop.
#[derive(Debug, Clone, Copy)]
pub struct Written {
    /// Its first 16 bytes, padded with zeros.
    pub head: [u8; 16],
    /// The next 16.
    pub tail: [u8; 16],
    /// How many bytes it has.
    pub len: u8,
}

/// Must a field be there?
#[derive(Debug, Clone, Copy)]
pub enum Presence {
    /// M.
    Mandatory,
    /// O.
    Optional,
    /// C: by the value of another field.
    When(&'static When),
}

/// A condition: what a field's presence should be, by the value of another field of the same object.
#[derive(Debug)]
pub struct When {
    /// The deciding field.
    pub field: &'static str,
    /// Its values that require this field.
    pub required: &'static [&'static str],
    /// How the missing field is reported.
    pub missing: Missing,
    /// Its values with which this field has no use, and the reading that says so.
    pub unused: Option<(&'static [&'static str], Reading)>,
}

/// How the absence of a conditional field is reported.
#[derive(Debug, Clone, Copy)]
pub enum Missing {
    /// An error.
    Error(Option<Reading>),
    /// A warning.
    Warning(Reading),
}

/// What a value is.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A string.
    Text(Text),
    /// `true` or `false`.
    Boolean,
    /// An integer of 32 bits, at least `min` (0 or 1).
    Integer {
        /// The smallest value.
        min: u64,
    },
    /// A decimal with at most `scale` fractional digits.
    Decimal {
        /// The most fractional digits.
        scale: u8,
        /// Zero is too small.
        above_zero: bool,
    },
    /// An object.
    Object(&'static Table),
    /// An array of at least one object.
    Array(&'static Table),
    /// An object whose table follows from the deciding field's value, one entry for each of its choices.
    ByChoice {
        /// The deciding field.
        field: &'static str,
        /// The tables, in the order of the choices.
        tables: &'static [Option<&'static Table>],
    },
}

/// A string's length and form.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// The fewest UTF-16 code units.
    pub min: usize,
    /// The most UTF-16 code units.
    pub max: usize,
    /// What it must look like.
    pub form: Form,
}

/// What a string must look like.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    /// Anything.
    Free,
    /// 17 capitals and digits.
    OrderNo,
    /// Parts separated by commas.
    List,
    /// A phone number; the rule says which code a bad one has.
    Phone(Rule),
    /// An email address.
    Email,
    /// A tax number.
    TaxId,
    /// An ISO 3166-1 alpha-2 code.
    Country,
    /// An ISO 4217 code.
    Currency,
    /// With a Han character.
    Chinese,
    /// Without a Han character.
    NonChinese,
    /// A customs commodity code.
    HsCode,
    /// ISO 8601, to the second.
    DateTime,
    /// Not all characters the same.
    Varied,
    /// A customs declaration number, 18 digits.
    EntryNo,
    /// A text in which no placeholder is left.
    Filled,
    /// One of the values.
    OneOf(&'static [Choice]),
    /// One of the values, of which one is misspelt in the document.
    OneOfSpelt(&'static [Choice], &'static Misspelt),
    /// One of the units; the first counts as the platform's own.
    UnitOf(&'static [Unit], Unit),
}

/// A value that a field may have, and what it means.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// The value on the wire.
    pub value: &'static str,
    /// What it means.
    pub label: Label,
}

/// A value that the document prints wrong, and the one it means.
#[derive(Debug)]
pub struct Misspelt {
    /// As printed.
    pub printed: &'static str,
    /// As meant; one of the choices.
    pub meant: &'static str,
    /// The reading that says so.
    pub reading: Reading,
}

/// Mandatory.
pub const M: Presence = Presence::Mandatory;
/// Optional.
pub const O: Presence = Presence::Optional;

/// Mandatory under the condition.
pub const fn when(condition: &'static When) -> Presence {
    Presence::When(condition)
}

/// A string of at most `max` UTF-16 units.
pub const fn text(max: usize) -> Kind {
    between(0, max)
}

/// A string of any length.
pub const fn any_text() -> Kind {
    text(usize::MAX)
}

/// A string of `min` to `max` UTF-16 units.
pub const fn between(min: usize, max: usize) -> Kind {
    Kind::Text(Text {
        min,
        max,
        form: Form::Free,
    })
}

/// A string of that form and any length.
pub const fn form(form: Form) -> Kind {
    Kind::Text(Text {
        min: 0,
        max: usize::MAX,
        form,
    })
}

/// One of the values.
pub const fn one_of(choices: &'static [Choice]) -> Kind {
    form(Form::OneOf(choices))
}

/// An integer above zero.
pub const POSITIVE: Kind = Kind::Integer { min: 1 };
/// An integer, zero included.
pub const COUNT: Kind = Kind::Integer { min: 0 };
/// `true` or `false`.
pub const BOOLEAN: Kind = Kind::Boolean;

/// A decimal above zero with at most `scale` fractional digits.
pub const fn above_zero(scale: u8) -> Kind {
    Kind::Decimal {
        scale,
        above_zero: true,
    }
}

/// A decimal from zero with at most `scale` fractional digits.
pub const fn from_zero(scale: u8) -> Kind {
    Kind::Decimal {
        scale,
        above_zero: false,
    }
}

/// An object of that table.
pub const fn object(table: &'static Table) -> Kind {
    Kind::Object(table)
}

/// A non-empty array of objects of that table.
pub const fn array(table: &'static Table) -> Kind {
    Kind::Array(table)
}

/// What only a Rust caller can ask for; the module of the npm package does without.
pub const fn native(text: &'static str) -> &'static str {
    if cfg!(all(feature = "npm", target_arch = "wasm32")) {
        ""
    } else {
        text
    }
}

/// Words in Chinese and English.
#[cfg(not(all(feature = "npm", target_arch = "wasm32")))]
pub const fn label(zh: &'static str, en: &'static str) -> Label {
    Label { zh, en }
}

/// Words in Chinese and English, which are dropped.
#[cfg(all(feature = "npm", target_arch = "wasm32"))]
pub const fn label(_zh: &'static str, _en: &'static str) -> Label {
    Label {}
}

impl Label {
    /// The words in one of the languages.
    #[cfg(not(all(feature = "npm", target_arch = "wasm32")))]
    pub fn words(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.en,
            Locale::Zh => self.zh,
        }
    }

    /// Nothing.
    #[cfg(all(feature = "npm", target_arch = "wasm32"))]
    pub fn words(&self, _locale: Locale) -> &'static str {
        ""
    }
}

/// A value and its meaning in Chinese and English.
pub const fn choice(value: &'static str, zh: &'static str, en: &'static str) -> Choice {
    Choice {
        value,
        label: label(zh, en),
    }
}

/// One field of a table.
pub const fn row(field: &'static str, presence: Presence, kind: Kind, label: Label) -> Row {
    Row {
        field,
        presence,
        kind,
        label,
        default: None,
        aliases: &[],
        results: None,
        quick: Quick::new(field, &kind),
    }
}

impl Row {
    /// With the value that a sender who has none gives.
    pub const fn default(self, value: &'static str) -> Row {
        Row {
            default: Some(value),
            ..self
        }
    }

    /// With another name that the documents' samples use for it.
    pub const fn alias(self, names: &'static [&'static str]) -> Row {
        Row { aliases: names, ..self }
    }

    /// The string form this row's value has, where it is a string.
    pub const fn text(&self) -> Option<&Text> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// With WorldFirst's result codes of its own: missing, and anything else.
    pub const fn results(self, missing: &'static str, other: &'static str) -> Row {
        Row {
            results: Some((missing, other)),
            ..self
        }
    }

    /// The value at a position among those that this field may have.
    pub fn choice_name(&self, index: u64) -> Option<&'static str> {
        let index = usize::try_from(index).ok()?;
        match &self.kind {
            Kind::Boolean => ["false", "true"].get(index).copied(),
            Kind::Text(Text {
                form: Form::OneOf(choices) | Form::OneOfSpelt(choices, _),
                ..
            }) => choices.get(index).map(|choice| choice.value),
            Kind::Object(table) => table
                .rows
                .get(usize::from(table.stands_for?))?
                .choice_name(index as u64),
            Kind::Text(_) | Kind::Integer { .. } | Kind::Decimal { .. } | Kind::Array(_) | Kind::ByChoice { .. } => {
                None
            }
        }
    }

    /// The position of `value` among the values this field may have.
    pub const fn choice_index(&self, value: &str) -> Option<u64> {
        match self.kind {
            Kind::Boolean => match value.as_bytes() {
                b"false" => Some(0),
                b"true" => Some(1),
                _ => None,
            },
            Kind::Text(Text {
                form: Form::OneOf(choices) | Form::OneOfSpelt(choices, _),
                ..
            }) => {
                let mut i = 0;
                while i < choices.len() {
                    if same(choices[i].value, value) {
                        return Some(i as u64);
                    }
                    i += 1;
                }
                None
            }
            Kind::Object(table) => match table.stands_for {
                Some(i) => table.rows[i as usize].choice_index(value),
                None => None,
            },
            _ => None,
        }
    }
}

/// The table of an object, checked while compiling: keys are unique, conditions name fields and values that exist.
pub const fn table(name: &'static str, rows: &'static [Row]) -> Table {
    assert!(rows.len() <= MAX_ROWS, "too many rows");
    let mut table = Table {
        name: native(name),
        rows,
        mandatory: 0,
        conditional: 0,
        conditions: [Condition {
            decider: 0,
            required: 0,
            unused: 0,
        }; MAX_ROWS],
        chooser: 0,
        cross: Cross::None,
        unknown: Unknown::Reported,
        stands_for: None,
    };
    let mut i = 0;
    while i < rows.len() {
        assert!(table.index(rows[i].field) == i, "a field stands twice");
        match rows[i].presence {
            Presence::Mandatory => table.mandatory |= 1 << i,
            Presence::Optional => {}
            Presence::When(when) => {
                table.conditional |= 1 << i;
                let decider = table.index(when.field);
                table.conditions[i] = Condition {
                    decider: decider as u8,
                    required: mask(&rows[decider], when.required),
                    unused: match when.unused {
                        Some((values, _)) => mask(&rows[decider], values),
                        None => 0,
                    },
                };
            }
        }
        if let Kind::ByChoice { field, .. } = rows[i].kind {
            table.conditional |= 1 << i;
            assert!(
                matches!(rows[i].presence, Presence::When(_)),
                "a field by choice needs a condition"
            );
            table.chooser = table.index(field) as u8;
        }
        i += 1;
    }
    table
}

/// A bit for each of the deciding field's values; fails to compile where it cannot have one of them.
const fn mask(decider: &Row, values: &[&str]) -> u32 {
    let mut mask = 0;
    let mut i = 0;
    while i < values.len() {
        match decider.choice_index(values[i]) {
            Some(index) => mask |= 1 << index,
            None => panic!("a condition names a value that the field cannot have"),
        }
        i += 1;
    }
    mask
}

impl Table {
    /// With checks over several of its fields.
    pub const fn cross(self, cross: Cross) -> Table {
        Table { cross, ..self }
    }

    /// With fields that the document does not show.
    pub const fn hidden(self) -> Table {
        Table {
            unknown: Unknown::Ignored,
            ..self
        }
    }

    /// With the field whose value stands for the object in conditions.
    pub const fn stands_for(self, field: &str) -> Table {
        let index = self.index(field) as u8;
        Table {
            stands_for: Some(index),
            ..self
        }
    }

    /// The place of a field's row; fails to compile where there is none.
    pub const fn index(&self, field: &str) -> usize {
        let mut i = 0;
        while i < self.rows.len() {
            if same(self.rows[i].field, field) {
                return i;
            }
            i += 1;
        }
        panic!("no such field")
    }
}

impl Quick {
    const fn new(field: &str, kind: &Kind) -> Quick {
        let (step, scale, least) = match kind {
            Kind::Text(text) if matches!(text.form, Form::Free) => (Step::Free, 0, text.min),
            Kind::Text(text) if matches!(text.form, Form::NonChinese) => (Step::Latin, 0, text.min),
            Kind::Text(Text {
                form: Form::UnitOf(..) | Form::OneOf(_) | Form::OneOfSpelt(..),
                ..
            }) => (Step::Choice, 0, 0),
            Kind::Text(_) => (Step::Form, 0, 0),
            Kind::Integer { min } => (Step::Integer, 0, *min as usize),
            Kind::Decimal { scale, above_zero } => (Step::Decimal, *scale, *above_zero as usize),
            Kind::Boolean => (Step::Boolean, 0, 0),
            Kind::Object(_) | Kind::Array(_) | Kind::ByChoice { .. } => (Step::Other, 0, 0),
        };
        assert!(least <= u8::MAX as usize, "too long for the quick way");
        Quick {
            key: Written::new(field, "\":"),
            step,
            scale,
            least: least as u8,
            most: match kind {
                Kind::Text(Text { max, .. }) if *max < u32::MAX as usize => *max as u32,
                _ => u32::MAX,
            },
        }
    }
}

impl Written {
    /// A text in quotes, the second of which may have more behind it.
    const fn new(text: &str, end: &str) -> Written {
        let (text, end) = (text.as_bytes(), end.as_bytes());
        let len = 1 + text.len() + end.len();
        assert!(len < 32, "a key or value is too long to be compared");
        let (mut head, mut tail) = ([0; 16], [0; 16]);
        let mut i = 0;
        while i < len {
            let byte = if i == 0 {
                b'"'
            } else if i <= text.len() {
                text[i - 1]
            } else {
                end[i - 1 - text.len()]
            };
            if i < 16 {
                head[i] = byte;
            } else {
                tail[i - 16] = byte;
            }
            i += 1;
        }
        Written {
            head,
            tail,
            len: len as u8,
        }
    }
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}
