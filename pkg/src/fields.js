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

/** @typedef {{ name: string, section: string, rows: Row[] }} Table */

/** @type {{ rows: Row[], tables: Map<string, Table> } | undefined} */
let read;

/** Every row by its number, which is the engine's too, and every table by its name. */
export function fields() {
  return (read ??= fieldsOf(rowsOf(text)));
}

/** @param {string[][]} lines */
function fieldsOf(lines) {
  /** @type {Row[]} */
  const rows = [];
  /** @type {Map<string, Table>} */
  const tables = new Map();
  /** @type {Row[]} */
  let own = [];
  for (const [head, ...cells] of lines) {
    if (cells.length > 0) own.push(rows[rows.push(rowOf(head, cells)) - 1]);
    else {
      const [name, section] = head.split(' ');
      tables.set(name, { name, section, rows: (own = []) });
    }
  }
  return { rows, tables };
}

/** The name, `?`, and the lengths or the table. */
const KIND = /^(\w+)(\??) ?(?:(\d+)-)?(?:(\d+)|(.+))?$/;

/**
 * @param {string} field
 * @param {string[]} cells
 * @returns {Row}
 */
function rowOf(field, [kindCell, chinese, english, ...more]) {
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
