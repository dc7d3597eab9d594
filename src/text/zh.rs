//! Chinese: the platform's own text of the code with the limit filled in, then the value and what to do.

use super::{Facts, ali_code, choices, quote};
use crate::issue::{Reading, Rule};
use crate::kinds::Flaw;
use crate::spec::Form;

/// What is wrong at the place.
pub(super) fn problem(flaw: &Flaw, facts: &Facts<'_>) -> String {
    [ali_code(flaw.rule).text_zh, &detail(flaw, facts)].concat()
}

/// What follows the platform's text.
fn detail(flaw: &Flaw, facts: &Facts<'_>) -> String {
    let get = |name| facts.get(name);
    let actual = || quote(&facts.get("actual"));
    match flaw.rule {
        Rule::Json if flaw.reading == Some(Reading::R20) => {
            format!("，不是JSON：请去掉开头的赋值“{}”，只发送对象本身", get("prefix"))
        }
        Rule::Json => "，不是JSON：请检查所指位置的第一个错误字符".into(),
        Rule::Encoding => "，不是有效的UTF-8文本；请用UTF-8编码，且不含不成对的代理项".into(),
        Rule::Limit if get("max") == "64" => "，嵌套超过64层".into(),
        Rule::Limit => format!("，超过{}字节；请拆分，或调大maxBytes", get("max")),
        Rule::DuplicateKey => "，同一对象中重复出现；请只保留一个".into(),
        Rule::Type => sent_as(flaw, facts),
        Rule::Required => required(facts),
        Rule::MaxLength => format!(" {}，现为 {}；请缩短", get("max"), get("actual")),
        Rule::MinLength => format!(" {}，现为 {}", get("min"), get("actual")),
        Rule::Length => format!(" {}，现为 {}；由大写字母和数字组成", get("expected"), get("actual")),
        Rule::Alphanumeric => format!("，现为{}；只能用大写字母A-Z和数字0-9", actual()),
        Rule::Pattern => pattern(facts),
        Rule::Enum => one_of(facts),
        Rule::NonNegativeInteger | Rule::PositiveInteger => format!("，现为{}；请填整数，不带小数", actual()),
        Rule::Minimum => format!(" {}，现为{}", get("min"), actual()),
        Rule::Maximum => format!(" {}，且不超过28位有效数字，现为{}", get("max"), actual()),
        Rule::ExclusiveMinimum => format!(" {}，现为{}", get("min"), actual()),
        Rule::Decimals => format!("，最多{}位小数，现为{}位；请四舍五入", get("max"), get("actual")),
        Rule::DateTime => format!("，现为{}；请精确到秒，例如2026-01-09T13:13:02+08:00", actual()),
        Rule::Email => format!("，现为{}；例如name@example.com", actual()),
        Rule::Mobile => phone(facts),
        Rule::HsCode if flaw.reading.is_some() => format!("；{}小数点后只有一位数字，应为两位", actual()),
        Rule::HsCode => format!("，现为{}", actual()),
        Rule::TaxId => format!("，现为{}；只能用字母、数字、空格和“.”“/”“-”", actual()),
        Rule::Chinese => format!("，现为{}；请填中文名称", actual()),
        Rule::NonChinese => format!("，现为{}；请填不含汉字的名称", actual()),
        Rule::Country => format!("，现为{}；请用ISO 3166-1两位代码，例如CN、US", actual()),
        Rule::Currency if facts.has("suggestion") => format!("，现为{}；请写{}", actual(), get("suggestion")),
        Rule::Currency => format!("，现为{}；请用ISO 4217币种代码，例如CNY、USD", actual()),
        Rule::UnknownField if facts.has("suggestion") => format!("，没有这个字段；是否应为“{}”", get("suggestion")),
        Rule::UnknownField => "，没有这个字段；请去掉".into(),
        Rule::Unit => format!("，文档备注只允许{}；请换算{}", get("suggestion"), actual()),
        Rule::Case => format!("，{}大小写不对；请写{}", actual(), get("suggestion")),
        Rule::Whitespace => format!("，{}首尾有空白；请去掉", actual()),
        Rule::Total => format!("，现为{}，而各产品单价乘数量之和为{}", get("actual"), get("expected")),
        Rule::Placeholder => format!("，{}含有未替换的占位符；请填入实际值", actual()),
        Rule::Unused => format!("，{}为{}时不用填写；请去掉", get("field"), get("value")),
        Rule::List => format!("，{}有空的部分或全角逗号；请用单个半角逗号分隔", actual()),
        Rule::Spelling => format!("，{}拼写有误；请写{}", actual(), get("suggestion")),
        Rule::Offset => format!("，{}没有时区；请加上，例如+08:00或Z", actual()),
        Rule::Edge => format!("，最长边{}厘米，上限{}厘米", get("actual"), get("max")),
        Rule::Weight => format!("，单件{}千克，上限{}千克", get("actual"), get("max")),
        Rule::Girth => format!("，围长{}厘米，上限{}厘米", get("actual"), get("max")),
        Rule::PackageCount => format!(" {}，现为{}", get("max"), get("actual")),
        Rule::Volume => volume(facts),
        Rule::Voucher if flaw.reading.is_some() => format!("，订单金额恰为10000美元；超过时必须为{}", get("expected")),
        Rule::Voucher => format!("，按该订单的发货地和金额必须为{}", get("expected")),
    }
}

fn sent_as(flaw: &Flaw, facts: &Facts<'_>) -> String {
    let expected = facts.get("expected");
    let expected = type_name(&expected);
    if flaw.reading.is_some() {
        return format!("，不应以字符串发送；请直接发送{expected}，不加引号");
    }
    format!("，应为{expected}，现为{}", type_name(&facts.get("actual")))
}

fn type_name(name: &str) -> &str {
    match name {
        "string" => "字符串",
        "number" => "数字",
        "integer" => "整数",
        "boolean" => "布尔值",
        "object" => "对象",
        "array" => "数组",
        _ => "null",
    }
}

fn required(facts: &Facts<'_>) -> String {
    if facts.has("default") {
        return format!("；请填写，默认值为{}", facts.get("default"));
    }
    if facts.has("field") {
        return format!("；{}为{}时必填", facts.get("field"), facts.get("value"));
    }
    "；请填写".into()
}

fn pattern(facts: &Facts<'_>) -> String {
    let actual = quote(&facts.get("actual"));
    match facts.form() {
        Some(Form::Phone(_)) => phone(facts),
        Some(Form::Country) => format!("，现为{actual}；应为两个大写字母的ISO 3166-1代码，例如CN、US"),
        Some(Form::Varied) => format!("，现为{actual}；字母或数字不可完全重复"),
        Some(Form::EntryNo) => format!("，现为{actual}；报关单号应为18位数字"),
        _ => format!("，现为{actual}"),
    }
}

fn phone(facts: &Facts<'_>) -> String {
    let actual = quote(&facts.get("actual"));
    format!("，现为{actual}；请用数字，国家码与号码之间用“-”，例如+86-15813800510")
}

fn one_of(facts: &Facts<'_>) -> String {
    let allowed = choices(facts.row, |label| label.zh);
    let actual = quote(&facts.get("actual"));
    match facts.params.text("suggestion") {
        Some(suggestion) => format!("，现为{actual}，可选：{allowed}；是否应为{suggestion}"),
        None => format!("，现为{actual}，可选：{allowed}"),
    }
}

fn volume(facts: &Facts<'_>) -> String {
    let get = |name| facts.get(name);
    format!(
        "：总体积{}{unit}，报价体积{}{unit}，相差不得超过{}%",
        get("actual"),
        get("expected"),
        get("tolerancePercent"),
        unit = get("unit"),
    )
}
