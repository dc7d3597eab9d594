// npm start: sets up, builds, and checks the sample messages. With arguments: the command line tool with these arguments.
import { runAttached } from './command.mjs';
import { buildProduct } from './product.mjs';
import { fail } from './progress.mjs';
import { fromRoot } from './project.mjs';
import { commandLine, listSamples } from './samples.mjs';

const args = process.argv.slice(2).filter((arg) => arg !== '--verbose');

process.stdout.on('error', endQuietlyWhenNobodyReads);
await buildProduct().catch(fail);
process.exitCode = await (args.length > 0 ? checkOwn() : demonstrate()).catch(fail);

/** The user's own call, from the folder it was made in. */
function checkOwn() {
  return runAttached(process.execPath, [commandLine(), ...args], { cwd: process.env.INIT_CWD ?? process.cwd() });
}

/** Shows the report of every sample. @returns {Promise<number>} 1 if one is not what its name says */
async function demonstrate() {
  const samples = listSamples(fromRoot('samples'));
  const surprises = [];
  let valid = 0;
  for (const sample of samples) {
    const status = await show(sample);
    if (status === 0) valid++;
    if (status > 1 || status !== (sample.expected ?? status)) surprises.push(sample.file);
  }
  await print(`\n${samples.length} samples checked: ${valid} valid, ${samples.length - valid} not\n`);
  if (surprises.length > 0) await print(`not what the name says: ${surprises.join(', ')}\n`);
  return surprises.length > 0 ? 1 : 0;
}

/** @param {import('./samples.mjs').Sample} sample */
async function show({ message, file }) {
  await print(`\n== ${message}: ${file}\n`);
  return runAttached(process.execPath, [commandLine(), 'check', message, file]);
}

/** Returns when the text is out, before another process writes to the same place. @param {string} text */
const print = (text) => new Promise((resolve) => process.stdout.write(text, resolve));

/** @param {NodeJS.ErrnoException} error */
function endQuietlyWhenNobodyReads(error) {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
