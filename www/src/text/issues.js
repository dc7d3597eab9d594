// The list of what a check found: errors and warnings apart, each with the way to its place.

import { h } from '../elements.js';
import { labelOf, t } from '../language.js';
import { readings } from '../readings.js';

/** @typedef {import('freight-preflight').Issue} Issue */
/** @typedef {import('freight-preflight').Report} Report */
/** @typedef {import('freight-preflight').Reading} Reading */
/** @typedef {import('../store.js').Store} Store */

/** The list shows so many at once; a report may have more. */
const SHOWN = 100;
const NEVER_DROPPED = ['json', 'encoding', 'limit', 'duplicateKey'];

/** @param {Report} report @param {Store} store @param {(issue: Issue) => void} goTo */
export function issueLists(report, store, goTo) {
  const errors = report.issues.filter((issue) => issue.severity === 'error');
  const warnings = report.issues.filter((issue) => issue.severity === 'warning');
  return [
    report.issues.length === 0 && h('p', { class: 'clear' }, t('nothingFound')),
    issueList(t('errors', { n: errors.length }), errors, 'error', store, goTo),
    issueList(t('warnings', { n: warnings.length }), warnings, 'warning', store, goTo),
    report.truncated && h('p', { class: 'more' }, t('truncated')),
    tolerated(store),
    notChecked(report),
  ];
}

/** @param {string} title @param {readonly Issue[]} issues @param {'error' | 'warning'} kind @param {Store} store @param {(issue: Issue) => void} goTo */
function issueList(title, issues, kind, store, goTo) {
  if (issues.length === 0) return false;
  return h('section', { class: `issues ${kind}` }, h('h2', {}, title), h('ol', {}, ...issues.slice(0, SHOWN).map((issue) => issueItem(issue, store, goTo))));
}

/** @param {Issue} issue @param {Store} store @param {(issue: Issue) => void} goTo */
function issueItem(issue, store, goTo) {
  const place = [issue.line && t('lineColumn', { line: String(issue.line), column: String(issue.column) }), issue.pointer].filter(Boolean).join(' · ');
  return h(
    'li',
    {},
    h('button', { type: 'button', class: 'issue', on: { click: () => goTo(issue) } }, h('span', { class: 'said' }, issue.message), h('span', { class: 'facts' }, h('code', { class: 'code' }, issue.code), ' ', h('span', { class: 'place' }, place))),
    issue.reading && readingOf(issue, issue.reading, store),
  );
}

/** @param {Issue} issue @param {Reading} reading @param {Store} store */
function readingOf(issue, reading, store) {
  const tolerate = () => store.set({ tolerate: [...store.get().tolerate, reading] });
  const droppable = !NEVER_DROPPED.includes(issue.rule);
  return h(
    'p',
    { class: 'reading' },
    h('span', {}, h('b', {}, reading), ' ', labelOf(readings[reading])),
    droppable && h('button', { type: 'button', class: 'small', 'aria-label': t('tolerateReading', { reading }), on: { click: tolerate } }, t('tolerate')),
  );
}

/** @param {Store} store */
function tolerated(store) {
  const { tolerate } = store.get();
  if (tolerate.length === 0) return false;
  const restore = (/** @type {Reading} */ reading) => () => store.set({ tolerate: store.get().tolerate.filter((id) => id !== reading) });
  const items = tolerate.map((reading) =>
    h(
      'li',
      { class: 'reading' },
      h('span', {}, h('b', {}, reading), ' ', labelOf(readings[reading])),
      h('button', { type: 'button', class: 'small', 'aria-label': t('checkReading', { reading }), on: { click: restore(reading) } }, t('checkAgain')),
    ),
  );
  return h('section', { class: 'issues tolerated' }, h('h2', {}, t('tolerated')), h('ul', {}, ...items));
}

/** @param {Report} report */
function notChecked(report) {
  if (report.notChecked.length === 0) return false;
  return h('p', { class: 'unchecked' }, t('notChecked', { rules: report.notChecked.map((rule) => t(/** @type {import('../language.js').TextKey} */ (`rule.${rule}`))).join(t('comma')) }));
}
