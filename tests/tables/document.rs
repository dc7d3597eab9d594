//! A message as a tree that may be bent in any way, and its text with the place of everything in it.

use freight_preflight::Step;

/// A JSON value. Keys are plain; a leaf is JSON text as it stands.
#[derive(Debug, Clone)]
pub enum Doc {
    Leaf(String),
    Array(Vec<Doc>),
    Object(Vec<(String, Doc)>),
}

/// How a document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without any white space or needless escape.
    Plain,
    /// White space wherever it may stand, every character of a string escaped, and objects from their last member to
    /// their first.
    Odd,
}

/// Where a value of a text stands, and its key.
#[derive(Debug)]
pub struct Spot {
    pub path: Vec<Step>,
    pub key: (usize, usize),
    pub value: (usize, usize),
}

/// A leaf that is a string.
pub fn string(text: &str) -> Doc {
    Doc::Leaf(serde_json::to_string(text).unwrap())
}

/// A leaf of that text.
pub fn leaf(text: impl Into<String>) -> Doc {
    Doc::Leaf(text.into())
}

impl Doc {
    /// The value at a path that exists.
    pub fn at(&mut self, path: &[Step]) -> &mut Doc {
        let Some((step, rest)) = path.split_first() else {
            return self;
        };
        match (self, step) {
            (Doc::Object(members), Step::Key(key)) => {
                let member = members.iter_mut().find(|(name, _)| name == key);
                member.unwrap().1.at(rest)
            }
            (Doc::Array(elements), Step::Index(index)) => elements[*index as usize].at(rest),
            (doc, step) => panic!("{doc:?} has no {step:?}"),
        }
    }

    /// The members of the object at a path.
    pub fn members(&mut self, path: &[Step]) -> &mut Vec<(String, Doc)> {
        match self.at(path) {
            Doc::Object(members) => members,
            other => panic!("{other:?} is no object"),
        }
    }

    /// The text, and the spots of all values in it.
    pub fn write(&self, style: Style) -> (String, Vec<Spot>) {
        let mut writer = Writer {
            style,
            text: String::new(),
            path: Vec::new(),
            spots: Vec::new(),
        };
        writer.space();
        writer.value(self, (0, 0));
        writer.space();
        (writer.text, writer.spots)
    }
}

struct Writer {
    style: Style,
    text: String,
    path: Vec<Step>,
    spots: Vec<Spot>,
}

impl Writer {
    fn space(&mut self) {
        if self.style == Style::Odd {
            self.text.push_str("\r\n\t ");
        }
    }

    fn value(&mut self, doc: &Doc, key: (usize, usize)) {
        let start = self.text.len();
        match doc {
            Doc::Leaf(text) => self.leaf(text),
            Doc::Array(elements) => self.array(elements),
            Doc::Object(members) => self.object(members),
        }
        self.spots.push(Spot {
            path: self.path.clone(),
            key,
            value: (start, self.text.len()),
        });
    }

    fn leaf(&mut self, text: &str) {
        match serde_json::from_str::<String>(text) {
            Ok(string) if self.style == Style::Odd => self.text.push_str(&escaped(&string)),
            _ => self.text.push_str(text),
        }
    }

    fn array(&mut self, elements: &[Doc]) {
        self.text.push('[');
        for (index, element) in elements.iter().enumerate() {
            self.comma(index);
            self.path.push(Step::Index(index as u32));
            self.value(element, (0, 0));
            self.path.pop();
        }
        self.space();
        self.text.push(']');
    }

    fn object(&mut self, members: &[(String, Doc)]) {
        self.text.push('{');
        let mut members: Vec<&(String, Doc)> = members.iter().collect();
        if self.style == Style::Odd {
            members.reverse();
        }
        for (place, (key, value)) in members.into_iter().enumerate() {
            self.comma(place);
            self.member(key, value);
        }
        self.space();
        self.text.push('}');
    }

    fn member(&mut self, key: &str, value: &Doc) {
        let start = self.text.len();
        let written = match self.style {
            Style::Plain => serde_json::to_string(key).unwrap(),
            Style::Odd => escaped(key),
        };
        self.text.push_str(&written);
        let end = self.text.len();
        self.space();
        self.text.push(':');
        self.space();
        self.path.push(Step::Key(key.to_owned()));
        self.value(value, (start, end));
        self.path.pop();
    }

    fn comma(&mut self, place: usize) {
        self.space();
        if place > 0 {
            self.text.push(',');
            self.space();
        }
    }
}

/// A string with every UTF-16 unit escaped, the hexadecimal digits in either case.
fn escaped(text: &str) -> String {
    let units = text.encode_utf16().enumerate();
    let escapes = units.map(|(place, unit)| match place % 2 {
        0 => format!("\\u{unit:04x}"),
        _ => format!("\\u{unit:04X}"),
    });
    format!("\"{}\"", escapes.collect::<String>())
}
