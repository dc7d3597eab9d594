//! 5.1 notifyBizEvent: the provider tells what happened to the goods.

use super::booking::ORDER_NO;
use super::charge_item::CHARGE_ITEM;
use super::package::PACKAGE;
use crate::codes::Platform;

use crate::spec::{
    COUNT, Choice, Form, Kind, M, Message, Missing, Table, When, any_text, array, choice, form, label, native, one_of,
    row, table, text, when,
};

#[rustfmt::skip]
const EVENT_CODE: &[Choice] = &[
    choice("WAREHOUSE_INBOUND",  "入库",       "warehouse inbound"),
    choice("WAREHOUSE_OUTBOUND", "出库",       "warehouse outbound"),
    choice("CHECK_WEIGHT",       "称重",       "weighing"),
    choice("CONFIRM",            "核查",       "confirmation"),
    choice("PALLETIZE",          "打托",       "palletizing"),
    choice("CARRIER_PICKUP",     "承运商取件", "carrier pickup"),
    choice("DELIVERY",           "派送",       "delivery"),
];

/// extInfo by event, in the order of the event codes.
#[rustfmt::skip]
const EXT_INFO: &[Option<&Table>] = &[None, None, Some(&CHECK_WEIGHT), Some(&CONFIRM), None, Some(&CARRIER_PICKUP), None];

const STATUS: &[Choice] = &[
    choice("SUCCESS", "成功", "success"),
    choice("FAILURE", "失败", "failure"),
    choice("IN_PROGRESS", "处理中", "in progress"),
];

const FAILURE: When = When {
    field: "status",
    required: &["FAILURE"],
    missing: Missing::Error(None),
    unused: None,
};
const SUCCESS: When = When {
    field: "status",
    required: &["SUCCESS"],
    missing: Missing::Error(None),
    unused: None,
};

pub(super) static CHECK_WEIGHT: Table = table(
    "CheckWeightEventExtInfo",
    &[row("packages", M, array(&PACKAGE), label("货物", "package"))],
);

#[rustfmt::skip]
pub(super) static CONFIRM: Table = table("ConfirmEventExtInfo", &[
    //   field             presence  kind         label
    row("trackNo",         M, any_text(),         label("运单号", "waybill number")),
    row("batchId",         M, COUNT,              label("费用批次", "charge batch")),
    row("chargeItemArray", M, array(&CHARGE_ITEM), label("费用项", "charge item")).alias(&["chargeItemList"]),
]);

#[rustfmt::skip]
pub(super) static CARRIER_PICKUP: Table = table("CarrierPickupExtInfo", &[
    //   field         presence  kind label
    row("carrierName", M, any_text(), label("承运商名称", "carrier name")),
    row("location",    M, any_text(), label("承运商收件仓/所在地", "location")),
]);

#[rustfmt::skip]
pub(super) static TABLE: Table = table("notifyBizEvent", &[
    //   field        presence        kind                  label
    row("aliOrderNo", M,              form(Form::OrderNo),  ORDER_NO),
    row("eventTime",  M,              form(Form::DateTime), label("事件发生时间", "event time")),
    row("eventCode",  M,              one_of(EVENT_CODE),   label("事件代码", "event code")),
    row("status",     M,              one_of(STATUS),       label("事件状态", "status")).default("SUCCESS"),
    row("reason",     when(&FAILURE), text(128),            label("失败原因", "reason")),
    row("extInfo",    when(&SUCCESS), Kind::ByChoice { field: "eventCode", tables: EXT_INFO },
                                                            label("事件扩展信息", "ext info")),
]);

pub static NOTIFY_BIZ_EVENT: Message = Message {
    name: native("notifyBizEvent"),
    interface: native("notifyBizEvent"),
    section: native("5.1"),
    platform: Platform::Ali,
    table: &TABLE,
    context_rules: &[],
    envelope: Some("notifyBizEventDTO"),
};
