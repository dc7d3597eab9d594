// Where things stand in the repository, so that no script depends on the folder it is started from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {...string} parts a path from the root of the repository */
export const fromRoot = (...parts) => join(root, ...parts);

/** What is built for the package; nothing in it is committed. */
export const dist = fromRoot('pkg', 'dist');
export const wasmFile = join(dist, 'freight_preflight.wasm');

/** A program of Node, that of the npm package binaryen. */
export const wasmOpt = fromRoot('node_modules', 'binaryen', 'bin', 'wasm-opt');

/** @param {string} path @returns {any} */
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The version that the root Cargo.lock pins for a crate.
 * @param {string} lock text of a Cargo.lock @param {string} crate */
export function lockedVersion(lock, crate) {
  const entry = lock.match(new RegExp(`name = "${crate}"\\r?\\nversion = "([^"]+)"`));
  if (!entry) throw new Error(`Cargo.lock has no crate "${crate}"; run cargo generate-lockfile`);
  return entry[1];
}
