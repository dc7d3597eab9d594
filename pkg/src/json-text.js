// Where the values of an object or array stand in a JSON text without white space between its parts.

/** @typedef {{ start: number, end: number }} Place */

/**
 * The members of the object, or the elements of the array, whose bracket is at `at`; of any other value none.
 * @param {string} text
 * @param {number} at
 * @returns {Generator<[key: string | number, place: Place]>}
 */
export function* members(text, at) {
  const isObject = text[at] === '{';
  if (!isObject && text[at] !== '[') return;
  let start = at + 1;
  for (let index = 0; text[start] !== '}' && text[start] !== ']'; index++) {
    /** @type {string | number} */
    let key = index;
    if (isObject) {
      const colon = endOf(text, start);
      key = /** @type {string} */ (JSON.parse(text.slice(start, colon)));
      start = colon + 1;
    }
    const end = endOf(text, start);
    yield [key, { start, end }];
    start = text[end] === ',' ? end + 1 : end;
  }
}

/** What a string is not made of. */
const TOKEN = /[[{]|[\]}]|[,:]|[^"[\]{},:]+/y;

/**
 * The end of the value at `start`.
 * @param {string} text
 * @param {number} start
 */
function endOf(text, start) {
  let depth = 0;
  let end = start;
  do {
    if (text[end] === '"') {
      end = stringEnd(text, end);
      continue;
    }
    TOKEN.lastIndex = end;
    const [token] = /** @type {RegExpExecArray} */ (TOKEN.exec(text));
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    end = TOKEN.lastIndex;
  } while (depth > 0);
  return end;
}

/**
 * By its quotes: one is the end if an even number of backslashes stands before it.
 * @param {string} text
 * @param {number} start
 */
function stringEnd(text, start) {
  for (let quote = text.indexOf('"', start + 1); ; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (text[before - 1] === '\\') before -= 1;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
}
