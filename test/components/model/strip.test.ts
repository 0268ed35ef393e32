import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TopicPassage } from '../../../src/catalogue/types.ts';
import { STRIP_WIDTH, stripOf } from '../../../src/components/model/strip.ts';
import { timesAlong } from '../../../src/components/model/times-along.ts';

function passage(id: string, at: number, times: number): TopicPassage {
  return {
    passage: { id, type: 'turn', at, isTranscript: true },
    spans: Array.from({ length: times }, () => ({ start: 0, end: 1 })),
  };
}

test('a mark stands where its passage does, taller for more mentions, and leads to the first passage there', () => {
  const outline = { length: 1200, talk: [300, 1200] as [number, number], voices: [] };
  const strip = stripOf(outline, [passage('a', 0, 1), passage('b', 4, 2), passage('c', 600, 9), passage('d', 1199, 1)]);
  expect(strip).toEqual({
    marks: [
      { x: 0, level: 3, id: 'a' },
      { x: 60, level: 4, id: 'c' },
      { x: 119, level: 1, id: 'd' },
    ],
    talk: [30, 120],
  });
});

test('however long a text, its marks stay on the line and are no more than fit', () => {
  const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 30 })));
  fc.assert(
    fc.property(places, (given) => {
      const list = given.sort(([a], [b]) => a - b).map(([at, times], index) => passage(`p${index}`, at, times));
      const { marks } = stripOf({ length: 10_000, voices: [] }, list);
      expect(marks.length).toBeLessThanOrEqual(Math.min(STRIP_WIDTH, list.length));
      for (const { x, level } of marks) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThan(STRIP_WIDTH);
        expect([1, 2, 3, 4]).toContain(level);
      }
      expect(marks.map(({ x }) => x)).toEqual([...new Set(marks.map(({ x }) => x))].sort((a, b) => a - b));
    }),
  );
});

test('times along a text are those of its start, quarters and end', () => {
  const said = (start: number, length: number) => ({ text: 'x'.repeat(length), isTranscript: true, start });
  expect(timesAlong([0, 60, 120, 180].map((start) => said(start, 25)))).toEqual([
    '0:00',
    '1:00',
    '2:00',
    '3:00',
    '3:00',
  ]);
  const notes = { text: 'x'.repeat(60), isTranscript: false };
  expect(timesAlong([notes, said(0, 60), said(90, 120)])).toEqual(['', '0:00', '1:30', '1:30', '1:30']);
  expect(timesAlong([said(60, 25), { text: 'x'.repeat(300), isTranscript: true }])).toEqual([]);
  expect(timesAlong([notes])).toEqual([]);
  expect(timesAlong([])).toEqual([]);
});
