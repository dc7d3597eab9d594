// Keeps what was typed in this browser, so that neither a reload nor another sample loses it.

/** @typedef {import('freight-preflight').MessageName} MessageName */

const PREFIX = 'freight-preflight.draft.';

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
