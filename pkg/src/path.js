// Paths in the notations of form libraries: `packages.0.unit`, `packages[0].unit`, `/packages/0/unit`.

import { wrongUse } from './errors.js';

/** @typedef {'dot' | 'bracket' | 'pointer'} Style */

const ACCEPTED = 'a path like "packages[0].unit", "packages.0.unit" or "/packages/0/unit", or an array of keys and indexes';

/** What `[]` in a path stands for: every element. */
export const ANY = undefined;

/**
 * @param {unknown} path
 * @returns {(string | typeof ANY)[]} the steps as texts
 */
export function stepsOf(path) {
  const steps = Array.isArray(path) ? keysOf(path) : typeof path === 'string' ? readPath(path) : undefined;
  if (steps === undefined) throw wrongUse('path', path, ACCEPTED);
  return steps;
}

/** @param {unknown[]} path */
function keysOf(path) {
  const good = path.every((step) => typeof step === 'string' || Number.isInteger(step));
  return good ? path.map(String) : undefined;
}

/** @param {string} path */
function readPath(path) {
  if (path === '') return [];
  return path.startsWith('/') ? readPointer(path) : readNotation(path);
}

/** @param {string} path an RFC 6901 pointer */
function readPointer(path) {
  if (/~(?![01])/.test(path)) return undefined;
  return path.slice(1).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A key (after a dot, if not the first step), an index, nothing, or a key in quotes between brackets. */
const STEP = /\.?([^.[\]]+)|\[(?:(\d*)|("(?:[^"\\]|\\.)*"))\]/y;

/** @param {string} path */
function readNotation(path) {
  /** @type {(string | typeof ANY)[]} */
  const steps = [];
  STEP.lastIndex = 0;
  for (let at = 0; at < path.length; at = STEP.lastIndex) {
    const found = STEP.exec(path);
    if (found === null || (found[1] !== undefined && (path[at] === '.') === (at === 0))) return undefined;
    const [, key, index, quoted] = found;
    if (quoted === undefined) steps.push(key ?? (index || ANY));
    else if ((steps[steps.length] = unquoted(quoted)) === undefined) return undefined;
  }
  return steps;
}

/** @param {string} quoted */
function unquoted(quoted) {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}

/** @type {Record<Style, (path: readonly (string | number)[]) => string>} */
const WRITERS = {
  dot: (path) => path.join('.'),
  bracket: (path) => path.map(bracketStep).join(''),
  pointer: (path) => path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
};

/**
 * @param {string | number} step
 * @param {number} index
 */
function bracketStep(step, index) {
  if (typeof step === 'number') return `[${step}]`;
  if (!/^[^.[\]"]+$/.test(step)) return `[${JSON.stringify(step)}]`;
  return index === 0 ? step : `.${step}`;
}

/**
 * @param {readonly (string | number)[]} path
 * @param {Style} style
 */
export function pathText(path, style) {
  return WRITERS[style](path);
}
