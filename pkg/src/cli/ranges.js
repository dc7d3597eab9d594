// An open file as blocks of whole lines, found by looking only at the places where they may end: whoever checks a block
// reads it.

import { fstatSync, readSync } from 'node:fs';
import { BLOCK_BYTES, NEW_LINE } from './blocks.js';

/** @typedef {{ fd: number, position: number, length: number }} Stretch of an open file */

/** A window has a few lines. */
const USUAL = { blockBytes: BLOCK_BYTES, windowBytes: 16 * 1024 };

/**
 * @param {number} fd
 * @param {number} maxBytes of a line
 * @param {{ blockBytes: number, windowBytes: number }} [sizes]
 * @returns {Generator<Stretch>}
 */
export function* fileBlocks(fd, maxBytes, { blockBytes, windowBytes } = USUAL) {
  const window = Buffer.allocUnsafeSlow(windowBytes);
  let position = 0;
  for (let size = sizeOf(fd); position < size; size = sizeOf(fd)) {
    const full = position + blockBytes;
    const end = full >= size ? size : lastLineEnd(fd, window, position, full) || lineEnd(fd, window, full, size);
    const length = lineFits(end, position, full, maxBytes) ? end - position : maxBytes + 1;
    yield { fd, position, length };
    position = end;
  }
}

/**
 * @param {Stretch} stretch
 * @param {Uint8Array} memory
 * @param {number} at
 */
export function readStretch({ fd, position, length }, memory, at) {
  for (let done = 0; done < length; ) {
    const read = readSync(fd, memory, at + done, length - done, position + done);
    if (read === 0) throw Object.assign(new Error('the file was cut'), { code: 'ECUT' });
    done += read;
  }
}

/**
 * A block of more than the usual length is one line.
 * @param {number} end
 * @param {number} position
 * @param {number} full
 * @param {number} maxBytes
 */
function lineFits(end, position, full, maxBytes) {
  return end <= full || end - position <= maxBytes + 1;
}

/** @param {number} fd */
function sizeOf(fd) {
  return fstatSync(fd).size;
}

/**
 * The end of the last line that ends in a stretch of the file, or 0.
 * @param {number} fd
 * @param {Buffer} window
 * @param {number} from
 * @param {number} to
 */
function lastLineEnd(fd, window, from, to) {
  for (let end = to; end > from; ) {
    const start = Math.max(from, end - window.length);
    const read = readSync(fd, window, 0, end - start, start);
    const at = window.subarray(0, read).lastIndexOf(NEW_LINE);
    if (at >= 0) return start + at + 1;
    end = start;
  }
  return 0;
}

/**
 * The end of the line that goes on at a place.
 * @param {number} fd
 * @param {Buffer} window
 * @param {number} from
 * @param {number} size
 */
function lineEnd(fd, window, from, size) {
  for (let start = from; start < size; start += window.length) {
    const read = readSync(fd, window, 0, window.length, start);
    const at = window.subarray(0, read).indexOf(NEW_LINE);
    if (at >= 0) return start + at + 1;
  }
  return size;
}
