import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StemCounts } from '../../../src/ingest/enrich/stem-counts.ts';

test('every stem is counted, and one that is not there counts nothing', () => {
  const stem = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 0xffffffff }));
  fc.assert(
    fc.property(fc.array(stem), fc.array(stem), (stems, others) => {
      const counts = new StemCounts(Uint32Array.from(stems));
      for (const each of [...stems, ...others])
        expect(counts.of(each)).toBe(stems.filter((one) => one === each).length);
    }),
  );
});
