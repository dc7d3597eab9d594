// The three messages as JSON Schema, for the peers that take it.
import * as rules from './rules.js';

const matching = (pattern, limits) => ({ type: 'string', pattern: pattern.source, ...limits });
const filled = (maxLength) => matching(rules.FILLED, maxLength && { maxLength });
const text = (maxLength) => ({ type: 'string', maxLength });
const oneOf = (values) => ({ enum: values });
const positiveInt = { type: 'integer', minimum: 1, maximum: rules.MAX_INT };
const size = { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: rules.DECIMAL_END, multipleOf: 0.01 };
const money = (step) => ({ type: 'number', minimum: 0, exclusiveMaximum: rules.DECIMAL_END, multipleOf: step });
const list = (items, minItems) => ({ type: 'array', items, ...(minItems && { minItems }) });

/** An object; a field whose name ends in `?` may be left out. */
function object(fields) {
  const named = Object.entries(fields).map(([key, schema]) => [key.replace('?', ''), schema]);
  const required = Object.keys(fields).filter((key) => !key.endsWith('?'));
  return { type: 'object', properties: Object.fromEntries(named), required };
}

const when = (field, value, required) => ({
  if: { properties: { [field]: { const: value } }, required: [field] },
  then: { required },
});

/** @param {{ country: object, currency: object, email: object }} words how this peer checks its longest lists */
export function jsonSchemas({ country, currency, email }) {
  const contact = object({
    mobile: matching(rules.PHONE, { maxLength: 32 }),
    'telephone?': matching(rules.PHONE, { maxLength: 32 }),
    'email?': { type: 'string', maxLength: 64, ...email },
    name1: filled(64),
    'name2?': text(64),
    street1: filled(128),
    'street2?': text(128),
    countryCode: country,
    city: filled(32),
    'postalCode?': text(35),
    'stateRegionCode?': text(40),
  });
  const packageRow = object({
    packageType: { const: 'BOX' },
    quantity: positiveInt,
    unit: oneOf(rules.LENGTH_UNITS),
    length: size,
    width: size,
    height: size,
    weight: size,
    weightUnit: oneOf(rules.WEIGHT_UNITS),
  });
  const productRow = object({
    productName: matching(rules.HAN, { maxLength: 32 }),
    productNameEn: matching(rules.FILLED_NO_HAN, { maxLength: 32 }),
    productQuantity: positiveInt,
    productUnit: filled(4),
    hsCode: matching(rules.HS_CODE),
    declarationPrice: money(0.0001),
    hasBattery: { type: 'boolean' },
  });
  const booking = object({
    aliOrderNo: matching(rules.ALI_ORDER_NO),
    referenceNo: filled(),
    serviceCode: filled(20),
    consignor: contact,
    consignee: contact,
    packages: list(packageRow, 1),
    products: list(productRow, 1),
    customsDeclaration: object({
      declarationType: oneOf(rules.DECLARATION_TYPES),
      totalAmount: money(0.01),
      currencyCode: currency,
    }),
    needInsurance: { type: 'boolean' },
    'taxpayerId?': matching(rules.TAX_ID, { maxLength: 30 }),
    'remarks?': text(256),
  });
  const goodsReturn = {
    ...object({
      aliOrderNo: matching(rules.ALI_ORDER_NO),
      reasonCode: filled(),
      reasonName: filled(),
      returnType: oneOf(['WAREHOUSE_RETURN', 'SELF_PICKUP']),
      'contact?': contact,
      'remark?': { type: 'string' },
    }),
    ...when('returnType', 'WAREHOUSE_RETURN', ['contact']),
  };
  return { booking, return: goodsReturn, createDelivery: createDelivery() };
}

function createDelivery() {
  const files = list(object({ fileName: filled(128), fileKey: filled(64) }), 1);
  return {
    ...object({
      requestId: filled(64),
      tradeId: filled(64),
      relateProductList: list(object({ productId: filled(64), productQuantity: positiveInt }), 1),
      logisticsVoucherType: oneOf(['LOGISTICS_BILL', 'ENTRY_BILL']),
      'logisticsTrackingNo?': matching(rules.TRACKING_NO, { minLength: 4, maxLength: 64 }),
      'logisticsWaybillList?': files,
      'fileList?': list(files.items),
      'entryOrderNo?': { type: 'string', minLength: 4, maxLength: 64 },
      'entryOrderList?': files,
      'superviseType?': oneOf(rules.SUPERVISE_TYPES),
      'carrierCode?': filled(32),
      'carrierName?': filled(64),
    }),
    allOf: [
      when('logisticsVoucherType', 'LOGISTICS_BILL', [
        'logisticsTrackingNo', 'logisticsWaybillList', 'carrierCode', 'carrierName',
      ]),
      when('logisticsVoucherType', 'ENTRY_BILL', ['entryOrderNo', 'entryOrderList', 'superviseType']),
    ],
  };
}
