import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { camelWords, countWords } from '../../../src/ingest/page/camel.ts';

/** Words with a capital after a small letter, and runs of capitals, where the sentence goes on. */
const CAMEL = /(?<![\p{L}\p{N}@/_-])(?:\p{L}[\p{L}\p{N}]*\p{Ll}|\p{Lu})\p{Lu}[\p{L}\p{N}]*(?= \p{L}|, |\[|$)/gu;
const PARTABLE = /.\p{Ll}\p{Lu}|^\p{Lu}\p{Lu}\p{Ll}/u;
const WORD = /\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)?/gu;

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('BuzzA short', 'forDeveloping ', 'AThe ', 'OpenAI', 'iPhone ', 'aBcD ', 'GPU ', "don't", '’s '),
      fc.constantFrom(
        ' ',
        ', ',
        '[0',
        '. ',
        '@',
        '/',
        '_',
        '-',
        '3',
        '١',
        'é',
        'É',
        'ß',
        'ǅ',
        'ж',
        'Ж',
        '日本',
        'e\u0301',
      ),
      fc.constantFrom('𐐀', '𐐨', '😀', '\ud801', '\udc00', 'x', 'X', 'a ', 'A'),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('words that lost a newline', () => {
  test('are found as their pattern has it', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const expected = [...whole.matchAll(CAMEL)].filter(([word]) => PARTABLE.test(word));
        expect(camelWords(whole)).toEqual(expected.map(({ 0: word, index: start }) => ({ word, start })));
      }),
      { numRuns: 5000 },
    );
  });

  test('are counted as whole words, contractions apart', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const words = [...whole.matchAll(WORD)].map(([word]) => word);
        const wanted = new Set(words.flatMap((word) => word.split(/['’]/)));
        const counts = countWords(whole, wanted);
        for (const word of wanted) expect(counts.get(word) ?? 0).toBe(words.filter((one) => one === word).length);
      }),
      { numRuns: 2000 },
    );
  });
});
