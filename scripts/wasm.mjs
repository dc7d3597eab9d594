// Rust to wasm: cargo, then wasm-bindgen, then wasm-opt. The result is pkg/dist/freight_preflight.wasm.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bindgen } from './bindgen.mjs';
import { run } from './command.mjs';
import { say, step } from './progress.mjs';
import { dist, fromRoot, wasmFile, wasmOpt } from './project.mjs';
import { hashOf, isFresh, writeStamp } from './stamp.mjs';
import { TARGET, wasmToolchain } from './toolchain.mjs';

/** @typedef {import('./toolchain.mjs').Toolchain} Toolchain */

// On in every browser since 2023 (Safari 16.4 was the last) and in Node since 16.
const TARGET_FEATURES = '+simd128';
const CARGO_ARGS = ['--lib', '--release', '--no-default-features', '--features', 'npm', '--target', TARGET];
// With 's' the module has 2.5 KB less with gzip and a check takes a seventh longer; 3 gains nothing over 2.
const OPT_LEVEL = '2';
// -O4 for speed; -Os and -Oz trade it for size.
const WASM_OPT_LEVEL = '-O4';
// A function with one caller is moved into it only when it is short: the walk's loop is quick because it is small, and
// what takes a closer look stays outside. That also compresses better.
const WASM_OPT_PASSES = ['--one-caller-inline-max-function-size=60', '--converge'];
// By name, never --all-features: that lets wasm-opt write proposals which browsers refuse. These are the features that
// rustc's wasm32-unknown-unknown uses by itself, and simd.
const WASM_FEATURES = ['bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext', 'simd'];
const STRIP = ['--strip-debug', '--strip-dwarf', '--strip-producers', '--strip-target-features'];

const inputs = ['src', 'Cargo.toml', 'Cargo.lock', 'build.rs', '.cargo', 'scripts/bindgen/src', 'scripts/bindgen/Cargo.lock', 'scripts/wasm.mjs', 'scripts/toolchain.mjs'];
const stamp = fromRoot('target', 'wasm', 'stamp');
const targetDir = fromRoot('target', 'wasm');

/** Builds the module unless it is there already, built from these very sources. */
export async function buildWasm() {
  const hash = hashOf(inputs.map((path) => fromRoot(path)));
  if (isFresh(stamp, hash, [wasmFile])) return;
  const toolchain = await wasmToolchain();
  const parts = /** @type {const} */ ([step(compileTitle(toolchain), () => compile(toolchain)), bindgen(toolchain.cargo)]);
  // When one fails the other still comes to its end: no cargo is left behind.
  await Promise.allSettled(parts);
  const [compiled, program] = await Promise.all(parts);
  await step(`optimising the module (wasm-opt ${WASM_OPT_LEVEL})`, () => bindAndOptimise(program, compiled));
  say(`  ${sizes()}`);
  writeStamp(stamp, hash, [wasmFile]);
}

/** @param {Toolchain} toolchain */
function compileTitle({ way }) {
  const library = way === 'debian' ? ' and, the first time, the standard library (about a minute)' : '';
  return `compiling the crate to wasm${library}`;
}

/** @param {Toolchain} toolchain @returns {Promise<string>} the module as cargo leaves it */
async function compile({ cargo, rustc, env, args }) {
  const { stdout } = await run(rustc, ['--print', 'sysroot'], { show: false });
  await run(cargo, ['fetch', '--locked', '--target', TARGET], { env });
  await run(cargo, ['build', '--locked', ...CARGO_ARGS, ...args], {
    env: {
      ...env,
      CARGO_TARGET_DIR: targetDir,
      CARGO_ENCODED_RUSTFLAGS: rustFlags(stdout.trim()).join('\x1f'),
      // wasm-bindgen reads the section that names the target's features; wasm-opt strips what is left.
      CARGO_PROFILE_RELEASE_STRIP: 'none',
      CARGO_PROFILE_RELEASE_OPT_LEVEL: OPT_LEVEL,
    },
  });
  return join(targetDir, TARGET, 'release', 'freight_preflight.wasm');
}

/** The module keeps the names of source files for its panics; the folders of the building machine stay out of it.
 * @param {string} sysroot */
function rustFlags(sysroot) {
  const folders = [fromRoot(), join(sysroot, 'lib', 'rustlib', 'src', 'rust'), ...crateFolders()];
  return ['-C', `target-feature=${TARGET_FEATURES}`, ...folders.map((folder) => `--remap-path-prefix=${folder}=`)];
}

/** Where cargo keeps the sources of crates: a folder per registry, there once the crates are fetched. */
function crateFolders() {
  const sources = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry', 'src');
  return existsSync(sources) ? readdirSync(sources).map((registry) => join(sources, registry)) : [];
}

/** @param {string} program @param {string} compiled */
async function bindAndOptimise(program, compiled) {
  const bound = join(targetDir, 'bound.wasm');
  await run(program, [compiled, bound]);
  mkdirSync(dist, { recursive: true });
  const features = WASM_FEATURES.map((feature) => `--enable-${feature}`);
  await run(process.execPath, [wasmOpt, bound, ...features, WASM_OPT_LEVEL, ...WASM_OPT_PASSES, ...STRIP, '-o', wasmFile]);
}

function sizes() {
  const gzip = gzipSync(readFileSync(wasmFile), { level: 9 }).length;
  return `${statSync(wasmFile).size} bytes, ${gzip} with gzip`;
}
