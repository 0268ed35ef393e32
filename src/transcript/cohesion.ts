import { stemHashes } from './words.ts';

export interface CohesionOptions {
  /** How many units on either side are compared. */
  window?: number;
  /** A stem that a greater part of the units has than this says nothing about any of them. Small for short units. */
  common?: number;
}

const STEM_LENGTH = 6;
const LEAST_LENGTH = 4;

/**
 * For each unit (sentence, paragraph) how far the vocabulary falls apart in front of it: 0 (goes on as before) to 1
 * (a valley between two peaks of agreement). After Hearst's TextTiling. The first unit has 0. Takes linear time.
 */
export function cohesionDips(units: readonly string[], { window = 5, common = 0.12 }: CohesionOptions = {}): number[] {
  const similarity = similarities(contentStems(units, common), window);
  return similarity.map((value, index) => {
    if (index === 0) return 0;
    return Math.min(1, Math.max(0, climb(similarity, index, -1) - value + (climb(similarity, index, 1) - value)));
  });
}

/** The content words of each unit as numbers, one for each stem: words longer than three letters that not all have. */
function contentStems(units: readonly string[], common: number): number[][] {
  const numbers = new Map<number, number>();
  const spread: number[] = [];
  const lastSeen: number[] = [];
  const stems = units.map((unit, at) => {
    const found: number[] = [];
    for (const stem of stemHashes(unit, { least: LEAST_LENGTH, most: STEM_LENGTH })) {
      let number = numbers.get(stem);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(stem, number);
        spread.push(0);
        lastSeen.push(-1);
      }
      if (lastSeen[number] !== at) {
        lastSeen[number] = at;
        spread[number] = (spread[number] ?? 0) + 1;
      }
      found.push(number);
    }
    return found;
  });
  const most = Math.max(LEAST_LENGTH, units.length * common);
  return stems.map((found) => found.filter((number) => (spread[number] ?? 0) <= most));
}

/** The cosine between the stems of the units before and after each place, kept up to date as the window moves on. */
function similarities(stems: readonly (readonly number[])[], window: number): number[] {
  const size = stems.reduce((most, found) => found.reduce((top, number) => Math.max(top, number), most), -1) + 1;
  const before = new Int32Array(size);
  const after = new Int32Array(size);
  let dot = 0;
  let squaresBefore = 0;
  let squaresAfter = 0;
  const shiftBefore = (found: readonly number[] | undefined, step: 1 | -1): void => {
    for (const number of found ?? []) {
      const count = before[number] ?? 0;
      dot += step * (after[number] ?? 0);
      squaresBefore += 2 * step * count + 1;
      before[number] = count + step;
    }
  };
  const shiftAfter = (found: readonly number[] | undefined, step: 1 | -1): void => {
    for (const number of found ?? []) {
      const count = after[number] ?? 0;
      dot += step * (before[number] ?? 0);
      squaresAfter += 2 * step * count + 1;
      after[number] = count + step;
    }
  };
  for (let at = 0; at < window; at += 1) shiftAfter(stems[at], 1);
  return stems.map((found, at) => {
    const norm = Math.sqrt(squaresBefore * squaresAfter);
    const similarity = at === 0 ? 1 : norm === 0 ? 0 : dot / norm;
    shiftAfter(found, -1);
    shiftAfter(stems[at + window], 1);
    shiftBefore(found, 1);
    if (at >= window) shiftBefore(stems[at - window], -1);
    return similarity;
  });
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
