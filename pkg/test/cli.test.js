// The command line as a user meets it: run as its own process, judged by what it prints and its exit status.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { messageNames } from 'freight-preflight';

const command = fileURLToPath(new URL('../src/cli.js', import.meta.url));
const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'freight-preflight-'));
after(() => rmSync(folder, { recursive: true }));

const PLAIN = { PATH: process.env.PATH };

/** @param {string[]} args @param {{ input?: string | Buffer, env?: Record<string, string> }} [given] */
function run(args, { input = '', env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { input, cwd: folder, env: { ...PLAIN, ...env }, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** @param {string} name @param {string | Buffer} content */
function file(name, content) {
  writeFileSync(join(folder, name), content);
  return name;
}

const valid = '{"aliOrderNo":"ALS20260318005821"}';
const pretty = JSON.stringify(JSON.parse(valid), null, 2);
const invalid = '{\n  "aliOrderNo": "单 1"\n}\n';
file('valid.json', valid);
file('pretty.json', `\n${pretty}\n`);
file('invalid.json', invalid);

test('a valid file', () => {
  const { status, stdout, stderr } = run(['check', 'notifyPaid', 'valid.json']);
  assert.equal(stdout, 'valid.json: valid\n\n1 message: 1 valid, 0 invalid; 0 errors, 0 warnings\n');
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

test('an invalid file: place, severity, code, rule, reading, text, line and carets', () => {
  const { status, stdout } = run(['check', 'notifyPaid', 'invalid.json']);
  const [head, text, line, carets] = stdout.split('\n');
  assert.equal(head, 'invalid.json:2:17 error 4014 length R11');
  assert.match(text, /^ {2}.*17/);
  assert.equal(line, '  2 |   "aliOrderNo": "单 1"');
  assert.equal(carets, '    |                 ^^^^^^');
  assert.match(stdout, /\n1 message: 0 valid, 1 invalid; 1 error, 0 warnings\n$/);
  assert.equal(status, 1);
});

test('warnings alone leave a message valid, with --strict they do not', () => {
  const warned = file('warned.json', '{"aliOrderNo":"ALS20260318005821","more":1}');
  const usual = run(['check', 'notifyPaid', warned]);
  assert.match(usual.stdout, /^warned\.json:1:35 warning 4042 unknownField R34\n/);
  assert.match(usual.stdout, /1 valid, 0 invalid; 0 errors, 1 warning\n$/);
  assert.equal(usual.status, 0);
  const strict = run(['check', '--strict', 'notifyPaid', warned]);
  assert.match(strict.stdout, /^warned\.json:1:35 error /);
  assert.equal(strict.status, 1);
});

test('--tolerate, several in one and several times', () => {
  const both = file('both.json', '{"aliOrderNo":"1","reasonCode":" x"}');
  assert.equal(run(['check', 'cancel', '--tolerate', 'R11,R15', both]).stdout, 'both.json: valid\n\n1 message: 1 valid, 0 invalid; 0 errors, 0 warnings\n');
  assert.equal(run(['check', 'cancel', '--tolerate=R15', '--tolerate', ' R11', both]).status, 0);
  assert.equal(run(['check', 'cancel', '--tolerate', 'R15', both]).status, 1);
});

test('--context', () => {
  const delivery = file('delivery.json', '{"logisticsVoucherType":"LOGISTICS_BILL"}');
  const context = file('context.json', '\ufeff{"order":{"shipFrom":"MAINLAND","amountUsd":20000}}');
  assert.match(run(['check', 'createDelivery', delivery]).stdout, /\nnot checked without --context: voucher\n$/);
  const { stdout } = run(['check', 'createDelivery', delivery, '--context', context]);
  assert.match(stdout, /INCORRECT_VOUCHER_TYPE voucher/);
  assert.doesNotMatch(stdout, /not checked/);
});

test('several files and standard input', () => {
  const { status, stdout } = run(['check', 'notifyPaid', 'valid.json', '-', 'pretty.json'], { input: valid });
  assert.equal(stdout, 'valid.json: valid\n\nstdin: valid\n\npretty.json: valid\n\n3 messages: 3 valid, 0 invalid; 0 errors, 0 warnings\n');
  assert.equal(status, 0);
  assert.match(run(['check', 'notifyPaid'], { input: invalid }).stdout, /^stdin:2:17 error/);
});

test('an unreadable file is named, the others are still checked', () => {
  const { status, stdout, stderr } = run(['check', 'notifyPaid', 'absent.json', '.', 'valid.json']);
  assert.equal(stderr, 'freight-preflight: cannot read "absent.json": there is no such file\nfreight-preflight: cannot read ".": it is a folder\n');
  assert.match(stdout, /^valid\.json: valid\n/);
  assert.equal(status, 2);
});

test('NDJSON: one message a line, blank lines aside', () => {
  const lines = [valid, '', '{"aliOrderNo":', '  ', '{"aliOrderNo":"2"}', `${valid}\r`, 'no'];
  for (const name of ['orders.ndjson', 'orders.txt']) {
    const { status, stdout } = run(['check', 'notifyPaid', file(name, lines.join('\n'))]);
    const heads = stdout.split('\n').filter((line) => line.startsWith(name));
    assert.deepEqual(heads, [`${name}:3:15 error 4028 json`, `${name}:5:15 error 4014 length R11`, `${name}:7:2 error 4028 json`]);
    assert.match(stdout, /\n {2}5 \| \{"aliOrderNo":"2"\}\n {4}\| {15}\^\^\^\n/);
    assert.match(stdout, /\n5 messages: 2 valid, 3 invalid; 3 errors, 0 warnings\n\ncount /);
    assert.equal(status, 1);
  }
});

test('what decides between one message and NDJSON is the content', () => {
  const messages = (name, content) => JSON.parse(run(['check', 'notifyPaid', '--format', 'json', file(name, content)]).stdout).map(({ line }) => line);
  assert.deepEqual(messages('one.ndjson', pretty), [undefined]);
  assert.deepEqual(messages('one.json', `${valid}\n\n`), [undefined]);
  assert.deepEqual(messages('marked.json', `\ufeff${valid}\n${valid}`), [1, 2]);
  assert.deepEqual(messages('second.json', `\n\n${valid}\n${valid}\n`), [3, 4]);
  assert.deepEqual(messages('broken.json', `{"aliOrderNo":\n${valid}\n`), [1, 2]);
  assert.deepEqual(messages('broken.jsonl', `oh\n${valid}\n`), [1, 2]);
  assert.deepEqual(messages('broken-pretty.json', pretty.replace('}', ',}')), [undefined]);
  assert.deepEqual(messages('rest.json', `${pretty}\n${pretty}`), [undefined]);
  assert.deepEqual(messages('assigned.json', `Request = ${pretty}`), [undefined]);
  assert.deepEqual(messages('empty.json', ''), [undefined]);
  assert.deepEqual(messages('list.json', '[\n{"a":1}\n]'), [undefined]);
});

test('lines over many chunks, too long ones and their neighbours', () => {
  const long = `{"aliOrderNo":"ALS20260318005821","a":"${'单'.repeat(300_000)}"}`;
  const over = long.replace('"}', `${'x'.repeat(2_000_000)}"}`);
  const name = file('long.ndjson', [over, valid, long, over, valid, ''].join('\n'));
  const results = JSON.parse(run(['check', 'notifyPaid', '--format', 'json', name]).stdout);
  assert.deepEqual(results.map(({ line, report }) => [line, report.issues[0]?.rule]), [
    [1, 'limit'], [2, undefined], [3, 'unknownField'], [4, 'limit'], [5, undefined],
  ]);
});

test('many lines keep their order and are all counted', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => (i % 1000 === 999 ? '{"aliOrderNo":"x"}' : valid));
  const { stdout } = run(['check', 'notifyPaid', file('many.ndjson', lines.join('\n'))]);
  const found = [...stdout.matchAll(/^many\.ndjson:(\d+):/gm)].map((match) => Number(match[1]));
  assert.deepEqual(found, Array.from({ length: 20 }, (_, i) => (i + 1) * 1000));
  assert.match(stdout, /\n20000 messages: 19980 valid, 20 invalid; 20 errors, 0 warnings\n\ncount /);
});

test('--format json is one document with the reports', () => {
  const { status, stdout } = run(['check', 'notifyPaid', '--format', 'json', 'valid.json', 'invalid.json', 'absent.json']);
  const results = JSON.parse(stdout);
  assert.deepEqual(results[0], { file: 'valid.json', report: { valid: true, issues: [], notChecked: [], truncated: false } });
  assert.deepEqual(results[1].report.issues.map(({ rule, start, line, column }) => [rule, start, line, column]), [['length', 18, 2, 17]]);
  assert.equal(results.length, 2);
  assert.equal(status, 2);
  assert.equal(run(['check', 'notifyPaid', '--format', 'json', 'absent.json']).stdout, '[]\n');
});

test('bytes that are no UTF-8', () => {
  const { status, stdout } = run(['check', 'notifyPaid', file('latin.json', Buffer.from('{"aliOrderNo":"\xe9"}', 'latin1'))]);
  assert.match(stdout, /^latin\.json:1:16 error 4028 encoding\n/);
  assert.equal(status, 1);
});

test('a report that was cut says so', () => {
  const fields = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`field${i}`, i]));
  const { stdout } = run(['check', 'notifyPaid', file('cut.json', JSON.stringify(fields))]);
  assert.match(stdout, /\ncut\.json: there are more issues; these are the first\n/);
  assert.match(stdout, / or more\n$/);
});

test('colours only where they are wanted', () => {
  const args = ['check', 'notifyPaid', 'invalid.json'];
  const coloured = /\u001b\[31merror\u001b\[0m/;
  assert.doesNotMatch(run(args).stdout, /\u001b/);
  assert.match(run(args, { env: { FORCE_COLOR: '1' } }).stdout, coloured);
  assert.doesNotMatch(run(args, { env: { FORCE_COLOR: '0' } }).stdout, /\u001b/);
  assert.doesNotMatch(run(args, { env: { NO_COLOR: '1' } }).stdout, /\u001b/);
  assert.doesNotMatch(run([...args, '--format', 'json'], { env: { FORCE_COLOR: '1' } }).stdout, /\u001b/);
});

test('the language is that of the environment unless named', () => {
  const args = ['check', 'notifyPaid', 'invalid.json'];
  const chinese = /错误 4014 length R11\n.*\p{Script=Han}/u;
  assert.match(run(args, { env: { LANG: 'zh_CN.UTF-8' } }).stdout, chinese);
  assert.match(run([...args, '--locale', 'zh-CN']).stdout, chinese);
  assert.match(run([...args, '--locale', 'en'], { env: { LC_ALL: 'zh_CN.UTF-8' } }).stdout, / error 4014 /);
  assert.match(run(args, { env: { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' } }).stdout, / error 4014 /);
  assert.match(run(['--help'], { env: { LANG: 'zh_CN.UTF-8' } }).stdout, /用法/);
});

test('--help and --version', () => {
  const help = run(['--help']);
  assert.equal(help.status, 0);
  for (const name of messageNames.slice(0, 8)) assert.ok(help.stdout.includes(name), name);
  for (const option of ['--strict', '--tolerate', '--context', '--locale', '--format', '--all', '--max-bytes', '--version']) assert.ok(help.stdout.includes(option), option);
  assert.equal(run(['check', 'booking', '-h']).stdout, help.stdout);
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  assert.deepEqual(run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
});

/** @type {[string[], RegExp][]} */
const wrongUses = [
  [[], /no command; use freight-preflight check <message> \[file\.\.\.\], or --help/],
  [['inspect'], /unknown command "inspect"; use check/],
  [['check'], /no message named; use booking, cancel, /],
  [['check', 'bokking'], /unknown message "bokking"; did you mean booking\? use booking, cancel, .* or createDelivery\.response/],
  [['check', 'Notifypaid'], /did you mean notifyPaid\?/],
  [['check', 'createDelivery.respons'], /did you mean createDelivery\.response\?/],
  [['check', 'xxxxxxxxxxxx'], /unknown message "xxxxxxxxxxxx"; use booking/],
  [['check', 'booking', '--strickt'], /unknown option "--strickt"; use --strict, .* or --version/],
  [['check', 'booking', '-x'], /unknown option "-x"/],
  [['check', 'booking', '--format', 'xml'], /--format: "xml" is not accepted; use pretty, json or ndjson/],
  [['check', 'booking', '--format'], /option --format needs a value/],
  [['check', 'booking', '--max-bytes', '0'], /--max-bytes: "0" is not accepted; use a number of bytes from 1 to 1073741824/],
  [['check', 'booking', '--max-bytes', '1M'], /--max-bytes: "1M" is not accepted; use a number of bytes/],
  [['check', 'booking', '--max-bytes', '9999999999999999999999'], /--max-bytes: "9{22}" is not accepted/],
  [['check', 'booking', '--all=1'], /option --all takes no value/],
  [['check', 'booking', '--strict=yes'], /option --strict takes no value/],
  [['check', 'booking', '--locale', 'fr'], /--locale: "fr" is not accepted; use zh-CN or en/],
  [['check', 'booking', '--tolerate', 'R12'], /--tolerate: "R12" is not accepted; use R11, .* or R116/],
  [['check', 'booking', '--context', 'absent.json'], /--context: cannot read "absent\.json": there is no such file/],
  [['check', 'booking', '--context', 'invalid.ndjson'], /--context: "invalid\.ndjson" is not JSON; use an object with quotedVolume, limits or order/],
  [['check', 'booking', '--context', 'wrong-context.json'], /--context wrong-context\.json: limits\.edgeCm: "wide" is not accepted; use a decimal/],
  [['check', 'booking', '--context', 'list-context.json'], /--context list-context\.json: an array is not accepted; use an object with quotedVolume/],
];

test('wrong use says what is accepted', () => {
  file('invalid.ndjson', '{}\n{}');
  file('wrong-context.json', '{"limits":{"edgeCm":"wide"}}');
  file('list-context.json', '[]');
  for (const [args, expected] of wrongUses) {
    const { status, stdout, stderr } = run(args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /^freight-preflight: [^\n]*\n$/);
    assert.match(stderr, expected);
  }
});

test('a reader that goes away ends it quietly', async () => {
  const lines = `${'{"aliOrderNo":"x"}\n'.repeat(100_000)}`;
  const child = spawn(process.execPath, [command, 'check', 'notifyPaid', file('endless.ndjson', lines)], { cwd: folder, env: PLAIN });
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints += chunk));
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  assert.equal(complaints, '');
  assert.equal(status, 0);
});

test('the samples have the verdicts that their names promise', () => {
  for (const [name, status] of [['valid', 0], ['valid-many', 0], ['invalid-fields', 1], ['invalid-json', 1], ['invalid-many', 1]]) {
    assert.equal(run(['check', 'booking', join(samples, 'booking', `${name}.json`)]).status, status, name);
  }
});
