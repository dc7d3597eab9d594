// A block of lines to what is to be said about them: the same work in the main thread and in the others.

import { HAS_REPORT, INVALID, TRUNCATED } from '../engine.js';
import { isBlank } from './blocks.js';
import { check, lastIssues, lineStart } from './line-engine.js';
import { count, countValid, emptyTally, rulesOf } from './tally.js';

/**
 * @typedef {import('./line-engine.js').LineEngine} LineEngine
 *
 * @typedef {object} Part what a stretch of lines gave
 * @property {string} text
 * @property {import('./tally.js').Tally} tally
 * @property {boolean} isLast of the block
 */

/** No more text than this waits for the lines that follow. */
const PART_CHARACTERS = 128 * 1024;

/** The bit of the engine's result from which on it says what was not checked. */
const FIRST_NOT_CHECKED = 8;

/**
 * Checks the loaded block. There is a last part even when it has nothing to say.
 * @param {LineEngine} engine
 * @param {number} lines how many the block has
 * @param {string} file
 * @param {number} firstLine
 * @param {import('./printers.js').Printer} printer
 * @returns {Generator<Part>}
 */
export function* partsOf(engine, lines, file, firstLine, printer) {
  let part = emptyPart();
  for (let index = 0; index < lines; index++) {
    checkLine(engine, index, file, firstLine + index, printer, part);
    if (part.text.length < PART_CHARACTERS) continue;
    yield part;
    part = emptyPart();
  }
  part.isLast = true;
  yield part;
}

/** @returns {Part} */
function emptyPart() {
  return { text: '', tally: emptyTally(), isLast: false };
}

/**
 * @param {LineEngine} engine
 * @param {number} index
 * @param {string} file
 * @param {number} line
 * @param {import('./printers.js').Printer} printer
 * @param {Part} part
 */
function checkLine(engine, index, file, line, printer, part) {
  const [start, end] = [lineStart(engine, index), engine.ends[index]];
  if (isBlank(engine.memory, start, end)) return;
  const result = check(engine, start, end);
  if ((result & (HAS_REPORT | INVALID)) === 0 && !printer.saysValidLines) {
    countValid(part.tally, result >> FIRST_NOT_CHECKED);
    return;
  }
  const checked = { file, line, bytes: engine.memory.subarray(start, end), report: reportOf(engine, result) };
  count(part.tally, checked);
  const text = printer.result(checked);
  part.text += part.text === '' || text === '' ? text : printer.separator + text;
}

/**
 * @param {LineEngine} engine
 * @param {number} result
 * @returns {import('../index.js').Report}
 */
function reportOf(engine, result) {
  const issues = result & HAS_REPORT ? lastIssues(engine) : [];
  return { valid: (result & INVALID) === 0, issues, notChecked: rulesOf(result >> FIRST_NOT_CHECKED), truncated: (result & TRUNCATED) !== 0 };
}
