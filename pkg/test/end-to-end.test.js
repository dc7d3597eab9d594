// The whole way over HTTP: a booking to the provider's answer, and a delivery from its payload to its outcome, with the
// seven retries on a clock of our own. Both use the files in examples/.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isValid, prepare, readAnswer, reply, validate } from 'freight-preflight';
import { signAlibaba, signWorldFirst, verifyAlibaba, verifyWorldFirst } from 'freight-preflight/signing';
import { bookingServer } from '../../examples/booking-server.mjs';
import { sendDelivery } from '../../examples/send-delivery.mjs';

const sample = (/** @type {string} */ name) => readFileSync(new URL(`../../samples/${name}`, import.meta.url));

/** @param {import('node:http').Server} server @returns {Promise<string>} */
async function started(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close());
  return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
}

/* ------------------------------------------------------------------ booking */

test('booking: prepare, validate, reply', () => {
  const booking = JSON.parse(String(sample('booking/valid.json')));
  booking.packages[0].unit = 'IN';
  booking.needInsurance = null;
  const { text } = prepare('booking', booking);
  const report = validate('booking', String(text));
  assert.equal(report.valid, true);
  const answer = reply(report, { aspOrderNo: 'ASP-7' });
  assert.deepEqual(readAnswer('booking', JSON.stringify(answer)), { kind: 'success', result: { aspOrderNo: 'ASP-7' } });
});

test('booking: a server receives, checks and answers', async () => {
  /** @type {any[]} */
  const accepted = [];
  const url = await started(bookingServer(async (booking) => ({ aspOrderNo: `ASP-${accepted.push(booking)}` })));
  const post = async (/** @type {Buffer | string} */ body) => (await fetch(url, { method: 'POST', body })).text();

  const good = readAnswer('booking', await post(sample('booking/valid.json')));
  assert.deepEqual(good, { kind: 'success', result: { aspOrderNo: 'ASP-1' } });
  assert.equal(accepted[0].packages.length, 2);

  const bad = await post(sample('booking/invalid-fields.json'));
  const [first] = validate('booking', sample('booking/invalid-fields.json')).issues.filter(({ severity }) => severity === 'error');
  assert.deepEqual(JSON.parse(bad), { isSuccess: false, errorCode: first.code, message: first.message });
  const outcome = readAnswer('booking', bad);
  assert.ok(outcome.kind === 'failure' && outcome.code === first.code && outcome.owner === 'ISV');

  for (const body of ['', '<html>', '{"a":1,"a":2}', `"${'x'.repeat(2 << 20)}"`]) {
    const answer = JSON.parse(await post(body));
    assert.ok(isValid('booking.response', answer, { strict: true }) && answer.errorCode === '4028', body.slice(0, 20));
  }
  assert.equal(accepted.length, 1);
});

test('booking: in the gateway\'s envelope, signed', async () => {
  const secret = 'test123';
  const signed = await signAlibaba({ namespace: 'ali.intl.onetouch', name: 'order/booking'.replace('/', '.'), appKey: '1000000', secret, params: { bookingOrderDTO: String(sample('booking/valid.json')) } });
  const form = Object.fromEntries(new URLSearchParams(signed.body));
  assert.ok(await verifyAlibaba({ path: signed.path, params: form, signature: form._aop_signature, secret }));
  const url = await started(bookingServer(async (booking) => ({ aspOrderNo: booking.serviceCode }), { envelope: true }));
  const answer = await (await fetch(url, { method: 'POST', body: JSON.stringify(form) })).json();
  assert.deepEqual(answer, { isSuccess: true, result: { aspOrderNo: 'US-WEST-SEA-EXP' } });
});

/* ----------------------------------------------------------- createDelivery */

const PEM = { publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } };
const pair = () => generateKeyPairSync('rsa', /** @type {any} */ ({ modulusLength: 2048, ...PEM }));
const [ours, theirs] = [pair(), pair()].map((keys) => /** @type {{ publicKey: string, privateKey: string }} */ (/** @type {unknown} */ (keys)));
const CLIENT = 'CLIENT_1';

/** What the server is to answer, one after the other; the last one stays. @typedef {{ status?: string, code?: string, raw?: string, unsigned?: boolean }} Scripted */

/** @param {Scripted[]} script */
async function worldFirst(script) {
  /** @type {{ body: string, time: string }[]} */
  const received = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const [body, path, time] = [Buffer.concat(chunks).toString(), String(request.url), String(request.headers['request-time'])];
    received.push({ body, time });
    const authentic = await verifyWorldFirst({ path, clientId: String(request.headers['client-id']), responseTime: time, body, signature: String(request.headers.signature), publicKey: ours.publicKey });
    const { status, code, raw, unsigned } = script[Math.min(received.length, script.length) - 1];
    const result = authentic ? { resultStatus: status, resultCode: code } : { resultStatus: 'F', resultCode: 'INVALID_SIGNATURE' };
    const answer = raw ?? JSON.stringify({ result, requestId: JSON.parse(body).requestId, deliveryBatchId: 'B-1' });
    const { headers } = await signWorldFirst({ path, clientId: CLIENT, requestTime: time, body: answer, privateKey: theirs.privateKey });
    if (!unsigned) response.setHeader('Signature', headers.Signature);
    response.setHeader('Response-Time', time).end(answer);
  });
  return { host: await started(server), received };
}

/** A clock that moves only when somebody waits. @param {string} host */
function connection(host) {
  let minutes = 0;
  /** @type {number[]} */
  const waits = [];
  const now = () => new Date(Date.UTC(2026, 3, 2, 4, 31) + minutes * 60_000).toISOString().replace('.000Z', '+00:00');
  const wait = async (/** @type {number} */ more) => {
    waits.push(more);
    minutes += more;
  };
  return { host, clientId: CLIENT, privateKey: ours.privateKey, publicKey: theirs.publicKey, digests: new Map(), now, wait, waits };
}

const payload = JSON.parse(String(sample('createDelivery/valid.json')));

test('createDelivery: S', async () => {
  const { host, received } = await worldFirst([{ status: 'S', code: 'SUCCESS' }]);
  const there = connection(host);
  const outcome = await sendDelivery({ ...payload, carrierName: ` ${payload.carrierName} ` }, there);
  assert.deepEqual(outcome, { kind: 'success', result: { requestId: payload.requestId, deliveryBatchId: 'B-1' } });
  assert.deepEqual(there.waits, []);
  assert.equal(received[0].body, prepare('createDelivery', payload).text);
});

test('createDelivery: F says what to change, and that the requestId must be new', async () => {
  const { host, received } = await worldFirst([{ status: 'F', code: 'INCORRECT_PRODUCT_QUANTITY' }, { status: 'S', code: 'SUCCESS' }]);
  const there = connection(host);
  const outcome = await sendDelivery(payload, there);
  assert.ok(outcome.kind === 'failure' && outcome.requestId === 'new' && outcome.owner === 'ISV');
  assert.match(outcome.action, /productQuantity/);
  const changed = { ...payload, relateProductList: [{ ...payload.relateProductList[0], productQuantity: 1 }] };
  await assert.rejects(sendDelivery(changed, there), /went out with another body before; take a new one/);
  assert.equal(received.length, 1, 'the inconsistent request is not even sent');
  assert.equal((await sendDelivery({ ...changed, requestId: 'R-2' }, there)).kind, 'success');
});

test('createDelivery: U is sent again seven times, the same bytes at the times of the schedule', async () => {
  const { host, received } = await worldFirst([{ status: 'U', code: 'UNKNOWN_EXCEPTION' }]);
  const there = connection(host);
  const outcome = await sendDelivery(payload, there);
  assert.deepEqual(there.waits, [5, 10, 20, 40, 80, 160, 320]);
  assert.ok(outcome.kind === 'failure' && outcome.owner === 'WorldFirst' && outcome.requestId === 'same');
  assert.match(outcome.action, /technical support/);
  assert.equal(received.length, 8);
  assert.equal(new Set(received.map(({ body }) => body)).size, 1);
  assert.deepEqual(received.map(({ time }) => time.slice(11, 16)), ['04:31', '04:36', '04:46', '05:06', '05:46', '07:06', '09:46', '15:06']);
});

test('createDelivery: U, and then S', async () => {
  const unknown = { status: 'U', code: 'UNKNOWN_EXCEPTION' };
  const { host } = await worldFirst([unknown, unknown, { status: 'S', code: 'SUCCESS' }]);
  const there = connection(host);
  assert.equal((await sendDelivery(payload, there)).kind, 'success');
  assert.deepEqual(there.waits, [5, 10]);
});

test('createDelivery: what is not signed, or no answer at all, is not believed', async () => {
  for (const scripted of [{ status: 'S', code: 'SUCCESS', unsigned: true }, { raw: '<html>502</html>' }, { raw: '{"result":{"resultStatus":"S"' }, { raw: '' }]) {
    const { host } = await worldFirst([scripted]);
    const outcome = await sendDelivery(payload, connection(host));
    assert.equal(outcome.kind, 'unreadable', JSON.stringify(scripted));
  }
  const { host } = await worldFirst([{ status: 'S', code: 'SUCCESS' }]);
  const outcome = await sendDelivery(payload, { ...connection(host), privateKey: theirs.privateKey });
  assert.ok(outcome.kind === 'failure' && outcome.code === 'INVALID_SIGNATURE' && outcome.requestId === 'same');
});

test('createDelivery: what is not valid is not sent', async () => {
  const { host, received } = await worldFirst([{ status: 'S', code: 'SUCCESS' }]);
  await assert.rejects(sendDelivery({ ...payload, carrierName: ' ' }, connection(host)), /^Error: not sent: \/carrierName /);
  assert.equal(received.length, 0);
});

/* ----------------------------------------------------------------- examples */

test('the example of preparing and converting runs', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(new URL('../../examples/prepare-and-convert.mjs', import.meta.url))], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const [text, ...lines] = stdout.split('\n');
  assert.ok(isValid('notifyBizEvent', text, { strict: true }));
  assert.ok(lines.includes('extInfo.packages.0.weight: 264.6 -> 120.02 (unit)'));
  assert.ok(lines.includes('120.020541102 kg') && lines.includes('31.75 cm'));
});
