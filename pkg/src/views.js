// The same issues for other readers: a form, a terminal, another program.

import { placeAmong, wrongUse } from './errors.js';
import { pathText } from './path.js';
import { excerptOfText } from './pretty/excerpt.js';
import { issueText } from './pretty/issue.js';
import { visible } from './pretty/visible.js';

/**
 * @typedef {import('./index.js').Issue} Issue
 * @typedef {import('./index.js').ProblemDetails} ProblemDetails
 */

const STYLES = ['dot', 'bracket', 'pointer'];

/**
 * A report in the place of its issues is an easy slip.
 * @param {readonly Issue[]} issues
 */
function assertIssues(issues) {
  if (!Array.isArray(issues)) throw wrongUse('issues', issues, 'the issues of a report');
}

/** @type {typeof import('./index.js').byField} */
export function byField(issues, style = 'dot') {
  assertIssues(issues);
  placeAmong('style', style, STYLES);
  /** @type {Record<string, Issue[]>} */
  const fields = Object.create(null); // A payload may well have a key `__proto__` or `constructor`.
  for (const issue of issues) (fields[pathText(issue.path, style)] ??= []).push(issue);
  return fields;
}

/** @type {import('./pretty/issue.js').View} */
const PLAIN = { paint: (_format, text) => text, say: { error: 'error', warning: 'warning' }, columns: 100 };

/** @type {typeof import('./index.js').prettify} */
export function prettify(issues, text) {
  assertIssues(issues);
  if (text !== undefined && typeof text !== 'string') throw wrongUse('text', text, 'the text that was checked, as a string');
  const shown = text?.replace(/^\ufeff/, ''); // A byte order mark has no column.
  const lineStarts = lineStartsOf(shown ?? '');
  return issues.map((issue) => issueText(issue, placeOf(issue), sourceOf(issue, shown, lineStarts), PLAIN)).join('\n').trimEnd();
}

/** @param {Issue} issue */
function placeOf({ path, line, column }) {
  const position = line === undefined ? '' : `${line}:${column}`;
  return [position, visible(pathText(path, 'bracket'))].filter(Boolean).join(' ');
}

/**
 * Found by line and column, which are the same whether a string or its bytes were checked.
 * @param {Issue} issue
 * @param {string | undefined} text
 * @param {number[]} lineStarts
 * @returns {import('./pretty/issue.js').Source | undefined}
 */
function sourceOf({ line, column, start = 0, end = 0 }, text, lineStarts) {
  if (text === undefined || line === undefined || column === undefined || line > lineStarts.length) return undefined;
  const at = lineStarts[line - 1] + column - 1;
  return { number: line, excerptIn: (columns) => excerptOfText(text, at, endOf(text, at, end - start), columns) };
}

/** A string; with no `end` to it, up to where the line ends. */
const STRING = /"(?:[^"\\\n]+|\\.)*"?/y;

/**
 * Bytes have other lengths than strings: of a string value, its quotes say where it ends.
 * @param {string} text
 * @param {number} at
 * @param {number} length
 */
function endOf(text, at, length) {
  STRING.lastIndex = at;
  const string = length > 1 ? STRING.exec(text) : null;
  return at + (string ? string[0].length : length);
}

/** @param {string} text */
function lineStartsOf(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The phrases of HTTP for the statuses that fit a refused message. */
const PHRASES = /** @type {Record<number, string>} */ ({ 400: 'Bad Request', 422: 'Unprocessable Content' });

/** @type {typeof import('./index.js').toProblem} */
export function toProblem(issues, { status = 422, type = 'about:blank', title = PHRASES[status] ?? 'Invalid message', instance } = {}) {
  assertIssues(issues);
  return {
    type,
    title,
    status,
    ...(issues.length > 0 && { detail: detailOf(issues) }),
    ...(instance !== undefined && { instance }),
    errors: issues.map(errorOf),
  };
}

const IN_DETAIL = 3;

/** @param {readonly Issue[]} issues */
function detailOf(issues) {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const told = errors.length > 0 ? errors : issues;
  const first = told.slice(0, IN_DETAIL).map(({ message }) => message);
  return [...first, ...(told.length > IN_DETAIL ? ['...'] : [])].join('; ');
}

/**
 * @param {Issue} issue
 * @returns {import('./index.js').ProblemError}
 */
function errorOf({ message, pointer, code, rule, severity, reading }) {
  return { detail: message, pointer: `#${fragment(pointer)}`, code, rule, severity, ...(reading && { reading }) };
}

/**
 * A pointer as the fragment of a URI.
 * @param {string} pointer
 */
function fragment(pointer) {
  return encodeURI(pointer.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('#', '%23');
}
