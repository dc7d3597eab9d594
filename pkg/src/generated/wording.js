// What issues say, in the order in which the engine numbers it: written from the tables by `UPDATE=1 cargo test --test emit`, not by hand.

/** In Chinese and in English. */
export const sentences = `\
数据格式不正确，不是JSON：请去掉开头的赋值“{prefix}”，只发送对象本身|not JSON: drop the assignment "{prefix}" and send the object alone
数据格式不正确，不是JSON：请检查所指位置的第一个错误字符|not JSON: the text cannot go on like this; look at the position for the first wrong character
数据格式不正确，不是有效的UTF-8文本；请用UTF-8编码，且不含不成对的代理项|not well-formed Unicode; send UTF-8 without unpaired surrogates
数据格式不正确，超过{max}字节；请拆分，或调大maxBytes|larger than {max} bytes; split it, or raise maxBytes
数据格式不正确，嵌套超过{max}层|nested deeper than {max} levels; no message is that deep
数据格式不正确，同一对象中重复出现；请只保留一个|stands twice in one object; keep one of the two
数据格式不正确，不应以字符串发送；请直接发送{expected}，不加引号|sent as a string; send the {expected} itself, without quotes
数据格式不正确，不应以字符串发送；请直接发送{expected}，不加引号|sent as a string; send the {expected} itself, without quotes
数据格式不正确，应为{expected}，现为{actual}|of type {actual}, must be of type {expected}
不能为空；请填写，默认值为{default}|is missing; give it, the default is {default}
不能为空；{field}为{value}时应填写|is missing; with {field} {value} it should be given
不能为空；{field}为{value}时必填|is missing; with {field} {value} it must be given
不能为空；请填写|is missing or blank; it must be given
长度必须小于或等于最大长度 {max}，现为{actual}；请缩短|has {actual} characters, at most {max} are allowed; shorten it
长度必须大于或等于最小长度 {min}，现为{actual}；请填写完整|has {actual} characters, at least {min} are needed; give it in full
长度必须等于规定长度 {expected}，现为{actual}；由大写字母和数字组成|has {actual} characters, must have {expected} (A-Z, 0-9); give it in full
只允许数字或字母，现为“{actual}”；只能用大写字母A-Z和数字0-9|"{actual}" has other characters than A-Z and 0-9; use only these
数据格式不正确，现为“{actual}”；请用数字，国家码与号码之间用“-”，例如+86-15813800510|"{actual}" is not a phone number; use digits with "-" between country code and number, e.g. +86-15813800510
数据格式不正确，现为“{actual}”；应为两个大写字母的ISO 3166-1代码，例如CN、US|"{actual}" is not two capital letters; use an ISO 3166-1 code such as CN or US
数据格式不正确，现为“{actual}”；字母或数字不可完全重复|"{actual}" is one character over and over; give the real number
数据格式不正确，现为“{actual}”；报关单号应为18位数字|"{actual}" is not 18 digits, as customs declaration numbers are; check it
枚举值不支持，现为“{actual}”，可选：{choices}；是否应为{suggestion}|"{actual}" is not one of {choices}; write {suggestion} if that is meant
枚举值不支持，现为“{actual}”，可选：{choices}|"{actual}" is not one of {choices}; use one of them
只允许非负数整数，现为{actual}；请填整数，不带小数|{actual} is not a whole number from 0; give one, without a fraction
只允许大于0的整数，现为{actual}；请填整数，不带小数|{actual} is not a whole number from 1; give one, without a fraction
必须大于或等于最小值 {min}，现为{actual}|{actual} is below {min}; give {min} or more
必须小于或等于最大值 {max}，且不超过{digits}位有效数字，现为{actual}|{actual} is above {max} or has more than {digits} digits; give a smaller number
必须小于或等于最大值 {max}，现为{actual}|{actual} is above {max}; give a smaller number
必须大于最小值 {min}，现为{actual}|{actual} is not above {min}; give a larger number
精确的小数点位不正确，最多{max}位小数，现为{actual}位；请四舍五入|has {actual} decimal places, at most {max} are allowed; round it
日期格式不正确，现为“{actual}”；请精确到秒，例如2026-01-09T13:13:02+08:00|"{actual}" is not a date and time to the second; write it like 2026-01-09T13:13:02+08:00
邮箱格式不正确，现为“{actual}”；例如name@example.com|"{actual}" is not an email address; write it like name@example.com
手机号码格式不正确，现为“{actual}”；请用数字，国家码与号码之间用“-”，例如+86-15813800510|"{actual}" is not a phone number; use digits with "-" between country code and number, e.g. +86-15813800510
商品编码为8位或10位数字，支持以下三种输入格式12345678、1234567890或12345678.90；“{actual}”小数点后只有一位数字，应为两位|"{actual}" has one digit behind the point; give two, as in 12345678.90
商品编码为8位或10位数字，支持以下三种输入格式12345678、1234567890或12345678.90，现为“{actual}”|"{actual}" is not an HS code; give 8 or 10 digits, or 8 digits, a point and 2 digits
税号格式不正确，现为“{actual}”；只能用字母、数字、空格和“.”“/”“-”|"{actual}" is not a tax number; use only letters, digits, space, ".", "/" and "-"
必须包含中文，现为“{actual}”；请填中文名称|"{actual}" has no Chinese character; give the Chinese name
必须为非中文，现为“{actual}”；请填不含汉字的名称|"{actual}" has a Chinese character; give it without any
揽收或交付地址指定了未知国家编码，现为“{actual}”；请用ISO 3166-1两位代码，例如CN、US|"{actual}" is not an ISO 3166-1 country code; use one such as CN or US
非法的参数值，现为“{actual}”；请写{suggestion}|"{actual}" is not an ISO 4217 code; write {suggestion}
非法的参数值，现为“{actual}”；请用ISO 4217币种代码，例如CNY、USD|"{actual}" is not an active ISO 4217 currency code; use one such as CNY or USD
非法的参数值，没有这个字段：似乎是网关在报文外包的一层；请加选项{option}检查|no such field: it looks like the gateway's envelope around the message; check that with the option {option}
非法的参数值，没有这个字段；是否应为“{suggestion}”|no such field; write "{suggestion}" if that is meant
非法的参数值，没有这个字段；请去掉|no such field; leave it out, the platform does not know it
数据格式不正确，文档备注只允许{suggestion}；请换算“{actual}”|"{actual}" is ruled out by a note of the specification; convert to {suggestion}
数据格式不正确，“{actual}”大小写不对；请写{suggestion}|"{actual}" has the wrong case; write {suggestion}
数据格式不正确，“{actual}”首尾有空白；请去掉|"{actual}" has white space around it; remove it
数据格式不正确，现为{actual}，而各产品单价乘数量之和为{expected}|{actual} is not the sum of price x quantity of the products, which is {expected}; correct one of them
数据格式不正确，“{actual}”含有未替换的占位符；请填入实际值|"{actual}" has a placeholder that is not filled; put the value in its place
数据格式不正确，{field}为{value}时不用填写；请去掉|has no use with {field} {value}; leave it out
数据格式不正确，“{actual}”有空的部分或全角逗号；请用单个半角逗号分隔|"{actual}" has a blank part or a full-width comma; separate the parts by single ","
数据格式不正确，“{actual}”拼写有误；请写{suggestion}|"{actual}" is misspelt; write {suggestion}
数据格式不正确，“{actual}”没有时区；请加上，例如+08:00或Z|"{actual}" has no offset; add one, such as +08:00 or Z
包裹边长不支持，最长边{actual}厘米，上限{max}厘米|has a longest edge of {actual} cm, at most {max} cm are taken; use smaller packages
包裹重量不支持，单件{actual}千克，上限{max}千克|weighs {actual} kg a piece, at most {max} kg are taken; use lighter packages
包裹围长不支持，围长{actual}厘米，上限{max}厘米|has a girth of {actual} cm, at most {max} cm are taken; use smaller packages
包裹个数超过上限 {max}，现为{actual}|{actual} pieces in all, at most {max} are taken; split the order
输入的方案与下单信息不匹配：总体积{actual}{unit}，报价体积{expected}{unit}，相差不得超过{tolerancePercent}%|{actual} {unit} in all, quoted were {expected} {unit}; stay within {tolerancePercent} % of it or ask for a new quote
数据格式不正确，订单金额恰为10000美元；超过时必须为{expected}|the order is worth exactly 10000 USD; above that it must be {expected}
数据格式不正确，按该订单的发货地和金额必须为{expected}|must be {expected} for this order, by where it ships from and what it is worth`;

/** The rules, with a space between them. */
export const rules = 'json encoding limit duplicateKey type required maxLength minLength length alphanumeric pattern enum nonNegativeInteger positiveInteger minimum maximum exclusiveMinimum decimals dateTime email mobile hsCode taxId chinese nonChinese country currency unknownField unit case whitespace total placeholder unused list spelling offset edge weight girth packageCount volume voucher';

/** The names of the values behind issues, with a space between them. */
export const params = 'max min actual expected key default field value suggestion option allowed digits prefix bytes unit tolerancePercent';
