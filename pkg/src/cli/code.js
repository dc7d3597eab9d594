// `code`: what a response code says, or all of them.

import { textWidth } from '../pretty/width.js';
import { words } from './words.js';

/** @typedef {import('../index.js').ResponseCode} ResponseCode */

/**
 * @param {import('./arguments.js').CodeRequest} request
 * @returns {string}
 */
export function codeText({ codes, isList, format, locale }) {
  if (format === 'ndjson') return codes.map((code) => `${JSON.stringify(code)}\n`).join('');
  if (format === 'json') return `${JSON.stringify(isList || codes.length > 1 ? codes : codes[0], null, 2)}\n`;
  return isList ? listText(codes, locale) : codes.map((code) => wholeText(code, locale)).join('\n');
}

/**
 * @param {readonly ResponseCode[]} codes
 * @param {import('./words.js').Locale} locale
 */
function listText(codes, locale) {
  const width = Math.max(...codes.map(({ code }) => textWidth(code)));
  const line = (/** @type {ResponseCode} */ code) => `${code.code.padEnd(width)}  ${code.status ?? ' '}  ${textOf(code, locale)}\n`;
  return codes.map(line).join('');
}

/**
 * @param {ResponseCode} code
 * @param {import('./words.js').Locale} locale
 */
function wholeText(code, locale) {
  const say = words[locale].code;
  const action = locale === 'zh-CN' ? code.actionZh : code.actionEn;
  const facts = [say.platform[code.platform], code.main && say.main(code.main), code.status && say.status(code.status), say.owner(code.owner), say.again(code.retryable)];
  return `${code.code} ${textOf(code, locale)}\n  ${facts.filter(Boolean).join(say.joint)}\n${action === undefined ? '' : `  ${action}\n`}`;
}

/**
 * @param {ResponseCode} code
 * @param {import('./words.js').Locale} locale
 */
function textOf({ textZh, textEn }, locale) {
  return locale === 'zh-CN' ? textZh : textEn;
}
