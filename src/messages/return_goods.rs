//! 4.3 return: the customer or the provider asks for goods back.

use super::booking::ORDER_NO;
use super::contact::CONTACT;
use crate::codes::Platform;
use crate::issue::Reading;
use crate::spec::{
    Choice, Form, M, Message, Missing, O, Table, When, any_text, choice, form, label, native, object, one_of, row,
    table, when,
};

const RETURN_TYPE: &[Choice] = &[
    choice("WAREHOUSE_RETURN", "仓库退货", "return by the warehouse"),
    choice("SELF_PICKUP", "自提退货", "self pickup"),
];

const WAREHOUSE_RETURN: When = When {
    field: "returnType",
    required: &["WAREHOUSE_RETURN"],
    missing: Missing::Error(None),
    unused: Some((&["SELF_PICKUP"], Reading::R52)),
};

#[rustfmt::skip]
pub(super) static TABLE: Table = table("return", &[
    //   field        presence                kind                 label
    row("aliOrderNo", M,                       form(Form::OrderNo),  ORDER_NO),
    row("reasonCode", M,                       any_text(),           label("原因代码", "reason code")),
    row("reasonName", M,                       any_text(),           label("原因名称", "reason name")),
    row("returnType", M,                       one_of(RETURN_TYPE),  label("退货方式", "return type")),
    row("contact",    when(&WAREHOUSE_RETURN), object(&CONTACT),     label("退货信息", "return contact")),
    row("remark",     O,                       any_text(),           label("原因备注", "remark")).alias(&["remarks"]),
]);

pub static RETURN: Message = Message {
    name: native("return"),
    interface: native("order/return"),
    section: native("4.3"),
    platform: Platform::Ali,
    table: &TABLE,
    context_rules: &[],
    envelope: Some("returnDTO"),
};
