// What stands at the end: how many messages were valid, what could not be checked, and which issues came how often.

import { textWidth } from '../pretty/width.js';
import { visible } from '../pretty/visible.js';
import { painter } from './pretty.js';
import { rulesOf } from './tally.js';
import { words } from './words.js';

/**
 * @typedef {import('./tally.js').Kind} Kind
 * @typedef {import('./tally.js').Tally} Tally
 * @typedef {import('../pretty/issue.js').Paint} Paint
 */

/**
 * The table would only repeat the report of a single message.
 * @param {Tally} totals
 * @param {import('./words.js').Locale} locale
 * @param {boolean} colour
 */
export function summary(totals, locale, colour) {
  const paint = painter(colour);
  const say = words[locale];
  const count = paint(totals.invalid > 0 ? 'red' : 'green', say.totals(totals));
  const missing = rulesOf(totals.notChecked);
  const lines = [count, ...(missing.length > 0 ? [paint('dim', say.notChecked(missing.join(', ')))] : [])];
  if (totals.messages > 1 && totals.kinds.size > 0) lines.push('', ...table([...totals.kinds.values()], say, paint));
  return `${lines.join('\n')}\n`;
}

/**
 * Errors before warnings, the frequent before the rare.
 * @param {Kind[]} kinds
 * @param {import('./words.js').Words} say
 * @param {Paint} paint
 */
function table(kinds, say, paint) {
  const sorted = kinds.sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count);
  const [head, ...rows] = aligned([say.columns, ...sorted.map((kind) => cells(kind, say))]);
  return [paint('dim', joined(head)), ...rows.map((row, index) => joined(painted(row, sorted[index].severity, paint)))];
}

/**
 * @param {Kind} kind
 * @param {import('./words.js').Words} say
 */
function cells({ count, severity, code, rule, first }, say) {
  const place = [first.file === '-' ? 'stdin' : visible(first.file), first.line].filter((part) => part !== undefined);
  return [String(count), say[severity], code, rule, place.join(':')];
}

/**
 * Numbers to the right, all else to the left.
 * @param {(readonly string[])[]} rows
 */
function aligned(rows) {
  const widths = rows[0].map((_cell, column) => Math.max(...rows.map((row) => textWidth(row[column]))));
  const blanks = (/** @type {string} */ cell, /** @type {number} */ column) => ' '.repeat(widths[column] - textWidth(cell));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? blanks(cell, column) + cell : cell + blanks(cell, column))));
}

/**
 * @param {string[]} row
 * @param {Kind['severity']} severity
 * @param {Paint} paint
 */
function painted([count, word, ...rest], severity, paint) {
  return [count, paint(severity === 'error' ? 'red' : 'yellow', word), ...rest];
}

/** @param {string[]} row */
function joined(row) {
  return row.join('  ').trimEnd();
}
