// What a caller asks for, checked and brought into the numbers that the engine takes.

import { contextFields } from './context.js';
import { CHINESE, CONTEXT, ENVELOPE, STRICT } from './engine.js';
import { assertKeys, listed, placeAmong, wrongUse } from './errors.js';
import { locales, readings } from './names.js';

/**
 * @typedef {object} Settings
 * @property {number} flags
 * @property {number} tolerate a bit for each reading
 * @property {number} maxIssues
 * @property {number} maxBytes
 * @property {string | undefined} context the fields as the engine reads them
 */

/** The engine takes 32 bits, and the length that says "too large" must still fit. */
const MOST = 0xfffffffe;
const KEYS = ['locale', 'strict', 'tolerate', 'context', 'envelope', 'maxIssues', 'maxBytes'];

/** @type {Settings} */
const DEFAULTS = { flags: 0, tolerate: 0, maxIssues: 100, maxBytes: 1024 * 1024, context: undefined };

/**
 * @param {import('./index.js').Options | undefined} options
 * @returns {Settings}
 */
export function settingsOf(options) {
  if (options === undefined) return DEFAULTS;
  assertKeys('options', options, KEYS);
  const context = options.context === undefined ? undefined : contextFields(options.context);
  return {
    flags: flag(options, 'strict', STRICT) | flag(options, 'envelope', ENVELOPE) | (isChinese(options) ? CHINESE : 0) | (context === undefined ? 0 : CONTEXT),
    tolerate: toleratedBits(options.tolerate),
    maxIssues: most('options.maxIssues', options.maxIssues, DEFAULTS.maxIssues),
    maxBytes: most('options.maxBytes', options.maxBytes, DEFAULTS.maxBytes),
    context,
  };
}

/**
 * @param {import('./index.js').Options} options
 * @param {'strict' | 'envelope'} name
 * @param {number} bit
 */
function flag(options, name, bit) {
  const value = options[name];
  if (value === undefined || value === false) return 0;
  if (value === true) return bit;
  throw wrongUse(`options.${name}`, value, 'true or false');
}

/** @param {{ locale?: unknown }} options */
export function isChinese({ locale = 'en' }) {
  return placeAmong('options.locale', locale, locales) === 0;
}

/** @param {unknown} tolerate */
function toleratedBits(tolerate) {
  if (tolerate === undefined) return 0;
  if (!Array.isArray(tolerate)) throw wrongUse('options.tolerate', tolerate, `an array of ${listed(readings)}`);
  let bits = 0;
  for (let i = 0; i < tolerate.length; i++) bits |= 1 << placeAmong(`options.tolerate[${i}]`, tolerate[i], readings);
  return bits;
}

/**
 * @param {string} argument
 * @param {unknown} value
 * @param {number} usual
 */
function most(argument, value, usual) {
  if (value === undefined) return usual;
  if (value === Infinity) return MOST;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return Math.min(value, MOST);
  throw wrongUse(argument, value, 'an integer from 0 on, or Infinity');
}
