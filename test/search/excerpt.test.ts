import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/search/client/excerpt.ts';
import { passagesOf, type FoundPassage } from '../../src/search/client/passages.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { scorePassage } from '../../src/search/client/rank.ts';
import type { Block } from '../../src/search/format.ts';

const shown = (text: string, query: string, begun: string[] = []) =>
  excerptOf(text.split(' '), { query: parseQuery(query), begun })
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('an excerpt', () => {
  test('marks words without their punctuation', () => {
    expect(shown('He said (distillation), and “distilled”.', 'distillation')).toBe(
      'He said ([distillation]), and “[distilled]”.',
    );
  });

  test('marks the beginning of a longer word only where that is what was found', () => {
    expect(shown('They distilled it.', 'disti')).toBe('They distilled it.');
    expect(shown('They distilled it.', 'disti', ['disti'])).toBe('They [distilled] it.');
  });

  test('marks a phrase as one, and no word of it elsewhere', () => {
    expect(shown('Rate it, but rate limits stay.', '"rate limits"')).toBe('Rate it, but [rate limits] stay.');
  });

  test('is text: markup in the words stays in the words', () => {
    expect(shown('a <mark>b</mark> <img src=x> c', 'b')).toBe('a <[mark>b</mark]> <img src=x> c');
  });

  test('of a long passage opens at the sentence of the hit and says that it was cut', () => {
    const long = `${'One two three. '.repeat(30)}Then the narwhal came. ${'Four five six. '.repeat(30)}`.trim();
    const text = shown(long, 'narwhal');
    expect(text).toMatch(/^… Then the \[narwhal\] came\. Four/);
    expect(text).toMatch(/ …$/);
    expect(text.split(' ').length).toBeLessThan(45);
  });

  test('of a short passage is all of it', () => {
    expect(shown('Short.', 'other')).toBe('Short.');
  });
});

describe('the passages of a block', () => {
  const pages = [
    { slot: 0, path: '/episodes/a/b/', title: 'First', show: 'Show', people: '' },
    { slot: 3, path: '/episodes/a/c/', title: 'Second', show: 'Show', people: '' },
  ];
  const block: Block = {
    pages,
    chapter: 'Before',
    section: '',
    parts: [
      [0, 't-5', 'Ben', 'Still before.'],
      [1, 'h-small', '', 'Small models'],
      [0, 't-30', 'Ben <b>', 'We distilled it.'],
      [2, 'notes', 'Notes', ''],
      [0, 'p-00ff00', '', 'And then again'],
    ],
  };

  test('have their page, their words, their speaker, and what they stand under', () => {
    expect(passagesOf(block)).toEqual([
      { page: pages[0], passage: { kind: 'passage', id: 't-5', speaker: 'Ben', chapter: 'Before', section: '', words: ['Still', 'before.'] } },
      { page: pages[0], passage: { kind: 'heading', id: 'h-small', speaker: '', chapter: '', section: '', words: ['Small', 'models'] } },
      { page: pages[0], passage: { kind: 'passage', id: 't-30', speaker: 'Ben <b>', chapter: 'Small models', section: '', words: ['We', 'distilled', 'it.'] } },
      { page: pages[1], passage: { kind: 'passage', id: 'p-00ff00', speaker: '', chapter: '', section: 'Notes', words: ['And', 'then', 'again'] } },
    ]); // prettier-ignore
  });
});

describe('the score of a passage', () => {
  const around = { people: '', names: '', weights: new Map<string, number>(), begun: [] };
  const passage = (text: string): FoundPassage => ({
    kind: 'passage',
    id: 't-1',
    speaker: '',
    chapter: '',
    section: '',
    words: text.split(' '),
  });
  const score = (text: string, query: string, speaker = '') =>
    scorePassage({ ...passage(text), speaker }, parseQuery(query), around).score;

  test('puts what a person says on a thing above what others say of both', () => {
    const others = score('Ada Moss has a word to say on pricing', 'ada moss pricing', 'Ben');
    expect(score('I would change the pricing', 'ada moss pricing', 'Ada Moss')).toBeGreaterThan(others);
    expect(score('I would change the weather', 'ada moss pricing', 'Ada Moss')).toBeLessThan(others);
  });

  test('is higher the more of the words it holds, and the closer they stand', () => {
    const all = score('cost of training here', 'training cost');
    expect(all).toBeGreaterThan(
      score('cost and then, much later in the talk, of all things, training', 'training cost'),
    );
    expect(all).toBeGreaterThan(score('cost of living', 'training cost'));
  });

  test('counts a speaker’s name', () => {
    expect(score('about pricing', 'nadella pricing', 'Satya Nadella')).toBeGreaterThan(
      score('about pricing', 'nadella pricing', 'Bill'),
    );
  });

  test('is higher for the very wording, and for the order asked', () => {
    expect(score('it costs less than a dollar', 'less than a dollar')).toBeGreaterThan(
      score('a dollar costs it less than', 'less than a dollar'),
    );
    expect(score('a scaling law', 'scaling law')).toBeGreaterThan(score('a law scaling', 'scaling law'));
  });

  test('is lower where a long passage holds the words far from each other', () => {
    const gap = 'nothing to see here '.repeat(12);
    expect(score(`orbit chips ${gap}`, 'orbit chips')).toBeGreaterThan(score(`orbit ${gap} chips`, 'orbit chips'));
  });
});
