//! 4.1 customsDeclaration: how the goods are declared, and for how much.

use crate::spec::{Choice, Cross, Form, M, Table, choice, form, from_zero, label, one_of, row, table};

const DECLARATION_TYPE: &[Choice] = &[
    choice("QT", "普通不报关", "without customs declaration"),
    choice("DL", "贸易报关", "trade declaration"),
];

/// The fields of customsDeclaration.
#[rustfmt::skip]
pub static CUSTOMS_DECLARATION: Table = table("customsDeclaration", &[
    //   field             presence  kind               label
    row("declarationType", M, one_of(DECLARATION_TYPE), label("报关方式", "declaration type")).default("QT"),
    row("totalAmount",     M, from_zero(2),             label("总申报价值", "total amount")),
    row("currencyCode",    M, form(Form::Currency),     label("币种code", "currency code")),
]).cross(Cross::Declaration);
