// A stream as blocks of whole lines: large while it flows, whatever has come when it pauses, never more than one line
// more than that in memory.

/**
 * Whole lines that lie together, as bytes or as a stretch of an open file. The last one may lack its line break, at the
 * end of the input or because it is longer than a message may be and was cut.
 * @typedef {{ bytes: Uint8Array<ArrayBuffer> } | { fd: number, position: number, length: number }} Block
 */

export const NEW_LINE = 10;

/**
 * Only spaces, tabs and a carriage return: no line to check.
 * @param {Uint8Array} bytes
 * @param {number} start
 * @param {number} end
 */
export function isBlank(bytes, start, end) {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte !== 32 && byte !== 9 && byte !== 13) return false;
  }
  return true;
}

/** Enough lines to outweigh handing them to a thread, few enough to lie in the processor's cache. */
export const BLOCK_BYTES = 2 * 1024 * 1024;

/** A stream that brings nothing for so long has paused: what has come is not kept waiting. */
const PAUSE_MS = 20;

/**
 * @param {Buffer} head what was read of the stream already
 * @param {AsyncIterator<Buffer>} rest
 * @param {number} maxBytes of a line
 * @param {import('./block-memory.js').BlockMemory} memory
 * @returns {AsyncGenerator<Block>}
 */
export async function* streamBlocks(head, rest, maxBytes, memory) {
  const cutter = blockCutter(maxBytes, memory);
  yield* cutter.push(head);
  for (;;) {
    const coming = rest.next();
    if (await isLate(coming)) yield* cutter.flush();
    const { done, value } = await coming;
    if (done) break;
    yield* cutter.push(value);
  }
  yield* cutter.end();
}

/** @param {Promise<unknown>} coming */
async function isLate(coming) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, PAUSE_MS, true)));
  try {
    return (await Promise.race([coming, late])) === true;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @typedef {object} BlockCutter
 * @property {(piece: Buffer) => Block[]} push gives the blocks that the piece fills
 * @property {() => Block[]} flush gives the lines that are complete
 * @property {() => Block[]} end gives what is left
 */

/**
 * @param {number} maxBytes
 * @param {import('./block-memory.js').BlockMemory} memory
 * @returns {BlockCutter}
 */
export function blockCutter(maxBytes, memory) {
  let held = memory.take(0);
  let used = 0;
  let isSkipping = false;

  /**
   * Gives the first bytes away and keeps the others.
   * @param {number} length
   */
  const cut = (length) => {
    const bytes = held.subarray(0, length);
    const rest = held.subarray(length, used);
    held = memory.take(rest.length);
    used = rest.copy(held);
    return { bytes };
  };

  const flush = () => {
    const end = held.subarray(0, used).lastIndexOf(NEW_LINE) + 1;
    return end > 0 ? [cut(end)] : [];
  };

  /** For a line that fills all there is: only its beginning is given, the rest is skipped as it comes. */
  const cutLongLine = () => {
    used = maxBytes + 1;
    isSkipping = true;
    return [cut(used)];
  };

  const grow = () => {
    const larger = memory.take(Math.min(2 * held.length, maxBytes + 1));
    held.copy(larger, 0, 0, used);
    memory.give(held.buffer);
    held = larger;
    return [];
  };

  const makeRoom = () => {
    const blocks = flush();
    if (blocks.length > 0) return blocks;
    return used > maxBytes ? cutLongLine() : grow();
  };

  /** @param {Buffer} piece */
  const skipped = (piece) => {
    const end = piece.indexOf(NEW_LINE);
    isSkipping = end < 0;
    return isSkipping ? piece.length : end + 1;
  };

  return {
    push(piece) {
      const blocks = [];
      for (let at = 0; at < piece.length; ) {
        if (isSkipping) at += skipped(piece.subarray(at));
        else if (used === held.length) blocks.push(...makeRoom());
        else {
          const copied = piece.copy(held, used, at);
          used += copied;
          at += copied;
        }
      }
      return blocks;
    },
    flush,
    end: () => (used > 0 ? [cut(used)] : []),
  };
}
