// Codes and answers: what a code means, and what to do after an answer of the platform.

import { describe, responseCodes } from 'freight-preflight';
import { fill, h } from '../elements.js';
import { labelOf, language, t } from '../language.js';
import { labelled } from '../settings.js';
import { createAnswer } from './answer.js';

/** @typedef {import('../store.js').Store} Store */
/** @typedef {import('../store.js').State} State */
/** @typedef {import('freight-preflight').ResponseCode} ResponseCode */
/** @typedef {{ group: 'ali' | 'worldfirst' | 'trace', code: string, facts: string, text: string, also: string, action: string }} Entry */

/** @param {Store} store */
export function createCodesView(store) {
  const entries = allEntries();
  const query = h('input', { type: 'search', id: 'code-search', autocomplete: 'off', placeholder: t('searchExample'), on: { input: () => store.set({ query: query.value }) } });
  const count = h('p', { class: 'measures', role: 'status' });
  const found = h('div', { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': t('codes') });
  const answer = createAnswer(store);
  const search = h('div', { class: 'search' }, h('h2', {}, t('codes')), h('div', { class: 'row' }, labelled(t('search'), query), count), found);
  const element = h('div', { class: 'codes-view' }, answer.element, search);

  function draw() {
    const { query: wanted } = store.get();
    const hits = entries.filter((entry) => matches(entry, wanted));
    if (query.value !== wanted) query.value = wanted;
    count.textContent = t('hits', { n: hits.length });
    fill(found, hits.length > 0 ? codeTable(hits) : h('p', { class: 'clear' }, t('noHits')));
  }

  draw();
  return {
    element,
    /** @param {State} state @param {State} before */
    update(state, before) {
      if (state.query !== before.query) draw();
      answer.update(state, before);
    },
  };
}

/** @param {Entry} entry @param {string} query */
function matches(entry, query) {
  const text = Object.values(entry).join(' ').toLowerCase();
  return query.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

/** @param {readonly Entry[]} entries */
function codeTable(entries) {
  const head = h('tr', {}, h('th', { scope: 'col' }, t('code')), h('th', { scope: 'col' }, t('meaning')), h('th', { scope: 'col' }, t('action')));
  return h('table', { class: 'codes' }, h('thead', {}, head), h('tbody', {}, ...entries.map(codeRow)));
}

/** @param {Entry} entry */
function codeRow({ code, facts, text, also, action }) {
  const other = language() === 'en' ? 'zh-CN' : 'en';
  return h('tr', {}, h('th', { scope: 'row' }, h('code', {}, code), h('small', {}, facts)), h('td', {}, h('p', {}, text), h('p', { class: 'also', lang: other }, also)), h('td', { class: action === '' && 'none' }, action || '–'));
}

/** @returns {Entry[]} */
function allEntries() {
  return [...responseCodes.map(responseEntry), ...traceEntries()];
}

/** @param {ResponseCode} code @returns {Entry} */
function responseEntry({ platform, code, status, textZh, textEn, actionZh = '', actionEn = '', owner, retryable }) {
  const chinese = language() === 'zh-CN';
  const facts = [t(`platform.${platform}`), status, owner, retryable && t('retryable')].filter(Boolean).join(' · ');
  return { group: platform, code, facts, text: chinese ? textZh : textEn, also: chinese ? textEn : textZh, action: chinese ? actionZh : actionEn };
}

/** The trace codes are the choices of a field. @returns {Entry[]} */
function traceEntries() {
  const choices = describe('notifyTrace').flatMap((field) => field.choices ?? []);
  const other = language() === 'en' ? 'zh-CN' : 'en';
  return choices.map(({ value, labels }) => ({ group: 'trace', code: value, facts: t('platform.trace'), text: labelOf(labels), also: labels[other], action: '' }));
}
