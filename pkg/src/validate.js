// The checks as callers know them: from a message name, an input and options to a report.

import { malformedField } from './context.js';
import { ENVELOPE, HAS_REPORT, INVALID, OBJECT, PREPARE, QUICK, TRUNCATED, UTF16, check, lastIssues, setContext } from './engine.js';
import { ValidationError, listed, wrongUse } from './errors.js';
import { contextRules, messageNames } from './names.js';
import { accept } from './object.js';
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
  if (ArrayBuffer.isView(input)) return checked(number, bytesIn(input), wanted, settings, options);
  const accepted = (wanted & (PREPARE | ENVELOPE)) === 0 && acceptedBits(number, input, wanted, settings, options);
  if (accepted) return accepted;
  if (isBuffer(input)) return checked(number, new Uint8Array(input), wanted, settings, options);
  return checked(number, jsonOf(input), wanted | OBJECT, settings, options);
}

/**
 * The bytes of a view, without copying.
 * @param {ArrayBufferView} view
 */
function bytesIn(view) {
  return view instanceof Uint8Array ? view : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/**
 * No `instanceof`: the input may come from another realm.
 * @param {unknown} input
 * @returns {input is ArrayBuffer}
 */
function isBuffer(input) {
  const kind = Object.prototype.toString.call(input);
  return kind === '[object ArrayBuffer]' || kind === '[object SharedArrayBuffer]';
}

/**
 * @param {number} message
 * @param {string | Uint8Array | undefined} input
 * @param {number} flags
 * @param {import('./options.js').Settings} settings
 * @param {import('./index.js').Options | undefined} options
 */
function checked(message, input, flags, settings, options) {
  handOver(settings, options);
  return check(message, input, flags, settings);
}

/**
 * @param {number} message
 * @param {unknown} value
 * @param {number} flags
 * @param {import('./options.js').Settings} settings
 * @param {import('./index.js').Options | undefined} options
 */
function acceptedBits(message, value, flags, settings, options) {
  handOver(settings, options);
  return accept(message, value, flags, settings.maxBytes);
}

/**
 * @param {import('./options.js').Settings} settings
 * @param {import('./index.js').Options | undefined} options
 */
function handOver({ context }, options) {
  if (context === undefined) return;
  const wrong = setContext(context);
  if (wrong > 0) throw malformedField(wrong - 1, options?.context);
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
