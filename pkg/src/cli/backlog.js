// How much a thread has found that is not written yet: it waits rather than pile up more.

const MOST_PARTS = 4;

/**
 * @typedef {object} Backlog
 * @property {SharedArrayBuffer} shared to hand to the threads
 * @property {(seat: number) => void} added blocks the thread while there is too much
 * @property {(seat: number) => void} written
 */

/**
 * @param {SharedArrayBuffer} shared four bytes for each seat
 * @returns {Backlog}
 */
export function backlog(shared) {
  const parts = new Int32Array(shared);
  return {
    shared,
    added(seat) {
      let now = Atomics.add(parts, seat, 1) + 1;
      for (; now >= MOST_PARTS; now = Atomics.load(parts, seat)) Atomics.wait(parts, seat, now);
    },
    written(seat) {
      Atomics.sub(parts, seat, 1);
      Atomics.notify(parts, seat);
    },
  };
}
