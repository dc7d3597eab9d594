// What a run has counted, of one block or of everything: messages, issues, and how often each kind of issue came.

import { contextRules } from '../names.js';

/**
 * @typedef {import('../index.js').Issue} Issue
 * @typedef {import('./check.js').Result} Result
 *
 * @typedef {object} Kind issues of one rule, code and severity
 * @property {string} rule
 * @property {string} code
 * @property {Issue['severity']} severity
 * @property {number} count
 * @property {{ file: string, line?: number }} first where it first came
 *
 * @typedef {object} Tally
 * @property {number} messages
 * @property {number} invalid
 * @property {number} errors
 * @property {number} warnings
 * @property {boolean} truncated some report had more issues than it shows
 * @property {number} notChecked a bit for each rule that needs a context
 * @property {Map<string, Kind>} kinds
 */

/** @type {readonly string[]} */
const RULES = contextRules;

/** @returns {Tally} */
export function emptyTally() {
  return { messages: 0, invalid: 0, errors: 0, warnings: 0, truncated: false, notChecked: 0, kinds: new Map() };
}

/**
 * @param {Tally} tally
 * @param {Result} result
 */
export function count(tally, { file, line, report }) {
  tally.messages += 1;
  if (!report.valid) tally.invalid += 1;
  if (report.truncated) tally.truncated = true;
  for (const rule of report.notChecked) tally.notChecked |= 1 << RULES.indexOf(rule);
  for (const issue of report.issues) countIssue(tally, issue, { file, line: line ?? issue.line });
}

/**
 * A message without any issue.
 * @param {Tally} tally
 * @param {number} notChecked
 */
export function countValid(tally, notChecked) {
  tally.messages += 1;
  tally.notChecked |= notChecked;
}

/**
 * @param {number} bits
 * @returns {import('../index.js').Rule[]}
 */
export function rulesOf(bits) {
  return contextRules.filter((_rule, index) => (bits >> index) & 1);
}

/**
 * @param {Tally} tally
 * @param {Issue} issue
 * @param {Kind['first']} place
 */
function countIssue(tally, { rule, code, severity }, place) {
  if (severity === 'error') tally.errors += 1;
  else tally.warnings += 1;
  const known = tally.kinds.get(keyOf(rule, code, severity));
  if (known !== undefined) known.count += 1;
  else tally.kinds.set(keyOf(rule, code, severity), { rule, code, severity, count: 1, first: place });
}

/**
 * @param {string} rule
 * @param {string} code
 * @param {string} severity
 */
function keyOf(rule, code, severity) {
  return `${severity} ${code} ${rule}`;
}

/**
 * Takes in what was counted after it.
 * @param {Tally} tally
 * @param {Tally} later
 */
export function add(tally, later) {
  tally.messages += later.messages;
  tally.invalid += later.invalid;
  tally.errors += later.errors;
  tally.warnings += later.warnings;
  tally.truncated ||= later.truncated;
  tally.notChecked |= later.notChecked;
  for (const [key, kind] of later.kinds) addKind(tally.kinds, key, kind);
}

/**
 * @param {Map<string, Kind>} kinds
 * @param {string} key
 * @param {Kind} later
 */
function addKind(kinds, key, later) {
  const known = kinds.get(key);
  if (known !== undefined) known.count += later.count;
  else kinds.set(key, { ...later });
}
