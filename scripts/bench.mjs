// npm run bench: builds the package, installs the peers, and runs benches/run.js with this Node or another one.
//   --node 24 | 26   with that Node, installed from npm
//   --peers          without building the package first; its rows appear if it is built already
//   --only TEXT      only the rows whose name holds the text (may be repeated), e.g. --only bytes --only "16 KB"
//   --quick          fewer and shorter rounds
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, runAttached } from './command.mjs';
import { npm } from './dependencies.mjs';
import { fail, step } from './progress.mjs';
import { buildProduct } from './product.mjs';
import { fromRoot } from './project.mjs';
import { hashOf, isFresh, writeStamp } from './stamp.mjs';

const benches = fromRoot('benches');
const inBenches = (/** @type {string[]} */ ...parts) => join(benches, ...parts);
/** @type {Record<string, string>} */
const NODES = { 24: '24.21.0', 26: '26.10.0' };

/** Does the work again only where what it depends on has changed.
 * @param {string} title @param {string} stamp @param {readonly string[]} inputs @param {string} output
 * @param {() => Promise<unknown>} work */
async function unlessFresh(title, stamp, inputs, output, work) {
  const hash = hashOf(inputs);
  if (isFresh(stamp, hash, [output])) return;
  await step(title, work);
  writeStamp(stamp, hash, [output]);
}

/** Installs the peers and writes the code of those that compile beforehand. */
export async function preparePeers() {
  const install = () => run(...npm(['ci', '--no-audit', '--no-fund']), { cwd: benches });
  const manifests = ['package.json', 'package-lock.json'].map((name) => inBenches(name));
  const installed = inBenches('node_modules', '.package-lock.json');
  await unlessFresh('installing the peers (npm ci)', inBenches('node_modules', '.stamp'), manifests, installed, install);
  const sources = [inBenches('peers'), inBenches('generate.mjs'), installed];
  const generate = () => run(process.execPath, [inBenches('generate.mjs')]);
  const [stamp, generated] = [inBenches('generated', '.stamp'), inBenches('generated', 'typia.js')];
  await unlessFresh('compiling the peers that compile beforehand', stamp, sources, generated, generate);
}

/** The program of a Node version; the package's install script brings the one for this machine. @param {string} major */
async function nodeProgram(major) {
  const version = NODES[major];
  if (!version) throw new Error(`--node ${major} is not known; use ${Object.keys(NODES).join(' or ')}`);
  const folder = inBenches('.nodes', version);
  const program = join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `node@${version}`];
  const install = () => run(...npm(args), { cwd: benches });
  await step(`installing Node ${version}`, install);
  return program;
}

/** Takes an option with its value out of the arguments. @param {string[]} args @param {string} name */
function takeOption(args, name) {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
}

async function main() {
  const args = process.argv.slice(2).filter((arg) => arg !== '--verbose' && arg !== '--peers');
  const major = takeOption(args, '--node');
  if (!process.argv.includes('--peers')) await buildProduct();
  await preparePeers();
  const program = major === undefined ? process.execPath : await nodeProgram(major);
  process.exitCode = await runAttached(program, [inBenches('run.js'), ...args]);
}

if (import.meta.filename === process.argv[1]) await main().catch(fail);
