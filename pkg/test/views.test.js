// Issues for a form, a terminal and another program.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byField, prettify, toProblem, validate } from 'freight-preflight';

const text = `{
  "aliOrderNo": "ALS2026031800582",
  "referenceNo": "SF1",
  "packages": [{ "unit": "公里", "quantity": 0 }],
  "__proto__": 1, "constructor": 2, "a/b~c.d": 3
}`;
const { issues } = validate('booking', text);

/** @param {string} pointer */
const at = (pointer) => issues.filter((issue) => issue.pointer === pointer);

test('the issues of a field stand under its path, in three notations', () => {
  const fields = (style) => byField(issues, style);
  for (const style of [undefined, 'dot']) assert.deepEqual(fields(style)['packages.0.unit'], at('/packages/0/unit'));
  assert.deepEqual(fields('bracket')['packages[0].unit'], at('/packages/0/unit'));
  assert.deepEqual(fields('pointer')['/packages/0/unit'], at('/packages/0/unit'));
  assert.deepEqual(fields('dot')['a/b~c.d'], at('/a~1b~0c.d'));
  assert.deepEqual(fields('bracket')['["a/b~c.d"]'], at('/a~1b~0c.d'));
  assert.deepEqual(fields('pointer')['/a~1b~0c.d'], at('/a~1b~0c.d'));
  for (const style of ['dot', 'bracket', 'pointer']) {
    assert.deepEqual(Object.values(fields(style)).flat().length, issues.length);
    assert.deepEqual(Object.keys(byField([...issues].reverse(), style)).sort(), Object.keys(fields(style)).sort());
  }
});

test('the issues of the whole message stand under the empty path', () => {
  for (const style of ['dot', 'bracket', 'pointer']) {
    const { issues } = validate('booking', '[]');
    assert.deepEqual({ ...byField(issues, style) }, { '': issues });
    assert.deepEqual({ ...byField([], style) }, {});
  }
});

test('a field keeps the order of its issues', () => {
  const { issues } = validate('booking', '{"packages":[{"unit":"IN"}]}');
  assert.deepEqual(byField(issues)['packages.0.unit'].map(({ rule }) => rule), ['case', 'unit']);
});

test('no key of a payload meets a prototype', () => {
  const fields = byField(issues);
  assert.deepEqual(fields['__proto__'], at('/__proto__'));
  assert.deepEqual(fields['constructor'], at('/constructor'));
  assert.equal(fields['toString'], undefined);
  assert.equal(Object.getPrototypeOf(fields), null);
});

test('text for a terminal has place, severity, code, rule, sentence and the line with carets', () => {
  assert.equal(prettify([...at('/aliOrderNo'), ...at('/packages/0/unit'), ...at('/constructor')], text), `\
2:17 aliOrderNo error 4014 length R11
  ${at('/aliOrderNo')[0].message}
  2 |   "aliOrderNo": "ALS2026031800582",
    |                 ^^^^^^^^^^^^^^^^^^

4:26 packages[0].unit error 4033 enum
  ${at('/packages/0/unit')[0].message}
  4 |   "packages": [{ "unit": "公里", "quantity": 0 }],
    |                          ^^^^^^

5:19 constructor warning 4042 unknownField R34
  ${at('/constructor')[0].message}
  5 |   "__proto__": 1, "constructor": 2, "a/b~c.d": 3
    |                   ^^^^^^^^^^^^^`);
});

test('without the text, or without positions, there is no line', () => {
  const [issue] = at('/aliOrderNo');
  assert.equal(prettify([issue]), `2:17 aliOrderNo error 4014 length R11\n  ${issue.message}`);
  const [same] = validate('booking', JSON.parse(text)).issues;
  assert.equal(prettify([same], text), `aliOrderNo error 4014 length R11\n  ${issue.message}`);
  const [root] = validate('booking', []).issues;
  assert.equal(prettify([root]), `error 4028 type\n  ${root.message}`);
  assert.equal(prettify([], text), '');
});

test('the issues of bytes mark the same values in the text', () => {
  assert.equal(prettify(validate('booking', Buffer.from(text)).issues, text), prettify(issues, text));
  const marked = `\ufeff${text}`;
  assert.equal(prettify(validate('booking', marked).issues, marked), prettify(issues, text));
});

test('another text than the one that was checked does no harm', () => {
  for (const other of ['', '\n', '"', '{'.repeat(9), text.slice(0, 30), text.replaceAll('\n', '')]) {
    for (const issue of issues) assert.ok(prettify(issues, other).includes(issue.message));
  }
  for (const broken of ['', '{', '{"a":', '{"a":"', 'Request = {"a":1}', '{"a":\n\n "b\u0000']) {
    const found = validate('booking', broken).issues;
    assert.match(prettify(found, broken), /^\d+:\d+ error 4028 json.*\n.*\n +\d+ \| .*\n +\| +\^+$/, broken);
  }
});

test('nothing in a payload steers the terminal', () => {
  const hostile = '{"\\u001b[31m":"\u007f\u202e","aliOrderNo":"\u202e\u009b"}';
  const shown = prettify(validate('notifyPaid', hostile).issues, hostile);
  assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

test('a problem has the members of RFC 9457 and an error for each issue', () => {
  const chosen = [...at('/constructor'), ...at('/packages/0/unit')];
  assert.deepEqual(toProblem(chosen, { type: 'https://example.net/invalid', title: 'Invalid order', status: 400, instance: '/orders/7' }), {
    type: 'https://example.net/invalid',
    title: 'Invalid order',
    status: 400,
    detail: chosen[1].message,
    instance: '/orders/7',
    errors: [
      { detail: chosen[0].message, pointer: '#/constructor', code: '4042', rule: 'unknownField', severity: 'warning', reading: 'R34' },
      { detail: chosen[1].message, pointer: '#/packages/0/unit', code: '4033', rule: 'enum', severity: 'error' },
    ],
  });
});

test('a problem by itself is about:blank with the phrase of its status', () => {
  assert.deepEqual(toProblem([]), { type: 'about:blank', title: 'Unprocessable Content', status: 422, errors: [] });
  assert.equal(toProblem([], { status: 400 }).title, 'Bad Request');
  assert.equal(toProblem(at('/constructor')).detail, at('/constructor')[0].message);
  const errors = issues.filter(({ severity }) => severity === 'error');
  assert.equal(toProblem(issues).detail, `${errors.slice(0, 3).map(({ message }) => message).join('; ')}; ...`);
});

test('the pointer of an error is a fragment that leads back to the pointer', () => {
  const payload = Object.fromEntries(['a b', '#', '%', '中', '😀', '/', '~', '"', '\\', '^`|{}', '[0]', '?', '&=+', ''].map((key) => [key, 1]));
  const { issues } = validate('notifyPaid', payload);
  const { errors } = toProblem(issues);
  assert.equal(errors.length, 15);
  for (const [i, { pointer }] of errors.entries()) {
    assert.match(pointer, /^#(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*$/);
    assert.equal(decodeURIComponent(pointer.slice(1)), issues[i].pointer);
  }
});

test('wrong use is told by its argument', () => {
  const report = validate('booking', text);
  for (const view of [byField, prettify, toProblem]) {
    for (const wrong of [report, undefined, null, 'x']) assert.throws(() => view(wrong), { name: 'TypeError', message: /^issues: .* the issues of a report$/ });
  }
  for (const style of ['slash', 'toString', null]) assert.throws(() => byField([], style), { name: 'TypeError', message: /^style: .* use dot, bracket or pointer$/ });
  assert.throws(() => prettify([], 5), { name: 'TypeError', message: /^text: / });
});
