// The fields of all messages: written from the tables by `UPDATE=1 cargo test --test emit`, not by hand.

/** @import { Kind } from '../describe.js' */

/** What a kind of value is. @type {Record<string, Kind>} */
export const kinds = {
  aboveZero2: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1e15, decimals: 2 },
  array: { type: 'array' },
  boolean: { type: 'boolean' },
  chinese: { pattern: '\\p{Script=Han}', description: ['至少一个汉字', 'with a Chinese character'] },
  count: { type: 'integer', minimum: 0, maximum: 2147483647 },
  country: { pattern: '^[A-Z]{2}$', example: 'CN' },
  currency: { pattern: '^[A-Z]{3}$', example: 'CNY' },
  dateTime: { pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-](0[0-9]|1[0-3]):?[0-5][0-9]|[+-]14:?00)?$', example: '2026-01-09T13:13:02+08:00' },
  email: { pattern: '^[a-zA-Z0-9!#$%&\'*+/=?^_`{|}~-]+(\\.[a-zA-Z0-9!#$%&\'*+/=?^_`{|}~-]+)*@[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$', example: 'name@example.com' },
  entryNo: { pattern: '^[0-9]{18}$', example: '531620261160123456' },
  fromZero2: { type: 'number', minimum: 0, exclusiveMaximum: 1e15, decimals: 2 },
  fromZero4: { type: 'number', minimum: 0, exclusiveMaximum: 1e15, decimals: 4 },
  hsCode: { pattern: '^[0-9]{8}(\\.?[0-9]{2})?$', example: '12345678.90' },
  lengthUnit: { preferred: 'cm' },
  list: { description: ['多个用英文逗号分隔', 'several are separated by commas'] },
  nonChinese: { pattern: '^\\P{Script=Han}*$', description: ['不含汉字', 'without Chinese characters'] },
  object: { type: 'object' },
  orderNo: { minLength: 17, maxLength: 17, pattern: '^[A-Z0-9]{17}$', example: 'ALS20260318005821' },
  phone: { pattern: '^\\+?[0-9](-?[0-9]){4,19}$', example: '+86-15813800510' },
  positive: { type: 'integer', minimum: 1, maximum: 2147483647 },
  taxId: { pattern: '^[A-Za-z0-9 ./-]+$' },
  text: {  },
  traceText: {  },
  trackingNo: { pattern: '^([\\s\\S])(?!\\1*$)', description: ['不可全为同一字符', 'not one character over and over'] },
  weightUnit: { preferred: 'kg' },
};

/**
 * A line `name section` opens a table, each line after it is a row: field, kind, Chinese label, English label (empty if
 * it is the field's name in words), then what else there is. Rows are numbered from 0 through all tables, as the engine
 * does. Kind: its name, `?` if optional, then the table of the object there, or the length. What else there is begins
 * with `+` required when, `-` unused when, `~` severity, `#` choices, or the dimension of the units, `=` default, `@` the field of the
 * unit, `!` description, `*` tables by choice.
 */
export const rows = `\
booking 4.1
aliOrderNo|orderNo|阿里订单号|Ali order number
referenceNo|list|送货到仓物流单号|reference number
serviceCode|text 20|指定路线编码|
consignor|object Contact|发货人|
consignee|object Contact|收货人|
packages|array Package|货物|package|!总体积须与报价一致=their volume must be that of the quote
products|array Product|产品|product
customsDeclaration|object customsDeclaration|海关申报信息|
needInsurance|boolean|是否使用保险服务|need for insurance|=false
taxpayerId|taxId? 30|收件人税号|
remarks|text? 256|订单描述|
Contact 4.1
mobile|phone 32|联系人手机号|
telephone|phone? 32|联系人电话|
email|email? 64|联系人电子邮箱|
name1|text 64|公司名或客户名称|name
name2|text? 64|公司名或客户名称二|second name
street1|text 128|街道名或门牌号|street
street2|text? 128|街道名二|second street
countryCode|country|国家编码|
city|text 32|城市|
postalCode|text? 35|邮编|
stateRegionCode|text? 40|行政区/洲|state or region code
Package 4.1
packageType|text|商品包装方式||#BOX=盒
quantity|positive|数量|
unit|lengthUnit|长宽高单位||#length
length|aboveZero2|长度||@unit
width|aboveZero2|宽度||@unit
height|aboveZero2|高度||@unit
weight|aboveZero2|包裹总重量||@weightUnit|!整行总重=of all pieces together
weightUnit|weightUnit|重量单位||#weight
Product 4.1
productName|chinese 32|产品名称(中文)|Chinese product name
productNameEn|nonChinese 32|产品名称(英文)|English product name
productQuantity|positive|产品数量|
productUnit|text 4|产品单位|
hsCode|hsCode|海关统一编码|HS code
declarationPrice|fromZero4|申报单价|
hasBattery|boolean|是否带电|
customsDeclaration 4.1
declarationType|text|报关方式||#QT=普通不报关=without customs declaration;DL=贸易报关=trade declaration|=QT
totalAmount|fromZero2|总申报价值|
currencyCode|currency|币种code|
cancel 4.2
aliOrderNo|orderNo|阿里订单号|Ali order number
reasonCode|text?|原因代码|
reasonName|text?|原因名称|
remark|text?|原因备注|
return 4.3
aliOrderNo|orderNo|阿里订单号|Ali order number
reasonCode|text|原因代码|
reasonName|text|原因名称|
returnType|text|退货方式||#WAREHOUSE_RETURN=仓库退货=return by the warehouse;SELF_PICKUP=自提退货
contact|object Contact|退货信息|return contact|+returnType=WAREHOUSE_RETURN|-returnType=SELF_PICKUP
remark|text?|原因备注|
notifyPaid 4.4
aliOrderNo|orderNo|阿里订单号|Ali order number
notifyBizEvent 5.1
aliOrderNo|orderNo|阿里订单号|Ali order number
eventTime|dateTime|事件发生时间|
eventCode|text|事件代码||#WAREHOUSE_INBOUND=入库;WAREHOUSE_OUTBOUND=出库;CHECK_WEIGHT=称重=weighing;CONFIRM=核查=confirmation;PALLETIZE=打托=palletizing;CARRIER_PICKUP=承运商取件;DELIVERY=派送
status|text|事件状态||#SUCCESS=成功;FAILURE=失败;IN_PROGRESS=处理中|=SUCCESS
reason|text 128|失败原因||+status=FAILURE
extInfo|object|事件扩展信息||+status=SUCCESS;eventCode=CHECK_WEIGHT,CONFIRM,CARRIER_PICKUP|-eventCode=WAREHOUSE_INBOUND,WAREHOUSE_OUTBOUND,PALLETIZE,DELIVERY|*eventCode:CHECK_WEIGHT=CheckWeightEventExtInfo;CONFIRM=ConfirmEventExtInfo;CARRIER_PICKUP=CarrierPickupExtInfo
CheckWeightEventExtInfo 5.1
packages|array Package|货物|package
ConfirmEventExtInfo 5.1
trackNo|text|运单号|waybill number
batchId|count|费用批次|charge batch
chargeItemArray|array chargeItem|费用项|charge item
chargeItem 5.2
code|text|费用项代码|
name|text|费用项名称|
quantity|positive|数量|
CarrierPickupExtInfo 5.1
carrierName|text|承运商名称|
location|text|承运商收件仓/所在地|
claimCharge 5.2
aliOrderNo|orderNo|阿里订单号|Ali order number
batchId|count|费用批次|charge batch|!修改同一批次须全量推送=to change a batch, send all of it again
chargeItemArray|array chargeItem|费用项|charge item
notifyTrace 5.3
aliOrderNo|orderNo|阿里订单号|Ali order number
traceInfos|array Trace|轨迹描述|trace|!每次发送全量=all of them, every time
Trace 5.3
location|text 32|位置|
traceCode|text|轨迹代码||#S_CARRIER_PICKUP=承运商已收件=picked up by the carrier;S_CLEARANCE_START=目的地清关开始=customs clearance started;S_CLEARANCE_COMPLETE=目的地清关完成=customs clearance completed;S_TH_IN=到达转运中心=arrived at a transfer hub;S_TH_ARRANGE=安排下一站转运=next transfer arranged;S_TH_OUT=离开转运中心=left the transfer hub;S_TH_IN_LAST=到达最后投递站=arrived at the last delivery station;S_DELIVERY_SCHEDULED=安排投递=out for delivery;S_DELIVERY_SIGNED=快件已签收=delivered;UNKNOWN=未知;F_CARRIER_PICKUP_5033=交货失败=handover to the carrier failed;F_CARRIER_PICKUP_RT_5034=承运商收件失败=carrier pickup failed;F_CARRIER_PICKUP_RT_5035=包裹重新安排转运=transfer rearranged;F_CLEARANCE_5037=清关异常=clearance failure;F_CLEARANCE_5038=海关没收或销毁=seized or destroyed by customs;F_DELIVERY_5043=需要确认收件人信息=recipient information needed;F_DELIVERY_5044=预约派送=delivery by appointment;F_DELIVERY_5045=收件人联系不上=recipient not reached;F_DELIVERY_5046=收件人拒绝签收=refused by the recipient;F_DELIVERY_5047=包裹退回到发件人=returned to the shipper;F_DELIVERY_5048=弃件销毁=abandoned;F_DELIVERY_5049=转交第三方派送=handed to a third party;F_DELIVERY_5050=等待支付关税=waiting for duties to be paid;F_DELIVERY_5051=等待自提=waiting for collection;F_DELIVERY_5052=部分签收=partial delivery;F_DELIVERY_5053=快件滞留等待中=on hold
traceDescEn|traceText? 128|轨迹英文描述信息|English description
traceDescCn|traceText? 128|轨迹中文描述信息|Chinese description
operatorName|text? 16|操作员|
quantity|positive?|包裹件数|number of pieces
traceTime|dateTime|轨迹发生的时间|
createDelivery createDelivery
requestId|text 64|请求号||!内容修改后须换新=a changed request needs a new one
tradeId|text 64|订单ID|
relateProductList|array RelateProduct|关联商品|related product
logisticsVoucherType|text|物流凭证类型||#LOGISTICS_BILL=物流单;ENTRY_BILL=报关单=customs declaration
logisticsTrackingNo|trackingNo 4-64|物流单号|logistics tracking number|+logisticsVoucherType=LOGISTICS_BILL|-logisticsVoucherType=ENTRY_BILL
logisticsWaybillList|array File|物流面单附件|waybill file|+logisticsVoucherType=LOGISTICS_BILL|-logisticsVoucherType=ENTRY_BILL
fileList|array File|其他附件|other file|-logisticsVoucherType=ENTRY_BILL
entryOrderNo|entryNo 4-64|报关单号|customs declaration number|+logisticsVoucherType=ENTRY_BILL|-logisticsVoucherType=LOGISTICS_BILL
entryOrderList|array File|报关单附件|customs declaration file|+logisticsVoucherType=ENTRY_BILL|-logisticsVoucherType=LOGISTICS_BILL
superviseType|text|监管方式||+logisticsVoucherType=ENTRY_BILL|-logisticsVoucherType=LOGISTICS_BILL|#9710=跨境电商B2B出口=cross-border B2B export;0110=一般贸易B2B出口=general trade export
carrierCode|text 32|承运商编码||+logisticsVoucherType=LOGISTICS_BILL|-logisticsVoucherType=ENTRY_BILL
carrierName|text 64|承运商名称||+logisticsVoucherType=LOGISTICS_BILL|-logisticsVoucherType=ENTRY_BILL
RelateProduct createDelivery
productId|text 64|商品ID|
productQuantity|positive|商品数量|
File createDelivery
fileName|text 128|文件名|
fileKey|text 64|文件key|
booking.response 4.1
isSuccess|boolean|是否成功|success
message|text?|响应描述|
errorCode|text|响应代码||+isSuccess=false|~warning
result|object result|响应结果||+isSuccess=true
result 4.1
aspOrderNo|text|服务商订单号|provider's order number
response 4.2
isSuccess|boolean|是否成功|success
message|text?|响应描述|
errorCode|text|响应代码||+isSuccess=false|~warning
createDelivery.response createDelivery
result|object Result|调用结果|
requestId|text 64|请求号||+result.resultStatus=S
deliveryBatchId|text 64|发货批次单号||+result.resultStatus=S
Result createDelivery
resultStatus|text|结果状态||#S=成功=success;F=失败=failure;U=未知=unknown
resultCode|text|结果码|
resultMessage|text?|结果码信息|`;
