import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../../src/catalogue/discovery/lexicon.ts';
import { phrasesOf } from '../../../src/catalogue/discovery/phrases.ts';
import { phraseKey } from '../../../src/catalogue/discovery/spelling.ts';

const english = await lexiconOf('en');
const keys = (text: string) => phrasesOf(text, english).map(({ key }) => key);

describe('phrases', () => {
  test('are parted by function words, numbers and stops', () => {
    expect(keys('the hive of 20 bees. Wax moths')).toEqual(['hive', 'bee', 'wax', 'wax moth', 'moth']);
  });

  test('keep names with signs and names that go on over “of”', () => {
    expect(keys('Node.js at the Bureau of Hive Affairs')).toEqual(
      expect.arrayContaining(['node.js', 'bureau of hive affair', 'hive affair']),
    );
  });

  test('tell whether they open a sentence, whether they are written as names, and what comes before', () => {
    const [hive, rookhaven] = phrasesOf('Hives are at Rookhaven', english);
    expect(hive).toMatchObject({ key: 'hive', form: 'Hives', isFirst: true, before: undefined });
    expect(rookhaven).toMatchObject({ isFirst: false, isCapital: true });
    expect(phrasesOf('to swarm, the swarm', english).map(({ before }) => before)).toEqual(['verb', 'noun']);
  });

  test('of any text are words of it, one to six, and take no longer than the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.lorem({ mode: 'sentences' }), fc.string({ unit: 'binary' })), (text) => {
        for (const { key, form } of phrasesOf(text, english)) {
          expect(key.length).toBeGreaterThan(0);
          for (const word of form.split(/[ -]/)) expect(text).toContain(word);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('spelling', () => {
  test('plural, British and American forms of a phrase share a key', () => {
    for (const [one, other] of [
      ['data centre', 'data centers'],
      ['policy', 'policies'],
      ['box', 'boxes'],
      ['database', 'databases'],
      ['optimisation', 'optimization'],
      ['labour union', 'labor unions'],
    ] as const)
      expect(phraseKey(one.split(' '), 'en')).toBe(phraseKey(other.split(' '), 'en'));
  });

  test('what only looks like a plural stays, and other languages keep their endings', () => {
    for (const word of ['physics', 'bus', 'glass', 'basis']) expect(phraseKey([word], 'en')).toBe(word);
    expect(phraseKey(['haus', 'autos'], 'de')).toBe('haus autos');
  });
});
