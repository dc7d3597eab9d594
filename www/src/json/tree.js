// Where everything stands in a JSON text, so that a change can be made in one place and the rest stays as it was typed:
// digits, order, white space, fields nobody knows.

/**
 * @typedef {object} Place
 * @property {number} start
 * @property {number} end
 *
 * @typedef {Place & { type: 'object', members: Member[] }} ObjectNode
 * @typedef {Place & { type: 'array', elements: TreeNode[] }} ArrayNode
 * @typedef {Place & { type: 'string' | 'number' | 'boolean' | 'null' }} ValueNode
 * @typedef {ObjectNode | ArrayNode | ValueNode} TreeNode
 * @typedef {{ key: string, keyStart: number, value: TreeNode }} Member
 * @typedef {readonly (string | number)[]} Path
 */

const TOKEN = /"(?:[^"\\]|\\.)*"|[-\d][-+.\deE]*|true|false|null|[{}[\],:]/g;

/**
 * The tree of a JSON text, or undefined if it is not JSON.
 * @param {string} text
 * @returns {TreeNode | undefined}
 */
export function parseTree(text) {
  return isJson(text) ? treeOf(text) : undefined;
}

/** @param {string} text */
function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a text that is known to be JSON, without recursion: it may be deep.
 * @param {string} text
 * @returns {TreeNode}
 */
function treeOf(text) {
  /** @type {ArrayNode} */
  const root = { type: 'array', start: 0, end: 0, elements: [] };
  /** @type {(ObjectNode | ArrayNode)[]} */
  const open = [root];
  /** @type {{ key: string, keyStart: number } | undefined} */
  let key;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const inside = open[open.length - 1];
    if (token === ',' || token === ':') continue;
    if (token === '}' || token === ']') {
      inside.end = index + 1;
      open.pop();
    } else if (inside.type === 'object' && key === undefined) {
      key = { key: JSON.parse(token), keyStart: index };
    } else {
      const node = nodeOf(token, index);
      if (inside.type === 'array') inside.elements.push(node);
      else if (key) inside.members.push({ ...key, value: node });
      key = undefined;
      if (node.type === 'object' || node.type === 'array') open.push(node);
    }
  }
  return root.elements[0];
}

/** @type {Record<string, ValueNode['type']>} */
const TYPES = { '"': 'string', t: 'boolean', f: 'boolean', n: 'null' };

/** @param {string} token @param {number} start @returns {TreeNode} */
function nodeOf(token, start) {
  if (token === '{') return { type: 'object', start, end: start, members: [] };
  if (token === '[') return { type: 'array', start, end: start, elements: [] };
  return { type: TYPES[token[0]] ?? 'number', start, end: start + token.length };
}

/**
 * What stands at a path; of a key that stands there twice the first one, as the check does.
 * @param {TreeNode | undefined} node
 * @param {Path} path
 * @returns {TreeNode | undefined}
 */
export function nodeAt(node, path) {
  for (const step of path) node = childOf(node, step);
  return node;
}

/** @param {TreeNode | undefined} node @param {string | number} step */
function childOf(node, step) {
  if (node?.type === 'object') return node.members.find((member) => member.key === step)?.value;
  return node?.type === 'array' ? node.elements[Number(step)] : undefined;
}

/**
 * A value as a person would type it: a string without its quotes, a number with the digits that stand there.
 * @param {string} text
 * @param {TreeNode | undefined} node
 */
export function shownValue(text, node) {
  if (node === undefined || node.type === 'null') return '';
  const literal = text.slice(node.start, node.end);
  return node.type === 'string' ? String(JSON.parse(literal)) : literal;
}
