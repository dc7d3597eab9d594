//! The way to a message in the envelope of Alibaba's gateway: an object in which the message is one parameter, as an
//! object or as a JSON text, beside `sign`, `_aop_signature` and whatever else the gateway adds. Paths lead through it; in
//! a text inside the text everything stands at the whole.

use super::{Bytes, Walk, duplicate, is_blank, type_flaw, type_name};
use crate::flaw::Flaw;
use crate::issue::Rule;
use crate::json::{Fault, Reader, Stop, Token, text_of};
use crate::ledger::too_deep;
use crate::place::{Here, Place};
use crate::strangers::Strangers;

impl Walk<'_, '_, '_> {
    /// The envelope, whose message is in that parameter. What else it has is not looked at.
    #[cold]
    #[inline(never)]
    pub(super) fn envelope(&mut self, parameter: &str) -> Result<(), Stop> {
        if self.reader.token() != Token::Object {
            return self.message();
        }
        let open = self.reader.pos();
        let mut members = self.reader.clone();
        self.reader.skip()?;
        let end = self.reader.clone();
        let mut keys = Strangers::default();
        let mut found: (Bytes, &[u8]) = ((open, open + 1), b"null");
        while let Some(member) = members.next(true) {
            let name = member.key.text();
            if !keys.insert(name.clone()) {
                let bytes = (member.key.start, member.key.end());
                self.report(&Place::ROOT.to(Here::Unknown(&name)), &duplicate(&name), bytes);
            } else if name == parameter {
                found = ((member.start, member.start + member.value.len()), member.value);
            }
        }
        let (bytes, value) = found;
        match value.first() {
            Some(b'n') => self.missed(parameter, bytes),
            Some(b'"') => self.enclosed_text(parameter, &text_of(value), bytes)?,
            _ => {
                self.ledger.enter(true);
                self.reader = self.reader.rewound(bytes.0, 1);
                self.message()?;
            }
        }
        self.ledger.enter(false);
        self.reader = end;
        Ok(())
    }

    /// The message as a JSON text inside the text.
    fn enclosed_text(&mut self, parameter: &str, text: &str, bytes: Bytes) -> Result<(), Stop> {
        if is_blank(text) {
            self.missed(parameter, bytes);
            return Ok(());
        }
        self.ledger.enter(true);
        let mut reader = Reader::new(text.as_bytes());
        reader.space();
        let mut ahead = reader.clone();
        let flaw = match ahead.skip().and_then(|()| ahead.end()) {
            Err(Stop) => unreadable(ahead.fault()),
            Ok(()) if reader.token() == Token::Object => {
                let table = self.ledger.message().table;
                return self.walk_inside(reader, table, &Place::ROOT, bytes);
            }
            Ok(()) => type_flaw("object", type_name(&reader)),
        };
        self.report(&Place::ROOT, &flaw, bytes);
        Ok(())
    }

    fn missed(&mut self, parameter: &str, bytes: Bytes) {
        let place = Place::ROOT.to(Here::Unknown(parameter));
        self.report(&place, &Flaw::error(Rule::Required), bytes);
    }
}

fn unreadable(fault: Option<Fault>) -> Flaw<'static> {
    match fault {
        Some(Fault::Depth(_)) => too_deep(),
        Some(Fault::Syntax(_) | Fault::Encoding(_)) | None => Flaw::error(Rule::Json),
    }
}
