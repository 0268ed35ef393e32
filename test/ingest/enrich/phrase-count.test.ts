import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseCount } from '../../../src/ingest/enrich/phrase-count.ts';
import { WrittenWords } from '../../../src/ingest/enrich/written-words.ts';

const isEmpty = (word: string): boolean => word === '' || word.toLowerCase() === 'the';

/** The same, counted as texts. */
function counted(texts: readonly string[]): Map<string, { text: string; count: number }> {
  const found = new Map<string, { text: string; count: number }>();
  for (const clause of texts.flatMap((text) => text.split(/[.?!,()"]+\s|[.?!,()"]$|\s-\s/u))) {
    const words = clause.split(/\s+/).map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
    words.forEach((_, from) => {
      for (let size = 1; size <= 3; size += 1) {
        const run = words.slice(from, from + size);
        if (run.length < size || run.some(isEmpty)) break;
        const text = run.join(' ').replace(/'s$/, '');
        const known = found.get(text.toLowerCase());
        if (!known) found.set(text.toLowerCase(), { text, count: 1 });
        else {
          known.count += 1;
          if (/\p{Lu}/u.test(known.text) && !/\p{Lu}/u.test(text)) known.text = text;
        }
      }
    });
  }
  return found;
}

test('phrases are counted as if they were written out', () => {
  const word = fc.constantFrom('the', 'Loom', 'loom', "loom's", 'mill', 'Mill.', '"Mill"', 'card,', '-', '(ox', 'é!');
  const stretch = fc.array(
    fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 3 }), (stretches) => {
      const phrases = new PhraseCount(stretches, new WrittenWords(isEmpty), 1);
      const all = stretches.map(counted);
      for (const [index, found] of all.entries()) {
        const candidates = phrases.candidates(index, 1);
        expect(new Map(candidates.map(({ key, text, count }) => [key, { text, count }]))).toEqual(found);
        for (const { phrase, key } of candidates) {
          const counts = all.flatMap((each) => each.get(key)?.count ?? []);
          expect(phrases.spread(phrase)).toBe(counts.length);
          expect(phrases.total(phrase)).toBe(counts.reduce((sum, count) => sum + count, 0));
          expect(phrases.count(phrase, index + 1)).toBe(all[index + 1]?.get(key)?.count ?? 0);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('the words in front of a phrase are told wherever it is said, but for those that a sign parts from it', () => {
  const texts = ['The red mill. A mill; the red mill\u2019s wheel and red mill, mill'];
  const phrases = new PhraseCount([['mill'], texts], new WrittenWords(isEmpty), 1);
  const before = new Map(phrases.candidates(1, 1).map(({ key, phrase }) => [key, phrases.before(phrase, 1)]));
  expect(before.get('mill')).toEqual(['red', 'a', 'red', 'red']);
  expect(before.get('red mill')).toEqual(['the', 'the', 'and']);
});
