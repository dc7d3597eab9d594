// The preparation: the exact text to send, and every change that was made to come there.

import { prepare } from 'freight-preflight';
import { optionsOf, sameQuestion } from '../check.js';
import { fill, h } from '../elements.js';
import { laidOut } from '../json/layout.js';
import { labelOf, sizeText, t } from '../language.js';
import { readings } from '../readings.js';
import { createSettings } from '../settings.js';

/** @typedef {import('../store.js').Store} Store */
/** @typedef {import('../store.js').State} State */
/** @typedef {ReturnType<typeof prepare>} Prepared */
/** @typedef {Prepared['changes'][number]} Change */

/** @param {Store} store */
export function createPrepareView(store) {
  const summary = h('p', { class: 'summary', role: 'status' });
  const copy = h('button', { type: 'button', class: 'primary', on: { click: copyText } }, t('copy'));
  const copied = h('span', { class: 'copied', role: 'status' });
  const exact = h('input', { type: 'checkbox', on: { change: () => draw() } });
  const text = h('pre', { class: 'prepared', tabindex: 0, role: 'region', 'aria-label': t('textToSend') });
  const changes = h('section', { class: 'problems changes', 'aria-label': t('changes') });
  const settings = createSettings(store);
  const bar = h('div', { class: 'verdict row' }, summary, h('label', { class: 'check' }, exact, t('exactText')), copy, copied);
  const element = h('div', { class: 'prepare-view' }, settings.element, bar, h('div', { class: 'panes' }, text, changes));
  /** @type {Prepared} */
  let prepared;

  function copyText() {
    if (prepared.text === undefined) return;
    navigator.clipboard.writeText(prepared.text).then(() => (copied.textContent = t('copied')), () => (copied.textContent = t('notCopied')));
  }

  function draw() {
    const state = store.get();
    prepared = prepare(state.message, state.text, optionsOf(state));
    copied.textContent = '';
    copy.disabled = prepared.text === undefined;
    drawSummary(summary, prepared);
    fill(text, ...(prepared.text === undefined ? [h('span', { class: 'muted' }, t('nothingToSend'))] : exact.checked ? [prepared.text] : marked(prepared.text, prepared.changes)));
    requestAnimationFrame(() => showFirstMark(text));
    fill(changes, ...changeList(prepared), ...remaining(prepared, store));
  }

  draw();
  return {
    element,
    /** @param {State} state @param {State} before */
    update(state, before) {
      settings.update(state, before);
      if (state.view === 'prepare' && (state.view !== before.view || !sameQuestion(state, before))) draw();
    },
  };
}

/** The text laid out, with the values that were changed marked. @param {string} text @param {readonly Change[]} changes */
function marked(text, changes) {
  const places = new Set(changes.map(({ path }) => path.join('/')));
  return laidOut(text).map((piece) => (piece.path && places.has(piece.path.join('/')) ? h('mark', { id: markId(piece.path), tabindex: -1 }, piece.text) : piece.text));
}

/** @param {HTMLElement} text */
function showFirstMark(text) {
  const first = text.querySelector('mark');
  const lines = first ? first.getBoundingClientRect().top - text.getBoundingClientRect().top : 0;
  text.scrollTop += Math.max(0, lines - text.clientHeight / 3);
}

/** @param {HTMLElement} summary @param {Prepared} prepared */
function drawSummary(summary, { text, issues }) {
  summary.className = `summary ${text === undefined ? 'invalid' : 'valid'}`;
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  summary.textContent = text === undefined ? t('notReady', { n: errors }) : `${t('ready')} · ${sizeText(new Blob([text]).size)}`;
}

/** @param {Prepared} prepared */
function changeList({ changes }) {
  if (changes.length === 0) return [h('h2', {}, t('changes')), h('p', { class: 'clear' }, t('noChanges'))];
  return [h('h2', {}, t('changeCount', { n: changes.length })), h('ol', { class: 'changed' }, ...changes.map(changeItem))];
}

/** @param {readonly (string | number)[]} path */
const markId = (path) => `mark/${path.join('/')}`;

/** @param {Change} change */
function changeItem({ path, from, to, why }) {
  return h(
    'li',
    {},
    h('button', { type: 'button', class: 'small', on: { click: () => document.getElementById(markId(path))?.focus() } }, h('code', {}, path.join('.'))),
    h('p', { class: 'fromTo' }, h('del', {}, shown(from)), ' → ', h('ins', {}, shown(to))),
    h('p', { class: 'reading' }, why === 'default' ? t('why.default') : why === 'unit' ? t('why.unit') : [h('b', {}, why), ' ', labelOf(readings[why])]),
  );
}

/** @param {unknown} value */
const shown = (value) => (value === undefined ? t('nothing') : JSON.stringify(value));

/** @param {Prepared} prepared @param {Store} store */
function remaining({ issues }, store) {
  if (issues.length === 0) return [];
  const items = issues.map(({ message, code, severity, pointer }) => h('li', { class: severity }, message, ' ', h('code', { class: 'code' }, code), ' ', h('span', { class: 'place' }, pointer)));
  return [h('h2', {}, t('remaining')), h('ul', { class: 'left' }, ...items), h('button', { type: 'button', on: { click: () => store.set({ view: 'text' }) } }, t('toText'))];
}
