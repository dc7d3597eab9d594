// A file of many bookings through the command line: lines a second, and the memory at its peak.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { performance } from 'node:perf_hooks';
import { isBuilt } from './contestants.js';
import { booking } from './payloads.js';

const cli = fileURLToPath(new URL('../pkg/src/cli.js', import.meta.url));

/** Writes the block of 1000 different bookings as often as needed. */
function writeLines(path, lines) {
  const block = Array.from({ length: 1000 }, (_, index) => JSON.stringify(booking(index + 1)) + '\n').join('');
  const file = openSync(path, 'w');
  for (let written = 0; written < lines; written += 1000) writeSync(file, block);
  closeSync(file);
}

/** The most memory the process ever held; known on Linux only. */
function peakMemory(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function run(path) {
  const start = performance.now();
  const child = spawn(process.execPath, [cli, 'check', 'booking', path], { stdio: ['ignore', 'ignore', 'pipe'] });
  let [peak, complaint] = [0, ''];
  const watch = setInterval(() => (peak = Math.max(peak, peakMemory(child.pid))), 20);
  child.stderr.on('data', (text) => (complaint += text));
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`the command line ended with ${status}: ${complaint.slice(-500)}`);
  return { ms: performance.now() - start, peak };
}

/** The pace is that of the lines a long file has more than a short one, so that starting does not count. */
export async function measureNdjson(lines) {
  if (!isBuilt() || !existsSync(cli)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'freight-preflight-'));
  try {
    const [short, long] = [join(folder, 'short.ndjson'), join(folder, 'long.ndjson')];
    writeLines(short, lines / 4);
    writeLines(long, lines);
    const few = await run(short);
    const many = await run(long);
    const linesPerSecond = (lines * 0.75 * 1000) / (many.ms - few.ms);
    return { lines, cores: availableParallelism(), linesPerSecond, peakShort: few.peak, peakLong: many.peak };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
