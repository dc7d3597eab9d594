// The front end of tests/js-values, as Node loads it: cargo, then wasm-bindgen with its JavaScript.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bindgen } from './bindgen.mjs';
import { run } from './command.mjs';
import { fromRoot } from './project.mjs';
import { hashOf, isFresh, writeStamp } from './stamp.mjs';
import { TARGET, wasmToolchain } from './toolchain.mjs';

const inputs = ['src', 'Cargo.toml', 'tests/js-values', 'scripts/bindgen/src', 'scripts/bindgen/Cargo.lock', 'scripts/js-values.mjs', 'scripts/toolchain.mjs'];
// Not target/wasm: there the crate's own module, compiled with other features, would be taken for the package's.
const targetDir = fromRoot('target', 'js-values');
const folder = join(targetDir, 'node');
const loader = join(folder, 'js_values.js');
const outputs = [loader, join(folder, 'js_values_bg.wasm')];
const stamp = join(targetDir, 'stamp');

/** The front end's exports; built first unless they are there already, from these very sources. */
export async function jsValues() {
  const hash = hashOf(inputs.map((path) => fromRoot(path)));
  if (!isFresh(stamp, hash, outputs)) {
    await build();
    writeStamp(stamp, hash, outputs);
  }
  return import(pathToFileURL(loader).href);
}

async function build() {
  const { cargo, env, args } = await wasmToolchain();
  await run(cargo, ['build', '--locked', '--release', '--target', TARGET, ...args], {
    cwd: fromRoot('tests', 'js-values'),
    env: { ...env, CARGO_TARGET_DIR: targetDir },
  });
  await run(await bindgen(cargo), ['--nodejs', join(targetDir, TARGET, 'release', 'js_values.wasm'), folder]);
}
