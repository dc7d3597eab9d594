// Times contestants in interleaved rounds, so that a change of the machine's pace meets all of them alike.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** What the measured calls return goes in here, so that none can be optimised away. */
let kept = 0;

/**
 * A loop of its own for each contestant: one shared loop would become megamorphic and slow all of them.
 * The inputs take turns, so that no branch is learned by heart; their number is a power of two.
 */
function loopOver(fn, inputs) {
  const body = `return (count) => {
    let truthy = 0;
    for (let i = 0; i < count; i++) if (fn(inputs[i & ${inputs.length - 1}])) truthy++;
    return truthy;
  }`;
  return new Function('fn', 'inputs', body)(fn, inputs);
}

/** How many milliseconds this thread was ready to run while others had the processors; known on Linux only. */
export function waited() {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

/** Milliseconds by the clock, without those that other processes took. */
function elapsed(loop, count) {
  const [start, before] = [performance.now(), waited()];
  kept += loop(count);
  const after = performance.now();
  return after - start - (waited() - before);
}

/** How many calls fill one sample; finding it warms the contestant up as well. */
function calibrate(loop, { sampleMs, warmMs }) {
  let [count, spent, last] = [1, 0, 0];
  while (spent < warmMs || last < sampleMs) {
    last = elapsed(loop, count);
    spent += last;
    if (last < sampleMs) count = Math.ceil(count * Math.min(8, Math.max(1.3, (1.1 * sampleMs) / (last + 0.001))));
  }
  return count;
}

/** Median and quartiles. */
export function summary(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (part) => sorted[Math.round(part * (sorted.length - 1))];
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

export const FULL = { rounds: 25, sampleMs: 8, warmMs: 80 };
export const QUICK = { rounds: 7, sampleMs: 3, warmMs: 30 };

/**
 * @param {{ name: string, fn: (input: any) => unknown, inputs: any[] }[]} contestants
 * @returns {Record<string, { median: number, low: number, high: number }>} nanoseconds a call, by name
 */
export function measure(contestants, effort) {
  const runners = contestants.map(({ name, fn, inputs }) => {
    const loop = loopOver(fn, inputs);
    return { name, loop, count: calibrate(loop, effort), samples: /** @type {number[]} */ ([]) };
  });
  for (let round = 0; round < effort.rounds; round++) {
    const first = round % runners.length;
    for (const runner of [...runners.slice(first), ...runners.slice(0, first)]) {
      runner.samples.push((elapsed(runner.loop, runner.count) / runner.count) * 1e6);
    }
  }
  if (kept < 0) throw new Error('the calls returned nothing');
  return Object.fromEntries(runners.map(({ name, samples }) => [name, summary(samples)]));
}
