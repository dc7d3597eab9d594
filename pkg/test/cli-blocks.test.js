// Lines in blocks, from streams and files, whatever pieces and lengths they come in; and the threads that check blocks.

import assert from 'node:assert/strict';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { blockMemory } from '../src/cli/block-memory.js';
import { blockCutter } from '../src/cli/blocks.js';
import { dismiss, finish, give, hire, isReady } from '../src/cli/crew.js';
import { lineNumbers } from '../src/cli/line-numbers.js';
import { fileBlocks } from '../src/cli/ranges.js';
import { compile } from '../src/module.js';

const folder = mkdtempSync(join(tmpdir(), 'freight-preflight-'));
after(() => rmSync(folder, { recursive: true }));

/** The same numbers in every run. @param {number} seed */
function random(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** Bytes with line breaks in all sorts of places. @param {(below: number) => number} next */
function someText(next) {
  const parts = Array.from({ length: next(30) }, () => String.fromCharCode(97 + next(26)).repeat(next(4) === 0 ? next(200) : next(12)));
  return Buffer.from(parts.join('\n') + '\n'.repeat(next(3)));
}

/** @param {Buffer} text */
function linesOf(text) {
  const lines = text.toString('latin1').split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Lines are whole up to the limit; of longer ones there is enough to tell. @param {Buffer[]} blocks @param {Buffer} text @param {number} maxBytes */
function compare(blocks, text, maxBytes) {
  assert.ok(blocks.every((block) => block.length > 0), 'no empty block');
  const found = blocks.flatMap(linesOf);
  const expected = linesOf(text);
  assert.deepEqual(found.map((line) => line.slice(0, maxBytes + 1)), expected.map((line) => line.slice(0, maxBytes + 1)));
}

test('a stream in blocks has the lines that it has', () => {
  for (let seed = 1; seed <= 1500; seed++) {
    const next = random(seed);
    const [text, maxBytes] = [someText(next), 1 + next(60)];
    const memory = blockMemory(1 + next(50));
    const cutter = blockCutter(maxBytes, memory);
    /** @type {Buffer[]} */
    const blocks = [];
    /** @param {any[]} cut */
    const keep = (cut) => {
      for (const { bytes } of cut) {
        blocks.push(Buffer.from(bytes));
        memory.give(bytes.buffer);
      }
    };
    for (let at = 0; at < text.length; ) {
      const end = at + 1 + next(40);
      keep(cutter.push(text.subarray(at, end)));
      if (next(3) === 0) keep(cutter.flush());
      at = end;
    }
    keep(cutter.end());
    compare(blocks, text, maxBytes);
  }
});

test('a stream that pauses hands on every line that is complete', () => {
  const cutter = blockCutter(100, blockMemory(1000));
  assert.deepEqual(cutter.push(Buffer.from('one\ntwo\nth')), []);
  assert.deepEqual(cutter.flush().map((block) => 'bytes' in block && Buffer.from(block.bytes).toString()), ['one\ntwo\n']);
  assert.deepEqual(cutter.flush(), []);
  cutter.push(Buffer.from('ree\n'));
  assert.deepEqual(cutter.flush().map((block) => 'bytes' in block && Buffer.from(block.bytes).toString()), ['three\n']);
  assert.deepEqual(cutter.end(), []);
});

test('a line without end takes no more memory than the limit', () => {
  let most = 0;
  const memory = { take: (/** @type {number} */ bytes) => ((most = Math.max(most, bytes)), Buffer.from(new ArrayBuffer(Math.max(bytes, 64)))), give: () => {} };
  const cutter = blockCutter(1000, memory);
  const cut = Array.from({ length: 500 }, () => cutter.push(Buffer.alloc(100, 'x'))).flat();
  assert.equal(most, 1001);
  assert.deepEqual(cut.map((block) => 'bytes' in block && block.bytes.length), [1001]);
});

test('a file in blocks has the lines that it has', () => {
  const path = join(folder, 'some');
  for (let seed = 1; seed <= 600; seed++) {
    const next = random(seed);
    const [text, maxBytes] = [someText(next), 1 + next(60)];
    writeFileSync(path, text);
    const fd = openSync(path);
    const sizes = { blockBytes: 1 + next(50), windowBytes: 1 + next(30) };
    const blocks = [...fileBlocks(fd, maxBytes, sizes)].map(({ position, length }) => text.subarray(position, position + length));
    closeSync(fd);
    compare(blocks, text, maxBytes);
    assert.ok(blocks.every((block) => block.length <= Math.max(sizes.blockBytes, maxBytes + 1)));
  }
});

/** @param {(finding: any) => Promise<void>} take */
async function someCrew(take) {
  const numbers = lineNumbers();
  numbers.startAt(0, 1);
  /** @type {import('../src/cli/printers.js').Look} */
  const look = { format: 'ndjson', all: false, locale: 'en', colour: false };
  const crew = hire(3, { module: compile(), message: 'notifyPaid', options: { maxBytes: 1024 * 1024 }, look, numbers: numbers.shared }, take);
  while (!isReady(crew)) await new Promise((resolve) => setTimeout(resolve, 5));
  return crew;
}

test('what the threads find comes in the order of the lines, and no faster than it is taken', async () => {
  /** @type {number[]} */
  const found = [];
  let [underWay, most] = [0, 0];
  const crew = await someCrew(async ({ text }) => {
    most = Math.max(most, ++underWay);
    if (found.length < 5000) await new Promise((resolve) => setTimeout(resolve, 1));
    if (text.length > 0) found.push(...Buffer.from(text).toString().trimEnd().split('\n').map((line) => JSON.parse(line).line));
    underWay -= 1;
  });
  const next = random(7);
  const expected = [];
  let line = 0;
  /** @type {ArrayBuffer[]} */
  const back = [];
  for (let number = 0; number < 60; number++) {
    const lines = Array.from({ length: 1 + next(number % 7 === 0 ? 9000 : 90) }, () => next(3) === 0);
    for (const isWrong of lines) {
      line += 1;
      if (isWrong) expected.push(line);
    }
    const bytes = new Uint8Array(Buffer.from(lines.map((isWrong) => (isWrong ? 'no\n' : '{"aliOrderNo":"ALS20260318005821"}\n')).join('')));
    await give(crew, { block: { bytes }, number, file: 'some' }, (memory) => back.push(memory));
    assert.ok(crew.jobs.length <= 6);
  }
  await finish(crew);
  await dismiss(crew);
  assert.deepEqual(found, expected);
  assert.equal(most, 1, 'one after the other');
  assert.equal(back.length, 60, 'the memory of every block comes back');
});

test('a file that became shorter is a failure to read it, and nothing after it is passed on', async () => {
  const path = join(folder, 'short');
  writeFileSync(path, 'no\nno\nno\n');
  const fd = openSync(path);
  let text = '';
  const crew = await someCrew(async (finding) => void (text += Buffer.from(finding.text).toString()));
  const gone = (async () => {
    await give(crew, { block: { fd, position: 0, length: 6 }, number: 0, file: 'short' }, () => {});
    await give(crew, { block: { fd, position: 6, length: 99 }, number: 1, file: 'short' }, () => {});
    await give(crew, { block: { fd, position: 0, length: 9 }, number: 2, file: 'short' }, () => {});
    await finish(crew);
  })();
  await assert.rejects(gone, (/** @type {any} */ error) => error.code === 'ECUT');
  await dismiss(crew);
  closeSync(fd);
  assert.deepEqual(text.trimEnd().split('\n').map((line) => JSON.parse(line).line), [1, 2]);
});

test('the threads of a crew are gone when it is dismissed in the midst of its work', async () => {
  const crew = await someCrew(() => new Promise(() => {}));
  const bytes = () => new Uint8Array(Buffer.from('no\n'.repeat(100_000)));
  for (let number = 0; number < 6; number++) await give(crew, { block: { bytes: bytes() }, number, file: 'some' }, () => {});
  await dismiss(crew);
  assert.deepEqual(crew.members.map(({ worker }) => worker.threadId), [-1, -1, -1]);
});
