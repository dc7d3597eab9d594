// A line on the terminal that says how far a long run is: drawn over and over in its place, gone at the end.

import { fstatSync } from 'node:fs';
import { textWidth } from '../pretty/width.js';
import { words } from './words.js';

/**
 * @typedef {object} Progress
 * @property {(share: number) => void} at how much of the file is read; 0 where its size is not known
 * @property {() => void} hide before something else is written to the terminal
 * @property {() => void} end
 */

/** A run shorter than this needs no such line. */
const FIRST_MS = 400;
const NEXT_MS = 200;
/** Of a terminal that does not know its width. */
const USUAL_COLUMNS = 80;
const CLEAR_LINE = '\r\u001b[K';

/** @type {Progress} */
export const NO_PROGRESS = { at: () => {}, hide: () => {}, end: () => {} };

/**
 * @param {NodeJS.WriteStream} stream
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./words.js').Locale} locale
 * @param {{ messages: number, invalid: number }} totals as they grow
 * @returns {Progress}
 */
export function startProgress(stream, env, locale, totals) {
  if (!stream.isTTY || env.TERM === 'dumb') return NO_PROGRESS;
  const start = performance.now();
  let isShown = false;
  let share = 0;
  const draw = () => {
    const ms = performance.now() - start;
    if (ms < FIRST_MS) return;
    isShown = true;
    stream.write(CLEAR_LINE + fitting(words[locale].progress(totals, ms / 1000, share), stream.columns || USUAL_COLUMNS));
  };
  const hide = () => {
    if (isShown) stream.write(CLEAR_LINE);
    isShown = false;
  };
  const timer = setInterval(draw, NEXT_MS).unref();
  const unhook = onInterrupt(hide);
  const end = () => {
    clearInterval(timer);
    unhook();
    hide();
  };
  return { at: (read) => void (share = read), hide, end };
}

/**
 * A line that filled the terminal would wrap, and could not be taken back.
 * @param {string[]} parts the most important first
 * @param {number} columns
 */
function fitting(parts, columns) {
  let line = '';
  for (const part of parts) {
    if (textWidth(line + part) >= columns) break;
    line += part;
  }
  return line;
}

/**
 * Tidies up before Ctrl-C ends the process as it always does. Not where the output is a pipe: while its reader takes
 * nothing the process stands still in a write, and then could not listen.
 * @param {() => void} tidyUp
 */
function onInterrupt(tidyUp) {
  const interrupted = () => {
    tidyUp();
    process.kill(process.pid, 'SIGINT');
  };
  if (!isPipe(process.stdout.fd)) process.once('SIGINT', interrupted);
  return () => process.removeListener('SIGINT', interrupted);
}

/** @param {number} fd */
function isPipe(fd) {
  const stats = fstatSync(fd);
  return stats.isFIFO() || stats.isSocket();
}
