// The issues of one place: those that a whole check gives there, however the place is written.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { byField, describe, messageNames, validate, validateAt } from 'freight-preflight';

const samples = new URL('../../samples/', import.meta.url);

/** Every sample that is JSON, as a value. */
function* payloads() {
  for (const message of messageNames) {
    for (const name of readdirSync(new URL(message, samples)).filter((name) => name.endsWith('.json') && !/-(json|assignment)\./.test(name))) {
      yield { message, payload: JSON.parse(readFileSync(new URL(`${message}/${name}`, samples), 'utf8')) };
    }
  }
}

const broken = { packages: [{ unit: 'cm' }, { unit: 'ell', quantity: 0 }], products: [{ quantity: 1 }], ['__proto__']: 1, 'a.b': [{ 'c"]': 1 }] };

/** @param {import('freight-preflight').Issue[]} issues */
const told = (issues) => issues.map(({ pointer, rule }) => `${pointer} ${rule}`);

test('the issues are those of a whole check at or under the place', () => {
  let places = 0;
  for (const { message, payload } of payloads()) {
    const all = validate(message, payload, { maxIssues: Infinity }).issues;
    const paths = all.flatMap(({ path }) => path.map((_, length) => path.slice(0, length))).concat(all.map(({ path }) => path));
    for (const path of paths) {
      const expected = all.filter((issue) => path.every((step, i) => issue.path[i] === step));
      assert.deepEqual(validateAt(message, payload, path), expected);
      places += 1;
    }
  }
  assert.ok(places > 100, `${places} places`);
});

test('a place may be written in every notation', () => {
  const expected = ['/packages/1/unit enum'];
  for (const path of ['packages[1].unit', 'packages.1.unit', '/packages/1/unit', ['packages', 1, 'unit'], ['packages', '1', 'unit'], '["packages"][1]["unit"]']) {
    assert.deepEqual(told(validateAt('booking', broken, path)), expected, String(path));
  }
});

test('what byField calls a field finds its issues again', () => {
  const { issues } = validate('booking', broken, { maxIssues: Infinity });
  for (const style of ['bracket', 'pointer']) {
    for (const [field, own] of Object.entries(byField(issues, style))) {
      const found = validateAt('booking', broken, field);
      assert.deepEqual(found.filter(({ path }) => path.length === own[0].path.length), own, field);
    }
  }
});

test('[] stands for every element', () => {
  assert.deepEqual(told(validateAt('booking', broken, 'packages[].unit')), ['/packages/1/unit enum']);
  assert.deepEqual(told(validateAt('booking', broken, 'packages[].length')), ['/packages/0/length required', '/packages/1/length required']);
  assert.deepEqual(validateAt('booking', broken, 'consignor[]'), []);
});

test('every path that describe gives is taken', () => {
  for (const message of messageNames) {
    for (const { path, field } of describe(message)) {
      for (const issue of validateAt(message, {}, path)) assert.equal(issue.path.at(-1), field);
    }
  }
});

test('the whole payload is the empty path', () => {
  const { issues } = validate('booking', broken, { maxIssues: Infinity });
  for (const path of ['', []]) assert.deepEqual(validateAt('booking', broken, path), issues);
  assert.deepEqual(told(validateAt('booking', [], '')), [' type']);
  assert.deepEqual(validateAt('booking', [], 'packages'), []);
});

test('a condition shows at the field that it is about, and goes with its decider', () => {
  const message = { aliOrderNo: 'ALS20260318005821', reasonCode: '1', reasonName: '2' };
  const at = (returnType, contact) => told(validateAt('return', { ...message, returnType, contact }, 'contact'));
  assert.deepEqual(at('WAREHOUSE_RETURN', undefined), ['/contact required']);
  assert.deepEqual(at('WAREHOUSE_RETURN', { city: '1' })[0], '/contact/mobile required');
  assert.deepEqual(at('SELF_PICKUP', undefined), []);
  assert.deepEqual(at('?', undefined), []);
});

test('checks over several fields show where they are reported', () => {
  const order = JSON.parse(readFileSync(new URL('booking/valid.json', samples), 'utf8'));
  order.products[0].declarationPrice += 1000;
  assert.deepEqual(told(validateAt('booking', order, 'customsDeclaration.totalAmount')), ['/customsDeclaration/totalAmount total']);
  assert.deepEqual(validateAt('booking', order, 'products'), []);
  const context = { limits: { edgeCm: '0.01', packageCount: 0 } };
  assert.ok(told(validateAt('booking', order, 'packages[0]', { context })).includes('/packages/0 edge'));
  assert.ok(told(validateAt('booking', order, 'packages', { context })).includes('/packages packageCount'));
});

test('the options are those of a check, but for maxIssues', () => {
  const message = { aliOrderNo: 'ALS2026031800582', ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`x${i}`, i])) };
  assert.equal(validateAt('notifyPaid', message, 'x299').length, 1);
  assert.equal(validateAt('notifyPaid', message, 'x299', { maxIssues: 0 }).length, 1);
  assert.equal(validateAt('notifyPaid', message, 'x299', { strict: true })[0].severity, 'error');
  assert.deepEqual(validateAt('notifyPaid', message, 'aliOrderNo', { tolerate: ['R11'] }), []);
  assert.match(validateAt('notifyPaid', message, 'aliOrderNo', { locale: 'zh-CN' })[0].message, /\p{Script=Han}/u);
});

test('a payload that cannot be checked says so at every place', () => {
  assert.deepEqual(told(validateAt('cancel', { remark: '\ud800' }, 'aliOrderNo')), [' encoding']);
  assert.deepEqual(told(validateAt('cancel', { remark: 'x'.repeat(100) }, 'remark', { maxBytes: 50 })), [' limit']);
});

test('wrong use is told by its argument', () => {
  const wrong = (argument, ...args) => assert.throws(() => validateAt(...args), { name: 'TypeError', message: new RegExp(`^${argument}: `) }, String(args));
  for (const path of ['a..b', '.a', 'a.', 'a[', 'a]', 'a[b]', 'a[0', '[-1]', '["a]', '["\\x"]', 'a["b"', '/~', '/~2', 5, null, undefined, {}, [null], [1.5], [['a']]]) {
    wrong('path', 'booking', {}, path);
  }
  for (const payload of ['{}', 5, null, undefined]) wrong('payload', 'booking', payload, '');
  wrong('message', 'bookings', {}, '');
  wrong('options', 'booking', {}, '', null);
  wrong('options.maxIssues', 'booking', {}, '', { maxIssues: -1 });
  wrong('options.locale', 'booking', {}, '', { locale: 'de' });
});

test('it is fast enough for every keystroke on 20 packages and 50 products, right or wrong', () => {
  const { packages: [box], products: [cup], ...order } = JSON.parse(readFileSync(new URL('booking/valid.json', samples), 'utf8'));
  const times = (count, value) => Array.from({ length: count }, () => ({ ...value }));
  for (const payload of [{ ...order, packages: times(20, box), products: times(50, cup) }, { packages: times(20, {}), products: times(50, {}) }]) {
    const fastest = Math.min(...Array.from({ length: 20 }, () => {
      const start = performance.now();
      validateAt('booking', payload, 'packages[19].weight');
      return performance.now() - start;
    }));
    assert.ok(fastest < 8, `${fastest} ms, half of what a frame has`);
  }
});
