// Yup, strict so that it does not turn one type into another before it looks.
import { array, boolean, number, object, string } from 'yup';
import * as rules from './rules.js';

const filled = (max = Infinity) => string().max(max).matches(rules.FILLED).required();
const text = (max) => string().max(max);
const matching = (pattern, max = Infinity) => string().max(max).matches(pattern);
const oneOf = (values) => string().oneOf(values);
const positiveInt = () => number().integer().min(1).max(rules.MAX_INT).required();
const size = () => number().positive().lessThan(rules.DECIMAL_END).test('decimals', rules.hasTwoDecimals).required();
const money = (fits) => number().min(0).lessThan(rules.DECIMAL_END).test('decimals', fits).required();
const filledList = (row) => array().of(row).min(1).required();

const contact = () => object({
  mobile: matching(rules.PHONE, 32).required(),
  telephone: matching(rules.PHONE, 32),
  email: string().max(64).email(),
  name1: filled(64),
  name2: text(64),
  street1: filled(128),
  street2: text(128),
  countryCode: oneOf(rules.COUNTRIES).required(),
  city: filled(32),
  postalCode: text(35),
  stateRegionCode: text(40),
});

const packageRow = () => object({
  packageType: oneOf(['BOX']).required(),
  quantity: positiveInt(),
  unit: oneOf(rules.LENGTH_UNITS).required(),
  length: size(),
  width: size(),
  height: size(),
  weight: size(),
  weightUnit: oneOf(rules.WEIGHT_UNITS).required(),
});

const productRow = () => object({
  productName: matching(rules.HAN, 32).required(),
  productNameEn: matching(rules.FILLED_NO_HAN, 32).required(),
  productQuantity: positiveInt(),
  productUnit: filled(4),
  hsCode: matching(rules.HS_CODE).required(),
  declarationPrice: money(rules.hasFourDecimals),
  hasBattery: boolean().required(),
});

const bookingSchema = () => object({
  aliOrderNo: matching(rules.ALI_ORDER_NO).required(),
  referenceNo: filled(),
  serviceCode: filled(20),
  consignor: contact().required(),
  consignee: contact().required(),
  packages: filledList(packageRow()),
  products: filledList(productRow()),
  customsDeclaration: object({
    declarationType: oneOf(rules.DECLARATION_TYPES).required(),
    totalAmount: money(rules.hasTwoDecimals),
    currencyCode: oneOf(rules.CURRENCIES).required(),
  }).required(),
  needInsurance: boolean().required(),
  taxpayerId: matching(rules.TAX_ID, 30),
  remarks: text(256),
});

const returnSchema = () => object({
  aliOrderNo: matching(rules.ALI_ORDER_NO).required(),
  reasonCode: filled(),
  reasonName: filled(),
  returnType: oneOf(['WAREHOUSE_RETURN', 'SELF_PICKUP']).required(),
  contact: contact().default(undefined).when('returnType', {
    is: 'WAREHOUSE_RETURN',
    then: (schema) => schema.required(),
  }),
  remark: string(),
});

const files = () => array().of(object({ fileName: filled(128), fileKey: filled(64) }));

/** The field, and what more it takes when the voucher is of the given type. */
const forVoucher = (type, field, more = (schema) => schema.required()) =>
  field.when('logisticsVoucherType', { is: type, then: more });

const createDeliverySchema = () => object({
  requestId: filled(64),
  tradeId: filled(64),
  relateProductList: filledList(object({ productId: filled(64), productQuantity: positiveInt() })),
  logisticsVoucherType: oneOf(['LOGISTICS_BILL', 'ENTRY_BILL']).required(),
  logisticsTrackingNo: forVoucher('LOGISTICS_BILL', matching(rules.TRACKING_NO, 64).min(4)),
  logisticsWaybillList: forVoucher('LOGISTICS_BILL', files(), (schema) => schema.min(1).required()),
  fileList: files(),
  entryOrderNo: forVoucher('ENTRY_BILL', string().min(4).max(64)),
  entryOrderList: forVoucher('ENTRY_BILL', files(), (schema) => schema.min(1).required()),
  superviseType: forVoucher('ENTRY_BILL', oneOf(rules.SUPERVISE_TYPES)),
  carrierCode: forVoucher('LOGISTICS_BILL', text(32), (schema) => schema.matches(rules.FILLED).required()),
  carrierName: forVoucher('LOGISTICS_BILL', text(64), (schema) => schema.matches(rules.FILLED).required()),
});

function checks(schema) {
  const strict = schema.strict().required();
  return {
    is: (value) => strict.isValidSync(value),
    report(value) {
      try {
        strict.validateSync(value, { abortEarly: false });
        return [];
      } catch (error) {
        return error.inner.length > 0 ? error.inner : [error];
      }
    },
  };
}

export const name = 'Yup';
export const booking = () => checks(bookingSchema());
const goodsReturn = () => checks(returnSchema());
export { goodsReturn as return };
export const createDelivery = () => checks(createDeliverySchema());
