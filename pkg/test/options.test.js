// Wrong use throws a TypeError that names the argument and says what is accepted.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertValid, isValid, messageNames, validate } from 'freight-preflight';

const text = '{"aliOrderNo":"ALS20260318005821"}';

/** @type {[string, any, RegExp][]} */
const wrongOptions = [
  ['null', null, /^options: null .*locale/],
  ['a string', 'en', /^options: "en" /],
  ['an unknown key', { local: 'en' }, /^options: there is no "local"; use locale, strict, tolerate, context, envelope, maxIssues or maxBytes$/],
  ['locale', { locale: 'fr' }, /^options\.locale: "fr" .*zh-CN or en/],
  ['locale null', { locale: null }, /^options\.locale: null /],
  ['strict', { strict: 1 }, /^options\.strict: 1 .*true or false/],
  ['tolerate', { tolerate: 'R11' }, /^options\.tolerate: "R11" .*array.*R116/],
  ['a reading', { tolerate: ['R11', 'R12'] }, /^options\.tolerate\[1\]: "R12" .*R14/],
  ['a missing reading', { tolerate: new Array(1) }, /^options\.tolerate\[0\]: undefined /],
  ['maxIssues', { maxIssues: -1 }, /^options\.maxIssues: -1 .*integer/],
  ['maxIssues as text', { maxIssues: '5' }, /^options\.maxIssues: "5" /],
  ['maxBytes', { maxBytes: 1.5 }, /^options\.maxBytes: 1\.5 .*integer/],
  ['maxBytes NaN', { maxBytes: NaN }, /^options\.maxBytes: NaN /],
  ['context', { context: null }, /^options\.context: null .*quotedVolume, limits or order/],
  ['context as a list', { context: [] }, /^options\.context: an array /],
  ['a part', { context: { limit: {} } }, /^options\.context: there is no "limit"/],
  ['a part that is no object', { context: { limits: 5 } }, /^options\.context\.limits: 5 .*edgeCm/],
  ['a field', { context: { limits: { edge: 5 } } }, /^options\.context\.limits: there is no "edge"/],
  ['a decimal', { context: { limits: { edgeCm: '1,5' } } }, /^options\.context\.limits\.edgeCm: "1,5" .*decimal/],
  ['a decimal below 0', { context: { limits: { weightKg: -1 } } }, /^options\.context\.limits\.weightKg: -1 /],
  ['a decimal without digits', { context: { limits: { girthCm: '' } } }, /^options\.context\.limits\.girthCm: "" /],
  ['a decimal that is not one', { context: { order: { shipFrom: 'MAINLAND', amountUsd: NaN } } }, /^options\.context\.order\.amountUsd: NaN /],
  ['too many digits', { context: { limits: { edgeCm: '1'.repeat(70_000) } } }, /^options\.context\.limits\.edgeCm: "1{64}" /],
  ['a field in another', { context: { limits: { edgeCm: '1\0' } } }, /^options\.context\.limits\.edgeCm: /],
  ['a count', { context: { limits: { packageCount: 1.5 } } }, /^options\.context\.limits\.packageCount: 1\.5 .*integer/],
  ['a count as text', { context: { limits: { packageCount: '3' } } }, /^options\.context\.limits\.packageCount: "3" /],
  ['a girth', { context: { limits: { girth: 'round' } } }, /^options\.context\.limits\.girth: "round" .*lengthPlusGirth or girth/],
  ['a volume without a unit', { context: { quotedVolume: { value: '1' } } }, /^options\.context\.quotedVolume\.unit: undefined .*ft3/],
  ['a unit', { context: { quotedVolume: { value: '1', unit: 'l' } } }, /^options\.context\.quotedVolume\.unit: "l" .*cm3, m3, in3 or ft3/],
  ['a tolerance', { context: { quotedVolume: { value: '1', unit: 'm3', tolerancePercent: '5%' } } }, /^options\.context\.quotedVolume\.tolerancePercent: "5%" /],
  ['an order from nowhere', { context: { order: { amountUsd: 1 } } }, /^options\.context\.order\.shipFrom: undefined .*MAINLAND or OVERSEAS/],
];

for (const [name, options, expected] of wrongOptions) {
  test(`wrong: ${name}`, () => {
    for (const check of [validate, isValid, assertValid]) {
      assert.throws(() => check('notifyPaid', text, options), (error) => {
        assert.ok(error instanceof TypeError);
        assert.match(error.message, expected);
        return true;
      });
    }
  });
}

test('an unknown message', () => {
  for (const name of ['Booking', '', 'toString', '__proto__', undefined, null, 0, {}, ['booking']]) {
    assert.throws(() => validate(/** @type {any} */ (name), text), (error) => {
      assert.ok(error instanceof TypeError);
      assert.match(error.message, /^message: .* is not accepted; use booking, .* or createDelivery\.response$/);
      return true;
    });
  }
});

test('what is accepted', () => {
  const context = {
    quotedVolume: { value: 1e-7, unit: 'ft3', tolerancePercent: '0' },
    limits: { edgeCm: 1e21, weightKg: '31.50', girthCm: 0, packageCount: 10, girth: 'girth' },
    order: { shipFrom: 'OVERSEAS' },
  };
  for (const options of [undefined, {}, { locale: undefined, strict: undefined, tolerate: undefined, context: undefined, maxIssues: undefined }, { context: {} }, { context }, { context: { limits: {} } }, { tolerate: [] }, { maxBytes: Infinity, maxIssues: Infinity }, { maxIssues: 2 ** 40, maxBytes: 2 ** 40 }]) {
    for (const message of messageNames) assert.equal(typeof validate(message, text, /** @type {any} */ (options)).valid, 'boolean');
  }
});

test('every reading can be tolerated', () => {
  const readings = ['R11', 'R14', 'R15', 'R20', 'R21', 'R22', 'R25', 'R26', 'R34', 'R39', 'R44', 'R45', 'R48', 'R52', 'R54', 'R56', 'R57', 'R70', 'R73', 'R101', 'R105', 'R108', 'R112', 'R114', 'R116'];
  for (const reading of readings) assert.equal(isValid('notifyPaid', text, { tolerate: [/** @type {any} */ (reading)] }), true);
  assert.equal(isValid('notifyPaid', text, { tolerate: /** @type {any} */ (readings) }), true);
});
