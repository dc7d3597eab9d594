// `prepare`: the text to send to standard output, everything that was changed and everything wrong to standard error.

import { readSync } from 'node:fs';
import { prepare } from '../prepare.js';
import { visible } from '../pretty/visible.js';
import { NEW_LINE } from './blocks.js';
import { wantsColour, writeTo } from './output.js';
import { prettyPrinter } from './pretty.js';
import { isReadFailure, open, readFailure } from './source.js';
import { words } from './words.js';

/**
 * @typedef {import('./arguments.js').PrepareRequest} PrepareRequest
 * @typedef {import('./check.js').Result} Result
 * @typedef {import('../index.js').Change} Change
 * @typedef {(result: Result, changes: readonly Change[]) => string} Notes
 */

const ALL_VALID = 0;
const SOMETHING_INVALID = 1;
const UNREADABLE = 2;

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
    return UNREADABLE;
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
      const content = bytes.subarray(start, end);
      if (content.some((byte) => byte !== 32 && byte !== 9 && byte !== 13)) yield { bytes: content, line };
      start = end + 1;
    }
    if ('bytes' in block) reuse?.(block.bytes.buffer);
  }
}

/** @param {{ fd: number, position: number, length: number }} block */
function readBlock({ fd, position, length }) {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  for (let read = -1; read !== 0 && done < length; done += read) read = readSync(fd, bytes, done, length - done, position + done);
  return bytes.subarray(0, done);
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
