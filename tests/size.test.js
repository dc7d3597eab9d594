// The package stays small: the promise that a portal page is made, kept for every build.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { crateOf, sectionsOf } from '../benches/wasm-bytes.js';
import { wasmFile } from '../scripts/project.mjs';
import { bundleDefaultEntry, weigh } from '../scripts/size.mjs';

const KB = 1024;

// What there is, rounded up. These numbers go down, or up for something that is worth it and that the commit names. Where
// they should be is 20 and 28.
const MODULE = 43.2 * KB;
const ENTRY = 68 * KB;

test(`the wasm module is at most ${MODULE / KB} KB with gzip`, () => {
  const { gzip } = weigh(readFileSync(wasmFile));
  assert.ok(gzip <= MODULE, `the wasm module has ${gzip} bytes with gzip, allowed are ${MODULE}; see npm run size`);
});

test(`the default entry with the wasm and both languages is at most ${ENTRY / KB} KB with gzip`, async () => {
  const { gzip } = weigh(await bundleDefaultEntry());
  assert.ok(gzip <= ENTRY, `the default entry has ${gzip} bytes with gzip, allowed are ${ENTRY}; see npm run size`);
});

test('the sections account for every byte of the module, and none is there for debugging', () => {
  const module = readFileSync(wasmFile);
  const sections = sectionsOf(module);
  assert.equal(sections.reduce((sum, { size }) => sum + size, 8), module.length);
  assert.deepEqual(sections.map(({ title }) => title).filter((title) => title.startsWith('custom')), []);
});

test('a symbol counts for the crate that its path starts with', () => {
  const crates = {
    _ZN17freight_preflight8validate4walk17h0123456789abcdefE: 'freight_preflight',
    '_ZN52_$LT$alloc..string..String$u20$as$u20$core..fmt..Write$GT$9write_str17h0123456789abcdefE': 'alloc',
    '_ZN50_$LT$$RF$mut$u20$W$u20$as$u20$core..fmt..Write$GT$9write_str17h0123456789abcdefE': 'core',
    _RNvMs_NtCs4fqI2P2rA04_17freight_preflight4jsonNtB4_6Reader4next: 'freight_preflight',
    memcpy: 'compiler_builtins',
    check: 'exports and others',
  };
  assert.deepEqual(Object.fromEntries(Object.keys(crates).map((symbol) => [symbol, crateOf(symbol)])), crates);
});
