// Checks a file of many messages, one a line, beside the page.

import { validate } from 'freight-preflight';
import { linesOf } from './lines.js';
import { createReport } from './report.js';
import { addReport, createTally, ranked } from './tally.js';

/** @typedef {import('freight-preflight').Options} Options */
/** @typedef {import('freight-preflight').MessageName} MessageName */
/** @typedef {{ kind: 'start', file: Blob, message: MessageName, options: Options } | { kind: 'cancel' } | { kind: 'rows', from: number, count: number } | { kind: 'report' }} Question */
/** @typedef {{ orders: number, invalid: number, errors: number, warnings: number, rows: number, codes: import('./tally.js').Count[], fields: import('./tally.js').Count[], bytes: number, elapsed: number }} Summary */
/** @typedef {{ kind: 'progress' | 'done' | 'cancelled', summary: Summary } | { kind: 'rows', from: number, rows: import('./tally.js').Row[] } | { kind: 'report', blob: Blob } | { kind: 'failed', text: string }} Answer */

const CHART_ROWS = 12;
const PROGRESS_MS = 100;

let tally = createTally();
let report = createReport();
let cancelled = false;

/** @param {Answer} answer */
const post = (answer) => self.postMessage(answer);

addEventListener('message', ({ data }) => answer(data));

/** @param {Question} question */
function answer(question) {
  if (question.kind === 'start') run(question).catch((error) => post({ kind: 'failed', text: String(error?.message ?? error) }));
  else if (question.kind === 'cancel') cancelled = true;
  else if (question.kind === 'rows') post({ kind: 'rows', from: question.from, rows: tally.rows.slice(question.from, question.from + question.count) });
  else post({ kind: 'report', blob: report.blob() });
}

/** @param {Extract<Question, { kind: 'start' }>} question */
async function run({ file, message, options }) {
  tally = createTally();
  report = createReport();
  cancelled = false;
  const began = performance.now();
  let line = 0;
  let bytes = 0;
  let told = began;
  const summary = () => summaryOf(bytes, performance.now() - began);
  for await (const lines of linesOf(file.stream())) {
    for (const found of lines) {
      line++;
      bytes = found.end;
      checkLine({ ...found, line }, message, options);
      if (performance.now() - told < PROGRESS_MS) continue;
      post({ kind: 'progress', summary: summary() });
      // A cancellation waits in the queue of this worker: let it in.
      await new Promise((resolve) => setTimeout(resolve));
      if (cancelled) return post({ kind: 'cancelled', summary: summary() });
      told = performance.now();
    }
  }
  bytes = file.size;
  post({ kind: 'done', summary: summary() });
}

/** @param {import('./lines.js').Line & { line: number }} found @param {MessageName} message @param {Options} options */
function checkLine({ bytes, line, start, end }, message, options) {
  if (bytes.every((byte) => byte <= 32)) return;
  const result = validate(message, bytes, options);
  addReport(tally, { line, start, end }, result);
  report.add(line, result.issues);
}

/** @param {number} bytes @param {number} elapsed @returns {Summary} */
function summaryOf(bytes, elapsed) {
  const { orders, invalid, errors, warnings, codes, fields, rows } = tally;
  return { orders, invalid, errors, warnings, rows: rows.length, codes: ranked(codes, CHART_ROWS), fields: ranked(fields, CHART_ROWS), bytes, elapsed };
}
