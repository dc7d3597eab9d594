//! The way to a message in its envelope. Paths lead through it; in a text inside the text everything stands at the whole.

use super::{Bytes, Walk, duplicate, is_blank};
use crate::cross::Sums;
use crate::envelope::parameter;
use crate::issue::{Params, Rule};
use crate::json::{Fault, MAX_DEPTH, Member, Reader, Stop, Token, text_of};
use crate::kinds::Flaw;
use crate::place::{Here, Place};
use crate::strangers::Strangers;

impl Walk<'_, '_, '_> {
    /// The envelope. What it has beside the message is not looked at.
    #[cold]
    #[inline(never)]
    pub(super) fn envelope(&mut self) -> Result<(), Stop> {
        if self.reader.token() != Token::Object {
            return self.message();
        }
        let mut members = self.reader.clone();
        let open = self.reader.pos();
        self.reader.skip()?;
        let end = self.reader.clone();
        let parameter = parameter(self.ledger.message());
        let mut keys = Strangers::default();
        let mut found = None;
        while let Some(member) = members.next(true) {
            let name = member.key.text();
            if !keys.insert(name.clone()) {
                let bytes = (member.key.start, member.key.end());
                self.report(&Place::ROOT.to(Here::Unknown(&name)), duplicate(&name), bytes);
            } else if name == parameter {
                found = Some(member);
            }
        }
        match found {
            Some(member) => self.enclosed(&member, &parameter)?,
            None => self.missed(&parameter, (open, open + 1)),
        }
        self.reader = end;
        Ok(())
    }

    /// The value of the parameter.
    fn enclosed(&mut self, member: &Member<'_>, parameter: &str) -> Result<(), Stop> {
        let bytes = (member.start, member.start + member.value.len());
        match member.value.first() {
            Some(b'n') => self.missed(parameter, bytes),
            Some(b'"') => {
                let text = text_of(member.value);
                if is_blank(&text) {
                    self.missed(parameter, bytes);
                } else {
                    self.ledger.enter(true);
                    self.enclosed_text(Reader::new(text.as_bytes()), bytes)?;
                }
            }
            _ => {
                self.ledger.enter(true);
                self.reader = self.reader.rewound(member.start, 1);
                self.message()?;
            }
        }
        self.ledger.enter(false);
        Ok(())
    }

    /// The message as a JSON text inside the text.
    fn enclosed_text(&mut self, mut reader: Reader<'_>, bytes: Bytes) -> Result<(), Stop> {
        reader.space();
        let mut ahead = reader.clone();
        if ahead.skip().and_then(|()| ahead.end()).is_err() {
            self.report(&Place::ROOT, unreadable(ahead.fault()), bytes);
            return Ok(());
        }
        let mut walk = Walk {
            reader,
            ledger: &mut *self.ledger,
            sums: Sums::default(),
            inside: Some(bytes),
        };
        walk.message()
    }

    fn missed(&mut self, parameter: &str, bytes: Bytes) {
        let place = Place::ROOT.to(Here::Unknown(parameter));
        self.report(&place, Flaw::error(Rule::Required, Params::new()), bytes);
    }
}

fn unreadable(fault: Option<Fault>) -> Flaw {
    match fault {
        Some(Fault::Depth(_)) => Flaw::error(Rule::Limit, Params::new().with("max", u64::from(MAX_DEPTH))),
        Some(Fault::Syntax(_) | Fault::Encoding(_)) | None => Flaw::error(Rule::Json, Params::new()),
    }
}
