// The response codes as the package shows them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { responseCode, responseCodes, responseText } from 'freight-preflight';

const of = (/** @type {string} */ platform) => responseCodes.filter((code) => code.platform === platform);

test('both tables are there whole', () => {
  assert.equal(of('ali').length, 44 + 8 + 2);
  assert.equal(of('worldfirst').length, 8 + 14 - 1);
  assert.equal(new Set(responseCodes.map(({ code }) => code)).size, responseCodes.length);
  assert.ok(Object.isFrozen(responseCodes) && responseCodes.every(Object.isFrozen));
});

test('an Ali code', () => {
  assert.deepEqual(responseCode('4012'), {
    platform: 'ali',
    code: '4012',
    main: '4000',
    textZh: '长度必须小于或等于最大长度',
    textEn: 'length must be at most the maximum',
    owner: 'ISV',
    retryable: false,
  });
  assert.equal(responseCode('4104')?.main, '4100');
  assert.deepEqual(of('ali').filter(({ owner }) => owner === 'ISP').map(({ code }) => code), ['5000', '5001']);
  assert.ok(of('ali').every(({ main, retryable }) => !retryable && responseCode(main ?? '') !== undefined));
});

test('a WorldFirst code', () => {
  const fail = responseCode('PROCESS_FAIL');
  assert.equal(fail?.status, 'F');
  assert.equal(fail?.textEn, 'A general business failure occurred. Do Not retry.');
  assert.match(fail?.actionZh ?? '', /联系万里汇技术支持/);
  assert.equal(responseCode('PARAM_ILLEGAL')?.actionZh, '请检查参数后重试');
  assert.deepEqual(of('worldfirst').filter(({ retryable }) => retryable).map(({ code, status }) => [code, status]), [['UNKNOWN_EXCEPTION', 'U']]);
  assert.deepEqual(of('worldfirst').filter(({ actionEn }) => actionEn === undefined).map(({ code }) => code), ['SUCCESS']);
});

test('another code is none', () => {
  for (const code of ['', '4044', '4108', 'param_illegal', ' 4012', /** @type {any} */ (4012), /** @type {any} */ (undefined)]) {
    assert.equal(responseCode(code), undefined);
  }
});

test('texts with a place for a value are filled in both languages', () => {
  assert.deepEqual(responseText('4036', 7), {
    en: 'pickup date must be no more than 7 days after the current date',
    zh: '揽货日期不能超过当前日期7天',
  });
  assert.equal(responseText('4104', '$&{xx}%s').zh, '当前订单状态[$&{xx}%s]下不允许此操作');
  assert.equal(responseText('4001').en, 'must not be empty');
  assert.equal(responseText('PROCESS_FAIL', 'x').zh, '发生一般业务失败，请勿重试');
});

test('a value that is missing is named, and a code that there is not', () => {
  assert.throws(() => responseText('4036'), /^TypeError: value: undefined is not accepted; use a text for \{xx\}/);
  assert.throws(() => responseText('4104', ' '), /^TypeError: value: " " is not accepted; use a text for %s/);
  assert.throws(() => responseText('4099', 'x'), /^TypeError: code: "4099" is not accepted/);
});
