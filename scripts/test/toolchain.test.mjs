import assert from 'node:assert/strict';
import test from 'node:test';
import { adviceWhenNothingWorks, chooseLinkerPackage, newest, onPath, reasonOf, waysToTry } from '../toolchain.mjs';

const bare = { target: false, rustup: false, debianRust: false, apt: false };

/** @type {[string, Partial<import('../toolchain.mjs').Facts>, string[]][]} */
const machines = [
  ['nothing at all', {}, []],
  ['the target is installed', { target: true }, ['installed']],
  ['the target is installed, all else too', { target: true, rustup: true, debianRust: true, apt: true }, ['installed']],
  ['rustup alone', { rustup: true }, ['rustup']],
  ['rustup on Debian as root', { rustup: true, apt: true }, ['rustup', 'debian-install']],
  ['rustup beside a Debian Rust', { rustup: true, debianRust: true, apt: true }, ['rustup', 'debian']],
  ['Debian without rustup, nothing installed', { apt: true }, ['debian-install']],
  ['a Debian Rust, no rights to install', { debianRust: true }, ['debian']],
  ['rustup failed last time, Debian worked', { rustup: true, debianRust: true, apt: true, remembered: 'debian' }, ['debian']],
  ['Debian worked last time and was removed', { rustup: true, apt: true, remembered: 'debian' }, ['rustup', 'debian-install']],
  ['rustup worked last time, the target was removed', { rustup: true, debianRust: true, remembered: 'installed' }, ['rustup', 'debian']],
  ['rustup failed last time, the target came since', { target: true, rustup: true, debianRust: true, remembered: 'debian' }, ['installed']],
];

for (const [name, facts, ways] of machines) {
  test(`ways to try: ${name}`, () => assert.deepEqual(waysToTry({ ...bare, ...facts }), ways));
}

test('the newest of several linkers is the one with the highest number, not the last in the alphabet', () => {
  assert.equal(newest(['wasm-ld-9', 'wasm-ld-19', 'wasm-ld-14']), 'wasm-ld-19');
  assert.equal(newest(['wasm-ld']), 'wasm-ld');
  assert.equal(newest([]), undefined);
});

test('the linker to install is the tried one where there is one, else the newest', () => {
  assert.equal(chooseLinkerPackage(['lld-14', 'lld-19', 'lld-22']), 'lld-19');
  assert.equal(chooseLinkerPackage(['lld-9', 'lld-18']), 'lld-18');
  assert.equal(chooseLinkerPackage([]), 'lld');
});

test('when nothing works the message says what failed and what to install', () => {
  const advice = adviceWhenNothingWorks({ ...bare, rustup: true }, ['rustup: no network']);
  assert.match(advice, /tried rustup: no network/);
  assert.match(advice, /rustup target add wasm32-unknown-unknown/);
  assert.match(advice, /apt-get install rustc-web cargo-web rust-web-src lld-19/);
  assert.match(adviceWhenNothingWorks(bare, []), /https:\/\/rustup\.rs/);
});

test('a program is on the path or it is not', () => {
  assert.equal(onPath('node'), true);
  assert.equal(onPath('no-such-program-anywhere'), false);
});

test('the reason of a failure is the first line that calls itself an error, else the last, else the status', () => {
  assert.equal(reasonOf({ status: 1, output: 'info: downloading\nerror: no such target\n\n  16: <unknown>\n' }), 'error: no such target');
  assert.equal(reasonOf({ status: 100, output: 'Reading lists\nE: Unable to locate package lld-19\n' }), 'E: Unable to locate package lld-19');
  assert.equal(reasonOf({ status: 1, output: 'first\nlast\n\n' }), 'last');
  assert.equal(reasonOf({ status: 1, output: '' }), 'it ended with status 1');
});
