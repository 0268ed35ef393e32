import { describe, expect, test } from 'vitest';
import { suggestionOf, trust } from '../../src/catalogue/suggested-weight.ts';

const word = suggestionOf({ title: 'Honey', kind: 'idea', score: 15 });
const phrase = suggestionOf({ title: 'Queen rearing', kind: 'idea', score: 15 });

describe('a suggested topic stands within an episode', () => {
  test('before a weaker one that is said as much', () => {
    expect(trust(phrase, 5, 40)).toBeGreaterThan(trust({ ...phrase, score: 5 }, 5, 40));
  });

  test('before a word alone, if several words name it', () => {
    expect(trust(phrase, 5, 40)).toBeGreaterThan(trust(word, 5, 40));
  });

  test('behind one with broad support, if no more than two conversations speak of it', () => {
    expect(trust(word, 2, 40)).toBeLessThan(trust(word, 3, 40));
  });

  test('lower, as a word that very many conversations hold', () => {
    expect(trust(word, 30, 40)).toBeLessThan(trust(word, 10, 40));
  });

  test('by its quality alone where there are few conversations', () => {
    expect(trust(word, 1, 3)).toBe(trust(word, 3, 3));
  });
});
