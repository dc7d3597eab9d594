// Tells whether something built is still what its inputs would give: a stamp file keeps a hash of the inputs' contents
// (times of change would call a fresh checkout or a switched branch new) and one of each thing built.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** All files at or under the given paths that exist, in an order that does not depend on the file system.
 * @param {readonly string[]} paths @returns {string[]} */
export function filesUnder(paths) {
  return paths.flatMap((path) => {
    if (!existsSync(path)) return [];
    if (statSync(path).isFile()) return [path];
    return filesUnder(readdirSync(path).sort().map((name) => join(path, name)));
  });
}

/** A hash over names and contents; anything else that the result depends on goes into `extra`.
 * @param {readonly string[]} paths files or folders @param {readonly string[]} [extra] */
export function hashOf(paths, extra = []) {
  const hash = createHash('sha256');
  for (const file of filesUnder(paths)) {
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.update(JSON.stringify(extra)).digest('hex');
}

/** @param {string} stampFile @param {string} inputs hash of the inputs @param {readonly string[]} outputs */
export function isFresh(stampFile, inputs, outputs) {
  if (!existsSync(stampFile) || !outputs.every((path) => existsSync(path))) return false;
  return readFileSync(stampFile, 'utf8') === stampText(inputs, outputs);
}

/** @param {string} stampFile @param {string} inputs hash of the inputs @param {readonly string[]} outputs */
export function writeStamp(stampFile, inputs, outputs) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stampText(inputs, outputs));
}

/** @param {string} inputs @param {readonly string[]} outputs */
const stampText = (inputs, outputs) => `${inputs}\n${hashOf(outputs)}\n`;
