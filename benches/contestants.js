// Who takes part: the peers, and this package as soon as it is built.
import { existsSync } from 'node:fs';
import { MESSAGES, PEERS } from './names.js';

const engine = new URL('../pkg/dist/freight_preflight.wasm', import.meta.url);
export const isBuilt = () => existsSync(engine);

/** `is` and `report` of one message on parsed values, and the same from text and from bytes as each would do it. */
function peerChecks({ is, report }) {
  return {
    fromObject: is,
    fromString: (text) => is(JSON.parse(text)),
    fromBytes: (bytes) => is(JSON.parse(bytes.toString())),
    reportFromBytes: (bytes) => report(JSON.parse(bytes.toString())),
  };
}

async function loadPeer(file) {
  const peer = await import(`./peers/${file}.js`);
  const checks = Object.fromEntries(MESSAGES.map((message) => [message, peerChecks(peer[message]())]));
  return { name: peer.name, checks };
}

/** Ours takes bytes, text and objects as they are. `verdict` is `isValid` or what `validate` says. */
function ownChecks(message, verdict, validate) {
  const check = (input) => verdict(message, input);
  return {
    fromObject: check,
    fromString: check,
    fromBytes: check,
    reportFromBytes: (bytes) => validate(message, bytes).issues,
  };
}

async function loadOurs() {
  if (!isBuilt()) return [];
  const { isValid, validate } = await import('../pkg/dist/index.js');
  const verdicts = {
    isValid: (message, input) => isValid(message, input),
    validate: (message, input) => validate(message, input).valid,
  };
  return Object.entries(verdicts).map(([name, verdict]) => ({
    name,
    checks: Object.fromEntries(MESSAGES.map((message) => [message, ownChecks(message, verdict, validate)])),
  }));
}

/** @returns {Promise<{ ours: any[], peers: any[] }>} */
export async function loadContestants() {
  return { ours: await loadOurs(), peers: await Promise.all(PEERS.map(loadPeer)) };
}
