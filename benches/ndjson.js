// Files of many bookings through the command line: what a line takes by the clock and of the cores, and the memory.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { performance } from 'node:perf_hooks';
import { isBuilt } from './contestants.js';
import { summary } from './measure.js';
import { booking } from './payloads.js';

const cli = fileURLToPath(new URL('../pkg/src/cli.js', import.meta.url));
const meter = new URL('meter.js', import.meta.url).href;
const cores = availableParallelism();

export const FULL = { lines: 400_000, rounds: 7 };
export const QUICK = { lines: 200_000, rounds: 3 };

/** Writes the block of 1000 different bookings as often as needed. */
function writeLines(path, lines) {
  const block = Array.from({ length: 1000 }, (_, index) => JSON.stringify(booking(index + 1)) + '\n').join('');
  const file = openSync(path, 'w');
  for (let written = 0; written < lines; written += 1000) writeSync(file, block);
  closeSync(file);
}

const knowsIdle = existsSync('/proc/stat');

/** Milliseconds, added up, that the cores of the machine had nothing to do; known on Linux only. */
function idleMs() {
  const [, idle, waiting] = /^cpu +\d+ \d+ \d+ (\d+) (\d+)/.exec(readFileSync('/proc/stat', 'utf8')) ?? [];
  return 10 * (Number(idle) + Number(waiting));
}

/** @returns {Promise<{ cpuMs: number, peakMb: number }>} */
async function metered(path) {
  const args = ['--import', meter, cli, 'check', 'booking', path];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  let [complaint, measured] = ['', ''];
  child.stderr.on('data', (text) => (complaint += text));
  /** @type {any} */ (child.stdio[3]).on('data', (text) => (measured += text));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`the command line ended with ${status}: ${complaint.slice(-500)}`);
  return JSON.parse(measured);
}

/** By the clock, of the cores, and of the core time that other processes left: what was used and what nobody used. */
async function run(path) {
  const [start, idle] = [performance.now(), knowsIdle ? idleMs() : 0];
  const { cpuMs, peakMb } = await metered(path);
  const wallMs = performance.now() - start;
  const unused = knowsIdle ? idleMs() - idle : Infinity;
  return { wallMs, cpuMs, leftMs: Math.min(wallMs * cores, cpuMs + unused), peakMb };
}

/** What a line takes is told by the lines that a long file has more than a short one, so that starting does not count. */
function perLine(rounds, lines, of) {
  const median = (runs) => summary(runs.map((run) => run[of])).median;
  return (1e6 * (median(rounds.map(([, long]) => long)) - median(rounds.map(([short]) => short)))) / lines;
}

/** @returns {Promise<object | undefined>} nanoseconds a line, megabytes */
export async function measureNdjson({ lines, rounds }) {
  if (!isBuilt() || !existsSync(cli)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'freight-preflight-'));
  try {
    const [short, long] = [join(folder, 'short.ndjson'), join(folder, 'long.ndjson')];
    writeLines(short, lines / 4);
    writeLines(long, lines);
    const runs = [];
    for (let round = 0; round < rounds; round++) runs.push([await run(short), await run(long)]);
    const [wall, cpu, left] = ['wallMs', 'cpuMs', 'leftMs'].map((of) => perLine(runs, lines * 0.75, of));
    const [peakShort, peakLong] = [0, 1].map((which) => Math.max(...runs.map((pair) => pair[which].peakMb)));
    return { lines, cores, wall, cpu, left, peakShort, peakLong };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
