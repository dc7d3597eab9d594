// Strings as browsers and newer versions of Node hand them over: encoded by the host. Whichever way this Node takes by
// itself, the other one gives the same reports.

import assert from 'node:assert/strict';
import { test } from 'node:test';

const native = Object.getOwnPropertyDescriptor(Uint8Array, 'fromBase64');
if (native) delete (/** @type {any} */ (Uint8Array).fromBase64);
else Object.defineProperty(Uint8Array, 'fromBase64', { value: () => assert.fail('nothing decodes'), configurable: true });

let encoded = 0;
const { encodeInto } = TextEncoder.prototype;
TextEncoder.prototype.encodeInto = function (...args) {
  encoded += 1;
  return encodeInto.apply(this, args);
};

await import('./corpus.test.js');
await import('./inputs.test.js');

test('strings went the other way', () => assert.equal(encoded > 1000, native === undefined));
