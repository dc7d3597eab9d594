// The form's structure: objects as groups, arrays as groups that can be added and taken away.

import { h } from '../elements.js';
import { labelOf, t } from '../language.js';
import { createControl, drawIssues, idOf } from './control.js';
import { isRequired, isUnused } from './fields.js';

/** @typedef {import('freight-preflight').FieldInfo} FieldInfo */
/** @typedef {import('./control.js').Control} Control */
/** @typedef {import('./fields.js').FieldNode} FieldNode */
/** @typedef {import('./fields.js').Path} Path */
/** @typedef {import('./payload.js').Payload} Payload */
/** @typedef {import('./control.js').Handlers & { onAdd: (path: Path) => void, onRemove: (path: Path) => void, onCopy: (path: Path) => void }} FormHandlers */

/**
 * @typedef {object} Building
 * @property {Payload} payload
 * @property {FormHandlers} handlers
 * @property {ReadonlyMap<string, FieldInfo>} infos by their described paths
 * @property {Control[]} controls collects all of them, groups too
 */

/** @param {FieldNode[]} nodes @param {Path} path @param {Building} building @returns {HTMLElement[]} */
export function drawNodes(nodes, path, building) {
  const simple = nodes.filter(({ info }) => !isStructure(info));
  const structures = nodes.filter(({ info }) => isStructure(info));
  const fields = h('div', { class: 'fields' }, ...simple.map((node) => drawField(node, [...path, node.info.field], building)));
  const groups = structures.map((node) => drawGroup(node, [...path, node.info.field], building));
  return simple.length > 0 ? [fields, ...groups] : groups;
}

/** @param {FieldInfo} info */
const isStructure = ({ type }) => type === 'object' || type === 'array';

/** @param {FieldNode} node @param {Path} path @param {Building} building */
function drawField({ info }, path, { handlers, infos, controls }) {
  const control = createControl(info, path, info.unitField ? infos.get(info.unitField) : undefined, handlers);
  controls.push(control);
  return control.element;
}

/** @param {FieldNode} node @param {Path} path @param {Building} building */
function drawGroup(node, path, building) {
  const { info } = node;
  const mark = h('span', { class: 'mark', 'aria-hidden': 'true' });
  const note = h('span', { class: 'note' });
  const said = h('div', { class: 'said', id: `${idOf(path)}-said` });
  const inside = info.type === 'array' ? drawElements(node, path, building) : drawNodes(node.children, path, building);
  const legend = h('legend', {}, labelOf(info.labels), mark, ' ', h('code', { class: 'key' }, info.field), note);
  const element = h('fieldset', { class: 'group', id: idOf(path), tabindex: -1 }, legend, info.description && h('p', { class: 'hint' }, labelOf(info.description)), said, ...inside);
  building.controls.push({
    element,
    path,
    info,
    refresh(payload, issues) {
      const required = isRequired(info, path, payload.valueAt);
      const unused = isUnused(info, path, payload.valueAt);
      mark.textContent = required ? ' *' : '';
      note.textContent = unused ? t('unused') : required ? '' : t('optional');
      element.classList.toggle('unused', unused);
      element.hidden = unused && payload.nodeAt(path) === undefined;
      drawIssues(said, issues);
    },
  });
  return element;
}

/** @param {FieldNode} node @param {Path} path @param {Building} building */
function drawElements({ info, children }, path, building) {
  const array = building.payload.nodeAt(path);
  const count = array?.type === 'array' ? array.elements.length : 0;
  const items = Array.from({ length: count }, (_, index) => drawElement(info, children, [...path, index], building));
  const add = h('button', { type: 'button', class: 'add', id: `${idOf(path)}-add`, on: { click: () => building.handlers.onAdd(path) } }, t('add', { what: labelOf(info.labels) }));
  return [...items, add];
}

/** @param {FieldInfo} info @param {FieldNode[]} children @param {Path} path @param {Building} building */
function drawElement(info, children, path, building) {
  const name = `${labelOf(info.labels)} ${Number(path[path.length - 1]) + 1}`;
  const remove = h('button', { type: 'button', class: 'small', 'aria-label': t('removeItem', { what: name }), on: { click: () => building.handlers.onRemove(path) } }, t('remove'));
  const copy = h('button', { type: 'button', class: 'small', 'aria-label': t('copyItem', { what: name }), on: { click: () => building.handlers.onCopy(path) } }, t('duplicate'));
  return h('fieldset', { class: 'item', id: idOf(path), tabindex: -1 }, h('legend', {}, name), h('div', { class: 'tools' }, copy, remove), ...drawNodes(children, path, building));
}
