//! 4.1.2 Product: a row of goods to declare.

use crate::spec::{BOOLEAN, Cross, Form, Kind, M, POSITIVE, Table, Text, form, from_zero, label, row, table, text};

/// The fields of a product.
#[rustfmt::skip]
pub static PRODUCT: Table = table("Product", &[
    //   field              presence  kind                                                      label
    row("productName",      M, Kind::Text(Text { min: 0, max: 32, form: Form::Chinese }),       label("产品名称(中文)", "Chinese product name")),
    row("productNameEn",    M, Kind::Text(Text { min: 0, max: 32, form: Form::NonChinese }),    label("产品名称(英文)", "English product name")),
    row("productQuantity",  M, POSITIVE,                                                        label("产品数量", "product quantity")).alias(&["packageQuantity"]),
    row("productUnit",      M, text(4),                                                         label("产品单位", "product unit")),
    row("hsCode",           M, form(Form::HsCode),                                              label("海关统一编码", "HS code")),
    row("declarationPrice", M, from_zero(4),                                                    label("申报单价", "declaration price")).alias(&["unitPrice"]),
    row("hasBattery",       M, BOOLEAN,                                                         label("是否带电", "has battery")),
]).cross(Cross::Product);
