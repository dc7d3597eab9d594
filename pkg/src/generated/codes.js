// The response codes of both platforms: written from the tables by `UPDATE=1 cargo test --test emit`, not by hand.

/** Ali: code, Chinese text, English text. */
export const ali = `\
4000|请求参数无效|invalid request parameters
4001|不能为空|must not be empty
4002|只允许数字|only digits are allowed
4003|只允许英文|only English is allowed
4004|只允许数字或字母|only digits and letters are allowed
4005|只允许大小写字母|only letters are allowed, upper or lower case
4006|只允许中文|only Chinese is allowed
4007|必须包含中文|must contain Chinese
4008|必须为非中文|must not be Chinese
4009|只允许单字符|only a single character is allowed
4010|只允许非负数整数|must be an integer of at least 0
4011|只允许大于0的整数|must be an integer greater than 0
4012|长度必须小于或等于最大长度|length must be at most the maximum
4013|长度必须大于或等于最小长度|length must be at least the minimum
4014|长度必须等于规定长度|length must be exactly the one laid down
4015|必须大于或等于最小值|must be at least the minimum
4016|必须小于或等于最大值|must be at most the maximum
4017|必须大于最小值|must be greater than the minimum
4018|必须小于最大值|must be less than the maximum
4019|精确的小数点位不正确|wrong number of decimal places
4020|日期格式不正确|wrong date format
4021|邮箱格式不正确|wrong email format
4022|链接地址格式不正确|wrong link format
4023|手机号码格式不正确|wrong mobile number format
4024|商品编码为8位或10位数字，支持以下三种输入格式12345678、1234567890或12345678.90|an HS code has 8 or 10 digits, written as 12345678, 1234567890 or 12345678.90
4025|组织机构代码格式不正确，格式为：12345678-9|wrong organization code format, must be like 12345678-9
4026|身份证格式不正确|wrong identity card number format
4027|税号格式不正确|wrong tax number format
4028|数据格式不正确|wrong data format
4029|包裹边长不支持|package edge length not supported
4030|包裹重量不支持|package weight not supported
4031|包裹围长不支持|package girth not supported
4032|包裹个数超过上限|number of packages over the maximum
4033|枚举值不支持|value not among the supported ones
4034|必须同意用户协议|the user agreement must be accepted
4035|揽货日期必须大于当前时间|pickup date must be later than the current time
4036|揽货日期不能超过当前日期{xx}天|pickup date must be no more than {xx} days after the current date
4037|货物类型无法揽收|this type of goods cannot be picked up
4038|输入了未知的揽货或递送地址|unknown pickup or delivery address
4039|揽收或交付地址指定了未知国家编码|unknown country code in the pickup or delivery address
4040|提交了未知的国家地区编码|unknown country or region code
4041|订单报价已经过期|the order's quote has expired
4042|非法的参数值|illegal parameter value
4043|只支持alibaba|only alibaba is supported
4100|业务校验失败|business checks failed
4101|输入的方案不存在|the given service plan does not exist
4102|输入的方案与下单信息不匹配|the given service plan does not match the order
4103|订单不存在|the order does not exist
4104|当前订单状态[%s]下不允许此操作|operation not allowed in the current order status [%s]
4105|没有订单的权限|no permission for the order
4106|没有权限|no permission
4107|包裹信息（边长、围长或重量）不符合该服务的限制要求|package edge, girth or weight outside the limits of the service
5000|业务处理失败|business processing failed
5001|业务处理过程出现错误|an error occurred in business processing`;

/** WorldFirst: code, status, owner, Chinese text, English text, and what to do in Chinese and in English. */
export const worldfirst = `\
SUCCESS|S|WorldFirst|成功|Success
PROCESS_FAIL|F|WorldFirst|发生一般业务失败，请勿重试|A general business failure occurred. Do Not retry.|需要人工介入,联系万里汇技术支持以解决此问题|Needs a person: ask WorldFirst technical support to resolve it
INVALID_SIGNATURE|F|ISV|签名无效|The signature is invalid.|确认请求正确加签|Make sure that the request is signed correctly
REPEAT_REQ_INCONSISTENT|F|ISV|重复的请求内容不一致|Repeated requests are inconsistent.|重试请求不一致,需保证所有请求参数均相同|The retry differs from the first request: repeat every parameter unchanged, or take a new requestId
UNKNOWN_EXCEPTION|U|WorldFirst|接口因未知原因失败|API failed due to unknown reason.|服务器错误,若稍后重试问题依旧,联系万里汇技术支持以解决问题|Server error: retry later, and if it stays ask WorldFirst technical support to resolve it
FILE_SIZE_EXCEED_LIMIT|F|ISV|文件大小超出限制|The file size has exceeded the limit.|文件大小需在允许范围内|Upload a file of the permitted size, then send again with a new requestId
CONTRACT_CHECK_FAIL|F|ISV|合约检查未通过|The contract check has failed.|检查合约状态后重试|Check the state of the contract, then send again
SYSTEM_EXCEPTION|F|WorldFirst|系统异常|System exception.|需要人工介入,联系WorldTrade客户服务经理以解决此问题|Needs a person: ask your WorldTrade customer service manager to resolve it
PARAM_ILLEGAL|F|ISV|存在非法参数，例如输入了非数字或无效的日期|Illegal parameters exist. For example, a non-numeric input, or an invalid date.|请检查参数后重试|Check the parameters, then send again with a new requestId
OPERATION_PROHIBITED|F|ISV|当前订单状态不允许操作发货批次|The current order status does not allow operation of the shipment batch.|此订单无法发货。调用 queryTradeOrder 接口查询当前订单状态。|The order cannot be shipped: ask queryTradeOrder for its current status
BATCH_EXCEED_LIMIT|F|WorldFirst|发货批次数量超出限制|The number of delivery batches exceeds limit.|需要人工介入,联系WorldTrade客户服务经理以解决此问题|Needs a person: ask your WorldTrade customer service manager to resolve it
PRODUCT_NOT_EXIST|F|ISV|商品不存在|The product does not exist.|确认 relateProductList.productId 参数传值正确后重试|Correct relateProductList.productId, then send again with a new requestId
PRODUCT_TYPE_ERROR|F|ISV|商品类型不正确|The product type is incorrect.|请检查参数后重试|Check the parameters, then send again with a new requestId
INCORRECT_PRODUCT_QUANTITY|F|ISV|商品数量不正确|The product quantity is incorrect.|修改relateProductList.productQuantity 参数中的关联商品数量,并使用新的requestId 重试|Correct relateProductList.productQuantity, then send again with a new requestId
INCORRECT_VOUCHER_TYPE|F|ISV|凭证类型不正确|The voucher type is incorrect.|使用正确的logisticsVoucherType 参数后重试|Correct logisticsVoucherType, then send again with a new requestId
SUPERVISE_TYPE_EMPTY|F|ISV|监管方式为空|The supervise type is empty.|传入superviseType 参数后重试|Give superviseType, then send again with a new requestId
SUPERVISE_TYPE_ERROR|F|ISV|监管方式不正确|The supervise type is incorrect.|修改superviseType 参数后重试|Correct superviseType, then send again with a new requestId
CARRIER_NAME_EMPTY|F|ISV|承运商名称为空|The carrier name is empty.|使用有效的 carrierName 参数后重试|Give a valid carrierName, then send again with a new requestId
TRACKING_NUMBER_ERROR|F|ISV|物流单号不正确|The logistics tracking number is incorrect.|使用正确的 logisticsTrackingNo 参数后重试|Correct logisticsTrackingNo, then send again with a new requestId
ORDER_NOT_EXIST|F|ISV|订单不存在|The order does not exist.|修改 tradeId 参数后重试|Correct tradeId, then send again with a new requestId
USER_ERROR|F|ISV|该订单不属于当前用户|This order does not belong to the current user.|修改 tradeId 参数后重试|Correct tradeId, then send again with a new requestId`;
