// Messages from a file or from standard input: one JSON text, or one message a line (NDJSON), never held whole.

import { createReadStream } from 'node:fs';
import { lineSplitter } from './lines.js';

/**
 * @typedef {object} Message
 * @property {Uint8Array} bytes of a text over the limit, only so many as show that it is over
 * @property {number} [line] where it stands in an NDJSON file, from 1
 */

const CHUNK_BYTES = 256 * 1024;

/**
 * @param {string} file `-` for standard input
 * @param {number} maxBytes
 * @returns {AsyncGenerator<Message[]>}
 */
export function messagesOf(file, maxBytes) {
  const chunks = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES });
  return messagesIn(chunks, file, maxBytes);
}

/**
 * In batches as the chunks bring them.
 * @param {AsyncIterable<Buffer>} chunks
 * @param {string} name
 * @param {number} maxBytes
 * @returns {AsyncGenerator<Message[]>}
 */
async function* messagesIn(chunks, name, maxBytes) {
  let head = Buffer.alloc(0);
  /** @type {import('./lines.js').LineSplitter | undefined} */
  let lines;
  for await (const chunk of chunks) {
    if (lines) {
      yield lines.push(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (!startsWithMessageLine(head) && head.length <= maxBytes) continue;
    if (!startsWithMessageLine(head) && !hasMessageLines(head, name)) break;
    lines = lineSplitter(maxBytes);
    yield lines.push(head);
  }
  if (lines) yield lines.end();
  else yield whole(head, name, maxBytes);
}

/**
 * The messages of a text that does not start with one in a line of its own.
 * @param {Buffer} text
 * @param {string} name
 * @param {number} maxBytes
 */
function whole(text, name, maxBytes) {
  if (text.length > maxBytes || isJson(text) || !hasMessageLines(text, name)) return [{ bytes: text }];
  const lines = lineSplitter(maxBytes);
  return [...lines.push(text), ...lines.end()];
}

const NEW_LINE = 10;
const BYTE_ORDER_MARK = /^\ufeff/;

/**
 * The first line that is not blank is JSON by itself, and something follows it.
 * @param {Buffer} head
 */
function startsWithMessageLine(head) {
  const start = head.findIndex((byte) => !isBlank(byte));
  const end = head.indexOf(NEW_LINE, start);
  if (start < 0 || end < 0) return false;
  return head.subarray(end).some((byte) => !isBlank(byte)) && isJson(head.subarray(start, end));
}

/**
 * For a text whose first line is broken or longer than the limit: is it meant as one message a line?
 * @param {Buffer} head
 * @param {string} name
 */
function hasMessageLines(head, name) {
  if (/\.(ndjson|jsonl)$/i.test(name)) return true;
  const lines = head.toString('utf8').replace(BYTE_ORDER_MARK, '').split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => line.startsWith('{'));
}

/** @param {number} byte */
function isBlank(byte) {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

/** @param {Buffer} bytes */
function isJson(bytes) {
  try {
    JSON.parse(bytes.toString('utf8').replace(BYTE_ORDER_MARK, ''));
    return true;
  } catch {
    return false;
  }
}

/** @type {Record<string, string>} */
const REASONS = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
};

/**
 * @param {string} file
 * @param {any} error
 */
export function readFailure(file, error) {
  return `cannot read ${JSON.stringify(file)}: ${REASONS[error?.code] ?? error?.message ?? error}`;
}
