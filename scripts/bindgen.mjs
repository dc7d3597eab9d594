// wasm-bindgen, compiled once per version from scripts/bindgen and kept under target/.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { step } from './progress.mjs';
import { fromRoot, lockedVersion } from './project.mjs';
import { hashOf } from './stamp.mjs';
import { onPath } from './toolchain.mjs';

const source = fromRoot('scripts', 'bindgen');

/** The version of wasm-bindgen in the product and the one in the tool: the two must be equal. */
export function bindgenVersions() {
  const product = lockedVersion(readFileSync(fromRoot('Cargo.lock'), 'utf8'), 'wasm-bindgen');
  const tool = lockedVersion(readFileSync(fromRoot('scripts', 'bindgen', 'Cargo.lock'), 'utf8'), 'wasm-bindgen-cli-support');
  return { product, tool };
}

/** The program's path, compiled first if need be. @param {string} fallbackCargo used where no cargo is on the path */
export async function bindgen(fallbackCargo) {
  const { product, tool } = bindgenVersions();
  if (product !== tool) {
    throw new Error(`Cargo.lock has wasm-bindgen ${product} but scripts/bindgen is for ${tool}; give scripts/bindgen/Cargo.toml "=${product}" and run cargo update there`);
  }
  const folder = fromRoot('target', 'tools', `bindgen-${tool}-${hashOf([source]).slice(0, 8)}`);
  const program = join(folder, 'release', process.platform === 'win32' ? 'bindgen.exe' : 'bindgen');
  if (existsSync(program)) return program;
  const cargo = onPath('cargo') ? 'cargo' : fallbackCargo;
  await step(`compiling wasm-bindgen ${tool} (once, about half a minute)`, () =>
    run(cargo, ['build', '--release', '--locked'], { cwd: source, env: { CARGO_TARGET_DIR: folder } }));
  return program;
}
