import { expect, test } from 'vitest';
import { attributionOf } from '../../../src/ingest/enrich/attribution.ts';

const tie = (...labels: string[]) => ({ people: [{ name: 'Ann Lee', role: 'host' as const, labels }] });
const of = (attribution: 'stated' | 'inferred' | 'unknown') => ({ kind: 'transcript' as const, attribution });

test('voices that a cataloguer names, and not the seed, are inferred', () => {
  expect(attributionOf(of('unknown'), ['Speaker 1'], tie('Speaker 1'))).toBe('inferred');
  expect(attributionOf(of('stated'), ['Bo', 'misc'], tie('misc'))).toBe('inferred');
});

test('voices that stay without a name stay unknown', () => {
  expect(attributionOf(of('unknown'), ['Speaker 1', 'Speaker 2'], tie('Speaker 2'))).toBe('unknown');
  expect(attributionOf(of('stated'), ['misc'], {})).toBe('unknown');
});

test('names of the seed are its own word, whoever is tied to them', () => {
  expect(attributionOf(of('stated'), ['Ann', 'Bo'], tie('Ann'))).toBe('stated');
  expect(attributionOf(of('stated'), ['Ann', 'misc'], {})).toBe('stated');
  expect(attributionOf(of('unknown'), [], tie())).toBe('unknown');
});
