// The answers that a back end gives; each is itself a valid answer.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isValid, messageNames, reply, validate } from 'freight-preflight';

const booking = readFileSync(new URL('../../samples/booking/valid.json', import.meta.url));

test('a valid booking is accepted with the provider\'s order number', () => {
  const answer = reply(validate('booking', booking), { aspOrderNo: 'P-1' });
  assert.deepEqual(answer, { isSuccess: true, result: { aspOrderNo: 'P-1' } });
  assert.ok(isValid('booking.response', answer));
});

test('other messages need no result', () => {
  const report = validate('notifyPaid', '{"aliOrderNo":"ALS20260318005821"}');
  assert.deepEqual(reply(report), { isSuccess: true });
  assert.ok(isValid('notifyPaid.response', reply(report)));
});

test('a report with errors is refused with the first error\'s code and sentence', () => {
  const report = validate('cancel', '{"reasonCode":" x","aliOrderNo":"1","remark":7}');
  assert.deepEqual(report.issues.map(({ severity, code }) => [severity, code]), [['warning', '4028'], ['error', '4014'], ['error', '4028']]);
  const answer = reply(report, { aspOrderNo: 'not used' });
  assert.deepEqual(answer, { isSuccess: false, errorCode: '4014', message: report.issues[1].message });
  assert.ok(isValid('cancel.response', answer, { strict: true }));
});

test('what cannot be read is refused too', () => {
  assert.equal(reply(validate('return', '<html>')).errorCode, '4028');
  assert.equal(reply(validate('booking', '')).isSuccess, false);
});

test('a report that has no room for its errors still gives a code', () => {
  const none = validate('booking', '{}', { maxIssues: 0 });
  assert.deepEqual(reply(none), { isSuccess: false, errorCode: '4000' });
});

test('every Ali message can be answered', () => {
  for (const message of messageNames.filter((name) => !/createDelivery|response/.test(name))) {
    const answer = reply(validate(message, '{}'));
    const expected = { isSuccess: false, errorCode: '4001' };
    assert.deepEqual({ isSuccess: answer.isSuccess, errorCode: answer.errorCode }, expected);
    assert.ok(isValid(/** @type {any} */ (`${message}.response`), answer, { strict: true }));
  }
});

test('wrong use names the argument', () => {
  const unsafe = /** @type {(report: any, result?: any) => unknown} */ (reply);
  assert.throws(() => unsafe(undefined), /^TypeError: report: undefined is not accepted; use the report of validate$/);
  assert.throws(() => unsafe({ valid: 'yes' }), TypeError);
  const report = validate('booking', booking);
  for (const result of [{}, { aspOrderNo: ' ' }, { aspOrderNo: 7 }, null, 'P-1']) {
    assert.throws(() => unsafe(report, result), /^TypeError: result\.aspOrderNo: /);
  }
});
