// A JSON text laid out for reading, with the places that were changed marked. The digits are those of the text.

import { h } from '../elements.js';
import { parseTree } from '../json/tree.js';

/** @typedef {import('../json/tree.js').TreeNode} TreeNode */
/** @typedef {import('../json/tree.js').Path} Path */
/** @typedef {{ isMarked: (path: Path) => boolean, text: string }} Marking */

const INDENT = '  ';

/**
 * @param {string} text
 * @param {readonly Path[]} changed
 * @returns {(Node | string)[]}
 */
export function markedText(text, changed) {
  const pointers = new Set(changed.map((path) => path.join('/')));
  const tree = parseTree(text);
  if (!tree) return [text];
  return joined(laidOut(tree, [], '', { text, isMarked: (path) => pointers.has(path.join('/')) }));
}

/** @param {TreeNode} node @param {Path} path @param {string} indent @param {Marking} marking @returns {(Node | string)[]} */
function laidOut(node, path, indent, marking) {
  const parts = node.type === 'object' ? members(node, path, indent, marking) : node.type === 'array' ? elements(node, path, indent, marking) : [marking.text.slice(node.start, node.end)];
  return marking.isMarked(path) ? [h('mark', {}, ...parts)] : parts;
}

/** @param {import('../json/tree.js').ObjectNode} node @param {Path} path @param {string} indent @param {Marking} marking */
function members(node, path, indent, marking) {
  return bracketed('{', '}', indent, node.members.map(({ key, value }) => [`${JSON.stringify(key)}: `, ...laidOut(value, [...path, key], indent + INDENT, marking)]));
}

/** @param {import('../json/tree.js').ArrayNode} node @param {Path} path @param {string} indent @param {Marking} marking */
function elements(node, path, indent, marking) {
  return bracketed('[', ']', indent, node.elements.map((element, index) => laidOut(element, [...path, index], indent + INDENT, marking)));
}

/** @param {string} open @param {string} close @param {string} indent @param {(Node | string)[][]} children */
function bracketed(open, close, indent, children) {
  if (children.length === 0) return [open + close];
  const lines = children.flatMap((child, index) => [`${index > 0 ? ',' : ''}\n${indent}${INDENT}`, ...child]);
  return [open, ...lines, `\n${indent}${close}`];
}

/** Neighbouring texts as one. @param {(Node | string)[]} parts */
function joined(parts) {
  /** @type {(Node | string)[]} */
  const result = [];
  for (const part of parts) {
    const last = result.length - 1;
    if (typeof part === 'string' && typeof result[last] === 'string') result[last] += part;
    else result.push(part);
  }
  return result;
}
