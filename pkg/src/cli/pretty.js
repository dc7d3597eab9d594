// Results for a person: per issue its place, code and text and the line it is about; a count at the end.

import { excerptOfBytes } from '../pretty/excerpt.js';
import { issueText } from '../pretty/issue.js';
import { visible } from '../pretty/visible.js';
import { words } from './words.js';

/**
 * @typedef {import('./check.js').Result} Result
 * @typedef {import('../index.js').Issue} Issue
 * @typedef {import('../pretty/issue.js').Paint} Paint
 */

const NARROWEST = 40;
const USUAL = 100;

/**
 * @param {import('./words.js').Locale} locale
 * @param {boolean} colour
 * @param {number} [columns] of the terminal
 * @returns {import('./check.js').Printer}
 */
export function prettyPrinter(locale, colour, columns = USUAL) {
  /** @type {Paint} */
  const paint = colour ? (format, text) => styled(format, text) : (_format, text) => text;
  const view = { paint, say: words[locale], columns: Math.max(columns, NARROWEST) };
  return {
    result: (result) => resultText(result, view),
    end: (totals) => `${endText(totals, view)}\n`,
  };
}

const CODES = { red: 31, yellow: 33, green: 32, bold: 1, dim: 2 };

/** @type {Paint} */
function styled(format, text) {
  return `\u001b[${CODES[format]}m${text}\u001b[0m`;
}

/** @typedef {{ paint: Paint, say: import('./words.js').Words, columns: number }} View */

/**
 * @param {Result} result
 * @param {View} view
 */
function resultText(result, view) {
  const { line, report } = result;
  const valid = `${view.paint('bold', place(result))}: ${view.paint('green', view.say.valid)}\n\n`;
  if (report.issues.length === 0) return line === undefined ? valid : '';
  const more = report.truncated ? `${view.paint('bold', place(result))}: ${view.say.more}\n\n` : '';
  return report.issues.map((issue) => `${issueText(issue, place(result, issue), source(issue, result), view)}\n`).join('') + more;
}

/**
 * As editors and terminals make it a link. In an NDJSON file the line is that of the message.
 * @param {Result} result
 * @param {Issue} [issue]
 */
function place({ file, line }, issue) {
  return [file === '-' ? 'stdin' : visible(file), line ?? issue?.line, issue?.column].filter((part) => part !== undefined).join(':');
}

/**
 * In an NDJSON file the line is that of the message.
 * @param {Issue} issue
 * @param {Result} result
 * @returns {import('../pretty/issue.js').Source | undefined}
 */
function source({ start, end, line = 1 }, result) {
  if (start === undefined || end === undefined) return undefined;
  return { number: result.line ?? line, excerptIn: (columns) => excerptOfBytes(result.bytes, start, end, columns) };
}

/**
 * @param {import('./words.js').Totals} totals
 * @param {View} view
 */
function endText(totals, { paint, say }) {
  const count = paint(totals.invalid > 0 ? 'red' : 'green', say.totals(totals));
  if (totals.notChecked.size === 0) return count;
  return `${count}\n${paint('dim', say.notChecked([...totals.notChecked].join(', ')))}`;
}
