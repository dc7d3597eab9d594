// node scripts/inline-compare.mjs: how many bytes each way of writing the module as text costs after compression. The
// figures at the head of inline.mjs come from here.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { assembleDecoder, inlineModule } from './inline.mjs';
import { wasmFile } from './project.mjs';

const bytes = readFileSync(wasmFile);

/** A string literal with a character per byte; only what JavaScript forbids in it is escaped. */
const latin1 = bytes.toString('latin1').replace(/["\\\n\r]/g, (char) => JSON.stringify(char).slice(1, -1));

/** A character per byte again, but the most frequent bytes get the characters that UTF-8 writes as one byte. */
function byFrequency() {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]++;
  const order = [...counts.keys()].sort((a, b) => counts[b] - counts[a]);
  const short = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter((char) => !'\n\r\0"\\<'.includes(char));
  const charOf = new Map(order.map((byte, rank) => [byte, short[rank] ?? String.fromCharCode(128 + rank - short.length)]));
  return Array.from(bytes, (byte) => charOf.get(byte)).join('');
}

/** @type {Record<string, string | Uint8Array>} */
const ways = {
  'the module itself': bytes,
  'pages of ASCII, table and decoder included': inlineModule(bytes, await assembleDecoder()),
  'pages of UTF-8 by frequency': byFrequency(),
  'Latin-1 as UTF-8': latin1,
  'Latin-1 with \\xNN, as esbuild writes it': latin1.replace(/[\x7f-\xff]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`),
  hexadecimal: bytes.toString('hex'),
  base64: bytes.toString('base64'),
};
const base = gzipSync(bytes, { level: 9 }).length;
console.log(`${'bytes'.padStart(9)}${'gzip'.padStart(9)}${'more'.padStart(8)}${'brotli'.padStart(9)}`);
for (const [name, text] of Object.entries(ways)) {
  const gzip = gzipSync(text, { level: 9 }).length;
  const more = `${((100 * gzip) / base - 100).toFixed(1)} %`;
  const cells = [Buffer.byteLength(text), gzip, more, brotliCompressSync(text).length];
  console.log(cells.map((cell, at) => String(cell).padStart([9, 9, 8, 9][at])).join(''), '', name);
}
