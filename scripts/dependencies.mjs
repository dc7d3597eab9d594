// The npm dependencies of the repository's own tools (the package itself has none).
import { run } from './command.mjs';
import { step } from './progress.mjs';
import { fromRoot } from './project.mjs';
import { hashOf, isFresh, writeStamp } from './stamp.mjs';

const manifests = ['package.json', 'package-lock.json', 'pkg/package.json'].map((path) => fromRoot(path));
// In the folder itself: who deletes node_modules deletes the stamp with it.
const stamp = fromRoot('node_modules', '.freight-preflight-stamp');
const installed = [fromRoot('node_modules', '.package-lock.json')];

export async function installDependencies() {
  const inputs = hashOf(manifests);
  if (isFresh(stamp, inputs, installed)) return;
  await step('installing the npm dependencies (npm ci)', () => run(...npm(['ci', '--no-audit', '--no-fund'])));
  writeStamp(stamp, inputs, installed);
}

/** npm's own script where npm started us (no shell needed, also on Windows), else the one on the path.
 * @param {string[]} args @returns {[string, string[]]} */
export function npm(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, [script, ...args]] : ['npm', args];
}
