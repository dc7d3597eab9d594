// ArkType as its documentation writes types; its divisors are whole numbers, so decimals are a narrow.
import { type } from 'arktype';
import * as rules from './rules.js';

const filled = (max) => type(rules.FILLED).and(max ? `string <= ${max}` : 'string');
const matching = (pattern, limits = 'string') => type(pattern).and(limits);
const optional = (of) => of.optional();
const positiveInt = () => type(`1 <= number.integer <= ${rules.MAX_INT}`);
const scaled = (range, fits, decimals) =>
  type(range).narrow((value, at) => fits(value) || at.mustBe(`given to ${decimals} decimals`));
const size = () => scaled(`0 < number < ${rules.DECIMAL_END}`, rules.hasTwoDecimals, 'two');
const money = (fits, decimals) => scaled(`0 <= number < ${rules.DECIMAL_END}`, fits, decimals);
const oneOf = (values) => type.enumerated(...values);
const filledList = (row) => row.array().atLeastLength(1);

const contact = () => type({
  mobile: matching(rules.PHONE, 'string <= 32'),
  telephone: optional(matching(rules.PHONE, 'string <= 32')),
  email: optional(type('string.email <= 64')),
  name1: filled(64),
  'name2?': 'string <= 64',
  street1: filled(128),
  'street2?': 'string <= 128',
  countryCode: oneOf(rules.COUNTRIES),
  city: filled(32),
  'postalCode?': 'string <= 35',
  'stateRegionCode?': 'string <= 40',
});

const packageRow = () => type({
  packageType: "'BOX'",
  quantity: positiveInt(),
  unit: oneOf(rules.LENGTH_UNITS),
  length: size(),
  width: size(),
  height: size(),
  weight: size(),
  weightUnit: oneOf(rules.WEIGHT_UNITS),
});

const productRow = () => type({
  productName: matching(rules.HAN, 'string <= 32'),
  productNameEn: matching(rules.FILLED_NO_HAN, 'string <= 32'),
  productQuantity: positiveInt(),
  productUnit: filled(4),
  hsCode: rules.HS_CODE,
  declarationPrice: money(rules.hasFourDecimals, 'four'),
  hasBattery: 'boolean',
});

const bookingType = () => type({
  aliOrderNo: rules.ALI_ORDER_NO,
  referenceNo: filled(),
  serviceCode: filled(20),
  consignor: contact(),
  consignee: contact(),
  packages: filledList(packageRow()),
  products: filledList(productRow()),
  customsDeclaration: {
    declarationType: oneOf(rules.DECLARATION_TYPES),
    totalAmount: money(rules.hasTwoDecimals, 'two'),
    currencyCode: oneOf(rules.CURRENCIES),
  },
  needInsurance: 'boolean',
  taxpayerId: optional(matching(rules.TAX_ID, 'string <= 30')),
  'remarks?': 'string <= 256',
});

const returnType = () => {
  const common = {
    aliOrderNo: rules.ALI_ORDER_NO,
    reasonCode: filled(),
    reasonName: filled(),
    'remark?': 'string',
  };
  return type({ ...common, returnType: "'WAREHOUSE_RETURN'", contact: contact() })
    .or({ ...common, returnType: "'SELF_PICKUP'", contact: optional(contact()) });
};

const files = () => type({ fileName: filled(128), fileKey: filled(64) }).array();
const trackingNo = () => matching(rules.TRACKING_NO, '4 <= string <= 64');

const createDeliveryType = () => {
  const common = {
    requestId: filled(64),
    tradeId: filled(64),
    relateProductList: filledList(type({ productId: filled(64), productQuantity: positiveInt() })),
    fileList: optional(files()),
  };
  return type({
    ...common,
    logisticsVoucherType: "'LOGISTICS_BILL'",
    logisticsTrackingNo: trackingNo(),
    logisticsWaybillList: files().atLeastLength(1),
    carrierCode: filled(32),
    carrierName: filled(64),
    'entryOrderNo?': '4 <= string <= 64',
    entryOrderList: optional(files()),
    superviseType: optional(oneOf(rules.SUPERVISE_TYPES)),
  }).or({
    ...common,
    logisticsVoucherType: "'ENTRY_BILL'",
    entryOrderNo: '4 <= string <= 64',
    entryOrderList: files().atLeastLength(1),
    superviseType: oneOf(rules.SUPERVISE_TYPES),
    logisticsTrackingNo: optional(trackingNo()),
    logisticsWaybillList: optional(files()),
    'carrierCode?': 'string <= 32',
    'carrierName?': 'string <= 64',
  });
};

const checks = (compiled) => ({
  is: (value) => compiled.allows(value),
  report(value) {
    const out = compiled(value);
    return out instanceof type.errors ? out : [];
  },
});

export const name = 'ArkType';
export const booking = () => checks(bookingType());
const goodsReturn = () => checks(returnType());
export { goodsReturn as return };
export const createDelivery = () => checks(createDeliveryType());
