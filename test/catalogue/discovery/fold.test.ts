import { expect, test } from 'vitest';
import { foldNames } from '../../../src/catalogue/discovery/fold.ts';
import { lexiconOf } from '../../../src/catalogue/discovery/lexicon.ts';
import type { Pooled } from '../../../src/catalogue/discovery/pool.ts';
import type { Nature, Scored } from '../../../src/catalogue/discovery/score.ts';

const english = await lexiconOf('en');

/** A phrase that each of so many conversations names so often. */
function scored(form: string, nature: Nature, score: number, weight = 10, conversations = 4): Scored {
  const places = Array.from({ length: conversations }, (_, conversation) => ({ conversation, count: weight, weight }));
  const count = weight * conversations;
  const capital = nature === 'name' ? count : 0;
  const phrase = { key: form.toLowerCase(), places, count, inside: count, capital, asNoun: count, asVerb: 0, atEdge: 0, headed: 0, titled: 0, inTitle: 0, namedInSummary: 0, namedInNotes: 0, lowered: 0, forms: new Map([[form, count]]), languages: new Map([['en', count]]) } satisfies Pooled; // prettier-ignore
  return { phrase, nature, score };
}

const fold = (...all: Scored[]) =>
  foldNames(all, english).map(({ phrase, names }) => [phrase.key, ...names.slice(1).map(({ key }) => key)]);

test('one word and two are one name', () => {
  expect(fold(scored('DeepKelp', 'name', 9), scored('Deep Kelp', 'name', 5))).toEqual([['deepkelp', 'deep kelp']]);
});

test('an acronym goes to its long form where both are at home in the same conversations', () => {
  expect(fold(scored('QRM', 'name', 20), scored('queen rearing method', 'phrase', 6))).toEqual([
    ['queen rearing method', 'qrm'],
  ]);
});

test('a long form stays, though the phrases around its acronym are said more than it is', () => {
  const found = fold(
    scored('QRM', 'name', 40, 30),
    scored('Queen Rearing Method', 'name', 12, 3),
    scored('qrm server', 'phrase', 10, 8),
  );
  expect(found.map(([key]) => key)).toContain('queen rearing method');
});

test('a surname goes to the one person who bears it, a first name of several to none', () => {
  expect(fold(scored('Marie Osterby', 'name', 9), scored('Osterby', 'name', 4))).toEqual([
    ['marie osterby', 'osterby'],
  ]);
  const found = fold(
    scored('Marie Osterby', 'name', 9),
    scored('Marie Quennell', 'name', 8),
    scored('Marie', 'name', 7),
  );
  expect(found.map(([key]) => key)).toEqual(['marie osterby', 'marie quennell']);
});

test('a word that stands almost only inside a longer name goes', () => {
  expect(fold(scored('Kelpish Valley', 'name', 9), scored('Kelpish', 'name', 5, 11))).toEqual([['kelpish valley']]);
});

test('a weak name that a headline runs together does not take its parts with it', () => {
  const found = fold(scored('Orvyn Quarrel', 'name', 9, 2), scored('Joins Orvyn Quarrel', 'name', 1.7, 2));
  expect(found.map(([key]) => key)).toContain('orvyn quarrel');
});

test('a phrase that adds only a general word to a topic is that topic', () => {
  const found = fold(scored('beekeeping craft', 'phrase', 9, 20), scored('beekeeping craft thing', 'phrase', 3, 2));
  expect(found).toEqual([['beekeeping craft', 'beekeeping craft thing']]);
});
