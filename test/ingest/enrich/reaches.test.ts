import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reaches } from '../../../src/ingest/enrich/shingles.ts';
import { stemHashes } from '../../../src/transcript/words.ts';

/** Hashes of the numbers of a range, in ascending order. */
function hashes(from: number, to: number): Uint32Array {
  const found = new Set<number>();
  for (let number = from; number < to; number += 1) found.add(stemHashes(`word${number * 7919}`)[0] ?? 0);
  return Uint32Array.from(found).sort();
}

function share(a: Uint32Array, b: Uint32Array): number {
  const other = new Set(b);
  return a.filter((hash) => other.has(hash)).length / Math.min(a.length, b.length);
}

test('a look at a sample tells of no two texts otherwise than all of them does', { timeout: 60_000 }, () => {
  const size = fc.oneof(fc.integer({ min: 20, max: 100 }), fc.integer({ min: 1500, max: 6000 }));
  fc.assert(
    fc.property(
      size,
      size,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(0.3, 0.6),
      (a, b, part, least) => {
        const common = Math.floor(Math.min(a, b) * part);
        const [one, other] = [hashes(0, a), hashes(a - common, a - common + b)];
        expect(reaches(one, other, least)).toBe(share(one, other) >= least);
      },
    ),
    { numRuns: Number(process.env['LONGHAND_RUNS'] ?? 200) },
  );
});
