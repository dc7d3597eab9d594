// Reading answers: what became of the request, and whose move it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageNames, readAnswer, responseCodes } from 'freight-preflight';

/** @param {string} resultStatus @param {string} resultCode @param {object} [more] */
const delivery = (resultStatus, resultCode, more) => ({ result: { resultStatus, resultCode, resultMessage: 'said' }, ...more });
const accepted = { requestId: 'R-1', deliveryBatchId: 'B-1' };

test('success', () => {
  assert.deepEqual(readAnswer('notifyPaid', '{"isSuccess":true}'), { kind: 'success' });
  assert.deepEqual(readAnswer('booking', '{"isSuccess":true,"message":"","result":{"aspOrderNo":"P-1"}}'), { kind: 'success', result: { aspOrderNo: 'P-1' } });
  assert.deepEqual(readAnswer('createDelivery', JSON.stringify(delivery('S', 'SUCCESS', accepted))), { kind: 'success', result: accepted });
  assert.deepEqual(readAnswer('createDelivery.response', delivery('S', 'SUCCESS', accepted)), { kind: 'success', result: accepted });
});

test('text, bytes and objects are read alike', () => {
  const text = '\ufeff {"isSuccess":false,"errorCode":"4012"}';
  const outcome = readAnswer('claimCharge', text);
  assert.equal(outcome.kind, 'failure');
  assert.deepEqual(readAnswer('claimCharge', Buffer.from(text)), outcome);
  assert.deepEqual(readAnswer('claimCharge', { isSuccess: false, errorCode: '4012' }), outcome);
});

test('a failure of Ali: the code, what it says, whose move it is', () => {
  assert.deepEqual(readAnswer('cancel', { isSuccess: false, errorCode: '4012', message: 'remark too long' }), {
    kind: 'failure',
    code: '4012',
    text: 'length must be at most the maximum',
    action: 'Correct what the text names, then send again',
    owner: 'ISV',
    requestId: 'same',
  });
  const chinese = readAnswer('cancel', { isSuccess: false, errorCode: '5001' }, { locale: 'zh-CN' });
  assert.ok(chinese.kind === 'failure' && chinese.owner === 'ISP');
  assert.equal(chinese.text, '业务处理过程出现错误');
  assert.match(chinese.action, /请联系对方/);
});

test('a text with a place for a value: the answer has filled it', () => {
  const outcome = readAnswer('return', { isSuccess: false, errorCode: '4104', message: 'not allowed while [CLOSED]' });
  assert.ok(outcome.kind === 'failure');
  assert.equal(outcome.text, 'not allowed while [CLOSED]');
  const bare = readAnswer('return', { isSuccess: false, errorCode: '4104' });
  assert.ok(bare.kind === 'failure' && bare.text.includes('[%s]'));
});

test('codes that no table has', () => {
  const ali = readAnswer('return', { isSuccess: false, errorCode: 'E_42', message: 'odd' });
  assert.ok(ali.kind === 'failure' && ali.code === 'E_42' && ali.text === 'odd' && ali.owner === 'ISP');
  const named = readAnswer('return', { isSuccess: false, errorCode: 'PARAM_ILLEGAL' });
  assert.ok(named.kind === 'failure' && named.text === 'the answer does not say why', 'no code of the other platform');
  const worldFirst = readAnswer('createDelivery', delivery('F', 'NEW_CODE'));
  assert.ok(worldFirst.kind === 'failure' && worldFirst.text === 'said' && worldFirst.requestId === 'new' && worldFirst.owner === 'WorldFirst');
});

test('a failure without a code is told with a warning', () => {
  const outcome = readAnswer('return', { isSuccess: false, errorCode: ' ', message: 'no' });
  assert.ok(outcome.kind === 'failure' && outcome.code === '' && outcome.text === 'no');
  assert.deepEqual(outcome.issues?.map(({ reading, severity }) => [reading, severity]), [['R48', 'warning']]);
});

test('a failure of WorldFirst: the action, and whether the body has to change', () => {
  assert.deepEqual(readAnswer('createDelivery', delivery('F', 'INCORRECT_PRODUCT_QUANTITY')), {
    kind: 'failure',
    code: 'INCORRECT_PRODUCT_QUANTITY',
    text: 'The product quantity is incorrect.',
    action: 'Correct relateProductList.productQuantity, then send again with a new requestId',
    owner: 'ISV',
    requestId: 'new',
  });
  const chinese = readAnswer('createDelivery', delivery('F', 'PARAM_ILLEGAL'), { locale: 'zh-CN' });
  assert.ok(chinese.kind === 'failure' && chinese.action === '请检查参数后重试');
});

test('a new requestId is asked for exactly where the action says so', () => {
  for (const { code, actionEn } of responseCodes.filter(({ status }) => status === 'F')) {
    const outcome = readAnswer('createDelivery', delivery('F', code));
    assert.ok(outcome.kind === 'failure' && outcome.action === actionEn, code);
    assert.equal(outcome.requestId, / with a new requestId/.test(String(actionEn)) ? 'new' : 'same', code);
  }
});

test('what is unknown is sent again seven times, then a person has to help', () => {
  const answer = delivery('U', 'UNKNOWN_EXCEPTION', { requestId: 'R-1' });
  const minutes = Array.from({ length: 7 }, (_, attempt) => {
    const outcome = readAnswer('createDelivery', answer, { attempt });
    assert.ok(outcome.kind === 'retry' && outcome.requestId === 'same' && outcome.code === 'UNKNOWN_EXCEPTION');
    return outcome.afterMinutes;
  });
  assert.deepEqual(minutes, [5, 10, 20, 40, 80, 160, 320]);
  for (const attempt of [7, 8, 1e6]) {
    const last = readAnswer('createDelivery', answer, { attempt });
    assert.ok(last.kind === 'failure' && last.owner === 'WorldFirst' && last.requestId === 'same');
    assert.match(last.action, /technical support/);
  }
  assert.deepEqual(readAnswer('createDelivery', answer), readAnswer('createDelivery', answer, { attempt: 0 }));
});

test('the status decides, whatever status its code usually has', () => {
  assert.equal(readAnswer('createDelivery', delivery('F', 'UNKNOWN_EXCEPTION')).kind, 'failure');
  assert.equal(readAnswer('createDelivery', delivery('U', 'PROCESS_FAIL')).kind, 'retry');
  assert.equal(readAnswer('createDelivery', delivery('S', 'PROCESS_FAIL', accepted)).kind, 'success');
});

test('the other shape of Alibaba\'s answers is read with a warning', () => {
  const success = readAnswer('notifyTrace', '{"success":"true","errorCode":"","errorMsg":""}');
  assert.equal(success.kind, 'success');
  assert.deepEqual(success.issues?.map(({ path, rule, severity }) => [path, rule, severity]), [[['success'], 'unknownField', 'warning'], [['errorMsg'], 'unknownField', 'warning']]);
  const failure = readAnswer('claimCharge', { success: false, errorCode: '4103', errorMsg: 'none' });
  assert.ok(failure.kind === 'failure' && failure.code === '4103' && failure.text === 'the order does not exist');
  assert.ok(failure.issues && failure.issues.length > 0);
});

test('everything else is unreadable, never a guess', () => {
  for (const [message, answer, rule] of /** @type {[import('freight-preflight').MessageName, any, string][]} */ ([
    ['notifyTrace', '<!doctype html><title>502 Bad Gateway</title>', 'json'],
    ['notifyTrace', '', 'json'],
    ['notifyTrace', '{"isSuccess":tr', 'json'],
    ['notifyTrace', '{"isSuccess":true', 'json'],
    ['notifyTrace', Buffer.from([0xff, 0xfe]), 'encoding'],
    ['notifyTrace', '[]', 'type'],
    ['notifyTrace', 'null', 'type'],
    ['notifyTrace', '"true"', 'type'],
    ['notifyTrace', '{}', 'required'],
    ['notifyTrace', '{"isSuccess":1}', 'type'],
    ['notifyTrace', '{"isSuccess":true,"isSuccess":false}', 'duplicateKey'],
    ['notifyTrace', '{"success":"true","success":"false"}', 'unknownField'],
    ['notifyTrace', '{"success":"yes","errorCode":"","errorMsg":""}', 'unknownField'],
    ['notifyTrace', '{"success":true,"isSuccess":null}', 'unknownField'],
    ['booking', '{"success":"true"}', 'unknownField'],
    ['booking', '{"isSuccess":true}', 'required'],
    ['createDelivery', '{"success":"true"}', 'unknownField'],
    ['createDelivery', '{"isSuccess":true}', 'unknownField'],
    ['createDelivery', delivery('S', 'SUCCESS'), 'required'],
    ['createDelivery', delivery('X', 'SUCCESS'), 'enum'],
    ['createDelivery', { result: {} }, 'required'],
    ['createDelivery', { result: 'S' }, 'type'],
  ])) {
    const outcome = readAnswer(message, answer);
    assert.equal(outcome.kind, 'unreadable', JSON.stringify(answer));
    assert.ok(outcome.kind === 'unreadable' && outcome.issues[0].rule === rule, `${JSON.stringify(answer)}: ${JSON.stringify(outcome)}`);
  }
});

test('every message has its answer read', () => {
  for (const message of messageNames.slice(0, 7)) {
    const outcome = readAnswer(message, { isSuccess: false, errorCode: '4100' });
    assert.ok(outcome.kind === 'failure' && outcome.text === 'business checks failed', message);
  }
});

test('wrong use names the argument', () => {
  const unsafe = /** @type {(message: any, answer: any, options?: any) => unknown} */ (readAnswer);
  assert.throws(() => unsafe('order', '{}'), /^TypeError: message: "order" is not accepted; use booking, cancel, .* or createDelivery$/);
  assert.throws(() => unsafe('cancel', '{}', { attempt: -1 }), /^TypeError: options\.attempt: -1 is not accepted/);
  assert.throws(() => unsafe('cancel', '{}', { attempt: 1.5 }), TypeError);
  assert.throws(() => unsafe('cancel', '{}', { attempt: '1' }), TypeError);
  assert.throws(() => unsafe('cancel', '{}', { locale: 'zh' }), /^TypeError: options\.locale: "zh" is not accepted; use zh-CN or en$/);
  assert.throws(() => unsafe('cancel', '{}', { retries: 1 }), /^TypeError: options: there is no "retries"; use attempt or locale$/);
  assert.throws(() => unsafe('cancel', '{}', null), /^TypeError: options: null/);
});
