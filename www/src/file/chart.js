// Bars for counts: a table that can be read, with the length of each bar beside its number.

import { h } from '../elements.js';
import { t } from '../language.js';

/** @param {string} title @param {string} head @param {readonly import('./tally.js').Count[]} counts */
export function chart(title, head, counts) {
  const most = Math.max(1, ...counts.map(({ errors, warnings }) => errors + warnings));
  const columns = h('tr', {}, h('th', { scope: 'col' }, head), h('th', { scope: 'col' }, t('problemCount')), h('td', {}));
  return h('table', { class: 'chart' }, h('caption', {}, title), h('thead', {}, columns), h('tbody', {}, ...counts.map((count) => row(count, most))));
}

/** @param {import('./tally.js').Count} count @param {number} most */
function row({ key, errors, warnings }, most) {
  const bar = h('span', { class: 'bar', 'aria-hidden': 'true' }, part('error', errors / most), part('warning', warnings / most));
  const total = (errors + warnings).toLocaleString();
  return h('tr', {}, h('th', { scope: 'row' }, h('code', {}, key || t('wholeMessage'))), h('td', { class: 'number', title: t('counts', { errors: String(errors), warnings: String(warnings) }) }, total), h('td', { class: 'track' }, bar));
}

/** @param {string} kind @param {number} share */
function part(kind, share) {
  const element = h('span', { class: kind });
  element.style.inlineSize = `${share * 100}%`;
  return element;
}
