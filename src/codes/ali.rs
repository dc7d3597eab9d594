//! Ali's response codes: document 000, the table 【响应码】 at its end. The Chinese is the document's, without the blanks
//! that its printing put after punctuation, and with the digit that 4024's last example lost (R39).

use super::{Owner, Platform, ResponseCode};

/// Ali's response codes in the document's order, the main codes 4000, 4100 and 5000 as rows before their own.
#[rustfmt::skip]
pub const ALI: &[ResponseCode] = &[
    //  code    main    owner       text_en                                                                          text_zh
    row("4000", "4000", Owner::Isv, "invalid request parameters",                                                    "请求参数无效"),
    row("4001", "4000", Owner::Isv, "must not be empty",                                                             "不能为空"),
    row("4002", "4000", Owner::Isv, "only digits are allowed",                                                       "只允许数字"),
    row("4003", "4000", Owner::Isv, "only English is allowed",                                                       "只允许英文"),
    row("4004", "4000", Owner::Isv, "only digits and letters are allowed",                                           "只允许数字或字母"),
    row("4005", "4000", Owner::Isv, "only letters are allowed, upper or lower case",                                 "只允许大小写字母"),
    row("4006", "4000", Owner::Isv, "only Chinese is allowed",                                                       "只允许中文"),
    row("4007", "4000", Owner::Isv, "must contain Chinese",                                                          "必须包含中文"),
    row("4008", "4000", Owner::Isv, "must not be Chinese",                                                           "必须为非中文"),
    row("4009", "4000", Owner::Isv, "only a single character is allowed",                                            "只允许单字符"),
    row("4010", "4000", Owner::Isv, "must be an integer of at least 0",                                              "只允许非负数整数"),
    row("4011", "4000", Owner::Isv, "must be an integer greater than 0",                                             "只允许大于0的整数"),
    row("4012", "4000", Owner::Isv, "length must be at most the maximum",                                            "长度必须小于或等于最大长度"),
    row("4013", "4000", Owner::Isv, "length must be at least the minimum",                                           "长度必须大于或等于最小长度"),
    row("4014", "4000", Owner::Isv, "length must be exactly the one laid down",                                      "长度必须等于规定长度"),
    row("4015", "4000", Owner::Isv, "must be at least the minimum",                                                  "必须大于或等于最小值"),
    row("4016", "4000", Owner::Isv, "must be at most the maximum",                                                   "必须小于或等于最大值"),
    row("4017", "4000", Owner::Isv, "must be greater than the minimum",                                              "必须大于最小值"),
    row("4018", "4000", Owner::Isv, "must be less than the maximum",                                                 "必须小于最大值"),
    row("4019", "4000", Owner::Isv, "wrong number of decimal places",                                                "精确的小数点位不正确"),
    row("4020", "4000", Owner::Isv, "wrong date format",                                                             "日期格式不正确"),
    row("4021", "4000", Owner::Isv, "wrong email format",                                                            "邮箱格式不正确"),
    row("4022", "4000", Owner::Isv, "wrong link format",                                                             "链接地址格式不正确"),
    row("4023", "4000", Owner::Isv, "wrong mobile number format",                                                    "手机号码格式不正确"),
    row("4024", "4000", Owner::Isv, "an HS code has 8 or 10 digits, written as 12345678, 1234567890 or 12345678.90", "商品编码为8位或10位数字，支持以下三种输入格式12345678、1234567890或12345678.90"),
    row("4025", "4000", Owner::Isv, "wrong organization code format, must be like 12345678-9",                       "组织机构代码格式不正确，格式为：12345678-9"),
    row("4026", "4000", Owner::Isv, "wrong identity card number format",                                             "身份证格式不正确"),
    row("4027", "4000", Owner::Isv, "wrong tax number format",                                                       "税号格式不正确"),
    row("4028", "4000", Owner::Isv, "wrong data format",                                                             "数据格式不正确"),
    row("4029", "4000", Owner::Isv, "package edge length not supported",                                             "包裹边长不支持"),
    row("4030", "4000", Owner::Isv, "package weight not supported",                                                  "包裹重量不支持"),
    row("4031", "4000", Owner::Isv, "package girth not supported",                                                   "包裹围长不支持"),
    row("4032", "4000", Owner::Isv, "number of packages over the maximum",                                           "包裹个数超过上限"),
    row("4033", "4000", Owner::Isv, "value not among the supported ones",                                            "枚举值不支持"),
    row("4034", "4000", Owner::Isv, "the user agreement must be accepted",                                           "必须同意用户协议"),
    row("4035", "4000", Owner::Isv, "pickup date must be later than the current time",                               "揽货日期必须大于当前时间"),
    row("4036", "4000", Owner::Isv, "pickup date must be no more than {xx} days after the current date",             "揽货日期不能超过当前日期{xx}天"),
    row("4037", "4000", Owner::Isv, "this type of goods cannot be picked up",                                        "货物类型无法揽收"),
    row("4038", "4000", Owner::Isv, "unknown pickup or delivery address",                                            "输入了未知的揽货或递送地址"),
    row("4039", "4000", Owner::Isv, "unknown country code in the pickup or delivery address",                        "揽收或交付地址指定了未知国家编码"),
    row("4040", "4000", Owner::Isv, "unknown country or region code",                                                "提交了未知的国家地区编码"),
    row("4041", "4000", Owner::Isv, "the order's quote has expired",                                                 "订单报价已经过期"),
    row("4042", "4000", Owner::Isv, "illegal parameter value",                                                       "非法的参数值"),
    row("4043", "4000", Owner::Isv, "only alibaba is supported",                                                     "只支持alibaba"),
    row("4100", "4100", Owner::Isv, "business checks failed",                                                        "业务校验失败"),
    row("4101", "4100", Owner::Isv, "the given service plan does not exist",                                         "输入的方案不存在"),
    row("4102", "4100", Owner::Isv, "the given service plan does not match the order",                               "输入的方案与下单信息不匹配"),
    row("4103", "4100", Owner::Isv, "the order does not exist",                                                      "订单不存在"),
    row("4104", "4100", Owner::Isv, "operation not allowed in the current order status [%s]",                        "当前订单状态[%s]下不允许此操作"),
    row("4105", "4100", Owner::Isv, "no permission for the order",                                                   "没有订单的权限"),
    row("4106", "4100", Owner::Isv, "no permission",                                                                 "没有权限"),
    row("4107", "4100", Owner::Isv, "package edge, girth or weight outside the limits of the service",               "包裹信息（边长、围长或重量）不符合该服务的限制要求"),
    row("5000", "5000", Owner::Isp, "business processing failed",                                                    "业务处理失败"),
    row("5001", "5000", Owner::Isp, "an error occurred in business processing",                                      "业务处理过程出现错误"),
];

const fn row(
    code: &'static str,
    main: &'static str,
    owner: Owner,
    text_en: &'static str,
    text_zh: &'static str,
) -> ResponseCode {
    ResponseCode {
        platform: Platform::Ali,
        code,
        main: Some(main),
        status: None,
        text_zh,
        text_en,
        action_zh: None,
        action_en: None,
        owner,
        // The document's column 是否可重试 says no throughout.
        retryable: false,
    }
}
