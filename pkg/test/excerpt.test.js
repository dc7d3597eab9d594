// The line under an issue: the carets stand under the value, whatever the characters before it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOfBytes, excerptOfText } from '../src/pretty/excerpt.js';
import { textWidth } from '../src/pretty/width.js';

const COLUMNS = 60;

/** What stands above the carets, and the whole line. @param {string} text @param {string} value */
function marked(text, value, columns = COLUMNS) {
  const bytes = Buffer.from(text);
  const start = bytes.indexOf(value);
  const { line, marks } = excerptOfBytes(bytes, start, start + Buffer.byteLength(value), columns);
  const at = text.indexOf(value);
  assert.deepEqual(excerptOfText(text, at, at + value.length, columns), { line, marks }, 'the text as a string looks the same');
  const before = marks.length - marks.trimStart().length;
  return { line, above: columnsOf(line, before, marks.length) };
}

/** The part of a line between two columns of a terminal. @param {string} line @param {number} from @param {number} to */
function columnsOf(line, from, to) {
  let column = 0;
  let part = '';
  for (const character of line) {
    if (column >= from && column < to) part += character;
    column += textWidth(character);
  }
  return part;
}

test('the carets stand under the value', () => {
  for (const text of ['{"a": "abc"}', '{"收货人": "深圳", "a": "abc", "b": 1}', '{"é": "e\u0301", "a": "abc"}', '{"😀": 1, "ｆｕｌｌ": "abc"}', '{"カタカナ":"한국어","a":"abc"}']) {
    assert.deepEqual(marked(text, '"abc"'), { line: text, above: '"abc"' });
  }
  assert.equal(marked('{"a": "深圳市"}', '"深圳市"').above, '"深圳市"');
});

test('only the line of the value is shown', () => {
  assert.deepEqual(marked('{\n  "a": "abc",\r\n  "b": 1\n}', '"abc"'), { line: '  "a": "abc",', above: '"abc"' });
  assert.deepEqual(marked('[\n  {"a":\n1}]', '{"a":\n1}'), { line: '  {"a":', above: '{"a":' });
});

test('tabs are as wide as what is shown for them', () => {
  const { line, above } = marked('\t\t"a":\t"abc"', '"abc"');
  assert.ok(!line.includes('\t'));
  assert.equal(above, '"abc"');
});

test('a long line is cut around the value', () => {
  for (const filler of ['x', '中', '😀', '\t']) {
    for (const [left, right] of [[500, 0], [0, 500], [500, 500], [30, 30]]) {
      const text = `{"a":"${filler.repeat(left)}","b":"abc","c":"${filler.repeat(right)}"}`;
      const { line, above } = marked(text, '"abc"');
      assert.equal(above, '"abc"');
      assert.ok(textWidth(line) <= COLUMNS, `${textWidth(line)} columns`);
      assert.ok(line.includes('…'));
    }
  }
});

test('a long value is cut itself', () => {
  const { line, above } = marked(`{"a":"${'x'.repeat(1000)}"}`, `"${'x'.repeat(1000)}"`);
  assert.ok(textWidth(line) <= COLUMNS);
  assert.match(above, /^"x+…$/);
});

test('nothing in a payload steers the terminal', () => {
  const { line } = marked('{"a\u001b[31m":"\u0007\u009b2J\u202eabc\u200b\u007f"}', 'abc');
  assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u202e\u200b]/);
  assert.match(line, /␛\[31m/);
});

test('bytes that are no UTF-8, and places at the edge', () => {
  const hostile = Buffer.from(Array.from({ length: 2000 }, (_, i) => 0x80 | (i & 0x3f)));
  for (const at of [0, 1, 1000, 1999, 2000]) {
    const { line, marks } = excerptOfBytes(hostile, at, at + 1, COLUMNS);
    assert.ok(textWidth(line) <= COLUMNS);
    assert.match(marks, /\^$/);
  }
  assert.deepEqual(excerptOfBytes(Buffer.alloc(0), 0, 0, COLUMNS), { line: '', marks: '^' });
  assert.deepEqual(excerptOfBytes(Buffer.from('{"a":\n'), 6, 6, COLUMNS), { line: '', marks: '^' });
  assert.deepEqual(excerptOfText('', 0, 0, COLUMNS), { line: '', marks: '^' });
  assert.deepEqual(excerptOfText('{"a":\n', 6, 6, COLUMNS), { line: '', marks: '^' });
});

test('the widths of characters', () => {
  const widths = { a: 1, é: 1, '\u0301': 0, 中: 2, '。': 2, Ａ: 2, ｱ: 1, 한: 2, '😀': 2, '𠀀': 2, '→': 1, '\u200d': 0 };
  for (const [character, width] of Object.entries(widths)) assert.equal(textWidth(character), width, character);
});
