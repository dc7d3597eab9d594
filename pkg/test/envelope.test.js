// The envelope of Alibaba's gateway through the package: positions in strings and bytes, options, wrong use.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byField, isValid, messageNames, prepare, validate, validateAt } from 'freight-preflight';

const cancel = '{"aliOrderNo":"ALS20260318005821","remark":"深圳 "}';
const around = (/** @type {string} */ value) => `{"sign":"😀","cancelDTO":${value},"_aop_signature":"33E5"}`;
const envelope = true;

test('an object in it: paths and positions go through', () => {
  const text = around(cancel);
  const [issue, ...more] = validate('cancel', text, { envelope }).issues;
  assert.deepEqual(more, []);
  assert.deepEqual([issue.path, issue.pointer, issue.reading], [['cancelDTO', 'remark'], '/cancelDTO/remark', 'R15']);
  assert.equal(text.slice(issue.start, issue.end), '"深圳 "');
  assert.equal(issue.column, Number(issue.start) + 1);
  const bytes = Buffer.from(text);
  const [inBytes] = validate('cancel', bytes, { envelope }).issues;
  assert.equal(bytes.subarray(inBytes.start, inBytes.end).toString(), '"深圳 "');
  assert.equal(inBytes.column, issue.column);
  assert.equal(inBytes.message, validate('cancel', cancel).issues[0].message);
});

test('a JSON text in it: everything stands at the whole', () => {
  const text = around(JSON.stringify(cancel));
  const [issue] = validate('cancel', text, { envelope }).issues;
  assert.deepEqual(issue.path, ['cancelDTO', 'remark']);
  assert.equal(text.slice(issue.start, issue.end), JSON.stringify(cancel));
});

test('a value, as a form parser gives it', () => {
  const form = Object.fromEntries(new URLSearchParams({ cancelDTO: cancel, sign: 'x', _aop_signature: '33E5' }));
  const report = validate('cancel', form, { envelope });
  assert.deepEqual(report.issues.map(({ pointer, start }) => [pointer, start]), [['/cancelDTO/remark', undefined]]);
  assert.ok(isValid('cancel', form, { envelope }) && !isValid('cancel', form, { envelope, strict: true }));
  assert.ok(!isValid('cancel', { ...form, cancelDTO: '{' }, { envelope }));
  assert.deepEqual(Object.keys(byField(report.issues)), ['cancelDTO.remark']);
  assert.equal(validateAt('cancel', form, 'cancelDTO.remark', { envelope }).length, 1);
});

test('the parameter of each message', () => {
  const names = { booking: 'bookingOrderDTO', cancel: 'cancelDTO', return: 'returnDTO', notifyPaid: 'notifyPaidDTO', notifyBizEvent: 'notifyBizEventDTO', claimCharge: 'claimChargeDTO', notifyTrace: 'notifyTraceDTO' };
  for (const [message, parameter] of Object.entries(names)) {
    const { issues } = validate(/** @type {any} */ (message), { [parameter]: 7 }, { envelope });
    assert.deepEqual(issues.map(({ path, rule }) => [path, rule]), [[[parameter], 'type']]);
    const missing = validate(/** @type {any} */ (message), { other: {} }, { envelope });
    assert.deepEqual(missing.issues.map(({ path, rule, code }) => [path, rule, code]), [[[parameter], 'required', '4001']]);
  }
});

test('a lone surrogate in the text inside is found', () => {
  const { issues } = validate('cancel', around('{"remark":"\ud800"}'), { envelope });
  assert.deepEqual(issues.map(({ path, rule }) => [path, rule]), [[[], 'encoding']]);
});

test('context, limits and readings work through it', () => {
  const short = { notifyPaidDTO: '{"aliOrderNo":"1531471592262"}' };
  assert.equal(validate('notifyPaid', short, { envelope, tolerate: ['R11'] }).valid, true);
  assert.equal(validate('notifyPaid', short, { envelope, maxBytes: 20 }).issues[0].rule, 'limit');
  const { issues, truncated } = validate('booking', { bookingOrderDTO: {} }, { envelope, maxIssues: 3 });
  assert.ok(issues.length === 3 && truncated && issues.every(({ path }) => path[0] === 'bookingOrderDTO'));
});

test('without the option an envelope is told from other unknown fields', () => {
  const { issues } = validate('cancel', around(cancel));
  assert.deepEqual(issues.map(({ path, rule }) => [path[0], rule]), [['sign', 'unknownField'], ['cancelDTO', 'unknownField'], ['_aop_signature', 'unknownField'], ['aliOrderNo', 'required']]);
  const [, told, other] = issues;
  assert.ok(told.rule === 'unknownField' && told.params.option === 'envelope');
  assert.match(told.message, /looks like the gateway's envelope .* option envelope$/);
  assert.match(validate('cancel', around(cancel), { locale: 'zh-CN' }).issues[1].message, /envelope/);
  assert.ok(other.rule === 'unknownField' && other.params.option === undefined);
});

test('wrong use', () => {
  const unsafe = /** @type {(message: any, options: any) => unknown} */ ((message, options) => validate(message, '{}', options));
  assert.throws(() => unsafe('cancel', { envelope: 'yes' }), /^TypeError: options\.envelope: "yes" is not accepted; use true or false$/);
  for (const message of messageNames.slice(7)) {
    assert.throws(() => unsafe(message, { envelope }), new RegExp(`^TypeError: options\\.envelope: true is not accepted; use false: ${message} has no envelope$`));
    assert.doesNotThrow(() => unsafe(message, { envelope: false }));
  }
  assert.throws(() => prepare('cancel', around(cancel), { envelope }), /^TypeError: options\.envelope: true is not accepted; use the message itself/);
});
