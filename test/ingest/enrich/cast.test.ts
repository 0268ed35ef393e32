import { describe, expect, test } from 'vitest';
import { castHints } from '../../../src/ingest/enrich/cast.ts';

const parts = (sentence: string, ...known: string[]): string[] =>
  [...new Set(castHints(sentence, new Set(known)).map(({ name, role }) => `${role} ${name}`))].sort();

describe('castHints', () => {
  test.each([
    ['Ada Byron and Karl Benz of Acme join us to talk about looms.', ['guest Ada Byron', 'guest Karl Benz']],
    ['Ada Byron, Product Lead at Acme Labs, joins the show to explain looms.', ['guest Ada Byron']],
    ['Host Mary Shelley speaks with Ada Byron, a scientist at Acme.', ['guest Ada Byron', 'host Mary Shelley']],
    ['My guest, Ada Byron, has mapped the looms of Europe.', ['guest Ada Byron']],
    ['I am joined by two fellow podcasters: Ada Byron and Karl Benz.', ['guest Ada Byron', 'guest Karl Benz']],
    ['Hosted by Mary Shelley and Karl Benz.', ['host Karl Benz', 'host Mary Shelley']],
    ['Guest host Mary Shelley sits down with Ada Byron (@ada), a weaver.', ['guest Ada Byron', 'host Mary Shelley']],
    ['Today we are in the studio with Ada Byron of Acme.', ['guest Ada Byron']],
    ["Karl joins Acme's Mary Shelley to unpack looms.", ['guest Karl', 'host Mary Shelley']],
    ['Heute sprechen wir mit Ada Byron über Webstühle.', ['guest Ada Byron']],
  ])('%s', (sentence, expected) => {
    expect(parts(sentence)).toEqual(expected);
  });

  test("takes this week's show for nobody", () => {
    expect(parts("Hello, and welcome to this week's Loom Party.")).toEqual([]);
  });

  test('finds names that the catalogue writes small', () => {
    expect(parts('We kick off with adab in the studio with adab.', 'adab')).toEqual(['guest adab']);
  });

  test('gives nobody a part for being mentioned', () => {
    expect(parts('They discuss how Ada Byron wrote the first program.')).toEqual([]);
    expect(parts('Top guests: Ada Byron, Karl Benz, Mary Shelley')).toEqual([]);
  });

  test('takes an organisation after “of” or “at” for no person', () => {
    expect(parts('Ada Byron of Analytical Engines joins us.')).toEqual(['guest Ada Byron']);
  });

  test('is quick on a long sentence of names', () => {
    const started = performance.now();
    castHints('Ada Byron, Karl Benz and '.repeat(46), new Set());
    expect(performance.now() - started).toBeLessThan(500);
  });
});
