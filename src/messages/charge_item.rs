//! 5.2 chargeItem: one charge of a batch.

use crate::spec::{M, POSITIVE, Table, any_text, label, row, table};

#[rustfmt::skip]
pub static CHARGE_ITEM: Table = table("chargeItem", &[
    //   field      presence  kind label
    row("code",     M, any_text(), label("费用项代码", "code")),
    row("name",     M, any_text(), label("费用项名称", "name")),
    row("quantity", M, POSITIVE,   label("数量", "quantity")),
]);
