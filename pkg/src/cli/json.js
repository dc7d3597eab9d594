// Results as one JSON document: an array with the file, the line of an NDJSON file, and the report.

/** @returns {import('./printers.js').Printer} */
export function jsonPrinter() {
  return {
    result: ({ file, line, report }) => JSON.stringify({ file, line, report }),
    saysValidLines: true,
    opening: '[\n',
    separator: ',\n',
    closing: '\n]\n',
    nothing: '[]\n',
  };
}
