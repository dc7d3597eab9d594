import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import { filesUnder, hashOf, isFresh, writeStamp } from '../stamp.mjs';

let folder = '';
const path = (/** @type {string[]} */ ...parts) => join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  mkdirSync(path('src', 'deep'), { recursive: true });
  writeFileSync(path('src', 'a.rs'), 'a');
  writeFileSync(path('src', 'deep', 'b.rs'), 'b');
  writeFileSync(path('out'), 'built');
});
afterEach(() => rmSync(folder, { recursive: true }));

const inputs = () => hashOf([path('src')]);

test('files are found at any depth, in a fixed order, and a missing path is no file', () => {
  assert.deepEqual(filesUnder([path('src'), path('nowhere')]), [path('src', 'a.rs'), path('src', 'deep', 'b.rs')]);
});

test('what was stamped is fresh, touched or not', () => {
  writeStamp(path('target', 'stamp'), inputs(), [path('out')]);
  utimesSync(path('src', 'a.rs'), new Date(), new Date(Date.now() + 60_000));
  assert.equal(isFresh(path('target', 'stamp'), inputs(), [path('out')]), true);
});

test('nothing is fresh before it was stamped', () => {
  assert.equal(isFresh(path('target', 'stamp'), inputs(), [path('out')]), false);
});

/** @type {Record<string, () => void>} */
const changes = {
  'an input has other contents': () => writeFileSync(path('src', 'deep', 'b.rs'), 'B'),
  'an input is new': () => writeFileSync(path('src', 'c.rs'), ''),
  'an input is gone': () => rmSync(path('src', 'a.rs')),
  'contents moved from one input to the next': () => {
    writeFileSync(path('src', 'a.rs'), '');
    writeFileSync(path('src', 'deep', 'b.rs'), 'ab');
  },
  'the output is gone': () => rmSync(path('out')),
  'the output has other contents': () => writeFileSync(path('out'), 'cut'),
};
for (const [name, change] of Object.entries(changes)) {
  test(`not fresh: ${name}`, () => {
    writeStamp(path('target', 'stamp'), inputs(), [path('out')]);
    change();
    assert.equal(isFresh(path('target', 'stamp'), inputs(), [path('out')]), false);
  });
}

test('the hash covers what is given beside the files', () => {
  assert.notEqual(hashOf([path('src')], ['-O3']), hashOf([path('src')], ['-Oz']));
});
