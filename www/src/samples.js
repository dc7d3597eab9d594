// The repository's sample messages, as they stand there; those on one line laid out for reading.

import { laidOutText } from './json/layout.js';

/** @typedef {import('freight-preflight').MessageName} MessageName */
/** @typedef {{ name: string, text: string }} Sample */

/** @type {Record<string, string>} */
const files = import.meta.glob('../../samples/*/*.json', { query: '?raw', import: 'default', eager: true });
/** @type {Record<string, string>} */
const ordersFiles = import.meta.glob('../../samples/*/*.ndjson', { query: '?raw', import: 'default', eager: true });

/** @type {Map<string, Sample[]>} */
const byMessage = new Map();
for (const [path, text] of Object.entries(files)) {
  const [message, name] = path.replace(/\.json$/, '').split('/').slice(-2);
  byMessage.set(message, [...(byMessage.get(message) ?? []), { name, text: text.trim().includes('\n') ? text : laidOutText(text) }]);
}

/** @param {MessageName} message @returns {readonly Sample[]} */
export const samplesOf = (message) => byMessage.get(message) ?? [];

/** The one to begin with: a message with something to find in it. @param {MessageName} message */
export function firstSample(message) {
  const samples = samplesOf(message);
  const faulty = samples.filter(({ name }) => name.startsWith('invalid'));
  return faulty.find(({ name }) => name === 'invalid-fields') ?? faulty[0] ?? samples[0];
}

/** Many messages, one a line. @param {MessageName} message */
export function manySample(message) {
  return Object.entries(ordersFiles).find(([path]) => path.includes(`/${message}/`))?.[1];
}
