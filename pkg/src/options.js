// What a caller asks for, checked and brought into the numbers that the engine takes.

import { contextFields } from './context.js';
import { CHINESE, CONTEXT, ENVELOPE, STRICT } from './engine.js';
import { listed, unknownKey, wrongUse } from './errors.js';
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
  if (typeof options !== 'object' || options === null) throw wrongUse('options', options, `an object with ${listed(KEYS)}`);
  for (const key of Object.keys(options)) if (!KEYS.includes(key)) throw unknownKey('options', key, KEYS);
  const context = options.context === undefined ? undefined : contextFields(options.context);
  return {
    flags: flag(options, 'strict', STRICT) | flag(options, 'envelope', ENVELOPE) | localeFlag(options.locale) | (context === undefined ? 0 : CONTEXT),
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

/** @param {unknown} locale */
function localeFlag(locale) {
  if (locale === undefined || locale === 'en') return 0;
  if (locale === 'zh-CN') return CHINESE;
  throw wrongUse('options.locale', locale, listed(locales));
}

/** @param {unknown} tolerate */
function toleratedBits(tolerate) {
  if (tolerate === undefined) return 0;
  if (!Array.isArray(tolerate)) throw wrongUse('options.tolerate', tolerate, `an array of ${listed(readings)}`);
  let bits = 0;
  for (let i = 0; i < tolerate.length; i++) bits |= readingBit(tolerate[i], i);
  return bits;
}

/**
 * @param {any} reading
 * @param {number} index
 */
function readingBit(reading, index) {
  const bit = readings.indexOf(reading);
  if (bit < 0) throw wrongUse(`options.tolerate[${index}]`, reading, listed(readings));
  return 1 << bit;
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
