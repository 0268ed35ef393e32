import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Phrases } from '../../../src/ingest/enrich/phrase-finder.ts';

test('finds every phrase that stands in a text, each once, whatever else it looks for', () => {
  const word = fc.array(fc.constantFrom('a', 'b', 'c', ' ', 'é', '𝒜'), { minLength: 1, maxLength: 6 });
  const phrase = word.map((signs) => signs.join(''));
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 8 }), fc.array(phrase, { maxLength: 8 }), (phrases, texts) => {
      const text = texts.join('');
      const found = new Phrases(phrases.map((each) => [each, each])).in(text);
      expect(found.sort()).toEqual([...new Set(phrases)].filter((each) => text.includes(each)).sort());
    }),
    { numRuns: 2000 },
  );
});

test('tells all that a phrase stands for', () => {
  const phrases = new Phrases([
    ['Slow Looms', 'one'],
    ['Slow Looms', 'other'],
  ]);
  expect(phrases.in('On Slow Looms, again Slow Looms.').flatMap((each) => [...phrases.get(each)])).toEqual([
    'one',
    'other',
  ]);
});
