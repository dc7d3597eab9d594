// Changes one place of a JSON text and leaves the rest as it stands.

import { nodeAt, parseTree } from './tree.js';

/** @typedef {import('./tree.js').TreeNode} TreeNode */
/** @typedef {import('./tree.js').ObjectNode} ObjectNode */
/** @typedef {import('./tree.js').ArrayNode} ArrayNode */
/** @typedef {import('./tree.js').Path} Path */

const INDENT = '  ';

/**
 * The text with a value at a path; objects on the way to it are made where there are none. A new field goes behind
 * those that `order` has before it.
 * @param {string} text
 * @param {Path} path
 * @param {string} literal the value as JSON
 * @param {readonly string[]} [order]
 * @returns {string}
 */
export function withValue(text, path, literal, order = []) {
  const tree = parseTree(text);
  const node = nodeAt(tree, path);
  if (node) return splice(text, node.start, node.end, literal);
  const parentPath = path.slice(0, -1);
  const parent = nodeAt(tree, parentPath);
  const key = path[path.length - 1];
  if (parent?.type === 'object') return withMember(text, parent, String(key), literal, order);
  if (parent?.type === 'array') return withElement(text, parentPath, literal);
  return path.length === 0 ? literal : withValue(text, parentPath, `{ ${JSON.stringify(key)}: ${literal} }`, order);
}

/**
 * The text without what stands at a path.
 * @param {string} text
 * @param {Path} path
 */
export function without(text, path) {
  const parent = nodeAt(parseTree(text), path.slice(0, -1));
  const step = path[path.length - 1];
  if (parent?.type !== 'object' && parent?.type !== 'array') return text;
  const children = childrenOf(parent);
  const index = parent.type === 'object' ? parent.members.findIndex((member) => member.key === step) : Number(step);
  if (children[index] === undefined) return text;
  if (children.length === 1) return splice(text, parent.start + 1, parent.end - 1, '');
  if (index + 1 < children.length) return splice(text, children[index].start, children[index + 1].start, '');
  return splice(text, children[index - 1].end, children[index].end, '');
}

/**
 * The text with one more element at the end of an array, which is made if there is none.
 * @param {string} text
 * @param {Path} path of the array
 * @param {string} literal
 * @param {readonly string[]} [order]
 * @returns {string}
 */
export function withElement(text, path, literal, order) {
  const array = nodeAt(parseTree(text), path);
  if (array?.type !== 'array') return withElement(withValue(text, path, '[]', order), path, literal);
  return insert(text, array, array.elements.length, literal);
}

/** @param {string} text @param {ObjectNode} parent @param {string} key @param {string} literal @param {readonly string[]} order */
function withMember(text, parent, key, literal, order) {
  const before = order.slice(0, order.indexOf(key));
  const last = parent.members.findLastIndex((member) => before.includes(member.key));
  const index = order.includes(key) ? last + 1 : parent.members.length;
  return insert(text, parent, index, `${JSON.stringify(key)}: ${literal}`);
}

/**
 * @param {string} text
 * @param {ObjectNode | ArrayNode} parent
 * @param {number} index among the children
 * @param {string} content
 */
function insert(text, parent, index, content) {
  const children = childrenOf(parent);
  const indent = indentAt(text, parent.start);
  if (children.length === 0) {
    const inner = `\n${indent}${INDENT}`;
    return splice(text, parent.start + 1, parent.end - 1, `${inner}${content.replaceAll('\n', inner)}\n${indent}`);
  }
  const gap = text.slice(parent.start + 1, children[0].start);
  const indented = gap.includes('\n') ? content.replaceAll('\n', gap) : content;
  if (index === 0) return splice(text, children[0].start, children[0].start, `${indented},${gap || ' '}`);
  const end = children[index - 1].end;
  return splice(text, end, end, `,${gap || ' '}${indented}`);
}

/** What stands between the commas. @param {ObjectNode | ArrayNode} parent */
function childrenOf(parent) {
  if (parent.type === 'array') return parent.elements;
  return parent.members.map(({ keyStart, value }) => ({ start: keyStart, end: value.end }));
}

/** @param {string} text @param {number} at */
function indentAt(text, at) {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^\s*/.exec(line)?.[0] ?? '';
}

/** @param {string} text @param {number} start @param {number} end @param {string} content */
function splice(text, start, end, content) {
  return text.slice(0, start) + content + text.slice(end);
}
