// The results as Markdown, for a terminal and for a README alike.

export function duration(nanoseconds) {
  const [value, unit] = nanoseconds < 1000 ? [nanoseconds, 'ns']
    : nanoseconds < 1e6 ? [nanoseconds / 1e3, 'µs'] : [nanoseconds / 1e6, 'ms'];
  return `${value.toPrecision(3).replace(/e\+?(\d+)/, (text) => String(Number(`1${text}`)))} ${unit}`;
}

/** The middle half of the samples, as a part of the median on either side. */
const spread = ({ median, low, high }) => `±${Math.round((50 * (high - low)) / median)}%`;
const cell = (time) => (time ? `${duration(time.median)} ${spread(time)}` : '');

function markdown(header, lines) {
  const widths = header.map((title, column) => Math.max(...[header, ...lines].map((line) => line[column].length)));
  const format = (line) => `| ${line.map((text, column) => text.padEnd(widths[column])).join(' | ')} |`;
  return [format(header), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.map(format)].join('\n');
}

const TITLES = {
  bytes: 'From bytes (decode, parse, check)',
  string: 'From a string (parse, check)',
  object: 'From an object',
  report: 'An invalid booking from bytes, every problem reported',
  start: 'First verdict in a fresh process',
  floor: 'The floor: 1.9 KB of booking',
};

/** Contestants down, rows across; the fastest peer of the first row stands first. */
function groupTable(group, rows) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row.times)))];
  const rank = (name) => rows[0].times[name]?.median ?? Infinity;
  const lines = names.sort((a, b) => rank(a) - rank(b)).map((name) => [name, ...rows.map((row) => cell(row.times[name]))]);
  return `### ${TITLES[group]}\n\n${markdown(['', ...rows.map((row) => row.title)], lines)}`;
}

const met = ({ ratio, atLeast }) => (ratio >= atLeast ? 'met' : 'NOT MET');

export function targetTable(targets) {
  const lines = targets.map((target) => [
    target.work, duration(target.ours), `${duration(target.theirs)} ${target.peer}`,
    `${target.ratio.toFixed(2)}×`, `≥ ${target.atLeast.toFixed(2)}×`, met(target),
  ]);
  return `### Targets\n\n${markdown(['work', 'ours', 'fastest compared', 'times faster', 'target', ''], lines)}`;
}

function ndjsonLine({ lines, cores, wall, cpu, left, peakShort, peakLong }) {
  const pace = `${Math.round(1e9 / wall).toLocaleString('en')} lines a second by the clock on ${cores} cores; a line takes ` +
    `${duration(cpu)} of them, or ${duration(left)} with what stood idle meanwhile`;
  const memory = `${Math.round(peakShort)} MB at its peak for ${lines / 4} lines, ${Math.round(peakLong)} MB for ${lines}`;
  return `Command line on NDJSON: ${pace}; memory ${memory}.`;
}

export function print({ node, built, cpu, cores, agreed, versions, rows, ndjson }, targets) {
  const groups = byGroup(rows);
  const parts = [
    `Node ${node}, ${cpu}, ${cores} cores. Medians of interleaved rounds ± half the quartile range, ` +
      'without the time that other processes took.',
    `Peers: ${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ')}.`,
    `All contestants gave the same verdicts on ${agreed} messages.`,
    ...Object.entries(groups).map(([group, list]) => groupTable(group, list)),
    ...(ndjson ? [ndjsonLine(ndjson)] : []),
    ...(targets.length > 0 ? [targetTable(targets)] : []),
    ...(built ? [] : ['The package is not built: only the peers were measured.']),
  ];
  console.log(parts.join('\n\n'));
}

/** `Object.groupBy` would need Node 21. */
function byGroup(rows) {
  const groups = {};
  for (const row of Object.values(rows)) (groups[row.group] ??= []).push(row);
  return groups;
}
