//! WorldFirst createDelivery: an integrator ships an order, with a waybill or a customs declaration as proof.

use crate::codes::Platform;
use crate::issue::{Reading, Rule};
use crate::spec::{
    Choice, Cross, Form, Kind, Label, M, Message, Missing, O, POSITIVE, Presence, Table, Text, When, any_text, array,
    choice, label, native, object, one_of, row, table, text, when,
};

const VOUCHER_TYPE: &[Choice] = &[
    choice("LOGISTICS_BILL", "物流单", "logistics bill"),
    choice("ENTRY_BILL", "报关单", "customs declaration"),
];

const SUPERVISE_TYPE: &[Choice] = &[
    choice("9710", "跨境电商B2B出口", "cross-border B2B export"),
    choice("0110", "一般贸易B2B出口", "general trade export"),
];

const LOGISTICS_BILL: When = When {
    field: "logisticsVoucherType",
    required: &["LOGISTICS_BILL"],
    missing: Missing::Error(None),
    unused: Some((&["ENTRY_BILL"], Reading::R105)),
};

const ENTRY_BILL: When = When {
    field: "logisticsVoucherType",
    required: &["ENTRY_BILL"],
    missing: Missing::Error(None),
    unused: Some((&["LOGISTICS_BILL"], Reading::R105)),
};

/// Optional, but without use beside a customs declaration.
const NOT_WITH_ENTRY_BILL: When = When {
    required: &[],
    ..LOGISTICS_BILL
};

const TRACKING_NO: Kind = Kind::Text(Text {
    min: 4,
    max: 64,
    form: Form::Varied,
});
const ENTRY_NO: Kind = Kind::Text(Text {
    min: 4,
    max: 64,
    form: Form::EntryNo,
});

#[rustfmt::skip]
pub(super) static RELATE_PRODUCT: Table = table("RelateProduct", &[
    //   field             presence  kind label
    row("productId",       M, text(64), label("商品ID", "product id")),
    row("productQuantity", M, POSITIVE, label("商品数量", "product quantity")).results("INCORRECT_PRODUCT_QUANTITY", "INCORRECT_PRODUCT_QUANTITY"),
]).hidden();

#[rustfmt::skip]
pub(super) static FILE: Table = table("File", &[
    //   field      presence  kind label
    row("fileName", M, text(128),  label("文件名", "file name")),
    row("fileKey",  M, text(64),   label("文件key", "file key")),
]).hidden();

const WAYBILL: Presence = when(&LOGISTICS_BILL);
const DECLARATION: Presence = when(&ENTRY_BILL);

/// The fields of createDelivery.
#[rustfmt::skip]
pub static TABLE: Table = table("createDelivery", &[
    //   field                  presence                    kind                    label
    row("requestId",            M,                          text(64),               REQUEST_ID),
    row("tradeId",              M,                          text(64),               label("订单ID", "trade id")),
    row("relateProductList",    M,                          array(&RELATE_PRODUCT), label("关联商品", "related product")),
    row("logisticsVoucherType", M,                          one_of(VOUCHER_TYPE),   label("物流凭证类型", "logistics voucher type")).results("INCORRECT_VOUCHER_TYPE", "INCORRECT_VOUCHER_TYPE"),
    row("logisticsTrackingNo",  WAYBILL,                    TRACKING_NO,            label("物流单号", "logistics tracking number")).results("TRACKING_NUMBER_ERROR", "TRACKING_NUMBER_ERROR"),
    row("logisticsWaybillList", WAYBILL,                    array(&FILE),           label("物流面单附件", "waybill file")),
    row("fileList",             when(&NOT_WITH_ENTRY_BILL), array(&FILE),           label("其他附件", "other file")),
    row("entryOrderNo",         DECLARATION,                ENTRY_NO,               label("报关单号", "customs declaration number")),
    row("entryOrderList",       DECLARATION,                array(&FILE),           label("报关单附件", "customs declaration file")),
    row("superviseType",        DECLARATION,                one_of(SUPERVISE_TYPE), label("监管方式", "supervise type")).results("SUPERVISE_TYPE_EMPTY", "SUPERVISE_TYPE_ERROR"),
    row("carrierCode",          WAYBILL,                    text(32),               label("承运商编码", "carrier code")),
    row("carrierName",          WAYBILL,                    text(64),               label("承运商名称", "carrier name")).results("CARRIER_NAME_EMPTY", "PARAM_ILLEGAL"),
]).cross(Cross::Delivery);

const REQUEST_ID: Label = label("请求号", "request id");

const RESULT_STATUS: &[Choice] = &[
    choice("S", "成功", "success"),
    choice("F", "失败", "failure"),
    choice("U", "未知", "unknown"),
];

const ACCEPTED: When = When {
    field: "result",
    required: &["S"],
    missing: Missing::Error(Some(Reading::R112)),
    unused: None,
};

#[rustfmt::skip]
pub(super) static RESULT: Table = table("Result", &[
    //   field           presence  kind           label
    row("resultStatus",  M, one_of(RESULT_STATUS), label("结果状态", "result status")),
    row("resultCode",    M, any_text(),            label("结果码", "result code")),
    row("resultMessage", O, any_text(),            label("结果码信息", "result message")),
]).hidden().stands_for("resultStatus");

#[rustfmt::skip]
pub(super) static RESPONSE: Table = table("createDelivery.response", &[
    //   field             presence         kind             label
    row("result",          M,               object(&RESULT), label("调用结果", "result")),
    row("requestId",       when(&ACCEPTED), text(64),        REQUEST_ID),
    row("deliveryBatchId", when(&ACCEPTED), text(64),        label("发货批次单号", "delivery batch id")),
]);

pub static CREATE_DELIVERY: Message = Message {
    name: native("createDelivery"),
    interface: native("/amsin/api/v1/business/worldtrade/createDelivery"),
    section: native("createDelivery"),
    platform: Platform::WorldFirst,
    table: &TABLE,
    context_rules: &[Rule::Voucher],
    envelope: None,
};

pub static CREATE_DELIVERY_RESPONSE: Message = Message {
    name: native("createDelivery.response"),
    interface: native("/amsin/api/v1/business/worldtrade/createDelivery"),
    section: native("createDelivery"),
    platform: Platform::WorldFirst,
    table: &RESPONSE,
    context_rules: &[],
    envelope: None,
};
