// Results for a person: per issue its place, code and text and the line it is about; a count at the end.

import { excerpt } from './excerpt.js';
import { visible } from './visible.js';
import { words } from './words.js';

/**
 * @typedef {import('./check.js').Result} Result
 * @typedef {import('../index.js').Issue} Issue
 * @typedef {(format: 'red' | 'yellow' | 'green' | 'bold' | 'dim', text: string) => string} Paint
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
  return report.issues.map((issue) => issueText(issue, result, view)).join('') + more;
}

/**
 * @param {Issue} issue
 * @param {Result} result
 * @param {View} view
 */
function issueText(issue, result, view) {
  const { paint, say } = view;
  const severity = paint(issue.severity === 'error' ? 'red' : 'yellow', say[issue.severity]);
  const reading = issue.reading === undefined ? '' : ` ${paint('dim', issue.reading)}`;
  const head = `${paint('bold', place(result, issue))} ${severity} ${issue.code} ${issue.rule}${reading}`;
  return `${head}\n  ${visible(issue.message)}\n${excerptText(issue, result, view)}\n`;
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
 * @param {Issue} issue
 * @param {Result} result
 * @param {View} view
 */
function excerptText({ start, end, line = 1, severity }, result, { paint, columns }) {
  if (start === undefined || end === undefined) return '';
  const number = `  ${result.line ?? line}`;
  const margin = ' '.repeat(number.length);
  const { line: text, marks } = excerpt(result.bytes, start, end, columns - number.length - 3);
  const carets = paint(severity === 'error' ? 'red' : 'yellow', marks.trimStart());
  const indent = marks.slice(0, marks.length - marks.trimStart().length);
  return `${paint('dim', `${number} |`)} ${text}\n${paint('dim', `${margin} |`)} ${indent}${carets}\n`;
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
