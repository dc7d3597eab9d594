// The sample messages: samples/<message>/<name>.json, where a name that begins with valid or invalid is a promise.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot, readJson } from './project.mjs';

/** @typedef {{ message: string, file: string, expected: number | undefined }} Sample */

/** The script behind the package's `bin`. */
export const commandLine = () => fromRoot('pkg', readJson(fromRoot('pkg', 'package.json')).bin['freight-preflight']);

/** @param {string} folder @returns {Sample[]} in the order of their names */
export function listSamples(folder) {
  const messages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const samples = messages.flatMap(({ name: message }) => samplesOf(folder, message));
  if (samples.length === 0) throw new Error(`${folder} holds no <message>/*.json`);
  return samples;
}

/** @param {string} folder @param {string} message @returns {Sample[]} */
function samplesOf(folder, message) {
  const names = readdirSync(join(folder, message)).filter((name) => name.endsWith('.json')).sort();
  return names.map((name) => ({ message, file: join('samples', message, name), expected: expectedStatus(name) }));
}

/** The exit status that a name promises. @param {string} name */
export function expectedStatus(name) {
  if (name.startsWith('valid')) return 0;
  return name.startsWith('invalid') ? 1 : undefined;
}
