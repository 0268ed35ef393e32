import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/search/client/excerpt.ts';
import type { FoundPassage } from '../../src/search/client/passages.ts';
import { passagesOf } from '../../src/search/client/passages.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { scorePassage } from '../../src/search/client/rank.ts';

function passage(text: string, hits: number[] = []): FoundPassage {
  return { kind: 'passage', id: 't-1', speaker: '', chapter: '', section: '', words: text.split(' '), hits };
}
const shown = (text: string, query: string, hits: number[] = []) =>
  excerptOf(passage(text, hits), parseQuery(query))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('an excerpt', () => {
  test('marks words without their punctuation', () => {
    expect(shown('He said (distillation), and “distilled”.', 'distillation', [2])).toBe(
      'He said ([distillation]), and “[distilled]”.',
    );
  });

  test('marks what Pagefind found even where our roots differ', () => {
    expect(shown('They bought mice.', 'mouse', [2])).toBe('They bought [mice].');
  });

  test('marks a phrase as one, and no word of it elsewhere', () => {
    expect(shown('Rate it, but rate limits stay.', '"rate limits"', [0, 3, 4])).toBe(
      'Rate it, but [rate limits] stay.',
    );
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

describe('the passages of a fragment', () => {
  const fragment = {
    url: '/e/?c=1',
    content: 'Small models We distilled it. And then again',
    meta: {},
    locations: [3, 7],
    anchors: [
      { element: 'b', id: 'h-small', location: 0 },
      { element: 'i', id: 't-30', title: 'Ben <b>', location: 2 },
      { element: 'i', id: 'p-00ff00', location: 5 },
    ],
  };

  test('have their words, their hits, their speaker and the chapter they stand under', () => {
    expect(passagesOf(fragment)).toEqual([
      { kind: 'heading', id: 'h-small', speaker: '', chapter: '', section: '', words: ['Small', 'models'], hits: [] },
      { kind: 'passage', id: 't-30', speaker: 'Ben <b>', chapter: 'Small models', section: '', words: ['We', 'distilled', 'it.'], hits: [1] },
      { kind: 'passage', id: 'p-00ff00', speaker: '', chapter: 'Small models', section: '', words: ['And', 'then', 'again'], hits: [2] },
    ]); // prettier-ignore
  });
});

describe('the score of a passage', () => {
  const around = { names: '', weights: new Map<string, number>() };
  const score = (text: string, query: string, speaker = '') =>
    scorePassage({ ...passage(text), speaker }, parseQuery(query), around)?.score;

  test('is higher the more of the words it holds, and the closer they stand', () => {
    const all = score('cost of training here', 'training cost')!;
    expect(all).toBeGreaterThan(
      score('cost and then, much later in the talk, of all things, training', 'training cost')!,
    );
    expect(all).toBeGreaterThan(score('cost of living', 'training cost')!);
  });

  test('counts a speaker’s name, but nothing without a word that was said', () => {
    expect(score('about pricing', 'nadella pricing', 'Satya Nadella')!).toBeGreaterThan(
      score('about pricing', 'nadella pricing', 'Bill')!,
    );
    expect(score('about pricing', 'nadella', 'Satya Nadella')).toBeUndefined();
  });

  test('is higher for the very wording, and for the order asked', () => {
    expect(score('it costs less than a dollar', 'less than a dollar')!).toBeGreaterThan(
      score('a dollar costs it less than', 'less than a dollar')!,
    );
    expect(score('a scaling law', 'scaling law')!).toBeGreaterThan(score('a law scaling', 'scaling law')!);
  });

  test('is lower where a long passage holds the words far from each other', () => {
    const gap = 'nothing to see here '.repeat(12);
    expect(score(`orbit chips ${gap}`, 'orbit chips')!).toBeGreaterThan(score(`orbit ${gap} chips`, 'orbit chips')!);
  });

  test('does not exist where an unwanted word is, in any of its forms', () => {
    expect(score('distilled for cursors', 'distilled -cursor')).toBeUndefined();
    expect(score('distilled for fun', 'distilled -cursor')).toBeDefined();
  });

  test('does not exist where a phrase is not', () => {
    expect(score('limits of rate', '"rate limits"')).toBeUndefined();
  });
});
