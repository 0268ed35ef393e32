import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesAhead, nearWords, tellingWords } from '../../src/search/client/ahead.ts';
import type { Engine } from '../../src/search/client/engine.ts';
import { openSearch } from '../../src/search/client/find.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { buildIndex } from '../../src/search/index/build.ts';
import { sketchArchive, type Line } from './archive.ts';
import { engineOf } from './engine.ts';

/** Words enough for several files, a few of them in almost every passage and often. */
const words = Array.from({ length: 1500 }, (_, at) => `${'bcdfghjklm'[at % 10]!}a${'nprstvwxz'[at % 9]!}o${at}`);
const COMMON = 'the harbour of the town and the harbour of the bay';
const lines = Array.from({ length: 1400 }, (_, at): Line => {
  const rare = `${words[at % 1500]!} ${words[(at * 7) % 1500]!} ${words[(at * 31) % 1500]!}`;
  return [
    'Ada',
    at,
    `${rare} ${`${COMMON} `.repeat(3)}${at % 100 === 5 ? 'lantern of the bay' : 'lantern at the bay'}.`,
  ];
});
const archive = sketchArchive([{ id: 'alpha/first', title: 'A long watch', sections: { Transcript: lines } }]);

let folder: string;
let engine: Engine;
let read: { name: string }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longhand-ahead-'));
  await buildIndex({ archive, folder });
  ({ engine } = await engineOf(folder));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Files that a search reads to know its passages, and those that are asked for ahead. */
async function filesOf(text: string): Promise<{ asked: string[]; used: string[] }> {
  let own: Engine;
  ({ engine: own, read } = await engineOf(folder));
  const query = parseQuery(text);
  await openSearch(own, query);
  const used = read.map(({ name }) => name.replace(`${own.manifest.digest}/`, '')).filter((name) => name.includes('/'));
  return { asked: filesAhead(own.manifest, query, undefined), used };
}

describe('the files of a search', () => {
  test.each([
    words[3]!,
    `${words[3]!} ${words[10]!}`,
    'harbour town',
    `"${words[1]!} ${words[7]!}"`,
    `harbour -${words[20]!}`,
    `what of the ${words[3]!} and the ${words[400]!} of a harbour`,
  ])('are told by the query and the manifest alone: %s', async (text) => {
    const { asked, used } = await filesOf(text);
    expect(used.filter((name) => !name.startsWith('b/')).filter((name) => !asked.includes(name))).toEqual([]);
  });

  test('hold where a word stands, but for the commonest, which have a file for it', () => {
    expect(engine.manifest.apart.map(([file]) => engine.manifest.words[file])).toEqual(['harbor', 'of', 'the']);
  });
});

test('a phrase of rare words and the commonest is found without the lists of these', async () => {
  const { used } = await filesOf(`"${words[5]!} ${words[35]!} ${words[155]!} the harbour of"`);
  expect(used.filter((name) => name.startsWith('p/'))).toEqual([]);
  expect(used.some((name) => name.startsWith('b/'))).toBe(true);
  const search = await openSearch(engine, parseQuery(`"${words[5]!} ${words[35]!} ${words[155]!} the harbour of"`));
  expect(search.passages).toBe(1);
  const wrong = await openSearch(engine, parseQuery(`"${words[5]!} ${words[35]!} ${words[155]!} of the harbour"`));
  expect(wrong.passages).toBe(0);
});

test('a phrase of the commonest words is found where it is said, and nowhere else', async () => {
  expect((await openSearch(engine, parseQuery('"harbour of the bay"'))).passages).toBe(1400);
  expect((await openSearch(engine, parseQuery('"lantern of the bay"'))).passages).toBe(14);
  expect((await openSearch(engine, parseQuery('"of harbour the"'))).passages).toBe(0);
});

describe('in a large archive', () => {
  const manifest = {
    words: ['a', 'b', 'c', 'd', 'e', 'f'],
    apart: [
      [1, 60, 90],
      [2, 80, 100],
      [3, 40, 300],
      [4, 900, 2000],
    ],
  } as unknown as Engine['manifest'];

  test('a question does without its commonest words, and keeps the rarest however long their lists are', () => {
    const query = parseQuery('alpha bravo comet delta ember fjord');
    expect(tellingWords(manifest, query).words).toEqual(['alpha', 'bravo', 'delta', 'fjord']);
    expect(tellingWords(manifest, parseQuery('"ember" ember ember ember ember')).words).toEqual(['ember']);
    expect(tellingWords(manifest, parseQuery('comet ember')).words).toEqual(['comet', 'ember']);
  });

  test('it is looked up how near words stand whose lists are short', () => {
    expect([...nearWords(manifest, ['alpha', 'bravo', 'ember'])]).toEqual(['alpha', 'bravo']);
    expect([...nearWords(manifest, ['ember'])]).toEqual([]);
    expect([...nearWords(manifest, ['delta', 'ember'])]).toEqual([]);
  });
});
