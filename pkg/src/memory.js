// What is put into the engine's memory, and read out of it.

/** @typedef {import('./engine.js').Engine} Engine */

/**
 * V8 encodes quickly only since the version that came with `fromBase64`; before it, Node's buffers copy quicker.
 * @param {import('./engine.js').Exports} exports
 * @returns {Buffer | undefined}
 */
export function unitsOf({ memory }) {
  const buffers = 'fromBase64' in Uint8Array ? undefined : globalThis.Buffer;
  return buffers?.from(memory.buffer);
}

/** @param {Engine} engine */
function refreshMemory(engine) {
  if (engine.memory.length > 0) return;
  engine.memory = new Uint8Array(engine.exports.memory.buffer);
  engine.units = unitsOf(engine.exports);
}

/**
 * @param {Engine} engine
 * @param {number} capacity
 */
export function reserve(engine, capacity) {
  engine.uses++;
  const at = engine.exports.input(capacity) >>> 0;
  if (at === 0) throw new RangeError(`there is no memory for ${capacity} bytes of input`);
  refreshMemory(engine);
  return at;
}

/**
 * Puts the bytes into the engine and gives their number. What is too large is not copied: its length says enough.
 * @param {Engine} engine
 * @param {Uint8Array} bytes
 * @param {number} maxBytes
 * @returns {number}
 */
export function putBytes(engine, bytes, maxBytes) {
  const length = engine.lengthOf.call(bytes);
  if (length > maxBytes) return maxBytes + 1;
  const at = reserve(engine, length);
  if (length > 0) engine.memory.set(bytes, at); // A detached array has no length, and refuses to be read.
  return length;
}

/**
 * Puts the text into the engine as UTF-8 and gives its length in bytes.
 * @param {Engine} engine
 * @param {string} text
 * @param {number} maxBytes
 * @returns {number}
 */
export function putText(engine, text, maxBytes) {
  if (text.length > maxBytes) return maxBytes + 1;
  if (engine.units) return putUnits(engine, text, maxBytes);
  const capacity = Math.min(3 * text.length, maxBytes);
  const at = reserve(engine, capacity);
  const target = engine.memory.subarray(at, at + capacity);
  const { read, written } = engine.encoder.encodeInto(text, target);
  return read < text.length ? maxBytes + 1 : written;
}

/** The engine encodes units where they stand: behind as many bytes as there are units, and these. */
const UNITS_BEHIND = 16;

/**
 * @param {Engine} engine
 * @param {string} text
 * @param {number} maxBytes
 * @returns {number}
 */
function putUnits(engine, text, maxBytes) {
  const at = reserve(engine, 3 * text.length + UNITS_BEHIND);
  engine.units?.write(text, at + text.length + UNITS_BEHIND, 2 * text.length, 'utf16le');
  return Math.min(engine.exports.encode(text.length), maxBytes + 1);
}

/**
 * The encoder writes U+FFFD for an unpaired surrogate. The first one gets its own three bytes back, which are no UTF-8,
 * so that the engine finds the fault where it is. Where units are copied they stand there already.
 * @param {Engine} engine which has the encoded text already
 * @param {string} text
 * @returns {boolean} whether there was one
 */
export function markUnpaired(engine, text) {
  if (engine.units || isWellFormed(text)) return false;
  const index = text.search(/\p{Surrogate}/u);
  const unit = text.charCodeAt(index);
  const at = (engine.exports.input(0) >>> 0) + engine.encoder.encode(text.slice(0, index)).length;
  refreshMemory(engine);
  engine.memory.set([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)], at);
  return true;
}

/** @param {string & { isWellFormed?: () => boolean }} text of which only newer engines know it themselves */
function isWellFormed(text) {
  return text.isWellFormed ? text.isWellFormed() : !/\p{Surrogate}/u.test(text);
}

/**
 * @param {Engine} engine
 * @param {number} at
 * @param {number} length
 */
export function textAt(engine, at, length) {
  refreshMemory(engine);
  return engine.decoder.decode(engine.memory.subarray(at, at + length));
}
