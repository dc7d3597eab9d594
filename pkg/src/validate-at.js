// For a form: the issues of one place of a payload that may be far from finished.

import { wrongUse } from './errors.js';
import { settingsOf } from './options.js';
import { ANY, stepsOf } from './path.js';
import { validate } from './validate.js';

/** Each is the only issue of its report, and then nothing is known of any place. */
const STAND_ALONE = ['json', 'encoding', 'limit'];

/** @type {typeof import('./index.js').validateAt} */
export function validateAt(message, payload, path, options) {
  if (typeof payload !== 'object' || payload === null) throw wrongUse('payload', payload, 'an object');
  const steps = stepsOf(path);
  settingsOf(options);
  const { issues } = validate(message, payload, { ...options, maxIssues: Infinity });
  return issues.filter((issue) => STAND_ALONE.includes(issue.rule) || isAtOrUnder(issue.path, steps));
}

/**
 * @param {readonly (string | number)[]} path
 * @param {(string | typeof ANY)[]} steps
 */
function isAtOrUnder(path, steps) {
  return path.length >= steps.length && steps.every((step, i) => (step === ANY ? typeof path[i] === 'number' : step === String(path[i])));
}
