// The checks as callers know them: from a message name, an input and options to a report.

import { malformedField } from './context.js';
import { ENVELOPE, HAS_REPORT, INVALID, OBJECT, QUICK, TRUNCATED, UTF16, check, lastIssues, setContext } from './engine.js';
import { ValidationError, listed, wrongUse } from './errors.js';
import { contextRules, messageNames } from './names.js';
import { settingsOf } from './options.js';
import { jsonOf } from './value.js';

/** Only the messages of Alibaba's gateway, the first in the list, come in an envelope. */
const ENVELOPED = 7;

/** @type {typeof import('./index.js').validate} */
export function validate(message, input, options) {
  return reportOf(run(message, input, options, 0));
}

/** @type {(message: import('./index.js').MessageName, input: unknown, options?: import('./index.js').Options) => boolean} */
export function isValid(message, input, options) {
  return (run(message, input, options, QUICK) & INVALID) === 0;
}

/** @type {typeof import('./index.js').assertValid} */
export function assertValid(message, input, options) {
  const report = validate(message, /** @type {import('./index.js').Input} */ (input), options);
  if (!report.valid) throw new ValidationError(summary(message, report, options), report.issues);
}

/**
 * @param {import('./index.js').MessageName} message
 * @param {unknown} input
 * @param {import('./index.js').Options | undefined} options
 * @param {number} flags
 */
export function run(message, input, options, flags) {
  const number = messageNames.indexOf(message);
  if (number < 0) throw wrongUse('message', message, listed(messageNames));
  const settings = settingsOf(options);
  const wanted = flags | settings.flags;
  if ((wanted & ENVELOPE) !== 0 && number >= ENVELOPED) throw wrongUse('options.envelope', true, `false: ${message} has no envelope`);
  if (typeof input === 'string') return checked(number, input, wanted | UTF16, settings, options);
  const bytes = bytesOf(input);
  if (bytes !== undefined) return checked(number, bytes, wanted, settings, options);
  return checked(number, jsonOf(input), wanted | OBJECT, settings, options);
}

/**
 * The bytes that the input stands for, without copying; nothing if it is a value. No `instanceof`: the input may come
 * from another realm.
 * @param {any} input
 * @returns {Uint8Array | undefined}
 */
function bytesOf(input) {
  if (ArrayBuffer.isView(input)) {
    return input instanceof Uint8Array ? input : new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  }
  const kind = Object.prototype.toString.call(input);
  return kind === '[object ArrayBuffer]' || kind === '[object SharedArrayBuffer]' ? new Uint8Array(input) : undefined;
}

/**
 * @param {number} message
 * @param {string | Uint8Array | undefined} input
 * @param {number} flags
 * @param {import('./options.js').Settings} settings
 * @param {import('./index.js').Options | undefined} options
 */
function checked(message, input, flags, settings, options) {
  if (settings.context !== undefined) {
    const wrong = setContext(settings.context);
    if (wrong > 0) throw malformedField(wrong - 1, options?.context);
  }
  return check(message, input, flags, settings);
}

/**
 * @param {number} result
 * @returns {import('./index.js').Report}
 */
export function reportOf(result) {
  const notChecked = rulesNotChecked(result >> 8);
  if ((result & (HAS_REPORT | INVALID)) === 0) return { valid: true, issues: [], notChecked, truncated: false };
  return { valid: (result & INVALID) === 0, issues: lastIssues(), notChecked, truncated: (result & TRUNCATED) !== 0 };
}

/** @param {number} bits */
function rulesNotChecked(bits) {
  /** @type {import('./index.js').Rule[]} */
  const rules = [];
  for (let i = 0; bits >> i > 0; i++) if ((bits >> i) & 1) rules.push(contextRules[i]);
  return rules;
}

const SHOWN_IN_SUMMARY = 3;

/**
 * @param {string} message
 * @param {import('./index.js').Report} report
 * @param {import('./index.js').Options | undefined} options
 */
function summary(message, { issues, truncated }, options) {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const shown = errors.slice(0, SHOWN_IN_SUMMARY).map((issue) => `${issue.pointer || '/'}: ${issue.message} (${issue.code})`);
  const count = `${errors.length}${truncated ? '+' : ''}`;
  const more = errors.length > shown.length ? '; ...' : '';
  if (options?.locale === 'zh-CN') return `${message} 有 ${count} 处错误: ${shown.join('; ')}${more}`;
  return `${message} has ${count} error${count === '1' ? '' : 's'}: ${shown.join('; ')}${more}`;
}
