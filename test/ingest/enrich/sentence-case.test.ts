import { expect, test } from 'vitest';
import { toSentenceCase } from '../../../src/ingest/enrich/sentence-case.ts';

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
