// Whatever is passed in, a check ends with a report or with the caller's own error.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EngineError, isValid, validate } from 'freight-preflight';

const order = { aliOrderNo: 'ALS20260318005821' };
const rules = (input, options) => validate('notifyPaid', input, options).issues.map(({ rule }) => rule);

test('random bytes', () => {
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 0x7fffffff);
  for (let i = 0; i < 3000; i++) {
    const bytes = Uint8Array.from({ length: random() % 200 }, () => random() & 0xff);
    if (i % 2) bytes.set(Buffer.from('{"a":').subarray(0, bytes.length));
    assert.equal(validate('booking', bytes).valid, false);
  }
});

test('a message cut anywhere', () => {
  const text = '{"aliOrderNo":"ALS2026\\u0030318005821","a":[1.5e3,null,{"b":"单😀\\n"}]}';
  const bytes = Buffer.from(text);
  for (let length = 0; length < bytes.length; length++) {
    const { valid, issues } = validate('notifyPaid', bytes.subarray(0, length));
    assert.equal(valid, false);
    assert.ok(['json', 'encoding'].includes(issues[0].rule), `${length}: ${issues[0].rule}`);
  }
  assert.equal(isValid('notifyPaid', bytes), true);
});

const nested = (depth) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

test('texts nested to the limit and over it', () => {
  assert.deepEqual(rules(nested(64)), ['unknownField', 'required']);
  assert.deepEqual(rules(nested(65)), ['limit']);
  assert.deepEqual(rules('['.repeat(1_000_000)), ['limit']);
  const [issue] = validate('notifyPaid', nested(65)).issues;
  assert.deepEqual([issue.path, issue.start, issue.params.max], [[], 64 * 5, 64]);
});

/** @param {number} depth */
function nestedValue(depth) {
  let value = {};
  for (let i = 1; i < depth; i++) value = { a: value };
  return value;
}

test('values nested to the limit, over it, and deeper than any stack', () => {
  assert.deepEqual(rules(nestedValue(64)), ['unknownField', 'required']);
  for (const depth of [65, 500, 5000, 1_000_000]) assert.deepEqual(rules(nestedValue(depth)), ['limit'], `${depth}`);
  let array = [];
  for (let i = 0; i < 100_000; i++) array = [array];
  assert.deepEqual(rules({ ...order, array }), ['limit']);
});

test('a value that grows for ever downwards', () => {
  const endless = { get a() { return Object.create(endless, { a: { get: Object.getOwnPropertyDescriptor(endless, 'a').get, enumerable: true } }); } };
  assert.deepEqual(rules(endless), ['limit']);
});

test('texts larger than the limit, in every form', () => {
  const large = `{"aliOrderNo":"ALS20260318005821","a":"${'x'.repeat(10_000_000)}"}`;
  for (const input of [large, Buffer.from(large), JSON.parse(large)]) assert.deepEqual(rules(input), ['limit']);
  for (const input of [large, Buffer.from(large), JSON.parse(large)]) assert.deepEqual(rules(input, { maxBytes: 20_000_000 }), ['unknownField']);
});

test('a value of which no string can be made', () => {
  assert.deepEqual(rules({ ...order, a: 'x'.repeat(1 << 25), b: new Array(2 ** 32 - 1) }), ['limit']);
});

test('sparse arrays', () => {
  assert.deepEqual(rules({ ...order, a: new Array(2 ** 32 - 1) }), ['limit']);
  const holes = [];
  holes[1000] = 1;
  assert.deepEqual(rules({ ...order, a: holes }), ['unknownField']);
  const charges = [, { code: 'a', name: 'b', quantity: 1 }]; // eslint-disable-line no-sparse-arrays
  const { issues } = validate('claimCharge', { ...order, batchId: 1, chargeItemArray: charges });
  assert.deepEqual(issues.map(({ path, rule }) => [path.join('.'), rule]), [['chargeItemArray.0', 'type']]);
});

test('numbers beyond all bounds', () => {
  for (const number of ['1e999999999', '-1e999999999', '1e-999999999', '9'.repeat(100_000), `0.${'0'.repeat(100_000)}1`, `1e${'9'.repeat(1000)}`]) {
    assert.deepEqual(rules(`{"aliOrderNo":"ALS20260318005821","a":${number}}`), ['unknownField']);
    const [issue] = validate('claimCharge', `{"aliOrderNo":"ALS20260318005821","batchId":${number},"chargeItemArray":[{"code":"a","name":"b","quantity":1}]}`).issues;
    assert.deepEqual(issue.path, ['batchId']);
    assert.ok(JSON.stringify(issue).length < 1000, 'a value is clipped');
  }
});

test('keys that mean something to JavaScript', () => {
  const text = '{"__proto__":{"valid":1},"constructor":1,"toString":2,"hasOwnProperty":3,"aliOrderNo":"ALS20260318005821","__proto__":1}';
  const { issues } = validate('notifyPaid', text);
  assert.deepEqual(issues.map(({ path, rule }) => [path[0], rule]), [
    ['__proto__', 'unknownField'],
    ['constructor', 'unknownField'],
    ['toString', 'unknownField'],
    ['hasOwnProperty', 'unknownField'],
    ['__proto__', 'duplicateKey'],
  ]);
  assert.equal({}.valid, undefined);
  for (const issue of issues) assert.equal(Object.getPrototypeOf(issue), Object.prototype);
  assert.deepEqual(rules(JSON.parse('{"__proto__":1,"aliOrderNo":"ALS20260318005821"}')), ['unknownField']);
});

test('keys of every escape stay themselves', () => {
  const text = '{"\\u0061liOrderNo":"ALS20260318005821","a\\/b~c\\n":1,"":2}';
  const { issues } = validate('notifyPaid', text);
  assert.deepEqual(issues.map(({ path, pointer }) => [path, pointer]), [[['a/b~c\n'], '/a~1b~0c\n'], [[''], '/']]);
});

test('a cyclic structure and a BigInt are wrong use', () => {
  const cyclic = { ...order, list: [{}] };
  cyclic.list[0].back = cyclic;
  for (const check of [validate, isValid]) {
    for (const [input, reason] of [[cyclic, /cyclic/], [{ ...order, n: 1n }, /BigInt/], [1n, /BigInt/]]) {
      assert.throws(() => check('notifyPaid', input), (error) => {
        assert.ok(error instanceof TypeError && error.cause instanceof TypeError);
        assert.match(error.message, /^input: /);
        assert.match(error.message, reason);
        return true;
      });
    }
  }
});

test('the same object twice is no cycle', () => {
  const shared = { code: 'a', name: 'b', quantity: 1 };
  assert.equal(isValid('claimCharge', { ...order, batchId: 1, chargeItemArray: [shared, shared] }), true);
});

test("the caller's own errors come through untouched", () => {
  const errors = [new TypeError('mine'), new RangeError('mine'), new Error('mine'), new WebAssembly.RuntimeError('mine'), 'a string', null, undefined];
  for (const error of errors) {
    const raise = () => {
      throw error;
    };
    const inputs = [
      { ...order, get a() { return raise(); } },
      { ...order, a: { toJSON: raise } },
      new Proxy({}, { ownKeys: raise }),
      { ...order, deep: nestedAround({ toJSON: raise }) },
    ];
    for (const input of inputs) assert.equal(thrownBy(() => validate('notifyPaid', input)), error);
  }
  assert.deepEqual(rules(order), []);
});

/** @param {object} value */
function nestedAround(value) {
  let around = value;
  for (let i = 0; i < 200; i++) around = [around];
  return around;
}

/** @param {() => unknown} call */
function thrownBy(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  return new Error('nothing was thrown');
}

test('a check inside a check', () => {
  const inner = [];
  const outer = validate('notifyPaid', {
    get aliOrderNo() {
      inner.push(validate('cancel', '{"aliOrderNo":"x"}', { context: { limits: { edgeCm: 1 } } }));
      return 'ALS20260318005821';
    },
  });
  assert.deepEqual(outer.issues, []);
  assert.deepEqual(inner, [validate('cancel', '{"aliOrderNo":"x"}')]);
});

test('memory does not grow with the number of checks', () => {
  const text = JSON.stringify({ ...order, a: 'x'.repeat(500_000) });
  const bytes = Buffer.from(text);
  for (let i = 0; i < 20; i++) validate('notifyPaid', bytes);
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
  for (let i = 0; i < 200; i++) validate('notifyPaid', i % 2 ? bytes : text);
  const after = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
  assert.ok(after - before < 32 * 1024 * 1024, `${after - before} bytes more`);
});

test('nothing of all this was an engine failure', () => {
  assert.doesNotThrow(() => validate('notifyPaid', '{}'), EngineError);
});
