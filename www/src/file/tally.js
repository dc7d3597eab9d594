// Counts what was found in many messages: by code, by field, and which lines have something.

/** @typedef {import('freight-preflight').Report} Report */
/** @typedef {import('freight-preflight').Issue} Issue */
/** @typedef {{ key: string, errors: number, warnings: number }} Count */
/** @typedef {{ line: number, start: number, end: number, errors: number, warnings: number, first: string }} Row */

/**
 * @typedef {object} Tally
 * @property {number} orders
 * @property {number} invalid
 * @property {number} errors
 * @property {number} warnings
 * @property {Map<string, Count>} codes
 * @property {Map<string, Count>} fields
 * @property {Row[]} rows of the lines with something found
 */

/** @returns {Tally} */
export function createTally() {
  return { orders: 0, invalid: 0, errors: 0, warnings: 0, codes: new Map(), fields: new Map(), rows: [] };
}

/** @param {Tally} tally @param {{ line: number, start: number, end: number }} place @param {Report} report */
export function addReport(tally, place, { valid, issues }) {
  tally.orders++;
  if (!valid) tally.invalid++;
  if (issues.length === 0) return;
  const row = { ...place, errors: 0, warnings: 0, first: issues[0].message };
  for (const issue of issues) {
    const kind = issue.severity === 'error' ? 'errors' : 'warnings';
    tally[kind]++;
    row[kind]++;
    count(tally.codes, issue.code, kind);
    count(tally.fields, fieldOf(issue), kind);
  }
  tally.rows.push(row);
}

/** @param {Map<string, Count>} counts @param {string} key @param {'errors' | 'warnings'} kind */
function count(counts, key, kind) {
  let entry = counts.get(key);
  if (!entry) counts.set(key, (entry = { key, errors: 0, warnings: 0 }));
  entry[kind]++;
}

/** A place in any element of an array counts as one field. @param {Issue} issue */
export function fieldOf({ path }) {
  return path.reduce((text, step) => (typeof step === 'number' ? `${text}[]` : text === '' ? step : `${text}.${step}`), '').toString();
}

/** The most frequent first. @param {Map<string, Count>} counts @param {number} most */
export function ranked(counts, most) {
  return [...counts.values()].sort((a, b) => b.errors + b.warnings - a.errors - a.warnings).slice(0, most);
}
