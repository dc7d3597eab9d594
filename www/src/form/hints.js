// What a person should know before filling in a field, in a few words.

import { convert } from 'freight-preflight';
import { labelOf, t } from '../language.js';

/** @typedef {import('freight-preflight').FieldInfo} FieldInfo */

/** Larger bounds only guard against nonsense and help nobody. */
const WORTH_SAYING = 1e9;

/** @param {FieldInfo} info */
export function hintOf(info) {
  const parts = [info.description && labelOf(info.description), lengthHint(info), rangeHint(info), info.example && t('hint.example', { example: info.example })];
  return parts.filter(Boolean).join(t('semicolon'));
}

/** @param {FieldInfo} info */
function lengthHint({ minLength, maxLength }) {
  if (maxLength === undefined) return '';
  if (minLength === maxLength) return t('hint.length', { n: maxLength });
  return minLength ? t('hint.lengths', { min: minLength, max: maxLength }) : t('hint.maxLength', { n: maxLength });
}

/** @param {FieldInfo} info */
function rangeHint({ minimum, exclusiveMinimum, maximum = Infinity, decimals }) {
  const parts = [
    exclusiveMinimum !== undefined && t('hint.above', { n: exclusiveMinimum }),
    minimum !== undefined && t('hint.from', { n: minimum }),
    maximum < WORTH_SAYING && t('hint.to', { n: maximum }),
    decimals !== undefined && t('hint.decimals', { n: decimals }),
  ];
  return parts.filter(Boolean).join(t('comma'));
}

/**
 * A value in the unit that is sent: `= 25.40 cm` for 10 inches. Nothing if it is in that unit, or no number.
 * @param {string} value
 * @param {unknown} unit
 * @param {FieldInfo | undefined} unitField
 */
export function convertedText(value, unit, unitField) {
  const to = unitField?.preferred;
  const known = unitField?.choices?.some((choice) => choice.value === unit);
  if (!to || !known || unit === to || !/^-?\d{1,15}(\.\d{1,10})?$/.test(value)) return '';
  return `= ${convert(value, /** @type {any} */ (unit), /** @type {any} */ (to), { scale: 2, rounding: 'half-up' })} ${to}`;
}
