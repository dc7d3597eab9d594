// The benchmark: prove that all agree, measure the rows, print the tables, write them as JSON.
// Options: --only TEXT (rows whose id holds it; may repeat), --quick. `scripts/bench.mjs` prepares and calls it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { proveAgreement } from './agree.js';
import { loadContestants } from './contestants.js';
import { FULL, QUICK, measure } from './measure.js';
import { FULL as ALL_LINES, QUICK as FEWER_LINES, measureNdjson } from './ndjson.js';
import { ROWS, contestantsOf, floor, peerVersions } from './rows.js';
import { measureStartup } from './startup.js';
import { print } from './table.js';
import { judge } from './targets.js';

const { values: options } = parseArgs({
  options: { only: { type: 'string', multiple: true }, quick: { type: 'boolean', default: false } },
});
const effort = options.quick ? QUICK : FULL;
const wanted = (id) => !options.only || options.only.some((part) => id.includes(part));

function tell(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

function measureRows(contestants) {
  const rows = {};
  for (const row of ROWS.filter(({ id }) => wanted(id))) {
    tell(row.id);
    const entrants = contestantsOf(row, contestants);
    const { id, group, title } = row;
    rows[id] = { id, group, title, bytes: entrants[0].inputs[0].length, times: measure(entrants, effort) };
  }
  return rows;
}

function measureRest() {
  const rows = {};
  if (wanted('start')) {
    tell('start');
    const times = measureStartup(options.quick ? 5 : 21);
    rows.start = { id: 'first verdict', group: 'start', title: 'booking', times };
  }
  if (wanted('floor')) {
    tell('floor');
    rows.floor = { id: 'floor', group: 'floor', title: 'booking', times: measure(floor(), effort) };
  }
  return rows;
}

function save(results) {
  mkdirSync(new URL('results/', import.meta.url), { recursive: true });
  const path = new URL(`results/${results.node}.json`, import.meta.url);
  writeFileSync(path, JSON.stringify(results, null, 2) + '\n');
}

const contestants = await loadContestants();
tell('verdicts');
const agreed = proveAgreement([...contestants.ours, ...contestants.peers]);
tell('ndjson');
const ndjson = wanted('ndjson') ? await measureNdjson(options.quick ? FEWER_LINES : ALL_LINES) : undefined;
const rows = { ...measureRows(contestants), ...measureRest() };
tell('');
if (!ndjson && Object.keys(rows).length === 0) throw new Error(`no row matches ${options.only?.join(' or ')}`);

const cpu = cpus()[0]?.model.trim() ?? 'unknown processor';
const results = {
  node: process.version, built: contestants.ours.length > 0, cpu, cores: availableParallelism(), versions: peerVersions(),
  agreed, rows, ndjson,
};
const targets = judge(results);
print(results, targets);
save({ ...results, targets });
