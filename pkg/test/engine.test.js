// The engine's life: started once, replaced after a failure or a great need of memory. WebAssembly.Instance is wrapped
// before the first check, so that the tests can count the instances and make a call trap.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EngineError, isValid, validate } from 'freight-preflight';

const valid = '{"aliOrderNo":"ALS20260318005821"}';

let instances = 0;
/** @type {string | undefined} the export whose next call traps */
let trapAt;

// (module (func (export "trap") unreachable))
const trapModule = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 116, 114, 97, 112, 0, 0, 10, 5, 1, 3, 0, 0, 11);

const RealInstance = WebAssembly.Instance;
const { trap } = /** @type {any} */ (new RealInstance(new WebAssembly.Module(trapModule)).exports);

/** @param {WebAssembly.Module} module @param {WebAssembly.Imports} imports */
function CountedInstance(module, imports) {
  const { exports } = new RealInstance(module, imports);
  if ('check' in exports) instances += 1; // The inlined text is decoded by a module of its own.
  return { exports: Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, trapping(name, value)])) };
}

/** @param {string} name @param {any} value */
function trapping(name, value) {
  if (typeof value !== 'function') return value;
  return (...args) => {
    if (trapAt !== name) return value(...args);
    trapAt = undefined;
    return trap();
  };
}

WebAssembly.Instance = /** @type {any} */ (CountedInstance);

test('one instance serves all calls', () => {
  for (let i = 0; i < 100; i++) assert.equal(isValid('notifyPaid', i % 2 ? valid : Buffer.from(valid)), true);
  assert.equal(instances, 1);
});

const invalid = '{"aliOrderNo":1}';
const context = { order: { shipFrom: 'OVERSEAS' } };

for (const [name, call] of Object.entries({
  input: () => isValid('notifyPaid', valid),
  check: () => validate('notifyPaid', valid),
  numbers: () => validate('notifyPaid', invalid),
  numbers_len: () => validate('notifyPaid', invalid),
  texts: () => validate('notifyPaid', invalid),
  texts_len: () => validate('notifyPaid', invalid),
  context: () => validate('createDelivery', '{}', { context }),
})) {
  test(`a trap in \`${name}\` is an EngineError, and the next call works`, () => {
    call();
    const before = instances;
    trapAt = name;
    assert.throws(call, (error) => {
      assert.ok(error instanceof EngineError && error.name === 'EngineError');
      assert.ok(error.cause instanceof WebAssembly.RuntimeError);
      return true;
    });
    const report = validate('notifyPaid', invalid);
    assert.deepEqual(report.issues.map(({ rule }) => rule), ['type']);
    assert.equal(instances, before + 1);
  });
}

test('wrong use and the errors of a caller leave the engine alone', () => {
  const before = instances;
  assert.throws(() => validate(/** @type {any} */ ('nothing'), valid), TypeError);
  assert.throws(() => validate('cancel', { toJSON() { throw new RangeError('mine'); } }), /mine/);
  validate('cancel', valid);
  assert.equal(instances, before);
});

test('much memory is given back', () => {
  const before = instances;
  const large = Buffer.from(JSON.stringify({ a: 'x'.repeat(40_000_000) }));
  assert.equal(validate('notifyPaid', large, { maxBytes: Infinity }).valid, false);
  assert.equal(isValid('notifyPaid', large, { maxBytes: Infinity }), false);
  isValid('notifyPaid', valid);
  assert.equal(instances, before + 2);
});

test('what is too large takes no memory', () => {
  const before = instances;
  const large = 'x'.repeat(400_000_000);
  assert.equal(isValid('notifyPaid', large), false);
  assert.equal(isValid('notifyPaid', new Uint8Array(400_000_000)), false);
  assert.equal(instances, before);
});

test('memory that cannot be had is an EngineError', () => {
  const huge = new Uint8Array(4_294_967_290);
  assert.throws(() => validate('notifyPaid', huge, { maxBytes: Infinity }), EngineError);
  assert.equal(isValid('notifyPaid', valid), true);
});
