//! The book of a Rust caller: what is reported as issues, worded.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::flaw::Fact;
use crate::issue::{Issue, Param, Params, Step};
use crate::ledger::{Book, Entry};
use crate::options::Locale;
use crate::spec::Row;
use crate::text;

/// Issues, with sentences in a language.
#[derive(Debug)]
pub(crate) struct Issues {
    locale: Locale,
    pub(crate) list: Vec<Issue>,
}

impl Issues {
    pub(crate) fn new(locale: Locale) -> Issues {
        Issues {
            locale,
            list: Vec::new(),
        }
    }
}

impl Book for Issues {
    fn enter(&mut self, entry: &Entry<'_, '_>) {
        let mut path = entry.place.path();
        if let Some(parameter) = entry.parameter {
            path.insert(0, Step::Key(parameter.to_owned()));
        }
        let row = entry.place.row();
        let params = entry.flaw.facts().map(|(name, fact)| (name.name(), param(fact, row)));
        self.list.push(Issue {
            path,
            rule: entry.flaw.rule,
            code: entry.code,
            severity: entry.severity,
            reading: entry.flaw.reading,
            params: Params(params.collect()),
            message: text::sentence(self.locale, entry.place, entry.flaw),
            span: entry.span,
        });
    }

    fn len(&self) -> usize {
        self.list.len()
    }

    fn clear(&mut self) {
        self.list.clear();
    }
}

fn param(fact: &Fact<'_>, row: Option<&Row>) -> Param {
    match fact {
        Fact::Number(number) => Param::Number(*number),
        Fact::Text(text) => Param::Text((*text).to_owned()),
        Fact::Made(text) => Param::Text(text.clone()),
        Fact::Quoted(text) => {
            let mut shown = String::new();
            text::quote(&mut shown, text);
            Param::Text(shown)
        }
        Fact::Choices => {
            let form = row.and_then(Row::text).map(|text| text.form);
            let values = form.iter().flat_map(text::values);
            Param::List(values.map(|(value, _)| value.to_owned()).collect())
        }
    }
}
