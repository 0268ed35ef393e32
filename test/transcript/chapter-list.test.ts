import { expect, test } from 'vitest';
import { isChapterList } from '../../src/transcript/chapter-list.ts';

test('three or more times with titles are a list of chapters', () => {
  expect(isChapterList(['0:00 Hello', '4:10 The oven', '1:02:03 Goodbye'])).toBe(true);
  expect(isChapterList(['[00:00] Hello', '(04:10) The oven', '01:02:03 Goodbye'])).toBe(true);
});

test('a list with anything else in it is not', () => {
  expect(isChapterList(['0:00 Hello', '4:10 The oven'])).toBe(false);
  expect(isChapterList(['0:00 Hello', '4:10 The oven', 'A book'])).toBe(false);
  expect(isChapterList(['10:1 is the score', '4:10 The oven', '1:02:03 Goodbye'])).toBe(false);
});
