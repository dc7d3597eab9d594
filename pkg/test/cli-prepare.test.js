// The commands `prepare` and `code`, and the envelope, each as its own process.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { prepare, responseCodes } from 'freight-preflight';

const command = fileURLToPath(new URL('../src/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'freight-preflight-'));
after(() => rmSync(folder, { recursive: true }));

/** @param {string[]} args @param {{ input?: string | Buffer, env?: Record<string, string> }} [given] */
function run(args, { input = '', env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { input, cwd: folder, env: { PATH: process.env.PATH, ...env }, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status, stdout, stderr };
}

/** @param {string} name @param {string | Buffer} content */
function file(name, content) {
  writeFileSync(join(folder, name), content);
  return name;
}

const weighing = {
  eventCode: 'CHECK_WEIGHT',
  aliOrderNo: 'ALS20260318005821 ',
  eventTime: '2026-03-18T09:30:00+08:00',
  reason: '',
  extInfo: { packages: [{ packageType: 'BOX', quantity: '2', unit: 'in', length: 10, width: 1.005, height: 1, weight: 1, weightUnit: 'KG' }] },
};
const prepared = '{"aliOrderNo":"ALS20260318005821","eventTime":"2026-03-18T09:30:00+08:00","eventCode":"CHECK_WEIGHT","status":"SUCCESS","extInfo":{"packages":[{"packageType":"BOX","quantity":2,"unit":"cm","length":25.4,"width":2.55,"height":2.54,"weight":1,"weightUnit":"kg"}]}}';

test('prepare: the text on standard output, the changes on standard error', () => {
  const { status, stdout, stderr } = run(['prepare', 'notifyBizEvent', file('in.json', JSON.stringify(weighing, null, 2))]);
  assert.equal(stdout, `${prepared}\n`);
  assert.equal(stderr, `in.json: aliOrderNo: "ALS20260318005821 " -> "ALS20260318005821" (R15)
in.json: status: nothing -> "SUCCESS" (default)
in.json: reason: "" -> nothing (R15)
in.json: extInfo.packages.0.quantity: "2" -> 2 (R21)
in.json: extInfo.packages.0.unit: "in" -> "cm" (unit)
in.json: extInfo.packages.0.length: 10 -> 25.4 (unit)
in.json: extInfo.packages.0.width: 1.005 -> 2.55 (unit)
in.json: extInfo.packages.0.height: 1 -> 2.54 (unit)
in.json: extInfo.packages.0.weightUnit: "KG" -> "kg" (R26)
`);
  assert.equal(status, 0);
});

test('prepare: standard input, in Chinese', () => {
  const { status, stdout, stderr } = run(['prepare', 'cancel', '--locale', 'zh-CN'], { input: '{"remark":" x","aliOrderNo":"ALS20260318005821","more":1}' });
  assert.equal(stdout, '{"aliOrderNo":"ALS20260318005821","remark":"x","more":1}\n');
  assert.match(stderr, /^stdin: remark: " x" -> "x" \(R15\)\nstdin 警告 4042 unknownField R34\n/);
  assert.equal(status, 0);
});

test('prepare: what is not valid has issues and no text', () => {
  const { status, stdout, stderr } = run(['prepare', 'cancel'], { input: '{"remark":" x"}' });
  assert.equal(stdout, '');
  assert.match(stderr, /^stdin: remark: .*\nstdin error 4001 required\n {2}Ali order number: /);
  assert.equal(status, 1);
  const broken = run(['prepare', 'cancel'], { input: '{"remark":}' });
  assert.match(broken.stderr, /^stdin:1:11 error 4028 json\n.*\n {2}1 \| \{"remark":\}\n/);
  assert.equal(broken.status, 1);
});

test('prepare: one message a line, several files, one that cannot be read', () => {
  const lines = ['{"remark":"a ","aliOrderNo":"ALS20260318005821"}', '', '{"aliOrderNo":"1"}', '{"aliOrderNo":"ALS20260318005822"}'].join('\n');
  const [one, gone] = [file('orders.ndjson', lines), 'absent.json'];
  const { status, stdout, stderr } = run(['prepare', 'cancel', one, gone, '-'], { input: lines });
  const expected = '{"aliOrderNo":"ALS20260318005821","remark":"a"}\n{"aliOrderNo":"ALS20260318005822"}\n';
  assert.equal(stdout, expected + expected);
  assert.match(stderr, /^orders\.ndjson:1: remark: "a " -> "a" \(R15\)\norders\.ndjson:3 error 4014 length R11\n/);
  assert.match(stderr, /\nfreight-preflight: cannot read "absent\.json": there is no such file\nstdin:1: remark/);
  assert.equal(status, 2);
});

test('prepare: an NDJSON file of many blocks', () => {
  const count = 40_000;
  const lines = Array.from({ length: count }, (_, i) => `{"remark":"${i} ","aliOrderNo":"ALS${String(i).padStart(14, '0')}"}`);
  const { status, stdout, stderr } = run(['prepare', 'cancel', '--format', 'ndjson', file('many.ndjson', lines.join('\n'))]);
  const texts = stdout.trimEnd().split('\n');
  assert.equal(texts.length, count);
  assert.equal(texts[count - 1], `{"aliOrderNo":"ALS${String(count - 1).padStart(14, '0')}","remark":"${count - 1}"}`);
  assert.equal(JSON.parse(stderr.trimEnd().split('\n')[count - 1]).line, count);
  assert.equal(status, 0);
});

test('prepare: the notes as JSON', () => {
  const { stderr } = run(['prepare', 'notifyBizEvent', '--format', 'json'], { input: JSON.stringify(weighing) });
  const { file: name, changes, valid, issues } = JSON.parse(stderr);
  assert.deepEqual({ name, valid, issues }, { name: '-', valid: true, issues: [] });
  assert.deepEqual(changes, JSON.parse(JSON.stringify(prepare('notifyBizEvent', weighing).changes)));
});

test('prepare: options of a check, and values for traces', () => {
  const trace = '{"aliOrderNo":"1","traceInfos":[{"location":"HK","traceCode":"S_CARRIER_PICKUP","traceTime":"2026-03-18T09:30:00+08:00"}]}';
  const { stdout, status } = run(['prepare', 'notifyTrace', '--tolerate', 'R11', '--trace', 'carrier=A=B'], { input: trace });
  assert.match(stdout, /"traceDescEn":"A=B picked up the package","traceDescCn":"A=B已收件"/);
  assert.equal(status, 0);
  assert.equal(run(['prepare', 'notifyTrace', '--tolerate', 'R11', '--strict'], { input: trace.replace('"1"', '"1","more":1') }).status, 1);
  assert.match(run(['prepare', 'notifyTrace', '--tolerate', 'R11', '--trace', 'location=x'], { input: trace }).stderr, /no value for carrier/);
});

test('a payload cannot steer the terminal', () => {
  const { stderr } = run(['prepare', 'cancel'], { input: '{"aliOrderNo":"ALS20260318005821","remark":" \\u001b[31m\\u202e\\u009b "}' });
  assert.doesNotMatch(stderr, /[\u001b\u009b\u202e]/);
});

test('code: what a code says, in both languages', () => {
  assert.equal(run(['code', '4012']).stdout, '4012 length must be at most the maximum\n  Alibaba; main code 4000; ISV has to act; sending again unchanged does not help\n');
  assert.equal(run(['code', 'PROCESS_FAIL']).stdout, `PROCESS_FAIL A general business failure occurred. Do Not retry.
  WorldFirst; status F; WorldFirst has to act; sending again unchanged does not help
  Needs a person: ask WorldFirst technical support to resolve it
`);
  const chinese = run(['code', 'UNKNOWN_EXCEPTION', '4012'], { env: { LANG: 'zh_CN.UTF-8' } });
  assert.equal(chinese.stdout, `UNKNOWN_EXCEPTION 接口因未知原因失败
  万里汇；状态 U；由 WorldFirst 处理；按重试策略原样重试
  服务器错误,若稍后重试问题依旧,联系万里汇技术支持以解决问题

4012 长度必须小于或等于最大长度
  阿里巴巴；主响应码 4000；由 ISV 处理；原样重试无效
`);
  assert.equal(chinese.status, 0);
});

test('code: the whole list', () => {
  const { stdout, status } = run(['code', '--list']);
  const lines = stdout.trimEnd().split('\n');
  assert.equal(lines.length, responseCodes.length);
  assert.match(lines[12], /^4012 {27}length must be at most the maximum$/);
  assert.match(stdout, /\nPROCESS_FAIL {16}F {2}A general business failure/);
  assert.equal(status, 0);
  assert.match(run(['code', '--list', '--locale', 'zh-CN']).stdout, /^4000 +请求参数无效\n/);
  assert.deepEqual(JSON.parse(run(['code', '--list', '--format', 'json']).stdout), JSON.parse(JSON.stringify(responseCodes)));
  assert.equal(JSON.parse(run(['code', '4012', '--format', 'json']).stdout).main, '4000');
  assert.equal(run(['code', '--list', '--format', 'ndjson']).stdout.trimEnd().split('\n').length, responseCodes.length);
});

test('check --envelope', () => {
  const text = '{"cancelDTO":"{\\"aliOrderNo\\":\\"1\\"}","sign":"x"}';
  const { stdout, status } = run(['check', 'cancel', '--envelope', '--format', 'json', file('envelope.json', text)]);
  assert.deepEqual(JSON.parse(stdout)[0].report.issues.map((/** @type {any} */ { pointer, start }) => [pointer, start]), [['/cancelDTO/aliOrderNo', 13]]);
  assert.equal(status, 1);
  const lines = run(['check', 'cancel', '--envelope', '--tolerate', 'R11', file('envelopes.ndjson', `${text}\n${text}\n`)]);
  assert.match(lines.stdout, /2 valid, 0 invalid/);
  assert.match(run(['check', 'cancel', file('plain.json', text)]).stdout, /with the option envelope/);
});

test('wrong use names what is allowed', () => {
  for (const [args, expected] of /** @type {[string[], RegExp][]} */ ([
    [['send', 'cancel'], /unknown command "send"; use check, prepare or code\n$/],
    [['toString'], /unknown command "toString"/],
    [['prepare'], /no message named; use booking, /],
    [['prepare', 'cancle'], /unknown message "cancle"; did you mean cancel\?/],
    [['prepare', 'cancel', '--envelope'], /option --envelope is not for prepare; use --strict, .*--trace.* or --format\n$/],
    [['check', 'cancel', '--trace', 'carrier=x'], /option --trace is not for check; /],
    [['prepare', 'notifyTrace', '--trace', 'carrier'], /--trace: "carrier" has no value; use carrier=\.\.\., location=\.\.\. or trackingNo=\.\.\.\n$/],
    [['prepare', 'notifyTrace', '--trace', 'carier=x'], /--trace: "carier" is not accepted; use carrier, location or trackingNo\n$/],
    [['check', 'createDelivery', '--envelope'], /--envelope: createDelivery has no envelope; leave it out\n$/],
    [['check', 'cancel.response', '--envelope'], /--envelope: cancel\.response has no envelope/],
    [['code'], /no code named; use a code such as 4012 or PROCESS_FAIL, or --list/],
    [['code', '4099'], /unknown code "4099"; did you mean 4\d{3}\? use freight-preflight code --list/],
    [['code', 'proces_fail'], /did you mean PROCESS_FAIL\?/],
    [['code', '4012', '--strict'], /option --strict is not for code; use --list, --locale or --format\n$/],
  ])) {
    const { status, stdout, stderr } = run(args);
    assert.match(stderr, expected);
    assert.deepEqual([status, stdout], [2, '']);
  }
});
