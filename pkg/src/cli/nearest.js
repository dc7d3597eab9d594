// The known name that was probably meant.

/**
 * @param {string} name
 * @param {readonly string[]} known
 * @returns {string | undefined}
 */
export function nearest(name, known) {
  const wanted = name.toLowerCase();
  const ranked = known.map((candidate) => ({ candidate, distance: distance(wanted, candidate.toLowerCase()) }));
  ranked.sort((a, b) => a.distance - b.distance);
  const [first] = ranked;
  return first.distance <= Math.max(2, first.candidate.length / 3) ? first.candidate : undefined;
}

/**
 * Insertions, deletions and replacements that lead from one word to the other.
 * @param {string} from
 * @param {string} to
 */
function distance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[to.length];
}
