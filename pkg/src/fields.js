// The rows of all tables, taken out of the text that holds them when they are first asked for.

import { rows as text } from './generated/fields.js';
import { rowsOf } from './lines.js';

/**
 * One field of an object.
 * @typedef {object} Row
 * @property {string} field
 * @property {string} kind the name of its kind
 * @property {boolean} optional
 * @property {string} [inner] the table of the object or of the elements there
 * @property {number} [minLength]
 * @property {number} [maxLength]
 * @property {string} chinese its label
 * @property {string} english
 * @property {Partial<Record<string, string>>} more what else there is, by the sign that it begins with
 */

/** @typedef {{ section: string, rows: Row[] }} Table */

/** @type {string[][] | undefined} */
let lines;
/** @type {string[][] | undefined} without those that open a table */
let rowLines;
/** @type {Row[]} as far as they were asked for */
const rows = [];

/** @param {number} number the engine's */
export function rowAt(number) {
  rowLines ??= allLines().filter(([, kind]) => kind !== undefined);
  return (rows[number] ??= rowOf(rowLines[number]));
}

/**
 * @param {string} name
 * @returns {Table | undefined}
 */
export function tableNamed(name) {
  const all = allLines();
  const at = all.findIndex(([head, kind]) => kind === undefined && head.startsWith(`${name} `));
  if (at < 0) return undefined;
  const next = all.findIndex(([, kind], index) => kind === undefined && index > at);
  return { section: all[at][0].slice(name.length + 1), rows: all.slice(at + 1, next < 0 ? all.length : next).map(rowOf) };
}

function allLines() {
  return (lines ??= rowsOf(text));
}

/** The name, `?`, and the lengths or the table. */
const KIND = /^(\w+)(\??) ?(?:(\d+)-)?(?:(\d+)|(.+))?$/;

/**
 * @param {string[]} cells
 * @returns {Row}
 */
function rowOf([field, kindCell, chinese, english, ...more]) {
  const [, kind, optional, min, max, inner] = KIND.exec(kindCell) ?? [];
  return {
    field,
    kind,
    optional: optional !== '',
    inner,
    minLength: min === undefined ? undefined : Number(min),
    maxLength: max === undefined ? undefined : Number(max),
    chinese,
    english: english || words(field),
    more: Object.fromEntries(more.map((fact) => [fact[0], fact.slice(1)])),
  };
}

/** @param {string} field */
function words(field) {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
