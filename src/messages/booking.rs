//! 4.1 booking: Alibaba books a shipment with the provider.

use super::contact::CONTACT;
use super::{CUSTOMS_DECLARATION, PACKAGE, PRODUCT};
use crate::codes::Platform;
use crate::issue::Rule;
use crate::spec::{
    BOOLEAN, Cross, Form, Kind, Label, M, Message, O, Table, Text, array, form, label, native, object, row, table, text,
};

/// What aliOrderNo is called in all messages.
pub const ORDER_NO: Label = label("阿里订单号", "Ali order number");

/// The fields of a booking.
#[rustfmt::skip]
pub static TABLE: Table = table("booking", &[
    //   field                presence  kind                                                 label
    row("aliOrderNo",         M, form(Form::OrderNo),                                        ORDER_NO),
    row("referenceNo",        M, form(Form::List),                                           label("送货到仓物流单号", "reference number")),
    row("serviceCode",        M, text(20),                                                   label("指定路线编码", "service code")),
    row("consignor",          M, object(&CONTACT),                                           label("发货人", "consignor")),
    row("consignee",          M, object(&CONTACT),                                           label("收货人", "consignee")),
    row("packages",           M, array(&PACKAGE),                                            label("货物", "package")),
    row("products",           M, array(&PRODUCT),                                            label("产品", "product")),
    row("customsDeclaration", M, object(&CUSTOMS_DECLARATION),                               label("海关申报信息", "customs declaration")),
    row("needInsurance",      M, BOOLEAN,                                                    label("是否使用保险服务", "need for insurance")).default("false"),
    row("taxpayerId",         O, Kind::Text(Text { min: 0, max: 30, form: Form::TaxId }),    label("收件人税号", "taxpayer id")),
    row("remarks",            O, text(256),                                                  label("订单描述", "remarks")).alias(&["remark"]),
]).cross(Cross::Booking);

pub static BOOKING: Message = Message {
    name: native("booking"),
    interface: native("order/booking"),
    section: native("4.1"),
    platform: Platform::Ali,
    table: &TABLE,
    context_rules: &[Rule::Volume, Rule::Edge, Rule::Weight, Rule::Girth, Rule::PackageCount],
    envelope: Some("bookingOrderDTO"),
};
