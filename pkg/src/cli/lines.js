// Chunks of bytes into lines, with no more than one line held back and no line held beyond the limit.

/**
 * @typedef {object} LineSplitter
 * @property {(chunk: Buffer) => import('./source.js').Message[]} push gives the lines that the chunk completes
 * @property {() => import('./source.js').Message[]} end gives the last line, if no line break ended it
 */

const NEW_LINE = 10;

/**
 * @param {number} maxBytes
 * @returns {LineSplitter}
 */
export function lineSplitter(maxBytes) {
  let number = 0;
  /** @type {Buffer[]} */
  let begun = [];
  let begunBytes = 0;

  /** @param {Buffer} part */
  const begin = (part) => {
    const kept = part.subarray(0, maxBytes + 1 - begunBytes);
    begunBytes += kept.length;
    if (kept.length > 0) begun.push(kept);
  };

  /** @returns {import('./source.js').Message[]} */
  const finish = () => {
    const bytes = begun.length === 1 ? begun[0] : Buffer.concat(begun);
    begun = [];
    begunBytes = 0;
    number += 1;
    return isBlankLine(bytes) ? [] : [{ bytes, line: number }];
  };

  return {
    push(chunk) {
      const messages = [];
      let start = 0;
      for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, start)) {
        begin(chunk.subarray(start, end));
        messages.push(...finish());
        start = end + 1;
      }
      if (start < chunk.length) begin(chunk.subarray(start));
      return messages;
    },
    end: finish,
  };
}

/** @param {Buffer} bytes */
function isBlankLine(bytes) {
  for (const byte of bytes) if (byte !== 32 && byte !== 9 && byte !== 13) return false;
  return true;
}
