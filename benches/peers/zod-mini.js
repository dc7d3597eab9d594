// Zod's small build: the same engine, checks as functions.
import * as z from 'zod/mini';
import * as rules from './rules.js';

const filled = (max = Infinity) => z.string().check(z.maxLength(max), z.regex(rules.FILLED));
const text = (max) => z.optional(z.string().check(z.maxLength(max)));
const matching = (pattern, max = Infinity) => z.string().check(z.maxLength(max), z.regex(pattern));
const positiveInt = () => z.int().check(z.positive(), z.maximum(rules.MAX_INT));
const size = () => z.number().check(z.positive(), z.lt(rules.DECIMAL_END), z.multipleOf(0.01));
const money = (step) => z.number().check(z.nonnegative(), z.lt(rules.DECIMAL_END), z.multipleOf(step));

const contact = () => z.object({
  mobile: matching(rules.PHONE, 32),
  telephone: z.optional(matching(rules.PHONE, 32)),
  email: z.optional(z.email().check(z.maxLength(64))),
  name1: filled(64),
  name2: text(64),
  street1: filled(128),
  street2: text(128),
  countryCode: z.enum(rules.COUNTRIES),
  city: filled(32),
  postalCode: text(35),
  stateRegionCode: text(40),
});

const packageRow = () => z.object({
  packageType: z.literal('BOX'),
  quantity: positiveInt(),
  unit: z.enum(rules.LENGTH_UNITS),
  length: size(),
  width: size(),
  height: size(),
  weight: size(),
  weightUnit: z.enum(rules.WEIGHT_UNITS),
});

const productRow = () => z.object({
  productName: matching(rules.HAN, 32),
  productNameEn: matching(rules.FILLED_NO_HAN, 32),
  productQuantity: positiveInt(),
  productUnit: filled(4),
  hsCode: matching(rules.HS_CODE),
  declarationPrice: money(0.0001),
  hasBattery: z.boolean(),
});

const bookingSchema = () => z.object({
  aliOrderNo: matching(rules.ALI_ORDER_NO),
  referenceNo: filled(),
  serviceCode: filled(20),
  consignor: contact(),
  consignee: contact(),
  packages: z.array(packageRow()).check(z.minLength(1)),
  products: z.array(productRow()).check(z.minLength(1)),
  customsDeclaration: z.object({
    declarationType: z.enum(rules.DECLARATION_TYPES),
    totalAmount: money(0.01),
    currencyCode: z.enum(rules.CURRENCIES),
  }),
  needInsurance: z.boolean(),
  taxpayerId: z.optional(matching(rules.TAX_ID, 30)),
  remarks: text(256),
});

const returnSchema = () => {
  const common = {
    aliOrderNo: matching(rules.ALI_ORDER_NO),
    reasonCode: filled(),
    reasonName: filled(),
    remark: z.optional(z.string()),
  };
  return z.discriminatedUnion('returnType', [
    z.object({ ...common, returnType: z.literal('WAREHOUSE_RETURN'), contact: contact() }),
    z.object({ ...common, returnType: z.literal('SELF_PICKUP'), contact: z.optional(contact()) }),
  ]);
};

const files = () => z.array(z.object({ fileName: filled(128), fileKey: filled(64) }));
const someFiles = () => files().check(z.minLength(1));
const trackingNo = () => z.string().check(z.minLength(4), z.maxLength(64), z.regex(rules.TRACKING_NO));
const entryOrderNo = () => z.string().check(z.minLength(4), z.maxLength(64));

const createDeliverySchema = () => {
  const common = {
    requestId: filled(64),
    tradeId: filled(64),
    relateProductList: z.array(z.object({ productId: filled(64), productQuantity: positiveInt() })).check(z.minLength(1)),
    fileList: z.optional(files()),
  };
  return z.discriminatedUnion('logisticsVoucherType', [
    z.object({
      ...common,
      logisticsVoucherType: z.literal('LOGISTICS_BILL'),
      logisticsTrackingNo: trackingNo(),
      logisticsWaybillList: someFiles(),
      carrierCode: filled(32),
      carrierName: filled(64),
      entryOrderNo: z.optional(entryOrderNo()),
      entryOrderList: z.optional(files()),
      superviseType: z.optional(z.enum(rules.SUPERVISE_TYPES)),
    }),
    z.object({
      ...common,
      logisticsVoucherType: z.literal('ENTRY_BILL'),
      entryOrderNo: entryOrderNo(),
      entryOrderList: someFiles(),
      superviseType: z.enum(rules.SUPERVISE_TYPES),
      logisticsTrackingNo: z.optional(trackingNo()),
      logisticsWaybillList: z.optional(files()),
      carrierCode: text(32),
      carrierName: text(64),
    }),
  ]);
};

const checks = (schema) => ({
  is: (value) => z.validate(schema, value),
  report: (value) => z.safeParse(schema, value).error?.issues ?? [],
});

export const name = 'Zod mini';
export const booking = () => checks(bookingSchema());
const goodsReturn = () => checks(returnSchema());
export { goodsReturn as return };
export const createDelivery = () => checks(createDeliverySchema());
