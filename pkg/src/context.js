// What a message cannot know (quoted volume, carrier limits, order), checked and written as the engine reads it.

import { listed, unknownKey, wrongUse } from './errors.js';

const VOLUME_UNITS = ['cm3', 'm3', 'in3', 'ft3'];
const GIRTHS = ['lengthPlusGirth', 'girth'];
const ORIGINS = ['MAINLAND', 'OVERSEAS'];
const PARTS = ['quotedVolume', 'limits', 'order'];

/**
 * @typedef {object} Field
 * @property {string} part
 * @property {string} name
 * @property {(value: unknown) => string | undefined} read gives the text for the engine, nothing if the value is malformed
 * @property {string} accepted
 * @property {boolean} [mandatory] within its part
 */

/**
 * In the engine's order.
 * @type {Field[]}
 */
const FIELDS = [
  { part: 'quotedVolume', name: 'value', read: decimal, accepted: 'a decimal like "1.25"', mandatory: true },
  { part: 'quotedVolume', name: 'unit', read: oneOf(VOLUME_UNITS), accepted: listed(VOLUME_UNITS), mandatory: true },
  { part: 'quotedVolume', name: 'tolerancePercent', read: decimal, accepted: 'a decimal like "0.5"' },
  { part: 'limits', name: 'edgeCm', read: decimal, accepted: 'a decimal like "120"' },
  { part: 'limits', name: 'weightKg', read: decimal, accepted: 'a decimal like "31.5"' },
  { part: 'limits', name: 'girthCm', read: decimal, accepted: 'a decimal like "300"' },
  { part: 'limits', name: 'packageCount', read: count, accepted: 'an integer from 0 on' },
  { part: 'limits', name: 'girth', read: oneOf(GIRTHS), accepted: listed(GIRTHS) },
  { part: 'order', name: 'shipFrom', read: oneOf(ORIGINS), accepted: listed(ORIGINS), mandatory: true },
  { part: 'order', name: 'amountUsd', read: decimal, accepted: 'a decimal like "9999.50"' },
];

/**
 * @param {unknown} context
 * @returns {string} one text for each field, empty where it is not given, with NUL between them
 */
export function contextFields(context) {
  const parts = object('options.context', context, PARTS);
  for (const part of PARTS) {
    if (parts[part] !== undefined) object(`options.context.${part}`, parts[part], fieldNames(part));
  }
  return FIELDS.map((field) => fieldText(field, parts[field.part])).join('\0');
}

/**
 * @param {Field} field
 * @param {any} part
 */
function fieldText(field, part) {
  const value = part?.[field.name];
  if (value === undefined && !(part && field.mandatory)) return '';
  const text = field.read(value);
  if (text === undefined) throw wrongField(field, value);
  return text;
}

/**
 * The error for a field that only the engine found malformed.
 * @param {number} index
 * @param {any} context
 */
export function malformedField(index, context) {
  const field = FIELDS[index];
  return wrongField(field, context[field.part]?.[field.name]);
}

/**
 * @param {Field} field
 * @param {unknown} value
 */
function wrongField({ part, name, accepted }, value) {
  return wrongUse(`options.context.${part}.${name}`, value, accepted);
}

/** @param {string} part */
function fieldNames(part) {
  return FIELDS.filter((field) => field.part === part).map((field) => field.name);
}

/**
 * @param {string} argument
 * @param {any} value
 * @param {string[]} known
 * @returns {Record<string, unknown>}
 */
function object(argument, value, known) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongUse(argument, value, `an object with ${listed(known)}`);
  }
  for (const key of Object.keys(value)) if (!known.includes(key)) throw unknownKey(argument, key, known);
  return value;
}

/** A JSON number from 0 on, no longer than any that the engine knows how to take. */
const DECIMAL = /^(?=.{1,64}$)\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** @param {unknown} value */
function decimal(value) {
  if (typeof value === 'string') return DECIMAL.test(value) ? value : undefined;
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? String(value) : undefined;
}

/** @param {unknown} value */
function count(value) {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? String(value) : undefined;
}

/**
 * @param {readonly string[]} accepted
 * @returns {(value: unknown) => string | undefined}
 */
function oneOf(accepted) {
  return (value) => accepted.find((name) => name === value);
}
