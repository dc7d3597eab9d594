// A string with an unpaired surrogate has no UTF-8: rule `encoding`, where it stands.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isValid, validate } from 'freight-preflight';

const around = (middle) => `{"aliOrderNo":"单😀${middle}","b":"\ufffd"}`;

for (const [name, middle] of Object.entries({
  'a high one': '\ud83d',
  'a low one': '\ude00',
  'two high ones': '\ud83d\ud83d',
  'a pair the wrong way round': '\ude00\ud83d',
  'the first one': '\ud800',
  'the last one': '\udfff',
})) {
  test(`${name} in a string`, () => {
    const { valid, issues } = validate('cancel', around(middle));
    assert.equal(valid, false);
    const at = around('').indexOf('","b"');
    assert.deepEqual(issues.map(({ rule, start, line, column }) => [rule, start, line, column]), [['encoding', at, 1, at + 1]]);
    assert.equal(isValid('cancel', around(middle)), false);
  });

  test(`${name} in a value`, () => {
    const { issues } = validate('cancel', { aliOrderNo: 'ALS20260318005821', remark: { deep: [middle] } });
    assert.deepEqual(issues.map(({ rule, start }) => [rule, start]), [['encoding', undefined]]);
  });
}

test('the first of several counts, and only the bytes before it move it', () => {
  const text = '\ud800{"a":"\udc00"}';
  assert.deepEqual(validate('cancel', text).issues.map(({ rule, start }) => [rule, start]), [['encoding', 0]]);
});

test('a key may hold one as well', () => {
  assert.equal(validate('cancel', '{"\ud800":1}').issues[0].rule, 'encoding');
  assert.equal(validate('cancel', { '\ud800': 1 }).issues[0].rule, 'encoding');
});

test('text that is too large is not looked into', () => {
  assert.equal(validate('cancel', '"\ud800"', { maxBytes: 4 }).issues[0].rule, 'limit');
  assert.equal(validate('cancel', '"\ud800"', { maxBytes: 5 }).issues[0].rule, 'encoding');
});

test('U+FFFD itself and whole pairs are ordinary text', () => {
  assert.deepEqual(validate('notifyPaid', '{"aliOrderNo":"ALS20260318005821","\ufffd":"😀"}').issues.map(({ rule }) => rule), ['unknownField']);
});

test('without String.prototype.isWellFormed the answer is the same', () => {
  const { isWellFormed } = String.prototype;
  const expected = validate('cancel', around('\ud83d'));
  delete String.prototype.isWellFormed;
  try {
    assert.deepEqual(validate('cancel', around('\ud83d')), expected);
    assert.equal(validate('cancel', around('')).issues[0].rule, 'length');
  } finally {
    Object.defineProperty(String.prototype, 'isWellFormed', { value: isWellFormed, configurable: true, writable: true });
  }
});
