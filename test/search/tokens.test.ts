import { describe, expect, test } from 'vitest';
import { stem } from '../../src/search/stem.ts';
import { findPhrase, likeness, tokenize } from '../../src/search/tokens.ts';

describe('likeness', () => {
  test.each([
    ['distillation', 'distill'],
    ['distilled', 'distillation'],
    ['models', 'model'],
    ['modelling', 'models'],
    ['pricing', 'price'],
    ['companies', 'company'],
    ['tokenization', 'tokenize'],
    ['häuser', 'hauser'],
    ['train', 'training'],
    ['generate', 'generation'],
    ['manage', 'management'],
    ['documentation', 'document'],
    ['studied', 'study'],
    ['different', 'difference'],
    ['verification', 'verifiable'],
    ['scalability', 'scalable'],
    ['productivity', 'production'],
    ['delivery', 'delivered'],
    ['optimise', 'optimization'],
    ['behaviour', 'behaviors'],
    ['datacentre', 'datacenters'],
    ['hoped', 'hoping'],
    ['wrote', 'writing'],
    ['ran', 'runs'],
    ['people', 'person'],
    ['bigger', 'big'],
    ['OpenAI’s', 'OpenAI'],
    ['APIs', 'API'],
    ['4', 'four'],
    ['Kurven', 'Kurve'],
  ])('%s and %s share a root', (left, right) => {
    const [a, b] = [left, right].map((word) => tokenize(word)[0]!.norm) as [string, string];
    expect(likeness(a, b)).toBeGreaterThanOrEqual(0.9);
    expect(likeness(b, a)).toBeGreaterThanOrEqual(0.9);
  });

  test.each([
    ['go', 'google'],
    ['arena', 'are'],
    ['universe', 'diverse'],
    ['cost', 'coast'],
    ['hope', 'hopper'],
    ['general', 'generation'],
    ['university', 'universe'],
    ['experience', 'experiment'],
    ['important', 'imports'],
    ['agency', 'agents'],
    ['business', 'busy'],
    ['care', 'cars'],
    ['new', 'news'],
    ['plane', 'plans'],
  ])('%s does not stand for %s', (word, query) => {
    expect(likeness(word, query)).toBeLessThan(0.9);
  });

  test('a short word stands for its plural, and the plural for it', () => {
    expect(likeness('gpus', 'gpu')).toBe(0.9);
    expect(likeness('law', 'laws')).toBe(0.9);
    expect(likeness('as', 'a')).toBe(0);
  });

  test('a word that is still being typed matches its continuation, less', () => {
    expect(likeness('reasoning', 'reas')).toBe(0.5);
    expect(likeness('reasoning', 're')).toBe(0);
  });

  test('roots keep at least three letters', () => {
    for (const word of ['sing', 'ring', 'bed', 'ion', 'seen', 'ally'])
      expect(stem(word).length).toBeGreaterThanOrEqual(2);
  });
});

describe('a phrase', () => {
  const tokens = tokenize('The Rate-limits, they said: “rate limits!” and rate-limit.');
  test('is found across hyphens and punctuation, and word for word', () => {
    expect(findPhrase(tokens, ['rate', 'limits'])).toEqual([1, 5]);
    expect(findPhrase(tokens, ['limits', 'rate'])).toEqual([]);
    expect(findPhrase(tokens, [])).toEqual([]);
  });
});
