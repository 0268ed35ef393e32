import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordCount } from '../../../src/ingest/enrich/word-count.ts';
import { WordTable } from '../../../src/ingest/enrich/word-table.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'-](?!s\b)[\p{L}\p{N}]+)*/gu;
const PIECES = [
  'a',
  'Ada',
  's',
  "'",
  '’',
  '-',
  ' ',
  'é',
  'e\u0301',
  '\u0301',
  '1',
  '𝒜',
  '\ud835',
  '\udc9c',
  '🙂',
  '.',
  '_',
  'ſ',
];
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((parts) => parts.join(''));

test('words are counted as a pattern would find them, alone and in a row', () => {
  fc.assert(
    fc.property(pieces, (text) => {
      const table = new WordTable(text);
      const words = text.match(WORD) ?? [];
      for (const word of [...words, 'Ada', 'a', '-'])
        expect(table.count(word)).toBe(words.filter((each) => each === word).length);
      for (const [at, word] of words.slice(1).entries()) {
        const [one, other] = [words[at], word];
        const both = words.filter((each, index) => each === one && words[index + 1] === other).length;
        expect(table.count(`${one} ${other}`)).toBe(both);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a search counts words as the table has them', () => {
  const word = fc.array(fc.constantFrom(...PIECES.filter((piece) => piece !== ' ')), { maxLength: 3 });
  const phrases = fc
    .array(
      word.map((parts) => parts.join('')),
      { maxLength: 3 },
    )
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(pieces, phrases, (text, phrase) => {
      const table = new WordTable(text);
      for (const asked of [phrase, ...(text.match(WORD) ?? []), text.slice(0, 5)])
        expect(new WordCount(text).of(asked), asked).toBe(table.count(asked));
    }),
    { numRuns: 2000 },
  );
});

test('the words of a text count the same however many are asked for', () => {
  const words = Array.from({ length: 100 }, (_, number) => `Word${number}`);
  const count = new WordCount(`${words.join(' ')} Word99`);
  expect(words.map((word) => count.of(word))).toEqual(words.map((word) => (word === 'Word99' ? 2 : 1)));
});

test('a long text has room for all of its words', () => {
  const words = Array.from({ length: 3000 }, (_, number) => `word${number % 1000}`);
  const table = new WordTable(words.join(' '));
  expect(words.slice(0, 1000).every((word) => table.count(word) === 3)).toBe(true);
  expect(table.count('word999 word0')).toBe(2);
  expect(table.count('word1000')).toBe(0);
});
