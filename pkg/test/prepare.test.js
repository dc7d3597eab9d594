// Preparing through the package. What must hold of every payload is tested natively (tests/prepare); here: the inputs,
// the options, what callers get to see, and the texts of traces.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isValid, prepare, validate } from 'freight-preflight';

const booking = readFileSync(new URL('../../samples/booking/valid.json', import.meta.url), 'utf8');

/** @param {(booking: any) => void} change */
function changed(change) {
  const payload = JSON.parse(booking);
  change(payload);
  return payload;
}

/** @param {import('freight-preflight').Prepared<any>} prepared */
const told = ({ changes }) => changes.map(({ path, from, to, why }) => [path.join('.'), from, to, why]);

test('a booking in the form to send', () => {
  const payload = changed((it) => {
    it.packages = [{ weightUnit: 'LB', weight: '010.0', height: 1.005, width: 0.5, length: 1e1, unit: ' in ', quantity: ' 2', packageType: 'BOX ' }];
    it.customsDeclaration.currencyCode = 'rmb';
    it.customsDeclaration.declarationType = null;
    it.products[0].hasBattery = 'false';
    it.remarks = ' \u3000';
    delete it.needInsurance;
    it.extra = { b: 1.10, a: '  ' };
  });
  const prepared = prepare('booking', payload);
  assert.equal(prepared.valid, true);
  assert.deepEqual(told(prepared), [
    ['packages.0.packageType', 'BOX ', 'BOX', 'R15'],
    ['packages.0.quantity', ' 2', 2, 'R21'],
    ['packages.0.unit', ' in ', 'cm', 'unit'],
    ['packages.0.length', 10, 25.4, 'unit'],
    ['packages.0.width', 0.5, 1.27, 'unit'],
    ['packages.0.height', 1.005, 2.55, 'unit'],
    ['packages.0.weight', '010.0', 4.54, 'unit'],
    ['packages.0.weightUnit', 'LB', 'kg', 'unit'],
    ['products.0.hasBattery', 'false', false, 'R21'],
    ['customsDeclaration.declarationType', null, 'QT', 'default'],
    ['customsDeclaration.currencyCode', 'rmb', 'CNY', 'R45'],
    ['needInsurance', undefined, false, 'default'],
    ['remarks', ' \u3000', undefined, 'R15'],
  ]);
  const text = String(prepared.text);
  assert.match(text, /"packages":\[\{"packageType":"BOX","quantity":2,"unit":"cm","length":25\.4,"width":1\.27,"height":2\.55,"weight":4\.54,"weightUnit":"kg"\}\]/);
  assert.match(text, /"needInsurance":false,"taxpayerId":"[^"]*","extra":\{"b":1\.1,"a":" {2}"\}\}$/);
  assert.deepEqual(prepared.issues, validate('booking', text, {}).issues.map(({ start, end, line, column, ...issue }) => issue));
  assert.deepEqual(told(prepare('booking', text)), []);
  assert.equal(prepare('booking', text).text, text);
});

test('a text keeps every digit that it has', () => {
  const payload = changed((it) => Object.assign(it, { remarks: 'R', big: 0 }) && (it.customsDeclaration.totalAmount = 0));
  const text = JSON.stringify(payload, null, '\t')
    .replace('"totalAmount": 0', '"totalAmount": 123456789012345.60')
    .replace('"remarks": "R"', '"remarks": "\\u6df1"')
    .replace('"big": 0', '"big": 12345678901234567890.10');
  const prepared = prepare('booking', text);
  assert.match(String(prepared.text), /"totalAmount":123456789012345\.60/);
  assert.match(String(prepared.text), /"remarks":"\\u6df1"/);
  assert.match(String(prepared.text), /"big":12345678901234567890\.10/);
  assert.deepEqual(prepared.changes, []);
});

test('a string, bytes, a buffer and an object give the same', () => {
  const { text } = prepare('booking', booking);
  const bytes = new TextEncoder().encode(`\ufeff${booking}`);
  for (const input of [bytes, bytes.buffer, Buffer.from(booking), JSON.parse(booking)]) {
    assert.equal(prepare('booking', input).text, text);
  }
});

test('what is not valid has issues and no text', () => {
  const prepared = prepare('booking', changed((it) => {
    it.packages[0].length = 0.04;
    it.packages[0].unit = 'mm';
  }));
  assert.equal(prepared.valid, false);
  assert.ok(!('text' in prepared));
  assert.deepEqual(prepared.issues.map(({ pointer, rule }) => [pointer, rule]).slice(0, 1), [['/packages/0/length', 'exclusiveMinimum']]);
  assert.ok(prepared.issues.every((issue) => issue.start === undefined));
});

test('what cannot be read is reported where it is broken', () => {
  for (const input of ['{"a":1,}', '', '<html>', new Uint8Array([0x7b, 0xff]), '[]', 'null', '"x"', '{"a":1,"a":2}', '{"remarks":"\ud800"}', '['.repeat(1000)]) {
    const prepared = prepare('booking', input);
    const { valid, issues } = validate('booking', input);
    assert.equal(prepared.valid, false);
    assert.equal(valid, false);
    assert.ok(!('text' in prepared));
    assert.deepEqual(prepared.issues.slice(0, 1).map(({ rule, path }) => [rule, path]), issues.slice(0, 1).map(({ rule, path }) => [rule, path]));
  }
  assert.deepEqual(prepare('booking', '{"a":1,}'), { ...validate('booking', '{"a":1,}'), changes: [] });
  assert.deepEqual(prepare('booking', booking, { maxBytes: 10 }).issues, validate('booking', booking, { maxBytes: 10 }).issues);
});

test('the options are those of a check', () => {
  const short = '{"aliOrderNo":"1531471592262","more":1}';
  assert.equal(prepare('notifyPaid', short).valid, false);
  assert.equal(prepare('notifyPaid', short, { tolerate: ['R11'] }).text, short);
  assert.equal(prepare('notifyPaid', short, { tolerate: ['R11'], strict: true }).text, undefined);
  assert.match(prepare('notifyPaid', short, { locale: 'zh-CN' }).issues[0].message, /阿里订单号/);
  const limited = prepare('booking', booking, { context: { limits: { edgeCm: 1 } } });
  assert.ok(limited.issues.some(({ rule }) => rule === 'edge') && !limited.notChecked.includes('edge'));
  assert.equal(prepare('booking', '{}', { maxIssues: 2 }).issues.length, 2);
  assert.throws(() => prepare('booking', booking, /** @type {any} */ ({ units: 'in' })), /^TypeError: options: there is no "units"/);
  assert.throws(() => prepare(/** @type {any} */ ('order'), booking), /^TypeError: message: "order" is not accepted/);
  assert.throws(() => prepare('booking', booking, /** @type {any} */ (7)), TypeError);
});

test('extInfo as a text goes out as the object in it', () => {
  const event = { eventCode: 'CHECK_WEIGHT', aliOrderNo: 'ALS20260318005821', eventTime: '2026-03-18T09:30:00+08:00', extInfo: ' {"packages":[{"packageType":"BOX","quantity":1,"unit":"M","length":1,"width":1,"height":1,"weight":1000,"weightUnit":"g"}]} ' };
  const prepared = prepare('notifyBizEvent', event);
  assert.match(String(prepared.text), /"status":"SUCCESS","extInfo":\{"packages":\[\{"packageType":"BOX","quantity":1,"unit":"cm","length":100,"width":100,"height":100,"weight":1,"weightUnit":"kg"\}\]\}\}$/);
  assert.deepEqual(told(prepared).map(([path, , , why]) => [path, why]), [
    ['status', 'default'],
    ['extInfo', 'R56'],
    ['extInfo.packages.0.unit', 'unit'],
    ['extInfo.packages.0.length', 'unit'],
    ['extInfo.packages.0.width', 'unit'],
    ['extInfo.packages.0.height', 'unit'],
    ['extInfo.packages.0.weight', 'unit'],
    ['extInfo.packages.0.weightUnit', 'unit'],
  ]);
});

test('answers and createDelivery can be prepared too', () => {
  assert.equal(prepare('cancel.response', { message: '', isSuccess: 'true' }).text, '{"isSuccess":true}');
  const delivery = readFileSync(new URL('../../samples/createDelivery/valid-entry-bill.json', import.meta.url));
  const prepared = prepare('createDelivery', delivery);
  assert.ok(prepared.valid && isValid('createDelivery', prepared.text));
});

test('a large message takes no time to speak of', () => {
  const payload = changed((it) => {
    it.products = Array.from({ length: 4000 }, () => ({ ...it.products[0], productUnit: ' 个' }));
  });
  const text = JSON.stringify(payload, null, 1);
  assert.ok(text.length > 500_000, String(text.length));
  const start = performance.now();
  const prepared = prepare('booking', text);
  assert.equal(prepared.valid, true);
  assert.equal(prepared.changes.length, 4000);
  assert.ok(performance.now() - start < 2000);
});

/* ------------------------------------------------------------------- traces */

const TIME = '2026-03-18T09:30:00+08:00';
/** @param {...object} traces */
const traces = (...traces) => ({ aliOrderNo: 'ALS20260318005821', traceInfos: traces.map((trace) => ({ location: 'Hong Kong', traceTime: TIME, ...trace })) });

/** @param {import('freight-preflight').Prepared<any>} prepared */
const descriptions = ({ text }) => JSON.parse(String(text)).traceInfos.map((/** @type {any} */ { traceDescEn, traceDescCn }) => [traceDescEn, traceDescCn]);

test('trace texts are filled in from the code, the location from the trace', () => {
  const prepared = prepare('notifyTrace', traces({ traceCode: 'S_TH_IN' }, { traceCode: 'S_CARRIER_PICKUP', traceDescCn: ' ' }, { traceCode: 'UNKONWN' }), { trace: { carrier: 'DHL "Express"' } });
  assert.deepEqual(descriptions(prepared), [
    ['Arrived at the transfer hopper Hong Kong', '到达 Hong Kong 转运中心'],
    ['DHL "Express" picked up the package', 'DHL "Express"已收件'],
    ['Status unknown', '状态未知'],
  ]);
  assert.match(String(prepared.text), /"traceCode":"S_TH_IN","traceDescEn":"[^"]*","traceDescCn":"[^"]*","traceTime"/);
  assert.deepEqual(told(prepared).slice(0, 3), [
    ['traceInfos.1.traceDescCn', ' ', undefined, 'R15'],
    ['traceInfos.2.traceCode', 'UNKONWN', 'UNKNOWN', 'R70'],
    ['traceInfos.0.traceDescEn', undefined, 'Arrived at the transfer hopper Hong Kong', 'default'],
  ]);
  assert.equal(prepare('notifyTrace', prepared.text ?? '', { trace: { carrier: 'UPS' } }).text, prepared.text);
});

test('a text that is there is kept, its places filled', () => {
  const prepared = prepare('notifyTrace', traces({ traceCode: 'S_TH_OUT', traceDescEn: 'left ${location} with ${carrier}', traceDescCn: '离开' }), { trace: { carrier: 'DHL', location: 'HKG' }, strict: true });
  assert.deepEqual(descriptions(prepared), [['left HKG with DHL', '离开']]);
  assert.deepEqual(told(prepared), [['traceInfos.0.traceDescEn', 'left ${location} with ${carrier}', 'left HKG with DHL', 'R73']]);
});

test('a value that a text needs and nobody gave is an error that names it', () => {
  const payload = traces({ traceCode: 'S_DELIVERY_SIGNED' }, { traceCode: 'F_CARRIER_PICKUP_RT_5035' });
  const prepared = prepare('notifyTrace', payload, { trace: {} });
  assert.equal(prepared.text, undefined);
  assert.deepEqual(prepared.issues, [{
    path: ['traceInfos', 1, 'traceDescCn'],
    pointer: '/traceInfos/1/traceDescCn',
    rule: 'placeholder',
    code: '4028',
    severity: 'error',
    reading: 'R73',
    params: { actual: '包裹重新安排转运,转【${trackingNo}】' },
    message: 'trace 2 Chinese description: "包裹重新安排转运,转【${trackingNo}】" has no value for trackingNo; give it in options.trace.trackingNo',
  }]);
  assert.match(prepare('notifyTrace', payload, { trace: {}, locale: 'zh-CN' }).issues[0].message, /缺少 trackingNo 的值/);
  assert.deepEqual(descriptions(prepare('notifyTrace', payload, { trace: {}, tolerate: ['R73'] })), [['Delivered', '快件已签收'], ['Reschedule transshipment', undefined]]);
  assert.deepEqual(descriptions(prepare('notifyTrace', payload)), [[undefined, undefined], [undefined, undefined]]);
});

test('values with quotes, line breaks and placeholders of their own stay what they are', () => {
  const carrier = 'a"\\\n${location}';
  const prepared = prepare('notifyTrace', traces({ traceCode: 'S_CARRIER_PICKUP', more: [{ traceCode: 'S_TH_IN' }, '"traceInfos":[{'] }), { trace: { carrier } });
  assert.deepEqual(descriptions(prepared), [[`${carrier} picked up the package`, `${carrier}已收件`]]);
  assert.deepEqual(prepared.issues.map(({ rule }) => rule), ['placeholder', 'placeholder', 'unknownField']);
});

test('any number of traces, escapes and backslashes', () => {
  const escapes = '\\n'.repeat(400_000);
  const one = `{"location":"x\\\\","more":"${escapes}\\"[{\\\\","traceCode":"S_TH_IN","traceTime":"${TIME}"}`;
  const text = `{"aliOrderNo":"ALS20260318005821","traceInfos":[${one}]}`;
  assert.deepEqual(descriptions(prepare('notifyTrace', text, { trace: {} })), [['Arrived at the transfer hopper x\\', '到达 x\\ 转运中心']]);
  const many = prepare('notifyTrace', traces(...Array.from({ length: 1000 }, () => ({ traceCode: 'S_CARRIER_PICKUP' }))), { trace: {} });
  assert.deepEqual([many.valid, many.issues.length, many.truncated], [false, 100, true]);
});

test('a filled text is checked like any other', () => {
  const prepared = prepare('notifyTrace', traces({ traceCode: 'S_CARRIER_PICKUP' }), { trace: { carrier: 'x'.repeat(128) } });
  assert.deepEqual(prepared.issues.map(({ path, rule }) => [path[2], rule]), [['traceDescEn', 'maxLength'], ['traceDescCn', 'maxLength']]);
});

test('an invalid message with trace values has its own issues', () => {
  for (const input of ['{', '[]', '{}', '{"traceInfos":7}', '{"traceInfos":[]}', '{"traceInfos":[7,"x",{},{"traceCode":7},{"traceCode":"x"}]}']) {
    const plain = prepare('notifyTrace', input);
    assert.deepEqual(prepare('notifyTrace', input, { trace: { carrier: 'DHL' } }), plain);
    assert.equal(plain.valid, false);
  }
});

test('trace values of a wrong kind are wrong use, with other messages they have no use', () => {
  const unsafe = /** @type {(options: any) => unknown} */ ((options) => prepare('notifyTrace', '{}', options));
  assert.throws(() => unsafe({ trace: 'DHL' }), /^TypeError: options\.trace: "DHL" is not accepted; use an object with carrier, location or trackingNo$/);
  assert.throws(() => unsafe({ trace: { carier: 'DHL' } }), /^TypeError: options\.trace: there is no "carier"/);
  assert.throws(() => unsafe({ trace: { carrier: 7 } }), /^TypeError: options\.trace\.carrier: 7 is not accepted; use a text$/);
  assert.deepEqual(prepare('booking', booking, { trace: { carrier: 'DHL' } }), prepare('booking', booking));
});
