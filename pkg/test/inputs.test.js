// Every form in which a message may be handed over gives the same answer.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { isValid, validate } from 'freight-preflight';

const text = '{"aliOrderNo":"单号😀","remark":" x"}';
const bytes = new TextEncoder().encode(text);
const fromBytes = validate('cancel', bytes);

/** @param {Uint8Array} content */
function shifted(content, by = 3) {
  const buffer = new ArrayBuffer(content.length + 2 * by);
  new Uint8Array(buffer).fill(0x21).set(content, by);
  return { buffer, by };
}

test('bytes in any view', () => {
  const { buffer, by } = shifted(bytes, 8);
  const even = new TextEncoder().encode(`${text} `.padEnd(bytes.length + (bytes.length % 2 ? 1 : 2)).slice(0));
  const views = {
    Buffer: Buffer.from(text),
    'Uint8Array with an offset': new Uint8Array(buffer, by, bytes.length),
    'Buffer with an offset': Buffer.from(buffer, by, bytes.length),
    DataView: new DataView(buffer, by, bytes.length),
    Int8Array: new Int8Array(buffer, by, bytes.length),
    Uint8ClampedArray: new Uint8ClampedArray(buffer, by, bytes.length),
    ArrayBuffer: bytes.buffer,
    SharedArrayBuffer: sharedCopy(bytes).buffer,
    'view of a SharedArrayBuffer': sharedCopy(bytes),
    'another realm': runInNewContext('Uint8Array.from(bytes)', { bytes }),
    "another realm's ArrayBuffer": runInNewContext('Uint8Array.from(bytes).buffer', { bytes }),
  };
  for (const [name, view] of Object.entries(views)) assert.deepEqual(validate('cancel', view), fromBytes, name);
  assert.equal(even.length % 2, 0);
});

test('a view of wider numbers stands for its bytes', () => {
  const padded = new TextEncoder().encode('{"aliOrderNo":"ALS20260318005821"}  ');
  const { buffer, by } = shifted(padded, 8);
  assert.equal(isValid('notifyPaid', new Uint16Array(buffer, by, padded.length / 2)), true);
  assert.equal(isValid('notifyPaid', new Int32Array(buffer, by, padded.length / 4)), true);
});

/** @param {Uint8Array} content */
function sharedCopy(content) {
  const shared = new Uint8Array(new SharedArrayBuffer(content.length));
  shared.set(content);
  return shared;
}

test('a string has the same issues, counted in UTF-16 units', () => {
  const { issues } = validate('cancel', text);
  assert.deepEqual(issues.map(({ start, end }) => [start, end]), fromBytes.issues.map(({ start, end }) => [units(start), units(end)]));
  assert.deepEqual(issues.map(withoutOffsets), fromBytes.issues.map(withoutOffsets));
});

/** @param {number} offset */
const units = (offset) => Buffer.from(bytes.subarray(0, offset)).toString().length;
const withoutOffsets = ({ start, end, ...issue }) => issue;

test('a value has the same issues, without positions', () => {
  const { issues } = validate('cancel', JSON.parse(text));
  const withoutPlace = ({ start, end, line, column, ...issue }) => issue;
  assert.deepEqual(issues, fromBytes.issues.map(withoutPlace));
});

test('the input is neither kept nor changed', () => {
  const input = Uint8Array.from(bytes);
  validate('cancel', input);
  assert.deepEqual(input, bytes);
  const frozen = Object.freeze({ aliOrderNo: 'ALS20260318005821' });
  assert.equal(isValid('notifyPaid', frozen), true);
});

test('a subclass cannot lie about its length', () => {
  class Longer extends Uint8Array {
    get length() {
      return 1_000_000;
    }
  }
  class Shorter extends Uint8Array {
    get length() {
      return 1;
    }
  }
  assert.deepEqual(validate('cancel', Longer.from(bytes)), fromBytes);
  assert.deepEqual(validate('cancel', new Shorter(bytes.buffer)), fromBytes);
});

test('no bytes at all are no JSON', () => {
  const detached = Uint8Array.from(bytes);
  structuredClone(detached, { transfer: [detached.buffer] });
  for (const empty of ['', new Uint8Array(), new ArrayBuffer(0), detached]) {
    assert.deepEqual(validate('cancel', empty).issues.map(({ rule }) => rule), ['json']);
  }
});

test('whatever is no object is `type` at the root', () => {
  for (const value of [null, undefined, true, 5, NaN, [], () => {}, Symbol('s'), new String('{}'), new Date(0)]) {
    const { valid, issues } = validate('cancel', /** @type {any} */ (value));
    assert.equal(valid, false);
    assert.deepEqual(issues.map(({ path, rule, start }) => [path, rule, start]), [[[], 'type', undefined]]);
    assert.equal(isValid('cancel', value), false);
  }
});

test('a value counts as what JSON.stringify sends', () => {
  const order = { aliOrderNo: 'ALS20260318005821' };
  assert.equal(isValid('notifyPaid', { toJSON: () => order }), true);
  assert.equal(isValid('notifyPaid', Object.assign(Object.create({ inherited: 1 }), order)), true);
  assert.deepEqual(validate('notifyPaid', { ...order, gone: undefined, f() {} }).issues, []);
  const { issues } = validate('claimCharge', { ...order, batchId: NaN, chargeItemArray: [{ code: 'a', name: 'b', quantity: Infinity }] });
  assert.deepEqual(issues.map(({ path, rule }) => [path.join('.'), rule]), [['batchId', 'required'], ['chargeItemArray.0.quantity', 'required']]);
});

test('strings of every width', () => {
  for (const filler of ['a', 'é', '单', '😀']) {
    const padded = `{"aliOrderNo":"ALS20260318005821","${filler}":"${filler.repeat(5000)}"}`;
    const report = validate('notifyPaid', padded);
    assert.deepEqual(report.issues.map(({ rule }) => rule), ['unknownField']);
    assert.equal(padded.slice(report.issues[0].start, report.issues[0].end), `"${filler}"`);
  }
});

test('the size is that of the UTF-8 text', () => {
  const rules = (input, maxBytes) => validate('notifyPaid', input, { maxBytes }).issues.map(({ rule, start }) => [rule, start]);
  const name = '{"aliOrderNo":"ALS20260318005821","单":"号"}';
  const size = Buffer.byteLength(name);
  for (const [input, start] of [[name, 0], [Buffer.from(name), 0], [JSON.parse(name), undefined]]) {
    assert.deepEqual(rules(input, size).map(([rule]) => rule), ['unknownField']);
    assert.deepEqual(rules(input, size - 1), [['limit', start]]);
    assert.deepEqual(rules(input, 0), [['limit', start]]);
  }
});
