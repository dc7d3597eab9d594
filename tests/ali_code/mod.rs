//! Ali's code of each rule, written down from the specification a second time, as an opinion beside the core's own.

use freight_preflight::Rule;

/// The code; none of a rule that only the other platform's messages can break.
pub fn ali_code(rule: Rule) -> Option<&'static str> {
    Some(match rule {
        Rule::Required => "4001",
        Rule::Alphanumeric => "4004",
        Rule::Chinese => "4007",
        Rule::NonChinese => "4008",
        Rule::NonNegativeInteger => "4010",
        Rule::PositiveInteger => "4011",
        Rule::MaxLength => "4012",
        Rule::MinLength => "4013",
        Rule::Length => "4014",
        Rule::Minimum => "4015",
        Rule::Maximum => "4016",
        Rule::ExclusiveMinimum => "4017",
        Rule::Decimals => "4019",
        Rule::DateTime => "4020",
        Rule::Email => "4021",
        Rule::Mobile => "4023",
        Rule::HsCode => "4024",
        Rule::TaxId => "4027",
        Rule::Json | Rule::Encoding | Rule::Limit | Rule::DuplicateKey => "4028",
        Rule::Type | Rule::Pattern => "4028",
        Rule::Unit | Rule::Case | Rule::Whitespace | Rule::Total | Rule::Placeholder => "4028",
        Rule::Unused | Rule::List | Rule::Spelling | Rule::Offset => "4028",
        Rule::Edge => "4029",
        Rule::Weight => "4030",
        Rule::Girth => "4031",
        Rule::PackageCount => "4032",
        Rule::Enum => "4033",
        Rule::Country => "4039",
        Rule::Currency | Rule::UnknownField => "4042",
        Rule::Volume => "4102",
        Rule::Voucher => return None,
    })
}
