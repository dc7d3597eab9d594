// Keeps what was typed in this browser, so that neither a reload nor another sample loses it.

/** @typedef {import('freight-preflight').MessageName} MessageName */

const PREFIX = 'freight-preflight.draft.';
const UNSETTLED = 'freight-preflight.unsettled';

/** @param {MessageName} message @returns {string | undefined} */
export function draftOf(message) {
  try {
    return localStorage.getItem(PREFIX + message) ?? undefined;
  } catch {
    return undefined; // A browser that keeps nothing for this page.
  }
}

/**
 * False if the browser has no room for it.
 * @param {MessageName} message
 * @param {string} text
 */
export function keepDraft(message, text) {
  try {
    localStorage.setItem(PREFIX + message, text);
    return true;
  } catch {
    return false;
  }
}

/** Notes for a reload of this tab that the draft is newer than what the address says. @param {MessageName} message */
export function noteUnsettled(message) {
  try {
    sessionStorage.setItem(UNSETTLED, message);
  } catch {
    // Nothing is kept for this page, the draft neither.
  }
}

/** The draft that the address did not come to say, once. @returns {{ message: MessageName, text: string } | undefined} */
export function takeUnsettled() {
  try {
    const message = /** @type {MessageName | null} */ (sessionStorage.getItem(UNSETTLED));
    sessionStorage.removeItem(UNSETTLED);
    const text = message === null ? undefined : draftOf(message);
    return message === null || text === undefined ? undefined : { message, text };
  } catch {
    return undefined;
  }
}
