//! Which facts are told of an object whose text is not there, as JSON: an object of the fields, each with how much is told
//! of its value (a number), or with the same for an object there, in an array for those of an array. A field whose table
//! another one chooses has an array of that one's name and the tables by its values.

use alloc::vec::Vec;

use crate::spec::{Form, Kind, Row, Table};

/// Its length and its ends.
const ENDS: u8 = b'0';
/// The same, or the whole text if both ends are Latin: mostly one is Han.
const ENDS_UNLESS_LATIN: u8 = b'1';
const WHOLE_TEXT: u8 = b'2';
const NUMBER: u8 = b'3';
const BOOLEAN: u8 = b'4';

/// Writes what is told of the objects of a table.
pub(crate) fn shape(out: &mut Vec<u8>, table: &Table) {
    let fields = table.rows.iter().map(|row| row.field);
    list(out, fields.zip(table.rows), |out, row| value(out, table, row));
}

fn value(out: &mut Vec<u8>, table: &Table, row: &Row) {
    match row.kind {
        Kind::Text(text) => out.push(match text.form {
            Form::Free => ENDS,
            Form::Chinese => ENDS_UNLESS_LATIN,
            _ => WHOLE_TEXT,
        }),
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
            name(out, field);
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
        name(out, key);
        out.push(b':');
        write(out, member);
        before = b',';
    }
    out.push(b'}');
}

/// Names have nothing to escape.
fn name(out: &mut Vec<u8>, name: &str) {
    out.push(b'"');
    out.extend_from_slice(name.as_bytes());
    out.push(b'"');
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
        let charge = r#"{"aliOrderNo":2,"batchId":3,"chargeItemArray":[{"code":0,"name":0,"quantity":3}]}"#;
        assert_eq!(written(find("claimCharge").unwrap().table), charge);
        let answer = r#"{"isSuccess":4,"message":0,"errorCode":0,"result":{"aspOrderNo":0}}"#;
        assert_eq!(written(find("booking.response").unwrap().table), answer);
        let event = written(find("notifyBizEvent").unwrap().table);
        assert!(
            event.ends_with(r#""CARRIER_PICKUP":{"carrierName":0,"location":0}}]}"#),
            "{event}"
        );
    }
}
