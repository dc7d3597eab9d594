//! What the npm package has of the tables besides the engine, as text: `UPDATE=1 cargo test --test emit` writes it into
//! the package's sources. Native only.

mod conditions;
mod form;
mod kind;
mod lists;
mod notes;
mod tables;
mod types;
mod wording;

/// The generated files: each one's path from the root of the repository, and its text.
pub fn files() -> Vec<(&'static str, String)> {
    vec![
        ("pkg/src/generated/messages.d.ts", types::declarations()),
        ("pkg/src/generated/fields.js", form::module()),
        ("pkg/src/generated/codes.js", lists::codes()),
        ("pkg/src/generated/traces.js", lists::traces()),
        ("pkg/src/generated/units.js", lists::units()),
        ("pkg/src/generated/wording.js", wording::module()),
    ]
}
