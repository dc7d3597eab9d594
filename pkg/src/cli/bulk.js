// The lines of an NDJSON file: checked here while it is small, by a crew of threads on all cores once that pays.

import { availableParallelism } from 'node:os';
import { compile } from '../module.js';
import { BLOCK_BYTES } from './blocks.js';
import { dismiss, finish, give, hire, isReady } from './crew.js';
import { partsOf } from './line-check.js';
import { load, startLineEngine } from './line-engine.js';
import { lineNumbers } from './line-numbers.js';

/**
 * @typedef {import('./blocks.js').Block} Block
 * @typedef {import('./source.js').Source} Source
 *
 * @typedef {object} Bulk
 * @property {import('./arguments.js').CheckRequest} request
 * @property {import('./printers.js').Look} look
 * @property {import('./printers.js').Printer} printer
 * @property {import('./output.js').Output} output
 * @property {import('./line-numbers.js').LineNumbers} numbers
 * @property {number} nextBlock
 * @property {number} busyMs spent on checking here
 * @property {number} busyBytes that were checked in that time
 * @property {WebAssembly.Module} [module]
 * @property {import('./line-engine.js').LineEngine} [engine]
 * @property {import('./crew.js').Crew} [crew]
 * @property {() => Promise<void>} end
 */

/** Threads take some 50 ms to start; a run that ends before gains nothing from them. */
const PATIENCE_MS = 30;
const WORTH_MS = 100;

/**
 * @param {{ request: import('./arguments.js').CheckRequest } & Pick<Bulk, 'look' | 'printer' | 'output'>} run
 * @returns {Bulk}
 */
export function startBulk({ request, look, printer, output }) {
  /** @type {Bulk} */
  const bulk = { request, look, printer, output, numbers: lineNumbers(), nextBlock: 0, busyMs: 0, busyBytes: 0, end: () => end(bulk) };
  return bulk;
}

/**
 * @param {Bulk} bulk
 * @param {Source} source
 * @param {string} file
 */
export async function checkBlocks(bulk, { blocks = [], size = Infinity, reuse = () => {} }, file) {
  bulk.numbers.startAt(bulk.nextBlock, 1);
  try {
    for await (const block of blocks) {
      await checkBlock(bulk, { block, number: bulk.nextBlock++, file }, reuse);
      const done = 'fd' in block ? block.position + block.length : 0;
      bulk.output.progress.at(done / size);
      if (bulk.crew === undefined && paysToHire(bulk, size - done)) hireCrew(bulk, size - done);
    }
    if (bulk.crew !== undefined && isReady(bulk.crew)) await finish(bulk.crew);
  } catch (error) {
    await end(bulk);
    throw error;
  }
}

/**
 * @param {Bulk} bulk
 * @param {import('./crew.js').Task} task
 * @param {(memory: ArrayBuffer) => void} reuse
 */
async function checkBlock(bulk, task, reuse) {
  if (bulk.crew !== undefined && isReady(bulk.crew)) return give(bulk.crew, task, reuse);
  await checkHere(bulk, task);
  if ('bytes' in task.block) reuse(task.block.bytes.buffer);
}

/**
 * @param {Bulk} bulk
 * @param {import('./crew.js').Task} task
 */
async function checkHere(bulk, { block, number, file }) {
  const engine = engineOf(bulk);
  const lines = load(engine, block);
  const parts = partsOf(engine, lines, file, bulk.numbers.take(number, lines), bulk.printer);
  for (let next = timed(bulk, parts); !next.done; next = timed(bulk, parts)) await bulk.output.take(next.value);
  bulk.busyBytes += engine.blockEnd - engine.blockAt;
}

/** @param {Bulk} bulk */
function engineOf(bulk) {
  const { message, options } = bulk.request;
  bulk.module ??= compile();
  bulk.engine ??= startLineEngine(bulk.module, message, options);
  return bulk.engine;
}

/**
 * Only the checking counts, not what the output takes.
 * @template T
 * @param {Bulk} bulk
 * @param {Iterator<T>} parts
 */
function timed(bulk, parts) {
  const start = performance.now();
  const next = parts.next();
  bulk.busyMs += performance.now() - start;
  return next;
}

/**
 * @param {Bulk} bulk
 * @param {number} bytesLeft
 */
function paysToHire({ busyMs, busyBytes }, bytesLeft) {
  return busyMs > PATIENCE_MS && (bytesLeft * busyMs) / busyBytes > WORTH_MS && availableParallelism() > 1;
}

/**
 * They get ready while the work goes on here.
 * @param {Bulk} bulk
 * @param {number} bytesLeft
 */
function hireCrew(bulk, bytesLeft) {
  const { request: { message, options }, look, numbers, output } = bulk;
  const module = /** @type {WebAssembly.Module} */ (bulk.module);
  const size = Math.min(availableParallelism(), Math.ceil(bytesLeft / BLOCK_BYTES));
  bulk.crew = hire(size, { module, message, options, look, numbers: numbers.shared }, output.take);
}

/**
 * What is under way is given up.
 * @param {Bulk} bulk
 */
async function end(bulk) {
  const { crew } = bulk;
  bulk.crew = undefined;
  if (crew !== undefined) await dismiss(crew);
}
