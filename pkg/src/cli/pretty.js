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
 * @param {import('./printers.js').Look} look
 * @returns {import('./printers.js').Printer}
 */
export function prettyPrinter({ locale, colour, columns = USUAL, all }) {
  const view = { paint: painter(colour), say: words[locale], columns: Math.max(columns, NARROWEST) };
  return {
    result: (result) => resultText(result, all, view),
    saysValidLines: all,
    opening: '',
    separator: '',
    closing: '',
    nothing: '',
  };
}

/**
 * @param {boolean} colour
 * @returns {Paint}
 */
export function painter(colour) {
  return colour ? styled : (_format, text) => text;
}

const CODES = { red: 31, yellow: 33, green: 32, bold: 1, dim: 2 };

/** @type {Paint} */
function styled(format, text) {
  return `\u001b[${CODES[format]}m${text}\u001b[0m`;
}

/** @typedef {{ paint: Paint, say: import('./words.js').Words, columns: number }} View */

/**
 * @param {Result} result
 * @param {boolean} all say of every line of an NDJSON file that is valid, that it is
 * @param {View} view
 */
function resultText(result, all, view) {
  const { line, report } = result;
  if (report.issues.length === 0) return line === undefined || all ? validText(result, view) : '';
  const more = report.truncated ? `${view.paint('bold', place(result))}: ${view.say.more}\n\n` : '';
  return report.issues.map((issue) => `${issueText(issue, place(result, issue), source(issue, result), view)}\n`).join('') + more;
}

/**
 * @param {Result} result
 * @param {View} view
 */
function validText(result, { paint, say }) {
  return `${paint('bold', place(result))}: ${paint('green', say.valid)}\n${result.line === undefined ? '\n' : ''}`;
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
