//! The response codes, trace texts and units as modules of JavaScript: texts with a line for each row, what
//! follows from it left out.

use super::form::line;
use crate::codes::{ALI, ResponseCode, WORLDFIRST};
use crate::trace::{TRACE_CODES, TraceCode};
use crate::units::{UNITS, UnitRow};

pub(super) fn codes() -> String {
    let ali = ALI.iter().map(|code| vec![code.code, code.text_zh, code.text_en]);
    [
        head("The response codes of both platforms"),
        list("Ali: code, Chinese text, English text.", "ali", ali),
        list(
            "WorldFirst: code, status, owner, Chinese text, English text, and what to do in Chinese and in English.",
            "worldfirst",
            WORLDFIRST.iter().map(worldfirst_row),
        ),
    ]
    .join("\n")
}

fn worldfirst_row(code: &ResponseCode) -> Vec<&'static str> {
    let status = code.status.map(|status| status.letter());
    let row = [
        Some(code.code),
        status,
        Some(code.owner.name()),
        Some(code.text_zh),
        Some(code.text_en),
        code.action_zh,
        code.action_en,
    ];
    row.into_iter().flatten().collect()
}

pub(super) fn traces() -> String {
    let row = |trace: &TraceCode| vec![trace.code, trace.text_zh, trace.text_en];
    let rows = TRACE_CODES.iter().map(row);
    [
        head("The texts of the trace codes"),
        list("Code, Chinese text, English text.", "traces", rows),
    ]
    .join("\n")
}

pub(super) fn units() -> String {
    let row = |unit: &UnitRow| vec![unit.symbol, unit.dimension.name(), unit.name.zh, unit.name.en];
    let rows = UNITS.iter().map(row);
    [
        head("The units, in the order in which the engine numbers them"),
        list("Symbol, dimension, Chinese name, English name.", "rows", rows),
    ]
    .join("\n")
}

fn head(what: &str) -> String {
    format!("// {what}: written from the tables by `UPDATE=1 cargo test --test emit`, not by hand.\n")
}

fn list(says: &str, name: &str, rows: impl Iterator<Item = Vec<&'static str>>) -> String {
    let lines: Vec<String> = rows.map(|row| line(&row)).collect();
    format!("/** {says} */\nexport const {name} = `\\\n{}`;\n", lines.join("\n"))
}
