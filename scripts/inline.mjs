// Writes a wasm module as text inside a JavaScript module, so that the package is one import without an asset.
//
// The text has printable ASCII only, and nothing that any kind of string literal or an HTML script element would need
// escaped, so bundlers, minifiers and servers pass it on untouched whatever character set they assume. A byte is one
// character of a page of 87; three pages hold all 256 bytes:
//   page 0  the bytes that are frequent in code and in Latin text
//   page 1  the bytes of Chinese text in UTF-8
//   page 2  the rest
// Three more characters turn pages: LOCK stays on the other one of pages 0 and 1, SHIFT takes one character from that,
// RARE takes one from page 2. A byte keeps its character, so gzip finds the repetitions that it finds in the module;
// base64, which cuts the bytes into pieces of six bits, hides them.
//
// Compressed, for a module of 191027 bytes (node scripts/inline-compare.mjs measures the one that is built):
//                                                gzip          brotli
//   the module itself                           78506           64847
//   pages, with table and decoder               79326  + 1.0 %  67970
//   frequent bytes as ASCII, others in UTF-8    80629  + 2.7 %  69224
//   Latin-1 as UTF-8                            81996  + 4.4 %  67724
//   Latin-1 as esbuild writes it (\xNN)         83676  + 6.6 %  69099
//   hexadecimal                                 85903  + 9.4 %  69508
//   base64                                     105085  +33.9 %  89313
// Decoding this much takes 3.6 ms in a fresh process on the machine that took these figures, base64 through atob 20.

import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { run } from './command.mjs';
import { fromRoot, wasmOpt } from './project.mjs';

/** @typedef {string} Pages the page of every byte: 256 digits */

const PAGE_SIZE = 87;
const AWKWARD = '"\'`\\<';
const alphabet = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter((char) => !AWKWARD.includes(char));
const [LOCK, SHIFT, RARE] = alphabet.slice(PAGE_SIZE);
// Turning over, by the locked page, for fewer bytes than this costs more than shifting for each.
const LOCK_AT_LEAST = [3, 2];

/** A JavaScript module whose `wasmBytes()` gives the bytes.
 * @param {Uint8Array} bytes @param {string} decoder in base64 */
export function inlineModule(bytes, decoder) {
  const pages = assignPages(bytes);
  return `// The engine, written as text by scripts/inline.mjs.
const decoder = '${decoder}';
const pages = '${pages}';
const text = '${encode(bytes, pages)}';
${decode}
export const wasmBytes = () => decode(text, pages, decoder);
`;
}

/** @param {Uint8Array} bytes @returns {Pages} */
export function assignPages(bytes) {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]++;
  const byCount = [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b);
  const others = byCount.filter((byte) => !isOfChineseText(byte));
  const pages = Array(256).fill(1);
  for (const byte of others.slice(0, PAGE_SIZE)) pages[byte] = 0;
  for (const byte of others.slice(PAGE_SIZE, 2 * PAGE_SIZE)) pages[byte] = 2;
  return pages.join('');
}

/** UTF-8 of U+3000 to U+9FFF and U+F000 to U+FFFF: the first bytes and the continuation bytes. @param {number} byte */
const isOfChineseText = (byte) => (byte >= 0x80 && byte < 0xc0) || (byte >= 0xe3 && byte <= 0xe9) || byte === 0xef;

/** @param {Uint8Array} bytes @param {Pages} pages @returns {string} */
export function encode(bytes, pages) {
  const chars = charsOf(pages);
  let locked = 0;
  let text = '';
  bytes.forEach((byte, at) => {
    const page = Number(pages[byte]);
    if (page === 2) text += RARE;
    else if (page !== locked && runLength(bytes, at, pages) < LOCK_AT_LEAST[locked]) text += SHIFT;
    else if (page !== locked) {
      text += LOCK;
      locked = page;
    }
    text += chars[byte];
  });
  return text;
}

/** The number of bytes from `at` on that are of one page. @param {Uint8Array} bytes @param {number} at @param {Pages} pages */
function runLength(bytes, at, pages) {
  let end = at;
  while (end < bytes.length && pages[bytes[end]] === pages[bytes[at]]) end++;
  return end - at;
}

/** The character of every byte: a page's bytes and the alphabet are both in ascending order. @param {Pages} pages */
function charsOf(pages) {
  const used = [0, 0, 0];
  return [...pages].map((page) => alphabet[used[Number(page)]++]);
}

/**
 * The way back. Its source goes into the module as it stands here, so it uses nothing from outside itself.
 * @param {string} text @param {Pages} pages @param {string} decoder in base64 @returns {Uint8Array<ArrayBuffer>}
 */
export function decode(text, pages, decoder) {
  const module = new WebAssembly.Module(Uint8Array.from(atob(decoder), (char) => char.charCodeAt(0)));
  const { memory, decode } = /** @type {any} */ (new WebAssembly.Instance(module).exports);
  const start = 384;
  memory.grow((start + text.length) >> 16);
  const bytes = new Uint8Array(memory.buffer);
  const awkward = [34, 39, 60, 92, 96];
  const next = [32, 160, 288];
  for (let byte = 0; byte < 256; byte++) {
    const page = +pages[byte];
    while (awkward.includes(next[page] & 127)) next[page]++;
    bytes[next[page]++] = byte;
  }
  const { written } = new TextEncoder().encodeInto(text, bytes.subarray(start));
  return bytes.subarray(start, decode(start, start + written));
}

/** The program in inline-decoder.wat, in base64. */
export async function assembleDecoder() {
  const [source, output] = [fromRoot('scripts', 'inline-decoder.wat'), fromRoot('target', 'inline-decoder.wasm')];
  mkdirSync(dirname(output), { recursive: true });
  await run(process.execPath, [wasmOpt, source, '-Oz', '-o', output]);
  return readFileSync(output).toString('base64');
}
