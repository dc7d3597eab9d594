// Payloads, rules, codes and readings: written from the tables by `UPDATE=1 cargo test --test emit`, not by hand.

export {};

/**
 * - Alibaba books a shipment with the provider: contacts, packages, products and how they are declared
 * - interface order/booking
 * - section 4.1
 */
export interface Booking {
  /** Ali order number (阿里订单号); 17 capital letters and digits; section 4.1. */
  aliOrderNo: string;
  /** reference number (送货到仓物流单号); several are separated by commas; section 4.1. */
  referenceNo: string;
  /** service code (指定路线编码); at most 20 characters; section 4.1. */
  serviceCode: string;
  /** consignor (发货人); section 4.1. */
  consignor: Contact;
  /** consignee (收货人); section 4.1. */
  consignee: Contact;
  /** package (货物); at least one; their volume must be that of the quote; section 4.1. */
  packages: Package[];
  /** product (产品); at least one; section 4.1. */
  products: Product[];
  /** customs declaration (海关申报信息); section 4.1. */
  customsDeclaration: CustomsDeclaration;
  /** need for insurance (是否使用保险服务); default false; section 4.1. */
  needInsurance: boolean;
  /**
   * - taxpayer id (收件人税号)
   * - at most 30 characters
   * - letters, digits, space, ".", "/" and "-"
   * - speeds up clearance at the destination
   * - section 4.1
   */
  taxpayerId?: string | null;
  /** remarks (订单描述); at most 256 characters; section 4.1. */
  remarks?: string | null;
}

/** section 4.1 Contact. */
export interface Contact {
  /**
   * - mobile (联系人手机号)
   * - at most 32 characters
   * - digits in groups joined by "-", e.g. +86-15813800510
   * - section 4.1 Contact
   */
  mobile: string;
  /**
   * - telephone (联系人电话)
   * - at most 32 characters
   * - digits in groups joined by "-", e.g. +86-15813800510
   * - section 4.1 Contact
   */
  telephone?: string | null;
  /** email (联系人电子邮箱); at most 64 characters; e.g. name@example.com; section 4.1 Contact. */
  email?: string | null;
  /** name (公司名或客户名称); at most 64 characters; section 4.1 Contact. */
  name1: string;
  /** second name (公司名或客户名称二); at most 64 characters; section 4.1 Contact. */
  name2?: string | null;
  /** street (街道名或门牌号); at most 128 characters; section 4.1 Contact. */
  street1: string;
  /** second street (街道名二); at most 128 characters; section 4.1 Contact. */
  street2?: string | null;
  /** country code (国家编码); ISO 3166-1 code of two letters, e.g. CN; section 4.1 Contact. */
  countryCode: string;
  /** city (城市); at most 32 characters; section 4.1 Contact. */
  city: string;
  /** postal code (邮编); at most 35 characters; section 4.1 Contact. */
  postalCode?: string | null;
  /** state or region code (行政区/洲); at most 40 characters; section 4.1 Contact. */
  stateRegionCode?: string | null;
}

/** section 4.1 Package. */
export interface Package {
  /** package type (商品包装方式); BOX box (盒); section 4.1 Package. */
  packageType: 'BOX';
  /** quantity (数量); a whole number from 1; how many pieces of this size; section 4.1 Package. */
  quantity: number;
  /** unit (长宽高单位); a note allows only cm; section 4.1 Package. */
  unit: 'mm' | 'cm' | 'm' | 'in' | 'ft';
  /** length (长度); above 0, at most 2 decimal places; section 4.1 Package. */
  length: number;
  /** width (宽度); above 0, at most 2 decimal places; section 4.1 Package. */
  width: number;
  /** height (高度); above 0, at most 2 decimal places; section 4.1 Package. */
  height: number;
  /** weight (包裹总重量); above 0, at most 2 decimal places; of all pieces together; section 4.1 Package. */
  weight: number;
  /** weight unit (重量单位); a note allows only kg; section 4.1 Package. */
  weightUnit: 'mg' | 'g' | 'dg' | 'kg' | 't' | 'lb';
}

/** section 4.1 Product. */
export interface Product {
  /** Chinese product name (产品名称(中文)); at most 32 characters; with a Chinese character; section 4.1 Product. */
  productName: string;
  /** English product name (产品名称(英文)); at most 32 characters; without Chinese characters; section 4.1 Product. */
  productNameEn: string;
  /** product quantity (产品数量); a whole number from 1; section 4.1 Product. */
  productQuantity: number;
  /** product unit (产品单位); at most 4 characters; e.g. 件, 台, 套; section 4.1 Product. */
  productUnit: string;
  /** HS code (海关统一编码); 8 or 10 digits, or 8 digits, a point and 2 digits; section 4.1 Product. */
  hsCode: string;
  /** declaration price (申报单价); from 0, at most 4 decimal places; section 4.1 Product. */
  declarationPrice: number;
  /** has battery (是否带电); section 4.1 Product. */
  hasBattery: boolean;
}

/** section 4.1 customsDeclaration. */
export interface CustomsDeclaration {
  /**
   * - declaration type (报关方式)
   * - QT without customs declaration (普通不报关), DL trade declaration (贸易报关)
   * - default QT
   * - section 4.1 customsDeclaration
   */
  declarationType: 'QT' | 'DL';
  /**
   * - total amount (总申报价值)
   * - from 0, at most 2 decimal places
   * - the sum of price x quantity of the products
   * - section 4.1 customsDeclaration
   */
  totalAmount: number;
  /** currency code (币种code); ISO 4217 code, e.g. CNY; section 4.1 customsDeclaration. */
  currencyCode: string;
}

/** the customer cancels an order; interface order/cancel; section 4.2. */
export interface Cancel {
  /** Ali order number (阿里订单号); 17 capital letters and digits; section 4.2. */
  aliOrderNo: string;
  /** reason code (原因代码); section 4.2. */
  reasonCode?: string | null;
  /** reason name (原因名称); section 4.2. */
  reasonName?: string | null;
  /** remark (原因备注); section 4.2. */
  remark?: string | null;
}

interface ReturnFields {
  /** Ali order number (阿里订单号); 17 capital letters and digits; section 4.3. */
  aliOrderNo: string;
  /** reason code (原因代码); section 4.3. */
  reasonCode: string;
  /** reason name (原因名称); section 4.3. */
  reasonName: string;
  /**
   * - return type (退货方式)
   * - WAREHOUSE_RETURN return by the warehouse (仓库退货), SELF_PICKUP self pickup (自提退货)
   * - section 4.3
   */
  returnType: 'WAREHOUSE_RETURN' | 'SELF_PICKUP';
  /**
   * - return contact (退货信息)
   * - mandatory with returnType WAREHOUSE_RETURN
   * - of no use with returnType SELF_PICKUP
   * - section 4.3
   */
  contact?: Contact | null;
  /** remark (原因备注); section 4.3. */
  remark?: string | null;
}
/** the customer or the provider asks for the goods back; interface order/return; section 4.3. */
export type Return = ReturnFields & (
  | { returnType: 'WAREHOUSE_RETURN'; contact: Contact }
  | { returnType: 'SELF_PICKUP' }
);

/** Alibaba tells the provider that an order is paid; interface order/notifyPaid; section 4.4. */
export interface NotifyPaid {
  /** Ali order number (阿里订单号); 17 capital letters and digits; section 4.4. */
  aliOrderNo: string;
}

interface NotifyBizEventFields {
  /** Ali order number (阿里订单号); 17 capital letters and digits; section 5.1. */
  aliOrderNo: string;
  /** event time (事件发生时间); to the second and with its offset, e.g. 2026-01-09T13:13:02+08:00; section 5.1. */
  eventTime: string;
  /** event code (事件代码); section 5.1. */
  eventCode: EventCode;
  /**
   * - status (事件状态)
   * - SUCCESS success (成功), FAILURE failure (失败), IN_PROGRESS in progress (处理中)
   * - default SUCCESS
   * - section 5.1
   */
  status: 'SUCCESS' | 'FAILURE' | 'IN_PROGRESS';
  /** reason (失败原因); mandatory with status FAILURE; at most 128 characters; section 5.1. */
  reason?: string | null;
  /**
   * - ext info (事件扩展信息)
   * - mandatory with status SUCCESS and eventCode CHECK_WEIGHT or CONFIRM or CARRIER_PICKUP
   * - of no use with eventCode WAREHOUSE_INBOUND or WAREHOUSE_OUTBOUND or PALLETIZE or DELIVERY
   * - what it holds depends on the event code
   * - section 5.1
   */
  extInfo?: {} | null;
}
/**
 * - the provider tells what happened to the goods: inbound, weighing, confirmation, pickup, delivery
 * - interface notifyBizEvent
 * - section 5.1
 */
export type NotifyBizEvent = NotifyBizEventFields & (
  | { eventCode: 'WAREHOUSE_INBOUND' | 'WAREHOUSE_OUTBOUND' | 'PALLETIZE' | 'DELIVERY'; status: 'SUCCESS' | 'IN_PROGRESS'; extInfo?: Record<string, never> | null }
  | { eventCode: 'WAREHOUSE_INBOUND' | 'WAREHOUSE_OUTBOUND' | 'PALLETIZE' | 'DELIVERY'; status: 'FAILURE'; reason: string; extInfo?: Record<string, never> | null }
  | { eventCode: 'CHECK_WEIGHT'; status: 'SUCCESS'; extInfo: CheckWeightEventExtInfo }
  | { eventCode: 'CHECK_WEIGHT'; status: 'FAILURE'; reason: string; extInfo?: CheckWeightEventExtInfo | null }
  | { eventCode: 'CHECK_WEIGHT'; status: 'IN_PROGRESS'; extInfo?: CheckWeightEventExtInfo | null }
  | { eventCode: 'CONFIRM'; status: 'SUCCESS'; extInfo: ConfirmEventExtInfo }
  | { eventCode: 'CONFIRM'; status: 'FAILURE'; reason: string; extInfo?: ConfirmEventExtInfo | null }
  | { eventCode: 'CONFIRM'; status: 'IN_PROGRESS'; extInfo?: ConfirmEventExtInfo | null }
  | { eventCode: 'CARRIER_PICKUP'; status: 'SUCCESS'; extInfo: CarrierPickupExtInfo }
  | { eventCode: 'CARRIER_PICKUP'; status: 'FAILURE'; reason: string; extInfo?: CarrierPickupExtInfo | null }
  | { eventCode: 'CARRIER_PICKUP'; status: 'IN_PROGRESS'; extInfo?: CarrierPickupExtInfo | null }
);

/** section 5.1 CheckWeightEventExtInfo. */
export interface CheckWeightEventExtInfo {
  /** package (货物); at least one; section 5.1 CheckWeightEventExtInfo. */
  packages: Package[];
}

/** section 5.1 ConfirmEventExtInfo. */
export interface ConfirmEventExtInfo {
  /** waybill number (运单号); section 5.1 ConfirmEventExtInfo. */
  trackNo: string;
  /** charge batch (费用批次); a whole number from 0; tells batches of charges apart; section 5.1 ConfirmEventExtInfo. */
  batchId: number;
  /** charge item (费用项); at least one; section 5.1 ConfirmEventExtInfo. */
  chargeItemArray: ChargeItem[];
}

/** section 5.2 chargeItem. */
export interface ChargeItem {
  /** code (费用项代码); section 5.2 chargeItem. */
  code: string;
  /** name (费用项名称); section 5.2 chargeItem. */
  name: string;
  /** quantity (数量); a whole number from 1; section 5.2 chargeItem. */
  quantity: number;
}

/** section 5.1 CarrierPickupExtInfo. */
export interface CarrierPickupExtInfo {
  /** carrier name (承运商名称); section 5.1 CarrierPickupExtInfo. */
  carrierName: string;
  /** location (承运商收件仓/所在地); section 5.1 CarrierPickupExtInfo. */
  location: string;
}

/** the provider declares the charges of an order; interface claimCharge; section 5.2. */
export interface ClaimCharge {
  /** Ali order number (阿里订单号); 17 capital letters and digits; section 5.2. */
  aliOrderNo: string;
  /** charge batch (费用批次); a whole number from 0; to change a batch, send all of it again; section 5.2. */
  batchId: number;
  /** charge item (费用项); at least one; section 5.2. */
  chargeItemArray: ChargeItem[];
}

/** the provider tells where the goods are; interface notifyTrace; section 5.3. */
export interface NotifyTrace {
  /** Ali order number (阿里订单号); 17 capital letters and digits; section 5.3. */
  aliOrderNo: string;
  /** trace (轨迹描述); at least one; all of them, every time; section 5.3. */
  traceInfos: Trace[];
}

/** section 5.3 Trace. */
export interface Trace {
  /** location (位置); at most 32 characters; section 5.3 Trace. */
  location: string;
  /** trace code (轨迹代码); section 5.3 Trace. */
  traceCode: TraceCode;
  /**
   * - English description (轨迹英文描述信息)
   * - at most 128 characters
   * - the text of the trace code, its placeholders filled in
   * - section 5.3 Trace
   */
  traceDescEn?: string | null;
  /**
   * - Chinese description (轨迹中文描述信息)
   * - at most 128 characters
   * - the text of the trace code, its placeholders filled in
   * - section 5.3 Trace
   */
  traceDescCn?: string | null;
  /** operator name (操作员); at most 16 characters; section 5.3 Trace. */
  operatorName?: string | null;
  /** number of pieces (包裹件数); a whole number from 1; shows where pieces get lost; section 5.3 Trace. */
  quantity?: number | null;
  /** trace time (轨迹发生的时间); to the second and with its offset, e.g. 2026-01-09T13:13:02+08:00; section 5.3 Trace. */
  traceTime: string;
}

interface CreateDeliveryFields {
  /** request id (请求号); at most 64 characters; a changed request needs a new one; section createDelivery. */
  requestId: string;
  /** trade id (订单ID); at most 64 characters; section createDelivery. */
  tradeId: string;
  /** related product (关联商品); at least one; section createDelivery. */
  relateProductList: RelateProduct[];
  /**
   * - logistics voucher type (物流凭证类型)
   * - LOGISTICS_BILL logistics bill (物流单), ENTRY_BILL customs declaration (报关单)
   * - ENTRY_BILL for an order from MAINLAND above 10000 USD, LOGISTICS_BILL for one from OVERSEAS
   * - section createDelivery
   */
  logisticsVoucherType: 'LOGISTICS_BILL' | 'ENTRY_BILL';
  /**
   * - logistics tracking number (物流单号)
   * - mandatory with logisticsVoucherType LOGISTICS_BILL
   * - of no use with logisticsVoucherType ENTRY_BILL
   * - 4 to 64 characters
   * - not one character over and over
   * - section createDelivery
   */
  logisticsTrackingNo?: string | null;
  /**
   * - waybill file (物流面单附件)
   * - mandatory with logisticsVoucherType LOGISTICS_BILL
   * - of no use with logisticsVoucherType ENTRY_BILL
   * - at least one
   * - section createDelivery
   */
  logisticsWaybillList?: DeliveryFile[] | null;
  /** other file (其他附件); of no use with logisticsVoucherType ENTRY_BILL; at least one; section createDelivery. */
  fileList?: DeliveryFile[] | null;
  /**
   * - customs declaration number (报关单号)
   * - mandatory with logisticsVoucherType ENTRY_BILL
   * - of no use with logisticsVoucherType LOGISTICS_BILL
   * - 4 to 64 characters
   * - 18 digits
   * - section createDelivery
   */
  entryOrderNo?: string | null;
  /**
   * - customs declaration file (报关单附件)
   * - mandatory with logisticsVoucherType ENTRY_BILL
   * - of no use with logisticsVoucherType LOGISTICS_BILL
   * - at least one
   * - section createDelivery
   */
  entryOrderList?: DeliveryFile[] | null;
  /**
   * - supervise type (监管方式)
   * - mandatory with logisticsVoucherType ENTRY_BILL
   * - of no use with logisticsVoucherType LOGISTICS_BILL
   * - 9710 cross-border B2B export (跨境电商B2B出口), 0110 general trade export (一般贸易B2B出口)
   * - section createDelivery
   */
  superviseType?: '9710' | '0110' | null;
  /**
   * - carrier code (承运商编码)
   * - mandatory with logisticsVoucherType LOGISTICS_BILL
   * - of no use with logisticsVoucherType ENTRY_BILL
   * - at most 32 characters
   * - see ProviderKey, e.g. KY479
   * - section createDelivery
   */
  carrierCode?: string | null;
  /**
   * - carrier name (承运商名称)
   * - mandatory with logisticsVoucherType LOGISTICS_BILL
   * - of no use with logisticsVoucherType ENTRY_BILL
   * - at most 64 characters
   * - see ProviderKey
   * - section createDelivery
   */
  carrierName?: string | null;
}
/**
 * - an integrator ships an order of WorldFirst, with a waybill or a customs declaration as proof
 * - interface /amsin/api/v1/business/worldtrade/createDelivery
 * - section createDelivery
 */
export type CreateDelivery = CreateDeliveryFields & (
  | { logisticsVoucherType: 'LOGISTICS_BILL'; logisticsTrackingNo: string; logisticsWaybillList: DeliveryFile[]; carrierCode: string; carrierName: string }
  | { logisticsVoucherType: 'ENTRY_BILL'; entryOrderNo: string; entryOrderList: DeliveryFile[]; superviseType: '9710' | '0110' }
);

/** section createDelivery RelateProduct. */
export interface RelateProduct {
  /** product id (商品ID); at most 64 characters; section createDelivery RelateProduct. */
  productId: string;
  /** product quantity (商品数量); a whole number from 1; section createDelivery RelateProduct. */
  productQuantity: number;
  /** The document hides the rest of the fields. */
  [field: string]: any;
}

/** section createDelivery File. */
export interface DeliveryFile {
  /** file name (文件名); at most 128 characters; section createDelivery File. */
  fileName: string;
  /** file key (文件key); at most 64 characters; as uploadAttachment gave it; section createDelivery File. */
  fileKey: string;
  /** The document hides the rest of the fields. */
  [field: string]: any;
}

interface BookingResponseFields {
  /** success (是否成功); section 4.1. */
  isSuccess: boolean;
  /** message (响应描述); section 4.1. */
  message?: string | null;
  /** error code (响应代码); expected with isSuccess false; section 4.1. */
  errorCode?: string | null;
  /** result (响应结果); mandatory with isSuccess true; section 4.1. */
  result?: BookingResult | null;
}
/** the provider's answer to a booking; interface order/booking; section 4.1. */
export type BookingResponse = BookingResponseFields & (
  | { isSuccess: false }
  | { isSuccess: true; result: BookingResult }
);

/** section 4.1 result. */
export interface BookingResult {
  /** provider's order number (服务商订单号); section 4.1 result. */
  aspOrderNo: string;
}

/** the answer to any other message of Alibaba's platform; sections 4.2, 4.3, 4.4, 5.1, 5.2, 5.3. */
export interface AliResponse {
  /** success (是否成功); section 4.2. */
  isSuccess: boolean;
  /** message (响应描述); section 4.2. */
  message?: string | null;
  /** error code (响应代码); expected with isSuccess false; section 4.2. */
  errorCode?: string | null;
}

interface CreateDeliveryResponseFields {
  /** result (调用结果); section createDelivery. */
  result: CreateDeliveryResult;
  /** request id (请求号); mandatory with result.resultStatus S; at most 64 characters; section createDelivery. */
  requestId?: string | null;
  /**
   * - delivery batch id (发货批次单号)
   * - mandatory with result.resultStatus S
   * - at most 64 characters
   * - section createDelivery
   */
  deliveryBatchId?: string | null;
}
/**
 * - WorldFirst's answer to a createDelivery
 * - interface /amsin/api/v1/business/worldtrade/createDelivery
 * - section createDelivery
 */
export type CreateDeliveryResponse = CreateDeliveryResponseFields & (
  | { result: CreateDeliveryResult & { resultStatus: 'S' }; requestId: string; deliveryBatchId: string }
  | { result: CreateDeliveryResult & { resultStatus: 'F' | 'U' } }
);

/** section createDelivery Result. */
export interface CreateDeliveryResult {
  /** result status (结果状态); S success (成功), F failure (失败), U unknown (未知); section createDelivery Result. */
  resultStatus: 'S' | 'F' | 'U';
  /** result code (结果码); section createDelivery Result. */
  resultCode: string;
  /** result message (结果码信息); section createDelivery Result. */
  resultMessage?: string | null;
  /** The document hides the rest of the fields. */
  [field: string]: any;
}

/** event code (事件代码). */
export type EventCode =
  /** warehouse inbound (入库). */
  | 'WAREHOUSE_INBOUND'
  /** warehouse outbound (出库). */
  | 'WAREHOUSE_OUTBOUND'
  /** weighing (称重). */
  | 'CHECK_WEIGHT'
  /** confirmation (核查). */
  | 'CONFIRM'
  /** palletizing (打托). */
  | 'PALLETIZE'
  /** carrier pickup (承运商取件). */
  | 'CARRIER_PICKUP'
  /** delivery (派送). */
  | 'DELIVERY';

/** trace code (轨迹代码). */
export type TraceCode =
  /** picked up by the carrier (承运商已收件). */
  | 'S_CARRIER_PICKUP'
  /** customs clearance started (目的地清关开始). */
  | 'S_CLEARANCE_START'
  /** customs clearance completed (目的地清关完成). */
  | 'S_CLEARANCE_COMPLETE'
  /** arrived at a transfer hub (到达转运中心). */
  | 'S_TH_IN'
  /** next transfer arranged (安排下一站转运). */
  | 'S_TH_ARRANGE'
  /** left the transfer hub (离开转运中心). */
  | 'S_TH_OUT'
  /** arrived at the last delivery station (到达最后投递站). */
  | 'S_TH_IN_LAST'
  /** out for delivery (安排投递). */
  | 'S_DELIVERY_SCHEDULED'
  /** delivered (快件已签收). */
  | 'S_DELIVERY_SIGNED'
  /** unknown (未知). */
  | 'UNKNOWN'
  /** handover to the carrier failed (交货失败). */
  | 'F_CARRIER_PICKUP_5033'
  /** carrier pickup failed (承运商收件失败). */
  | 'F_CARRIER_PICKUP_RT_5034'
  /** transfer rearranged (包裹重新安排转运). */
  | 'F_CARRIER_PICKUP_RT_5035'
  /** clearance failure (清关异常). */
  | 'F_CLEARANCE_5037'
  /** seized or destroyed by customs (海关没收或销毁). */
  | 'F_CLEARANCE_5038'
  /** recipient information needed (需要确认收件人信息). */
  | 'F_DELIVERY_5043'
  /** delivery by appointment (预约派送). */
  | 'F_DELIVERY_5044'
  /** recipient not reached (收件人联系不上). */
  | 'F_DELIVERY_5045'
  /** refused by the recipient (收件人拒绝签收). */
  | 'F_DELIVERY_5046'
  /** returned to the shipper (包裹退回到发件人). */
  | 'F_DELIVERY_5047'
  /** abandoned (弃件销毁). */
  | 'F_DELIVERY_5048'
  /** handed to a third party (转交第三方派送). */
  | 'F_DELIVERY_5049'
  /** waiting for duties to be paid (等待支付关税). */
  | 'F_DELIVERY_5050'
  /** waiting for collection (等待自提). */
  | 'F_DELIVERY_5051'
  /** partial delivery (部分签收). */
  | 'F_DELIVERY_5052'
  /** on hold (快件滞留等待中). */
  | 'F_DELIVERY_5053';

/** What was found wrong, whatever the platform calls it. */
export type Rule =
  | 'json'
  | 'encoding'
  | 'limit'
  | 'duplicateKey'
  | 'type'
  | 'required'
  | 'maxLength'
  | 'minLength'
  | 'length'
  | 'alphanumeric'
  | 'pattern'
  | 'enum'
  | 'nonNegativeInteger'
  | 'positiveInteger'
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'decimals'
  | 'dateTime'
  | 'email'
  | 'mobile'
  | 'hsCode'
  | 'taxId'
  | 'chinese'
  | 'nonChinese'
  | 'country'
  | 'currency'
  | 'unknownField'
  | 'unit'
  | 'case'
  | 'whitespace'
  | 'total'
  | 'placeholder'
  | 'unused'
  | 'list'
  | 'spelling'
  | 'offset'
  | 'edge'
  | 'weight'
  | 'girth'
  | 'packageCount'
  | 'volume'
  | 'voucher';

/** The readings of the specification where it contradicts itself or stays silent. */
export type Reading =
  /** aliOrderNo has 17 characters as the table says, though every sample has 13. */
  | 'R11'
  /** referenceNo with a full-width comma or a blank part. */
  | 'R14'
  /** White space around a string. */
  | 'R15'
  /** Text that starts with an assignment such as `Request = {`. */
  | 'R20'
  /** A boolean or number sent as a string. */
  | 'R21'
  /** A mandatory field that has a default is missing. */
  | 'R22'
  /** A unit other than cm, a weight unit other than kg. */
  | 'R25'
  /** A unit or currency that is right but for the case. */
  | 'R26'
  /** A field that the table does not have. */
  | 'R34'
  /** An hsCode of eight digits, a point and one digit. */
  | 'R39'
  /** totalAmount differs from the sum over the products. */
  | 'R44'
  /** `RMB` for CNY. */
  | 'R45'
  /** An answer that is no success, without errorCode. */
  | 'R48'
  /** A contact with SELF_PICKUP. */
  | 'R52'
  /** A date and time without an offset. */
  | 'R54'
  /** extInfo as a string that holds a JSON object. */
  | 'R56'
  /** extInfo of an event that has none. */
  | 'R57'
  /** The trace code `UNKONWN`. */
  | 'R70'
  /** A trace text with a placeholder left in it. */
  | 'R73'
  /** Exactly 10000 USD from the mainland with a logistics bill. */
  | 'R101'
  /** A createDelivery field of the other voucher type. */
  | 'R105'
  /** The action for PARAM_ILLEGAL is the one of the business table. */
  | 'R108'
  /** requestId and deliveryBatchId of an answer are required with status S only. */
  | 'R112'
  /** A body that was changed needs a new requestId. */
  | 'R114'
  /** entryOrderNo that has not 18 digits. */
  | 'R116';

/** Ali's codes that a check can give. */
export type AliCode =
  | '4001'
  | '4004'
  | '4007'
  | '4008'
  | '4010'
  | '4011'
  | '4012'
  | '4013'
  | '4014'
  | '4015'
  | '4016'
  | '4017'
  | '4019'
  | '4020'
  | '4021'
  | '4023'
  | '4024'
  | '4027'
  | '4028'
  | '4029'
  | '4030'
  | '4031'
  | '4032'
  | '4033'
  | '4039'
  | '4042'
  | '4102';

/** WorldFirst's result codes that a check can give. */
export type WorldFirstCode =
  | 'CARRIER_NAME_EMPTY'
  | 'INCORRECT_PRODUCT_QUANTITY'
  | 'INCORRECT_VOUCHER_TYPE'
  | 'PARAM_ILLEGAL'
  | 'SUPERVISE_TYPE_EMPTY'
  | 'SUPERVISE_TYPE_ERROR'
  | 'TRACKING_NUMBER_ERROR';

/** What strings of a field have to be. */
export type FieldFormat =
  | 'orderNo'
  | 'list'
  | 'taxId'
  | 'phone'
  | 'email'
  | 'country'
  | 'lengthUnit'
  | 'weightUnit'
  | 'chinese'
  | 'nonChinese'
  | 'hsCode'
  | 'currency'
  | 'dateTime'
  | 'traceText'
  | 'trackingNo'
  | 'entryNo';

export type Code = AliCode | WorldFirstCode;

/** The name of a JSON type; an integer is a number without a fraction. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** The numbers and values behind an issue, by its rule. Values are clipped to 64 characters. */
export interface RuleParams {
  /** Not JSON; the prefix is the assignment before it (R20). */
  json: { readonly prefix?: string };
  /** Not UTF-8, or an unpaired surrogate. */
  encoding: {};
  /** Larger (with `bytes`, at least so many) or nested deeper than `max`. */
  limit: { readonly max: number; readonly bytes?: number };
  /** The same key twice in one object. */
  duplicateKey: { readonly key: string };
  /** Another JSON type. */
  type: { readonly expected: JsonType; readonly actual: JsonType };
  /** Missing; with the default that there is, or the field and its value that make it mandatory. */
  required: { readonly default?: string; readonly field?: string; readonly value?: string };
  /** More than `max` UTF-16 units. */
  maxLength: { readonly max: number; readonly actual: number };
  /** Fewer than `min` UTF-16 units. */
  minLength: { readonly min: number; readonly actual: number };
  /** Not `expected` UTF-16 units. */
  length: { readonly expected: number; readonly actual: number };
  /** Other characters than capital letters and digits. */
  alphanumeric: { readonly actual: string };
  /** Not of the field's form. */
  pattern: { readonly actual: string };
  /** None of the allowed values. */
  enum: { readonly actual: string; readonly allowed: readonly string[]; readonly suggestion?: string };
  /** No whole number from 0; `actual` is the number's text. */
  nonNegativeInteger: { readonly actual: string };
  /** No whole number from 1; `actual` is the number's text. */
  positiveInteger: { readonly actual: string };
  /** Below `min`. */
  minimum: { readonly min: number; readonly actual: string };
  /** Above `max`; of a decimal also: of more than `digits` digits. */
  maximum: { readonly max: number; readonly digits?: number; readonly actual: string };
  /** Not above `min`. */
  exclusiveMinimum: { readonly min: number; readonly actual: string };
  /** More than `max` decimal places. */
  decimals: { readonly max: number; readonly actual: number };
  /** No date and time to the second. */
  dateTime: { readonly actual: string };
  /** No email address. */
  email: { readonly actual: string };
  /** No phone number. */
  mobile: { readonly actual: string };
  /** No HS code. */
  hsCode: { readonly actual: string };
  /** No tax number. */
  taxId: { readonly actual: string };
  /** Without a Chinese character. */
  chinese: { readonly actual: string };
  /** With a Chinese character. */
  nonChinese: { readonly actual: string };
  /** No country of ISO 3166-1. */
  country: { readonly actual: string };
  /** No currency of ISO 4217. */
  currency: { readonly actual: string; readonly suggestion?: string };
  /** A field that the table does not have; with the option that takes it for the gateway's envelope. */
  unknownField: { readonly key: string; readonly suggestion?: string; readonly option?: 'envelope' };
  /** A unit that a note of the document rules out. */
  unit: { readonly actual: string; readonly suggestion: string };
  /** Right but for the case of its letters. */
  case: { readonly actual: string; readonly suggestion: string };
  /** White space around it. */
  whitespace: { readonly actual: string };
  /** Not the sum of the products. */
  total: { readonly expected: string; readonly actual: string };
  /** With a placeholder that nobody filled in. */
  placeholder: { readonly actual: string };
  /** Of no use beside this value of that field. */
  unused: { readonly field: string; readonly value: string };
  /** A list with blank parts or full-width commas. */
  list: { readonly actual: string };
  /** As the document misprints it. */
  spelling: { readonly actual: string; readonly suggestion: string };
  /** A time without an offset. */
  offset: { readonly actual: string };
  /** Longest edge in cm. */
  edge: { readonly max: string; readonly actual: string };
  /** Weight of one piece in kg. */
  weight: { readonly max: string; readonly actual: string };
  /** Girth in cm. */
  girth: { readonly max: string; readonly actual: string };
  /** More pieces than `max`. */
  packageCount: { readonly max: number; readonly actual: number };
  /** Another volume than the quoted one. */
  volume: { readonly expected: string; readonly actual: string; readonly unit: string; readonly tolerancePercent: string };
  /** Not the voucher that the order needs. */
  voucher: { readonly expected: string };
}
