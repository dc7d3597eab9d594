// The values that a field may have, out of the text in which the tables name them.

import { units } from './units.js';

/** @typedef {readonly [value: string, chinese: string, english: string]} Choice */

/**
 * @param {string} text values with their names, or the dimension of the units
 * @returns {readonly Choice[]}
 */
export function choicesOf(text) {
  if (text.includes('=')) return text.split(';').map(choiceOf);
  return units.filter(({ dimension }) => dimension === text).map(({ unit, nameZh, nameEn }) => [unit, nameZh, nameEn]);
}

/**
 * @param {string} text
 * @returns {Choice}
 */
function choiceOf(text) {
  const [value, chinese, english = value.toLowerCase().replaceAll('_', ' ')] = text.split('=');
  return [value, chinese, english];
}
