// What a careful developer writes without a library: one expression per object for the verdict, and a list of the
// same tests by field for the report.
import * as rules from './rules.js';

const countries = new Set(rules.COUNTRIES);
const currencies = new Set(rules.CURRENCIES);
const lengthUnits = new Set(rules.LENGTH_UNITS);
const weightUnits = new Set(rules.WEIGHT_UNITS);
const superviseTypes = new Set(rules.SUPERVISE_TYPES);

const isText = (value, max) => typeof value === 'string' && value.length <= max;
const isFilled = (value, max) => isText(value, max) && rules.FILLED.test(value);
const matches = (value, pattern, max) => isText(value, max) && pattern.test(value);
const isPositiveInt = (value) => Number.isInteger(value) && value >= 1 && value <= rules.MAX_INT;
const isMoney = (value) => typeof value === 'number' && value >= 0 && value < rules.DECIMAL_END;
const isSize = (value) => isMoney(value) && value > 0 && rules.hasTwoDecimals(value);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value, isRow) => Array.isArray(value) && value.every(isRow);
const isFilledList = (value, isRow) => isList(value, isRow) && value.length > 0;
const maybe = (value, test) => value === undefined || test(value);

const isPhone = (value) => matches(value, rules.PHONE, 32);
const isEmail = (value) => matches(value, rules.EMAIL, 64);
const isTaxId = (value) => matches(value, rules.TAX_ID, 30);
const isAliOrderNo = (value) => matches(value, rules.ALI_ORDER_NO, 17);
const isTrackingNo = (value) => matches(value, rules.TRACKING_NO, 64) && value.length >= 4;
const isEntryOrderNo = (value) => isText(value, 64) && value.length >= 4;
const isPrice = (value) => isMoney(value) && rules.hasFourDecimals(value);
const isAmount = (value) => isMoney(value) && rules.hasTwoDecimals(value);
const isBoolean = (value) => typeof value === 'boolean';
const isOptionalText = (max) => (value) => value === undefined || isText(value, max);

const contact = {
  mobile: isPhone,
  telephone: (value) => maybe(value, isPhone),
  email: (value) => maybe(value, isEmail),
  name1: (value) => isFilled(value, 64),
  name2: isOptionalText(64),
  street1: (value) => isFilled(value, 128),
  street2: isOptionalText(128),
  countryCode: (value) => countries.has(value),
  city: (value) => isFilled(value, 32),
  postalCode: isOptionalText(35),
  stateRegionCode: isOptionalText(40),
};

const isContact = (value) =>
  isObject(value) &&
  contact.mobile(value.mobile) && contact.telephone(value.telephone) && contact.email(value.email) &&
  contact.name1(value.name1) && contact.name2(value.name2) &&
  contact.street1(value.street1) && contact.street2(value.street2) &&
  contact.countryCode(value.countryCode) && contact.city(value.city) &&
  contact.postalCode(value.postalCode) && contact.stateRegionCode(value.stateRegionCode);

const packageRow = {
  packageType: (value) => value === 'BOX',
  quantity: isPositiveInt,
  unit: (value) => lengthUnits.has(value),
  length: isSize,
  width: isSize,
  height: isSize,
  weight: isSize,
  weightUnit: (value) => weightUnits.has(value),
};

const isPackage = (value) =>
  isObject(value) && value.packageType === 'BOX' && isPositiveInt(value.quantity) && lengthUnits.has(value.unit) &&
  isSize(value.length) && isSize(value.width) && isSize(value.height) &&
  isSize(value.weight) && weightUnits.has(value.weightUnit);

const productRow = {
  productName: (value) => matches(value, rules.HAN, 32),
  productNameEn: (value) => matches(value, rules.FILLED_NO_HAN, 32),
  productQuantity: isPositiveInt,
  productUnit: (value) => isFilled(value, 4),
  hsCode: (value) => matches(value, rules.HS_CODE, 11),
  declarationPrice: isPrice,
  hasBattery: isBoolean,
};

const isProduct = (value) =>
  isObject(value) && productRow.productName(value.productName) && productRow.productNameEn(value.productNameEn) &&
  isPositiveInt(value.productQuantity) && isFilled(value.productUnit, 4) && productRow.hsCode(value.hsCode) &&
  isPrice(value.declarationPrice) && isBoolean(value.hasBattery);

const customs = {
  declarationType: (value) => value === 'QT' || value === 'DL',
  totalAmount: isAmount,
  currencyCode: (value) => currencies.has(value),
};

const isCustoms = (value) =>
  isObject(value) && customs.declarationType(value.declarationType) && isAmount(value.totalAmount) &&
  currencies.has(value.currencyCode);

const bookingFields = {
  aliOrderNo: isAliOrderNo,
  referenceNo: (value) => isFilled(value, Infinity),
  serviceCode: (value) => isFilled(value, 20),
  consignor: contact,
  consignee: contact,
  packages: [packageRow],
  products: [productRow],
  customsDeclaration: customs,
  needInsurance: isBoolean,
  taxpayerId: (value) => maybe(value, isTaxId),
  remarks: isOptionalText(256),
};

const isBooking = (value) =>
  isObject(value) && isAliOrderNo(value.aliOrderNo) && isFilled(value.referenceNo, Infinity) &&
  isFilled(value.serviceCode, 20) && isContact(value.consignor) && isContact(value.consignee) &&
  isFilledList(value.packages, isPackage) && isFilledList(value.products, isProduct) &&
  isCustoms(value.customsDeclaration) && isBoolean(value.needInsurance) &&
  bookingFields.taxpayerId(value.taxpayerId) && bookingFields.remarks(value.remarks);

const returnFields = (value) => ({
  aliOrderNo: isAliOrderNo,
  reasonCode: (reason) => isFilled(reason, Infinity),
  reasonName: (reason) => isFilled(reason, Infinity),
  returnType: (type) => type === 'WAREHOUSE_RETURN' || type === 'SELF_PICKUP',
  contact: value.returnType === 'SELF_PICKUP' && value.contact === undefined ? () => true : contact,
  remark: isOptionalText(Infinity),
});

const isReturn = (value) =>
  isObject(value) && isAliOrderNo(value.aliOrderNo) &&
  isFilled(value.reasonCode, Infinity) && isFilled(value.reasonName, Infinity) &&
  (value.returnType === 'WAREHOUSE_RETURN'
    ? isContact(value.contact)
    : value.returnType === 'SELF_PICKUP' && maybe(value.contact, isContact)) &&
  isText(value.remark ?? '', Infinity);

const isRelatedProduct = (value) =>
  isObject(value) && isFilled(value.productId, 64) && isPositiveInt(value.productQuantity);
const isFile = (value) => isObject(value) && isFilled(value.fileName, 128) && isFilled(value.fileKey, 64);
const areFiles = (value) => isList(value, isFile);
const isSuperviseType = (value) => superviseTypes.has(value);

const isLogisticsBill = (value) =>
  isTrackingNo(value.logisticsTrackingNo) && isFilledList(value.logisticsWaybillList, isFile) &&
  isFilled(value.carrierCode, 32) && isFilled(value.carrierName, 64) &&
  maybe(value.entryOrderNo, isEntryOrderNo) && maybe(value.entryOrderList, areFiles) &&
  maybe(value.superviseType, isSuperviseType);

const isEntryBill = (value) =>
  isEntryOrderNo(value.entryOrderNo) && isFilledList(value.entryOrderList, isFile) &&
  isSuperviseType(value.superviseType) &&
  maybe(value.logisticsTrackingNo, isTrackingNo) && maybe(value.logisticsWaybillList, areFiles) &&
  isText(value.carrierCode ?? '', 32) && isText(value.carrierName ?? '', 64);

const isCreateDelivery = (value) =>
  isObject(value) && isFilled(value.requestId, 64) && isFilled(value.tradeId, 64) &&
  isFilledList(value.relateProductList, isRelatedProduct) && maybe(value.fileList, areFiles) &&
  (value.logisticsVoucherType === 'LOGISTICS_BILL' ? isLogisticsBill(value)
    : value.logisticsVoucherType === 'ENTRY_BILL' && isEntryBill(value));

const relatedProduct = { productId: (value) => isFilled(value, 64), productQuantity: isPositiveInt };
const file = { fileName: (value) => isFilled(value, 128), fileKey: (value) => isFilled(value, 64) };
const anyFiles = (value) => maybe(value, areFiles);

function deliveryFields({ logisticsVoucherType: type }) {
  const logistics = type === 'LOGISTICS_BILL';
  const when = (holds, tests, otherwise) => (holds ? tests : otherwise);
  return {
    requestId: (value) => isFilled(value, 64),
    tradeId: (value) => isFilled(value, 64),
    relateProductList: [relatedProduct],
    logisticsVoucherType: (value) => value === 'LOGISTICS_BILL' || value === 'ENTRY_BILL',
    logisticsTrackingNo: when(logistics, isTrackingNo, (value) => maybe(value, isTrackingNo)),
    logisticsWaybillList: when(logistics, [file], anyFiles),
    fileList: anyFiles,
    entryOrderNo: when(!logistics, isEntryOrderNo, (value) => maybe(value, isEntryOrderNo)),
    entryOrderList: when(!logistics, [file], anyFiles),
    superviseType: when(!logistics, isSuperviseType, (value) => maybe(value, isSuperviseType)),
    carrierCode: when(logistics, (value) => isFilled(value, 32), isOptionalText(32)),
    carrierName: when(logistics, (value) => isFilled(value, 64), isOptionalText(64)),
  };
}

/** Problems of a value by the tests of its fields: a function tests, an object goes down, an array goes through rows. */
function collect(value, tests, path, issues) {
  if (typeof tests === 'function') {
    if (!tests(value)) issues.push({ path, message: `${path} is not valid` });
  } else if (Array.isArray(tests)) {
    if (!Array.isArray(value) || value.length === 0) issues.push({ path, message: `${path} must be a filled list` });
    else value.forEach((row, index) => collect(row, tests[0], `${path}/${index}`, issues));
  } else if (!isObject(value)) {
    issues.push({ path, message: `${path} must be an object` });
  } else {
    for (const key in tests) collect(value[key], tests[key], `${path}/${key}`, issues);
  }
  return issues;
}

export const name = 'hand-written';
export const booking = () => ({ is: isBooking, report: (value) => collect(value, bookingFields, '', []) });
const goodsReturn = () => ({ is: isReturn, report: (value) => collect(value, returnFields(value), '', []) });
export { goodsReturn as return };
export const createDelivery = () => ({
  is: isCreateDelivery,
  report: (value) => collect(value, deliveryFields(value), '', []),
});
