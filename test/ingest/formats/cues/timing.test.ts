import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTiming, parseTimingIn } from '../../../../src/ingest/formats/cues/timing.ts';

test('a time line of the usual width is read as any other', () => {
  const digits = (count: number): fc.Arbitrary<string> =>
    fc.nat(10 ** count - 1).map((number) => String(number).padStart(count, '0'));
  const mark = fc.constantFrom(':', ':', ':', ':', '.', '.', ',', ' ', 'x');
  const clock = fc
    .tuple(
      fc.oneof(fc.tuple(fc.oneof(digits(2), digits(1)), mark), fc.constant([])),
      fc.tuple(digits(2), mark, digits(2), fc.constantFrom('.', '.', ',', ':'), digits(3)),
    )
    .map((parts) => parts.flat().join(''));
  const line = fc
    .tuple(clock, fc.constantFrom(' --> ', ' --> ', '  -->', '--->x'), clock)
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(line, fc.boolean(), (usual, strict) => {
      // One space more changes nothing but the way it is read.
      const timing = parseTiming(`${usual} `, strict);
      expect(parseTiming(usual, strict)).toEqual(timing);
      expect(parseTimingIn(`1\n${usual}\n00`, { start: 2, end: 2 + usual.length }, strict)).toEqual(timing);
    }),
    { numRuns: 6000 },
  );
  expect(parseTiming('00:01:02.003 --> 01:00:04.500')).toMatchObject({ start: 62.003, end: 3604.5, forgiven: [] });
});
