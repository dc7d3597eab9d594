//! 4.1.3 Package: boxes of one size, and what they weigh together.

use crate::spec::{Choice, Cross, Form, Kind, M, POSITIVE, Table, above_zero, choice, form, label, one_of, row, table};
use crate::units::Unit;

const PACKAGE_TYPE: &[Choice] = &[choice("BOX", "盒", "box")];
const LENGTH_UNIT: Kind = form(Form::UnitOf(
    &[Unit::Mm, Unit::Cm, Unit::M, Unit::In, Unit::Ft],
    Unit::Cm,
));
const WEIGHT_UNIT: Kind = form(Form::UnitOf(
    &[Unit::Mg, Unit::G, Unit::Dg, Unit::Kg, Unit::T, Unit::Lb],
    Unit::Kg,
));

/// The fields of a package.
#[rustfmt::skip]
pub static PACKAGE: Table = table("Package", &[
    //   field         presence  kind           label
    row("packageType", M, one_of(PACKAGE_TYPE), label("商品包装方式", "package type")),
    row("quantity",    M, POSITIVE,             label("数量", "quantity")),
    row("unit",        M, LENGTH_UNIT,          label("长宽高单位", "unit")),
    row("length",      M, above_zero(2),        label("长度", "length")),
    row("width",       M, above_zero(2),        label("宽度", "width")),
    row("height",      M, above_zero(2),        label("高度", "height")),
    row("weight",      M, above_zero(2),        label("包裹总重量", "weight")),
    row("weightUnit",  M, WEIGHT_UNIT,          label("重量单位", "weight unit")),
]).cross(Cross::Package);
