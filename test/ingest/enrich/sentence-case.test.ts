import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSentenceCase, writesCapitals } from '../../../src/ingest/enrich/sentence-case.ts';

const running =
  'The price of cotton rose when looms came to Slow Valley, and the valley paid. We ask Ada Byron, of Acme, about punch cards and OpenLoom.';

test.each([
  ['The Price of Cotton in Slow Valley', 'the price of cotton in Slow Valley'],
  ['Punch Cards, Acme and OpenLoom APIs', 'punch cards, Acme and OpenLoom APIs'],
  ['Programming Looms With Ada Byron', 'programming looms with Ada Byron'],
  ['Punch Cards at Zweeler', 'punch cards at Zweeler'],
])('%s becomes a phrase: names and acronyms stay as the text writes them', (heading, expected) => {
  expect(toSentenceCase(heading, running)).toBe(expected);
});

test('a heading that is no title in capitals stays as it is', () => {
  expect(toSentenceCase('Punch cards at Acme', running)).toBe('Punch cards at Acme');
  expect(toSentenceCase('Ada Byron', running)).toBe('Ada Byron');
});

test('a text writes capitals where one word of sixty has one, small letters behind it', () => {
  const sign = fc.constantFrom(...'aZéßДж中ǅ𝒜𝒶\ud835\udc9c 1.-\u0301'.split(''), '𝒜', '𝒶', ' ', ' ');
  const word = fc.oneof(
    { weight: 50, arbitrary: fc.constant('und so ') },
    { weight: 1, arbitrary: fc.constant('Ab ') },
    { weight: 1, arbitrary: sign },
  );
  const check = (all: readonly string[]): void => {
    const text = all.join('');
    const words = text.match(/\p{L}{2,}/gu) ?? [];
    const capital = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length;
    expect(writesCapitals(text)).toBe(capital > 0 && capital >= words.length / 60);
  };
  fc.assert(fc.property(fc.array(word, { maxLength: 400 }), check));
  fc.assert(fc.property(fc.array(sign), check));
});
