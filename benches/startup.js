// The first verdict in a fresh process: import, compile, check. Run as a script it is that process.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './contestants.js';
import { summary, waited } from './measure.js';
import { PEERS } from './names.js';
import { booking } from './payloads.js';

const OURS = 'freight-preflight';
const script = fileURLToPath(import.meta.url);

async function check(file) {
  if (file === OURS) {
    const { isValid } = await import('../pkg/dist/index.js');
    return { name: 'isValid', is: (bytes) => isValid('booking', bytes) };
  }
  const peer = await import(`./peers/${file}.js`);
  const { is } = peer.booking();
  return { name: peer.name, is: (bytes) => is(JSON.parse(bytes.toString())) };
}

/** In the fresh process: prints the contestant's name and the milliseconds from before its import to its verdict. */
async function firstVerdict(file) {
  const bytes = Buffer.from(JSON.stringify(booking()));
  const [start, before] = [performance.now(), waited()];
  const { name, is } = await check(file);
  const valid = is(bytes);
  const spent = performance.now() - start - (waited() - before);
  if (!valid) throw new Error(`${name} finds the sample invalid`);
  console.log(JSON.stringify({ name, spent }));
}

function spawn(file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} does not start: ${stderr}`);
  return JSON.parse(stdout);
}

/** @returns {Record<string, { median: number, low: number, high: number }>} nanoseconds, by name */
export function measureStartup(rounds) {
  const files = [...(isBuilt() ? [OURS] : []), ...PEERS];
  const samples = /** @type {Record<string, number[]>} */ ({});
  for (let round = 0; round < rounds; round++) {
    for (const file of files) {
      const { name, spent } = spawn(file);
      (samples[name] ??= []).push(spent * 1e6);
    }
  }
  return Object.fromEntries(Object.entries(samples).map(([name, times]) => [name, summary(times)]));
}

if (process.argv[1] === script) await firstVerdict(process.argv[2]);
