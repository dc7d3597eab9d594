// A payload brought into the form to send, and everything that was changed on the way.

import { PREPARE, lastPrepared } from './engine.js';
import { wrongUse } from './errors.js';
import { settingsOf } from './options.js';
import { traceValues } from './trace.js';
import { fillTraces } from './trace-fill.js';
import { reportOf, run } from './validate.js';

/** @typedef {import('./index.js').Options} Options */
/** @typedef {import('./index.js').Report & import('./engine.js').Prepared} Attempt */

const TRACES = 'notifyTrace';

/** @type {(message: import('./index.js').MessageName, input: unknown, options?: import('./index.js').PrepareOptions) => import('./index.js').Prepared<any>} */
export function prepare(message, input, options) {
  if (options?.envelope) throw wrongUse('options.envelope', options.envelope, 'the message itself: only that is prepared, without its envelope');
  if (typeof options !== 'object' || options === null) return finished(attemptOf(message, input, options));
  const { trace, ...rest } = options;
  if (trace !== undefined) traceValues('options.trace', trace);
  const attempt = attemptOf(message, input, rest);
  return finished(trace === undefined || message !== TRACES ? attempt : withTraces(attempt, trace, rest));
}

/**
 * @param {import('./index.js').MessageName} message
 * @param {unknown} input
 * @param {Options | undefined} options
 * @returns {Attempt} with the text even if that is not valid
 */
export function attemptOf(message, input, options) {
  const report = reportOf(run(message, input, options, PREPARE));
  return { ...report, ...lastPrepared() };
}

/**
 * Texts from traceCode: put into the text that was made, which then goes the same way as any other.
 * @param {Attempt} attempt
 * @param {import('./index.js').TraceValues} values
 * @param {Options} options
 * @returns {Attempt}
 */
function withTraces(attempt, values, options) {
  if (attempt.text === undefined) return attempt;
  const { text, changes, issues } = fillTraces(attempt.text, values, options.locale);
  const again = attemptOf(TRACES, text, options);
  const missing = issues.filter(({ reading }) => reading === undefined || !options.tolerate?.includes(reading));
  const all = [...again.issues, ...missing];
  const shown = all.slice(0, settingsOf(options).maxIssues);
  return {
    ...again,
    valid: again.valid && missing.length === 0,
    issues: shown,
    truncated: again.truncated || shown.length < all.length,
    changes: [...attempt.changes, ...changes, ...again.changes],
  };
}

/**
 * @param {Attempt} attempt
 * @returns {import('./index.js').Prepared<any>}
 */
function finished({ text, changes, ...report }) {
  const listed = changes.map(({ path, from, to, why }) => ({ path, from, to, why }));
  return report.valid ? { ...report, text, changes: listed } : { ...report, changes: listed };
}
