// The cases of tests/cases: a message, its bytes and options, and the issues that it must have.

import { readFileSync, readdirSync } from 'node:fs';
import { fromRoot } from '../scripts/project.mjs';

/** @typedef {Record<string, any>} Case */

/** The names of the files that have them. */
export const files = readdirSync(fromRoot('tests', 'cases')).filter((name) => name.endsWith('.ndjson'));

/** @param {string} file @returns {Case[]} */
export function casesIn(file) {
  return readFileSync(fromRoot('tests', 'cases', file), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/** Its bytes in hexadecimal, or its text or a base file, with replacements. @param {Case} testCase @returns {Buffer} */
export function bytesOf({ base, replace = [], text, hex }) {
  if (hex !== undefined) return Buffer.from(hex, 'hex');
  let written = text ?? readFileSync(basePath(base), 'utf8');
  for (const [from, to] of replace) {
    const parts = written.split(from);
    if (parts.length !== 2) throw new Error(`${JSON.stringify(from)} stands ${parts.length - 1} times in its base`);
    written = parts.join(to);
  }
  return Buffer.from(written);
}

/** @param {string} base a sample, or a base of the corpus's own */
const basePath = (base) => fromRoot(base.startsWith('cases/') ? 'tests' : 'samples', base);
