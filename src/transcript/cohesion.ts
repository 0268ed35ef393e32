import { words } from './words.ts';

/** How many units on either side are compared. */
const WINDOW = 5;

/**
 * For each unit (sentence, paragraph) how far the vocabulary falls apart in front of it: 0 (goes on as before) to 1
 * (a valley between two peaks of agreement). After Hearst's TextTiling. The first unit has 0.
 */
export function cohesionDips(units: readonly string[], window = WINDOW): number[] {
  const bags = contentBags(units);
  const similarity = bags.map((_, index) => (index === 0 ? 1 : similar(bags, index, window)));
  return similarity.map((value, index) => {
    if (index === 0) return 0;
    return Math.min(1, Math.max(0, climb(similarity, index, -1) - value + (climb(similarity, index, 1) - value)));
  });
}

/** The content words of each unit: stems of words longer than three letters that not every other unit has. */
export function contentBags(units: readonly string[]): Map<string, number>[] {
  const bags = units.map((unit) => {
    const bag = new Map<string, number>();
    for (const word of words(unit)) {
      const stem = word.toLowerCase().slice(0, 6);
      if (stem.length > 3) bag.set(stem, (bag.get(stem) ?? 0) + 1);
    }
    return bag;
  });
  const spread = new Map<string, number>();
  for (const bag of bags) for (const stem of bag.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const most = Math.max(4, units.length * 0.12);
  for (const bag of bags) for (const stem of [...bag.keys()]) if ((spread.get(stem) ?? 0) > most) bag.delete(stem);
  return bags;
}

function similar(bags: readonly Map<string, number>[], at: number, window: number): number {
  const before = sum(bags.slice(Math.max(0, at - window), at));
  const after = sum(bags.slice(at, at + window));
  let dot = 0;
  for (const [stem, count] of before) dot += count * (after.get(stem) ?? 0);
  const norm = Math.sqrt(squares(before) * squares(after));
  return norm === 0 ? 0 : dot / norm;
}

function sum(bags: readonly Map<string, number>[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const bag of bags) for (const [stem, count] of bag) total.set(stem, (total.get(stem) ?? 0) + count);
  return total;
}

function squares(bag: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of bag.values()) total += count * count;
  return total;
}

/** The nearest peak on one side, looked for no further than a paragraph's worth of units. */
function climb(values: readonly number[], from: number, step: 1 | -1): number {
  let peak = values[from] ?? 0;
  for (let index = from + step, left = 12; left > 0; index += step, left -= 1) {
    const value = values[index];
    if (value === undefined || value < peak) break;
    peak = value;
  }
  return peak;
}
