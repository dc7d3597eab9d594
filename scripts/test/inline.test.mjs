import assert from 'node:assert/strict';
import test from 'node:test';
import { assembleDecoder, assignPages, decode, encode, inlineModule } from '../inline.mjs';

const decoder = await assembleDecoder();
const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const chinese = new TextEncoder().encode('阿里订单号 must be 17 characters；收货人');

/** Bytes that look random but are the same in every run. @param {number} length @param {number} seed */
function scattered(length, seed) {
  let state = seed;
  return Uint8Array.from({ length }, () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24);
}

/** @param {Uint8Array} bytes */
function assertRoundTrip(bytes) {
  const pages = assignPages(bytes);
  const text = encode(bytes, pages);
  assert.deepEqual([...decode(text, pages, decoder)], [...bytes]);
  assert.match(text, /^[ !#-&(-;=-[\]-_a-~]*$/, 'a character that a string literal or HTML would need escaped');
}

test('every byte value comes back, whatever the bytes around it', () => {
  assertRoundTrip(everyByte);
  assertRoundTrip(everyByte.map((byte) => 255 - byte));
  for (const step of [3, 7, 86, 87, 88, 89, 127, 171]) assertRoundTrip(everyByte.map((byte) => byte * step));
});

test('every pair of byte values comes back', () => {
  const pairs = new Uint8Array(2 * 65536);
  for (let pair = 0; pair < 65536; pair++) pairs.set([pair >> 8, pair & 255], 2 * pair);
  assertRoundTrip(pairs);
});

test('scattered bytes, runs and text come back', () => {
  for (let seed = 1; seed <= 50; seed++) assertRoundTrip(scattered(997, seed));
  assertRoundTrip(Uint8Array.from({ length: 3000 }, (_, at) => [0, 0x80, 0xff][Math.floor(at / 7) % 3]));
  assertRoundTrip(chinese);
});

test('no bytes are no text', () => assertRoundTrip(new Uint8Array()));

test('the bytes come back whatever pages an earlier module gave them', () => {
  const pages = assignPages(scattered(5000, 7));
  assert.deepEqual(decode(encode(chinese, pages), pages, decoder), chinese);
});

test('the pages hold 88 bytes at most', () => {
  for (const bytes of [everyByte, chinese, scattered(5000, 3)]) {
    const pages = assignPages(bytes);
    assert.equal(pages.length, 256);
    for (const page of ['0', '1', '2']) assert.ok(pages.split(page).length - 1 <= 88);
  }
});

test('the module that is written gives the bytes', async () => {
  const source = inlineModule(chinese, decoder);
  const { wasmBytes } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  assert.deepEqual([...wasmBytes()], [...chinese]);
  assert.ok(wasmBytes() !== wasmBytes(), 'each call gives bytes of its own');
});

test('bundled and minified for old and new browsers, as ASCII and as UTF-8, the module gives the same bytes', async () => {
  const { transform } = await import('esbuild');
  const bytes = scattered(4096, 11);
  for (const charset of /** @type {const} */ (['ascii', 'utf8'])) {
    for (const target of ['es2020', 'esnext']) {
      const { code } = await transform(inlineModule(bytes, decoder), { minify: true, charset, target, format: 'cjs' });
      const module = { exports: /** @type {any} */ ({}) };
      new Function('module', code)(module);
      assert.deepEqual([...module.exports.wasmBytes()], [...bytes]);
    }
  }
});
