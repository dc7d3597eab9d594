// Zod 4 as its documentation writes schemas; `validate` is its documented way to a mere yes or no.
import * as z from 'zod';
import * as rules from './rules.js';

const filled = (max = Infinity) => z.string().max(max).regex(rules.FILLED);
const text = (max) => z.string().max(max).optional();
const positiveInt = () => z.int().positive().max(rules.MAX_INT);
const size = () => z.number().positive().lt(rules.DECIMAL_END).multipleOf(0.01);

const contact = () => z.object({
  mobile: z.string().max(32).regex(rules.PHONE),
  telephone: z.string().max(32).regex(rules.PHONE).optional(),
  email: z.email().max(64).optional(),
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
  productName: z.string().max(32).regex(rules.HAN),
  productNameEn: z.string().max(32).regex(rules.FILLED_NO_HAN),
  productQuantity: positiveInt(),
  productUnit: filled(4),
  hsCode: z.string().regex(rules.HS_CODE),
  declarationPrice: z.number().nonnegative().lt(rules.DECIMAL_END).multipleOf(0.0001),
  hasBattery: z.boolean(),
});

export const bookingSchema = () => z.object({
  aliOrderNo: z.string().regex(rules.ALI_ORDER_NO),
  referenceNo: filled(),
  serviceCode: filled(20),
  consignor: contact(),
  consignee: contact(),
  packages: z.array(packageRow()).min(1),
  products: z.array(productRow()).min(1),
  customsDeclaration: z.object({
    declarationType: z.enum(rules.DECLARATION_TYPES),
    totalAmount: z.number().nonnegative().lt(rules.DECIMAL_END).multipleOf(0.01),
    currencyCode: z.enum(rules.CURRENCIES),
  }),
  needInsurance: z.boolean(),
  taxpayerId: z.string().max(30).regex(rules.TAX_ID).optional(),
  remarks: text(256),
});

export const returnSchema = () => {
  const common = {
    aliOrderNo: z.string().regex(rules.ALI_ORDER_NO),
    reasonCode: filled(),
    reasonName: filled(),
    remark: z.string().optional(),
  };
  return z.discriminatedUnion('returnType', [
    z.object({ ...common, returnType: z.literal('WAREHOUSE_RETURN'), contact: contact() }),
    z.object({ ...common, returnType: z.literal('SELF_PICKUP'), contact: contact().optional() }),
  ]);
};

const files = () => z.array(z.object({ fileName: filled(128), fileKey: filled(64) }));
const trackingNo = () => z.string().min(4).max(64).regex(rules.TRACKING_NO);
const entryOrderNo = () => z.string().min(4).max(64);

export const createDeliverySchema = () => {
  const common = {
    requestId: filled(64),
    tradeId: filled(64),
    relateProductList: z.array(z.object({ productId: filled(64), productQuantity: positiveInt() })).min(1),
    fileList: files().optional(),
  };
  return z.discriminatedUnion('logisticsVoucherType', [
    z.object({
      ...common,
      logisticsVoucherType: z.literal('LOGISTICS_BILL'),
      logisticsTrackingNo: trackingNo(),
      logisticsWaybillList: files().min(1),
      carrierCode: filled(32),
      carrierName: filled(64),
      entryOrderNo: entryOrderNo().optional(),
      entryOrderList: files().optional(),
      superviseType: z.enum(rules.SUPERVISE_TYPES).optional(),
    }),
    z.object({
      ...common,
      logisticsVoucherType: z.literal('ENTRY_BILL'),
      entryOrderNo: entryOrderNo(),
      entryOrderList: files().min(1),
      superviseType: z.enum(rules.SUPERVISE_TYPES),
      logisticsTrackingNo: trackingNo().optional(),
      logisticsWaybillList: files().optional(),
      carrierCode: text(32),
      carrierName: text(64),
    }),
  ]);
};

const checks = (schema) => ({
  is: (value) => schema.validate(value),
  report: (value) => schema.safeParse(value).error?.issues ?? [],
});

export const name = 'Zod';
export const booking = () => checks(bookingSchema());
const goodsReturn = () => checks(returnSchema());
export { goodsReturn as return };
export const createDelivery = () => checks(createDeliverySchema());
