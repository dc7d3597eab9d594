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

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[[{]|[\]}]|[,:]|[^"[\]{},:]+/y;

/**
 * The end of the value at `start`.
 * @param {string} text
 * @param {number} start
 */
function endOf(text, start) {
  TOKEN.lastIndex = start;
  let depth = 0;
  do {
    const [token] = /** @type {RegExpExecArray} */ (TOKEN.exec(text));
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
  } while (depth > 0);
  return TOKEN.lastIndex;
}
