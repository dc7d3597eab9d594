//! The sentences as a module of JavaScript, in the order in which the engine numbers them, and the names it numbers.

use super::form::{line, quoted};
use crate::issue::{ParamName, Rule};
use crate::text::{WORDING, ali_code};

pub(super) fn module() -> String {
    let sentences: Vec<String> = WORDING
        .iter()
        .map(|wording| {
            // The Chinese sentence goes on from the platform's own text of the code.
            let zh = [ali_code(wording.rule).text_zh, wording.template.zh].concat();
            line(&[&zh, wording.template.en])
        })
        .collect();
    let rules: Vec<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
    let params: Vec<&str> = ParamName::ALL.iter().map(|name| name.name()).collect();
    format!(
        "{HEAD}\n\
        /** In Chinese and in English. */\nexport const sentences = `\\\n{}`;\n\n\
        {}\n{}",
        sentences.join("\n"),
        names("The rules, with a space between them.", "rules", &rules),
        names(
            "The names of the values behind issues, with a space between them.",
            "params",
            &params
        ),
    )
}

fn names(says: &str, name: &str, names: &[&str]) -> String {
    format!("/** {says} */\nexport const {name} = {};\n", quoted(&names.join(" ")))
}

const HEAD: &str = "\
// What issues say, in the order in which the engine numbers it: written from the tables by `UPDATE=1 cargo test --test emit`, not by hand.
";
