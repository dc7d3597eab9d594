// The sentence for a person about an issue: what people call the place, and the wording with the values in their places.

import { choicesOf } from './choices.js';
import { sentences } from './generated/wording.js';
import { rowsOf } from './lines.js';

/** @typedef {import('./fields.js').Row} Row */

/** The longest part of a value that an issue shows, in characters. */
const CLIP = 64;

/** @type {Record<string, string>} */
const CHINESE_TYPES = { string: '字符串', number: '数字', integer: '整数', boolean: '布尔值', object: '对象', array: '数组' };

/**
 * One more step of what people call a place: `consignee mobile`, `package 2 unit`.
 * @param {string} label of the place so far
 * @param {Row | number | string} step a field, an index, or a key that is no field
 * @param {boolean} chinese
 */
export function labelled(label, step, chinese) {
  const joint = label === '' ? '' : !chinese ? ' ' : typeof step === 'number' ? '' : '的';
  if (typeof step === 'number') return label + joint + (step + 1);
  if (typeof step === 'string') return `${label}${joint}"${clipped(step)}"`;
  return label + joint + (chinese ? step.chinese : step.english);
}

/** @param {string} key */
function clipped(key) {
  const characters = key.length > CLIP ? [...key] : [];
  return characters.length > CLIP ? `${characters.slice(0, CLIP).join('')}…` : key;
}

/** @type {string[][][] | undefined} Each sentence in Chinese and in English: text and the names of values by turns. */
let templates;

/** The text in which the values stand in braces, taken apart when the first sentence is needed. */
function readTemplates() {
  return rowsOf(sentences).map((languages) => languages.map((template) => template.split(/\{(\w+)\}/)));
}

/**
 * @param {number} number of the wording
 * @param {string} label
 * @param {Record<string, string>} values by name
 * @param {Row | undefined} row
 * @param {boolean} chinese
 */
export function sentence(number, label, values, row, chinese) {
  templates ??= readTemplates();
  const parts = templates[number][chinese ? 0 : 1];
  let text = label === '' ? '' : label + (chinese ? '：' : ': ');
  for (let i = 0; i < parts.length; i++) {
    if (i % 2 === 0) text += parts[i];
    else text += parts[i] === 'choices' ? choices(row, chinese) : (values[parts[i]] ?? '');
  }
  return text;
}

/**
 * The name of a JSON type, where the rule speaks of types.
 * @param {string} name
 */
export function chineseType(name) {
  return CHINESE_TYPES[name] ?? name;
}

/**
 * Units go without a name, which they are.
 * @param {Row | undefined} row
 * @param {boolean} chinese
 */
function choices(row, chinese) {
  const text = row?.more['#'] ?? '';
  const named = text.includes('=');
  return choicesOf(text).map(([value, ...names]) => (named ? `${value} (${names[chinese ? 0 : 1]})` : value)).join(', ');
}
