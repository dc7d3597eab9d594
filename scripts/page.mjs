// The demo page: its dependencies, its static folder, and a browser to test it in.
import { CHROMIUM, FIREFOX, fileOf, remedy } from './browsers.mjs';
import { attempt, run } from './command.mjs';
import { npm } from './dependencies.mjs';
import { say, step } from './progress.mjs';
import { dist, fromRoot } from './project.mjs';
import { hashOf, isFresh, writeStamp } from './stamp.mjs';

const www = fromRoot('www');
const inPage = (/** @type {string[]} */ ...parts) => fromRoot('www', ...parts);
export const pageFolder = inPage('dist');

const manifests = ['package.json', 'package-lock.json'].map((name) => inPage(name));
const installed = inPage('node_modules', '.package-lock.json');
const sources = ['src', 'public', 'index.html', 'vite.config.js', 'policy.js', 'package-lock.json'].map((name) => inPage(name));
const inputs = [...sources, fromRoot('samples'), fromRoot('pkg', 'src'), fromRoot('pkg', 'package.json'), dist];

export async function installPage() {
  const stamp = inPage('node_modules', '.stamp');
  const hash = hashOf(manifests);
  if (isFresh(stamp, hash, [installed])) return;
  await step("installing the page's dependencies (npm ci)", () => run(...npm(['ci', '--no-audit', '--no-fund']), { cwd: www }));
  writeStamp(stamp, hash, [installed]);
}

/** Writes www/dist, unless it is what the sources would give. The package has to be built already. */
export async function buildPage() {
  await installPage();
  const stamp = fromRoot('target', 'page.stamp');
  const hash = hashOf(inputs);
  if (isFresh(stamp, hash, [pageFolder])) return;
  const vite = inPage('node_modules', 'vite', 'bin', 'vite.js');
  await step('building the page', () => run(process.execPath, [vite, 'build'], { cwd: www }));
  writeStamp(stamp, hash, [pageFolder]);
}

/** The browsers to test in: where Debian's can be installed without asking anyone, they are. Says what is missing. */
export async function ensureBrowsers() {
  const apt = missingBrowsers().length > 0 ? await aptGet() : undefined;
  for (const browser of apt ? missingBrowsers() : []) await step(`installing ${browser.name} (apt-get)`, () => install(apt ?? [], browser.package));
  for (const browser of missingBrowsers()) say(`! the tests in ${browser.name} are skipped: ${remedy(browser)}`);
}

const missingBrowsers = () => [CHROMIUM, FIREFOX].filter((browser) => !fileOf(browser));

/** The command for apt-get as root, if there is one that asks for no password. @returns {Promise<string[] | undefined>} */
async function aptGet() {
  if (process.platform !== 'linux' || (await attempt('apt-get', ['--version'], { show: false })).status !== 0) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return (await attempt('sudo', ['-n', 'true'], { show: false })).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}

/** @param {string[]} apt @param {string} name of the package */
async function install([program, ...args], name) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const attemptIt = () => attempt(program, [...args, 'install', '-y', '--no-install-recommends', name], { env });
  const outcome = await attemptIt();
  if (outcome.status === 0) return outcome;
  await attempt(program, [...args, 'update'], { env });
  return attemptIt();
}
