import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileCorrections, corrected, findMisheard, type Correction } from '../../src/transcript/corrections.ts';

const corrector = (pairs: Record<string, string>) =>
  compileCorrections(Object.entries(pairs).map(([heard, meant]): Correction => ({ heard, meant, from: 'episode' })));
const correct = (text: string, pairs: Record<string, string>): string => corrected(text, corrector(pairs));

test('a misheard word is corrected where it stands as a word, and nowhere inside another', () => {
  expect(correct('Clod, clodhopper and Clod’s friend.', { Clod: 'Claude' })).toBe(
    'Claude, clodhopper and Claude’s friend.',
  );
  expect(correct('we said we’re here', { we: 'they' })).toBe('they said we’re here');
});

test('several words are found in any case and across any white space, a single name only with its capital', () => {
  expect(correct('deep  seek, Deep\nSEEK and deep-seek', { 'Deep Seek': 'DeepSeek' })).toBe(
    'DeepSeek, DeepSeek and deep-seek',
  );
  expect(correct('The Cloud is no cloud.', { Cloud: 'Claude' })).toBe('The Claude is no cloud.');
  expect(correct('Opening eye, opening Eye.', { 'opening eye': 'openAI' })).toBe('OpenAI, openAI.');
});

test('of corrections that overlap the longest is made', () => {
  const pairs = { Claude: 'Clod', 'Claude Enomics': 'Claudeonomics', 'the Claude': 'a Clod' };
  expect(correct('See Claude Enomics by Claude.', pairs)).toBe('See Claudeonomics by Clod.');
  expect(correct('one two three four', { 'one two': 'A', 'two three four': 'B' })).toBe('one B');
});

test('the same words again keep what a shorter correction would change', () => {
  expect(correct('cloud storage in the cloud', { cloud: 'Claude', 'cloud storage': 'cloud storage' })).toBe(
    'cloud storage in the Claude',
  );
});

test('names with signs, and scripts without spaces, are found', () => {
  expect(correct('C++ and C and .net', { 'C++': 'Rust', '.net': '.NET' })).toBe('Rust and C and .NET');
  expect(correct('他说克劳德很好', { 克劳德: 'Claude' })).toBe('他说Claude很好');
});

test('web addresses are left alone', () => {
  expect(correct('https://cloud.example/cloud says cloud', { cloud: 'Claude' })).toBe(
    'https://cloud.example/cloud says Claude',
  );
});

test('whatever the text and the corrections, places are in order, apart, and hold what was heard', () => {
  const word = fc.constantFrom('a', 'b', 'Ab', 'c’s', '克', '克劳', '.net', 'é');
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 5 }), fc.array(fc.oneof(word, fc.string())), (heard, parts) => {
      const text = parts.join(' ');
      const found = findMisheard(text, corrector(Object.fromEntries(heard.map((one) => [one, 'X']))));
      let last = 0;
      for (const { start, end, correction } of found) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end).toLowerCase().split(/\s+/)).toEqual(
          ([...new Set(heard)][correction] as string).toLowerCase().split(' '),
        );
        last = end;
      }
    }),
  );
});
