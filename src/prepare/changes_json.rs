//! The list of changes as JSON, for the edge.

use super::Why;
use super::rewrite::Changes;
use crate::place::Place;
use crate::report_json::{list, literal, step, text};
use alloc::vec::Vec;

/// The list under way: each change with a comma behind it; `from` and `to` are the values themselves.
#[derive(Default)]
pub(crate) struct ChangesJson(Vec<u8>);

impl ChangesJson {
    /// The whole list.
    pub(crate) fn close(mut self) -> Vec<u8> {
        self.0.pop();
        self.0.insert(0, b'[');
        self.0.push(b']');
        self.0
    }
}

impl Changes for ChangesJson {
    fn add(&mut self, place: &Place<'_>, from: Option<&[u8]>, to: Option<&[u8]>, why: Why) {
        let out = &mut self.0;
        literal(out, "{\"path\":[");
        list(out, &place.path(), step);
        literal(out, "],");
        for (name, value) in [("\"from\":", from), ("\"to\":", to)] {
            if let Some(value) = value {
                literal(out, name);
                out.extend_from_slice(value);
                literal(out, ",");
            }
        }
        literal(out, "\"why\":");
        text(out, why.name());
        literal(out, "},");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;
    use crate::prepare::rewrite;

    #[track_caller]
    fn check(name: &str, text: &str, expected: &str) {
        let mut changes = ChangesJson::default();
        rewrite(message(name).unwrap().table, text.as_bytes(), &mut changes).unwrap();
        assert_eq!(String::from_utf8(changes.close()).unwrap(), expected);
    }

    #[test]
    fn a_change_has_the_values_themselves() {
        check(
            "claimCharge",
            r#"{"batchId":"07","chargeItemArray":[{"code":"\" a"},{"name":" \"b\" ","more":null}]}"#,
            r#"[{"path":["batchId"],"from":"07","to":7,"why":"R21"},{"path":["chargeItemArray",1,"name"],"from":" \"b\" ","to":"\"b\"","why":"R15"}]"#,
        );
    }

    #[test]
    fn what_was_missing_or_dropped_has_no_value() {
        check(
            "notifyBizEvent",
            r#"{"reason":null}"#,
            r#"[{"path":["status"],"to":"SUCCESS","why":"default"},{"path":["reason"],"from":null,"why":"R15"}]"#,
        );
        check("cancel", "{}", "[]");
    }
}
