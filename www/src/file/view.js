// The whole file view: many messages, one a line, checked beside the page.

import { optionsOf } from '../check.js';
import { fill, h } from '../elements.js';
import { download, isBinary, takeDrops } from '../files.js';
import { laidOutText } from '../json/layout.js';
import { durationText, sizeText, t } from '../language.js';
import { notify } from '../notice.js';
import { manySample } from '../samples.js';
import { labelled, messageOptions, replaceText } from '../settings.js';
import { openButton } from '../text/view.js';
import { chart } from './chart.js';
import { takePassedFile } from './passed.js';
import { createRows } from './rows.js';

/** @typedef {import('../store.js').Store} Store */
/** @typedef {import('../store.js').State} State */
/** @typedef {import('../store.js').MessageName} MessageName */
/** @typedef {import('./worker.js').Answer} Answer */
/** @typedef {import('./worker.js').Question} Question */
/** @typedef {import('./worker.js').Summary} Summary */

const LARGE_TRIAL = 100_000;

/** @param {Store} store */
export function createFileView(store) {
  const message = h('select', { id: 'file-message', on: { change: () => store.set({ message: /** @type {MessageName} */ (message.value) }) } }, ...messageOptions());
  const open = openButton((file) => start(file), t('openMany'), '.ndjson,.jsonl,.json,.txt');
  const trials = h('span', { class: 'row' });
  const cancel = h('button', { type: 'button', disabled: true, on: { click: () => ask({ kind: 'cancel' }) } }, t('cancel'));
  const save = h('button', { type: 'button', disabled: true, on: { click: () => ask({ kind: 'report' }) } }, t('download'));
  const progress = h('progress', { max: 1, value: 0, 'aria-label': t('progress') });
  const status = h('p', { class: 'summary', role: 'status' }, t('noFileYet'));
  const figures = h('p', { class: 'measures' });
  const charts = h('div', { class: 'charts' });
  const rows = createRows((from, count) => ask({ kind: 'rows', from, count }), openLine);
  const element = h(
    'div',
    { class: 'file-view' },
    h('section', { class: 'settings', 'aria-label': t('settings') }, h('div', { class: 'row' }, labelled(t('message'), message), open, trials)),
    h('p', { class: 'dropzone' }, t('dropMany')),
    h('div', { class: 'run' }, h('div', { class: 'row' }, progress, cancel, save), status, figures),
    charts,
    rows.element,
  );
  takeDrops(element, (file) => start(file));

  /** @type {Worker | undefined} */
  let worker;
  /** @type {Blob | undefined} */
  let file;
  let name = '';

  /** @param {Question} question */
  const ask = (question) => worker?.postMessage(question);

  /** @param {Blob & { name?: string }} chosen */
  async function start(chosen) {
    if (await isBinary(chosen)) return notify(t('file.binary', { name: chosen.name ?? '' }));
    worker?.terminate();
    worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }) => take(data));
    worker.addEventListener('error', () => take({ kind: 'failed', text: t('workerFailed') }));
    file = chosen;
    name = chosen.name ?? t('trial');
    cancel.disabled = false;
    save.disabled = true;
    rows.clear();
    fill(charts);
    status.className = 'summary waiting';
    status.textContent = t('checking', { name });
    ask({ kind: 'start', file, message: store.get().message, options: optionsOf(store.get()) });
  }

  /** @param {Answer} answer */
  function take(answer) {
    if (answer.kind === 'rows') return rows.show(answer.from, answer.rows);
    if (answer.kind === 'report') return download(answer.blob, `${name.replace(/\.[^.]*$/, '')}-report.csv`);
    if (answer.kind === 'failed') return end('invalid', t('failed', { text: answer.text }));
    drawSummary(answer.summary);
    if (answer.kind === 'progress') return;
    const { invalid, orders } = answer.summary;
    save.disabled = false;
    rows.open(answer.summary.rows);
    if (answer.kind === 'cancelled') return end('waiting', t('cancelled', { n: orders }));
    if (orders === 0) return end('invalid', t('emptyFile'));
    end(invalid > 0 ? 'invalid' : 'valid', t('fileDone', { n: orders, invalid }));
  }

  /** @param {string} kind @param {string} text */
  function end(kind, text) {
    cancel.disabled = true;
    status.className = `summary ${kind}`;
    status.textContent = text;
  }

  /** @param {Summary} summary */
  function drawSummary({ orders, errors, warnings, codes, fields, bytes, elapsed }) {
    const size = file?.size ?? 0;
    progress.value = size > 0 ? bytes / size : 1;
    figures.textContent = t('figures', { n: orders, size: sizeText(bytes), time: durationText(elapsed * 1000), errors, warnings });
    fill(charts, ...(codes.length > 0 ? [chart(t('byCode'), t('code'), codes), chart(t('byField'), t('field'), fields)] : []));
  }

  /** @param {import('./tally.js').Row} row */
  async function openLine({ start: from, end: to }) {
    const text = await file?.slice(from, to).text();
    if (text === undefined) return;
    replaceText(store, laidOutText(text));
    store.set({ view: 'text' });
  }

  function draw() {
    message.value = store.get().message;
    const sample = manySample(store.get().message);
    fill(trials, ...(sample ? [trial(t('trialFile'), () => new Blob([sample])), trial(t('largeTrial'), () => repeated(sample, LARGE_TRIAL))] : []));
  }

  /** @param {string} label @param {() => Blob} blob */
  function trial(label, blob) {
    return h('button', { type: 'button', on: { click: () => start(blob()) } }, label);
  }

  function takePassed() {
    const passed = takePassedFile();
    if (passed) start(passed);
  }

  draw();
  takePassed();
  return {
    element,
    /** @param {State} state @param {State} before */
    update(state, before) {
      if (state.message !== before.message) draw();
      if (state.view === 'file' && before.view !== 'file') takePassed();
    },
  };
}

/** Lines repeated until there are so many of them. Blobs of blobs share their bytes: nothing large is made here. @param {string} sample @param {number} lines */
function repeated(sample, lines) {
  const parts = sample.trimEnd().split('\n').map((line) => `${line}\n`);
  const block = new Blob(parts);
  const rest = parts.slice(0, lines % parts.length);
  return new Blob([...Array.from({ length: Math.floor(lines / parts.length) }, () => block), ...rest]);
}
