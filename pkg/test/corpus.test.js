// The corpus of cases through the package: as bytes, as a string, and as a value where that is the same message.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isValid, validate } from 'freight-preflight';
import { fromRoot } from '../../scripts/project.mjs';
import { bytesOf, casesIn, files } from '../../tests/corpus.js';

/** @typedef {import('../../tests/corpus.js').Case} Case */

for (const file of files) {
  test(file, () => {
    const cases = casesIn(file);
    const failures = cases.flatMap(faultsOf);
    assert.equal(failures.length, 0, `${failures.length} of ${cases.length} cases:\n${failures.join('\n')}`);
    assert.ok(cases.length > 0);
  });
}

test('reports are those of the Rust library, in both languages', () => {
  const lines = readFileSync(fromRoot('tests', 'reports.ndjson'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  for (const { place, ...reports } of lines) {
    const [, file, line] = /^([\w-]+):(\d+) /.exec(place);
    const testCase = casesIn(`${file}.ndjson`)[Number(line) - 1];
    for (const [locale, issues] of Object.entries(reports)) {
      const report = validate(testCase.message, bytesOf(testCase), { ...testCase.options, locale });
      assert.deepEqual(report.issues.map(({ pointer, ...issue }) => issue), issues, place);
    }
  }
  assert.ok(lines.length > 50, `${lines.length} reports`);
});

test('values were compared as well', () => assert.ok(comparedValues > 100, `${comparedValues} cases`));

/** @param {Case} testCase @returns {string[]} */
function faultsOf(testCase) {
  try {
    const bytes = bytesOf(testCase);
    return [...faultsOfBytes(testCase, bytes), ...faultsOfString(testCase, bytes), ...faultsOfValue(testCase, bytes)];
  } catch (error) {
    return [`${testCase.name}: ${error}`];
  }
}

/** @param {Case} testCase @param {Buffer} bytes */
function faultsOfBytes(testCase, bytes) {
  const report = validate(testCase.message, bytes, testCase.options);
  return compared(testCase, 'bytes', bytes, report, testCase.issues, (found, wanted) => only(found, Object.keys(wanted)));
}

/** @param {Case} testCase @param {Buffer} bytes */
function faultsOfString(testCase, bytes) {
  const text = bytes.toString();
  if (!Buffer.from(text).equals(bytes)) return [];
  const report = validate(testCase.message, text, testCase.options);
  const units = (/** @type {number} */ offset) => bytes.toString('utf8', 0, offset).length;
  const wanted = validate(testCase.message, bytes, testCase.options).issues.map(({ start, end, ...rest }) => ({
    ...rest,
    start: units(/** @type {number} */ (start)),
    end: units(/** @type {number} */ (end)),
  }));
  return compared(testCase, 'string', text, report, wanted, (found) => found);
}

let comparedValues = 0;

/** @param {Case} testCase @param {Buffer} bytes */
function faultsOfValue(testCase, bytes) {
  const text = bytes.toString().replace(/^\ufeff/, '');
  if (testCase.objectToo === false || !survivesParsing(text)) return [];
  comparedValues += 1;
  const value = JSON.parse(text);
  const report = validate(testCase.message, value, testCase.options);
  const wanted = testCase.issues.map((/** @type {Case} */ { start, end, line, column, ...rest }) => rest);
  const placed = report.issues.filter(({ start, line }) => start !== undefined || line !== undefined);
  const faults = placed.length > 0 ? [`${testCase.name} (value): has positions`] : [];
  return [...faults, ...compared(testCase, 'value', value, report, wanted, (found, expected) => only(found, Object.keys(expected)))];
}

/** Whether JSON.stringify gives back the text, white space and the spelling of strings aside. @param {string} text */
function survivesParsing(text) {
  try {
    const compact = text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string) => (string ? JSON.stringify(JSON.parse(string)) : ''));
    return JSON.stringify(JSON.parse(text)) === compact;
  } catch {
    return false;
  }
}

const ALWAYS = ['path', 'rule', 'code', 'severity', 'reading'];

/** @param {Case} issue @param {string[]} keys */
function only(issue, keys) {
  const wanted = new Set([...ALWAYS, ...keys]);
  return Object.fromEntries(Object.entries(issue).filter(([key]) => wanted.has(key)));
}

/**
 * @param {Case} testCase
 * @param {string} form
 * @param {any} input
 * @param {import('../src/index.js').Report} report
 * @param {Case[]} wanted
 * @param {(found: Case, wanted: Case) => Case} view
 */
function compared(testCase, form, input, report, wanted, view) {
  const { name, message, options, valid, suggestions, notChecked, truncated } = testCase;
  const found = report.issues.map((issue, i) => view(issue, wanted[i] ?? {}));
  const faults = [];
  const differ = (/** @type {string} */ what, /** @type {unknown} */ is, /** @type {unknown} */ should) => {
    if (canonical(is) !== canonical(should)) faults.push(`${name} (${form}): ${what} ${canonical(is)}, expected ${canonical(should)}`);
  };
  differ('issues', found, wanted);
  differ('valid', report.valid, valid);
  differ('isValid', isValid(message, input, options), valid);
  if (suggestions) differ('suggestions', report.issues.map(({ params }) => params.suggestion ?? null), suggestions);
  if (notChecked) differ('notChecked', report.notChecked, notChecked);
  if (truncated !== undefined) differ('truncated', report.truncated, truncated);
  return faults;
}

/** With the keys of objects in one order. @param {unknown} value */
function canonical(value) {
  return JSON.stringify(value, (_key, child) => {
    if (typeof child !== 'object' || child === null || Array.isArray(child)) return child;
    return Object.fromEntries(Object.entries(child).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
