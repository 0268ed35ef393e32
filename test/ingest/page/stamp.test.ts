import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stampsIn } from '../../../src/ingest/page/stamp.ts';

test('every clock of a text is found, and nothing else is', () => {
  const part = fc.constantFrom(...Array.from('0123456789:::.,[]() /$a'), '12', ':34', ':56', '.789', '[0:12]');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      const clocks = [...text.matchAll(/\d{1,3}:\d{2}(?::\d{2}(?:[.,]\d{3}(?!\d))?)?/g)];
      for (const { start, end } of stampsIn(text)) {
        const holding = clocks.find(({ index, 0: clock }) => start >= index - 1 && end <= index + clock.length + 1);
        expect(holding).toBeDefined();
      }
      for (const { index, 0: clock } of clocks) {
        const isPlain = /^\d{1,2}:[0-5]\d$/.test(clock) && !/[\d:/$.,]/.test(text.charAt(index - 1));
        if (isPlain && !/[\d:/]/.test(text.charAt(index + clock.length)))
          expect(stampsIn(text).some(({ start, end }) => start <= index && end >= index + clock.length)).toBe(true);
      }
    }),
    { numRuns: 4000 },
  );
  expect(stampsIn('see [00:01:02] and (3:04), then 12:34:56.789')).toEqual([
    { start: 4, end: 14, seconds: 62, form: 'bracket' },
    { start: 19, end: 25, seconds: 184, form: 'paren' },
    { start: 32, end: 44, seconds: 45_296, form: 'bare' },
  ]);
});
