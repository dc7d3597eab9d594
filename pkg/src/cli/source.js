// A file or standard input: one JSON text, or one message a line (NDJSON), never held whole.

import { fstatSync, readSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { blockMemory } from './block-memory.js';
import { BLOCK_BYTES, NEW_LINE, streamBlocks } from './blocks.js';
import { fileBlocks } from './ranges.js';

/**
 * @typedef {import('./blocks.js').Block} Block
 *
 * @typedef {object} Source
 * @property {Buffer} [text] the one text; if over the limit, only so much of it as shows that
 * @property {Iterable<Block> | AsyncIterable<Block>} [blocks] of an NDJSON file
 * @property {(memory: ArrayBuffer) => void} [reuse] takes the memory of a block back
 * @property {number} [size] of that file in bytes, where it is known
 * @property {() => Promise<void>} close
 */

const PIECE_BYTES = 256 * 1024;

/**
 * @param {string} file `-` for standard input
 * @param {number} maxBytes of a message
 * @returns {Promise<Source>}
 */
export async function open(file, maxBytes) {
  if (file === '-') return streamed(process.stdin, file, maxBytes, async () => {});
  const handle = await openFile(file);
  const close = () => handle.close();
  try {
    const stats = fstatSync(handle.fd);
    const size = stats.isFile() ? stats.size : 0;
    // Pipes have no size, nor has what the system makes up while it is read.
    if (size > 0) return await placed(handle.fd, size, file, maxBytes, close);
    const pieces = handle.createReadStream({ highWaterMark: PIECE_BYTES, autoClose: false });
    return await streamed(pieces, file, maxBytes, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {AsyncIterable<Buffer>} pieces
 * @param {string} name
 * @param {number} maxBytes
 * @param {() => Promise<void>} close
 * @returns {Promise<Source>}
 */
async function streamed(pieces, name, maxBytes, close) {
  const rest = pieces[Symbol.asyncIterator]();
  const { head, isLines } = await beginning(rest, name, maxBytes);
  const closeBoth = async () => {
    await rest.return?.();
    await close();
  };
  if (!isLines) return { text: head, close: closeBoth };
  const memory = blockMemory(BLOCK_BYTES);
  return { blocks: streamBlocks(head, rest, maxBytes, memory), reuse: memory.give, close: closeBoth };
}

/**
 * @param {number} fd
 * @param {number} size
 * @param {string} name
 * @param {number} maxBytes
 * @param {() => Promise<void>} close
 * @returns {Promise<Source>}
 */
async function placed(fd, size, name, maxBytes, close) {
  const { head, isLines } = await beginning(piecesOf(fd), name, maxBytes);
  return isLines ? { blocks: fileBlocks(fd, maxBytes), size, close } : { text: head, close };
}

/**
 * @param {number} fd
 * @returns {Generator<Buffer, undefined>}
 */
function* piecesOf(fd) {
  for (let position = 0; ; ) {
    const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
    const read = readSync(fd, piece, 0, piece.length, position);
    if (read === 0) return undefined;
    yield piece.subarray(0, read);
    position += read;
  }
}

/**
 * Reads as far as it takes to tell what a text is.
 * @param {Iterator<Buffer> | AsyncIterator<Buffer>} pieces
 * @param {string} name
 * @param {number} maxBytes
 * @returns {Promise<{ head: Buffer, isLines: boolean }>}
 */
async function beginning(pieces, name, maxBytes) {
  let head = Buffer.alloc(0);
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return { head, isLines: head.length <= maxBytes && !isJson(head) && hasMessageLines(head, name) };
    head = Buffer.concat([head, value]);
    if (startsWithMessageLine(head)) return { head, isLines: true };
    if (head.length > maxBytes) return { head, isLines: hasMessageLines(head, name) };
  }
}

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
  ECUT: 'it became shorter while it was read',
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

/**
 * Tells what the system says about a file from what is wrong in here.
 * @param {any} error
 */
export function isReadFailure(error) {
  return error?.syscall !== undefined || error?.code === 'ECUT';
}
