//! Something wrong with a value, as the checks tell it: numbers and pieces of the text, nothing worded yet.

use alloc::string::String;

use crate::issue::{ParamName, Reading, Rule, Severity};

/// Something wrong with a value.
#[derive(Debug)]
pub struct Flaw<'v> {
    /// The rule it breaks.
    pub rule: Rule,
    /// Error or warning.
    pub severity: Severity,
    /// The reading it rests on.
    pub reading: Option<Reading>,
    facts: [Option<(ParamName, Fact<'v>)>; MOST_FACTS],
}

/// No rule has more numbers and values behind it.
const MOST_FACTS: usize = 4;

/// A number or value behind a flaw.
#[derive(Debug)]
pub enum Fact<'v> {
    /// A whole number.
    Number(u64),
    /// A text of our own.
    Text(&'v str),
    /// A part of the message, shown up to [`CLIP`] characters.
    Quoted(&'v str),
    /// A text that was made for this flaw, a decimal mostly.
    Made(String),
    /// The values that the field may have.
    Choices,
}

/// The longest part of a value that goes into an issue, in characters.
pub const CLIP: usize = 64;

impl<'v> Flaw<'v> {
    /// An error.
    pub fn error(rule: Rule) -> Flaw<'v> {
        Flaw::new(rule, Severity::Error, None)
    }

    /// A warning resting on a reading.
    pub fn warning(rule: Rule, reading: Reading) -> Flaw<'v> {
        Flaw::new(rule, Severity::Warning, Some(reading))
    }

    #[inline(never)]
    fn new(rule: Rule, severity: Severity, reading: Option<Reading>) -> Flaw<'v> {
        Flaw {
            rule,
            severity,
            reading,
            facts: [const { None }; MOST_FACTS],
        }
    }

    /// With one more number or value.
    #[inline(always)]
    pub fn with(&mut self, name: ParamName, fact: impl Into<Fact<'v>>) -> &mut Flaw<'v> {
        self.and(name, fact.into())
    }

    #[inline(never)]
    fn and(&mut self, name: ParamName, fact: Fact<'v>) -> &mut Flaw<'v> {
        if let Some(free) = self.facts.iter_mut().find(|slot| slot.is_none()) {
            *free = Some((name, fact));
        }
        self
    }

    /// The numbers and values behind it, in the order they were given in.
    pub fn facts(&self) -> impl Iterator<Item = &(ParamName, Fact<'v>)> {
        self.facts.iter().flatten()
    }

    /// The one of that name.
    pub fn get(&self, name: ParamName) -> Option<&Fact<'v>> {
        self.facts().find(|(known, _)| *known == name).map(|(_, fact)| fact)
    }
}

/// What is wrong with one value: an error, or a few warnings.
#[derive(Debug, Default)]
pub struct Flaws<'v>([Option<Flaw<'v>>; MOST_FLAWS]);

/// White space around a string is a warning, and its form can have two more.
const MOST_FLAWS: usize = 3;

impl<'v> Flaws<'v> {
    /// An error, beside which no warning counts.
    pub fn error(&mut self, rule: Rule) -> &mut Flaw<'v> {
        self.0 = Default::default();
        self.add(Flaw::error(rule))
    }

    /// One more warning.
    pub fn warning(&mut self, rule: Rule, reading: Reading) -> &mut Flaw<'v> {
        self.add(Flaw::warning(rule, reading))
    }

    fn add(&mut self, flaw: Flaw<'v>) -> &mut Flaw<'v> {
        let [first, second, third] = &mut self.0;
        let slot = match (&first, &second) {
            (None, _) => first,
            (Some(_), None) => second,
            (Some(_), Some(_)) => third,
        };
        slot.insert(flaw)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Flaw<'v>> {
        self.0.iter().flatten()
    }
}

impl From<u64> for Fact<'_> {
    fn from(number: u64) -> Self {
        Fact::Number(number)
    }
}

impl From<usize> for Fact<'_> {
    fn from(number: usize) -> Self {
        Fact::Number(number as u64)
    }
}

impl<'v> From<&'v str> for Fact<'v> {
    fn from(text: &'v str) -> Self {
        Fact::Text(text)
    }
}

impl From<String> for Fact<'_> {
    fn from(text: String) -> Self {
        Fact::Made(text)
    }
}

/// The part of a text that issues show, and whether there is more of it.
pub fn clipped(text: &str) -> (&str, bool) {
    match text.char_indices().nth(CLIP) {
        Some((end, _)) => (text.get(..end).unwrap_or_default(), true),
        None => (text, false),
    }
}
