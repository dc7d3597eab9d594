// Objects checked by their facts: always the report that their JSON text gets, and most valid ones without that text.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isValid, messageNames, validate } from 'freight-preflight';
import { booking, createDelivery, goodsReturn, shuffled } from '../../benches/payloads.js';

/** @typedef {import('freight-preflight').MessageName} MessageName */

const root = fileURLToPath(new URL('../..', import.meta.url));
const parsed = (/** @type {unknown} */ value) => JSON.parse(JSON.stringify(value));
const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** What the text of the value gets: an object with a `toJSON` is written, whatever it gives.
 * @param {MessageName} message @param {unknown} value @param {object} [options] */
function byText(message, value, options) {
  const text = JSON.stringify(value);
  return validate(message, { toJSON: () => (text === undefined ? undefined : JSON.parse(text)) }, options);
}

/** @param {MessageName} message @param {unknown} value @param {object} [options] @param {string} [what] */
function check(message, value, options, what) {
  const expected = byText(message, value, options);
  assert.deepEqual(validate(message, /** @type {object} */ (value), options), expected, what);
  assert.equal(isValid(message, value, options), expected.valid, what);
}

/** Whether the check went without the text. @param {() => unknown} act */
function needsNoText(act) {
  const { stringify } = JSON;
  let called = false;
  JSON.stringify = /** @type {any} */ ((/** @type {[any]} */ ...args) => ((called = true), stringify(...args)));
  try {
    act();
  } finally {
    JSON.stringify = stringify;
  }
  return !called;
}

const order = { aliOrderNo: 'ALS20260318005821' };
const event = { ...order, eventTime: '2026-03-18T10:00:00+08:00', status: 'SUCCESS' };
const chargeItemArray = [{ code: 'A1', name: '操作费', quantity: 2 }];

/** @type {[MessageName, any][]} */
const VALID = [
  ...[1, 2, 3].map((seed) => /** @type {[MessageName, any]} */ (['booking', booking(seed)])),
  ['booking', booking(4, 20, 50)],
  ['booking', booking(5, 200, 620)],
  ['booking', shuffled(booking(6))],
  ['return', goodsReturn(1)],
  ['createDelivery', createDelivery(1)],
  ['cancel', { ...order, reasonCode: null, remark: '' }],
  ['notifyPaid', order],
  ['notifyBizEvent', { ...event, eventCode: 'DELIVERY' }],
  ['notifyBizEvent', { ...event, eventCode: 'CARRIER_PICKUP', extInfo: { carrierName: '顺丰', location: '深圳' } }],
  ['notifyBizEvent', { ...event, eventCode: 'CHECK_WEIGHT', extInfo: { packages: booking(1, 2).packages } }],
  ['notifyBizEvent', { ...event, eventCode: 'CONFIRM', extInfo: { trackNo: 'SF1', batchId: 0, chargeItemArray } }],
  ['claimCharge', { ...order, batchId: 7, chargeItemArray }],
  ['notifyTrace', { ...order, traceInfos: [{ location: '深圳', traceCode: 'S_CARRIER_PICKUP', traceTime: '2026-03-18T10:00:00Z', traceDescCn: '已揽收' }] }],
  ['booking.response', { isSuccess: true, result: { aspOrderNo: 'X1' } }],
  ['cancel.response', { isSuccess: false, errorCode: '4001', message: '缺少字段' }],
  ['createDelivery.response', { result: { resultStatus: 'S', resultCode: 'SUCCESS' }, requestId: 'R1', deliveryBatchId: 'B1' }],
];

for (const [message, value] of VALID) {
  test(`a valid ${message} needs no text`, () => {
    for (const copy of [parsed(value), value, Object.freeze(parsed(value)), Object.assign(Object.create(null), value)]) {
      check(message, copy);
      assert.ok(needsNoText(() => validate(message, copy)), 'validate');
      assert.ok(needsNoText(() => isValid(message, copy, { strict: true, locale: 'zh-CN', tolerate: ['R15'] })), 'isValid');
    }
    assert.deepEqual(validate(message, value).issues, []);
  });
}

test('texts that need a closer look need no JSON text for it', () => {
  const value = parsed(booking(1));
  value.products[0].productNameEn = 'Café mug';
  value.products[1].productName = 'LED台灯12W';
  value.referenceNo = 'SF1,包裹二';
  check('booking', value);
  assert.ok(needsNoText(() => validate('booking', value)));
});

const sampled = messageNames.filter((message) => existsSync(join(root, 'samples', message, 'valid.json')));

test('the valid samples need no text', () => {
  for (const message of sampled) {
    const value = read(join('samples', message, 'valid.json'));
    check(message, value);
    assert.ok(needsNoText(() => validate(message, value)), message);
  }
  assert.ok(sampled.length > 5);
});

/** Every place of a value. @param {any} value @param {(string | number)[]} path @returns {(string | number)[][]} */
function places(value, path = []) {
  const inner = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return [path, ...inner.flatMap((key) => places(value[key], [...path, key]))];
}

/** A copy with something else at that place. @param {any} value @param {(string | number)[]} path @param {unknown} put */
function withAt(value, path, put) {
  if (path.length === 0) return put;
  const copy = parsed(value);
  const last = /** @type {string} */ (path.at(-1));
  path.slice(0, -1).reduce((inner, key) => inner[key], copy)[last] = put;
  return copy;
}

class Own {
  aliOrderNo = 'ALS20260318005821';
}

/** @type {(() => unknown)[]} */
const ODD = [
  ...[null, undefined, '', ' ', 'x ', '\u3000x', 'x\u0085', '\ufeffx', '\u2028', 'a\u0000b', 'a"\\b', '１２３', 'é', '中', 'x中x', '😀', '\u{20000}'],
  ...['\ud800', 'a\udc00b', '\udc00\ud800', 'x\ufffdx', 'x'.repeat(300), '中'.repeat(128), '\u0001'.repeat(64), 'true', '10', '-1.5', 'CM', 'rmb', 'Kg', '${carrier}'],
  ...[0, -0, 1, -1, 0.5, 0.1 + 0.2, 1.005, 12.345, 0.285, 1e21, 1e-7, 1e15, 999999999999999.9, 2147483647, 2147483648, NaN, Infinity, -Infinity, 5e-324],
  ...[true, false, [], {}, [null], [{}], [[]], ['x'], [undefined], { __proto__: null }],
].map((value) => () => value);
ODD.push(
  () => JSON.parse('{"__proto__": 1}'),
  () => JSON.parse('{"toJSON": 1}'),
  () => JSON.parse('{"constructor": {}, "1": 2}'),
  () => new Date(0), () => new Date(NaN), () => new Map([[1, 2]]), () => /x/, () => () => 1, () => Symbol('x'), () => new Own(),
  () => Object('text'), () => Object(''), () => Object(5), () => Object(true), () => Object(Symbol('x')),
  () => new Array(3), () => Object.assign(new Array(2), { 1: {} }), () => Object.assign([{}], { more: 1 }), () => new (class extends Array {})(2),
  () => ({ toJSON: () => 'BOX' }), () => ({ toJSON: () => undefined }), () => ({ toJSON: 5 }),
  () => Object.defineProperty({}, 'toJSON', { value: () => 3 }), () => Object.assign([], { toJSON: () => 3 }),
  () => Object.create({ fileName: 'x', fileKey: 'y' }), () => Object.defineProperty({}, 'fileName', { value: 'x' }),
  () => ({ [Symbol('x')]: 1 }), () => new Proxy({}, {}), () => new Proxy([], {}), () => new Proxy([{}], {}),
);

for (const [message, value] of VALID.filter(([, { packages, products }]) => (packages ?? products ?? []).length < 5)) {
  test(`a ${message} with anything anywhere`, () => {
    for (const path of places(value)) {
      for (const odd of ODD) {
        const put = odd();
        if (path.length === 0 && typeof put === 'string') continue;
        check(message, withAt(value, path, put), undefined, `${path.join('.')}: ${ODD.indexOf(odd)}`);
      }
    }
  });
}

test('the same objects in odd clothes', () => {
  for (const [message, value] of VALID.slice(0, 3).concat(VALID.slice(6))) {
    check(message, Object.assign(new Own(), value));
    check(message, Object.create(value));
    check(message, Object.create(parsed(value), { aliOrderNo: { value: 'x', enumerable: true } }));
    check(message, new Proxy(value, {}));
    check(message, { ...value, [Symbol('x')]: 1 });
    check(message, { ...value, more: undefined });
    check(message, { ...value, more: 1 });
    check(message, Object.defineProperty({ ...value }, 'hidden', { value: 1 }));
    check(message, Object.defineProperty({ ...value }, 'toJSON', { value: () => ({}) }));
    check(message, Object.defineProperty({ ...value }, 'remarks', { get: () => 'read', enumerable: true }));
    check(message, JSON.parse(JSON.stringify(value).replace('{', '{"__proto__":{},')));
    check(message, Object.fromEntries(Object.entries(value).reverse()));
  }
});

test('arrays of another realm, and arrays with something on them', async () => {
  const { runInNewContext } = await import('node:vm');
  const value = parsed(booking(1));
  check('booking', runInNewContext(`(${JSON.stringify(value)})`));
  value.packages = runInNewContext('Array').from(value.packages);
  check('booking', value);
  check('booking', { ...value, products: Object.assign([...value.products], { more: 1 }) });
  check('booking', { ...value, products: [...value.products, , ...value.products] });
});

/** @param {object} target @param {string} key @param {unknown} value @param {() => void} act */
function polluted(target, key, value, act) {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  try {
    act();
  } finally {
    delete (/** @type {any} */ (target)[key]);
  }
}

test('prototypes with something on them', () => {
  for (const [message, value] of [VALID[0], VALID[6], VALID[9]]) {
    const { remarks, ...rest } = parsed(value);
    for (const target of [Object.prototype, Array.prototype, String.prototype, Number.prototype]) {
      polluted(target, 'remarks', ' ', () => check(message, rest));
      polluted(target, 'more', 1, () => check(message, rest));
      polluted(target, 'toJSON', () => ({ aliOrderNo: 1 }), () => {
        assert.deepEqual(validate(message, rest).issues, validate(message, JSON.parse(JSON.stringify(rest))).issues);
      });
    }
    polluted(Array.prototype, '0', { fileName: 'x' }, () => check(message, { ...rest, packages: new Array(1) }));
  }
});

test('getters that throw, change what they belong to, or check something themselves', () => {
  const own = new RangeError('own');
  const thrown = Object.defineProperty(parsed(booking(1)), 'remarks', { enumerable: true, get() { throw own; } });
  assert.throws(() => validate('booking', thrown), own);
  for (const inner of [
    () => validate('booking', parsed(booking(2))),
    () => validate('booking', JSON.stringify(booking(3, 100, 300))),
    () => validate('createDelivery', createDelivery(2), { context: { order: { shipFrom: 'OVERSEAS' } } }),
    () => validate('booking', { aliOrderNo: 'x' }),
  ]) {
    const value = parsed(booking(1));
    const bad = { ...value, consignor: { ...value.consignor, countryCode: 'XZ' } };
    for (const asked of [value, bad]) {
      Object.defineProperty(asked, 'remarks', { enumerable: true, get: () => (inner(), 'fine') });
      check('booking', asked);
    }
  }
  const removed = parsed(booking(1));
  Object.defineProperty(removed, 'aliOrderNo', { enumerable: true, get() { delete this.remarks; return 'ALS20260318005821'; } });
  assert.equal(isValid('booking', removed), true);
});

test('numbers are told as JSON.stringify writes them', () => {
  const value = parsed(booking(1, 1, 1));
  const [product] = value.products;
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 0x7fffffff) / 0x7fffffff;
  for (let i = 0; i < 5000; i++) {
    const digits = Math.floor(random() * 10 ** (i % 13));
    product.declarationPrice = digits / 10 ** (i % 6) + (i % 7 === 0 ? Number.EPSILON * digits : 0);
    product.productQuantity = 1 + (i % 3) / (i % 5 === 0 ? 2 : 1);
    value.customsDeclaration.totalAmount = i % 2 ? Math.round(product.declarationPrice * product.productQuantity * 100) / 100 : digits / 1000;
    value.packages[0].length = digits / 100 + (i % 11 === 0 ? 0.001 : 0);
    check('booking', value, undefined, JSON.stringify(value));
  }
});

test('the limit of bytes is that of the text', () => {
  for (const [message, value] of VALID) {
    const length = Buffer.byteLength(JSON.stringify(value));
    for (const maxBytes of [0, 1, length - 1, length, length + 1, 6 * length, Infinity]) check(message, value, { maxBytes });
    assert.equal(isValid(message, value, { maxBytes: length }), true);
    assert.equal(isValid(message, value, { maxBytes: length - 1 }), false);
  }
  const controls = { ...order, remark: '\u0001'.repeat(100_000) };
  for (const maxBytes of [500_000, 600_000, 700_000]) check('cancel', controls, { maxBytes });
});

test('with a context', () => {
  const limits = { edgeCm: 200, weightKg: 50, girthCm: 500, packageCount: 100 };
  const value = parsed(booking(1));
  assert.ok(needsNoText(() => validate('booking', value, { context: { limits } })));
  for (const edgeCm of [1, 20, 50, 100]) check('booking', value, { context: { limits: { ...limits, edgeCm } } });
  for (const packageCount of [1, 5, 10, 20]) check('booking', value, { context: { limits: { packageCount } } });
  check('booking', value, { context: { quotedVolume: { value: 1, unit: 'm3' } } });
  for (const shipFrom of ['MAINLAND', 'OVERSEAS']) check('createDelivery', createDelivery(1), { context: { order: { shipFrom, amountUsd: 10000 } } });
  check('booking', value);
});

test('texts at the limits of their length', () => {
  for (const [message, value] of VALID.filter(([message]) => message !== 'booking').concat([VALID[0]])) {
    for (const path of places(value).filter((path) => typeof path.reduce((inner, key) => inner[key], value) === 'string')) {
      for (const max of [4, 16, 20, 30, 32, 35, 40, 64, 128, 256]) {
        for (const length of [max - 1, max, max + 1]) check(message, withAt(value, path, '中'.padEnd(length, 'x')), undefined, `${path}: ${length}`);
      }
    }
  }
  for (const length of [1364, 1365, 1366, 4094, 4095, 4096, 20_000]) {
    const long = 'x'.repeat(length);
    const value = { ...order, reasonCode: long, reasonName: `${long}\ud83d\ude00`, remark: long };
    check('cancel', value);
    assert.ok(needsNoText(() => validate('cancel', value)), `${length}`);
    check('cancel', { ...value, remark: `${long}\ud83d` });
    check('cancel', value, { maxBytes: Buffer.byteLength(JSON.stringify(value)) - 1 });
  }
});

test('in an envelope', () => {
  check('booking', { bookingOrderDTO: parsed(booking(1)), sign: 'x' }, { envelope: true });
});

test('objects of any size', () => {
  for (const count of [1, 30, 100, 400, 2000]) {
    const value = parsed(booking(count, count, 3 * count));
    check('booking', value, { maxBytes: Infinity });
    assert.ok(needsNoText(() => validate('booking', value, { maxBytes: Infinity })), `${count} packages`);
  }
});
