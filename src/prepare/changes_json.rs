//! The list of changes as JSON, for the edge.

use super::Change;
use crate::report_json::{list, literal, step, text};

/// Writes the list; `from` and `to` are the values themselves.
pub(crate) fn write(out: &mut Vec<u8>, changes: &[Change]) {
    literal(out, "[");
    list(out, changes, |out, change| {
        literal(out, "{\"path\":[");
        list(out, &change.path, step);
        literal(out, "],");
        for (name, value) in [("\"from\":", &change.from), ("\"to\":", &change.to)] {
            if let Some(value) = value {
                literal(out, name);
                literal(out, value);
                literal(out, ",");
            }
        }
        literal(out, "\"why\":");
        text(out, change.why.name());
        literal(out, "}");
    });
    literal(out, "]");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, message, prepare};

    #[test]
    fn a_change_has_the_values_themselves() {
        let text = br#"{"aliOrderNo":"ALS20260318005821","batchId":"07","chargeItemArray":[
            {"code":"\" a","name":" \"b\" ","quantity":1, "more":null}],"extInfo":null}"#;
        let prepared = prepare(message("claimCharge").unwrap(), text, &Options::default());
        let mut out = Vec::new();
        write(&mut out, &prepared.changes);
        assert_eq!(
            String::from_utf8(out).unwrap(),
            concat!(
                r#"[{"path":["batchId"],"from":"07","to":7,"why":"R21"},"#,
                r#"{"path":["chargeItemArray",0,"name"],"from":" \"b\" ","to":"\"b\"","why":"R15"}]"#
            )
        );
    }

    #[test]
    fn what_was_missing_or_dropped_has_no_value() {
        let text = br#"{"aliOrderNo":"ALS20260318005821","reason":"","eventCode":"DELIVERY"}"#;
        let prepared = prepare(message("notifyBizEvent").unwrap(), text, &Options::default());
        let mut out = Vec::new();
        write(&mut out, &prepared.changes);
        assert_eq!(
            String::from_utf8(out).unwrap(),
            r#"[{"path":["status"],"to":"SUCCESS","why":"default"},{"path":["reason"],"from":"","why":"R15"}]"#
        );
    }
}
