// The form view: the same payload as fields, drawn from what the package says of the message.

import { describe, validateAt } from 'freight-preflight';
import { optionsOf } from '../check.js';
import { fill, h } from '../elements.js';
import { t } from '../language.js';
import { createSettings, replaceText } from '../settings.js';
import { drawIssues, idOf } from './control.js';
import { decidingFields, fieldTree } from './fields.js';
import { drawNodes } from './groups.js';
import { payloadOf, withNewElement, withTyped, without } from './payload.js';
import { withElement } from '../json/edit.js';

/** @typedef {import('freight-preflight').Issue} Issue */
/** @typedef {import('freight-preflight').FieldInfo} FieldInfo */
/** @typedef {import('../store.js').Store} Store */
/** @typedef {import('../store.js').State} State */
/** @typedef {import('./fields.js').Path} Path */
/** @typedef {import('./payload.js').Payload} Payload */

/** @param {Store} store */
export function createFormView(store) {
  const fresh = h('button', { type: 'button', on: { click: startAfresh } }, t('emptyForm'));
  const checkAll = h('button', { type: 'button', class: 'primary', on: { click: showAll } }, t('checkAll'));
  const settings = createSettings(store, h('span', {}, fresh), h('span', {}, checkAll));
  const summary = h('p', { class: 'summary', role: 'status' });
  const elsewhere = h('div', { class: 'elsewhere said' });
  const form = h('form', { class: 'form', novalidate: true, on: { submit: (event) => event.preventDefault() } });
  const element = h('div', { class: 'form-view' }, settings.element, h('div', { class: 'verdict' }, summary), elsewhere, form);

  /** @type {import('./control.js').Control[]} */
  let controls = [];
  /** What the form was drawn for; it is drawn anew when that changes. */
  let drawn = '';
  /** Fields that a person has left; before that, a field that was not filled in yet is no fault. @type {Set<string> | 'all'} */
  let left = 'all';
  /** What the form itself made of the text last. */
  let own = '';

  /** @param {string} text */
  function change(text) {
    own = text;
    store.set({ text });
  }

  function startAfresh() {
    left = new Set();
    replaceText(store, '{}');
    form.querySelector('input')?.focus();
  }

  function showAll() {
    left = 'all';
    refresh();
    const first = form.querySelector('[aria-invalid]');
    if (first instanceof HTMLElement) first.focus();
  }

  /** The fields of the object that a place is in, in the documents' order. @param {Path} path */
  function orderAt(path) {
    const parent = described(path.slice(0, -1));
    return describe(store.get().message).filter(({ path: of, field }) => of === (parent ? `${parent}.${field}` : field)).map(({ field }) => field);
  }

  /** @type {import('./groups.js').FormHandlers} */
  const handlers = {
    onInput(path, info, value) {
      change(withTyped(store.get().text, path, info, value, orderAt(path)));
    },
    onLeave(path, info) {
      if (left !== 'all') left.add(idOf(path));
      leave(path, info);
    },
    onAdd(path) {
      change(withNewElement(store.get().text, path, orderAt(path)));
      const items = form.querySelectorAll(`[id^="${CSS.escape(`${idOf(path)}/`)}"].item`);
      const first = items[items.length - 1]?.querySelector('input, select, textarea');
      if (first instanceof HTMLElement) first.focus();
    },
    onCopy(path) {
      const node = payloadOf(store.get().text)?.nodeAt(path);
      if (node) change(withElement(store.get().text, path.slice(0, -1), store.get().text.slice(node.start, node.end)));
    },
    onRemove(path) {
      change(without(store.get().text, path));
      document.getElementById(`${idOf(path.slice(0, -1))}-add`)?.focus();
    },
  };

  /** On leaving a field: what is wrong with it alone. @param {Path} path @param {FieldInfo} info */
  function leave(path, info) {
    const payload = payloadOf(store.get().text);
    if (!payload) return;
    if (decidingFields(store.get().message).has(info.path)) return refresh();
    const issues = validateAt(store.get().message, payload.value, path, optionsOf(store.get()));
    controls.find((control) => idOf(control.path) === idOf(path))?.refresh(payload, issues);
  }

  function refresh() {
    const state = store.get();
    const payload = payloadOf(state.text);
    if (!payload) return drawUnreadable();
    if (drawn !== shapeOf(state, payload)) draw(state, payload);
    const issues = validateAt(state.message, payload.value, '', optionsOf(state));
    distribute(payload, issues);
  }

  /** @param {Payload} payload @param {readonly Issue[]} issues */
  function distribute(payload, issues) {
    /** @type {Map<string, Issue[]>} */
    const byId = new Map();
    for (const issue of issues) byId.set(idOf(issue.path), [...(byId.get(idOf(issue.path)) ?? []), issue]);
    for (const control of controls) {
      const id = idOf(control.path);
      const own = byId.get(id) ?? [];
      byId.delete(id);
      control.refresh(payload, own.filter((issue) => isDue(id, issue)));
    }
    drawIssues(elsewhere, [...byId.values()].flat());
    const due = issues.filter((issue) => isDue(idOf(issue.path), issue));
    drawSummary(due);
  }

  /** @param {string} id @param {Issue} issue */
  function isDue(id, issue) {
    return left === 'all' || left.has(id) || issue.rule !== 'required';
  }

  /** @param {readonly Issue[]} issues */
  function drawSummary(issues) {
    const errors = issues.filter(({ severity }) => severity === 'error').length;
    const unfinished = left !== 'all' && errors === 0;
    summary.className = `summary ${errors > 0 ? 'invalid' : unfinished ? '' : 'valid'}`;
    const text = unfinished ? t('unfinished') : `${errors > 0 ? t('invalid') : t('valid')} · ${t('counts', { errors: String(errors), warnings: String(issues.length - errors) })}`;
    if (summary.textContent !== text) summary.textContent = text;
  }

  /** @param {State} state @param {Payload} payload */
  function draw(state, payload) {
    const focused = document.activeElement?.id;
    drawn = shapeOf(state, payload);
    controls = [];
    const infos = new Map(describe(state.message).map((info) => [info.path, info]));
    fill(form, ...drawNodes(fieldTree(state.message), [], { payload, handlers, infos, controls }));
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  function drawUnreadable() {
    drawn = '';
    controls = [];
    summary.className = 'summary invalid';
    summary.textContent = t('invalid');
    fill(elsewhere);
    fill(form, h('p', { class: 'said' }, t('formNeedsJson'), ' ', h('button', { type: 'button', on: { click: () => store.set({ view: 'text' }) } }, t('toText'))));
  }

  refresh();
  return {
    element,
    /** @param {State} state @param {State} before */
    update(state, before) {
      settings.update(state, before);
      if (state.message !== before.message || (state.text !== before.text && state.text !== own && state.text.trim() !== '{}')) left = 'all';
      if (state.view === 'form') refresh();
    },
  };
}

/** The numbers of elements decide what is drawn, besides the message. @param {State} state @param {Payload} payload */
function shapeOf(state, payload) {
  const counts = describe(state.message).filter(({ type }) => type === 'array').map(({ path }) => countsAt(payload, path.split('[].')));
  return JSON.stringify([state.message, counts]);
}

/** @param {Payload} payload @param {string[]} parts @param {Path} [before] @returns {unknown} */
function countsAt(payload, [part, ...rest], before = []) {
  const path = [...before, ...part.split('.')];
  const node = payload.nodeAt(path);
  if (node?.type !== 'array') return 0;
  return rest.length === 0 ? node.elements.length : node.elements.map((_, index) => countsAt(payload, rest, [...path, index]));
}

/** @param {Path} path */
function described(path) {
  return path.reduce((text, step) => (typeof step === 'number' ? `${text}[]` : text ? `${text}.${step}` : step), '').toString();
}
