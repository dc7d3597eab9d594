// What the text view, the form and the preparation have in common: the message, its sample, how strictly it is checked,
// and what is known besides it.

import { messageNames } from 'freight-preflight';
import { contextGroups, fieldKey, groupsFor, isUsable } from './context.js';
import { draftOf, keepDraft } from './drafts.js';
import { fill, h, setAttribute } from './elements.js';
import { t } from './language.js';
import { notify } from './notice.js';
import { firstSample, samplesOf } from './samples.js';

/** @typedef {import('./store.js').Store} Store */
/** @typedef {import('./store.js').State} State */
/** @typedef {import('./store.js').MessageName} MessageName */

/**
 * Another text in place of the one that is there, which can be had back.
 * @param {Store} store
 * @param {string} text
 * @param {Partial<State>} [more]
 */
export function replaceText(store, text, more = {}) {
  const { message, text: old } = store.get();
  store.set({ ...more, text });
  const isSample = samplesOf(message).some((sample) => sample.text === old);
  if (old !== text && !isSample && old.trim() !== '') notify(t('replaced'), { label: t('bringBack'), run: () => store.set({ message, text: old }) });
}

/** Each message has a text of its own. @param {Store} store @param {MessageName} message */
export function chooseMessage(store, message) {
  const { message: before, text } = store.get();
  if (!samplesOf(before).some((sample) => sample.text === text)) keepDraft(before, text);
  store.set({ message, text: draftOf(message) ?? firstSample(message)?.text ?? '{}' });
}

/** @param {Store} store @param {...HTMLElement} more controls of the view */
export function createSettings(store, ...more) {
  const id = (/** @type {string} */ name) => `${name}-${store.get().view}`;
  const message = h('select', { id: id('message'), on: { change: () => chooseMessage(store, /** @type {MessageName} */ (message.value)) } }, ...messageOptions());
  const sample = h('select', { id: id('sample'), on: { change: () => useSample(store, sample.value) } });
  const strict = h('input', { type: 'checkbox', id: id('strict'), on: { change: () => store.set({ strict: strict.checked }) } });
  const context = h('details', { class: 'context' });
  const element = h(
    'section',
    { class: 'settings', 'aria-label': t('settings') },
    h('div', { class: 'row' }, labelled(t('message'), message), labelled(t('sample'), sample), ...more, h('label', { class: 'check' }, strict, t('strict'))),
    context,
  );

  /** @param {State} state @param {State} [before] */
  function update(state, before) {
    message.value = state.message;
    strict.checked = state.strict;
    if (state.message !== before?.message) drawContext(context, store);
    if (state.message !== before?.message) fill(sample, h('option', { value: '' }, t('ownText')), ...samplesOf(state.message).map(({ name }) => h('option', { value: name }, name)));
    sample.value = samplesOf(state.message).find(({ text }) => text === state.text)?.name ?? '';
  }

  update(store.get());
  return { element, update };
}

/** @param {Store} store @param {string} name */
function useSample(store, name) {
  const { message } = store.get();
  const text = name === '' ? draftOf(message) : samplesOf(message).find((sample) => sample.name === name)?.text;
  if (text === undefined) store.set({}); // Shows again what there is.
  else replaceText(store, text);
}

export function messageOptions() {
  const options = (/** @type {boolean} */ answers) =>
    messageNames.filter((name) => name.endsWith('.response') === answers).map((name) => h('option', { value: name }, `${name} · ${t(`message.${nameOf(name)}`)}`));
  return [h('optgroup', { label: t('messages') }, ...options(false)), h('optgroup', { label: t('answers') }, ...options(true))];
}

/** @param {MessageName} message */
const nameOf = (message) => /** @type {'booking' | 'cancel' | 'return' | 'notifyPaid' | 'notifyBizEvent' | 'claimCharge' | 'notifyTrace' | 'createDelivery'} */ (message.replace('.response', ''));

/** @param {string} label @param {HTMLElement} control */
export function labelled(label, control) {
  return h('label', { class: 'labelled' }, h('span', {}, label), control);
}

/** @param {HTMLDetailsElement} details @param {Store} store */
function drawContext(details, store) {
  const groups = groupsFor(store.get().message);
  details.hidden = groups.length === 0;
  details.open ||= groups.some((group) => group.fields.some((field) => store.get().context[fieldKey(group, field)]));
  fill(details, h('summary', {}, t('context'), ' ', h('small', {}, t('contextHint'))), ...groups.map((group) => contextGroup(group, store)));
}

/** @param {typeof contextGroups[number]} group @param {Store} store */
function contextGroup(group, store) {
  const fields = group.fields.map((field) => contextField(group, field, store));
  return h('fieldset', {}, h('legend', {}, t(`context.${group.name}`)), ...fields);
}

/** @param {typeof contextGroups[number]} group @param {import('./context.js').ContextField} field @param {Store} store */
function contextField(group, field, store) {
  const key = fieldKey(group, field);
  const value = store.get().context[key] ?? '';
  const listeners = {
    input: () => {
      store.set({ context: { ...store.get().context, [key]: control.value } });
      setAttribute(control, 'aria-invalid', !isUsable(field, control.value.trim()) && 'true');
    },
  };
  const id = `context-${store.get().view}-${key}`;
  const control = field.choices
    ? h('select', { id, on: listeners }, ...['', ...field.choices].map((choice) => h('option', { value: choice }, choice || '–')))
    : h('input', { id, inputmode: 'decimal', autocomplete: 'off', size: 9, on: listeners });
  control.value = value;
  return labelled(t(/** @type {import('./language.js').TextKey} */ (`context.${key}`)), control);
}
