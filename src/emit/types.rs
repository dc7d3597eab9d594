//! The types of the package as TypeScript: payloads, unions of rules, codes and readings, the parameters of each rule.

mod payloads;
mod unions;
mod variants;

/// All declarations.
pub(super) fn declarations() -> String {
    let parts = [HEAD.to_owned(), payloads::declarations(), unions::declarations()];
    parts.concat()
}

const HEAD: &str = "\
// Payloads, rules, codes and readings: written from the tables by `UPDATE=1 cargo test --test emit`, not by hand.

export {};
";

/// A doc comment of one line or, where that is too long, of one line a part.
fn doc(indent: &str, parts: &[String]) -> String {
    let line = format!("{indent}/** {}. */\n", parts.join("; "));
    if line.chars().count() <= 121 {
        return line;
    }
    let lines: String = parts.iter().map(|part| format!("{indent} * - {part}\n")).collect();
    format!("{indent}/**\n{lines}{indent} */\n")
}

/// String literals with a bar between them.
fn union(values: &[&str]) -> String {
    let quoted: Vec<String> = values.iter().map(|value| format!("'{value}'")).collect();
    quoted.join(" | ")
}
