// The texts of the page itself, in the language chosen; what is said of a payload the package says.

import { en } from './texts/en.js';
import { zh } from './texts/zh-CN.js';

/** @typedef {import('./store.js').Locale} Locale */
/** @typedef {keyof typeof en} TextKey */

const texts = { en, 'zh-CN': zh };
/** @type {Locale} */
let chosen = 'en';

/** @param {Locale} locale */
export function useLanguage(locale) {
  chosen = locale;
  document.documentElement.lang = locale;
}

/** @returns {Locale} */
export const language = () => chosen;

/** @returns {Locale} the first of the browser's languages that the page has */
export function preferredLanguage() {
  const known = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'zh' || tag === 'en');
  return known === 'zh' ? 'zh-CN' : 'en';
}

/**
 * `{n}` is the value of that name, `{n|error|errors}` the word that goes with it.
 * @param {TextKey} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  return texts[chosen][key].replace(/\{(\w+)(?:\|(\w+)\|(\w+))?\}/g, (_, name, one, many) => (one ? (Number(values[name]) === 1 ? one : many) : shown(values[name])));
}

/** @param {string | number} value */
function shown(value) {
  return typeof value === 'number' ? value.toLocaleString(chosen) : value;
}

/** @param {import('freight-preflight').Label} label */
export const labelOf = (label) => label[chosen];

/** @param {number} bytes */
export function sizeText(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1000, 'KB'] : [bytes / 1e6, 'MB'];
  return `${value.toLocaleString(chosen, { maximumFractionDigits: 1 })} ${unit}`;
}

/** @param {number} micros */
export function durationText(micros) {
  if (micros < 1000) return `${micros.toLocaleString(chosen, { maximumSignificantDigits: 2 })} µs`;
  if (micros < 1e6) return `${(micros / 1000).toLocaleString(chosen, { maximumSignificantDigits: 2 })} ms`;
  return `${(micros / 1e6).toLocaleString(chosen, { maximumFractionDigits: 1 })} s`;
}
