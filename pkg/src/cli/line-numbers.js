// The number of a block's first line, when blocks are checked at the same time: each waits until the one before it has
// said how many lines that has. It says so before it checks them, so nobody waits long.

/**
 * @typedef {object} LineNumbers
 * @property {SharedArrayBuffer} shared to hand to the other threads
 * @property {(block: number, line: number) => void} startAt the block to come next and its first line
 * @property {(block: number, lines: number) => number} take gives the number of the block's first line
 */

const BYTES = 16;

/**
 * @param {SharedArrayBuffer} [shared]
 * @returns {LineNumbers}
 */
export function lineNumbers(shared = new SharedArrayBuffer(BYTES)) {
  const turn = new Int32Array(shared, 0, 1);
  const next = new Float64Array(shared, 8, 1);

  return {
    shared,
    startAt(block, line) {
      next[0] = line;
      Atomics.store(turn, 0, block);
    },
    take(block, lines) {
      awaitTurn(turn, block);
      const first = next[0];
      next[0] = first + lines;
      Atomics.store(turn, 0, block + 1);
      Atomics.notify(turn, 0);
      return first;
    },
  };
}

/**
 * @param {Int32Array} turn
 * @param {number} block
 */
function awaitTurn(turn, block) {
  for (let now = Atomics.load(turn, 0); now !== block; now = Atomics.load(turn, 0)) Atomics.wait(turn, 0, now);
}
