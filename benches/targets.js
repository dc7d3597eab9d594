// What the package promises, as ratios within one run.

const OURS = ['isValid', 'validate'];
const ZOD = ['Zod', 'Zod mini', 'Zod compiled'];
const PRECOMPILED = ['typia', 'Ajv standalone', 'Zod compiled'];
const AS_DOCUMENTED = ['Zod', 'Valibot', 'Yup', 'Ajv'];

/** The other rows are there to be read. */
const JUDGED = ['1.9 KB', '16 KB', 'return', 'createDelivery'];

const fastest = (times, names) =>
  names.filter((name) => times[name]).sort((a, b) => times[a].median - times[b].median)[0];

/** One line: how many times faster ours is than the fastest of the given peers. */
function against(rowId, times, ours, peers, atLeast) {
  const peer = fastest(times, peers);
  if (!times[ours] || !peer) return [];
  const ratio = times[peer].median / times[ours].median;
  return [{ work: `${ours}, ${rowId}`, ours: times[ours].median, peer, theirs: times[peer].median, ratio, atLeast }];
}

const allPeers = (times) => Object.keys(times).filter((name) => !OURS.includes(name));

function forRow({ id, group, title }, times, node) {
  const judged = JUDGED.includes(title) ? OURS : [];
  switch (group) {
    case 'bytes':
      return judged.flatMap((ours) => against(id, times, ours, allPeers(times), node >= 24 ? 5 : 7));
    case 'string':
      return judged.flatMap((ours) => against(id, times, ours, allPeers(times), 3));
    case 'object':
      return judged.flatMap((ours) => [
        ...against(id, times, ours, AS_DOCUMENTED, 1),
        ...against(id, times, ours, PRECOMPILED, 1 / 1.5),
      ]);
    case 'report':
      return against(id, times, 'validate', [...ZOD, 'Valibot'], 1);
    case 'start':
      return [
        ...against(id, times, 'isValid', ['hand-written'], 1 / 3),
        ...against(id, times, 'isValid', [...ZOD, 'Ajv'], 1),
      ];
    default:
      return [];
  }
}

/** Ours against ours: what a byte costs in a large message, and what escapes cost. */
function againstOurselves(results) {
  const time = (id) => results[id]?.times.isValid?.median;
  const perByte = (id) => time(id) && time(id) / results[id].bytes;
  const compare = (work, peer, base, mine, atLeast) =>
    base && mine ? [{ work, ours: mine, peer, theirs: base, ratio: base / mine, atLeast }] : [];
  return [
    ...compare('a byte of 1 MB', 'a byte of 1.9 KB', perByte('bytes 1.9 KB'), perByte('bytes 1 MB'), 1 / 1.25),
    ...['1.9 KB', '16 KB'].flatMap((size) =>
      compare(`isValid, bytes ${size} \\u`, 'the same plain', time(`bytes ${size}`), time(`bytes ${size} \\u`), 1 / 2)),
  ];
}

function forNdjson(ndjson, single) {
  if (!ndjson || !single) return [];
  const work = 'a line of NDJSON: core time that others left';
  return [{ work, ours: ndjson.left, peer: 'validate', theirs: single, ratio: single / ndjson.left, atLeast: 0.6 }];
}

/** @returns {{ work: string, ours: number, peer: string, theirs: number, ratio: number, atLeast: number }[]} */
export function judge({ rows, ndjson, node }) {
  const major = Number.parseInt(node.slice(1), 10);
  return [
    ...Object.values(rows).flatMap((row) => forRow(row, row.times, major)),
    ...againstOurselves(rows),
    ...forNdjson(ndjson, rows['bytes 1.9 KB']?.times.validate?.median),
  ];
}
