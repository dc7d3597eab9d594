// The text view: a message as JSON, checked while it is typed.

import { checkOf, sameQuestion } from '../check.js';
import { fill, h } from '../elements.js';
import { LARGEST_TEXT, takeDrops, textOf } from '../files.js';
import { durationText, sizeText, t } from '../language.js';
import { betterMatch } from '../matching.js';
import { notify } from '../notice.js';
import { passFile } from '../file/passed.js';
import { createSettings, replaceText } from '../settings.js';
import { createEditor } from './editor.js';
import { issueLists } from './issues.js';

/** @typedef {import('../store.js').Store} Store */
/** @typedef {import('../store.js').State} State */

/** Texts up to here are checked at every key; larger ones when the typing rests. */
const CHECKED_AT_ONCE = 200_000;
const REST_MS = 250;

/** @param {Store} store */
export function createTextView(store) {
  const { text, locale } = store.get();
  const editor = createEditor({ text, locale, label: t('editor'), onChange: (typed) => store.set({ text: typed }) });
  const summary = h('p', { class: 'summary', role: 'status' });
  const measures = h('p', { class: 'measures' });
  const offer = h('div', { class: 'offer' });
  const found = h('div', { class: 'found' });
  const settings = createSettings(store, openButton((file) => takeFile(store, file)));
  const list = h('section', { class: 'problems', 'aria-label': t('problems') }, h('div', { class: 'verdict' }, summary, measures), offer, found);
  const element = h('div', { class: 'text-view' }, settings.element, h('div', { class: 'panes' }, editor.element, list));
  takeDrops(element, (file) => takeFile(store, file));

  function draw() {
    const state = store.get();
    const { report, micros, bytes } = checkOf(state);
    editor.setText(state.text);
    editor.mark(report.issues);
    drawVerdict(summary, report);
    measures.textContent = `${t('checkedIn', { time: durationText(micros) })} · ${sizeText(bytes)}`;
    fill(offer, betterOffer(store));
    fill(found, ...issueLists(report, store, editor.goTo));
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  draw();
  return {
    element,
    /** @param {State} state @param {State} before */
    update(state, before) {
      settings.update(state, before);
      if (state.view === 'text' && sameQuestion(state, before) && state.view === before.view) return;
      clearTimeout(waiting);
      if (state.view !== 'text') return;
      if (state.text.length < CHECKED_AT_ONCE) draw();
      else waiting = setTimeout(draw, REST_MS);
    },
  };
}

/** @param {HTMLElement} summary @param {import('freight-preflight').Report} report */
function drawVerdict(summary, { valid, issues, truncated }) {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const more = truncated ? '+' : '';
  summary.className = `summary ${valid ? 'valid' : 'invalid'}`;
  const text = valid ? t('valid') : t('invalid');
  const counts = issues.length > 0 ? ` · ${t('counts', { errors: `${errors}${more}`, warnings: `${issues.length - errors}${more}` })}` : '';
  if (summary.textContent !== text + counts) fill(summary, text, counts);
}

/** @param {Store} store */
function betterOffer(store) {
  const { text, message } = store.get();
  const better = text.length < CHECKED_AT_ONCE ? betterMatch(text, message) : undefined;
  if (!better) return false;
  const take = () => store.set({ message: better, text });
  return h('p', {}, h('span', {}, t('looksLike', { message: better })), h('button', { type: 'button', on: { click: take } }, t('checkAs', { message: better })));
}

/** @param {(file: File) => void} take */
export function openButton(take, label = t('open'), accept = '.json,.txt,application/json,text/plain') {
  const input = h('input', { type: 'file', accept, hidden: true, on: { change: () => (input.files?.[0] && take(input.files[0]), (input.value = '')) } });
  return h('span', {}, h('button', { type: 'button', on: { click: () => input.click() } }, label), input);
}

/** @param {Store} store @param {File} file */
export async function takeFile(store, file) {
  const content = await textOf(file);
  if ('text' in content) return replaceText(store, content.text.replace(/^\uFEFF/, ''));
  const name = { name: file.name, size: sizeText(file.size), most: sizeText(LARGEST_TEXT) };
  const whole = { label: t('checkWhole'), run: () => (passFile(file), store.set({ view: 'file' })) };
  notify(t(`file.${content.problem}`, name), ...(content.problem === 'large' ? [whole] : []));
}
