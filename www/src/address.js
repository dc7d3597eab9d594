// The state in the part of the address behind `#`, which a browser sends to no server.

import { messageNames } from 'freight-preflight';
import { readings } from './readings.js';
import { samplesOf } from './samples.js';

/** @typedef {import('./store.js').State} State */
/** @typedef {import('./store.js').View} View */
/** @typedef {Partial<State> & { unkept?: boolean }} Linked what an address says; `unkept`: the text was too long for it */

/** @type {readonly View[]} */
export const views = ['text', 'form', 'prepare', 'codes', 'file'];

/** Longer addresses are cut by programs that pass them on. */
const LONGEST_TEXT = 16_000;

/** @param {State} state @returns {Promise<string>} */
export async function addressOf(state) {
  const params = new URLSearchParams({ view: state.view, message: state.message, lang: state.locale });
  const sample = samplesOf(state.message).find(({ text }) => text === state.text);
  if (sample) params.set('sample', sample.name);
  else params.set('text', await packed(state.text));
  if (state.strict) params.set('strict', '1');
  if (state.tolerate.length > 0) params.set('tolerate', state.tolerate.join(' '));
  for (const [field, value] of Object.entries(state.context)) if (value) params.set(`context.${field}`, value);
  if (state.query) params.set('search', state.query);
  if (state.answer) await setAnswer(params, state);
  return `#${params}`;
}

/** @param {URLSearchParams} params @param {State} state */
async function setAnswer(params, { answer, answerTo, attempt }) {
  params.set('answer', await packed(answer));
  params.set('to', answerTo);
  if (attempt > 0) params.set('attempt', String(attempt));
}

/** @param {string} hash @returns {Promise<Linked>} */
export async function readAddress(hash) {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const message = known(messageNames, params.get('message'));
  const context = [...params].filter(([name]) => name.startsWith('context.')).map(([name, value]) => [name.slice(8), value]);
  return {
    ...defined({
      view: known(views, params.get('view')),
      locale: known(/** @type {const} */ (['zh-CN', 'en']), params.get('lang')),
      message,
      query: params.get('search') ?? '',
      answerTo: known(messageNames, params.get('to')),
    }),
    ...(message && (await linkedText(params, message))),
    ...(params.has('answer') && { answer: (await unpacked(params.get('answer') ?? '')) ?? '' }),
    attempt: Math.min(7, Math.max(0, Math.trunc(Number(params.get('attempt'))) || 0)),
    strict: params.get('strict') === '1',
    tolerate: /** @type {State['tolerate']} */ (params.get('tolerate')?.split(' ').filter((id) => id in readings) ?? []),
    context: Object.fromEntries(context),
  };
}

/** @param {URLSearchParams} params @param {import('./store.js').MessageName} message @returns {Promise<Linked>} */
async function linkedText(params, message) {
  const sample = samplesOf(message).find(({ name }) => name === params.get('sample'));
  if (sample) return { text: sample.text };
  const text = params.get('text');
  if (text === null) return {};
  const unpackedText = text === 'unkept' ? undefined : await unpacked(text);
  return unpackedText === undefined ? { unkept: true } : { text: unpackedText };
}

/** @template T @param {readonly T[]} values @param {unknown} value */
const known = (values, value) => values.find((item) => item === value);

/** @template {object} T @param {T} members @returns {Partial<T>} */
const defined = (members) => /** @type {Partial<T>} */ (Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)));

/** Compressed and in letters that need no escapes. @param {string} text */
async function packed(text) {
  if (text.length > LONGEST_TEXT * 20) return 'unkept';
  const bytes = await piped(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return base64.length > LONGEST_TEXT ? 'unkept' : base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @param {string} text @returns {Promise<string | undefined>} */
async function unpacked(text) {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder().decode(await piped(bytes, new DecompressionStream('deflate-raw')));
  } catch {
    return undefined; // A link that was cut or changed on its way.
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {CompressionStream | DecompressionStream} through */
async function piped(bytes, through) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer());
}
