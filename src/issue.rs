//! What a check finds: issues, their rules and readings, and the report that holds them.

use alloc::{string::String, vec::Vec};
use core::fmt;

macro_rules! names {
    ($(#[$doc:meta])* $type:ident { $($(#[$item_doc:meta])* $item:ident = $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type { $($(#[$item_doc])* $item,)* }

        impl $type {
            /// All of them, each at the place that is its number at the edge.
            pub const ALL: &'static [$type] = &[$($type::$item,)*];

            /// The name as issues carry it.
            pub const fn name(self) -> &'static str {
                match self { $($type::$item => $name,)* }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = <alloc::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                $type::ALL.iter().copied().find(|item| item.name() == name).ok_or_else(|| {
                    serde::de::Error::custom(format_args!("`{name}` is no {}", stringify!($type)))
                })
            }
        }
    };
}

names! {
    /// The rules, by the names that issues carry.
    Rule {
        /// The text is not JSON (RFC 8259).
        Json = "json",
        /// The bytes are not UTF-8.
        Encoding = "encoding",
        /// The text is too large or too deep.
        Limit = "limit",
        /// The same key twice in one object.
        DuplicateKey = "duplicateKey",
        /// Another JSON type than the table's.
        Type = "type",
        /// A mandatory value is absent.
        Required = "required",
        /// Too long a string.
        MaxLength = "maxLength",
        /// Too short a string.
        MinLength = "minLength",
        /// A string of another length than the only one allowed.
        Length = "length",
        /// Other characters than letters and digits.
        Alphanumeric = "alphanumeric",
        /// Not of the form that the field has.
        Pattern = "pattern",
        /// Not one of the listed values.
        Enum = "enum",
        /// Not an integer, or below 0.
        NonNegativeInteger = "nonNegativeInteger",
        /// Not an integer, or below 1.
        PositiveInteger = "positiveInteger",
        /// Too small a number.
        Minimum = "minimum",
        /// Too large a number.
        Maximum = "maximum",
        /// A number not above the bound.
        ExclusiveMinimum = "exclusiveMinimum",
        /// Too many fractional digits.
        Decimals = "decimals",
        /// No ISO 8601 date and time to the second.
        DateTime = "dateTime",
        /// No email address.
        Email = "email",
        /// No phone number.
        Mobile = "mobile",
        /// No customs commodity code.
        HsCode = "hsCode",
        /// No tax number.
        TaxId = "taxId",
        /// No Han character where one must be.
        Chinese = "chinese",
        /// A Han character where none may be.
        NonChinese = "nonChinese",
        /// No ISO 3166-1 country.
        Country = "country",
        /// No ISO 4217 currency.
        Currency = "currency",
        /// A field that the table does not have.
        UnknownField = "unknownField",
        /// A unit that one note of the document rules out.
        Unit = "unit",
        /// Right but for the case of its letters.
        Case = "case",
        /// White space around a string.
        Whitespace = "whitespace",
        /// The declared total is not the sum of the products.
        Total = "total",
        /// A placeholder that nobody filled.
        Placeholder = "placeholder",
        /// A field that has no use beside the others.
        Unused = "unused",
        /// A list with blank parts or full-width commas.
        List = "list",
        /// A value that the document prints wrong.
        Spelling = "spelling",
        /// A time without an offset.
        Offset = "offset",
        /// A package too long.
        Edge = "edge",
        /// A piece too heavy.
        Weight = "weight",
        /// A package too thick.
        Girth = "girth",
        /// Too many packages.
        PackageCount = "packageCount",
        /// Another volume than the quoted one.
        Volume = "volume",
        /// The wrong kind of voucher for the order.
        Voucher = "voucher",
    }
}

names! {
    /// The readings: places where the documents contradict themselves or stay silent.
    Reading {
        /// aliOrderNo has 17 characters, not 13.
        R11 = "R11",
        /// referenceNo is separated by plain commas.
        R14 = "R14",
        /// White space around a string.
        R15 = "R15",
        /// `Request = {` before the JSON.
        R20 = "R20",
        /// A boolean or number sent as a string.
        R21 = "R21",
        /// Mandatory with a default is still mandatory.
        R22 = "R22",
        /// Only cm and kg.
        R25 = "R25",
        /// Units and currencies in another case.
        R26 = "R26",
        /// Unknown fields.
        R34 = "R34",
        /// hsCode that lost its last digit.
        R39 = "R39",
        /// totalAmount is the sum of the products.
        R44 = "R44",
        /// RMB is CNY.
        R45 = "R45",
        /// A failure has an errorCode.
        R48 = "R48",
        /// A contact beside SELF_PICKUP.
        R52 = "R52",
        /// A time without an offset.
        R54 = "R54",
        /// extInfo as a string.
        R56 = "R56",
        /// extInfo beside an event that has none.
        R57 = "R57",
        /// UNKONWN is UNKNOWN.
        R70 = "R70",
        /// A trace text with a placeholder.
        R73 = "R73",
        /// Exactly 10000 USD.
        R101 = "R101",
        /// Fields of the other voucher type.
        R105 = "R105",
        /// PARAM_ILLEGAL's two actions.
        R108 = "R108",
        /// An answer's ids are required with status S only.
        R112 = "R112",
        /// A changed body needs a new requestId.
        R114 = "R114",
        /// entryOrderNo has 18 digits.
        R116 = "R116",
    }
}

names! {
    /// How bad it is.
    Severity {
        /// The platform refuses the message.
        Error = "error",
        /// Worth a look; the message is still valid.
        Warning = "warning",
    }
}

names! {
    /// The names of the numbers and values behind issues.
    ParamName {
        /// The most there may be.
        Max = "max",
        /// The least there may be.
        Min = "min",
        /// What is there.
        Actual = "actual",
        /// What should be there.
        Expected = "expected",
        /// A key of the text.
        Key = "key",
        /// The value that a sender who has none gives.
        Default = "default",
        /// The deciding field of a condition.
        Field = "field",
        /// Its value.
        Value = "value",
        /// What was probably meant.
        Suggestion = "suggestion",
        /// The option that helps.
        Option = "option",
        /// The values that the field may have.
        Allowed = "allowed",
        /// The most digits a number may have.
        Digits = "digits",
        /// What stands before the JSON.
        Prefix = "prefix",
        /// The length of the text.
        Bytes = "bytes",
        /// The unit of the numbers.
        Unit = "unit",
        /// By how much they may differ.
        TolerancePercent = "tolerancePercent",
    }
}

/// A step of a path: a key or an index.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(untagged))]
pub enum Step {
    /// An element of an array, from 0.
    Index(u32),
    /// A key of an object, unescaped.
    Key(String),
}

/// A number or value behind an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(untagged))]
pub enum Param {
    /// A whole number.
    Number(u64),
    /// A text, clipped to 64 characters.
    Text(String),
    /// The values a field may have.
    List(Vec<String>),
}

impl From<&str> for Param {
    fn from(text: &str) -> Param {
        Param::Text(text.into())
    }
}

/// The numbers and values behind an issue, by name (`max`, `actual`, `expected`, `suggestion`, ...).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Params(pub Vec<(&'static str, Param)>);

impl Params {
    /// The one of that name.
    pub fn get(&self, name: &str) -> Option<&Param> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, param)| param)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Params {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, param)| (name, param)))
    }
}

/// Where an issue stands in the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    /// The first byte (or UTF-16 unit, by `Positions`) of it.
    pub start: usize,
    /// The first one after it.
    pub end: usize,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in UTF-16 units.
    pub column: usize,
}

/// One problem of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Issue {
    /// Keys and indexes from the root.
    pub path: Vec<Step>,
    /// The rule it breaks.
    pub rule: Rule,
    /// The platform's code: four digits or a name.
    pub code: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// The reading of the specification it rests on, where there is one.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub reading: Option<Reading>,
    /// The numbers and values behind it.
    pub params: Params,
    /// One sentence for a person.
    pub message: String,
    /// Where it stands in the text; not for a message that came as an object.
    #[cfg_attr(feature = "serde", serde(flatten, skip_serializing_if = "Option::is_none"))]
    pub span: Option<Span>,
}

/// What a check of one message found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct Report {
    /// No issue is an error.
    pub valid: bool,
    /// The problems, in the order of the text; what takes a whole object to see comes at the end of the object.
    pub issues: Vec<Issue>,
    /// The rules that needed a context that was not given.
    pub not_checked: Vec<Rule>,
    /// There were more issues than `max_issues`.
    pub truncated: bool,
}
