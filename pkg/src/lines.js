// The generated tables are texts: importing one evaluates nothing but a string, and it compresses well.

/**
 * The rows: a line each, with `|` between the cells.
 * @param {string} text
 */
export function rowsOf(text) {
  return text.split('\n').map((line) => line.split('|'));
}
