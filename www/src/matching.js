// Which message a payload is, by the fields it has.

import { describe, messageNames } from 'freight-preflight';

/** @typedef {import('freight-preflight').MessageName} MessageName */

/**
 * The message whose fields match clearly better than those of the one it is checked as.
 * @param {string} text
 * @param {MessageName} message
 * @returns {MessageName | undefined}
 */
export function betterMatch(text, message) {
  const keys = keysOf(text);
  if (keys.length === 0) return undefined;
  // Answers of different messages look the same: those are not told apart.
  const candidates = messageNames.filter((name) => !name.endsWith('.response') || name === message || !message.endsWith('.response'));
  const scores = candidates.map((name) => ({ name, score: scoreOf(keys, name) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= scoreOf(keys, message) + 0.25 ? best.name : undefined;
}

/** The part of all fields, the payload's and the message's mandatory ones, that stand on both sides. @param {string[]} keys @param {MessageName} message */
function scoreOf(keys, message) {
  const fields = describe(message).filter(({ path, field }) => path === field);
  const hits = keys.filter((key) => fields.some(({ field }) => field === key)).length;
  const missing = fields.filter(({ field, presence }) => presence === 'mandatory' && !keys.includes(field)).length;
  return hits / (keys.length + missing);
}

/** @param {string} text @returns {string[]} */
function keysOf(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  } catch {
    return [];
  }
}
