//! 5.3 notifyTrace: the provider tells where the goods are.

use super::booking::ORDER_NO;
use crate::codes::Platform;
use crate::issue::Reading;
use crate::spec::{
    Choice, Form, Kind, M, Message, Misspelt, O, POSITIVE, Table, Text, array, choice, form, label, native, row, table,
    text,
};

#[rustfmt::skip]
const TRACE_CODE: &[Choice] = &[
    choice("S_CARRIER_PICKUP",         "承运商已收件",           "picked up by the carrier"),
    choice("S_CLEARANCE_START",        "目的地清关开始",         "customs clearance started"),
    choice("S_CLEARANCE_COMPLETE",     "目的地清关完成",         "customs clearance completed"),
    choice("S_TH_IN",                  "到达转运中心",           "arrived at a transfer hub"),
    choice("S_TH_ARRANGE",             "安排下一站转运",         "next transfer arranged"),
    choice("S_TH_OUT",                 "离开转运中心",           "left the transfer hub"),
    choice("S_TH_IN_LAST",             "到达最后投递站",         "arrived at the last delivery station"),
    choice("S_DELIVERY_SCHEDULED",     "安排投递",               "out for delivery"),
    choice("S_DELIVERY_SIGNED",        "快件已签收",             "delivered"),
    choice("UNKNOWN",                  "未知",                   "unknown"),
    choice("F_CARRIER_PICKUP_5033",    "交货失败",               "handover to the carrier failed"),
    choice("F_CARRIER_PICKUP_RT_5034", "承运商收件失败",         "carrier pickup failed"),
    choice("F_CARRIER_PICKUP_RT_5035", "包裹重新安排转运",       "transfer rearranged"),
    choice("F_CLEARANCE_5037",         "清关异常",               "clearance failure"),
    choice("F_CLEARANCE_5038",         "海关没收或销毁",         "seized or destroyed by customs"),
    choice("F_DELIVERY_5043",          "需要确认收件人信息",     "recipient information needed"),
    choice("F_DELIVERY_5044",          "预约派送",               "delivery by appointment"),
    choice("F_DELIVERY_5045",          "收件人联系不上",         "recipient not reached"),
    choice("F_DELIVERY_5046",          "收件人拒绝签收",         "refused by the recipient"),
    choice("F_DELIVERY_5047",          "包裹退回到发件人",       "returned to the shipper"),
    choice("F_DELIVERY_5048",          "弃件销毁",               "abandoned"),
    choice("F_DELIVERY_5049",          "转交第三方派送",         "handed to a third party"),
    choice("F_DELIVERY_5050",          "等待支付关税",           "waiting for duties to be paid"),
    choice("F_DELIVERY_5051",          "等待自提",               "waiting for collection"),
    choice("F_DELIVERY_5052",          "部分签收",               "partial delivery"),
    choice("F_DELIVERY_5053",          "快件滞留等待中",         "on hold"),
];

const UNKNOWN: Misspelt = Misspelt {
    printed: "UNKONWN",
    meant: "UNKNOWN",
    reading: Reading::R70,
};

const DESCRIPTION: Kind = Kind::Text(Text {
    min: 0,
    max: 128,
    form: Form::Filled,
});

#[rustfmt::skip]
pub(super) static TRACE: Table = table("Trace", &[
    //   field         presence  kind                                 label
    row("location",     M, text(32),                                  label("位置", "location")),
    row("traceCode",    M, form(Form::OneOfSpelt(TRACE_CODE, &UNKNOWN)), label("轨迹代码", "trace code")),
    row("traceDescEn",  O, DESCRIPTION,                               label("轨迹英文描述信息", "English description")),
    row("traceDescCn",  O, DESCRIPTION,                               label("轨迹中文描述信息", "Chinese description")),
    row("operatorName", O, text(16),                                  label("操作员", "operator name")),
    row("quantity",     O, POSITIVE,                                  label("包裹件数", "number of pieces")),
    row("traceTime",    M, form(Form::DateTime),                      label("轨迹发生的时间", "trace time")).alias(&["eventTime"]),
]);

#[rustfmt::skip]
pub(super) static TABLE: Table = table("notifyTrace", &[
    //   field        presence  kind          label
    row("aliOrderNo", M, form(Form::OrderNo), ORDER_NO),
    row("traceInfos", M, array(&TRACE),       label("轨迹描述", "trace")),
]);

pub static NOTIFY_TRACE: Message = Message {
    name: native("notifyTrace"),
    interface: native("notifyTrace"),
    section: native("5.3"),
    platform: Platform::Ali,
    table: &TABLE,
    context_rules: &[],
    envelope: Some("notifyTraceDTO"),
};
