import { describe, expect, test } from 'vitest';
import { heldTogether, nearness, verbatim } from '../../src/search/client/nearness.ts';
import { tokenize } from '../../src/search/tokens.ts';

const none = new Map<string, number>();
const near = (text: string, words: string, weights = none) => nearness(tokenize(text), words.split(' '), weights);

describe('how near the words of a query stand', () => {
  test('is 1 side by side in the order asked, and less the other way round', () => {
    expect(near('the scaling law holds', 'scaling law')).toBe(1);
    expect(near('the law of scaling', 'scaling law')).toBeLessThan(near('scaling a law', 'scaling law'));
    expect(near('law scaling', 'scaling law')).toBeLessThan(1);
  });

  test('falls with the distance, down to 0 out of reach', () => {
    expect(near('scaling the new law', 'scaling law')).toBeLessThan(near('scaling the law', 'scaling law'));
    expect(near(`scaling ${'and so on '.repeat(9)} law`, 'scaling law')).toBe(0);
  });

  test('takes the word as asked before other forms of it', () => {
    expect(near('scaled laws', 'scaling law')).toBeLessThan(1);
    expect(near('scaled laws', 'scaling law')).toBeGreaterThan(0.9);
  });

  test('counts the pairs that are there even where a word is missing, telling pairs more', () => {
    expect(near('a client server thing', 'design client server')).toBe(0.5);
    const weights = new Map([['design', 0.1], ['client', 1], ['server', 1]]); // prettier-ignore
    expect(near('a client server thing', 'design client server', weights)).toBeGreaterThan(0.6);
  });
});

describe('the wording of a query', () => {
  const share = (text: string, typed: string) => verbatim(tokenize(text), typed.split(' '));

  test('is the share of its longest run, small words included', () => {
    expect(share('For less than a dollar, yes.', 'less than a dollar')).toBe(1);
    expect(share('A dollar is less than that.', 'less than a dollar')).toBe(0.5);
  });

  test('is nothing where no two words follow each other, and for one word', () => {
    expect(share('dollar a than less', 'less than a dollar')).toBe(0);
    expect(share('dollar', 'dollar')).toBe(0);
  });

  test('finds words that the query repeats', () => {
    expect(share('very very good', 'very very good')).toBe(1);
  });
});

test('of words spread over a long passage, those of its best stretch are held together', () => {
  const gap = 'nothing to see here '.repeat(15);
  const words = ['orbit', 'cost', 'chips'];
  expect([...heldTogether(tokenize(`orbit cost ${gap} chips`), words, none)]).toEqual(['orbit', 'cost']);
  expect([...heldTogether(tokenize(`orbit cost ${gap} chips`), words, new Map([['chips', 3]]))]).toEqual(['chips']);
  expect(heldTogether(tokenize('orbit cost chips'), words, none).size).toBe(3);
});
