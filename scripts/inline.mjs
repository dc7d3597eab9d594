// Writes a wasm module as text inside a JavaScript module, so that the package is one import without an asset.
//
// The text has printable ASCII only, and nothing that any kind of string literal or an HTML script element would need
// escaped, so bundlers, minifiers and servers pass it on untouched whatever character set they assume. A byte is one
// character of a page of 88; three pages hold all 256 bytes, the frequent ones page 0. Each of the two characters that are
// left takes the next one from page 1 or 2. A byte keeps its character, so gzip finds the repetitions that it finds in the
// module; base64, which cuts the bytes into pieces of six bits, hides them.
//
// Compressed, for a module of 86201 bytes (node scripts/inline-compare.mjs measures the one that is built):
//                                                gzip          brotli
//   the module itself                           41811           36376
//   pages, with table and decoder               42617  + 1.9 %  38358
//   frequent bytes as ASCII, others in UTF-8    42686  + 2.1 %  38297
//   Latin-1 as UTF-8                            43471  + 4.0 %  37634
//   Latin-1 as esbuild writes it (\xNN)         44177  + 5.7 %  38323
//   hexadecimal                                 45733  + 9.4 %  38958
//   base64                                      52664  +26.0 %  46915
// Decoding takes a fresh process less than 1 ms, the start of the decoder included; a loop in JavaScript took 5.

import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { run } from './command.mjs';
import { fromRoot, wasmOpt } from './project.mjs';

/** @typedef {string} Pages the page of every byte: 256 digits */

const PAGE_SIZE = 88;
const AWKWARD = '"\'`\\<';
const alphabet = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter((char) => !AWKWARD.includes(char));
/** What stands before a character, by its page. */
const PREFIXES = ['', ...alphabet.slice(PAGE_SIZE)];

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
  const pages = Array(256);
  byCount.forEach((byte, rank) => (pages[byte] = Math.floor(rank / PAGE_SIZE)));
  return pages.join('');
}

/** @param {Uint8Array} bytes @param {Pages} pages @returns {string} */
export function encode(bytes, pages) {
  const chars = charsOf(pages);
  return Array.from(bytes, (byte) => PREFIXES[Number(pages[byte])] + chars[byte]).join('');
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
