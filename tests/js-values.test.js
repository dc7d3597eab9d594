// The crate's feature js-values, called from a front end of its own: it says of every input what the package says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as npm from 'freight-preflight';
import { jsValues } from '../scripts/js-values.mjs';
import { fromRoot } from '../scripts/project.mjs';
import { bytesOf, casesIn, files } from './corpus.js';

const frontEnd = await jsValues();
const cases = files.flatMap(casesIn);

/** @param {string} text @returns {{ value?: unknown }} */
function parsed(text) {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return {};
  }
}

/** @param {string} message @param {any} input @param {any} [options] @param {string} [name] */
function same(message, input, options, name) {
  const report = frontEnd.validate(message, input, options);
  assert.deepEqual(report, npm.validate(/** @type {npm.MessageName} */ (message), input, options), name);
  return report;
}

for (const [form, inputOf] of /** @type {[string, (bytes: Buffer) => unknown][]} */ ([
  ['bytes', (bytes) => new Uint8Array(bytes)],
  ['strings', (bytes) => bytes.toString()],
  ['values', (bytes) => parsed(bytes.toString()).value],
])) {
  test(`${form} give the package's reports`, () => {
    let issues = 0;
    for (const testCase of cases) {
      const input = inputOf(bytesOf(testCase));
      if (input === undefined) continue;
      issues += same(testCase.message, input, testCase.options, testCase.name).issues.length;
    }
    assert.ok(issues > 1000, `${issues} issues`);
  });
}

test('a report is of plain objects, with places where there is a text', () => {
  const { issues: [issue] } = frontEnd.validate('notifyPaid', '{"aliOrderNo":"1531471592262"}', undefined);
  assert.equal(Object.getPrototypeOf(issue.params), Object.prototype);
  assert.deepEqual(issue.params, { expected: 17, actual: 13 });
  assert.deepEqual([issue.path, issue.pointer, issue.start, issue.column], [['aliOrderNo'], '/aliOrderNo', 14, 15]);
  assert.equal('start' in frontEnd.validate('notifyPaid', { aliOrderNo: '1' }, undefined).issues[0], false);
});

test('every kind of bytes is read', () => {
  const bytes = new TextEncoder().encode('  {"aliOrderNo":"ALS20260318005821"}  ');
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  const forms = [bytes, bytes.buffer, Buffer.from(bytes), bytes.subarray(2, -2), new DataView(bytes.buffer, 2), shared.buffer];
  for (const form of forms) same('notifyPaid', form);
});

test('an unpaired surrogate is found where it is', () => {
  for (const text of ['{"remark":"运\ud800"}', '{"remark":"\udfff😀"}', '{"a\udc00":"\ud800"}', '\ud800']) {
    assert.equal(same('cancel', text).issues[0].rule, 'encoding');
    same('cancel', { remark: text });
  }
});

test('what is larger than allowed is refused as it is', () => {
  const text = '{"remark":"运运运运"}';
  for (const maxBytes of [0, 1, text.length, Buffer.byteLength(text) - 1]) {
    assert.equal(same('cancel', text, { maxBytes }).issues[0].rule, 'limit');
    same('cancel', Buffer.from(text), { maxBytes });
    same('cancel', JSON.parse(text), { maxBytes });
  }
  assert.notEqual(same('cancel', text, { maxBytes: Buffer.byteLength(text) }).issues[0].rule, 'limit');
});

test('a value is what JSON.stringify makes of it', () => {
  const values = [null, undefined, true, 5, [], {}, () => 1, new Date(0), { toJSON: () => ({ remark: 5 }) }, { remark: undefined }];
  for (const value of values) same('cancel', value);
});

test('options are those of the package', () => {
  const booking = JSON.parse(readFileSync(fromRoot('samples/booking/valid.json'), 'utf8'));
  const context = {
    quotedVolume: { value: 0.5, unit: 'm3', tolerancePercent: '1e-7' },
    limits: { edgeCm: 1.5, weightKg: '0.1', girthCm: 1e-7, packageCount: 0, girth: 'girth' },
  };
  const found = same('booking', booking, { context, strict: true, locale: 'zh-CN' });
  assert.deepEqual(found.notChecked, []);
  assert.ok(['edge', 'weight', 'girth', 'packageCount', 'volume'].every((rule) => found.issues.some((/** @type {npm.Issue} */ issue) => issue.rule === rule)));
  same('booking', {}, { maxIssues: 2 });
  same('booking', {}, { strict: undefined, tolerate: ['R22', 'R11'], context: { limits: { edgeCm: undefined } } });
  same('createDelivery', {}, { context: { order: { shipFrom: 'MAINLAND', amountUsd: '10000' } } });
});

test('what serde writes for an option that is not given is read back', () => {
  const given = { locale: 'en', tolerate: [], context: { quotedVolume: null, limits: { edgeCm: null }, order: null } };
  assert.deepEqual(frontEnd.validate('booking', '{}', given), npm.validate('booking', '{}'));
  assert.deepEqual(frontEnd.validate('booking', '{}', null), npm.validate('booking', '{}'));
});

/** @type {[wrong: any[], naming: RegExp][]} */
const WRONG = [
  [['bookings', '{}'], /^message: "bookings" is not accepted; use booking, /],
  [['cancel', 10n], /^input: .*JSON\.stringify/],
  [['cancel', '{}', 5], /^options: 5 is not accepted; use an object with locale, /],
  [['cancel', '{}', []], /^options: \[\] is not accepted/],
  [['cancel', '{}', { maxIssue: 1 }], /^options: there is no "maxIssue"; use .*maxIssues/],
  [['cancel', '{}', { toString: 1 }], /^options: there is no "toString"/],
  [['cancel', '{}', { locale: 'fr' }], /^options\.locale: "fr" is not accepted/],
  [['cancel', '{}', { strict: 'yes' }], /^options\.strict: "yes" is not accepted/],
  [['cancel', '{}', { tolerate: ['R99'] }], /^options\.tolerate: \["R99"\] is not accepted/],
  [['cancel', '{}', { maxIssues: 1.5 }], /^options\.maxIssues: 1\.5 is not accepted/],
  [['cancel', '{}', { maxBytes: NaN }], /^options\.maxBytes: NaN is not accepted/],
  [['cancel', '{}', { context: { limit: {} } }], /^options\.context: there is no "limit"; use quotedVolume, limits, order$/],
  [['cancel', '{}', { context: { limits: { edgeCm: 'wide' } } }], /^options\.context\.limits\.edgeCm: "wide" is not accepted; use a value like "120"$/],
  [['cancel', '{}', { context: { limits: 7 } }], /^options\.context\.limits: 7 is not accepted; use an object with edgeCm, /],
  [['cancel', '{}', { context: { quotedVolume: { value: 1 } } }], /^options\.context\.quotedVolume: missing field `unit`$/],
  [['cancel', '{}', { context: { quotedVolume: { value: 1, unit: 'cm' } } }], /^options\.context\.quotedVolume\.unit: "cm" is not accepted/],
  [['cancel', '{}', { context: { order: { shipFrom: 'MOON' } } }], /^options\.context\.order\.shipFrom: "MOON" is not accepted/],
];

for (const [[message, input, options], naming] of WRONG) {
  test(`wrong use names its argument: ${naming.source}`, () => {
    assert.throws(() => frontEnd.validate(message, input, options), { name: 'TypeError', message: naming });
  });
}

test('the error of a value that cannot be written has its cause', () => {
  const cause = new Error('mine');
  const value = { toJSON: () => { throw cause; } };
  assert.throws(() => frontEnd.validate('cancel', value, undefined), (/** @type {Error} */ error) => error.cause === cause);
});
