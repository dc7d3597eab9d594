// What a message cannot know (quoted volume, carrier limits, order), checked and written as the engine reads it.

import { assertKeys, listed, wrongUse } from './errors.js';

const PARTS = ['quotedVolume', 'limits', 'order'];

/**
 * What is accepted: an example of a decimal, an example of a count, or the values.
 * @typedef {readonly [part: string, name: string, accepted: string | number | readonly string[], mandatory?: true]} Field
 */

/**
 * In the engine's order; mandatory within its part.
 * @type {readonly Field[]}
 */
const FIELDS = [
  ['quotedVolume', 'value', '1.25', true],
  ['quotedVolume', 'unit', ['cm3', 'm3', 'in3', 'ft3'], true],
  ['quotedVolume', 'tolerancePercent', '0.5'],
  ['limits', 'edgeCm', '120'],
  ['limits', 'weightKg', '31.5'],
  ['limits', 'girthCm', '300'],
  ['limits', 'packageCount', 20],
  ['limits', 'girth', ['lengthPlusGirth', 'girth']],
  ['order', 'shipFrom', ['MAINLAND', 'OVERSEAS'], true],
  ['order', 'amountUsd', '9999.50'],
];

/**
 * @param {unknown} context
 * @returns {string} one text for each field, empty where it is not given, with NUL between them
 */
export function contextFields(context) {
  assertKeys('options.context', context, PARTS);
  const parts = /** @type {Record<string, unknown>} */ (context);
  for (const part of PARTS) if (parts[part] !== undefined) assertKeys(`options.context.${part}`, parts[part], fieldNames(part));
  return FIELDS.map((field) => fieldText(field, parts[field[0]])).join('\0');
}

/**
 * @param {Field} field
 * @param {any} part
 */
function fieldText(field, part) {
  const [, name, accepted, mandatory] = field;
  const value = part?.[name];
  if (value === undefined && !(part && mandatory)) return '';
  const text = acceptedText(accepted, value);
  if (text === undefined) throw wrongField(field, value);
  return text;
}

/**
 * @param {Field[2]} accepted
 * @param {unknown} value
 * @returns {string | undefined} the text for the engine, nothing if the value is malformed
 */
function acceptedText(accepted, value) {
  if (typeof accepted === 'string') return decimal(value);
  return typeof accepted === 'number' ? count(value) : accepted.find((known) => known === value);
}

/**
 * The error for a field that only the engine found malformed.
 * @param {number} index
 * @param {any} context
 */
export function malformedField(index, context) {
  const [part, name] = FIELDS[index];
  return wrongField(FIELDS[index], context[part]?.[name]);
}

/**
 * @param {Field} field
 * @param {unknown} value
 */
function wrongField([part, name, accepted], value) {
  const exact = typeof accepted === 'number' ? 'an integer from 0 on' : `a decimal like "${accepted}"`;
  return wrongUse(`options.context.${part}.${name}`, value, typeof accepted === 'object' ? listed(accepted) : exact);
}

/** @param {string} part */
function fieldNames(part) {
  return FIELDS.filter(([of]) => of === part).map(([, name]) => name);
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
