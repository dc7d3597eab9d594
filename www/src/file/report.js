// The report of a whole file: one line per problem, as spreadsheets read it.

/** @typedef {import('freight-preflight').Issue} Issue */

const COLUMNS = ['line', 'severity', 'code', 'rule', 'place', 'reading', 'message'];
/** Pieces are joined when there are so many of them. */
const JOINED = 4096;

export function createReport() {
  /** @type {Blob[]} */
  const blobs = [];
  // With a byte order mark, without which spreadsheets take Chinese for something else.
  let pieces = [`\uFEFF${COLUMNS.join(',')}\r\n`];
  const join = () => {
    blobs.push(new Blob(pieces));
    pieces = [];
  };
  return {
    /** @param {number} line @param {readonly Issue[]} issues */
    add(line, issues) {
      for (const { severity, code, rule, pointer, reading = '', message } of issues) {
        pieces.push(`${[line, severity, code, rule, pointer, reading, message].map(cell).join(',')}\r\n`);
      }
      if (pieces.length > JOINED) join();
    },
    blob() {
      join();
      return new Blob(blobs, { type: 'text/csv' });
    },
  };
}

/** What begins like a formula is kept from being one. @param {string | number} value */
function cell(value) {
  const text = String(value);
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
