// An object checked without its text: the engine is told the facts of its values, in the order of its keys, and only those
// texts that it must see. That says yes of most valid objects, and never anything else; what is out of the ordinary is
// not told at all. What is not accepted here is for JSON.stringify and a check of that text.

import { outputOf, setAside, withEngine } from './engine.js';
import { reserve } from './memory.js';

/** @typedef {import('./engine.js').Engine} Engine */

/**
 * What is told of the objects of a table, for each of its rows.
 * @typedef {object} Shape
 * @property {string[]} names
 * @property {number[]} told
 * @property {(Inner | undefined)[]} inner
 */

/**
 * What is told of the objects in a row: always the same, or by the value of another field.
 * @typedef {Shape | { decider: string, chosen: Map<unknown, Shape> }} Inner
 */

/**
 * Where it is told: the first half of the engine's input is for facts, the other one for whole texts.
 * @typedef {object} Room
 * @property {Engine} engine
 * @property {number} uses of its input, when it was last ours
 * @property {number} half
 * @property {DataView} facts
 * @property {Uint8Array} bytes
 * @property {string} texts
 */

/** How much is told, as src/validate/shape.rs says. */
const ENDS = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const OBJECT = 4;
const ARRAY = 5;
/** Nothing of a text of at most so many units more than this, if it is plain. */
const FREE = 6;

/** As the engine reads them, see src/validate/accept.rs. */
const END = 15;
const NOTHING = 16;
const WHOLE = 32;
const AMOUNT = 8;
const MOST = 0xffffff;
/** Behind END: a bit for each row that has a plain text, and how many units those have together. */
const UNITS = 12;
const MOST_UNITS = 0xfff;

const FIRST_HALF = 16 * 1024;
const LARGEST_HALF = 1024 * 1024;
/** More than an object and those around it can take for themselves, so that nobody writes beyond the room. */
const SPARE = 1024;

const CANNOT = -1;
const NO_ROOM = -2;

const ordinary = Object.prototype;

/** @type {Shape[]} by message, as far as they were asked for */
const shapes = [];

/** @type {Room | undefined} */
let lastRoom;

/**
 * @param {number} message
 * @param {unknown} value
 * @param {number} flags
 * @param {number} maxBytes
 * @returns {number} a bit and those of the rules not checked, if there is certainly nothing to report; else 0
 */
export function accept(message, value, flags, maxBytes) {
  return withEngine((engine) => {
    const shape = (shapes[message] ??= shapeFrom(engine, message));
    let room = roomIn(engine, lastRoom?.half ?? FIRST_HALF);
    let facts = setAside(engine, () => tell(room, value, shape));
    while (facts === NO_ROOM && room.half < LARGEST_HALF) {
      room = roomIn(engine, 4 * room.half);
      facts = setAside(engine, () => tell(room, value, shape));
    }
    if (facts < 0) return 0;
    const { read, written } = engine.encoder.encodeInto(room.texts, room.bytes);
    return read < room.texts.length ? 0 : engine.exports.accept(message, facts, room.half, written, flags, maxBytes);
  });
}

/**
 * The last room again, if it is still there.
 * @param {Engine} engine
 * @param {number} half
 * @returns {Room}
 */
function roomIn(engine, half) {
  let room = lastRoom;
  if (room === undefined || room.engine !== engine || room.uses !== engine.uses || room.half !== half || room.bytes.length === 0) {
    const at = reserve(engine, 2 * half);
    const { buffer } = engine.memory;
    room = { engine, uses: 0, half, facts: new DataView(buffer, at, half), bytes: new Uint8Array(buffer, at + half, half), texts: '' };
    lastRoom = room;
  }
  room.uses = engine.uses;
  room.texts = '';
  return room;
}

/**
 * @param {Engine} engine
 * @param {number} message
 * @returns {Shape}
 */
function shapeFrom(engine, message) {
  engine.exports.shape(message);
  return shapeOf(JSON.parse(outputOf(engine)));
}

/**
 * @param {Record<string, any>} fields as src/validate/shape.rs writes them
 * @returns {Shape}
 */
function shapeOf(fields) {
  // Keys, not values: these are the very strings that are the keys of other objects, which makes comparing them quick.
  const names = Object.keys(fields);
  const values = Object.values(fields);
  return {
    names,
    told: values.map((value) => (typeof value === 'number' ? value : Array.isArray(value) && value.length === 1 ? ARRAY : OBJECT)),
    inner: values.map((value) => (typeof value === 'number' ? undefined : shapesIn(value))),
  };
}

/**
 * @param {any} value
 * @returns {Inner}
 */
function shapesIn(value) {
  if (!Array.isArray(value)) return shapeOf(value);
  const [first, chosen] = value;
  if (chosen === undefined) return shapeOf(first);
  return { decider: first, chosen: new Map(Object.keys(chosen).map((key) => [key, shapeOf(chosen[key])])) };
}

/**
 * @param {Room} room
 * @param {unknown} value
 * @param {Shape} shape
 * @returns {number} how many bytes of facts there are, or why not
 */
function tell(room, value, shape) {
  for (const _ in ordinary) return CANNOT; // They would seem to be the object's own.
  try {
    return putObject(room, 0, value, shape);
  } catch {
    return CANNOT; // A getter's own error, which will come again.
  }
}

/**
 * @param {Room} room
 * @param {number} at
 * @param {any} value
 * @param {Shape | undefined} shape
 * @returns {number} where its facts end; below 0 if it is not told
 */
function putObject(room, at, value, shape) {
  if (typeof value !== 'object' || value === null || value.toJSON !== undefined || Array.isArray(value) || shape === undefined) return CANNOT;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== ordinary && prototype !== null) return CANNOT;
  if (at + SPARE > room.half) return NO_ROOM;
  const { facts } = room;
  const { names, told, inner } = shape;
  let expected = 0;
  let plain = 0;
  let units = 0;
  for (const key in value) {
    const row = key === names[expected] ? expected : names.indexOf(key);
    if (row < 0) return CANNOT;
    expected = row + 1;
    const member = value[key];
    const kind = told[row];
    if (typeof member === 'string') {
      if (member.length <= kind - FREE && units + member.length <= MOST_UNITS && isPlain(member)) {
        plain |= 1 << row;
        units += member.length;
      } else at = putText(room, at, row, member, kind);
    } else if (typeof member === 'number') at = kind === NUMBER ? putNumber(facts, at, row, member) : CANNOT;
    else if (typeof member === 'boolean') at = kind === BOOLEAN ? putWord(facts, at, row, Number(member)) : CANNOT;
    else if (member === null) at = putWord(facts, at, row | NOTHING, 0);
    else if (kind === OBJECT) at = putObject(room, putWord(facts, at, row, 0), member, shapeAt(inner[row], value));
    else if (kind === ARRAY) at = putArray(room, at, row, member, /** @type {Shape} */ (inner[row]));
    else if (member !== undefined) return CANNOT;
    if (at < 0) return at;
  }
  return putWord(facts, at, END, plain | (units << UNITS));
}

/**
 * @param {Inner | undefined} inner
 * @param {any} value
 */
function shapeAt(inner, value) {
  return inner !== undefined && 'decider' in inner ? inner.chosen.get(value[inner.decider]) : inner;
}

/**
 * @param {Room} room
 * @param {number} at
 * @param {number} row
 * @param {any} value
 * @param {Shape | undefined} shape
 */
function putArray(room, at, row, value, shape) {
  if (!Array.isArray(value) || /** @type {any} */ (value).toJSON !== undefined || value.length > MOST) return CANNOT;
  const { length } = value;
  at = putWord(room.facts, at, row, length);
  for (let i = 0; i < length && at > 0; i++) at = putObject(room, at, value[i], shape);
  return at;
}

/**
 * @param {Room} room
 * @param {number} at
 * @param {number} row
 * @param {string & { isWellFormed?: () => boolean }} text
 * @param {number} kind
 */
function putText(room, at, row, text, kind) {
  const { facts } = room;
  const { length } = text;
  if (length === 0) return putWord(facts, at, row | NOTHING, 0);
  if (length > MOST || (kind > ENDS && kind < FREE)) return CANNOT;
  if (kind === ENDS) {
    const first = text.charCodeAt(0);
    const last = text.charCodeAt(length - 1);
    if ((first | last) > 0xff) {
      facts.setUint32(at + 4, first | (last << 16), true);
      return text.isWellFormed?.() ? putWord(facts, at, row, length) + 4 : CANNOT;
    }
  }
  room.texts += text;
  return putWord(facts, at, row | WHOLE, length);
}

/**
 * Whether a text has something in it, in whole characters, and no white space around it.
 * @param {string & { isWellFormed?: () => boolean }} text
 */
function isPlain(text) {
  return isFirm(text.charCodeAt(0)) && isFirm(text.charCodeAt(text.length - 1)) && text.isWellFormed?.();
}

/** From U+0021 to U+007E and beyond U+3000 there is no white space. @param {number} unit */
function isFirm(unit) {
  return (unit > 0x20 && unit < 0x7f) || unit > 0x3000;
}

/**
 * @param {DataView} facts
 * @param {number} at
 * @param {number} row
 * @param {number} value
 */
function putNumber(facts, at, row, value) {
  facts.setFloat64(at + 4, value, true);
  return putWord(facts, at, row, 0) + 8;
}

/**
 * @param {DataView} facts
 * @param {number} at
 * @param {number} what
 * @param {number} amount
 */
function putWord(facts, at, what, amount) {
  facts.setUint32(at, what | (amount << AMOUNT), true);
  return at + 4;
}
