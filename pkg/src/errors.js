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
 * @param {string} key
 * @param {readonly string[]} known
 */
export function unknownKey(argument, key, known) {
  return new TypeError(`${argument}: there is no ${shown(key)}; use ${listed(known)}`);
}

/** @param {readonly string[]} names */
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
