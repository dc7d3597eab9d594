// Memory for blocks that is used over and over: fresh memory for each would pile up in every thread until that collects
// its garbage. It changes hands between the threads rather than be shared, because shared memory is slow to copy from.

/**
 * @typedef {object} BlockMemory
 * @property {(bytes: number) => Buffer<ArrayBuffer>} take gives a buffer of at least so many bytes
 * @property {(memory: ArrayBuffer) => void} give for what nobody looks at any more
 */

/**
 * @param {number} usualBytes
 * @returns {BlockMemory}
 */
export function blockMemory(usualBytes) {
  /** @type {ArrayBuffer[]} */
  const free = [];
  return {
    take(bytes) {
      if (bytes > usualBytes) return Buffer.from(new ArrayBuffer(bytes));
      return Buffer.from(free.pop() ?? new ArrayBuffer(usualBytes));
    },
    give(memory) {
      if (memory.byteLength === usualBytes) free.push(memory);
    },
  };
}
