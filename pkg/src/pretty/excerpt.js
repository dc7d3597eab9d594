// The line of a text on which an issue stands, with carets under the value, cut to the width there is.

import { visible } from './visible.js';
import { characterWidth, textWidth } from './width.js';

/**
 * @typedef {object} Excerpt
 * @property {string} line
 * @property {string} marks spaces and carets, as wide as the line up to the end of the value
 */

const NEW_LINE = 10;
const TAB = '    ';
const CUT = '…';

/**
 * @param {Uint8Array} bytes
 * @param {number} start
 * @param {number} end
 * @param {number} columns
 * @returns {Excerpt}
 */
export function excerptOfBytes(bytes, start, end, columns) {
  const lineStart = start === 0 ? 0 : bytes.lastIndexOf(NEW_LINE, start - 1) + 1;
  const lineEnd = lineEndFrom(bytes, start);
  const valueEnd = Math.min(end, lineEnd);
  const before = decodedBefore(bytes, lineStart, start, columns);
  return fitted(before, decoded(bytes, start, valueEnd, columns), decoded(bytes, valueEnd, lineEnd, columns), columns);
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {number} columns
 * @returns {Excerpt}
 */
export function excerptOfText(text, start, end, columns) {
  const room = columns * CHARACTER_UNITS;
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const newLine = text.indexOf('\n', start);
  const lineEnd = newLine < 0 ? text.length : newLine;
  const valueEnd = Math.min(end, lineEnd);
  const before = text.slice(Math.max(lineStart, start - room), start);
  const value = text.slice(start, Math.min(valueEnd, start + room));
  return fitted(shown(before), shown(value), shown(text.slice(valueEnd, Math.min(lineEnd, valueEnd + room))), columns);
}

/** With marks that combine, a character may have many; more than these are not looked for. */
const CHARACTER_UNITS = 4;

/**
 * @param {string} before what stands on the line before the value
 * @param {string} value
 * @param {string} after
 * @param {number} columns
 * @returns {Excerpt}
 */
function fitted(before, value, after, columns) {
  const middle = cutRight(value, columns - (columns >> 2));
  const room = columns - Math.max(textWidth(middle), 1);
  const left = cutLeft(before, room - Math.min(textWidth(after), room >> 2));
  const line = left + middle + cutRight(after, room - textWidth(left));
  return { line: line.trimEnd(), marks: ' '.repeat(textWidth(left)) + '^'.repeat(Math.max(textWidth(middle), 1)) };
}

/**
 * @param {Uint8Array} bytes
 * @param {number} start
 */
function lineEndFrom(bytes, start) {
  const at = bytes.indexOf(NEW_LINE, start);
  return at < 0 ? bytes.length : at;
}

/** A character has at most so many bytes: enough of them for any width, however long the line. */
const CHARACTER_BYTES = 4;

/**
 * @param {Uint8Array} bytes
 * @param {number} start
 * @param {number} end
 * @param {number} columns
 */
function decoded(bytes, start, end, columns) {
  return shown(new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + columns * CHARACTER_BYTES))));
}

/**
 * @param {Uint8Array} bytes
 * @param {number} start
 * @param {number} end
 * @param {number} columns
 */
function decodedBefore(bytes, start, end, columns) {
  let from = Math.max(start, end - columns * CHARACTER_BYTES);
  while (from > start && from < end && (bytes[from] & 0xc0) === 0x80) from++;
  return shown(new TextDecoder().decode(bytes.subarray(from, end)));
}

/** @param {string} text */
function shown(text) {
  return visible(text.replaceAll('\t', TAB).replaceAll('\r', ''));
}

/**
 * @param {string} text
 * @param {number} columns
 */
function cutRight(text, columns) {
  if (textWidth(text) <= columns) return text;
  if (columns < textWidth(CUT)) return '';
  let kept = '';
  let width = textWidth(CUT);
  for (const character of text) {
    width += characterWidth(character);
    if (width > columns) break;
    kept += character;
  }
  return kept + CUT;
}

/**
 * @param {string} text
 * @param {number} columns
 */
function cutLeft(text, columns) {
  if (textWidth(text) <= columns) return text;
  const reversed = cutRight([...text].reverse().join(''), columns);
  return [...reversed].reverse().join('');
}
