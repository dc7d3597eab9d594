//! The answers of sections 4 and 5: one shape for all, with a result for booking.

use crate::codes::Platform;
use crate::issue::Reading;
use crate::spec::{BOOLEAN, M, Message, Missing, O, Table, When, any_text, label, native, object, row, table, when};

const SUCCESS: When = When {
    field: "isSuccess",
    required: &["true"],
    missing: Missing::Error(None),
    unused: None,
};
const FAILURE: When = When {
    field: "isSuccess",
    required: &["false"],
    missing: Missing::Warning(Reading::R48),
    unused: None,
};

pub(super) static RESULT: Table = table(
    "result",
    &[row(
        "aspOrderNo",
        M,
        any_text(),
        label("服务商订单号", "provider's order number"),
    )],
);

#[rustfmt::skip]
pub(super) static WITH_RESULT: Table = table("booking.response", &[
    //   field       presence        kind             label
    row("isSuccess", M,              BOOLEAN,         label("是否成功", "success")),
    row("message",   O,              any_text(),      label("响应描述", "message")),
    row("errorCode", when(&FAILURE), any_text(),      label("响应代码", "error code")),
    row("result",    when(&SUCCESS), object(&RESULT), label("响应结果", "result")),
]);

#[rustfmt::skip]
pub(super) static PLAIN: Table = table("response", &[
    //   field       presence        kind        label
    row("isSuccess", M,              BOOLEAN,    label("是否成功", "success")),
    row("message",   O,              any_text(), label("响应描述", "message")),
    row("errorCode", when(&FAILURE), any_text(), label("响应代码", "error code")),
]);

const fn answer(name: &'static str, interface: &'static str, section: &'static str, table: &'static Table) -> Message {
    Message {
        name: native(name),
        interface: native(interface),
        section: native(section),
        platform: Platform::Ali,
        table,
        context_rules: &[],
        envelope: None,
    }
}

pub static BOOKING_RESPONSE: Message = answer("booking.response", "order/booking", "4.1", &WITH_RESULT);
pub static CANCEL_RESPONSE: Message = answer("cancel.response", "order/cancel", "4.2", &PLAIN);
pub static RETURN_RESPONSE: Message = answer("return.response", "order/return", "4.3", &PLAIN);
pub static NOTIFY_PAID_RESPONSE: Message = answer("notifyPaid.response", "order/notifyPaid", "4.4", &PLAIN);
pub static NOTIFY_BIZ_EVENT_RESPONSE: Message = answer("notifyBizEvent.response", "notifyBizEvent", "5.1", &PLAIN);
pub static CLAIM_CHARGE_RESPONSE: Message = answer("claimCharge.response", "claimCharge", "5.2", &PLAIN);
pub static NOTIFY_TRACE_RESPONSE: Message = answer("notifyTrace.response", "notifyTrace", "5.3", &PLAIN);
