// The lines with something found, a page at a time: however many there are, only those in sight are drawn.

import { fill, h } from '../elements.js';
import { t } from '../language.js';

/** @typedef {import('./tally.js').Row} Row */

const PAGE = 50;

/** @param {(from: number, count: number) => void} ask @param {(row: Row) => void} open */
export function createRows(ask, open) {
  const title = h('h2', {}, t('lines'));
  const back = h('button', { type: 'button', on: { click: () => go(-PAGE) } }, t('previous'));
  const on = h('button', { type: 'button', on: { click: () => go(PAGE) } }, t('next'));
  const place = h('span', { role: 'status' });
  const box = h('div', { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': t('lines') });
  const element = h('section', { class: 'rows', hidden: true }, title, h('div', { class: 'row' }, back, on, place), box);
  let total = 0;
  let from = 0;

  /** @param {number} by */
  function go(by) {
    from = Math.min(Math.max(0, from + by), Math.max(0, total - 1));
    ask(from, PAGE);
  }

  return {
    element,
    clear() {
      element.hidden = true;
    },
    /** @param {number} count */
    open(count) {
      total = count;
      from = 0;
      element.hidden = count === 0;
      if (count > 0) ask(0, PAGE);
    },
    /** @param {number} first @param {readonly Row[]} rows */
    show(first, rows) {
      back.disabled = first === 0;
      on.disabled = first + PAGE >= total;
      place.textContent = t('linesShown', { from: first + 1, to: first + rows.length, of: total });
      fill(box, table(rows, open));
    },
  };
}

/** @param {readonly Row[]} rows @param {(row: Row) => void} open */
function table(rows, open) {
  const head = h('tr', {}, ...[t('line'), t('errorsHead'), t('warningsHead'), t('firstProblem')].map((text) => h('th', { scope: 'col' }, text)));
  return h('table', { class: 'lines' }, h('thead', {}, head), h('tbody', {}, ...rows.map((row) => tableRow(row, open))));
}

/** @param {Row} row @param {(row: Row) => void} open */
function tableRow(row, open) {
  const button = h('button', { type: 'button', class: 'small', 'aria-label': t('openLine', { n: row.line }), on: { click: () => open(row) } }, row.line.toLocaleString());
  return h('tr', {}, h('th', { scope: 'row' }, button), h('td', { class: 'number' }, row.errors), h('td', { class: 'number' }, row.warnings), h('td', {}, row.first));
}
