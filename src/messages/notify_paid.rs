//! 4.4 notifyPaid: the order is paid.

use super::booking::ORDER_NO;
use crate::codes::Platform;
use crate::spec::{Form, M, Message, Table, form, native, row, table};

pub(super) static TABLE: Table = table("notifyPaid", &[row("aliOrderNo", M, form(Form::OrderNo), ORDER_NO)]);

pub static NOTIFY_PAID: Message = Message {
    name: native("notifyPaid"),
    interface: native("order/notifyPaid"),
    section: native("4.4"),
    platform: Platform::Ali,
    table: &TABLE,
    context_rules: &[],
    envelope: Some("notifyPaidDTO"),
};
