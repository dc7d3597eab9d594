// `prepare`: the text to send to standard output, everything that was changed and everything wrong to standard error.

import { prepare } from '../prepare.js';
import { visible } from '../pretty/visible.js';
import { NEW_LINE, isBlank } from './blocks.js';
import { ALL_VALID, FAILED, SOMETHING_INVALID } from './exit-status.js';
import { wantsColour, writeTo } from './output.js';
import { prettyPrinter } from './pretty.js';
import { readStretch } from './ranges.js';
import { isReadFailure, open, readFailure } from './source.js';
import { words } from './words.js';

/**
 * @typedef {import('./arguments.js').PrepareRequest} PrepareRequest
 * @typedef {import('./check.js').Result} Result
 * @typedef {import('../index.js').Change} Change
 * @typedef {(result: Result, changes: readonly Change[]) => string} Notes
 */

/**
 * @param {PrepareRequest} request
 * @returns {Promise<number>} the exit status
 */
export async function prepareFiles(request) {
  const notes = notesIn(request);
  let status = ALL_VALID;
  for (const file of request.files) status = Math.max(status, await prepareFile(request, notes, file));
  return status;
}

/**
 * @param {PrepareRequest} request
 * @param {Notes} notes
 * @param {string} file
 */
async function prepareFile(request, notes, file) {
  if (file === '-' && process.stdin.isTTY) process.stderr.write(`${words[request.locale].reading}\n`);
  try {
    const source = await open(file, request.options.maxBytes);
    try {
      return await prepareAll(request, notes, file, source);
    } finally {
      await source.close();
    }
  } catch (error) {
    if (!isReadFailure(error)) throw error;
    process.stderr.write(`freight-preflight: ${readFailure(file, error)}\n`);
    return FAILED;
  }
}

/**
 * @param {PrepareRequest} request
 * @param {Notes} notes
 * @param {string} file
 * @param {import('./source.js').Source} source
 */
async function prepareAll({ message, options }, notes, file, source) {
  let status = ALL_VALID;
  for await (const { bytes, line } of messagesOf(source)) {
    const { text, changes, ...report } = prepare(message, bytes, options);
    await writeTo(process.stderr, notes({ file, line, bytes, report }, changes));
    if (text === undefined) status = SOMETHING_INVALID;
    else await writeTo(process.stdout, `${text}\n`);
  }
  return status;
}

/**
 * The one text, or every line that is not blank.
 * @param {import('./source.js').Source} source
 * @returns {AsyncGenerator<{ bytes: Uint8Array, line?: number }>}
 */
async function* messagesOf({ text, blocks = [], reuse }) {
  if (text !== undefined) yield { bytes: text };
  let line = 1;
  for await (const block of blocks) {
    const bytes = 'bytes' in block ? Buffer.from(block.bytes.buffer, block.bytes.byteOffset, block.bytes.length) : readBlock(block);
    for (let start = 0; start < bytes.length; line++) {
      const at = bytes.indexOf(NEW_LINE, start);
      const end = at < 0 ? bytes.length : at;
      if (!isBlank(bytes, start, end)) yield { bytes: bytes.subarray(start, end), line };
      start = end + 1;
    }
    if ('bytes' in block) reuse?.(block.bytes.buffer);
  }
}

/** @param {import('./ranges.js').Stretch} block */
function readBlock(block) {
  const bytes = Buffer.allocUnsafe(block.length);
  readStretch(block, bytes, 0);
  return bytes;
}

/**
 * @param {PrepareRequest} request
 * @returns {Notes}
 */
function notesIn({ format, locale }) {
  if (format !== 'pretty') return ({ file, line, report }, changes) => `${JSON.stringify({ file, line, ...report, changes })}\n`;
  const colour = wantsColour(process.stderr, process.env);
  const printer = prettyPrinter({ format, all: false, locale, colour, columns: process.stderr.columns });
  return (result, changes) => {
    const about = changes.map((change) => `${place(result)}: ${changeText(change, locale)}\n`).join('');
    return result.report.issues.length > 0 ? `${about}${printer.result(result)}` : about;
  };
}

/** @param {Result} result */
function place({ file, line }) {
  const name = file === '-' ? 'stdin' : visible(file);
  return line === undefined ? name : `${name}:${line}`;
}

const LONGEST = 60;

/**
 * @param {Change} change
 * @param {import('./words.js').Locale} locale
 */
function changeText({ path, from, to, why }, locale) {
  const say = words[locale].change;
  const [before, after] = [from, to].map((value) => (value === undefined ? say.nothing : shown(value)));
  return `${visible(path.join('.'))}: ${before} -> ${after} (${say.why[why] ?? why})`;
}

/** @param {unknown} value */
function shown(value) {
  const text = visible(JSON.stringify(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
