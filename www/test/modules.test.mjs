// The parts of the page that need no browser.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { messageNames } from 'freight-preflight';
import { withElement, withValue, without } from '../src/json/edit.js';
import { nodeAt, parseTree, shownValue } from '../src/json/tree.js';
import { betterMatch } from '../src/matching.js';
import { readings } from '../src/readings.js';
import { linesOf } from '../src/file/lines.js';
import { createReport } from '../src/file/report.js';

const samples = new URL('../../samples/', import.meta.url);
const texts = messageNames.flatMap((message) => readdirSync(new URL(`${message}/`, samples)).filter((name) => name.endsWith('.json')).map((name) => ({ message, name, text: readFileSync(new URL(`${message}/${name}`, samples), 'utf8') })));

/** Every place of a value. @param {unknown} value @param {(string | number)[]} [path] @returns {(string | number)[][]} */
function places(value, path = []) {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [path, ...steps.flatMap((step) => places(value[step], [...path, step]))];
}

const at = (value, path) => path.reduce((inner, step) => inner[step], value);
const json = (text) => { try { return JSON.parse(text); } catch { return undefined; } };

test('every place of every sample is found in its text', () => {
  let found = 0;
  for (const { name, text } of texts) {
    const value = json(text);
    if (value === undefined || name === 'invalid-duplicate.json') continue;
    const tree = parseTree(text);
    for (const path of places(value)) {
      const node = nodeAt(tree, path);
      assert.deepEqual(JSON.parse(text.slice(node.start, node.end)), at(value, path), `${name} ${path}`);
      found++;
    }
  }
  assert.ok(found > 1000);
});

test('a value changed, taken away or added leaves all the rest', () => {
  for (const { name, text } of texts) {
    const value = json(text);
    if (value === undefined || name === 'invalid-duplicate.json') continue;
    for (const path of places(value).slice(1)) {
      const changed = structuredClone(value);
      at(changed, path.slice(0, -1))[path.at(-1)] = 'x';
      assert.deepEqual(JSON.parse(withValue(text, path, '"x"')), changed);
      const parent = at(value, path.slice(0, -1));
      const less = structuredClone(value);
      if (Array.isArray(parent)) at(less, path.slice(0, -1)).splice(path.at(-1), 1);
      else delete at(less, path.slice(0, -1))[path.at(-1)];
      assert.deepEqual(JSON.parse(without(text, path)), less, `${name} ${path}`);
      if (!Array.isArray(parent)) assert.deepEqual(JSON.parse(withValue(without(text, path), path, '"x"')), changed);
    }
  }
});

test('new fields go where the documents have them, objects and arrays are made', () => {
  assert.equal(withValue('{"a":1,"c":3}', ['b'], '2', ['a', 'b', 'c']), '{"a":1, "b": 2,"c":3}');
  assert.equal(withValue('{\n  "b": 2\n}', ['a'], '1', ['a', 'b']), '{\n  "a": 1,\n  "b": 2\n}');
  assert.equal(withValue('{}', ['a', 'b'], '1'), '{\n  "a": { "b": 1 }\n}');
  assert.equal(withElement('{}', ['list'], '{}'), '{\n  "list": [\n    {}\n  ]\n}');
  assert.equal(withElement('{"list":[1]}', ['list'], '2'), '{"list":[1, 2]}');
  assert.equal(without('{"list":[1]}', ['list', 0]), '{"list":[]}');
});

test('values are shown as typed', () => {
  const text = '{"a":"x\\n\\u4e2d","b":1.50,"c":null}';
  const tree = parseTree(text);
  assert.deepEqual(['a', 'b', 'c', 'd'].map((key) => shownValue(text, nodeAt(tree, [key]))), ['x\n中', '1.50', '', '']);
  assert.equal(parseTree('{"a":}'), undefined);
});

test('a deep text is read', () => {
  const text = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  assert.equal(parseTree(text)?.end, text.length);
});

test('a valid sample is never taken for another message, and is recognised as its own', () => {
  for (const { message, name, text } of texts) {
    if (!name.startsWith('valid')) continue;
    assert.equal(betterMatch(text, message), undefined, `${message} ${name}`);
  }
  const booking = texts.find(({ message, name }) => message === 'booking' && name === 'valid.json');
  for (const message of messageNames) if (message !== 'booking') assert.equal(betterMatch(booking.text, message), 'booking', message);
});

test('every reading is worded in both languages', () => {
  const types = readFileSync(new URL('../../pkg/src/generated/messages.d.ts', import.meta.url), 'utf8');
  const union = /export type Reading =([^;]+);/.exec(types)[1];
  assert.deepEqual(Object.keys(readings), union.match(/R\d+/g));
  for (const { en, 'zh-CN': zh } of Object.values(readings)) assert.ok(en.length > 5 && /\p{Script=Han}/u.test(zh));
});

test('lines are cut wherever the pieces of a file end', async () => {
  const bytes = new TextEncoder().encode('{"a":"中"}\n\n{"b":2}\r\nlast');
  for (let size = 1; size <= bytes.length; size++) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.slice(index * size, (index + 1) * size));
    const stream = new ReadableStream({ start: (controller) => (pieces.forEach((piece) => controller.enqueue(piece)), controller.close()) });
    const lines = [];
    for await (const found of linesOf(stream)) lines.push(...found);
    assert.deepEqual(lines.map((line) => new TextDecoder().decode(line.bytes)), ['{"a":"中"}', '', '{"b":2}\r', 'last']);
    for (const line of lines) assert.deepEqual([...bytes.slice(line.start, line.end)], [...line.bytes]);
  }
});

test('a report keeps commas, quotes and formulas in their cells', async () => {
  const report = createReport();
  report.add(3, [{ severity: 'error', code: '4001', rule: 'required', pointer: '/a', message: '=1+1, "so"' }]);
  assert.equal(await report.blob().text(), '\uFEFFline,severity,code,rule,place,reading,message\r\n3,error,4001,required,/a,,"\'=1+1, ""so"""\r\n'.slice(1));
});
