// TypeBox through its compiler.
import Type from 'typebox';
import { Compile } from 'typebox/compile';
import * as rules from './rules.js';

const matching = (pattern, limits) => Type.String({ pattern, ...limits });
const filled = (maxLength) => matching(rules.FILLED, maxLength && { maxLength });
const text = (maxLength) => Type.Optional(Type.String({ maxLength }));
const positiveInt = () => Type.Integer({ minimum: 1, maximum: rules.MAX_INT });
const size = () => Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: rules.DECIMAL_END, multipleOf: 0.01 });
const money = (multipleOf) => Type.Number({ minimum: 0, exclusiveMaximum: rules.DECIMAL_END, multipleOf });

const contact = () => Type.Object({
  mobile: matching(rules.PHONE, { maxLength: 32 }),
  telephone: Type.Optional(matching(rules.PHONE, { maxLength: 32 })),
  email: Type.Optional(Type.String({ maxLength: 64, format: 'email' })),
  name1: filled(64),
  name2: text(64),
  street1: filled(128),
  street2: text(128),
  countryCode: Type.Enum(rules.COUNTRIES),
  city: filled(32),
  postalCode: text(35),
  stateRegionCode: text(40),
});

const packageRow = () => Type.Object({
  packageType: Type.Literal('BOX'),
  quantity: positiveInt(),
  unit: Type.Enum(rules.LENGTH_UNITS),
  length: size(),
  width: size(),
  height: size(),
  weight: size(),
  weightUnit: Type.Enum(rules.WEIGHT_UNITS),
});

const productRow = () => Type.Object({
  productName: matching(rules.HAN, { maxLength: 32 }),
  productNameEn: matching(rules.FILLED_NO_HAN, { maxLength: 32 }),
  productQuantity: positiveInt(),
  productUnit: filled(4),
  hsCode: matching(rules.HS_CODE),
  declarationPrice: money(0.0001),
  hasBattery: Type.Boolean(),
});

const bookingType = () => Type.Object({
  aliOrderNo: matching(rules.ALI_ORDER_NO),
  referenceNo: filled(),
  serviceCode: filled(20),
  consignor: contact(),
  consignee: contact(),
  packages: Type.Array(packageRow(), { minItems: 1 }),
  products: Type.Array(productRow(), { minItems: 1 }),
  customsDeclaration: Type.Object({
    declarationType: Type.Enum(rules.DECLARATION_TYPES),
    totalAmount: money(0.01),
    currencyCode: Type.Enum(rules.CURRENCIES),
  }),
  needInsurance: Type.Boolean(),
  taxpayerId: Type.Optional(matching(rules.TAX_ID, { maxLength: 30 })),
  remarks: text(256),
});

const returnType = () => {
  const common = {
    aliOrderNo: matching(rules.ALI_ORDER_NO),
    reasonCode: filled(),
    reasonName: filled(),
    remark: Type.Optional(Type.String()),
  };
  return Type.Union([
    Type.Object({ ...common, returnType: Type.Literal('WAREHOUSE_RETURN'), contact: contact() }),
    Type.Object({ ...common, returnType: Type.Literal('SELF_PICKUP'), contact: Type.Optional(contact()) }),
  ]);
};

const files = (limits) => Type.Array(Type.Object({ fileName: filled(128), fileKey: filled(64) }), limits);
const trackingNo = () => matching(rules.TRACKING_NO, { minLength: 4, maxLength: 64 });
const entryOrderNo = () => Type.String({ minLength: 4, maxLength: 64 });

const createDeliveryType = () => {
  const product = Type.Object({ productId: filled(64), productQuantity: positiveInt() });
  const common = {
    requestId: filled(64),
    tradeId: filled(64),
    relateProductList: Type.Array(product, { minItems: 1 }),
    fileList: Type.Optional(files()),
  };
  return Type.Union([
    Type.Object({
      ...common,
      logisticsVoucherType: Type.Literal('LOGISTICS_BILL'),
      logisticsTrackingNo: trackingNo(),
      logisticsWaybillList: files({ minItems: 1 }),
      carrierCode: filled(32),
      carrierName: filled(64),
      entryOrderNo: Type.Optional(entryOrderNo()),
      entryOrderList: Type.Optional(files()),
      superviseType: Type.Optional(Type.Enum(rules.SUPERVISE_TYPES)),
    }),
    Type.Object({
      ...common,
      logisticsVoucherType: Type.Literal('ENTRY_BILL'),
      entryOrderNo: entryOrderNo(),
      entryOrderList: files({ minItems: 1 }),
      superviseType: Type.Enum(rules.SUPERVISE_TYPES),
      logisticsTrackingNo: Type.Optional(trackingNo()),
      logisticsWaybillList: Type.Optional(files()),
      carrierCode: text(32),
      carrierName: text(64),
    }),
  ]);
};

function checks(type) {
  const compiled = Compile(type);
  return { is: (value) => compiled.Check(value), report: (value) => compiled.Errors(value) };
}

export const name = 'TypeBox';
export const booking = () => checks(bookingType());
const goodsReturn = () => checks(returnType());
export { goodsReturn as return };
export const createDelivery = () => checks(createDeliveryType());
