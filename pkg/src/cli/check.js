// `check`: every message of every file through the engine, each result to the printer as it comes.

import { validate } from '../validate.js';
import { jsonPrinter } from './json.js';
import { wantsColour, writeTo } from './output.js';
import { prettyPrinter } from './pretty.js';
import { messagesOf, readFailure } from './source.js';
import { words } from './words.js';

/**
 * @typedef {object} Result
 * @property {string} file
 * @property {number} [line] in an NDJSON file
 * @property {Uint8Array} bytes
 * @property {import('../index.js').Report} report
 */

/**
 * @typedef {object} Printer
 * @property {(result: Result) => string} result
 * @property {(totals: import('./words.js').Totals) => string} end
 */

const ALL_VALID = 0;
const SOMETHING_INVALID = 1;
const UNREADABLE = 2;

/** What a message may have; more of a line or file is not read. */
const MAX_BYTES = 1024 * 1024;

/**
 * @param {import('./arguments.js').CheckRequest} request
 * @returns {Promise<number>} the exit status
 */
export async function check(request) {
  const printer = printerFor(request);
  const totals = { messages: 0, invalid: 0, errors: 0, warnings: 0, truncated: false, notChecked: new Set() };
  let unreadable = false;
  for (const file of request.files) {
    if (!(await checkFile(file, request, printer, totals))) unreadable = true;
  }
  await writeTo(process.stdout, printer.end(totals));
  if (unreadable) return UNREADABLE;
  return totals.invalid > 0 ? SOMETHING_INVALID : ALL_VALID;
}

/** @param {import('./arguments.js').CheckRequest} request */
function printerFor({ format, locale }) {
  if (format === 'json') return jsonPrinter();
  return prettyPrinter(locale, wantsColour(process.stdout, process.env), process.stdout.columns);
}

/**
 * @param {string} file
 * @param {import('./arguments.js').CheckRequest} request
 * @param {Printer} printer
 * @param {import('./words.js').Totals} totals
 * @returns {Promise<boolean>} whether it could be read to the end
 */
async function checkFile(file, request, printer, totals) {
  if (file === '-' && process.stdin.isTTY) process.stderr.write(`${words[request.locale].reading}\n`);
  const batches = messagesOf(file, MAX_BYTES);
  for (;;) {
    let batch;
    try {
      batch = await batches.next();
    } catch (error) {
      process.stderr.write(`freight-preflight: ${readFailure(file, error)}\n`);
      return false;
    }
    if (batch.done) return true;
    const results = batch.value.map(({ bytes, line }) => checkMessage(bytes, file, line, request));
    for (const { report } of results) count(report, totals);
    await writeTo(process.stdout, results.map((result) => printer.result(result)).join(''));
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {string} file
 * @param {number | undefined} line
 * @param {import('./arguments.js').CheckRequest} request
 * @returns {Result}
 */
function checkMessage(bytes, file, line, { message, options }) {
  return { file, line, bytes, report: validate(message, bytes, { ...options, maxBytes: MAX_BYTES }) };
}

/**
 * @param {import('../index.js').Report} report
 * @param {import('./words.js').Totals} totals
 */
function count(report, totals) {
  totals.messages += 1;
  if (!report.valid) totals.invalid += 1;
  if (report.truncated) totals.truncated = true;
  for (const { severity } of report.issues) {
    if (severity === 'error') totals.errors += 1;
    else totals.warnings += 1;
  }
  for (const rule of report.notChecked) totals.notChecked.add(rule);
}
