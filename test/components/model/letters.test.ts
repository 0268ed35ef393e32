import { expect, test } from 'vitest';
import { byLetter } from '../../../src/components/model/letters.ts';

test('names stand under their letters, accents apart, numbers in one group, as the language orders them', () => {
  const groups = byLetter(['Zoë', 'Éva', 'ada', '3Blue1Brown', 'Émile', '“Quoted”', 'Жанна'], (name) => name, 'en');
  expect(groups.map(({ letter, items }) => [letter, ...items])).toEqual([
    ['#', '3Blue1Brown'],
    ['A', 'ada'],
    ['E', 'Émile', 'Éva'],
    ['Q', '“Quoted”'],
    ['Z', 'Zoë'],
    ['Ж', 'Жанна'],
  ]);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
});
