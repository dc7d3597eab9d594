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
export function excerpt(bytes, start, end, columns) {
  const lineStart = start === 0 ? 0 : bytes.lastIndexOf(NEW_LINE, start - 1) + 1;
  const lineEnd = lineEndFrom(bytes, start);
  const valueEnd = Math.min(end, lineEnd);
  const value = cutRight(decoded(bytes, start, valueEnd, columns), columns - (columns >> 2));
  const room = columns - Math.max(textWidth(value), 1);
  const after = decoded(bytes, valueEnd, lineEnd, columns);
  const before = cutLeft(decodedBefore(bytes, lineStart, start, columns), room - Math.min(textWidth(after), room >> 2));
  const line = before + value + cutRight(after, room - textWidth(before));
  return { line: line.trimEnd(), marks: ' '.repeat(textWidth(before)) + '^'.repeat(Math.max(textWidth(value), 1)) };
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
  return shown(bytes.subarray(start, Math.min(end, start + columns * CHARACTER_BYTES)));
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
  return shown(bytes.subarray(from, end));
}

/** @param {Uint8Array} bytes */
function shown(bytes) {
  return visible(new TextDecoder().decode(bytes).replaceAll('\t', TAB).replaceAll('\r', ''));
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
