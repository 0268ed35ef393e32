import { expect, test } from 'vitest';
import { distinctTitles, type Titled } from '../../../src/ingest/enrich/distinct.ts';
import { fullestFirst } from '../../../src/ingest/enrich/fullest.ts';

const titled = (key: string, more: Partial<Titled> = {}): Titled => ({
  key,
  title: 'Ada Byron on looms',
  titleSource: 'derived',
  show: 'Slow Looms',
  kind: 'notes',
  words: 1000,
  parts: 10,
  ...more,
});
const titlesOf = (...episodes: Titled[]) => Object.fromEntries(distinctTitles(episodes));

test('a copy is called shorter only where it clearly is', () => {
  expect(titlesOf(titled('a'), titled('b', { words: 899 }))).toEqual({
    a: 'Ada Byron on looms',
    b: 'Ada Byron on looms (shorter notes)',
  });
  expect(titlesOf(titled('a'), titled('b', { words: 950 }), titled('c', { words: 940 }))).toEqual({
    a: 'Ada Byron on looms',
    b: 'Ada Byron on looms (second listing)',
    c: 'Ada Byron on looms (third listing)',
  });
});

test('another show and notes beside a transcript are told by that', () => {
  expect(titlesOf(titled('a', { kind: 'transcript' }), titled('b'), titled('c', { show: 'Mills' }))).toEqual({
    a: 'Ada Byron on looms',
    b: 'Ada Byron on looms (notes)',
    c: 'Ada Byron on looms (Mills)',
  });
});

test('talks from files of their own are told by what a person called those, and none by a show that nobody knows', () => {
  const talk = { kind: 'transcript' as const, show: undefined };
  expect(titlesOf(titled('a', talk), titled('b', { ...talk, file: 'Weavers 36' }), titled('c', talk))).toEqual({
    a: 'Ada Byron on looms',
    b: 'Ada Byron on looms (Weavers 36)',
    c: 'Ada Byron on looms (second listing)',
  });
});

test('of texts equal in length the one in more parts is the fullest, whatever the order', () => {
  const flat = titled('a', { words: 1010, parts: 2 });
  const parted = titled('b', { words: 1000, parts: 20 });
  const short = titled('c', { words: 900, parts: 90 });
  for (const order of [
    [flat, parted, short],
    [short, parted, flat],
  ])
    expect(fullestFirst(order).map(({ key }) => key)).toEqual(['b', 'a', 'c']);
});
