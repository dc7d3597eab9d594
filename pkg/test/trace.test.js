// The texts of trace codes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, traceText } from 'freight-preflight';

const values = { carrier: 'DHL', location: '深圳', trackingNo: 'LX42' };

test('both languages, places filled', () => {
  assert.deepEqual(traceText('S_CARRIER_PICKUP', values), { en: 'DHL picked up the package', zh: 'DHL已收件' });
  assert.deepEqual(traceText('S_TH_IN', values), { en: 'Arrived at the transfer hopper 深圳', zh: '到达 深圳 转运中心' });
  assert.deepEqual(traceText('F_CARRIER_PICKUP_RT_5035', values), { en: 'Reschedule transshipment', zh: '包裹重新安排转运,转【LX42】' });
  assert.equal(traceText('S_CLEARANCE_START', {}).en, 'Destination customs clearance started');
  assert.deepEqual(traceText('S_DELIVERY_SIGNED'), { en: 'Delivered', zh: '快件已签收' });
});

test('a value is taken as it is, whatever it looks like', () => {
  assert.equal(traceText('S_CARRIER_PICKUP', { carrier: '${location}$&$1' }).zh, '${location}$&$1已收件');
});

test('every code that a message may have has texts, and the misspelt one too', () => {
  const choices = describe('notifyTrace').find(({ field }) => field === 'traceCode')?.choices ?? [];
  assert.equal(choices.length, 26);
  for (const { value } of choices) {
    const { en, zh } = traceText(/** @type {any} */ (value), values);
    assert.ok(en.length > 3 && /\p{Script=Han}/u.test(zh) && !/\$\{/.test(en + zh), value);
  }
  assert.deepEqual(traceText(/** @type {any} */ ('UNKONWN'), {}), traceText('UNKNOWN', {}));
});

test('wrong use names the argument and what is accepted', () => {
  const unsafe = /** @type {(code: any, values?: any) => unknown} */ (traceText);
  for (const [call, expected] of /** @type {[() => unknown, RegExp][]} */ ([
    [() => unsafe('S_CARRIER_PICKUP', {}), /^values\.carrier: undefined is not accepted; use a text for \$\{carrier\}/],
    [() => unsafe('S_CARRIER_PICKUP'), /^values\.carrier: undefined/],
    [() => unsafe('S_TH_OUT', { location: ' \u3000' }), /^values\.location: " .*use a text for \$\{location\}/],
    [() => unsafe('F_CARRIER_PICKUP_RT_5035', { carrier: 'DHL' }), /^values\.trackingNo: /],
    [() => unsafe('S_TH_IN', { location: 7 }), /^values\.location: 7 is not accepted; use a text$/],
    [() => unsafe('S_TH_IN', { place: 'x' }), /^values: there is no "place"; use carrier, location or trackingNo$/],
    [() => unsafe('S_TH_IN', null), /^values: null is not accepted/],
    [() => unsafe('s_th_in', values), /^code: "s_th_in" is not accepted; use S_CARRIER_PICKUP, .* or F_DELIVERY_5053$/],
    [() => unsafe('EXCEPTIONS', values), /^code: "EXCEPTIONS"/],
  ])) {
    assert.throws(call, (error) => error instanceof TypeError && expected.test(error.message), String(expected));
  }
});
