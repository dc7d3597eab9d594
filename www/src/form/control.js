// One field of the form: label, control, hint, and what is wrong with it.

import { fill, h, setAttribute } from '../elements.js';
import { labelOf, t } from '../language.js';
import { shownValue } from '../json/tree.js';
import { convertedText, hintOf } from './hints.js';
import { isRequired, isUnused, placeOf } from './fields.js';

/** @typedef {import('freight-preflight').FieldInfo} FieldInfo */
/** @typedef {import('freight-preflight').Issue} Issue */
/** @typedef {import('./fields.js').Path} Path */
/** @typedef {import('./payload.js').Payload} Payload */
/** @typedef {{ onInput: (path: Path, info: FieldInfo, value: string) => void, onLeave: (path: Path, info: FieldInfo) => void }} Handlers */
/** @typedef {{ element: HTMLElement, path: Path, info: FieldInfo, refresh: (payload: Payload, issues: readonly Issue[]) => void }} Control */

const SHORT = 24;

/**
 * @param {FieldInfo} info
 * @param {Path} path
 * @param {FieldInfo | undefined} unitField
 * @param {Handlers} handlers
 * @returns {Control}
 */
export function createControl(info, path, unitField, handlers) {
  const id = idOf(path);
  const listeners = { input: () => handlers.onInput(path, info, input.value), blur: () => handlers.onLeave(path, info) };
  const input = inputFor(info, id, listeners);
  const converted = h('output', { class: 'converted', for: id });
  const mark = h('span', { class: 'mark', 'aria-hidden': 'true' });
  const hint = h('p', { class: 'hint', id: `${id}-hint` }, hintOf(info));
  const said = h('div', { class: 'said', id: `${id}-said` });
  const label = h('label', { for: id }, labelOf(info.labels), mark);
  const key = h('code', { class: 'key' }, info.field);
  const element = h('div', { class: 'field' }, h('div', { class: 'title' }, label, key), h('div', { class: 'entry' }, input, unitField && converted), h('div', { class: 'under' }, hint, said));

  return {
    element,
    path,
    info,
    refresh(payload, issues) {
      show(input, payload, path);
      const required = isRequired(info, path, payload.valueAt);
      setAttribute(input, 'aria-required', required && 'true');
      mark.textContent = required ? ' *' : '';
      const unused = isUnused(info, path, payload.valueAt);
      element.classList.toggle('unused', unused);
      element.hidden = unused && payload.nodeAt(path) === undefined && document.activeElement !== input;
      drawIssues(said, issues);
      hint.hidden = issues.length > 0;
      setAttribute(input, 'aria-invalid', issues.some((issue) => issue.severity === 'error') && 'true');
      setAttribute(input, 'aria-describedby', issues.length > 0 ? said.id : hint.textContent ? hint.id : undefined);
      if (unitField) converted.textContent = convertedText(input.value, payload.valueAt(placeOf(unitField.path, path)), unitField);
    },
  };
}

/** @param {Path} path */
export const idOf = (path) => `field/${path.join('/')}`;

/** @param {FieldInfo} info @param {string} id @param {Record<string, () => void>} on */
function inputFor(info, id, on) {
  if (info.type === 'boolean') return select(id, on, [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }]);
  if (info.choices) return select(id, on, info.choices.map(({ value, labels }) => ({ value, label: `${value} · ${labelOf(labels)}` })));
  const numeric = info.type === 'number' || info.type === 'integer';
  const long = (info.maxLength ?? SHORT) > 200;
  if (long) return h('textarea', { id, rows: 2, on });
  return h('input', { id, autocomplete: 'off', spellcheck: 'false', inputmode: info.type === 'integer' ? 'numeric' : numeric ? 'decimal' : undefined, class: numeric && 'number', on });
}

/** @param {string} id @param {Record<string, () => void>} on @param {{ value: string, label: string }[]} choices */
function select(id, on, choices) {
  return h('select', { id, on }, h('option', { value: '' }, '–'), ...choices.map(({ value, label }) => h('option', { value }, label)));
}

/** Not while a person types there: what is typed stays as it is typed. @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} input @param {Payload} payload @param {Path} path */
function show(input, payload, path) {
  const value = shownValue(payload.text, payload.nodeAt(path));
  if (document.activeElement === input || input.value === value) return;
  if (input instanceof HTMLSelectElement && ![...input.options].some((option) => option.value === value)) input.append(h('option', { value }, value));
  input.value = value;
}

/** @param {HTMLElement} said @param {readonly Issue[]} issues */
export function drawIssues(said, issues) {
  fill(said, ...issues.map(({ message, code, severity }) => h('p', { class: severity }, message, ' ', h('code', { class: 'code' }, code))));
}
