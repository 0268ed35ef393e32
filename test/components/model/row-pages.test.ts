import { expect, test } from 'vitest';
import { rowPagePath, rowPages, rowsOfGroup } from '../../../src/components/model/row-pages.ts';

test('an empty list still has its page', () => {
  expect(rowPages([])).toEqual([[]]);
});

test('rows are dealt out in order, and none is lost', () => {
  expect(rowPages([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(rowPages([1, 2], 2)).toEqual([[1, 2]]);
});

test('the first page stands at the list’s own address', () => {
  expect([1, 2].map((page) => rowPagePath('/shows/x/', page))).toEqual(['/shows/x/', '/shows/x/2/']);
});

test('a page of everything shows all rows while they are few, and never hides a group', () => {
  expect(rowsOfGroup(57, 17)).toBe(Infinity);
  expect(rowsOfGroup(5000, 30)).toBe(20);
  expect(rowsOfGroup(5000, 4000)).toBe(5);
});
