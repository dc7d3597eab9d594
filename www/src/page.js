// The frame around the views: name, language, and the way from one to the other.

import { createCodesView } from './codes/view.js';
import { views } from './address.js';
import { fill, h, setAttribute } from './elements.js';
import { createFileView } from './file/view.js';
import { createFormView } from './form/view.js';
import { t, useLanguage } from './language.js';
import { noticeElement } from './notice.js';
import { createPrepareView } from './prepare/view.js';
import { createTextView } from './text/view.js';

/** @typedef {import('./store.js').Store} Store */
/** @typedef {import('./store.js').State} State */
/** @typedef {import('./store.js').View} View */

/**
 * @typedef {object} Shown
 * @property {HTMLElement} element
 * @property {(state: State, before: State) => void} update
 */

/** @type {Record<View, (store: Store) => Shown>} */
const creators = { text: createTextView, form: createFormView, prepare: createPrepareView, codes: createCodesView, file: createFileView };

/** @param {Store} store */
export function createPage(store) {
  const header = h('header', { class: 'top' });
  const navigation = h('nav', { class: 'views' });
  const main = h('main', { id: 'main', tabindex: -1 });
  const footer = h('footer', { class: 'foot' });
  const element = h('div', { class: 'frame' }, header, navigation, main, footer, noticeElement());
  /** @type {Partial<Record<View, Shown>>} */
  let created = {};

  store.subscribe((state, before) => {
    if (state.locale !== before.locale) return redraw();
    if (state.view !== before.view) show();
    for (const view of Object.values(created)) view.update(state, before);
  });

  function redraw() {
    const focused = document.activeElement?.id;
    useLanguage(store.get().locale);
    created = {};
    fill(header, ...headerParts(store));
    fill(footer, h('p', {}, t('privacy')));
    setAttribute(navigation, 'aria-label', t('views'));
    show();
    if (focused) document.getElementById(focused)?.focus();
  }

  function show() {
    const { view } = store.get();
    fill(navigation, ...views.map((name) => viewButton(store, name)));
    fill(main, (created[view] ??= creators[view](store)).element);
    document.title = `${t(`view.${view}`)} · Freight Preflight`;
    document.getElementById(`view-${view}`)?.focus({ preventScroll: true });
  }

  redraw();
  return { element };
}

/** @param {Store} store */
function headerParts(store) {
  return [
    h('a', { class: 'skip', href: '#main', on: { click: skip } }, t('skip')),
    h('div', { class: 'name' }, h('h1', {}, 'Freight Preflight'), h('p', {}, t('tagline'))),
    languageChooser(store),
  ];
}

/** The address behind `#` is taken: the link moves the focus by itself. @param {Event} event */
function skip(event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** @param {Store} store @param {View} view */
function viewButton(store, view) {
  const current = store.get().view === view;
  return h(
    'button',
    { type: 'button', id: `view-${view}`, 'aria-current': current && 'page', on: { click: () => store.set({ view }) } },
    t(`view.${view}`),
  );
}

/** @param {Store} store */
function languageChooser(store) {
  const { locale } = store.get();
  const [other, name] = locale === 'en' ? /** @type {const} */ (['zh-CN', '中文']) : /** @type {const} */ (['en', 'English']);
  return h('button', { type: 'button', id: 'language', class: 'language', lang: other, on: { click: () => store.set({ locale: other }) } }, name);
}
