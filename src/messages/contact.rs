//! 4.1.1 Contact: a person and an address.

use crate::issue::Rule;
use crate::spec::{Form, Kind, M, O, Table, Text, label, row, table, text};

const fn phone(rule: Rule) -> Kind {
    Kind::Text(Text {
        min: 0,
        max: 32,
        form: Form::Phone(rule),
    })
}

#[rustfmt::skip]
pub static CONTACT: Table = table("Contact", &[
    //   field              presence  kind                     label
    row("mobile",          M, phone(Rule::Mobile),             label("联系人手机号", "mobile")),
    row("telephone",       O, phone(Rule::Pattern),            label("联系人电话", "telephone")),
    row("email",           O, Kind::Text(Text { min: 0, max: 64, form: Form::Email }),
                                                               label("联系人电子邮箱", "email")),
    row("name1",           M, text(64),                        label("公司名或客户名称", "name")),
    row("name2",           O, text(64),                        label("公司名或客户名称二", "second name")),
    row("street1",         M, text(128),                       label("街道名或门牌号", "street")),
    row("street2",         O, text(128),                       label("街道名二", "second street")),
    row("countryCode",     M, Kind::Text(Text { min: 0, max: usize::MAX, form: Form::Country }),
                                                               label("国家编码", "country code")),
    row("city",            M, text(32),                        label("城市", "city")),
    row("postalCode",      O, text(35),                        label("邮编", "postal code")),
    row("stateRegionCode", O, text(40),                        label("行政区/洲", "state or region code")),
]);
