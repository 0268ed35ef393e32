import { likeness } from '../tokens.ts';

interface Norm {
  norm: string;
}

/** Words further apart than this have nothing to do with each other. */
const REACH = 12;

/** Words that stand the other way round than asked. */
const REVERSED = 0.75;

/**
 * How near to each other neighbours of the query stand in the text: 1 when every pair stands side by side in the order
 * asked, 0 when none is within reach. Pairs of telling words count more; a pair that the text lacks counts as far.
 */
export function nearness(
  tokens: readonly Norm[],
  words: readonly string[],
  weights: ReadonlyMap<string, number>,
): number {
  if (words.length < 2) return 0;
  const places = words.map((word) =>
    tokens.flatMap(({ norm }, at) => (likeness(norm, word) >= 0.9 ? [{ at, isExact: norm === word }] : [])),
  );
  let sum = 0;
  let total = 0;
  for (let left = 0; left + 1 < words.length; left++) {
    const weight = (weights.get(words[left]!) ?? 1) + (weights.get(words[left + 1]!) ?? 1);
    let best = 0;
    for (const a of places[left]!) {
      for (const b of places[left + 1]!) {
        const distance = b.at - a.at;
        if (distance === 0 || Math.abs(distance) > REACH) continue;
        const order = distance > 0 ? 1 : REVERSED;
        const form = a.isExact && b.isExact ? 1 : 0.95;
        best = Math.max(best, (order * form) / (1 + 0.3 * (Math.abs(distance) - 1)));
      }
    }
    sum += weight * best;
    total += weight;
  }
  return sum / total;
}

/** How near two words stand, by where each stands: 1 side by side in this order, 0 out of reach. */
export function pairNearness(left: readonly number[], right: readonly number[]): number {
  let best = 0;
  for (const a of left) {
    for (const b of right) {
      const distance = b - a;
      if (distance === 0 || Math.abs(distance) > REACH) continue;
      best = Math.max(best, (distance > 0 ? 1 : REVERSED) / (1 + 0.3 * (Math.abs(distance) - 1)));
    }
  }
  return best;
}

/** The longest run of what was typed that the text holds word for word, small words included: 1 for all of it. */
export function verbatim(tokens: readonly Norm[], typed: readonly string[]): number {
  if (typed.length < 2) return 0;
  let longest = 0;
  // One row of the table of common runs: how long the run is that ends at this typed word.
  let row = new Array<number>(typed.length).fill(0);
  for (const { norm } of tokens) {
    row = typed.map((word, at) => (word === norm ? (row[at - 1] ?? 0) + 1 : 0));
    longest = Math.max(longest, ...row);
  }
  return longest < 2 ? 0 : longest / typed.length;
}

/** About two or three sentences: what a reader takes as said together. */
const TOGETHER = 40;

/** Of these words, those in the stretch of the text that holds most of their weight. */
export function heldTogether(
  tokens: readonly Norm[],
  words: readonly string[],
  weights: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  if (tokens.length <= TOGETHER) return new Set(words);
  const places = tokens.flatMap(({ norm }, at) =>
    words.filter((word) => likeness(norm, word) > 0).map((word) => ({ at, word })),
  );
  let best = new Set<string>();
  let most = 0;
  places.forEach(({ at: start }, index) => {
    const inside = new Set<string>();
    let sum = 0;
    for (let next = index; next < places.length && places[next]!.at < start + TOGETHER; next++) {
      const { word } = places[next]!;
      if (!inside.has(word)) sum += weights.get(word) ?? 1;
      inside.add(word);
    }
    if (sum > most) [best, most] = [inside, sum];
  });
  return best;
}
