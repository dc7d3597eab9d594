// The texts that tell a customer what a trace code means.

import { assertKeys, listed, wrongUse } from './errors.js';
import { traces } from './generated/traces.js';
import { rowsOf } from './lines.js';

const KEYS = ['carrier', 'location', 'trackingNo'];

/** As the document prints it; read as what it means. */
const MISSPELT = 'UNKONWN';
const UNKNOWN = 'UNKNOWN';

/** @type {string[][] | undefined} */
let rows;

/** Code, Chinese text and English text of every trace code. */
export function traceRows() {
  return (rows ??= rowsOf(traces));
}

/** @type {typeof import('./index.js').traceText} */
export function traceText(code, values = {}) {
  const templates = templatesOf(code);
  if (templates === undefined) throw wrongUse('code', code, listed(traceRows().map(([known]) => known)));
  traceValues('values', values);
  const missing = [templates.en, templates.zh].map((text) => missingIn(text, values)).find((name) => name !== undefined);
  if (missing !== undefined) {
    throw wrongUse(`values.${missing}`, Object(values)[missing], `a text for \${${missing}} in "${templates.en}" and "${templates.zh}"`);
  }
  return { en: filled(templates.en, values), zh: filled(templates.zh, values) };
}

/**
 * @param {unknown} code
 * @returns {{ en: string, zh: string } | undefined}
 */
export function templatesOf(code) {
  const row = traceRows().find(([known]) => known === (code === MISSPELT ? UNKNOWN : code));
  return row && { en: row[2], zh: row[1] };
}

/**
 * @param {string} argument
 * @param {any} values
 */
export function traceValues(argument, values) {
  assertKeys(argument, values, KEYS);
  for (const key of KEYS) {
    if (values[key] !== undefined && typeof values[key] !== 'string') throw wrongUse(`${argument}.${key}`, values[key], 'a text');
  }
}

const PLACEHOLDER = /\$\{(\w*)\}/g;

/**
 * The first placeholder for which there is no value, or a blank one.
 * @param {string} text
 * @param {any} values
 * @returns {string | undefined}
 */
export function missingIn(text, values) {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name).find((name) => !KEYS.includes(name) || !values[name]?.trim());
}

/**
 * @param {string} text of which no placeholder is missing
 * @param {any} values
 */
export function filled(text, values) {
  return text.replace(PLACEHOLDER, (_, name) => String(values[name]));
}
