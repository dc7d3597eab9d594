// Progress on standard error: what is being done, that it is still going on, and how long it took.
import { CommandError, verbose } from './command.mjs';

const SIGN_OF_LIFE_MS = 15_000;

/** @param {number} since a time of performance.now() */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @param {string} line */
export const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * @template T
 * @param {string} title what is done, in the -ing form @param {() => Promise<T>} work
 */
export async function step(title, work) {
  const start = performance.now();
  say(`· ${title}`);
  const alive = setInterval(() => say(`· still ${title} (${seconds(start)})`), SIGN_OF_LIFE_MS);
  try {
    const result = await work();
    say(`${failed(result) ? '✗' : '✓'} ${title} (${seconds(start)})`);
    return result;
  } catch (error) {
    say(`✗ ${title} (${seconds(start)})`);
    throw error;
  } finally {
    clearInterval(alive);
  }
}

/** The outcome of a program that ended badly, where the caller goes on all the same. @param {unknown} result */
function failed(result) {
  return typeof result === 'object' && result !== null && 'status' in result && result.status !== 0;
}

/** Ends the process with the story of a failure: the whole output of a program that failed, else the message.
 * @param {unknown} error @returns {never} */
export function fail(error) {
  if (error instanceof CommandError && !verbose) say(error.output.trimEnd());
  say(`error: ${error instanceof Error ? error.message : error}`);
  if (verbose && error instanceof Error) say(String(error.stack));
  process.exit(1);
}
