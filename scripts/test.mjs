// npm test: sets up, builds, and runs every check there is. All of them run, whatever the others say; what failed is
// listed at the end.
import { attempt, CommandError, verbose } from './command.mjs';
import { buildPage, ensureBrowsers } from './page.mjs';
import { buildProduct } from './product.mjs';
import { say, step } from './progress.mjs';
import { fromRoot } from './project.mjs';
import { filesUnder } from './stamp.mjs';
import { tallyOf } from './tally.mjs';

/** @typedef {import('./tally.mjs').Result} Result */
/** @typedef {{ name: string, run: () => Promise<Result> }} Check */

/** @type {Check[]} */
const checks = [
  { name: 'build', run: () => outcomeOf(buildProduct) },
  { name: 'cargo fmt', run: () => cargo('rustfmt', ['fmt', '--check']) },
  { name: 'cargo clippy', run: () => cargo('clippy', ['clippy', '--locked', '--all-targets', '--', '-D', 'warnings']) },
  { name: 'cargo test', run: () => attempt('cargo', ['test', '--locked', '--no-fail-fast']) },
  { name: 'tsc --checkJs', run: () => node(fromRoot('node_modules', 'typescript', 'bin', 'tsc'), '-p', fromRoot()) },
  { name: 'node --test', run: () => node('--test', '--test-reporter=spec', ...testFiles()) },
  { name: 'building the page', run: () => outcomeOf(buildPage) },
  { name: 'tsc --checkJs of the page', run: () => node(fromRoot('node_modules', 'typescript', 'bin', 'tsc'), '-p', fromRoot('www')) },
  { name: 'the page in browsers', run: testPage },
];

const total = { passed: 0, failed: 0 };
const failing = [];
for (const { name, run } of checks) {
  const result = await step(name, run);
  const { passed, failed } = tallyOf(result);
  total.passed += passed;
  total.failed += failed;
  if (result.status !== 0) failing.push(name);
  report(result, passed, failed);
}
if (failing.length > 0) console.log(`failing: ${failing.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = failing.length > 0 ? 1 : 0;

/** @param {Result} result @param {number} passed @param {number} failed */
function report({ status, output }, passed, failed) {
  if (status !== 0 && !verbose) console.log(output.trimEnd());
  if (passed + failed > 0) say(`  ${passed} passed, ${failed} failed`);
}

/** @param {() => Promise<void>} work @returns {Promise<Result>} */
async function outcomeOf(work) {
  try {
    await work();
    return { status: 0, output: '' };
  } catch (error) {
    const details = error instanceof CommandError ? `${error.output}\n` : '';
    return { status: 1, output: `${details}error: ${error instanceof Error ? error.message : error}` };
  }
}

/** A cargo command of a component that a minimal Rust comes without. @param {string} component @param {string[]} args */
async function cargo(component, args) {
  const installed = await attempt('cargo', [args[0], '--version'], { show: false });
  if (installed.status !== 0) await attempt('rustup', ['component', 'add', component]);
  return attempt('cargo', args);
}

/** @param {...string} args */
function node(...args) {
  return attempt(process.execPath, args);
}

/** Without a browser, those of the tests that need none. */
async function testPage() {
  await ensureBrowsers();
  return node('--test', '--test-reporter=spec', ...filesUnder([fromRoot('www', 'test')]).filter((file) => file.endsWith('.test.mjs')));
}

function testFiles() {
  const folders = ['pkg/test', 'tests', 'scripts/test'].map((folder) => fromRoot(folder));
  return filesUnder(folders).filter((file) => /\.test\.m?js$/.test(file));
}
