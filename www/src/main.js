// The page: reads the state from the address, keeps both in step, and shows the view that is asked for.

import { addressOf, readAddress } from './address.js';
import { draftOf, keepDraft, noteUnsettled, takeUnsettled } from './drafts.js';
import { preferredLanguage, t, useLanguage } from './language.js';
import { clearNotice, notify } from './notice.js';
import { createPage } from './page.js';
import { firstSample, samplesOf } from './samples.js';
import { createStore } from './store.js';

/** @typedef {import('./store.js').State} State */
/** @typedef {import('./address.js').Linked} Linked */

/** So long after the last change the address and the draft follow. */
const SETTLED_MS = 300;

/** @param {Linked} linked @returns {State} */
function stateFrom({ unkept: _, ...linked }) {
  const message = linked.message ?? 'booking';
  const text = linked.text ?? draftOf(message) ?? firstSample(message)?.text ?? '{}';
  const rest = { answer: '', answerTo: /** @type {const} */ ('createDelivery'), query: '', attempt: 0 };
  return { view: 'text', locale: preferredLanguage(), strict: false, tolerate: [], context: {}, ...rest, ...linked, message, text };
}

/** @param {string} hash */
async function linkedState(hash) {
  const linked = await readAddress(hash);
  const state = stateFrom(linked);
  useLanguage(state.locale);
  if (linked.unkept && draftOf(state.message) === undefined) notify(t('linkWithoutText'));
  return state;
}

let written = location.hash;
const store = createStore({ ...(await linkedState(location.hash)), ...takeUnsettled() });
const page = createPage(store);
document.querySelector('#page')?.replaceChildren(page.element);

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
/** Texts that a person typed or brought: only those are kept, not what a link or a sample showed. */
let edited = false;
/** The address does not say yet what was typed. */
let unsettled = false;

store.subscribe((state, before) => {
  if (state.text !== before.text && state.message === before.message) edited = unsettled = true;
  if (state.view !== before.view) clearNotice();
  clearTimeout(waiting);
  waiting = setTimeout(settle, SETTLED_MS);
});

async function settle() {
  const state = store.get();
  saveDraft(state);
  const address = await addressOf(state);
  if (store.get() !== state) return;
  unsettled = false;
  written = address;
  if (address !== location.hash) history.replaceState(null, '', address);
}

/** A sample is no draft: what was typed before it stays kept. @param {State} state */
function saveDraft({ message, text }) {
  const isSample = samplesOf(message).some((sample) => sample.text === text);
  if (edited && !isSample && !keepDraft(message, text)) notify(t('draftTooLarge'));
  edited = false;
}

function leave() {
  if (unsettled) noteUnsettled(store.get().message);
  saveDraft(store.get());
}

addEventListener('hashchange', async () => {
  if (location.hash === written) return;
  written = location.hash;
  saveDraft(store.get());
  store.set(await linkedState(location.hash));
});
addEventListener('pagehide', leave);
document.addEventListener('visibilitychange', () => saveDraft(store.get()));
// A file that misses the places made for it must not replace the page.
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => event.preventDefault());
addEventListener('offline', () => notify(t('offline')));
if (!navigator.onLine) notify(t('offline'));

if (import.meta.env.PROD && 'serviceWorker' in navigator) navigator.serviceWorker.register('./offline.js').catch(() => {});
settle();
