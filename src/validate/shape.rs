//! Which facts are told of an object whose text is not there, as JSON: an object of the fields, each with how much is told
//! of its value (a number), or with the same for an object there, in an array for those of an array. A field whose table
//! another one chooses has an array of that one's name and the tables by its values.

use alloc::vec::Vec;

use crate::json_text;
use crate::spec::{Form, Kind, Row, Table};

const WHOLE_TEXT: u8 = b'0';
/// Its length and its ends, if one of these is not Latin: mostly it is Han then.
const ENDS: u8 = b'1';
const NUMBER: u8 = b'2';
const BOOLEAN: u8 = b'3';
/// From here on the most units of a text of which nothing is told if it has no more of them and is plain: that it is there
/// with something in it, in whole characters, without white space around it. Else it is told whole.
const FREE: usize = 6;
/// An object has no more units in its plain texts.
const MOST_UNITS: usize = 0xFFF;

/// Writes what is told of the objects of a table.
pub(crate) fn shape(out: &mut Vec<u8>, table: &Table) {
    let fields = table.rows.iter().map(|row| row.field);
    list(out, fields.zip(table.rows), |out, row| value(out, table, row));
}

fn value(out: &mut Vec<u8>, table: &Table, row: &Row) {
    match row.kind {
        Kind::Text(text) => match text.form {
            Form::Free if text.min <= 1 => number(out, FREE + text.max.min(MOST_UNITS)),
            Form::Chinese => out.push(ENDS),
            _ => out.push(WHOLE_TEXT),
        },
        Kind::Integer { .. } | Kind::Decimal { .. } => out.push(NUMBER),
        Kind::Boolean => out.push(BOOLEAN),
        Kind::Object(inner) => shape(out, inner),
        Kind::Array(inner) => {
            out.push(b'[');
            shape(out, inner);
            out.push(b']');
        }
        Kind::ByChoice { field, tables } => {
            out.push(b'[');
            json_text::text(out, field);
            out.push(b',');
            let decider = table.rows.get(usize::from(table.chooser));
            let values = (0..).map_while(|value| decider?.choice_name(value));
            let chosen = values.zip(tables).filter_map(|(value, inner)| Some((value, (*inner)?)));
            list(out, chosen, shape);
            out.push(b']');
        }
    }
}

fn list<T>(out: &mut Vec<u8>, members: impl Iterator<Item = (&'static str, T)>, write: impl Fn(&mut Vec<u8>, T)) {
    let mut before = b'{';
    for (key, member) in members {
        out.push(before);
        json_text::text(out, key);
        out.push(b':');
        write(out, member);
        before = b',';
    }
    out.push(b'}');
}

fn number(out: &mut Vec<u8>, number: usize) {
    if number > 9 {
        self::number(out, number / 10);
    }
    out.push(b'0' + (number % 10) as u8);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::{MESSAGES, find};

    fn written(table: &Table) -> String {
        let mut out = Vec::new();
        shape(&mut out, table);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_message_has_a_shape_that_is_json() {
        for message in MESSAGES {
            let shape: serde_json::Value = serde_json::from_str(&written(message.table)).unwrap();
            assert_eq!(
                shape.as_object().unwrap().len(),
                message.table.rows.len(),
                "{}",
                message.name
            );
        }
    }

    #[test]
    fn shapes_say_how_much_is_told() {
        let charge = r#"{"aliOrderNo":0,"batchId":2,"chargeItemArray":[{"code":4101,"name":4101,"quantity":2}]}"#;
        assert_eq!(written(find("claimCharge").unwrap().table), charge);
        let answer = r#"{"isSuccess":3,"message":4101,"errorCode":4101,"result":{"aspOrderNo":4101}}"#;
        assert_eq!(written(find("booking.response").unwrap().table), answer);
        let contact = written(crate::messages::TABLES[1]);
        assert!(
            contact.starts_with(r#"{"mobile":0,"telephone":0,"email":0,"name1":70,"name2":70,"#),
            "{contact}"
        );
        let event = written(find("notifyBizEvent").unwrap().table);
        assert!(
            event.ends_with(r#""CARRIER_PICKUP":{"carrierName":4101,"location":4101}}]}"#),
            "{event}"
        );
    }
}
