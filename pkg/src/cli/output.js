// Writing to a stream that may be slower than the checks, or go away.

import { NO_PROGRESS, startProgress } from './progress.js';
import { add, emptyTally } from './tally.js';

/**
 * @typedef {object} Output
 * @property {import('./tally.js').Tally} totals of all that was taken
 * @property {import('./progress.js').Progress} progress
 * @property {(finding: import('./check.js').Finding) => Promise<void>} take writes and counts
 * @property {() => Promise<void>} end
 */

/**
 * @param {import('./printers.js').Printer} printer
 * @param {import('./words.js').Locale} locale
 * @param {boolean} isQuiet without progress
 * @returns {Output}
 */
export function startOutput({ opening, separator, closing, nothing }, locale, isQuiet) {
  const totals = emptyTally();
  const progress = isQuiet ? NO_PROGRESS : startProgress(process.stderr, process.env, locale, totals);
  const breathe = breathing();
  let isEmpty = true;

  /** @param {string | Uint8Array} text */
  const write = async (text) => {
    if (process.stdout.isTTY) progress.hide();
    await writeTo(process.stdout, isEmpty ? opening : separator);
    await writeTo(process.stdout, text);
    isEmpty = false;
  };
  return {
    totals,
    progress,
    async take({ text, tally }) {
      add(totals, tally);
      if (text.length > 0) await write(text);
      await breathe();
    },
    end: () => writeTo(process.stdout, isEmpty ? nothing : closing),
  };
}

const BREATH_MS = 50;

/** Now and then lets timers, signals and failures of streams have their turn, which no chain of promises does. */
function breathing() {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < BREATH_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    last = performance.now();
  };
}

/**
 * @param {NodeJS.WritableStream} stream
 * @param {string | Uint8Array} text
 * @returns {Promise<void>}
 */
export async function writeTo(stream, text) {
  if (text.length > 0 && !stream.write(text)) await new Promise((resolve) => stream.once('drain', resolve));
}

/**
 * Someone who reads only the beginning (`| head`) has what they wanted.
 * @param {NodeJS.WritableStream} stream
 */
export function endQuietlyWhenNobodyReads(stream) {
  stream.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/**
 * @param {NodeJS.WritableStream & { isTTY?: boolean }} stream
 * @param {NodeJS.ProcessEnv} env
 */
export function wantsColour(stream, env) {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return !env.NO_COLOR && stream.isTTY === true && env.TERM !== 'dumb';
}
