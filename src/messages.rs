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

use core::ptr;

use crate::spec::{Message, Row, Table};
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

/// Every table once, in the order in which the messages come to them, each before those of its inner objects.
pub static TABLES: [&Table; 24] = [
    &booking::TABLE,
    &contact::CONTACT,
    &package::PACKAGE,
    &product::PRODUCT,
    &customs_declaration::CUSTOMS_DECLARATION,
    &cancel::TABLE,
    &return_goods::TABLE,
    &notify_paid::TABLE,
    &notify_biz_event::TABLE,
    &notify_biz_event::CHECK_WEIGHT,
    &notify_biz_event::CONFIRM,
    &charge_item::CHARGE_ITEM,
    &notify_biz_event::CARRIER_PICKUP,
    &claim_charge::TABLE,
    &notify_trace::TABLE,
    &notify_trace::TRACE,
    &create_delivery::TABLE,
    &create_delivery::RELATE_PRODUCT,
    &create_delivery::FILE,
    &ali_response::WITH_RESULT,
    &ali_response::RESULT,
    &ali_response::PLAIN,
    &create_delivery::RESPONSE,
    &create_delivery::RESULT,
];

/// The number of a row: its place among the rows of all tables, as `TABLES` has them, from 0.
///
/// The package has the rows in the same order, so this number is all that has to cross the edge to name a field.
pub fn row_number(row: &Row) -> Option<u16> {
    let mut before = 0;
    for table in TABLES {
        if table.rows.as_ptr_range().contains(&ptr::from_ref(row)) {
            let index = table.rows.iter().position(|own| ptr::eq(own, row))?;
            return u16::try_from(before + index).ok();
        }
        before += table.rows.len();
    }
    None
}

/// The message of that name.
pub fn find(name: &str) -> Option<&'static Message> {
    MESSAGES.iter().copied().find(|message| message.name == name)
}
