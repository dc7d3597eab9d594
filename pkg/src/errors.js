// The errors of the package and the wording of wrong use.

/** A message that is not valid, thrown by `assertValid`. */
export class ValidationError extends Error {
  /**
   * @param {string} message
   * @param {readonly import('./index.js').Issue[]} issues
   */
  constructor(message, issues) {
    super(message);
    /** @type {'ValidationError'} */
    this.name = 'ValidationError';
    this.issues = issues;
  }
}

/** The engine failed, never because of a payload; the next call starts a fresh one. */
export class EngineError extends Error {
  /**
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(message, cause) {
    super(message, { cause });
    /** @type {'EngineError'} */
    this.name = 'EngineError';
  }
}

/**
 * @param {string} argument the wrong argument, as the caller would write it
 * @param {unknown} value
 * @param {string} accepted
 */
export function wrongUse(argument, value, accepted) {
  return new TypeError(`${argument}: ${shown(value)} is not accepted; use ${accepted}`);
}

/**
 * @param {string} argument
 * @param {unknown} value what has to be an object without other keys
 * @param {readonly string[]} known
 */
export function assertKeys(argument, value, known) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongUse(argument, value, `an object with ${listed(known)}`);
  const key = Object.keys(value).find((key) => !known.includes(key));
  if (key !== undefined) throw new TypeError(`${argument}: there is no ${shown(key)}; use ${listed(known)}`);
}

/**
 * @param {string} argument
 * @param {unknown} value
 * @param {readonly unknown[]} known what the value has to be among
 * @returns {number} its place there
 */
export function placeAmong(argument, value, known) {
  const place = known.indexOf(value);
  if (place < 0) throw wrongUse(argument, value, listed(known));
  return place;
}

/** @param {readonly unknown[]} names */
export function listed(names) {
  return names.join(', ').replace(/, ([^,]*)$/, ' or $1');
}

const LONGEST_SHOWN = 64;

/** @param {unknown} value */
function shown(value) {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, LONGEST_SHOWN));
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}
