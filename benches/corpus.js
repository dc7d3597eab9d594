// Messages on which every contestant must give the same verdict before anything is measured.
// Left out is what a check of parsed values cannot see (duplicate keys, digits beyond a double) and what is
// merely worth a warning (unknown fields, `CM`, `"true"`), which the peers' schemas could only refuse.
import { booking, createDelivery, goodsReturn, shuffled } from './payloads.js';

const entryBill = (seed) => {
  const { logisticsTrackingNo, logisticsWaybillList, fileList, carrierCode, carrierName, ...common } = createDelivery(seed);
  return {
    ...common,
    logisticsVoucherType: 'ENTRY_BILL',
    entryOrderNo: '223120230001234567',
    entryOrderList: logisticsWaybillList,
    superviseType: '9710',
  };
};
const selfPickup = (seed) => {
  const { contact, ...rest } = goodsReturn(seed);
  return { ...rest, returnType: 'SELF_PICKUP' };
};

const BASES = { booking, return: goodsReturn, createDelivery, entryBill, selfPickup };
const MESSAGE_OF = { entryBill: 'createDelivery', selfPickup: 'return' };

const KEEP_VALID = [
  ['booking', '/consignor/telephone', undefined],
  ['booking', '/consignor/email', undefined],
  ['booking', '/consignor/email', 'export.team+cn@mail.hexin-home.example.com'],
  ['booking', '/consignee/name2', undefined],
  ['booking', '/consignee/postalCode', undefined],
  ['booking', '/remarks', undefined],
  ['booking', '/remarks', '备'.repeat(256)],
  ['booking', '/taxpayerId', undefined],
  ['booking', '/taxpayerId', 'DE 123/456.789-0'],
  ['booking', '/consignor/name1', '深'.repeat(64)],
  ['booking', '/consignor/mobile', '13800138000'],
  ['booking', '/consignor/mobile', '+1-305-555-0117'],
  ['booking', '/consignor/mobile', '12345678901234567890'],
  ['booking', '/consignee/countryCode', 'ZW'],
  ['booking', '/packages/0/unit', 'cm'],
  ['booking', '/packages/0/length', 0.01],
  ['booking', '/packages/0/weight', 1999.99],
  ['booking', '/packages/0/quantity', 2147483647],
  ['booking', '/products/0/hsCode', '85183000.10'],
  ['booking', '/products/0/hsCode', '8518300010'],
  ['booking', '/products/0/declarationPrice', 0],
  ['booking', '/products/0/declarationPrice', 0.0001],
  ['booking', '/products/0/productNameEn', 'Crème brûlée torch'],
  ['booking', '/products/0/productName', '𠮷字牌茶具 A'],
  ['booking', '/customsDeclaration/declarationType', 'DL'],
  ['booking', '/customsDeclaration/currencyCode', 'CNY'],
  ['return', '/remark', undefined],
  ['selfPickup', '/remark', undefined],
  ['createDelivery', '/fileList', undefined],
  ['createDelivery', '/logisticsTrackingNo', '1112'],
  ['entryBill', '/superviseType', '0110'],
];

const MAKE_INVALID = [
  ['booking', '', []],
  ['booking', '', 'text'],
  ['booking', '/aliOrderNo', undefined],
  ['booking', '/aliOrderNo', '1531471592262'],
  ['booking', '/aliOrderNo', 'als14214037210457'],
  ['booking', '/aliOrderNo', 'ALS142140372104570'],
  ['booking', '/aliOrderNo', 15314715922621531],
  ['booking', '/referenceNo', undefined],
  ['booking', '/referenceNo', ' '],
  ['booking', '/serviceCode', 'S'.repeat(21)],
  ['booking', '/serviceCode', ''],
  ['booking', '/consignor', undefined],
  ['booking', '/consignor', null],
  ['booking', '/consignor', '王小明'],
  ['booking', '/consignee', []],
  ['booking', '/consignor/mobile', undefined],
  ['booking', '/consignor/mobile', '1234'],
  ['booking', '/consignor/mobile', '123456789012345678901'],
  ['booking', '/consignor/mobile', '138 0013 8000'],
  ['booking', '/consignor/mobile', '+86--13800138000'],
  ['booking', '/consignor/mobile', 13800138000],
  ['booking', '/consignor/telephone', '0755-88888888#2'],
  ['booking', '/consignor/email', 'export'],
  ['booking', '/consignor/email', 'export@'],
  ['booking', '/consignor/email', 'export team@example.com'],
  ['booking', '/consignor/email', 'e'.repeat(60) + '@example.com'],
  ['booking', '/consignor/name1', '   '],
  ['booking', '/consignor/name1', '深'.repeat(65)],
  ['booking', '/consignor/name2', 'n'.repeat(65)],
  ['booking', '/consignor/name2', 7],
  ['booking', '/consignor/street1', 's'.repeat(129)],
  ['booking', '/consignee/street2', 's'.repeat(129)],
  ['booking', '/consignee/countryCode', 'XZ'],
  ['booking', '/consignee/countryCode', 'us'],
  ['booking', '/consignee/countryCode', 'USA'],
  ['booking', '/consignee/countryCode', undefined],
  ['booking', '/consignee/city', 'c'.repeat(33)],
  ['booking', '/consignee/postalCode', '9'.repeat(36)],
  ['booking', '/consignee/stateRegionCode', 'r'.repeat(41)],
  ['booking', '/packages', undefined],
  ['booking', '/packages', []],
  ['booking', '/packages', {}],
  ['booking', '/packages/0', null],
  ['booking', '/packages/0/packageType', 'WPX'],
  ['booking', '/packages/0/quantity', 0],
  ['booking', '/packages/0/quantity', 1.5],
  ['booking', '/packages/0/quantity', -3],
  ['booking', '/packages/0/quantity', 2147483648],
  ['booking', '/packages/0/quantity', true],
  ['booking', '/packages/0/unit', 'yd'],
  ['booking', '/packages/0/unit', undefined],
  ['booking', '/packages/0/length', 0],
  ['booking', '/packages/0/length', -1.5],
  ['booking', '/packages/0/width', 12.345],
  ['booking', '/packages/0/height', undefined],
  ['booking', '/packages/0/weight', 0.001],
  ['booking', '/packages/0/weight', 1e15],
  ['booking', '/packages/0/weightUnit', 'oz'],
  ['booking', '/products', []],
  ['booking', '/products/1/productName', 'Bluetooth earphones'],
  ['booking', '/products/1/productName', '耳'.repeat(33)],
  ['booking', '/products/1/productNameEn', '耳机 earphones'],
  ['booking', '/products/1/productNameEn', ' '],
  ['booking', '/products/1/productNameEn', 'e'.repeat(33)],
  ['booking', '/products/1/productQuantity', 0],
  ['booking', '/products/1/productUnit', 'pieces'],
  ['booking', '/products/1/hsCode', '851830'],
  ['booking', '/products/1/hsCode', '85183000-10'],
  ['booking', '/products/1/hsCode', 85183000],
  ['booking', '/products/1/declarationPrice', 1.23456],
  ['booking', '/products/1/declarationPrice', -0.01],
  ['booking', '/products/1/declarationPrice', undefined],
  ['booking', '/products/1/hasBattery', undefined],
  ['booking', '/products/1/hasBattery', 'no'],
  ['booking', '/customsDeclaration', undefined],
  ['booking', '/customsDeclaration/declarationType', 'XX'],
  ['booking', '/customsDeclaration/totalAmount', 10.999],
  ['booking', '/customsDeclaration/totalAmount', -1],
  ['booking', '/customsDeclaration/currencyCode', 'ABC'],
  ['booking', '/needInsurance', undefined],
  ['booking', '/needInsurance', 1],
  ['booking', '/taxpayerId', '12_345'],
  ['booking', '/taxpayerId', '1'.repeat(31)],
  ['booking', '/remarks', '备'.repeat(257)],
  ['return', '/aliOrderNo', 'ALS'],
  ['return', '/reasonCode', undefined],
  ['return', '/reasonName', ' '],
  ['return', '/returnType', 'PICKUP'],
  ['return', '/returnType', undefined],
  ['return', '/contact', undefined],
  ['return', '/contact/city', undefined],
  ['return', '/remark', 5],
  ['selfPickup', '/reasonCode', ''],
  ['createDelivery', '/requestId', undefined],
  ['createDelivery', '/tradeId', 't'.repeat(65)],
  ['createDelivery', '/relateProductList', []],
  ['createDelivery', '/relateProductList/0/productQuantity', 0],
  ['createDelivery', '/logisticsVoucherType', 'BILL'],
  ['createDelivery', '/logisticsTrackingNo', undefined],
  ['createDelivery', '/logisticsTrackingNo', '1111111'],
  ['createDelivery', '/logisticsTrackingNo', 'SF1'],
  ['createDelivery', '/logisticsWaybillList', undefined],
  ['createDelivery', '/logisticsWaybillList/0/fileKey', undefined],
  ['createDelivery', '/fileList/0/fileName', 'f'.repeat(129)],
  ['createDelivery', '/carrierCode', 'c'.repeat(33)],
  ['createDelivery', '/carrierName', undefined],
  ['entryBill', '/entryOrderNo', undefined],
  ['entryBill', '/entryOrderNo', '123'],
  ['entryBill', '/entryOrderList', undefined],
  ['entryBill', '/superviseType', '9810'],
  ['entryBill', '/superviseType', undefined],
];

/** The base message with the value at the pointer replaced, or taken away by `undefined`. */
export function changed(base, pointer, value) {
  if (pointer === '') return value;
  const copy = structuredClone(base);
  const steps = pointer.slice(1).split('/');
  const last = steps.pop();
  const parent = steps.reduce((at, step) => at[step], copy);
  parent[last] = value;
  return copy;
}

const fromChanges = (changes, valid) => changes.map(([base, pointer, value], index) => ({
  title: `${base} ${pointer} = ${JSON.stringify(value)?.slice(0, 40) ?? 'left out'}`,
  message: MESSAGE_OF[base] ?? base,
  text: JSON.stringify(changed(BASES[base](1 + (index % 5)), pointer, value)),
  valid,
}));

function untouched() {
  const seeds = Array.from({ length: 8 }, (_, index) => index + 1);
  return Object.entries(BASES).flatMap(([base, make]) => seeds.map((seed) => ({
    title: `${base} ${seed}`,
    message: MESSAGE_OF[base] ?? base,
    text: JSON.stringify(seed % 2 ? make(seed) : shuffled(make(seed))),
    valid: true,
  })));
}

export const corpus = () => [...untouched(), ...fromChanges(KEEP_VALID, true), ...fromChanges(MAKE_INVALID, false)];
