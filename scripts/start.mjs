// npm start: sets up, builds, and checks the sample messages. With arguments: the command line tool with these arguments.
import { runAttached } from './command.mjs';
import { buildProduct } from './product.mjs';
import { fail } from './progress.mjs';
import { fromRoot } from './project.mjs';
import { commandLine, listSamples } from './samples.mjs';

const args = process.argv.slice(2).filter((arg) => arg !== '--verbose');

await buildProduct().catch(fail);
process.exitCode = await (args.length > 0 ? checkOwn() : demonstrate()).catch(fail);

/** The user's own call, from the folder it was made in. */
function checkOwn() {
  return runAttached(process.execPath, [commandLine(), ...args], { cwd: process.env.INIT_CWD ?? process.cwd() });
}

/** Shows the report of every sample. @returns {Promise<number>} 1 if one is not what its name says */
async function demonstrate() {
  // One process for all of them: starting Node for each would take most of the time.
  const { main } = await import('../pkg/src/cli/main.js');
  process.stdout.setMaxListeners(0);
  process.chdir(fromRoot());
  const samples = listSamples(fromRoot('samples'));
  const surprises = [];
  let valid = 0;
  for (const { message, file, expected } of samples) {
    await print(`\n== ${message}: ${file}\n`);
    const status = await main(['check', message, file]);
    if (status === 0) valid++;
    if (status > 1 || status !== (expected ?? status)) surprises.push(file);
  }
  await print(closing(samples.length, valid, surprises));
  return surprises.length > 0 ? 1 : 0;
}

/** @param {number} all @param {number} valid @param {string[]} surprises */
function closing(all, valid, surprises) {
  const wrong = surprises.length > 0 ? `not what the name says: ${surprises.join(', ')}\n` : '';
  return `\n${all} samples checked: ${valid} valid, ${all - valid} invalid\n${wrong}check your own: npm start -- check booking my.json\n`;
}

/** Returns when the text is out. @param {string} text */
function print(text) {
  return new Promise((resolve) => process.stdout.write(text, resolve));
}
