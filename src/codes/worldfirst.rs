//! WorldFirst's result codes: document 001, 系统结果码 and 业务结果码. English texts and Chinese actions are the
//! document's as printed; Chinese texts and English actions are ours; the English ones say wherever
//! the body has to change that it needs a new requestId (R114).

use super::Owner::{self, Isv, WorldFirst};
use super::Status::{self, Failure, Success, Unknown};
use super::{Platform, ResponseCode};

/// WorldFirst's result codes in the document's order. PARAM_ILLEGAL stands in both tables; it is here once, with the
/// second table's action, because the first one's belongs to INVALID_SIGNATURE (R108).
#[rustfmt::skip]
pub const WORLDFIRST: &[ResponseCode] = &[
    // 系统结果码: the system's.
    //  code                          status   owner       text_en                                                                            text_zh                                       action: zh, en
    row("SUCCESS",                    Success, WorldFirst, "Success",                                                                         "成功",                                       None),
    row("PROCESS_FAIL",               Failure, WorldFirst, "A general business failure occurred. Do Not retry.",                              "发生一般业务失败，请勿重试",                 act("需要人工介入,联系万里汇技术支持以解决此问题", "Needs a person: ask WorldFirst technical support to resolve it")),
    row("INVALID_SIGNATURE",          Failure, Isv,        "The signature is invalid.",                                                       "签名无效",                                   act("确认请求正确加签", "Make sure that the request is signed correctly")),
    row("REPEAT_REQ_INCONSISTENT",    Failure, Isv,        "Repeated requests are inconsistent.",                                             "重复的请求内容不一致",                       act("重试请求不一致,需保证所有请求参数均相同", "The retry differs from the first request: repeat every parameter unchanged, or take a new requestId")),
    row("UNKNOWN_EXCEPTION",          Unknown, WorldFirst, "API failed due to unknown reason.",                                               "接口因未知原因失败",                         act("服务器错误,若稍后重试问题依旧,联系万里汇技术支持以解决问题", "Server error: retry later, and if it stays ask WorldFirst technical support to resolve it")),
    row("FILE_SIZE_EXCEED_LIMIT",     Failure, Isv,        "The file size has exceeded the limit.",                                           "文件大小超出限制",                           act("文件大小需在允许范围内", "Upload a file of the permitted size, then send again with a new requestId")),
    row("CONTRACT_CHECK_FAIL",        Failure, Isv,        "The contract check has failed.",                                                  "合约检查未通过",                             act("检查合约状态后重试", "Check the state of the contract, then send again")),
    // 业务结果码: those of the business.
    row("SYSTEM_EXCEPTION",           Failure, WorldFirst, "System exception.",                                                               "系统异常",                                   act("需要人工介入,联系WorldTrade客户服务经理以解决此问题", "Needs a person: ask your WorldTrade customer service manager to resolve it")),
    row("PARAM_ILLEGAL",              Failure, Isv,        "Illegal parameters exist. For example, a non-numeric input, or an invalid date.", "存在非法参数，例如输入了非数字或无效的日期", act("请检查参数后重试", "Check the parameters, then send again with a new requestId")),
    row("OPERATION_PROHIBITED",       Failure, Isv,        "The current order status does not allow operation of the shipment batch.",        "当前订单状态不允许操作发货批次",             act("此订单无法发货。调用 queryTradeOrder 接口查询当前订单状态。", "The order cannot be shipped: ask queryTradeOrder for its current status")),
    row("BATCH_EXCEED_LIMIT",         Failure, WorldFirst, "The number of delivery batches exceeds limit.",                                   "发货批次数量超出限制",                       act("需要人工介入,联系WorldTrade客户服务经理以解决此问题", "Needs a person: ask your WorldTrade customer service manager to resolve it")),
    row("PRODUCT_NOT_EXIST",          Failure, Isv,        "The product does not exist.",                                                     "商品不存在",                                 act("确认 relateProductList.productId 参数传值正确后重试", "Correct relateProductList.productId, then send again with a new requestId")),
    row("PRODUCT_TYPE_ERROR",         Failure, Isv,        "The product type is incorrect.",                                                  "商品类型不正确",                             act("请检查参数后重试", "Check the parameters, then send again with a new requestId")),
    row("INCORRECT_PRODUCT_QUANTITY", Failure, Isv,        "The product quantity is incorrect.",                                              "商品数量不正确",                             act("修改relateProductList.productQuantity 参数中的关联商品数量,并使用新的requestId 重试", "Correct relateProductList.productQuantity, then send again with a new requestId")),
    row("INCORRECT_VOUCHER_TYPE",     Failure, Isv,        "The voucher type is incorrect.",                                                  "凭证类型不正确",                             act("使用正确的logisticsVoucherType 参数后重试", "Correct logisticsVoucherType, then send again with a new requestId")),
    row("SUPERVISE_TYPE_EMPTY",       Failure, Isv,        "The supervise type is empty.",                                                    "监管方式为空",                               act("传入superviseType 参数后重试", "Give superviseType, then send again with a new requestId")),
    row("SUPERVISE_TYPE_ERROR",       Failure, Isv,        "The supervise type is incorrect.",                                                "监管方式不正确",                             act("修改superviseType 参数后重试", "Correct superviseType, then send again with a new requestId")),
    row("CARRIER_NAME_EMPTY",         Failure, Isv,        "The carrier name is empty.",                                                      "承运商名称为空",                             act("使用有效的 carrierName 参数后重试", "Give a valid carrierName, then send again with a new requestId")),
    row("TRACKING_NUMBER_ERROR",      Failure, Isv,        "The logistics tracking number is incorrect.",                                     "物流单号不正确",                             act("使用正确的 logisticsTrackingNo 参数后重试", "Correct logisticsTrackingNo, then send again with a new requestId")),
    row("ORDER_NOT_EXIST",            Failure, Isv,        "The order does not exist.",                                                       "订单不存在",                                 act("修改 tradeId 参数后重试", "Correct tradeId, then send again with a new requestId")),
    row("USER_ERROR",                 Failure, Isv,        "This order does not belong to the current user.",                                 "该订单不属于当前用户",                       act("修改 tradeId 参数后重试", "Correct tradeId, then send again with a new requestId")),
];

/// What to do about a code, in Chinese and in English.
type Action = Option<(&'static str, &'static str)>;

const fn act(zh: &'static str, en: &'static str) -> Action {
    Some((zh, en))
}

const fn row(
    code: &'static str,
    status: Status,
    owner: Owner,
    text_en: &'static str,
    text_zh: &'static str,
    action: Action,
) -> ResponseCode {
    let (action_zh, action_en) = match action {
        Some((zh, en)) => (Some(zh), Some(en)),
        None => (None, None),
    };
    ResponseCode {
        platform: Platform::WorldFirst,
        code,
        main: None,
        status: Some(status),
        text_zh,
        text_en,
        action_zh,
        action_en,
        owner,
        // 响应处理: only an unknown outcome is sent again as it is.
        retryable: matches!(status, Unknown),
    }
}
