import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsOf } from '../../src/transcript/units.ts';
import {
  countWords,
  countWordsBetween,
  countWordsIn,
  stemHashes,
  stemHashesIn,
  words,
} from '../../src/transcript/words.ts';

const pieces = [
  'a',
  'B',
  'é',
  'e\u0301',
  '\u0301',
  "'",
  '’',
  '-',
  ' ',
  '1',
  '𝒜',
  '\ud835',
  '\udc9c',
  'ß',
  'İ',
  '.',
  '日',
  '🙂',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));

test('words are counted as they are made', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(countWords(value)).toBe(words(value).length);
    }),
    { numRuns: 2000 },
  );
});

test('words count the same in the units of a text', () => {
  fc.assert(
    fc.property(text, fc.nat(14), fc.nat(14), (value, from, to) => {
      const [start, end] = [Math.min(from, value.length), Math.min(to, value.length)];
      expect(countWordsIn(value, unitsOf(value), start, end)).toBe(countWordsBetween(value, start, end));
    }),
    { numRuns: 2000 },
  );
});

test('words between two places are those of the slice', () => {
  fc.assert(
    fc.property(text, fc.nat(14), fc.nat(14), (value, from, to) => {
      expect(countWordsBetween(value, from, Math.min(to, value.length))).toBe(
        words(value.slice(from, Math.max(from, to))).length,
      );
    }),
    { numRuns: 2000 },
  );
});

test('stems are told of in order, short words left out, long ones cut', () => {
  const found = (value: string, limits: { least?: number; most?: number }): number[] => [...stemHashes(value, limits)];
  expect(found('Looms and cards, looms!', {})).toHaveLength(4);
  expect(found('Looms and cards, looms!', { least: 4 })).toEqual(found('looms cards LOOMS', {}));
  expect(found('weaving', { most: 5 })).toEqual(found('weave weavi', {}).slice(1));
  fc.assert(
    fc.property(text, (value) => {
      expect(found(value, {})).toHaveLength(value.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
    }),
    { numRuns: 2000 },
  );
});

test('stems of stretches of a text are those of each as a text of its own', () => {
  const stretches = fc.array(fc.oneof(text, fc.constantFrom('ΟΔΟΣ', 'loom', ' ')), { maxLength: 6 });
  fc.assert(
    fc.property(stretches, fc.constantFrom(1, 2), (parts, least) => {
      let end = 0;
      const spans = parts.map(({ length }) => ({ start: end, end: (end += length) }));
      const { hashes, ends } = stemHashesIn(parts.join(''), spans, { least, most: 3 });
      const found = parts.map((_, index) => [...hashes.subarray(ends[index - 1] ?? 0, ends[index])]);
      expect(found).toEqual(parts.map((part) => [...stemHashes(part, { least, most: 3 })]));
    }),
    { numRuns: 2000 },
  );
});
