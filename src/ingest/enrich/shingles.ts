import { BASIS, PRIME } from '../../transcript/fnv.ts';
import { stemHashes } from '../../transcript/words.ts';

/** Words in a run. */
const SHINGLE = 5;

/** Of fewer runs of words nothing can be told. */
export const LEAST_SHINGLES = 20;

/** Hashes of every run of `SHINGLE` words, in ascending order, none twice. */
export function shingles(text: string): Uint32Array {
  const hashes = stemHashes(text);
  const runs = new Uint32Array(Math.max(0, hashes.length - SHINGLE + 1));
  for (let index = 0; index < runs.length; index += 1) {
    let hash = BASIS;
    for (let each = index; each < index + SHINGLE; each += 1) hash = Math.imul(hash ^ (hashes[each] ?? 0), PRIME);
    runs[index] = hash;
  }
  sortHashes(runs);
  let kept = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const hash = runs[index] ?? 0;
    if (index === 0 || hash !== runs[index - 1]) runs[kept++] = hash;
  }
  return runs.slice(0, kept);
}

/** Fewer are sorted faster by comparing them. */
const MANY = 512;

/** In ascending order, in place: by one byte after the other, the lowest first, which many numbers are sorted fastest by. */
function sortHashes(hashes: Uint32Array): void {
  if (hashes.length < MANY) {
    hashes.sort();
    return;
  }
  let from: Uint32Array = hashes;
  let to: Uint32Array = new Uint32Array(hashes.length);
  const places = new Uint32Array(256);
  for (let shift = 0; shift < 32; shift += 8) {
    places.fill(0);
    for (let index = 0; index < from.length; index += 1) {
      const byte = ((from[index] ?? 0) >>> shift) & 255;
      places[byte] = (places[byte] ?? 0) + 1;
    }
    for (let byte = 0, sum = 0; byte < 256; byte += 1) {
      const count = places[byte] ?? 0;
      places[byte] = sum;
      sum += count;
    }
    for (let index = 0; index < from.length; index += 1) {
      const hash = from[index] ?? 0;
      const byte = (hash >>> shift) & 255;
      const place = places[byte] ?? 0;
      places[byte] = place + 1;
      to[place] = hash;
    }
    [from, to] = [to, from];
  }
}

/**
 * Samples of two sets, by size, and the part of `least` that they must at least share for the sets to be looked at any
 * further: with odds of less than one in many billions that sets that reach it do not.
 */
const SAMPLES: readonly (readonly [size: number, part: number])[] = [
  [256, 1 / 3],
  [1024, 0.6],
];

/**
 * Whether two sets share as much as `least`, which is above 0. Hashes lie evenly, so that the lowest of both are a fair
 * sample: where a large one is far off, it decides.
 */
export function reaches(a: Uint32Array, b: Uint32Array, least: number): boolean {
  const size = Math.min(a.length, b.length);
  for (const [sample, part] of SAMPLES) {
    if (size < 3 * sample) break;
    const top = (a.length < b.length ? a : b)[sample] ?? 0;
    if (shared(below(a, top), below(b, top)) < least * part) return false;
  }
  return shared(a, b) >= least;
}

/** The part of a set, in ascending order, that is below a limit. */
function below(hashes: Uint32Array, limit: number): Uint32Array {
  let [from, to] = [0, hashes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((hashes[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return hashes.subarray(0, from);
}

/** The share of the smaller set that the larger one has too: 0 where the smaller is too small to tell. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  const least = Math.min(a.length, b.length);
  if (least < LEAST_SHINGLES) return 0;
  let count = 0;
  for (let at = 0, other = 0; at < a.length && other < b.length;) {
    const difference = (a[at] ?? 0) - (b[other] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) other += 1;
  }
  return count / least;
}
