// Results as one JSON object a line, for messages with issues; with `all`, for every message.

/**
 * @param {boolean} all
 * @returns {import('./printers.js').Printer}
 */
export function ndjsonPrinter(all) {
  return {
    result: (result) => (all || result.report.issues.length > 0 ? `${JSON.stringify(shown(result))}\n` : ''),
    saysValidLines: all,
    opening: '',
    separator: '',
    closing: '',
    nothing: '',
  };
}

/** @param {import('./check.js').Result} result */
function shown({ file, line, report: { valid, issues, truncated } }) {
  return { file, line, valid, issues, truncated: truncated || undefined };
}
