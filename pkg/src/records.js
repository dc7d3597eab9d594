// The issues and changes that the engine has told in numbers and texts; the engine's `records` says how it writes them.

import { choicesOf } from './choices.js';
import { rowAt } from './fields.js';
import { params as paramNames, rules as ruleNames } from './generated/wording.js';
import { readings } from './names.js';
import { chineseType, labelled, sentence } from './sentence.js';

/**
 * @typedef {import('./index.js').Issue} Issue
 * @typedef {import('./fields.js').Row} Row
 */

/**
 * What the engine has written, and how far it is read.
 * @typedef {object} Records
 * @property {Uint32Array} numbers
 * @property {string} texts
 * @property {number} at the next number
 * @property {number} from the next text
 */

const [ROW, INDEX, KEY] = [0, 1, 2];
const [NUMBER, TEXT] = [0, 1];

/** @type {{ rules: string[], names: string[] } | undefined} */
let lists;

/**
 * @param {Uint32Array} numbers
 * @param {string} texts
 * @returns {Records}
 */
export function recordsOf(numbers, texts) {
  return { numbers, texts, at: 0, from: 0 };
}

/** @param {Records} records */
function next(records) {
  return records.numbers[records.at++];
}

/** @param {Records} records @param {number} [length] */
function text(records, length = next(records)) {
  return records.texts.slice(records.from, (records.from += length));
}

/**
 * @param {Records} records
 * @param {boolean} placed whether the issues have places in the text
 * @param {boolean} chinese
 * @returns {Issue[]}
 */
export function issuesOf(records, placed, chinese) {
  lists ??= { rules: ruleNames.split(' '), names: paramNames.split(' ') };
  const { rules, names } = lists;
  /** @type {Issue[]} */
  const issues = [];
  while (records.at < records.numbers.length) issues.push(issueOf(records, rules, names, placed, chinese));
  return issues;
}

/**
 * @param {Records} records
 * @param {string[]} rules
 * @param {string[]} names
 * @param {boolean} placed
 * @param {boolean} chinese
 * @returns {Issue}
 */
function issueOf(records, rules, names, placed, chinese) {
  const wording = next(records);
  const rule = /** @type {Issue['rule']} */ (rules[next(records)]);
  const bits = next(records);
  const code = /** @type {Issue['code']} */ (text(records));
  const span = records.at;
  if (placed) records.at += 4;
  const { path, pointer, label, row } = placeOf(records, chinese);
  const { params, shown } = paramsOf(records, names, row, chinese && rule === 'type');
  /** @type {Record<string, any>} */
  const issue = { path, pointer, rule, code, severity: bits & 1 ? 'warning' : 'error' };
  if (bits > 1) issue.reading = readings[(bits >> 1) - 1];
  issue.params = params;
  issue.message = sentence(wording, label, shown, row, chinese);
  if (placed) [issue.start, issue.end, issue.line, issue.column] = records.numbers.subarray(span, span + 4);
  return /** @type {Issue} */ (issue);
}

/**
 * @param {Records} records
 * @param {boolean} chinese
 */
function placeOf(records, chinese) {
  /** @type {(string | number)[]} */
  const path = [];
  /** @type {Row | undefined} */
  let row;
  let label = '';
  let pointer = '';
  for (let steps = next(records); steps > 0; steps--) {
    const kind = next(records);
    const value = next(records);
    row = kind === ROW ? rowAt(value) : undefined;
    const step = row ?? (kind === INDEX ? value : text(records, value));
    const key = typeof step === 'object' ? step.field : step;
    path.push(key);
    pointer += `/${typeof step === 'string' ? escaped(step) : key}`;
    // The envelope's parameter is no part of what people call the place.
    if (kind <= KEY) label = labelled(label, step, chinese);
  }
  return { path, pointer, label, row };
}

/** @param {string} key in a pointer (RFC 6901) */
function escaped(key) {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/**
 * The values behind an issue, as they are and as its sentence shows them.
 * @param {Records} records
 * @param {string[]} names
 * @param {Row | undefined} row
 * @param {boolean} chineseTypes
 */
function paramsOf(records, names, row, chineseTypes) {
  /** @type {Record<string, any>} */
  const params = {};
  /** @type {Record<string, string>} */
  const shown = {};
  for (let count = next(records); count > 0; count--) {
    const tagged = next(records);
    const name = names[tagged >> 2];
    if ((tagged & 3) === NUMBER) {
      const [low, high] = [next(records), next(records)];
      params[name] = high * 2 ** 32 + low;
      shown[name] = high < 2 ** 21 ? String(params[name]) : String((BigInt(high) << 32n) | BigInt(low));
    } else if ((tagged & 3) === TEXT) {
      params[name] = text(records);
      shown[name] = chineseTypes ? chineseType(params[name]) : params[name];
    } else {
      params[name] = choicesOf(row?.more['#'] ?? '').map(([value]) => value);
    }
  }
  return { params, shown };
}

const WHY = /** @type {const} */ (['default', 'unit']);

/**
 * @param {Records} records
 * @returns {import('./index.js').Prepared<any>['changes']}
 */
export function changesOf(records) {
  /** @type {import('./index.js').Change[]} */
  const changes = [];
  while (records.at < records.numbers.length) {
    const { path } = placeOf(records, false);
    const [from, to] = [json(records), json(records)];
    const number = next(records);
    changes.push({ path, from, to, why: number < WHY.length ? WHY[number] : readings[number - WHY.length] });
  }
  return changes;
}

/** @param {Records} records whose next value is JSON, or none */
function json(records) {
  const length = next(records);
  return length === 0 ? undefined : JSON.parse(text(records, length - 1));
}
