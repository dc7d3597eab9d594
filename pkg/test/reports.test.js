// Reports, the quick answer and the thrown form of the same check.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ValidationError, assertValid, isValid, validate } from 'freight-preflight';

const valid = '{"aliOrderNo":"ALS20260318005821"}';
const invalid = '{"aliOrderNo":"ALS2026031800582"}';

test('a valid message has an empty report', () => {
  assert.deepEqual(validate('notifyPaid', valid), { valid: true, issues: [], notChecked: [], truncated: false });
  assert.equal(isValid('notifyPaid', valid), true);
  assert.equal(assertValid('notifyPaid', valid), undefined);
});

test('an issue has its place, rule, code, severity, reading, values and text', () => {
  const { valid: verdict, issues } = validate('notifyPaid', invalid);
  assert.equal(verdict, false);
  assert.equal(issues.length, 1);
  const [{ message, ...issue }] = issues;
  assert.deepEqual(issue, {
    path: ['aliOrderNo'],
    pointer: '/aliOrderNo',
    rule: 'length',
    code: '4014',
    severity: 'error',
    reading: 'R11',
    params: { expected: 17, actual: 16 },
    start: 14,
    end: 32,
    line: 1,
    column: 15,
  });
  assert.match(message, /17/);
});

test('the text is in the language asked for, call by call', () => {
  const english = validate('notifyPaid', invalid).issues[0].message;
  const chinese = validate('notifyPaid', invalid, { locale: 'zh-CN' }).issues[0].message;
  assert.doesNotMatch(english, /\p{Script=Han}/u);
  assert.match(chinese, /\p{Script=Han}/u);
  assert.equal(validate('notifyPaid', invalid).issues[0].message, english);
});

test('strict makes a warning an error', () => {
  const text = '{"aliOrderNo":"ALS20260318005821","more":1}';
  assert.equal(validate('notifyPaid', text).issues[0].severity, 'warning');
  assert.equal(isValid('notifyPaid', text), true);
  assert.equal(validate('notifyPaid', text, { strict: true }).issues[0].severity, 'error');
  assert.equal(isValid('notifyPaid', text, { strict: true }), false);
});

test('tolerate drops what rests on a reading', () => {
  assert.deepEqual(validate('notifyPaid', invalid, { tolerate: ['R11'] }).issues, []);
  assert.equal(isValid('notifyPaid', invalid, { tolerate: ['R11'] }), true);
  assert.equal(isValid('notifyPaid', invalid, { tolerate: ['R116', 'R14'] }), false);
});

test('maxIssues cuts the report, not the verdict', () => {
  const all = validate('cancel', '{"a":1,"b":2,"c":3}');
  assert.equal(all.truncated, false);
  assert.ok(all.issues.length >= 4);
  const first = validate('cancel', '{"a":1,"b":2,"c":3}', { maxIssues: 2 });
  assert.deepEqual(first, { ...all, truncated: true, issues: all.issues.slice(0, 2) });
  assert.deepEqual(validate('cancel', '{"a":1}', { maxIssues: 0 }), { ...all, truncated: true, issues: [] });
  assert.deepEqual(validate('cancel', '{"a":1,"b":2,"c":3}', { maxIssues: Infinity }), all);
});

test('the rules of a context run when it is given and are named when not', () => {
  const delivery = { logisticsVoucherType: 'LOGISTICS_BILL' };
  assert.deepEqual(validate('createDelivery', delivery).notChecked, ['voucher']);
  const above = validate('createDelivery', delivery, { context: { order: { shipFrom: 'MAINLAND', amountUsd: '10000.01' } } });
  assert.deepEqual(above.notChecked, []);
  assert.ok(above.issues.some(({ rule }) => rule === 'voucher'));
  const below = validate('createDelivery', delivery, { context: { order: { shipFrom: 'MAINLAND', amountUsd: 9999.99 } } });
  assert.ok(!below.issues.some(({ rule }) => rule === 'voucher'));
});

test('one context leaves nothing behind for the next call', () => {
  const context = { limits: { packageCount: 0 } };
  const count = (options) => validate('booking', { packages: [{ quantity: 1 }] }, options).issues.filter(({ rule }) => rule === 'packageCount').length;
  assert.deepEqual([count({ context }), count(), count({ context: {} }), count({ context })], [1, 0, 0, 1]);
});

test('booking names each rule that it could not check', () => {
  const notChecked = (context) => validate('booking', '{}', { context }).notChecked;
  assert.deepEqual(notChecked(undefined), ['volume', 'edge', 'weight', 'girth', 'packageCount']);
  assert.deepEqual(notChecked({ limits: { edgeCm: 120, weightKg: '30' } }), ['volume', 'girth', 'packageCount']);
  assert.deepEqual(notChecked({ quotedVolume: { value: '1', unit: 'm3' } }), ['edge', 'weight', 'girth', 'packageCount']);
});

test('assertValid throws the issues and says the first of them', () => {
  assert.throws(() => assertValid('booking', '{}'), (error) => {
    assert.ok(error instanceof ValidationError && error instanceof Error);
    assert.equal(error.name, 'ValidationError');
    assert.deepEqual(error.issues, validate('booking', '{}').issues);
    assert.match(error.message, /^booking has \d+ errors: \/aliOrderNo: .* \(4001\); /);
    return true;
  });
  assert.throws(() => assertValid('cancel', '{}', { locale: 'zh-CN' }), /^ValidationError: cancel 有 1 处错误/);
});

test('a report is plain data', () => {
  const report = validate('booking', '{}');
  assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
  assert.deepEqual(structuredClone(report), report);
});
