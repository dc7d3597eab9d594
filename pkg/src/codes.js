// The response codes of both platforms: what they say, who has to act, and whether sending again may help.

import { wrongUse } from './errors.js';
import { ali, worldfirst } from './generated/codes.js';
import { rowsOf } from './lines.js';

/** @typedef {import('./index.js').ResponseCode} ResponseCode */

/** Errors in processing are the provider's to mend, all others the sender's; none goes away by itself. */
const PROVIDERS = '5000';

/** Alibaba's in the order of its table, then WorldFirst's. */
export const responseCodes = /* @__PURE__ */ list();

/** @returns {readonly ResponseCode[]} */
function list() {
  return Object.freeze([...rowsOf(ali).map(aliCode), ...rowsOf(worldfirst).map(worldFirstCode)].map((code) => Object.freeze(code)));
}

/**
 * @param {readonly string[]} row
 * @returns {ResponseCode}
 */
function aliCode([code, textZh, textEn]) {
  const main = `${code.slice(0, 2)}00`;
  return { platform: 'ali', code, main, textZh, textEn, owner: main === PROVIDERS ? 'ISP' : 'ISV', retryable: false };
}

/**
 * @param {readonly string[]} row
 * @returns {ResponseCode}
 */
function worldFirstCode([code, status, owner, textZh, textEn, actionZh, actionEn]) {
  const facts = { platform: 'worldfirst', code, status, owner, textZh, textEn };
  const known = actionZh === undefined ? facts : { ...facts, actionZh, actionEn };
  return /** @type {ResponseCode} */ ({ ...known, retryable: status === 'U' });
}

/** @type {typeof import('./index.js').responseCode} */
export function responseCode(code) {
  return responseCodes.find((row) => row.code === code);
}

/** The days of 4036 and the order status of 4104. */
const PLACEHOLDER = /\{xx\}|%s/;

/** @type {typeof import('./index.js').responseText} */
export function responseText(code, value) {
  const row = responseCode(code);
  if (row === undefined) throw wrongUse('code', code, 'a code of responseCodes');
  const text = value === undefined ? '' : String(value);
  if (hasPlaceholder(row) && text.trim() === '') {
    throw wrongUse('value', value, `a text for ${PLACEHOLDER.exec(row.textEn)?.[0]} in "${row.textEn}"`);
  }
  return { en: filled(row.textEn, text), zh: filled(row.textZh, text) };
}

/** @param {ResponseCode} row */
export function hasPlaceholder(row) {
  return PLACEHOLDER.test(row.textEn);
}

/**
 * @param {string} text
 * @param {string} value
 */
function filled(text, value) {
  return text.replace(PLACEHOLDER, () => value);
}
