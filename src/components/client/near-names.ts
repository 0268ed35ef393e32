/** A page by its path and its name. */
export type Name = readonly [path: string, name: string];

/** The pages whose names are nearest to what an address says; none where none comes near. */
export function nearNames(address: string, names: readonly Name[], most = 6): Name[] {
  const wanted = wordsOf(address);
  if (wanted.length === 0) return [];
  return names
    .map((name) => ({ name, score: score(wanted, wordsOf(`${name[0]} ${name[1]}`)) }))
    .filter(({ score: one }) => one >= 0.35)
    .sort((a, b) => b.score - a.score || (a.name[0] < b.name[0] ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** Parts of addresses that every page has, or that say nothing. */
const COMMON = new Set([
  'episodes',
  'episode',
  'topics',
  'topic',
  'people',
  'shows',
  'show',
  'index',
  'html',
  'the',
  'and',
]);

export function wordsOf(text: string): string[] {
  let plain = text;
  try {
    plain = decodeURIComponent(text);
  } catch {
    // Not an address that anything was written to: taken as it stands.
  }
  const words =
    plain
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length > 1 && !COMMON.has(word)).slice(0, 30);
}

/**
 * The share of the wanted words that a name has, by their letters, for long words say more; less for those that it has
 * nearly, and a little less for what it has besides.
 */
function score(wanted: readonly string[], own: readonly string[]): number {
  const all = wanted.reduce((sum, { length }) => sum + length, 0);
  const found = wanted.map((word) => word.length * Math.max(0, ...own.map((other) => likeness(word, other))));
  return found.reduce((a, b) => a + b, 0) / all - 0.01 * Math.max(0, own.length - wanted.length);
}

function likeness(word: string, other: string): number {
  if (word === other) return 1;
  const shorter = Math.min(word.length, other.length);
  if (shorter >= 3 && (word.startsWith(other) || other.startsWith(word))) return 0.8;
  return shorter >= 4 && distance(word, other) <= (shorter >= 8 ? 2 : 1) ? 0.8 : 0;
}

/** How many letters must be put in, left out or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
