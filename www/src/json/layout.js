// Lays a JSON text out for reading. The digits are those of the text.

import { parseTree } from './tree.js';

/** @typedef {import('./tree.js').TreeNode} TreeNode */
/** @typedef {import('./tree.js').Path} Path */
/** @typedef {{ text: string, path?: Path }} Piece a value at a path; without one, what stands between values */

const INDENT = '  ';

/** A text that is no JSON stays as it is. @param {string} text */
export function laidOutText(text) {
  return laidOut(text).map((piece) => piece.text).join('');
}

/** @param {string} text @returns {Piece[]} */
export function laidOut(text) {
  const tree = parseTree(text);
  return tree ? valuePieces(tree, [], '', text) : [{ text }];
}

/** @param {TreeNode} node @param {Path} path @param {string} indent @param {string} text @returns {Piece[]} */
function valuePieces(node, path, indent, text) {
  const inner = indent + INDENT;
  if (node.type === 'object') return bracketed('{', '}', path, indent, node.members.map(({ key, value }) => [{ text: `${JSON.stringify(key)}: ` }, ...valuePieces(value, [...path, key], inner, text)]));
  if (node.type === 'array') return bracketed('[', ']', path, indent, node.elements.map((element, index) => valuePieces(element, [...path, index], inner, text)));
  return [{ text: text.slice(node.start, node.end), path }];
}

/** @param {string} open @param {string} close @param {Path} path @param {string} indent @param {Piece[][]} children @returns {Piece[]} */
function bracketed(open, close, path, indent, children) {
  if (children.length === 0) return [{ text: open + close, path }];
  const lines = children.flatMap((child, index) => [{ text: `${index > 0 ? ',' : ''}\n${indent}${INDENT}` }, ...child]);
  return [{ text: open }, ...lines, { text: `\n${indent}${close}` }];
}
