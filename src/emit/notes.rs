//! What the documents say of messages, forms and fields beside their tables, in our own words and both languages.

use crate::spec::{Form, Label, Message, Row, Table, label};
use crate::units::Unit;

/// What a message is for.
pub(super) fn purpose(message: &Message) -> &'static str {
    match message.name {
        "booking" => {
            "Alibaba books a shipment with the provider: contacts, packages, products and how they are declared"
        }
        "cancel" => "the customer cancels an order",
        "return" => "the customer or the provider asks for the goods back",
        "notifyPaid" => "Alibaba tells the provider that an order is paid",
        "notifyBizEvent" => {
            "the provider tells what happened to the goods: inbound, weighing, confirmation, pickup, delivery"
        }
        "claimCharge" => "the provider declares the charges of an order",
        "notifyTrace" => "the provider tells where the goods are",
        "createDelivery" => {
            "an integrator ships an order of WorldFirst, with a waybill or a customs declaration as proof"
        }
        "booking.response" => "the provider's answer to a booking",
        "createDelivery.response" => "WorldFirst's answer to a createDelivery",
        _ => "the answer to any other message of Alibaba's platform",
    }
}

/// What a string of that form looks like, in English for who writes code.
pub(super) fn of_form(form: Form) -> Option<&'static str> {
    Some(match form {
        Form::OrderNo => "17 capital letters and digits",
        Form::Phone(_) => "digits in groups joined by \"-\", e.g. +86-15813800510",
        Form::Email => "e.g. name@example.com",
        Form::TaxId => "letters, digits, space, \".\", \"/\" and \"-\"",
        Form::Country => "ISO 3166-1 code of two letters, e.g. CN",
        Form::Currency => "ISO 4217 code, e.g. CNY",
        Form::HsCode => "8 or 10 digits, or 8 digits, a point and 2 digits",
        Form::DateTime => "to the second and with its offset, e.g. 2026-01-09T13:13:02+08:00",
        Form::EntryNo => "18 digits",
        Form::Filled => "the text of the trace code, its placeholders filled in",
        Form::UnitOf(_, Unit::Cm) => "a note allows only cm",
        Form::UnitOf(_, Unit::Kg) => "a note allows only kg",
        Form::List | Form::Chinese | Form::NonChinese | Form::Varied => return hint(form).map(|hint| hint.en),
        Form::Free | Form::UnitOf(..) | Form::OneOf(_) | Form::OneOfSpelt(..) => return None,
    })
}

/// A string of that form for a form to show, where one says it all.
pub(super) fn example(form: Form) -> Option<&'static str> {
    Some(match form {
        Form::OrderNo => "ALS20260318005821",
        Form::Phone(_) => "+86-15813800510",
        Form::Email => "name@example.com",
        Form::Country => "CN",
        Form::Currency => "CNY",
        Form::HsCode => "12345678.90",
        Form::DateTime => "2026-01-09T13:13:02+08:00",
        Form::EntryNo => "531620261160123456",
        Form::List | Form::TaxId | Form::Chinese | Form::NonChinese | Form::Varied | Form::Filled => return None,
        Form::Free | Form::UnitOf(..) | Form::OneOf(_) | Form::OneOfSpelt(..) => return None,
    })
}

/// What a form says of a string where an example would not do.
pub(super) fn hint(form: Form) -> Option<Label> {
    Some(match form {
        Form::List => label("多个用英文逗号分隔", "several are separated by commas"),
        Form::Chinese => label("至少一个汉字", "with a Chinese character"),
        Form::NonChinese => label("不含汉字", "without Chinese characters"),
        Form::Varied => label("不可全为同一字符", "not one character over and over"),
        Form::OrderNo | Form::Phone(_) | Form::Email | Form::TaxId | Form::Country | Form::Currency => return None,
        Form::HsCode | Form::DateTime | Form::EntryNo | Form::Filled => return None,
        Form::Free | Form::UnitOf(..) | Form::OneOf(_) | Form::OneOfSpelt(..) => return None,
    })
}

/// What a form says of a field, by the field's table and name.
#[rustfmt::skip]
const HINTS: &[(&str, &str, Label)] = &[
    ("booking",        "packages",   label("总体积须与报价一致", "their volume must be that of the quote")),
    ("Package",        "weight",     label("整行总重", "of all pieces together")),
    ("claimCharge",    "batchId",    label("修改同一批次须全量推送", "to change a batch, send all of it again")),
    ("notifyTrace",    "traceInfos", label("每次发送全量", "all of them, every time")),
    ("createDelivery", "requestId",  label("内容修改后须换新", "a changed request needs a new one")),
];

/// What only who writes code need know, or will read in the issues.
#[rustfmt::skip]
const FOR_DEVELOPERS: &[(&str, &str, &str)] = &[
    ("booking",             "taxpayerId",           "speeds up clearance at the destination"),
    ("Package",             "quantity",             "how many pieces of this size"),
    ("Product",             "productUnit",          "e.g. 件, 台, 套"),
    ("customsDeclaration",  "totalAmount",          "the sum of price x quantity of the products"),
    ("notifyBizEvent",      "extInfo",              "what it holds depends on the event code"),
    ("ConfirmEventExtInfo", "batchId",              "tells batches of charges apart"),
    ("Trace",               "quantity",             "shows where pieces get lost"),
    ("createDelivery",      "logisticsVoucherType", "ENTRY_BILL for an order from MAINLAND above 10000 USD, LOGISTICS_BILL for one from OVERSEAS"),
    ("createDelivery",      "carrierCode",          "see ProviderKey, e.g. KY479"),
    ("createDelivery",      "carrierName",          "see ProviderKey"),
    ("File",                "fileKey",              "as uploadAttachment gave it"),
];

/// What else there is to know about a field.
pub(super) fn of_row(table: &Table, row: &Row) -> Option<&'static str> {
    let own = find(FOR_DEVELOPERS, table, row).copied();
    own.or_else(|| hint_of_row(table, row).map(|hint| hint.en))
}

/// What a form says of this one field.
pub(super) fn hint_of_row(table: &Table, row: &Row) -> Option<Label> {
    find(HINTS, table, row).copied()
}

fn find<'n, N>(notes: &'n [(&str, &str, N)], table: &Table, row: &Row) -> Option<&'n N> {
    let own = notes
        .iter()
        .find(|(of, field, _)| *of == table.name && *field == row.field);
    own.map(|(_, _, note)| note)
}

/// Which field names the unit of another: of which table, the measured field, the unit's.
const MEASURES: &[(&str, &str, &str)] = &[
    ("Package", "length", "unit"),
    ("Package", "width", "unit"),
    ("Package", "height", "unit"),
    ("Package", "weight", "weightUnit"),
];

/// The field that names the unit of a row.
pub(super) fn unit_of(table: &Table, row: &Row) -> Option<&'static str> {
    find(MEASURES, table, row).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::tables::homes;

    #[test]
    fn every_note_is_about_a_field_that_there_is() {
        let homes = homes();
        let is_field = |of: &str, field: &str| {
            let table = homes.iter().find(|home| home.table.name == of);
            table.is_some_and(|home| home.table.rows.iter().any(|row| row.field == field))
        };
        let noted = HINTS.iter().map(|(of, field, _)| (of, field));
        for (of, field) in noted.chain(FOR_DEVELOPERS.iter().map(|(of, field, _)| (of, field))) {
            assert!(is_field(of, field), "{of}.{field}");
        }
        for (of, field, unit) in MEASURES {
            assert!(is_field(of, field) && is_field(of, unit), "{of}.{field}");
        }
    }
}
