// Exact conversion between units: decimal text in, decimal text out.

import { convertText } from './engine.js';
import { assertKeys, listed, placeAmong, wrongUse } from './errors.js';
import { units } from './units.js';

const KEYS = ['scale', 'rounding'];
const ROUNDINGS = ['half-up', 'up', 'down'];
const LARGEST_SCALE = 28;
const SCALES = `an integer from 0 to ${LARGEST_SCALE}`;
/** What the engine takes for "no rounding at all". */
const EXACT = -1;

/** A longer text has more digits than any decimal here, or zeros without end. */
const LONGEST = 10_000;

/** What is accepted, by the number of what the engine found wrong with the value. */
const ACCEPTED = [
  '',
  'a decimal like "12.5", "-3" or "1e-7"',
  'at most 28 significant digits',
  'a decimal below 10^15',
  'at most 28 fractional digits',
];
const NEEDS_SCALE = 5;

/** @type {typeof import('./index.js').convert} */
export function convert(value, from, to, options) {
  const text = decimalText(value);
  const [source, target] = [numberOf('from', from), numberOf('to', to)];
  const { dimension } = units[source];
  if (dimension !== units[target].dimension) {
    const ofSame = symbols(units.filter((unit) => unit.dimension === dimension));
    throw wrongUse('to', to, `${listed(ofSame)}: "${from}" is a unit of ${dimension}`);
  }
  const { scale, rounding } = settingsOf(options);
  const result = convertText(text, source, target, scale, rounding);
  if (typeof result === 'string') return result;
  if (result === NEEDS_SCALE) throw wrongUse('options.scale', options?.scale, `${SCALES}: ${text} ${from} in ${to} has no last digit`);
  throw wrongUse('value', value, ACCEPTED[result]);
}

/** @param {unknown} value */
function decimalText(value) {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string' && value.length <= LONGEST) return value;
  throw wrongUse('value', value, ACCEPTED[1]);
}

/**
 * @param {string} argument
 * @param {unknown} unit
 */
function numberOf(argument, unit) {
  return placeAmong(argument, unit, symbols(units));
}

/** @param {typeof units} rows */
function symbols(rows) {
  return rows.map(({ unit }) => unit);
}

/** @param {any} options */
function settingsOf(options = {}) {
  assertKeys('options', options, KEYS);
  const { scale, rounding = 'half-up' } = options;
  const isScale = Number.isInteger(scale) && scale >= 0 && scale <= LARGEST_SCALE;
  if (scale !== undefined && !isScale) throw wrongUse('options.scale', scale, SCALES);
  return { scale: scale ?? EXACT, rounding: placeAmong('options.rounding', rounding, ROUNDINGS) };
}
