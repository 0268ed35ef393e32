import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../../src/components/model/lay-out.ts';

const sheets = fc
  .array(fc.record({ width: fc.integer({ min: 20, max: 200 }), height: fc.integer({ min: 10, max: 40 }) }), {
    minLength: 1,
    maxLength: 25,
  })
  .chain((boxes) =>
    fc.record({
      boxes: fc.constant(boxes),
      links: fc.array(fc.tuple(fc.nat(boxes.length - 1), fc.nat(boxes.length - 1)), { maxLength: 40 }),
    }),
  );

test('no box lies on another, none is cut off, and the same comes out twice', () => {
  fc.assert(
    fc.property(sheets, ({ boxes, links }) => {
      const drawn = layOut(boxes, links, 400, 300);
      expect(layOut(boxes, links, 400, 300)).toEqual(drawn);
      for (const [index, one] of drawn.points.entries()) {
        const box = boxes[index]!;
        // Middles are whole numbers: half a unit on each side is rounding.
        expect(one.x - box.width / 2).toBeGreaterThanOrEqual(-1);
        expect(one.x + box.width / 2).toBeLessThanOrEqual(401);
        expect(one.y - box.height / 2).toBeGreaterThanOrEqual(-1);
        expect(one.y + box.height / 2).toBeLessThanOrEqual(drawn.height + 1);
        for (const [other, two] of drawn.points.slice(0, index).entries()) {
          const wide = (box.width + boxes[other]!.width) / 2 - 1;
          const high = (box.height + boxes[other]!.height) / 2 - 1;
          expect(Math.abs(one.x - two.x) >= wide || Math.abs(one.y - two.y) >= high).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('what is linked stands closer together than what is not', () => {
  const boxes = Array.from({ length: 12 }, () => ({ width: 40, height: 15 }));
  const links = Array.from({ length: 6 }, (_, pair): [number, number] => [pair, 11 - pair]);
  const { points } = layOut(boxes, links, 600, 400);
  const far = (one: number, other: number) =>
    Math.hypot(points[one]!.x - points[other]!.x, points[one]!.y - points[other]!.y);
  const linked = links.reduce((sum, [one, other]) => sum + far(one, other), 0) / links.length;
  const all = points.flatMap((_, one) => points.slice(0, one).map((__, other) => far(one, other)));
  expect(linked).toBeLessThan(all.reduce((sum, one) => sum + one, 0) / all.length);
});

test('an empty sheet stays empty', () => {
  expect(layOut([], [], 400, 300)).toEqual({ points: [], height: 0 });
});
