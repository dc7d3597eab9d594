//! All messages, in the documents' order, and after each platform's messages their answers.

mod ali_response;
mod booking;
mod cancel;
mod charge_item;
mod claim_charge;
mod contact;
mod create_delivery;
mod customs_declaration;
mod notify_biz_event;
mod notify_paid;
mod notify_trace;
mod package;
mod product;
mod return_goods;

use crate::spec::Message;
pub use booking::TABLE as BOOKING_TABLE;
pub use create_delivery::TABLE as CREATE_DELIVERY_TABLE;
pub use customs_declaration::CUSTOMS_DECLARATION;
pub use package::PACKAGE;
pub use product::PRODUCT;

/// Every message, in the order of their names in the interface: requests first, then answers.
pub static MESSAGES: [&Message; 16] = [
    &booking::BOOKING,
    &cancel::CANCEL,
    &return_goods::RETURN,
    &notify_paid::NOTIFY_PAID,
    &notify_biz_event::NOTIFY_BIZ_EVENT,
    &claim_charge::CLAIM_CHARGE,
    &notify_trace::NOTIFY_TRACE,
    &create_delivery::CREATE_DELIVERY,
    &ali_response::BOOKING_RESPONSE,
    &ali_response::CANCEL_RESPONSE,
    &ali_response::RETURN_RESPONSE,
    &ali_response::NOTIFY_PAID_RESPONSE,
    &ali_response::NOTIFY_BIZ_EVENT_RESPONSE,
    &ali_response::CLAIM_CHARGE_RESPONSE,
    &ali_response::NOTIFY_TRACE_RESPONSE,
    &create_delivery::CREATE_DELIVERY_RESPONSE,
];

/// The message of that name.
pub fn find(name: &str) -> Option<&'static Message> {
    MESSAGES.iter().copied().find(|message| message.name == name)
}
