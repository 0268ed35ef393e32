import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/search/client/engine.ts';
import { openSearch, type SearchOptions } from '../../src/search/client/find.ts';
import { FIELDS, parseQuery } from '../../src/search/client/query.ts';
import { suggest } from '../../src/search/client/suggest.ts';
import { buildIndex } from '../../src/search/index/build.ts';
import { sketchArchive } from './archive.ts';
import { engineOf } from './engine.ts';

const archive = sketchArchive(
  [
    {
      id: 'alpha/looms',
      title: 'On looms',
      data: { people: [{ id: 'ada-moss', role: 'host', labels: ['Speaker 1'] }] },
      sections: {
        Notes: [[null, undefined, 'Notes about the loom and its cost.']],
        Transcript: [
          ['Speaker 1', 0, 'A loom is a fine thing to own.'],
          ['Ben', 30, 'What does a loom cost these days?'],
          ['Speaker 1', 60, 'A loom costs what it costs, and threads cost more.'],
          ['Speaker 2', 90, 'I heard that the loom was free.'],
        ],
      },
    },
    {
      id: 'beta/kilns',
      title: 'Über Öfen',
      data: { language: 'de', people: [{ id: 'ada-moss', role: 'guest' }] },
      sections: {
        Transcript: [
          ['Ada Moss', 0, 'Ein loom ist kein Ofen.'],
          ['Ben', 30, 'Ein Ofen ist kein loom.'],
        ],
      },
    },
    {
      id: 'beta/written',
      title: 'Written down',
      data: { kind: 'article', attribution: 'unknown', timing: 'none' },
      sections: { Summary: [[null, undefined, 'A loom, in writing.']] },
    },
  ],
  [
    {
      id: 'cost',
      title: 'Cost',
      html: '',
      aliases: ['what things cost'],
      mentions: [
        ['alpha/looms', 't-30'],
        ['alpha/looms', 't-60'],
      ],
    },
  ],
  [{ id: 'ada-moss', name: 'Ada Moss', aliases: ['A. Moss', 'Ada M.'] }],
);

let folder: string;
let engine: Engine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longhand-filter-'));
  await buildIndex({ archive, folder });
  ({ engine } = await engineOf(folder));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function anchors(text: string, options: SearchOptions = {}): Promise<string[]> {
  const found = await (await openSearch(engine, parseQuery(text), options)).next();
  return found.groups.flatMap(({ hits }) => hits.map(({ href }) => href.replace(/^.*#/, '')));
}
const counts = async (text: string, options: SearchOptions = {}) => {
  const all = await (await openSearch(engine, parseQuery(text), options)).counts();
  return Object.fromEntries(FIELDS.map((field) => [field, all[field].map(({ name, count }) => `${name} ${count}`)]));
};

describe('a filter', () => {
  test('by speaker leaves what they said, under any of their names and labels', async () => {
    for (const name of ['"Ada Moss"', '"ada moss"', '"A. Moss"', 'moss'])
      expect((await anchors(`loom speaker:${name}`)).sort(), name).toEqual(['t-0', 't-0', 't-60']);
    expect((await anchors('loom', { filters: { speaker: ['Ben'] } })).sort()).toEqual(['t-30', 't-30']);
  });

  test('of one kind with two names lets either pass; of two kinds, both must fit', async () => {
    expect(await anchors('loom speaker:ben speaker:moss')).toHaveLength(5);
    expect(await anchors('loom speaker:ben topic:cost')).toEqual(['t-30']);
    expect(await anchors('loom topic:"what things cost" show:alpha')).toHaveLength(2);
  });

  test('by show, kind and language goes by the episode', async () => {
    expect(await anchors('loom kind:article')).toHaveLength(1);
    expect(await anchors('loom language:de')).toHaveLength(2);
    expect(await anchors('loom show:"The beta show"')).toHaveLength(3);
  });

  test('needs no words: it leads through all that a speaker says, in the order of the archive', async () => {
    expect(await anchors('speaker:"Ada Moss"')).toEqual(['t-0', 't-60', 't-0']);
    expect(await anchors('topic:cost')).toEqual(['t-30', 't-60']);
  });

  test('tells a name that the archive does not know', async () => {
    const found = await (await openSearch(engine, parseQuery('loom speaker:Nobody'))).next();
    expect(found).toMatchObject({ passages: 0, unfiltered: 8, unknownNames: [{ field: 'speaker', name: 'Nobody' }] });
  });
});

describe('the counts of filters', () => {
  test('are of passages under the query, and a voice without a name is nobody', async () => {
    expect(await counts('loom')).toEqual({
      show: ['The alpha show 5', 'The beta show 3'],
      speaker: ['Ada Moss 3', 'Ben 2'],
      topic: ['Cost 2'],
      kind: ['transcript 7', 'article 1'],
      language: ['en 6', 'de 2'],
    });
  });

  test('stay true as the other filters change: each says what choosing it would leave', async () => {
    const queries = ['loom', 'cost', '"a loom"', 'loom -cost', 'speaker:moss'];
    for (const text of queries) {
      for (const filters of [
        {},
        { language: ['en'] },
        { speaker: ['Ada Moss'] },
        { show: ['The alpha show'], topic: ['Cost'] },
      ]) {
        const all = await (await openSearch(engine, parseQuery(text), { filters })).counts();
        for (const field of FIELDS) {
          if (text.startsWith(field)) continue;
          for (const { name, count } of all[field]) {
            const search = await openSearch(engine, parseQuery(text), { filters: { ...filters, [field]: [name] } });
            expect(search.passages, `${text} ${JSON.stringify(filters)} ${field}:${name}`).toBe(count);
            expect((await search.next()).groups.flatMap(({ hits }) => hits)).toHaveLength(count);
          }
        }
      }
    }
  });
});

test('results can be put in the order of the archive', async () => {
  const best = await anchors('loom cost');
  const placed = await anchors('loom cost', { sort: 'place' });
  expect(placed).toEqual(['p-000000', 't-30', 't-60']);
  expect([...best].sort()).toEqual([...placed].sort());
});

test('what a passage must not hold is left out, as a word in any form and as a phrase', async () => {
  expect(await anchors('loom -costs -free -Ofen')).toHaveLength(2);
  expect(await anchors('loom show:alpha -"a loom"')).toHaveLength(2);
});

describe('where nothing is found', () => {
  async function tries(text: string, options: SearchOptions = {}): Promise<string[]> {
    const query = parseQuery(text);
    const found = await (await openSearch(engine, query, options)).next();
    const suggestions = await suggest(engine, query, found, options);
    return suggestions.map(({ text: other, filters, passages }) => `${other} ${JSON.stringify(filters)} ${passages}`);
  }

  test('the nearest word that the archive holds is named, with what it finds', async () => {
    expect(await tries('lom')).toEqual(['loom {} 8']);
    expect(await tries('threds')).toEqual([]);
  });

  test('so is the nearest name in a filter', async () => {
    expect(await tries('loom speaker:"Ada Mos"')).toEqual(['loom speaker:"Ada Moss" {} 3']);
  });

  test('so is what is found without a filter, and without quotes', async () => {
    expect(await tries('ofen', { filters: { language: ['en'] } })).toEqual(['ofen {} 2']);
    expect(await tries('"cost loom"')).toEqual(['cost loom {} 3']);
  });
});
