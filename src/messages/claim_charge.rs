//! 5.2 claimCharge: the provider declares charges.

use super::booking::ORDER_NO;
use super::charge_item::CHARGE_ITEM;
use crate::codes::Platform;
use crate::spec::{COUNT, Form, M, Message, Table, array, form, label, native, row, table};

#[rustfmt::skip]
pub(super) static TABLE: Table = table("claimCharge", &[
    //   field             presence  kind          label
    row("aliOrderNo",      M, form(Form::OrderNo), ORDER_NO),
    row("batchId",         M, COUNT,               label("费用批次", "charge batch")),
    row("chargeItemArray", M, array(&CHARGE_ITEM), label("费用项", "charge item")).alias(&["chargeItemList"]),
]);

pub static CLAIM_CHARGE: Message = Message {
    name: native("claimCharge"),
    interface: native("claimCharge"),
    section: native("5.2"),
    platform: Platform::Ali,
    table: &TABLE,
    context_rules: &[],
    envelope: Some("claimChargeDTO"),
};
