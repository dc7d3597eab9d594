// npm run size: what the package weighs, the peers beside it, and which parts of the wasm the bytes belong to.
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { MESSAGES, PEERS } from '../benches/names.js';
import { byCrate, functionsOf, sectionsOf } from '../benches/wasm-bytes.js';
import { preparePeers } from './bench.mjs';
import { fail } from './progress.mjs';
import { buildProduct } from './product.mjs';
import { fromRoot, wasmFile } from './project.mjs';

/** @typedef {{ raw: number, gzip: number, brotli: number }} Weight */

/** As cargo leaves it, before names are stripped and wasm-opt runs. */
const named = fromRoot('target', 'wasm', 'wasm32-unknown-unknown', 'release', 'freight_preflight.wasm');

/** @param {string | Uint8Array} content @returns {Weight} */
export function weigh(content) {
  const bytes = Buffer.from(content);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

/** A minified bundle of a module given as text, for a browser.
 * @param {string} contents @param {string} resolveDir @returns {Promise<Uint8Array>} */
async function bundle(contents, resolveDir) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true, minify: true, write: false, format: 'esm', platform: 'browser', target: 'es2022',
    charset: 'utf8', legalComments: 'none', logLevel: 'silent',
  });
  return outputFiles[0].contents;
}

/** The default entry as a page would bundle it, the wasm and both languages inside. */
export const bundleDefaultEntry = () => bundle("export * from 'freight-preflight';", fromRoot());

/** @param {string} file of a peer @param {readonly string[]} messages */
function bundlePeer(file, messages) {
  const exported = messages.map((message, index) => `${message} as check${index}`).join(', ');
  return bundle(`export { ${exported} } from './peers/${file}.js';`, fromRoot('benches'));
}

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1024).toFixed(1);

/** @param {readonly string[]} header @param {readonly (readonly string[])[]} lines */
function table(header, lines) {
  const widths = header.map((_, column) => Math.max(...[header, ...lines].map((line) => line[column].length)));
  const format = (/** @type {readonly string[]} */ line) =>
    `| ${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join(' | ')} |`;
  return [format(header), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.map(format)].join('\n');
}

/** @param {string} title @param {Weight} weight */
const weightLine = (title, { raw, gzip, brotli }) => [title, kilobytes(raw), kilobytes(gzip), kilobytes(brotli)];

async function ownTable() {
  return table(['freight-preflight, 16 messages, 2 languages (KB)', 'raw', 'gzip', 'brotli'], [
    weightLine('the wasm module', weigh(readFileSync(wasmFile))),
    weightLine('the default entry, bundled with it', weigh(await bundleDefaultEntry())),
  ]);
}

async function peersTable() {
  const lines = await Promise.all(PEERS.map(async (peer) => {
    const [one, three] = [weigh(await bundlePeer(peer, ['booking'])), weigh(await bundlePeer(peer, MESSAGES))];
    return { gzip: three.gzip, line: [peer, ...[one, three].flatMap(({ raw, gzip }) => [kilobytes(raw), kilobytes(gzip)])] };
  }));
  const sorted = lines.sort((a, b) => a.gzip - b.gzip).map(({ line }) => line);
  return table(['peers, English only (KB)', 'booking, raw', 'gzip', 'three messages, raw', 'gzip'], sorted);
}

function partsTables() {
  const sections = sectionsOf(readFileSync(wasmFile)).map(({ title, size }) => [title, String(size)]);
  const parts = [table(['section', 'bytes'], sections)];
  if (!existsSync(named)) return parts;
  const functions = functionsOf(readFileSync(named));
  const largest = [...functions].sort((a, b) => b.size - a.size).slice(0, 12);
  return [
    ...parts,
    table(['crate (code before wasm-opt)', 'bytes'], byCrate(functions).map(({ crate, size }) => [crate, String(size)])),
    table(['largest functions', 'bytes'], largest.map(({ symbol, size }) => [symbol.slice(0, 90), String(size)])),
  ];
}

async function main() {
  const own = !process.argv.includes('--peers');
  if (own) await buildProduct();
  await preparePeers();
  const tables = own ? [await ownTable(), await peersTable(), ...partsTables()] : [await peersTable()];
  console.log(tables.join('\n\n'));
}

if (import.meta.filename === process.argv[1]) await main().catch(fail);
