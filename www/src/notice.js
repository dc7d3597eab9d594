// One line over the page that says what happened, and offers to undo it. It covers; it moves nothing.

import { fill, h } from './elements.js';
import { t } from './language.js';

/** @typedef {{ label: string, run: () => void }} Action */

const element = h('div', { class: 'notice', role: 'status', hidden: true });

export const noticeElement = () => element;

/** @param {string} text @param {...Action} actions */
export function notify(text, ...actions) {
  const buttons = [...actions, { label: t('dismiss'), run: () => {} }].map(({ label, run }) =>
    h('button', { type: 'button', on: { click: () => (clearNotice(), run()) } }, label),
  );
  fill(element, h('span', {}, text), ...buttons);
  element.hidden = false;
}

export function clearNotice() {
  element.hidden = true;
  fill(element);
}
