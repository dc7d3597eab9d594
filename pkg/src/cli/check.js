// `check`: every message of every file through the engine, what is found to the output in the same order.

import { validate } from '../validate.js';
import { ALL_VALID, FAILED, SOMETHING_INVALID } from './exit-status.js';
import { startOutput, wantsColour, writeTo } from './output.js';
import { printerFor } from './printers.js';
import { isReadFailure, open, readFailure } from './source.js';
import { summary } from './summary.js';
import { count, emptyTally } from './tally.js';
import { words } from './words.js';

/**
 * @typedef {import('./arguments.js').CheckRequest} CheckRequest
 *
 * @typedef {object} Result
 * @property {string} file
 * @property {number} [line] in an NDJSON file
 * @property {Uint8Array} bytes
 * @property {import('../index.js').Report} report
 *
 * @typedef {object} Finding what one or many messages gave
 * @property {string | Uint8Array} text
 * @property {import('./tally.js').Tally} tally
 *
 * @typedef {object} Run
 * @property {CheckRequest} request
 * @property {import('./printers.js').Look} look
 * @property {import('./printers.js').Printer} printer
 * @property {import('./output.js').Output} output
 * @property {import('./bulk.js').Bulk} [bulk] once there was an NDJSON file
 */

/**
 * @param {CheckRequest} request
 * @returns {Promise<number>} the exit status
 */
export async function check(request) {
  const run = start(request);
  let unreadable = false;
  try {
    for (const file of request.files) if (!(await isRead(run, file))) unreadable = true;
  } finally {
    await run.bulk?.end();
    run.output.progress.end();
  }
  await conclude(run);
  if (unreadable) return FAILED;
  return run.output.totals.invalid > 0 ? SOMETHING_INVALID : ALL_VALID;
}

/**
 * @param {CheckRequest} request
 * @returns {Run}
 */
function start(request) {
  const { format, all, locale } = request;
  const look = { format, all, locale, colour: wantsColour(process.stdout, process.env), columns: process.stdout.columns };
  const printer = printerFor(look);
  return { request, look, printer, output: startOutput(printer, locale, isTyped(request)) };
}

/**
 * The message is typed on the terminal, where nothing may be drawn then.
 * @param {CheckRequest} request
 */
function isTyped({ files }) {
  return files.includes('-') && process.stdin.isTTY;
}

/**
 * @param {Run} run
 * @param {string} file
 * @returns {Promise<boolean>} whether it could be read to the end
 */
async function isRead(run, file) {
  if (file === '-' && process.stdin.isTTY) process.stderr.write(`${words[run.request.locale].reading}\n`);
  try {
    await checkFile(run, file);
    return true;
  } catch (error) {
    if (!isReadFailure(error)) throw error;
    run.output.progress.hide();
    process.stderr.write(`freight-preflight: ${readFailure(file, error)}\n`);
    return false;
  }
}

/**
 * @param {Run} run
 * @param {string} file
 */
async function checkFile(run, file) {
  const source = await open(file, run.request.options.maxBytes);
  try {
    if (source.text === undefined) await checkLines(run, source, file);
    else await run.output.take(checkText(run, source.text, file));
  } finally {
    await source.close();
  }
}

/**
 * What only this needs is loaded only now: a single message is to be answered soon.
 * @param {Run} run
 * @param {import('./source.js').Source} source
 * @param {string} file
 */
async function checkLines(run, source, file) {
  const { checkBlocks, startBulk } = await import('./bulk.js');
  run.bulk ??= startBulk(run);
  await checkBlocks(run.bulk, source, file);
}

/**
 * @param {Run} run
 * @param {Buffer} bytes
 * @param {string} file
 * @returns {Finding}
 */
function checkText({ request: { message, options }, printer }, bytes, file) {
  const result = { file, bytes, report: validate(message, bytes, options) };
  const tally = emptyTally();
  count(tally, result);
  return { text: printer.result(result), tally };
}

/**
 * For people the summary belongs to the output; programs get it apart, and only of many messages.
 * @param {Run} run
 */
async function conclude({ request: { format, locale }, output }) {
  await output.end();
  const stream = format === 'pretty' ? process.stdout : process.stderr;
  if (format !== 'pretty' && output.totals.messages < 2) return;
  await writeTo(stream, summary(output.totals, locale, wantsColour(stream, process.env)));
}
