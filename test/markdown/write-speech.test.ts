import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { readMarkdownFully, writeMarkdown, writeMarkdownFully } from '../../src/markdown/grammar.ts';
import { hostilePieces } from './bodies.ts';

const numRuns = Number(process.env['LONGHAND_RUNS'] ?? 1000);

const pieces = [
  ...hostilePieces,
  'the model',
  'so',
  ' and ',
  'AT&T',
  'R & D',
  'a_b',
  'f()',
  '](',
  'x',
  '2024',
  ')',
  'é',
  '🙂',
];
const words = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim() || 'x');
const text = words.map((value): PhrasingContent => ({ type: 'text', value }));
const time = fc.integer({ min: 0, max: 400_000 }).map((seconds): PhrasingContent => ({ type: 'timecode', seconds }));
const behind = (sign: string) => words.map((value): PhrasingContent => ({ type: 'text', value: `${sign}${value}` }));
const gap: PhrasingContent = { type: 'text', value: ' ' };
const label = words.map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] }));
const line = fc.oneof(
  text.map((node) => [node]),
  fc.tuple(time, behind(' ')).map((nodes) => [...nodes]),
  fc.tuple(label, behind(': ')).map((nodes) => [...nodes]),
  fc.tuple(label, time, behind(': ')).map(([name, at, said]) => [name, gap, at, said]),
);
const block = fc.oneof(
  line.map((children): RootContent => ({ type: 'paragraph', children })),
  fc
    .tuple(fc.constantFrom(2, 3, 4), text)
    .map(([depth, node]): RootContent => ({ type: 'heading', depth: depth as 2, children: [node] })),
  fc.constant<RootContent>({ type: 'thematicBreak' }),
  fc.tuple(fc.boolean(), fc.array(text, { minLength: 1, maxLength: 3 })).map(([ordered, items]): RootContent => ({
    type: 'list',
    ordered,
    spread: false,
    children: items.map((node) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [node] }],
    })),
  })),
);

test('a page is written as the full writer writes it, to the byte', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (children) => {
      const tree: Root = { type: 'root', children };
      expect(writeMarkdown(tree)).toBe(writeMarkdownFully(tree));
    }),
    { numRuns },
  );
});

test('lists side by side stay two lists', () => {
  const list = (word: string): RootContent => ({
    type: 'list',
    spread: false,
    children: [
      { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [{ type: 'text', value: word }] }] },
    ],
  });
  const written = writeMarkdown({ type: 'root', children: [list('looms'), list('cards')] });
  expect(readMarkdownFully(written).children.map(({ type }) => type)).toEqual(['list', 'list']);
});
