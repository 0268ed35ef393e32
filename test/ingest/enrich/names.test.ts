import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capitalRuns, NAME, smallSpans } from '../../../src/ingest/enrich/names.ts';

const numRuns = Number(process.env['LONGHAND_RUNS'] ?? 1000);

const pieces = [
  ...['Ada', 'Byron', 'Ünal', 'Łukasz', 'Ǆ', '𐐀da', '𐐨', 'ÅNGSTRÖM', 'É', 'I', 'A.', 'O’Neil', "D'Arcy", 'Ada’s'],
  ...['Jean-Luc', 'van', 'de la', '“Ace”', "('Ace')", 'swyx', 'swyxx', 'jo2', 'word', '2024', '中文', 'ß', 'İ', '🙂'],
  ...[' ', ' ', ' ', '\n', '\u00A0', '.', '. ', ', ', ':', '"', '@', '/', '-', '’', '\u0301', '\uD801', '\uDC00', ''],
];
const sentence = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom('Ada', 'Ada', 'Byron,', 'I', 'A.', 'van', 'word', '“Ace”', 'jo2', ''), { maxLength: 9 })
    .map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

test('runs of capitals are those that a search for the pattern finds', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const found = [...text.matchAll(new RegExp(NAME.source, 'gu'))];
      expect(capitalRuns(text)).toEqual(found.map((match) => ({ start: match.index, text: match[0] })));
    }),
    { numRuns },
  );
});

test('names in small letters are found as whole words, as a search through all words finds them', () => {
  const known = new Set(['swyx', 'jo2', 'word', 'Ada', 'ß', 'Byron']);
  fc.assert(
    fc.property(sentence, (text) => {
      const words = [...text.matchAll(/(?<![\p{L}\p{N}@/.])\p{Ll}[\p{L}\p{N}]{2,20}(?![\p{L}\p{N}])/gu)];
      const found = words.filter(([word]) => known.has(word));
      expect(smallSpans(text, known)).toEqual(
        found.map((match) => ({ start: match.index, end: match.index + match[0].length, name: match[0] })),
      );
    }),
    { numRuns },
  );
});
