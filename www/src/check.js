// The check of the payload as it stands, made once for all that show it.

import { validate } from 'freight-preflight';
import { contextOf } from './context.js';

/** @typedef {import('freight-preflight').Options} Options */
/** @typedef {import('freight-preflight').Report} Report */
/** @typedef {import('./store.js').State} State */
/** @typedef {{ report: Report, micros: number, bytes: number }} Check */

/** One check is too short for the browser's clock: it is repeated until this much time has passed. */
const MEASURED_MS = 2;
const MOST_REPEATS = 200;

/** @type {{ state: State, check: Check } | undefined} */
let last;

/** @param {State} state @returns {Options} */
export function optionsOf({ locale, strict, tolerate, context }) {
  return { locale, strict, tolerate, context: contextOf(context) };
}

/** @param {State} state @returns {Check} */
export function checkOf(state) {
  if (last === undefined || !sameQuestion(last.state, state)) last = { state, check: measured(state) };
  return last.check;
}

/** @param {State} a @param {State} b */
export function sameQuestion(a, b) {
  return a.text === b.text && a.message === b.message && a.locale === b.locale && a.strict === b.strict && a.tolerate === b.tolerate && a.context === b.context;
}

/** @param {State} state @returns {Check} */
function measured(state) {
  const options = optionsOf(state);
  const report = validate(state.message, state.text, options);
  const start = performance.now();
  let repeats = 0;
  let passed = 0;
  while (passed < MEASURED_MS && repeats < MOST_REPEATS) {
    validate(state.message, state.text, options);
    repeats++;
    passed = performance.now() - start;
  }
  return { report, micros: (passed / repeats) * 1000, bytes: new Blob([state.text]).size };
}
