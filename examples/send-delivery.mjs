// createDelivery from a payload to its outcome: prepare, sign, send, verify the answer, read it, and send the very same
// bytes again on the schedule as long as the outcome is unknown.

import { setTimeout as sleep } from 'node:timers/promises';
import { prepare, readAnswer } from 'freight-preflight';
import { bodyDigest, signWorldFirst, verifyWorldFirst } from 'freight-preflight/signing';

const PATH = '/amsin/api/v1/business/worldtrade/createDelivery';

/**
 * @typedef {object} Connection
 * @property {string} host `https://...`, without a path
 * @property {string} clientId
 * @property {string} privateKey yours, PEM, PKCS #8
 * @property {string} publicKey WorldFirst's, PEM
 * @property {Map<string, string>} digests what went out under each requestId; keep it where it outlives the process
 * @property {() => string} [now] the time with its offset
 * @property {(minutes: number) => Promise<unknown>} [wait]
 */

/**
 * @param {import('freight-preflight').CreateDelivery} payload
 * @param {Connection} connection
 * @returns {Promise<import('freight-preflight').Outcome>}
 */
export async function sendDelivery(payload, connection) {
  const { text, issues } = prepare('createDelivery', payload);
  if (text === undefined) throw new Error(`not sent: ${issues.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}`);
  await keepDigest(payload.requestId, text, connection.digests);
  const { wait = (minutes) => sleep(minutes * 60_000) } = connection;
  for (let attempt = 0; ; attempt++) {
    const outcome = readAnswer('createDelivery', await answerTo(text, connection), { attempt });
    if (outcome.kind !== 'retry') return outcome;
    await wait(outcome.afterMinutes);
  }
}

/**
 * A requestId stands for one body: with another one WorldFirst would answer REPEAT_REQ_INCONSISTENT.
 * @param {string} requestId
 * @param {string} text
 * @param {Map<string, string>} digests
 */
async function keepDigest(requestId, text, digests) {
  const digest = await bodyDigest(text);
  const before = digests.get(requestId);
  if (before !== undefined && before !== digest) throw new Error(`requestId ${requestId} went out with another body before; take a new one`);
  digests.set(requestId, digest);
}

/**
 * The body of an answer that WorldFirst has signed. Any other counts as no answer at all, which `readAnswer` calls
 * unreadable: what became of the request is not known then.
 * @param {string} text
 * @param {Connection} connection
 */
async function answerTo(text, { host, clientId, privateKey, publicKey, now = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z') }) {
  const { headers, body } = await signWorldFirst({ path: PATH, clientId, requestTime: now(), body: text, privateKey });
  const response = await fetch(host + PATH, { method: 'POST', headers, body });
  const answer = {
    path: PATH,
    clientId,
    responseTime: response.headers.get('Response-Time') ?? '',
    body: await response.text(),
    signature: response.headers.get('Signature') ?? '',
    publicKey,
  };
  return (await verifyWorldFirst(answer)) ? answer.body : '';
}
