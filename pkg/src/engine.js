// The one engine behind all calls: started at the first call, replaced when it fails or has taken much memory.

import { EngineError } from './errors.js';
import { markUnpaired, putBytes, putText, textAt, unitsOf } from './memory.js';
import { compile } from './module.js';
import { changesOf, issuesOf, recordsOf } from './records.js';

/**
 * What the wasm module exports; every argument and result is a number.
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {(capacity: number) => number} input
 * @property {(units: number) => number} encode
 * @property {(length: number) => number} context
 * @property {(message: number, length: number, flags: number, tolerate: number, maxIssues: number, maxBytes: number) => number} check
 * @property {(message: number, facts: number, texts: number, length: number, flags: number, maxBytes: number) => number} accept
 * @property {(message: number) => void} shape
 * @property {(message: number, length: number) => number} prepare
 * @property {(length: number, from: number, to: number, scale: number, rounding: number) => number} convert
 * @property {() => number} numbers
 * @property {() => number} numbers_len
 * @property {() => number} texts
 * @property {() => number} texts_len
 */

/**
 * @typedef {object} Engine
 * @property {Exports} exports
 * @property {Uint8Array} memory all of the engine's memory; of length 0 once that has grown
 * @property {Buffer | undefined} units the same, where a string's UTF-16 units are copied quicker than it is encoded
 * @property {TextEncoder} encoder
 * @property {TextDecoder} decoder
 * @property {() => number} lengthOf
 * @property {number} uses how often something was put into its input
 */

export const STRICT = 1;
/** Not the engine's own, which has no words. */
export const CHINESE = 2;
export const UTF16 = 4;
export const OBJECT = 8;
export const CONTEXT = 16;
export const QUICK = 32;
export const ENVELOPE = 64;
/** Not the engine's own: the message is brought into the form to send first, see `lastPrepared`. */
export const PREPARE = 1 << 16;
const ENGINE_FLAGS = PREPARE - 1;

export const HAS_REPORT = 1;
export const INVALID = 2;
/** The text has a U+FFFD, which may stand for an unpaired surrogate. */
const REPLACED = 4;
export const TRUNCATED = 8;

/** A larger memory is given back after the call that needed it. */
const KEPT_BYTES = 16 * 1024 * 1024;
const CONTEXT_BYTES = 0xffff;

/** @type {WebAssembly.Module | undefined} */
let compiled;
/** @type {Engine | undefined} */
let running;
/** The flags of the last check. */
let lastFlags = 0;

/** @returns {Engine} */
function start() {
  compiled ??= compile();
  const instance = new WebAssembly.Instance(compiled, {});
  const exports = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
  return (running = {
    exports,
    memory: new Uint8Array(exports.memory.buffer),
    units: unitsOf(exports),
    encoder: new TextEncoder(),
    decoder: new TextDecoder('utf-8', { ignoreBOM: true }),
    lengthOf: inheritedLength(),
    uses: 0,
  });
}

/**
 * The getter of a byte array's true length: the engine's memory depends on it, whatever a subclass says.
 * @returns {() => number}
 */
function inheritedLength() {
  const prototype = Object.getPrototypeOf(Uint8Array.prototype);
  return /** @type {() => number} */ (Object.getOwnPropertyDescriptor(prototype, 'length')?.get);
}

/**
 * @template T
 * @param {(engine: Engine) => T} act
 */
export function withEngine(act) {
  try {
    return act(running ?? start());
  } catch (cause) {
    throw failed(cause);
  }
}

/**
 * Lets code of the caller's run, such as a getter; for its own checks it gets another engine.
 * @template T
 * @param {Engine} engine
 * @param {() => T} act
 */
export function setAside(engine, act) {
  running = undefined;
  try {
    return act();
  } finally {
    running = engine;
  }
}

/** @param {unknown} cause */
function failed(cause) {
  running = undefined;
  return new EngineError('the engine failed; the next call starts a fresh one', cause);
}

/** @param {Engine} engine */
function giveBackMuchMemory(engine) {
  if (engine.memory.length > KEPT_BYTES) running = undefined;
}

/**
 * Hands the context over for the next check.
 * @param {string} fields
 * @returns {number} 0, or 1 + the index of the first malformed field
 */
export function setContext(fields) {
  return withEngine((engine) => engine.exports.context(putText(engine, fields, CONTEXT_BYTES)));
}

/**
 * @param {number} message
 * @param {string | Uint8Array | undefined} input undefined stands for a text larger than any limit
 * @param {number} flags
 * @param {import('./options.js').Settings} settings
 * @returns {number} the bits HAS_REPORT and INVALID, and what was not checked from bit 8 on
 */
export function check(message, input, flags, settings) {
  const { maxBytes } = settings;
  try {
    const engine = running ?? start();
    let length = maxBytes + 1;
    if (typeof input === 'string') length = putText(engine, input, maxBytes);
    else if (input !== undefined) length = putBytes(engine, input, maxBytes);
    if ((flags & PREPARE) !== 0) {
      if (typeof input === 'string' && length <= maxBytes) markUnpaired(engine, input);
      return checkPrepared(engine, message, length, flags & ENGINE_FLAGS, settings);
    }
    lastFlags = flags;
    const run = () => engine.exports.check(message, length, flags, settings.tolerate, settings.maxIssues, maxBytes);
    let result = run();
    // Only here can a string be ill-formed: all is well, but for a U+FFFD, or something is wrong anyway.
    const doubtful = (result & (REPLACED | INVALID)) !== 0 && length <= maxBytes;
    if (doubtful && typeof input === 'string' && markUnpaired(engine, input)) result = run();
    if ((result & (HAS_REPORT | INVALID)) === 0 || (flags & QUICK) !== 0) giveBackMuchMemory(engine);
    return result;
  } catch (cause) {
    throw failed(cause);
  }
}

/**
 * @typedef {object} Prepared
 * @property {string} [text] nothing if the input cannot be read
 * @property {import('./index.js').Prepared<any>['changes']} changes
 */

/** @type {{ text?: string, changes?: import('./records.js').Records }} */
let prepared = {};

/**
 * What was checked instead of the last message, which was to be prepared; it is not kept.
 * @returns {Prepared}
 */
export function lastPrepared() {
  const { text, changes } = prepared;
  prepared = {};
  return { text, changes: changes === undefined ? [] : changesOf(changes) };
}

/**
 * The issues of a text that nobody has seen yet have no positions: it is checked as an object is.
 * @param {Engine} engine
 * @param {number} message
 * @param {number} length
 * @param {number} flags
 * @param {import('./options.js').Settings} settings
 */
function checkPrepared(engine, message, length, flags, { tolerate, maxIssues, maxBytes }) {
  const { exports } = engine;
  const made = length > maxBytes ? 0 : exports.prepare(message, length);
  lastFlags = made === 0 ? flags : (flags & ~UTF16) | OBJECT;
  prepared = made > 0 ? { changes: records(engine), text: textAt(engine, exports.input(0) >>> 0, made) } : {};
  // Copied, because the check writes there too. Read only by who asks: a bundle of checks goes without the tables.
  if (prepared.changes) prepared.changes.numbers = prepared.changes.numbers.slice();
  return exports.check(message, made || length, lastFlags, tolerate, maxIssues, maxBytes);
}

/**
 * Converts a decimal between two units by their numbers.
 * @param {string} value
 * @param {number} from
 * @param {number} to
 * @param {number} scale -1 for the exact result
 * @param {number} rounding 0 half up, 1 up, 2 down
 * @returns {string | number} the text, or the number of what is wrong
 */
export function convertText(value, from, to, scale, rounding) {
  return withEngine((engine) => {
    const wrong = engine.exports.convert(putText(engine, value, CONTEXT_BYTES), from, to, scale, rounding);
    return wrong === 0 ? outputOf(engine) : wrong;
  });
}

/** @param {Engine} engine */
export function outputOf(engine) {
  return textAt(engine, engine.exports.texts() >>> 0, engine.exports.texts_len());
}

/** @param {Engine} engine */
function records(engine) {
  const { exports } = engine;
  const texts = outputOf(engine);
  return recordsOf(new Uint32Array(exports.memory.buffer, exports.numbers() >>> 0, exports.numbers_len()), texts);
}

/**
 * The issues of the last check.
 * @returns {import('./index.js').Issue[]}
 */
export function lastIssues() {
  return withEngine((engine) => {
    const issues = issuesOf(records(engine), (lastFlags & OBJECT) === 0, (lastFlags & CHINESE) !== 0);
    giveBackMuchMemory(engine);
    return issues;
  });
}
