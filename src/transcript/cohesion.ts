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

/** The content words of units as numbers, one for each stem. */
interface Stems {
  /** Those of all units in order. */
  numbers: readonly number[];
  /** Where those of each unit begin, and where the last ones end. */
  starts: Int32Array;
  /** How many stems there are. */
  size: number;
}

/** Words longer than three letters that not all units have. */
function contentStems(units: readonly string[], common: number): Stems {
  const known = new Map<number, number>();
  const spread: number[] = [];
  const lastSeen: number[] = [];
  const found: number[] = [];
  const starts = new Int32Array(units.length + 1);
  units.forEach((unit, at) => {
    for (const stem of stemHashes(unit, { least: LEAST_LENGTH, most: STEM_LENGTH })) {
      // As a small integer, which a map finds faster.
      const key = stem | 0;
      let number = known.get(key);
      if (number === undefined) {
        number = spread.length;
        known.set(key, number);
        spread.push(1);
        lastSeen.push(at);
      } else if (lastSeen[number] !== at) {
        lastSeen[number] = at;
        spread[number] = (spread[number] ?? 0) + 1;
      }
      found.push(number);
    }
    starts[at + 1] = found.length;
  });
  const most = Math.max(LEAST_LENGTH, units.length * common);
  const numbers: number[] = [];
  let from = 0;
  for (let unit = 1; unit < starts.length; unit += 1) {
    const end = starts[unit] ?? 0;
    for (; from < end; from += 1) {
      const number = found[from] ?? 0;
      if ((spread[number] ?? 0) <= most) numbers.push(number);
    }
    starts[unit] = numbers.length;
  }
  return { numbers, starts, size: spread.length };
}

/** The cosine between the stems of the units before and after each place, kept up to date as the window moves on. */
function similarities({ numbers, starts, size }: Stems, window: number): number[] {
  const before = new Int32Array(size);
  const after = new Int32Array(size);
  let dot = 0;
  let squaresBefore = 0;
  let squaresAfter = 0;
  const shiftBefore = (unit: number, step: 1 | -1): void => {
    const end = starts[unit + 1] ?? 0;
    for (let index = starts[unit] ?? 0; index < end; index += 1) {
      const number = numbers[index] ?? 0;
      const count = before[number] ?? 0;
      dot += step * (after[number] ?? 0);
      squaresBefore += 2 * step * count + 1;
      before[number] = count + step;
    }
  };
  const shiftAfter = (unit: number, step: 1 | -1): void => {
    const end = starts[unit + 1] ?? 0;
    for (let index = starts[unit] ?? 0; index < end; index += 1) {
      const number = numbers[index] ?? 0;
      const count = after[number] ?? 0;
      dot += step * (before[number] ?? 0);
      squaresAfter += 2 * step * count + 1;
      after[number] = count + step;
    }
  };
  for (let at = 0; at < window; at += 1) shiftAfter(at, 1);
  const result: number[] = [];
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const norm = Math.sqrt(squaresBefore * squaresAfter);
    result.push(at === 0 ? 1 : norm === 0 ? 0 : dot / norm);
    shiftAfter(at, -1);
    shiftAfter(at + window, 1);
    shiftBefore(at, 1);
    if (at >= window) shiftBefore(at - window, -1);
  }
  return result;
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
