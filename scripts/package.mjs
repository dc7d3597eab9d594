// What pkg/dist holds besides the wasm module: the module as text, the package in one file each for
// `import`, `require` and workerd, and the command line: a program loads one file faster than thirty.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { assembleDecoder, inlineModule } from './inline.mjs';
import { step } from './progress.mjs';
import { dist, fromRoot, wasmFile } from './project.mjs';
import { hashOf, isFresh, writeStamp } from './stamp.mjs';

const entry = fromRoot('pkg', 'src', 'index.js');
const types = fromRoot('pkg', 'src', 'index.d.ts');
const inlined = join(dist, 'wasm.js');
const inlinedTypes = join(dist, 'wasm.d.ts');
const bundled = join(dist, 'index.js');
const commonJs = join(dist, 'index.cjs');
const commonJsTypes = join(dist, 'index.d.cts');
const workerd = join(dist, 'workerd.js');
const commandLine = join(dist, 'cli');
const commandLineEntries = ['main.js', 'crew-worker.js'];
const inputs = [wasmFile, fromRoot('pkg', 'src'), fromRoot('pkg', 'package.json'), fromRoot('scripts', 'inline.mjs'), fromRoot('scripts', 'inline-decoder.wat'), fromRoot('scripts', 'package.mjs')];
const outputs = [inlined, inlinedTypes, bundled, commonJs, commonJsTypes, workerd, ...commandLineEntries.map((entry) => join(commandLine, entry))];
const licence = '// freight-preflight. Licence: MIT OR Apache-2.0';
const stamp = fromRoot('target', 'package.stamp');

export async function buildPackage() {
  const hash = hashOf(inputs);
  if (isFresh(stamp, hash, outputs)) return;
  await step('writing pkg/dist', async () => {
    writeFileSync(inlined, inlineModule(readFileSync(wasmFile), await assembleDecoder()));
    writeFileSync(inlinedTypes, 'export declare const wasmBytes: () => Uint8Array<ArrayBuffer>;\n');
    copyTypes(types);
    await bundle();
    await bundleCommandLine();
  });
  writeStamp(stamp, hash, outputs);
}

/**
 * The types for `require`: the same declarations under the names that TypeScript takes for CommonJS, those that they
 * import (all of them are leaves) beside them.
 * @param {string} file
 */
function copyTypes(file) {
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(/from '(\.[^']+)\.js'/g)].map((match) => `${match[1]}.d.ts`);
  const flat = text.replace(/from '(?:[^']*\/)?([^'/]+)\.js'/g, "from './$1.cjs'");
  writeFileSync(join(dist, basename(file).replace(/ts$/, 'cts')), flat);
  for (const imported of imports) copyTypes(join(dirname(file), imported));
}

async function bundle() {
  const { build } = await import('esbuild');
  /** @type {import('esbuild').BuildOptions} */
  const common = { absWorkingDir: fromRoot(), entryPoints: [entry], bundle: true, platform: 'neutral', charset: 'utf8', banner: { js: licence }, write: false, logLevel: 'silent' };
  /** @param {string} outfile @param {import('esbuild').BuildOptions} options */
  const bundleOf = async (outfile, options) => (await build({ ...common, ...options, outfile })).outputFiles?.[0].text ?? '';
  writeFileSync(bundled, inOrder(await bundleOf(bundled, { format: 'esm', target: 'es2022' })));
  writeFileSync(commonJs, inOrder(await bundleOf(commonJs, { format: 'cjs', target: 'es2020' })));
  // workerd compiles imported wasm files and refuses to compile bytes.
  writeFileSync(workerd, await bundleOf(workerd, { format: 'esm', target: 'es2022', plugins: [moduleFrom('module.workerd.js')] }));
}

/**
 * gzip looks back 32 KB, so like stands with like: the tables first, the program, the text of the module last. A table
 * uses nothing, and the module's text is not used before the first check.
 * @param {string} code
 */
function inOrder(code) {
  const [head, ...sections] = code.split(/^(?=\/\/ pkg\/)/m);
  const starting = (/** @type {string} */ path) => sections.filter((section) => section.startsWith(`// ${path}`));
  const [tables, inlined] = [starting('pkg/src/generated/'), starting('pkg/dist/wasm.js')];
  if (tables.length === 0 || inlined.length === 0) throw new Error('the bundle has no tables or no module in it');
  const program = sections.filter((section) => ![...tables, ...inlined].includes(section));
  return [head, ...tables, ...program, ...inlined].join('');
}

/** What a command does not need stays in files of its own, which it does not load. */
async function bundleCommandLine() {
  const { build } = await import('esbuild');
  rmSync(commandLine, { recursive: true, force: true });
  await build({
    absWorkingDir: fromRoot(), entryPoints: commandLineEntries.map((entry) => fromRoot('pkg', 'src', 'cli', entry)),
    outdir: commandLine, bundle: true, splitting: true, format: 'esm', target: 'es2022', platform: 'node', charset: 'utf8',
    banner: { js: licence }, plugins: [moduleFrom('module.cli.js')], logLevel: 'silent',
  });
  writeFileSync(join(commandLine, 'main.d.ts'), 'export declare const main: (args: string[]) => Promise<number>;\n');
}

/** Another way to compile the engine takes the place of module.js. @param {string} file @returns {import('esbuild').Plugin} */
const moduleFrom = (file) => ({
  name: `the engine as of ${file}`,
  setup(build) {
    build.onResolve({ filter: /\/module\.js$/ }, () => ({ path: fromRoot('pkg', 'src', file) }));
    build.onResolve({ filter: /\.wasm$/ }, ({ path }) => ({ path: `./${basename(path)}`, external: true }));
  },
});
