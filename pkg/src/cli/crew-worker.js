// One thread of the crew: checks the blocks it is given, one after the other.

import { parentPort, workerData } from 'node:worker_threads';
import { backlog } from './backlog.js';
import { partsOf } from './line-check.js';
import { load, startLineEngine } from './line-engine.js';
import { lineNumbers } from './line-numbers.js';
import { printerFor } from './printers.js';
import { isReadFailure } from './source.js';

/** @type {import('./crew.js').Orders} */
const orders = workerData;
const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const engine = startLineEngine(orders.module, orders.message, orders.options);
const printer = printerFor(orders.look);
const numbers = lineNumbers(orders.numbers);
const unwritten = backlog(orders.backlog);
const encoder = new TextEncoder();

/** @param {import('./crew.js').Task} task */
function work({ block, number, file }) {
  let lines;
  try {
    lines = load(engine, block);
  } catch (error) {
    if (!isReadFailure(error)) throw error;
    tellFailure(error);
    return;
  }
  const firstLine = numbers.take(number, lines);
  for (const { text, tally, isLast } of partsOf(engine, lines, file, firstLine, printer)) {
    const bytes = encoder.encode(text);
    const memory = isLast && 'bytes' in block ? block.bytes.buffer : undefined;
    tell({ part: { text: bytes, tally }, isLast, memory }, memory === undefined ? [bytes.buffer] : [bytes.buffer, memory]);
  }
}

/**
 * An error loses its code between threads, a plain object does not.
 * @param {any} error
 */
function tellFailure({ code, syscall, message }) {
  tell({ failure: { code, syscall, message }, isLast: true }, []);
}

/**
 * @param {import('./crew.js').News} news
 * @param {ArrayBuffer[]} given
 */
function tell(news, given) {
  port.postMessage(news, given);
  unwritten.added(orders.seat);
}

port.on('message', work);
port.postMessage('ready');
