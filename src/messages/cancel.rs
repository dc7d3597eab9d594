//! 4.2 cancel: the customer cancels an order.

use super::booking::ORDER_NO;
use crate::codes::Platform;
use crate::spec::{Form, M, Message, O, Table, any_text, form, label, native, row, table};

#[rustfmt::skip]
pub(super) static TABLE: Table = table("cancel", &[
    //   field        presence  kind          label
    row("aliOrderNo", M, form(Form::OrderNo), ORDER_NO),
    row("reasonCode", O, any_text(),          label("原因代码", "reason code")),
    row("reasonName", O, any_text(),          label("原因名称", "reason name")),
    row("remark",     O, any_text(),          label("原因备注", "remark")).alias(&["remarks"]),
]);

pub static CANCEL: Message = Message {
    name: native("cancel"),
    interface: native("order/cancel"),
    section: native("4.2"),
    platform: Platform::Ali,
    table: &TABLE,
    context_rules: &[],
    envelope: Some("cancelDTO"),
};
