// The engine for many lines: a whole block of them is put into its memory, and each is checked where it lies.

import { CHINESE } from '../engine.js';
import { messageNames } from '../names.js';
import { settingsOf } from '../options.js';
import { issuesOf, recordsOf } from '../records.js';
import { NEW_LINE } from './blocks.js';
import { readStretch } from './ranges.js';

/**
 * @typedef {import('./blocks.js').Block} Block
 * @typedef {import('../engine.js').Exports & { begin: (place: number) => void }} Exports
 *
 * @typedef {object} LineEngine
 * @property {Exports} exports
 * @property {number} message
 * @property {import('../options.js').Settings} settings
 * @property {Buffer} memory all of the engine's memory; of length 0 once that has grown
 * @property {number} blockAt
 * @property {number} blockEnd
 * @property {Uint32Array} ends where the lines of the block end, without their line breaks
 */

/**
 * @param {WebAssembly.Module} module
 * @param {import('../index.js').MessageName} message
 * @param {import('../index.js').Options} options
 * @returns {LineEngine}
 */
export function startLineEngine(module, message, options) {
  const instance = new WebAssembly.Instance(module, {});
  const engine = {
    exports: /** @type {Exports} */ (/** @type {unknown} */ (instance.exports)),
    message: messageNames.indexOf(message),
    settings: settingsOf(options),
    memory: Buffer.alloc(0),
    blockAt: 0,
    blockEnd: 0,
    ends: new Uint32Array(1024),
  };
  if (engine.settings.context !== undefined) handOver(engine, Buffer.from(engine.settings.context));
  return engine;
}

/**
 * The engine keeps a context for all lines.
 * @param {LineEngine} engine
 * @param {Buffer} context
 */
function handOver(engine, context) {
  makeRoom(engine, context.length);
  engine.memory.set(context, engine.blockAt);
  if (engine.exports.context(context.length) !== 0) throw new Error('the context was checked before and is refused now');
  refreshMemory(engine);
}

/**
 * Takes a block in and gives the number of its lines.
 * @param {LineEngine} engine
 * @param {Block} block
 */
export function load(engine, block) {
  if ('bytes' in block) {
    makeRoom(engine, block.bytes.length);
    engine.memory.set(block.bytes, engine.blockAt);
  } else {
    makeRoom(engine, block.length);
    readStretch(block, engine.memory, engine.blockAt);
  }
  return findLines(engine);
}

/**
 * @param {LineEngine} engine
 * @param {number} length
 */
function makeRoom(engine, length) {
  engine.blockAt = engine.exports.input(length) >>> 0;
  if (engine.blockAt === 0) throw new RangeError(`there is no memory for lines of ${length} bytes`);
  refreshMemory(engine);
  engine.blockEnd = engine.blockAt + length;
}

/** @param {LineEngine} engine */
function refreshMemory(engine) {
  if (engine.memory.length === 0) engine.memory = Buffer.from(engine.exports.memory.buffer);
}

/** @param {LineEngine} engine */
function findLines(engine) {
  const { memory, blockEnd } = engine;
  let count = 0;
  for (let start = engine.blockAt; start < blockEnd; start = engine.ends[count++] + 1) {
    if (count === engine.ends.length) engine.ends = doubled(engine.ends);
    const at = memory.indexOf(NEW_LINE, start);
    engine.ends[count] = at < 0 || at > blockEnd ? blockEnd : at;
  }
  return count;
}

/** @param {Uint32Array} array */
function doubled(array) {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}

/**
 * @param {LineEngine} engine
 * @param {number} index
 */
export function lineStart({ ends, blockAt }, index) {
  return index === 0 ? blockAt : ends[index - 1] + 1;
}

/**
 * @param {LineEngine} engine
 * @param {number} start
 * @param {number} end
 * @returns {number} the bits of the engine's result
 */
export function check(engine, start, end) {
  const { exports, message, settings, blockAt } = engine;
  const { flags, tolerate, maxIssues, maxBytes } = settings;
  exports.begin(start - blockAt);
  const result = exports.check(message, end - start, flags, tolerate, maxIssues, maxBytes);
  refreshMemory(engine);
  return result;
}

/**
 * What the last check found.
 * @param {LineEngine} engine
 * @returns {import('../index.js').Issue[]}
 */
export function lastIssues({ exports, memory, settings }) {
  const at = exports.texts() >>> 0;
  const texts = memory.toString('utf8', at, at + exports.texts_len());
  const numbers = new Uint32Array(exports.memory.buffer, exports.numbers() >>> 0, exports.numbers_len());
  return issuesOf(recordsOf(numbers, texts), true, (settings.flags & CHINESE) !== 0);
}
