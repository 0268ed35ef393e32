import type { TextSpan } from './sentences.ts';
import { stemHashesIn } from './words.ts';

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
export function cohesionDips(units: readonly string[], options: CohesionOptions = {}): number[] {
  let start = 0;
  const spans = units.map(({ length }) => {
    const span = { start, end: start + length };
    start = span.end + 1;
    return span;
  });
  return cohesionDipsIn(units.join('\n'), spans, options);
}

/** The same for units that are stretches of a text, in order. */
export function cohesionDipsIn(
  text: string,
  units: readonly TextSpan[],
  { window = 5, common = 0.12 }: CohesionOptions = {},
): number[] {
  const similarity = similarities(contentStems(text, units, common), window);
  return similarity.map((value, index) => {
    if (index === 0) return 0;
    return Math.min(1, Math.max(0, climb(similarity, index, -1) - value + (climb(similarity, index, 1) - value)));
  });
}

/** The content words of units as numbers, one for each stem. */
interface Stems {
  /** Those of all units in order. */
  numbers: Int32Array;
  /** Where those of each unit begin, and where the last ones end. */
  starts: Int32Array;
  /** How many stems there are. */
  size: number;
}

/** Words longer than three letters that not all units have. */
function contentStems(text: string, units: readonly TextSpan[], common: number): Stems {
  const { hashes, ends } = stemHashesIn(text, units, { least: LEAST_LENGTH, most: STEM_LENGTH });
  const numbers = new Int32Array(hashes.length);
  const size = numberAlike(hashes, numbers);
  const spread = new Int32Array(size);
  const lastSeen = new Int32Array(size);
  let from = 0;
  for (let unit = 1; unit <= ends.length; unit += 1) {
    const end = ends[unit - 1] ?? 0;
    for (; from < end; from += 1) {
      const number = numbers[from] ?? 0;
      if (lastSeen[number] === unit) continue;
      lastSeen[number] = unit;
      spread[number] = (spread[number] ?? 0) + 1;
    }
  }
  const most = Math.max(LEAST_LENGTH, units.length * common);
  const starts = new Int32Array(units.length + 1);
  let kept = 0;
  from = 0;
  for (let unit = 1; unit <= ends.length; unit += 1) {
    const end = ends[unit - 1] ?? 0;
    for (; from < end; from += 1) {
      const number = numbers[from] ?? 0;
      if ((spread[number] ?? 0) <= most) numbers[kept++] = number;
    }
    starts[unit] = kept;
  }
  return { numbers, starts, size };
}

/** Writes a number for each hash, from 0 on as they come; says how many there are. */
function numberAlike(hashes: Uint32Array, numbers: Int32Array): number {
  const slots = new Int32Array(1 << (34 - Math.clz32(hashes.length)));
  const first = new Uint32Array(hashes.length);
  let size = 0;
  for (let index = 0; index < hashes.length; index += 1) {
    const hash = hashes[index] ?? 0;
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    for (;;) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) {
        first[size] = hash;
        numbers[index] = size;
        slots[slot] = size += 1;
        break;
      }
      if (first[number] === hash) {
        numbers[index] = number;
        break;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }
  return size;
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
