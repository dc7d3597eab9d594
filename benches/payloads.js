// Deterministic messages as real orders look: Chinese and Latin text, several packages and products.

const CITIES = [
  ['CN', '深圳市', '广东省', '518000', '龙华区民治街道民康路蓝坤大厦'],
  ['CN', '义乌市', '浙江省', '322000', '福田街道国际商贸城四区'],
  ['US', 'Los Angeles', 'CA', '90021', '1200 S Alameda St, Suite '],
  ['DE', 'Hamburg', 'HH', '20457', 'Am Sandtorkai '],
  ['BR', 'São Paulo', 'SP', '01310-100', 'Avenida Paulista '],
];
const PEOPLE = [['王小明', 'Wang Xiaoming'], ['李娜', 'Li Na'], ['陈志强', 'Chen Zhiqiang'], ['José Álvarez', 'Jose Alvarez']];
const COMPANIES = ['深圳市华强北电子有限公司', '义乌市欣悦工艺品厂', 'Blue Harbor Trading LLC', 'Müller Logistik GmbH'];
const GOODS = [
  ['无线蓝牙耳机5.3主动降噪入耳式带充电仓长续航黑色款', 'Wireless ANC earbuds with case', '件', '85183000', true],
  ['316不锈钢保温杯大容量便携车载泡茶杯商务礼品定制款', 'Stainless steel thermos 750 ml', '个', '9617009000', false],
  ['适用于多机型的液态硅胶手机保护壳防摔全包磁吸软壳', 'Liquid silicone phone case, M2', '个', '39269090.90', false],
  ['纯棉圆领短袖T恤男女同款夏季宽松透气打底衫多色可选', 'Cotton crew-neck T-shirt, S-XL', '件', '6109100021', false],
  ['LED护眼台灯可调光触控学生宿舍书桌阅读灯充电插电两用', 'LED desk lamp, dimmable, 12 W', '台', '94052100.00', true],
];

/** Mulberry32: small, fast, the same numbers everywhere. */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function source(seed) {
  const next = random(seed);
  const below = (limit) => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)],
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
    decimal: (limit, scale) => Number((0.5 + next() * limit).toFixed(scale)),
  };
}

function contact({ pick, digits, below }, cities) {
  const [countryCode, city, stateRegionCode, postalCode, street] = pick(cities);
  const [name, latin] = pick(PEOPLE);
  return {
    mobile: `+86-138${digits(8)}`,
    telephone: `0755-${digits(8)}`,
    email: `${latin.toLowerCase().replace(' ', '.')}${below(100)}@example.com`,
    name1: name,
    name2: pick(COMPANIES),
    street1: `${street}${1 + below(300)}`,
    street2: `Building ${1 + below(20)}, Room ${100 + below(900)}`,
    countryCode,
    city,
    postalCode,
    stateRegionCode,
  };
}

function packageRow({ below, decimal }) {
  return {
    packageType: 'BOX', quantity: 1 + below(20), unit: 'cm',
    length: decimal(80, 2), width: decimal(60, 1), height: decimal(40, 2),
    weight: decimal(30, 2), weightUnit: 'kg',
  };
}

function productRow({ pick, below, decimal }) {
  const [productName, productNameEn, productUnit, hsCode, hasBattery] = pick(GOODS);
  return {
    productName, productNameEn, productQuantity: 1 + below(500), productUnit, hsCode,
    declarationPrice: decimal(40, 4), hasBattery,
  };
}

const rows = (count, make, from) => Array.from({ length: count }, () => make(from));

/** The sum of price times quantity to two places, in ten-thousandths so that no binary fraction gets in. */
function total(products) {
  const parts = products.map((row) => Math.round(row.declarationPrice * 10000) * row.productQuantity);
  return Math.round(parts.reduce((sum, part) => sum + part, 0) / 100) / 100;
}

export function booking(seed = 1, packages = 1, products = 3) {
  const from = source(seed);
  const listed = rows(products, productRow, from);
  return {
    aliOrderNo: `ALS${from.digits(14)}`,
    referenceNo: `SF${from.digits(12)},SF${from.digits(12)}`,
    serviceCode: 'TKDZ-US-AIR',
    consignor: contact(from, CITIES.slice(0, 2)),
    consignee: contact(from, CITIES.slice(2)),
    packages: rows(packages, packageRow, from),
    products: listed,
    customsDeclaration: { declarationType: 'QT', totalAmount: total(listed), currencyCode: 'USD' },
    needInsurance: from.below(2) === 1,
    taxpayerId: `12.345.678/${from.digits(4)}-95`,
    remarks: '易碎品，请轻拿轻放 / fragile, handle with care',
  };
}

export function goodsReturn(seed = 1) {
  const from = source(seed);
  return {
    aliOrderNo: `ALS${from.digits(14)}`,
    reasonCode: `R${from.digits(3)}`,
    reasonName: '客户取消订单',
    returnType: 'WAREHOUSE_RETURN',
    contact: contact(from, CITIES),
    remark: '请在工作日送达 / deliver on weekdays',
  };
}

const file = (name) => ({ below, digits }) => ({ fileName: `${name}${1 + below(99)}.pdf`, fileKey: `key${digits(24)}` });

export function createDelivery(seed = 1) {
  const from = source(seed);
  return {
    requestId: `REQ${from.digits(20)}`,
    tradeId: `T${from.digits(18)}`,
    relateProductList: rows(3, ({ digits, below }) => ({ productId: `P${digits(10)}`, productQuantity: 1 + below(900) }), from),
    logisticsVoucherType: 'LOGISTICS_BILL',
    logisticsTrackingNo: `SF${from.digits(12)}`,
    logisticsWaybillList: rows(2, file('运单'), from),
    fileList: rows(2, file('装箱单 packing list '), from),
    carrierCode: 'SF',
    carrierName: '顺丰速运 SF Express',
  };
}

/** The same values with the fields of every object in another order, as a sender's map may give them. */
export function shuffled(value, next = random(7)) {
  if (Array.isArray(value)) return value.map((element) => shuffled(element, next));
  if (typeof value !== 'object' || value === null) return value;
  const keyed = Object.entries(value).map(([key, inner]) => /** @type {const} */ ([next(), key, shuffled(inner, next)]));
  return Object.fromEntries(keyed.sort((a, b) => a[0] - b[0]).map(([, key, inner]) => [key, inner]));
}

/** JSON text with everything outside ASCII as \uXXXX, as Python's json.dumps writes it by default. */
export function escaped(value) {
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
}

/** How many packages and products make a booking of about that many bytes. */
export const SIZES = { '1.9 KB': [1, 3], '16 KB': [20, 50], '180 KB': [200, 620], '1 MB': [1100, 3460] };
