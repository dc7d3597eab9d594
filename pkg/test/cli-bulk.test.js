// NDJSON in bulk as a user meets it: formats, summary, limits, order, memory, and how it ends.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { messageNames, validate } from 'freight-preflight';

const command = fileURLToPath(new URL('../src/cli.js', import.meta.url));
const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'freight-preflight-'));
after(() => rmSync(folder, { recursive: true }));

const PLAIN = { PATH: process.env.PATH };

/** @param {string[]} args @param {string | Buffer} [input] */
function run(args, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'check', ...args], { input, cwd: folder, env: PLAIN, encoding: 'utf8', maxBuffer: 1 << 30 });
  return { status, stdout, stderr };
}

/** @param {string} name @param {string | Buffer} content */
function file(name, content) {
  writeFileSync(join(folder, name), content);
  return name;
}

/** @param {string} text */
const objects = (text) => text.trimEnd().split('\n').map((line) => JSON.parse(line));

const valid = '{"aliOrderNo":"ALS20260318005821"}';
const warned = '{"aliOrderNo":"ALS20260318005821","more":1}';
const short = '{"aliOrderNo":"ALS2026"}';

test('--format ndjson: an object a line, of the lines with an issue', () => {
  const name = file('some.ndjson', [valid, short, '', 'no', warned, valid].join('\n'));
  const { status, stdout, stderr } = run(['notifyPaid', '--format', 'ndjson', name]);
  const found = objects(stdout);
  assert.deepEqual(found.map(({ line, valid, issues }) => [line, valid, issues[0].rule]), [[2, false, 'length'], [4, false, 'json'], [5, true, 'unknownField']]);
  assert.deepEqual(Object.keys(found[0]), ['file', 'line', 'valid', 'issues']);
  assert.equal(found[0].file, name);
  assert.equal(found[0].issues[0].start, 14);
  assert.match(stderr, /^5 messages: 3 valid, 2 invalid; 2 errors, 1 warning\n\ncount /);
  assert.equal(status, 1);
});

test('--all: the valid lines as well', () => {
  const name = file('all.ndjson', [valid, short, '', valid].join('\n'));
  const found = objects(run(['notifyPaid', '--all', '--format', 'ndjson', name]).stdout);
  assert.deepEqual(found.map(({ line, valid, issues }) => [line, valid, issues.length]), [[1, true, 0], [2, false, 1], [4, true, 0]]);
  const { stdout } = run(['notifyPaid', '--all', name]);
  assert.match(stdout, /^all\.ndjson:1: valid\nall\.ndjson:2:15 error /);
  assert.match(stdout, /\n\nall\.ndjson:4: valid\n3 messages: /);
});

test('--format ndjson of a single message', () => {
  const { status, stdout, stderr } = run(['notifyPaid', '--format', 'ndjson', file('one.json', short)]);
  assert.deepEqual(objects(stdout).map(({ line, valid, issues }) => [line, valid, issues.length]), [[undefined, false, 1]]);
  assert.equal(stderr, '', 'one message needs no summary');
  assert.equal(status, 1);
  assert.equal(run(['notifyPaid', '--format', 'ndjson', file('fine.json', valid)]).stdout, '');
});

/** Of every sample of a message that is JSON, one line. @param {string} message */
function sampleLines(message) {
  const names = readdirSync(join(samples, message)).filter((name) => name.endsWith('.json'));
  const texts = names.map((name) => readFileSync(join(samples, message, name), 'utf8')).filter((text) => {
    try {
      return JSON.parse(text);
    } catch {
      return false;
    }
  });
  return texts.map((text) => JSON.stringify(JSON.parse(text)));
}

/** @type {[string[], import('../src/index.js').Options][]} */
const ways = [
  [[], {}],
  [['--strict', '--locale', 'zh-CN'], { strict: true, locale: 'zh-CN' }],
  [['--context', join(samples, 'context.json'), '--tolerate', 'R11,R26'], { context: JSON.parse(readFileSync(join(samples, 'context.json'), 'utf8')), tolerate: ['R11', 'R26'] }],
];

test('a line is judged as the package judges the message', () => {
  for (const message of messageNames.slice(0, 8)) {
    const lines = sampleLines(message);
    const name = file(`${message}.ndjson`, `${lines.join('\n')}\n${valid}\n`);
    for (const [args, options] of ways) {
      const found = JSON.parse(run([message, '--format', 'json', ...args, name]).stdout);
      const expected = [...lines, valid].map((text, index) => ({ file: name, line: index + 1, report: validate(message, Buffer.from(text), options) }));
      assert.deepEqual(found, JSON.parse(JSON.stringify(expected)), `${message} ${args.join(' ')}`);
    }
  }
});

test('a report that was cut says so in ndjson too', () => {
  const fields = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`field${i}`, i]));
  const [found] = objects(run(['notifyPaid', '--format', 'ndjson', file('cut.ndjson', JSON.stringify(fields))]).stdout);
  assert.equal(found.truncated, true);
  assert.equal(found.issues.length, 100);
});

test('the summary: issues by rule and code, errors first, the frequent before the rare, where they first came', () => {
  const first = file('first.ndjson', [valid, short, 'no', warned, warned, warned].join('\n'));
  const second = file('second.ndjson', [short, short].join('\n'));
  const { stdout } = run(['notifyPaid', first, second]);
  assert.equal(stdout.slice(stdout.indexOf('8 messages')), [
    '8 messages: 4 valid, 4 invalid; 4 errors, 3 warnings',
    '',
    'count  severity  code  rule          first at',
    '    3  error     4014  length        first.ndjson:2',
    '    1  error     4028  json          first.ndjson:3',
    '    3  warning   4042  unknownField  first.ndjson:4',
    '',
  ].join('\n'));
});

test('the summary in Chinese is aligned as well', () => {
  const { stdout } = run(['notifyPaid', '--locale', 'zh-CN', file('zh.ndjson', [valid, short, warned].join('\n'))]);
  assert.match(stdout, /\n次数 {2}级别 {2}代码 {2}规则 {10}首次出现\n {3}1 {2}错误 {2}4014 {2}length {8}zh\.ndjson:2\n {3}1 {2}警告 {2}4042 {2}unknownField {2}zh\.ndjson:3\n$/);
});

test('the summary of --format json goes to standard error, and the document stays one', () => {
  const { stdout, stderr } = run(['notifyPaid', '--format', 'json', file('doc.ndjson', [valid, short].join('\n'))]);
  assert.equal(JSON.parse(stdout).length, 2);
  assert.match(stderr, /^2 messages: 1 valid, 1 invalid; 1 error, 0 warnings\n\ncount .*\n.* 4014 {2}length {2}doc\.ndjson:2\n$/);
});

test('without issues there is no table', () => {
  assert.equal(run(['notifyPaid', file('good.ndjson', [valid, valid].join('\n'))]).stdout, '2 messages: 2 valid, 0 invalid; 0 errors, 0 warnings\n');
});

test('--max-bytes: what is longer is named with its line, the others go on', () => {
  const name = file('limited.ndjson', [valid, warned, valid, `  ${valid}`].join('\n'));
  const rules = (/** @type {number} */ bytes) =>
    objects(run(['notifyPaid', '--all', '--format', 'ndjson', '--max-bytes', String(bytes), name]).stdout).map(({ line, issues }) => [line, issues[0]?.rule]);
  assert.deepEqual(rules(34), [[1, undefined], [2, 'limit'], [3, undefined], [4, 'limit']]);
  assert.deepEqual(rules(36), [[1, undefined], [2, 'limit'], [3, undefined], [4, undefined]]);
  assert.deepEqual(rules(33).map(([, rule]) => rule), ['limit', 'limit', 'limit', 'limit']);
  const { stdout } = run(['notifyPaid', '--max-bytes', '33', file('limited.json', valid)]);
  assert.match(stdout, /^limited\.json:1:1 error 4028 limit\n/);
});

test('--max-bytes above the usual', () => {
  const long = `{"aliOrderNo":"ALS20260318005821","more":"${'x'.repeat(3_000_000)}"}`;
  const name = file('large.ndjson', [valid, long, short, long].join('\n'));
  const rules = (/** @type {string[]} */ ...more) =>
    objects(run(['notifyPaid', '--format', 'ndjson', ...more, name]).stdout).map(({ line, issues }) => [line, issues[0].rule]);
  assert.deepEqual(rules(), [[2, 'limit'], [3, 'length'], [4, 'limit']]);
  assert.deepEqual(rules('--max-bytes', String(long.length)), [[2, 'unknownField'], [3, 'length'], [4, 'unknownField']]);
  assert.deepEqual(rules('--max-bytes', String(long.length - 1)), [[2, 'limit'], [3, 'length'], [4, 'limit']]);
});

/** Lines of a large input: mostly valid, some broken, some far too long. @param {number} count */
function* mixed(count) {
  const tooLong = `{"aliOrderNo":"${'x'.repeat(1_500_000)}"}`;
  for (let line = 1; line <= count; line++) {
    if (line % 50_000 === 0) yield tooLong;
    else if (line % 997 === 0) yield short;
    else if (line % 1009 === 0) yield 'no';
    else yield valid;
  }
}

/** @param {number} count */
function expected(count) {
  const found = [];
  let line = 0;
  for (const text of mixed(count)) {
    line += 1;
    if (text !== valid) found.push([line, text === short ? 'length' : text === 'no' ? 'json' : 'limit']);
  }
  return found;
}

test('a large file: every line counted, every number right, the order kept', () => {
  const count = 700_000;
  const name = file('mixed.ndjson', `${[...mixed(count)].join('\n')}\n`);
  const { status, stdout, stderr } = run(['notifyPaid', '--format', 'ndjson', name]);
  assert.deepEqual(objects(stdout).map(({ line, issues }) => [line, issues[0].rule]), expected(count));
  assert.match(stderr, new RegExp(`^${count} messages: `));
  assert.equal(status, 1);
  const piped = run(['notifyPaid', '--format', 'ndjson', '-'], readFileSync(join(folder, name)));
  assert.equal(piped.stdout.replaceAll('"file":"-"', `"file":"${name}"`), stdout, 'through a pipe the same');
});

test('a large file in the other formats: one document, and text for people', () => {
  const count = 60_000;
  const name = file('large-formats.ndjson', Array.from({ length: count }, (_, i) => (i % 3 === 0 ? short : valid)).join('\n'));
  const results = JSON.parse(run(['notifyPaid', '--format', 'json', name]).stdout);
  assert.equal(results.length, count);
  assert.ok(results.every((/** @type {any} */ { line, report }, /** @type {number} */ i) => line === i + 1 && report.valid === (i % 3 !== 0)));
  const { stdout } = run(['notifyPaid', name]);
  const heads = [...stdout.matchAll(/^large-formats\.ndjson:(\d+):15 error 4014 length R11$/gm)].map((match) => Number(match[1]));
  assert.deepEqual(heads, Array.from({ length: count / 3 }, (_, i) => 3 * i + 1));
});

test('several large files: each starts at line 1', () => {
  const lines = `${'\n'.repeat(10)}${`${valid}\n`.repeat(400_000)}${short}`;
  const names = ['a.ndjson', 'b.ndjson', 'c.ndjson'].map((name) => file(name, lines));
  const found = objects(run(['notifyPaid', '--format', 'ndjson', ...names]).stdout);
  assert.deepEqual(found.map(({ file, line }) => [file, line]), names.map((name) => [name, 400_011]));
});

test('a stream that pauses is answered at once', async () => {
  const child = spawn(process.execPath, [command, 'check', 'notifyPaid', '--format', 'ndjson'], { env: PLAIN });
  after(() => child.kill());
  let told = () => {};
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
    if (text.endsWith('\n')) told();
  });
  for (const lines of [`${short}\n${short}\n{"ali`, `OrderNo":"x"}\n`, `${valid}\nno\n`]) {
    const answer = new Promise((resolve) => (told = () => resolve(undefined)));
    child.stdin.write(lines);
    await answer;
  }
  assert.deepEqual(objects(text).map(({ line }) => line), [1, 2, 3, 5]);
  child.stdin.end();
  assert.equal(await new Promise((resolve) => child.on('close', resolve)), 1);
});

/** The most memory that a process has held so far, in megabytes. @param {number | undefined} pid */
function peakMemory(pid) {
  const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Writes a block over and over, and gives the memory at the end. @param {string[]} args @param {Buffer} block @param {number} times */
async function pipedMemory(args, block, times) {
  const child = spawn(process.execPath, [command, 'check', ...args], { env: PLAIN, stdio: ['pipe', 'ignore', 'ignore'] });
  for (let i = 0; i < times; i++) {
    if (!child.stdin.write(block)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  const peak = peakMemory(child.pid);
  child.stdin.end();
  await new Promise((resolve) => child.on('close', resolve));
  return peak;
}

const hasProc = process.platform === 'linux' ? false : 'the memory of another process is known on Linux only';

test('the memory stays flat, however much comes through a pipe', { skip: hasProc }, async () => {
  const mebibyte = Buffer.from(`${valid}\n`.repeat(30_000));
  const few = await pipedMemory(['notifyPaid'], mebibyte, 40);
  const many = await pipedMemory(['notifyPaid'], mebibyte, 160);
  assert.ok(many < few + 50, `${few} MB for 40 MB, ${many} MB for 160`);
  assert.ok(many < 200, `${many} MB`);
});

test('the memory stays flat when every line has an issue', { skip: hasProc }, async () => {
  const broken = Buffer.from('{x\n'.repeat(15_000));
  const peak = await pipedMemory(['notifyPaid', '--format', 'json'], broken, 20);
  assert.ok(peak < 300, `${peak} MB`);
});

test('the memory stays flat when a line does not end', { skip: hasProc }, async () => {
  const peak = await pipedMemory(['notifyPaid'], Buffer.concat([Buffer.from(`${valid}\n`), Buffer.alloc(1 << 20, 'x')]), 120);
  const endless = await pipedMemory(['notifyPaid'], Buffer.from(`${valid}\n{"a":"${'x'.repeat(1 << 20)}`), 1);
  assert.ok(peak < 200 && endless < 150, `${peak} MB, ${endless} MB`);
});

test('a reader that goes away in the midst of much output ends it quietly and soon', async () => {
  const name = file('flood.ndjson', `${short}\n`.repeat(300_000));
  const child = spawn(process.execPath, [command, 'check', 'notifyPaid', name], { cwd: folder, env: PLAIN });
  let complaints = '';
  let taken = 0;
  child.stderr.on('data', (chunk) => (complaints += chunk));
  child.stdout.on('data', (chunk) => {
    taken += chunk.length;
    if (taken > 5_000_000) child.stdout.destroy();
  });
  const start = performance.now();
  const status = await new Promise((resolve) => child.on('close', resolve));
  assert.equal(complaints, '');
  assert.equal(status, 0);
  assert.ok(performance.now() - start < 20_000);
});

test('an interrupt ends it at once, as interrupts do', async () => {
  const child = spawn(process.execPath, [command, 'check', 'notifyPaid'], { env: PLAIN });
  child.stdin.on('error', () => {});
  const block = `${valid}\n`.repeat(100_000);
  for (let i = 0; i < 10; i++) {
    if (!child.stdin.write(block)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  const start = performance.now();
  child.kill('SIGINT');
  const signal = await new Promise((resolve) => child.on('close', (_status, signal) => resolve(signal)));
  assert.equal(signal, 'SIGINT');
  assert.ok(performance.now() - start < 5000);
});

test('progress is for terminals only', () => {
  const name = file('long.ndjson', `${short}\n`.repeat(60_000));
  const { stdout, stderr } = run(['notifyPaid', name]);
  assert.equal(stderr, '');
  assert.doesNotMatch(stdout, /\u001b|\r/);
});

const noTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ? false : 'there is no script(1) to play the terminal';

/** What a terminal gets, with the output of the command elsewhere. @param {string} input a command @param {string[]} args */
function onTerminal(input, args) {
  const line = `{ ${input}; } | '${process.execPath}' '${command}' check ${args.join(' ')} > seen.txt`;
  return spawnSync('script', ['-qec', line, '/dev/null'], { cwd: folder, env: { ...PLAIN, TERM: 'xterm', SHELL: '/bin/sh' }, encoding: 'utf8' }).stdout;
}

test('progress on a terminal: lines, invalid ones, pace; gone at the end', { skip: noTerminal }, () => {
  file('two.txt', `${valid}\n${short}\n`);
  const shown = onTerminal('cat two.txt; sleep 1.5', ['notifyPaid']);
  assert.match(shown, /^(\r\u001b\[K2 lines, 1 invalid, \d+ a second)+\r\u001b\[K$/);
  assert.match(readFileSync(join(folder, 'seen.txt'), 'utf8'), /\n2 messages: 1 valid, 1 invalid;/);
  const chinese = onTerminal('cat two.txt; sleep 1.5', ['notifyPaid', '--locale', 'zh-CN']);
  assert.match(chinese, /^(\r\u001b\[K已检查 2 行，无效 1 行，每秒 \d+ 行)+\r\u001b\[K$/);
});

test('a run that is over soon shows no progress', { skip: noTerminal }, () => {
  file('two.txt', `${valid}\n${short}\n`);
  assert.equal(onTerminal('true', ['notifyPaid', 'two.txt']), '');
});
