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

/// What a string of that form looks like.
#[rustfmt::skip]
pub(super) fn of_form(form: Form) -> Option<Label> {
    Some(match form {
        Form::OrderNo => label("17位大写字母或数字", "17 capital letters and digits"),
        Form::List => label("有多个时用英文逗号分隔", "several numbers are separated by commas"),
        Form::Phone(_) => label("[国家码-]号码，例如+86-15813800510", "[country code-]number, e.g. +86-15813800510"),
        Form::Email => label("例如name@example.com", "e.g. name@example.com"),
        Form::TaxId => label("字母、数字、空格、“.”“/”“-”", "letters, digits, space, \".\", \"/\" and \"-\""),
        Form::Country => label("ISO 3166-1两位代码，例如CN", "ISO 3166-1 code of two letters, e.g. CN"),
        Form::Currency => label("ISO 4217代码，例如CNY", "ISO 4217 code, e.g. CNY"),
        Form::Chinese => label("至少有一个汉字", "with at least one Chinese character"),
        Form::NonChinese => label("不含汉字", "without Chinese characters"),
        Form::HsCode => label("8位或10位数字，或8位数字加小数点和2位数字", "8 or 10 digits, or 8 digits, a point and 2 digits"),
        Form::DateTime => label("精确到秒，带时区，例如2026-01-09T13:13:02+08:00", "to the second and with its offset, e.g. 2026-01-09T13:13:02+08:00"),
        Form::Varied => label("不可由同一字符重复组成", "not one character over and over"),
        Form::EntryNo => label("18位数字", "18 digits"),
        Form::Filled => label("轨迹代码的文本，占位符已替换", "the text of the trace code, its placeholders filled in"),
        Form::UnitOf(_, Unit::Cm) => label("备注只允许cm", "a note allows only cm"),
        Form::UnitOf(_, Unit::Kg) => label("备注只允许kg", "a note allows only kg"),
        Form::Free | Form::UnitOf(..) | Form::OneOf(_) | Form::OneOfSpelt(..) => return None,
    })
}

/// What else there is to know about a field: of which table, which field, in both languages.
#[rustfmt::skip]
const FIELDS: &[(&str, &str, Label)] = &[
    ("booking", "packages", label("总体积须与报价时一致", "their volume must be that of the quote")),
    ("booking", "taxpayerId", label("有助于目的地快速清关", "speeds up clearance at the destination")),
    ("Package", "quantity", label("同样尺寸的件数", "how many pieces of this size")),
    ("Package", "weight", label("本行全部件数的总重量", "of all pieces of the row together")),
    ("Product", "productUnit", label("例如件、台、套", "e.g. 件, 台, 套")),
    ("customsDeclaration", "totalAmount", label("各产品单价乘数量之和", "the sum of price x quantity of the products")),
    ("notifyBizEvent", "extInfo", label("内容由事件代码决定", "what it holds depends on the event code")),
    ("ConfirmEventExtInfo", "batchId", label("区分不同批次的费用", "tells batches of charges apart")),
    ("claimCharge", "batchId", label("区分不同批次的费用；同一批次修改时须全量推送", "tells batches of charges apart; to change a batch, send all of it again")),
    ("notifyTrace", "traceInfos", label("每次发送全量", "all of them, every time")),
    ("Trace", "quantity", label("便于查明包裹在哪一段丢失", "shows where pieces get lost")),
    ("createDelivery", "requestId", label("幂等字段；内容修改后须换新", "the same id is the same request; a changed one needs a new id")),
    ("createDelivery", "logisticsVoucherType", label("MAINLAND发货且超过10000 USD须为ENTRY_BILL，OVERSEAS发货须为LOGISTICS_BILL", "ENTRY_BILL for an order from MAINLAND above 10000 USD, LOGISTICS_BILL for one from OVERSEAS")),
    ("createDelivery", "carrierCode", label("见ProviderKey，例如KY479", "see ProviderKey, e.g. KY479")),
    ("createDelivery", "carrierName", label("见ProviderKey", "see ProviderKey")),
    ("File", "fileKey", label("由uploadAttachment返回", "as uploadAttachment gave it")),
];

/// What else there is to know about a field.
pub(super) fn of_row(table: &Table, row: &Row) -> Option<Label> {
    let own = FIELDS
        .iter()
        .find(|(of, field, _)| *of == table.name && *field == row.field);
    own.map(|(_, _, note)| *note)
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
    let own = MEASURES
        .iter()
        .find(|(of, field, _)| *of == table.name && *field == row.field);
    own.map(|(_, _, unit)| *unit)
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
        for (of, field, _) in FIELDS {
            assert!(is_field(of, field), "{of}.{field}");
        }
        for (of, field, unit) in MEASURES {
            assert!(is_field(of, field) && is_field(of, unit), "{of}.{field}");
        }
    }
}
