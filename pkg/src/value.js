// A value as the JSON text that would be sent, and what to say when there is none.

/** The engine answers so many brackets with the rule `limit`, as it would the text that could not be written. */
const TOO_DEEP_BRACKETS = 65;

/** No call stack is exhausted by less; a text nested this deep is over the limit anyway. */
const DEEP = 512;

/** A failure with so many values and characters is taken for one of size; V8 counts an array's holes beforehand. */
const MOST_VISITED = 1 << 24;

/**
 * @param {unknown} value
 * @returns {string | undefined} undefined stands for a text larger than any limit
 */
export function jsonOf(value) {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch (error) {
    return explained(value, error);
  }
}

/**
 * JSON.stringify has thrown: its own complaint and an error of the caller's `toJSON` or getter look alike, so the value
 * is walked once more to see what is the matter with it.
 * @param {unknown} value
 * @param {any} error
 */
function explained(value, error) {
  if (!/^(Type|Range|Internal)Error$/.test(error?.name)) throw error;
  const reason = reasonOf(value);
  if (reason === 'deep') return '['.repeat(TOO_DEEP_BRACKETS);
  if (reason === 'large') return undefined;
  if (reason === undefined) throw error;
  throw new TypeError(`input: ${reason} has no JSON text; use a string, bytes or a value that JSON.stringify can write`, { cause: error });
}

/**
 * @param {unknown} value
 * @returns {string | undefined} nothing where the error was the caller's own
 */
function reasonOf(value) {
  /** @type {Search} */
  const search = { holders: [], visited: 0, deep: false, found: undefined };
  try {
    JSON.stringify(value, function (_key, child) {
      return visited(search, this, child);
    });
    return search.deep ? 'deep' : undefined;
  } catch {
    return search.found;
  }
}

/**
 * @typedef {object} Search
 * @property {unknown[]} holders the objects around the value
 * @property {number} visited
 * @property {boolean} deep
 * @property {string | undefined} found
 */

/**
 * What to go on with in the place of `child`: itself, or nothing where it lies too deep.
 * @param {Search} search
 * @param {unknown} holder
 * @param {unknown} child
 */
function visited(search, holder, child) {
  const { holders } = search;
  while (holders.length > 0 && holders[holders.length - 1] !== holder) holders.pop();
  search.visited += typeof child === 'string' || Array.isArray(child) ? child.length + 1 : 1;
  if (search.visited > MOST_VISITED) stop(search, 'large');
  if (typeof child === 'bigint') stop(search, 'a BigInt');
  if (typeof child !== 'object' || child === null) return child;
  if (holders.includes(child)) stop(search, 'a cyclic structure');
  if (holders.length > DEEP) {
    search.deep = true;
    return undefined;
  }
  holders.push(child);
  return child;
}

/**
 * @param {Search} search
 * @param {string} found
 */
function stop(search, found) {
  search.found = found;
  throw new Error(found);
}
