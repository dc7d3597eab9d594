// The one state that all views show.

/** @typedef {import('freight-preflight').MessageName} MessageName */
/** @typedef {import('freight-preflight').Reading} Reading */
/** @typedef {'text' | 'form' | 'prepare' | 'codes' | 'file'} View */
/** @typedef {'zh-CN' | 'en'} Locale */

/**
 * @typedef {object} State
 * @property {View} view
 * @property {Locale} locale
 * @property {MessageName} message
 * @property {string} text the payload that the text view and the form edit
 * @property {boolean} strict
 * @property {readonly Reading[]} tolerate
 * @property {Readonly<Record<string, string>>} context what stands in the context's fields
 * @property {string} query what is searched for among the codes
 * @property {string} answer the pasted answer of the platform
 * @property {MessageName} answerTo
 * @property {number} attempt retries made so far
 */

/**
 * @typedef {object} Store
 * @property {() => State} get
 * @property {(patch: Partial<State>) => void} set
 * @property {(listener: (state: State, before: State) => void) => void} subscribe
 */

/** @param {State} initial @returns {Store} */
export function createStore(initial) {
  let state = initial;
  /** @type {((state: State, before: State) => void)[]} */
  const listeners = [];
  return {
    get: () => state,
    set(patch) {
      const before = state;
      state = { ...state, ...patch };
      for (const listener of listeners) listener(state, before);
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}
