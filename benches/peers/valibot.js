// Valibot as its documentation writes schemas; its multipleOf takes the remainder of doubles, so decimals are a check.
import * as v from 'valibot';
import * as rules from './rules.js';

const filled = (max = Infinity) => v.pipe(v.string(), v.maxLength(max), v.regex(rules.FILLED));
const text = (max) => v.optional(v.pipe(v.string(), v.maxLength(max)));
const matching = (pattern, max = Infinity) => v.pipe(v.string(), v.maxLength(max), v.regex(pattern));
const positiveInt = () => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(rules.MAX_INT));
const size = () => v.pipe(v.number(), v.gtValue(0), v.ltValue(rules.DECIMAL_END), v.check(rules.hasTwoDecimals));
const money = (fits) => v.pipe(v.number(), v.minValue(0), v.ltValue(rules.DECIMAL_END), v.check(fits));
const filledList = (row) => v.pipe(v.array(row), v.minLength(1));

const contact = () => v.object({
  mobile: matching(rules.PHONE, 32),
  telephone: v.optional(matching(rules.PHONE, 32)),
  email: v.optional(v.pipe(v.string(), v.maxLength(64), v.email())),
  name1: filled(64),
  name2: text(64),
  street1: filled(128),
  street2: text(128),
  countryCode: v.picklist(rules.COUNTRIES),
  city: filled(32),
  postalCode: text(35),
  stateRegionCode: text(40),
});

const packageRow = () => v.object({
  packageType: v.literal('BOX'),
  quantity: positiveInt(),
  unit: v.picklist(rules.LENGTH_UNITS),
  length: size(),
  width: size(),
  height: size(),
  weight: size(),
  weightUnit: v.picklist(rules.WEIGHT_UNITS),
});

const productRow = () => v.object({
  productName: matching(rules.HAN, 32),
  productNameEn: matching(rules.FILLED_NO_HAN, 32),
  productQuantity: positiveInt(),
  productUnit: filled(4),
  hsCode: matching(rules.HS_CODE),
  declarationPrice: money(rules.hasFourDecimals),
  hasBattery: v.boolean(),
});

const bookingSchema = () => v.object({
  aliOrderNo: matching(rules.ALI_ORDER_NO),
  referenceNo: filled(),
  serviceCode: filled(20),
  consignor: contact(),
  consignee: contact(),
  packages: filledList(packageRow()),
  products: filledList(productRow()),
  customsDeclaration: v.object({
    declarationType: v.picklist(rules.DECLARATION_TYPES),
    totalAmount: money(rules.hasTwoDecimals),
    currencyCode: v.picklist(rules.CURRENCIES),
  }),
  needInsurance: v.boolean(),
  taxpayerId: v.optional(matching(rules.TAX_ID, 30)),
  remarks: text(256),
});

const returnSchema = () => {
  const common = {
    aliOrderNo: matching(rules.ALI_ORDER_NO),
    reasonCode: filled(),
    reasonName: filled(),
    remark: v.optional(v.string()),
  };
  return v.variant('returnType', [
    v.object({ ...common, returnType: v.literal('WAREHOUSE_RETURN'), contact: contact() }),
    v.object({ ...common, returnType: v.literal('SELF_PICKUP'), contact: v.optional(contact()) }),
  ]);
};

const files = () => v.array(v.object({ fileName: filled(128), fileKey: filled(64) }));
const someFiles = () => v.pipe(files(), v.minLength(1));
const trackingNo = () => v.pipe(v.string(), v.minLength(4), v.maxLength(64), v.regex(rules.TRACKING_NO));
const entryOrderNo = () => v.pipe(v.string(), v.minLength(4), v.maxLength(64));

const createDeliverySchema = () => {
  const common = {
    requestId: filled(64),
    tradeId: filled(64),
    relateProductList: filledList(v.object({ productId: filled(64), productQuantity: positiveInt() })),
    fileList: v.optional(files()),
  };
  return v.variant('logisticsVoucherType', [
    v.object({
      ...common,
      logisticsVoucherType: v.literal('LOGISTICS_BILL'),
      logisticsTrackingNo: trackingNo(),
      logisticsWaybillList: someFiles(),
      carrierCode: filled(32),
      carrierName: filled(64),
      entryOrderNo: v.optional(entryOrderNo()),
      entryOrderList: v.optional(files()),
      superviseType: v.optional(v.picklist(rules.SUPERVISE_TYPES)),
    }),
    v.object({
      ...common,
      logisticsVoucherType: v.literal('ENTRY_BILL'),
      entryOrderNo: entryOrderNo(),
      entryOrderList: someFiles(),
      superviseType: v.picklist(rules.SUPERVISE_TYPES),
      logisticsTrackingNo: v.optional(trackingNo()),
      logisticsWaybillList: v.optional(files()),
      carrierCode: text(32),
      carrierName: text(64),
    }),
  ]);
};

const checks = (schema) => ({
  is: (value) => v.is(schema, value),
  report: (value) => v.safeParse(schema, value).issues ?? [],
});

export const name = 'Valibot';
export const booking = () => checks(bookingSchema());
const goodsReturn = () => checks(returnSchema());
export { goodsReturn as return };
export const createDelivery = () => checks(createDeliverySchema());
