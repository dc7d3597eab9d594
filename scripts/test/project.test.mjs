import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { bindgenVersions } from '../bindgen.mjs';
import { fromRoot, lockedVersion, readJson } from '../project.mjs';
import { expectedStatus, listSamples } from '../samples.mjs';

test('scripts/bindgen is for the wasm-bindgen of the product', () => {
  const { product, tool } = bindgenVersions();
  assert.equal(tool, product);
});

test('a crate that the lock file does not have is an error that names it', () => {
  assert.equal(lockedVersion('[[package]]\nname = "a"\nversion = "1.2.3"\n', 'a'), '1.2.3');
  assert.throws(() => lockedVersion('', 'a'), /no crate "a"/);
});

test('the npm lock file names no host', () => {
  assert.doesNotMatch(readFileSync(fromRoot('package-lock.json'), 'utf8'), /"resolved": "https?:/);
});

test('every dependency of the repository is pinned to one version', () => {
  const { devDependencies } = readJson(fromRoot('package.json'));
  for (const version of Object.values(devDependencies)) assert.match(String(version), /^\d+\.\d+\.\d+$/);
});

test('a sample says by its name whether it is valid', () => {
  assert.equal(expectedStatus('valid-minimal.json'), 0);
  assert.equal(expectedStatus('invalid.json'), 1);
  assert.equal(expectedStatus('context.json'), undefined);
});

test('there are samples, each with its message', () => {
  const samples = listSamples(fromRoot('samples'));
  assert.ok(samples.some(({ message, expected }) => message === 'booking' && expected === 0));
  assert.ok(samples.some(({ message, expected }) => message === 'createDelivery.response' && expected === 1));
});
