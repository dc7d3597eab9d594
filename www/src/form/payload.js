// The payload behind the form: the same text that the text view shows, changed one place at a time.

import { withElement, withValue, without } from '../json/edit.js';
import { nodeAt, parseTree } from '../json/tree.js';

/** @typedef {import('freight-preflight').FieldInfo} FieldInfo */
/** @typedef {import('./fields.js').Path} Path */
/** @typedef {import('../json/tree.js').TreeNode} TreeNode */

/**
 * @typedef {object} Payload
 * @property {string} text
 * @property {object} value
 * @property {(path: Path) => TreeNode | undefined} nodeAt
 * @property {(path: Path) => unknown} valueAt
 */

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** Nothing if the text is no JSON object. @param {string} text @returns {Payload | undefined} */
export function payloadOf(text) {
  const tree = parseTree(text);
  if (tree?.type !== 'object') return undefined;
  const at = (/** @type {Path} */ path) => nodeAt(tree, path);
  const valueAt = (/** @type {Path} */ path) => {
    const node = at(path);
    return node && JSON.parse(text.slice(node.start, node.end));
  };
  return { text, value: JSON.parse(text), nodeAt: at, valueAt };
}

/**
 * The text with what a person typed for a field; cleared, the field goes, and an object that held nothing else with it.
 * @param {string} text
 * @param {Path} path
 * @param {FieldInfo} info
 * @param {string} typed
 * @param {readonly string[]} order
 */
export function withTyped(text, path, info, typed, order) {
  return typed === '' ? cleared(text, path) : withValue(text, path, literalOf(info, typed), order);
}

/** @param {string} text @param {Path} path @returns {string} */
function cleared(text, path) {
  const rest = without(text, path);
  const parent = path.slice(0, -1);
  const left = nodeAt(parseTree(rest), parent);
  const isEmptied = rest !== text && left?.type === 'object' && left.members.length === 0;
  return isEmptied && typeof parent[parent.length - 1] === 'string' ? cleared(rest, parent) : rest;
}

/** What is no number where one should be is kept as a text, and the check says what it should be. @param {FieldInfo} info @param {string} typed */
function literalOf({ type }, typed) {
  if ((type === 'number' || type === 'integer') && NUMBER.test(typed)) return typed;
  return type === 'boolean' ? typed : JSON.stringify(typed);
}

/** @param {string} text @param {Path} path @param {readonly string[]} order */
export const withNewElement = (text, path, order) => withElement(text, path, '{}', order);

export { without };
