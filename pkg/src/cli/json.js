// Results as one JSON document: an array with the file, the line of an NDJSON file, and the report.

/** @returns {import('./check.js').Printer} */
export function jsonPrinter() {
  let separator = '[\n';
  return {
    result({ file, line, report }) {
      const text = `${separator}${JSON.stringify({ file, line, report })}`;
      separator = ',\n';
      return text;
    },
    end: () => (separator === '[\n' ? '[]\n' : '\n]\n'),
  };
}
