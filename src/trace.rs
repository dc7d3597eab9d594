//! Trace codes of notifyTrace (document 000, section 5.3) and the texts that fill traceDescEn and traceDescCn.

use crate::codes::{Missing, Texts};
use alloc::string::String;

/// One trace code with its texts; `${carrier}`, `${location}` and `${trackingNo}` in them are places for values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TraceCode {
    /// The value of traceCode.
    pub code: &'static str,
    /// The English text.
    pub text_en: &'static str,
    /// The Chinese text.
    pub text_zh: &'static str,
}

/// Every trace code, in the document's order, without the blanks that its printing put into codes and texts.
///
/// The texts are the document's but for these: the English of both clearance codes contradicts the Chinese and follows
/// it here; where the English names one carrier it has `${carrier}` here. For UNKNOWN (R70) the document prints `***`:
/// taken as "nothing laid down", and given the plain meaning of the code, since asterisks tell a customer nothing.
#[rustfmt::skip]
pub const TRACE_CODES: &[TraceCode] = &[
    //  code                        text_en                                              text_zh
    row("S_CARRIER_PICKUP",         "${carrier} picked up the package",                  "${carrier}已收件"),
    row("S_CLEARANCE_START",        "Destination customs clearance started",             "目的地清关开始"),
    row("S_CLEARANCE_COMPLETE",     "Destination customs clearance completed",           "目的地清关完成"),
    row("S_TH_IN",                  "Arrived at the transfer hopper ${location}",        "到达 ${location} 转运中心"),
    row("S_TH_ARRANGE",             "Arranged next transfer hopper",                     "安排下一站转运"),
    row("S_TH_OUT",                 "Depart from the transfer hopper ${location}",       "离开 ${location} 转运中心"),
    row("S_TH_IN_LAST",             "Arrived at the last transfer hopper ${location}",   "到达最后投递站 ${location}"),
    row("S_DELIVERY_SCHEDULED",     "Out for delivery",                                  "安排投递"),
    row("S_DELIVERY_SIGNED",        "Delivered",                                         "快件已签收"),
    row("UNKNOWN",                  "Status unknown",                                    "状态未知"),
    // EXCEPTIONS
    row("F_CARRIER_PICKUP_5033",    "Carrier failed to pickup the package",              "交货失败，包裹退回到物流商"),
    row("F_CARRIER_PICKUP_RT_5034", "Returned to logistics company",                     "${carrier}收件失败，包裹退回到物流商"),
    row("F_CARRIER_PICKUP_RT_5035", "Reschedule transshipment",                          "包裹重新安排转运,转【${trackingNo}】"),
    row("F_CLEARANCE_5037",         "Clearance declaration failure",                     "清关异常"),
    row("F_CLEARANCE_5038",         "Please contact ${carrier}",                         "海关没收或销毁，请联络${carrier}"),
    row("F_DELIVERY_5043",          "Address information needed; contact ${carrier}",    "需要进一步确认收件人信息；请联络 ${carrier}"),
    row("F_DELIVERY_5044",          "Scheduled for delivery as agreed",                  "预约派送"),
    row("F_DELIVERY_5045",          "Delivery attempted; recipient not home",            "收件人联系不上"),
    row("F_DELIVERY_5046",          "Recipient refused delivery",                        "收件人拒绝签收"),
    row("F_DELIVERY_5047",          "Returned to shipper",                               "包裹退回到发件人"),
    row("F_DELIVERY_5048",          "Shipper contacted",                                 "寄件人或收件人通知弃件销毁"),
    row("F_DELIVERY_5049",          "Delivery arranged no details expected",             "快件已转交第三方并由其负责派送"),
    row("F_DELIVERY_5050",          "Shipment held – Available upon receipt of payment", "等待收件人支付关税"),
    row("F_DELIVERY_5051",          "Awaiting collection by recipient as requested",     "按照客户要求等待自提"),
    row("F_DELIVERY_5052",          "Partial delivery",                                  "部分签收"),
    row("F_DELIVERY_5053",          "Shipment on hold",                                  "快件滞留等待中"),
];

const fn row(code: &'static str, text_en: &'static str, text_zh: &'static str) -> TraceCode {
    TraceCode { code, text_en, text_zh }
}

/// The document's spelling of [`UNKNOWN`](TRACE_CODES), read as that (R70).
pub const MISSPELT_UNKNOWN: &str = "UNKONWN";

/// What stands in the places of a text. A blank value counts as absent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Values<'a> {
    /// The carrier's name, for `${carrier}`.
    pub carrier: Option<&'a str>,
    /// The place, for `${location}`.
    pub location: Option<&'a str>,
    /// The tracking number, for `${trackingNo}`.
    pub tracking_no: Option<&'a str>,
}

/// The row of `code`; `UNKONWN` finds UNKNOWN (R70). Codes are compared as they stand, case included.
pub fn find(code: &str) -> Option<&'static TraceCode> {
    let code = if code == MISSPELT_UNKNOWN { "UNKNOWN" } else { code };
    TRACE_CODES.iter().find(|row| row.code == code)
}

/// Both texts of `code`, traceDescEn and traceDescCn, filled with `values`; values without a place are not used.
///
/// # Errors
/// [`Missing`] names the first value that a text needs (the English one is filled first) and `values` lacks.
pub fn text(code: &TraceCode, values: &Values<'_>) -> Result<Texts, Missing> {
    Ok(Texts {
        en: fill(code.text_en, values)?,
        zh: fill(code.text_zh, values)?,
    })
}

fn fill(mut text: &'static str, values: &Values<'_>) -> Result<String, Missing> {
    let mut filled = String::new();
    while let Some((before, placeholder, after)) = next_place(text) {
        filled.push_str(before);
        filled.push_str(values.get(placeholder)?);
        text = after;
    }
    filled.push_str(text);
    Ok(filled)
}

/// The text before `${`, the name up to `}`, and the text after. `$` stands for nothing else in the texts.
fn next_place(text: &'static str) -> Option<(&'static str, &'static str, &'static str)> {
    let (before, rest) = text.split_once('$')?;
    let (placeholder, after) = rest.strip_prefix('{')?.split_once('}')?;
    Some((before, placeholder, after))
}

impl<'a> Values<'a> {
    fn get(&self, placeholder: &'static str) -> Result<&'a str, Missing> {
        let value = match placeholder {
            "carrier" => self.carrier,
            "location" => self.location,
            "trackingNo" => self.tracking_no,
            _ => None,
        };
        value
            .filter(|value| !value.trim().is_empty())
            .ok_or(Missing { placeholder })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Values<'static> = Values {
        carrier: Some("DHL"),
        location: Some("深圳"),
        tracking_no: Some("LX42"),
    };

    /// What is found for `code`, as one line: both texts, or the placeholder that lacks a value.
    fn outcome(code: &str, values: &Values<'_>) -> Option<String> {
        find(code).map(|row| match text(row, values) {
            Ok(texts) => format!("{} | {}", texts.en, texts.zh),
            Err(missing) => format!("missing {}", missing.placeholder),
        })
    }

    #[track_caller]
    fn check(code: &str, values: &Values<'_>, expected: &str) {
        assert_eq!(outcome(code, values).as_deref(), Some(expected));
    }

    #[test]
    fn the_list_is_the_documents() {
        let mut expected: Vec<String> =
            "S_CARRIER_PICKUP S_CLEARANCE_START S_CLEARANCE_COMPLETE S_TH_IN S_TH_ARRANGE S_TH_OUT \
            S_TH_IN_LAST S_DELIVERY_SCHEDULED S_DELIVERY_SIGNED UNKNOWN F_CARRIER_PICKUP_5033 F_CARRIER_PICKUP_RT_5034 \
            F_CARRIER_PICKUP_RT_5035 F_CLEARANCE_5037 F_CLEARANCE_5038"
                .split_whitespace()
                .map(String::from)
                .collect();
        expected.extend((5043..=5053).map(|number| format!("F_DELIVERY_{number}")));
        let codes: Vec<&str> = TRACE_CODES.iter().map(|row| row.code).collect();
        assert_eq!(codes, expected);
    }

    #[test]
    fn every_code_is_found_and_no_other() {
        for row in TRACE_CODES {
            assert_eq!(find(row.code), Some(row));
        }
        for code in [
            "",
            "EXCEPTIONS",
            "unknown",
            "S_TH",
            "S_TH_IN ",
            "F_DELIVERY_5054",
            "WAREHOUSE_INBOUND",
        ] {
            assert_eq!(find(code), None, "{code}");
        }
    }

    #[test]
    fn the_documents_misspelling_is_unknown() {
        assert_eq!(find("UNKONWN"), find("UNKNOWN"));
        check("UNKONWN", &Values::default(), "Status unknown | 状态未知");
    }

    #[test]
    fn places_are_filled() {
        check("S_CARRIER_PICKUP", &ALL, "DHL picked up the package | DHL已收件");
        check(
            "S_TH_IN",
            &ALL,
            "Arrived at the transfer hopper 深圳 | 到达 深圳 转运中心",
        );
        check(
            "F_CARRIER_PICKUP_RT_5035",
            &ALL,
            "Reschedule transshipment | 包裹重新安排转运,转【LX42】",
        );
        check(
            "F_CLEARANCE_5038",
            &ALL,
            "Please contact DHL | 海关没收或销毁，请联络DHL",
        );
    }

    #[test]
    fn english_follows_the_chinese_where_they_contradict() {
        check(
            "S_CLEARANCE_START",
            &Values::default(),
            "Destination customs clearance started | 目的地清关开始",
        );
        check(
            "S_CLEARANCE_COMPLETE",
            &Values::default(),
            "Destination customs clearance completed | 目的地清关完成",
        );
    }

    #[test]
    fn a_value_is_not_read_as_a_text() {
        let odd = Values {
            carrier: Some("${location}$"),
            ..Values::default()
        };
        check(
            "S_CARRIER_PICKUP",
            &odd,
            "${location}$ picked up the package | ${location}$已收件",
        );
    }

    #[test]
    fn a_missing_value_is_named() {
        check("S_CARRIER_PICKUP", &Values::default(), "missing carrier");
        check(
            "S_TH_OUT",
            &Values {
                location: Some(" "),
                ..ALL
            },
            "missing location",
        );
        check(
            "S_TH_OUT",
            &Values {
                location: Some(""),
                ..ALL
            },
            "missing location",
        );
        // Only the Chinese text has a place here.
        check(
            "F_CARRIER_PICKUP_RT_5034",
            &Values { carrier: None, ..ALL },
            "missing carrier",
        );
        check(
            "F_CARRIER_PICKUP_RT_5035",
            &Values {
                tracking_no: None,
                ..ALL
            },
            "missing trackingNo",
        );
    }

    #[test]
    fn with_all_values_no_place_is_left() {
        for row in TRACE_CODES {
            let filled = outcome(row.code, &ALL);
            assert!(
                filled.as_ref().is_some_and(|text| !text.contains(['$', '{', '}'])),
                "{filled:?}"
            );
            assert!(filled.is_some_and(|text| !text.starts_with("missing")), "{}", row.code);
        }
    }

    #[test]
    fn only_a_text_with_a_place_needs_a_value() {
        for row in TRACE_CODES {
            let has_place = row.text_en.contains('$') || row.text_zh.contains('$');
            assert_eq!(text(row, &Values::default()).is_err(), has_place, "{}", row.code);
        }
    }

    #[test]
    fn no_carrier_is_named_and_every_filled_text_fits_the_field() {
        for row in TRACE_CODES {
            assert!(
                !row.text_en.contains("DHL") && !row.text_zh.contains("DHL"),
                "{}",
                row.code
            );
            assert!(
                row.text_en.encode_utf16().count() < 64 && row.text_zh.encode_utf16().count() < 64,
                "{}",
                row.code
            );
        }
    }
}
