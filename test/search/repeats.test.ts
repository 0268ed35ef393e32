import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSearch, type Found } from '../../src/search/client/find.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { buildIndex } from '../../src/search/index/build.ts';
import { sketchArchive } from './archive.ts';
import { engineOf } from './engine.ts';

const said = 'The keeper of the northern lighthouse trims the wick before every storm.';
const archive = sketchArchive([
  {
    id: 'alpha/full',
    title: 'The lighthouse',
    sections: {
      Notes: [
        [null, undefined, said],
        [null, undefined, 'Recorded on the quay, with gulls in the room.'],
        [null, undefined, 'Recorded on the quay, with gulls in the room.'],
      ],
      Transcript: [
        ['Ada', 0, said],
        ['Ben', 20, 'They play Claudeonomics for status in the northern harbour office.'],
      ],
    },
  },
  {
    id: 'beta/copy',
    title: 'The lighthouse, again',
    data: { canonical: 'alpha/full' },
    sections: {
      Notes: [
        [null, undefined, 'Recorded on the quay, with gulls in the room.'],
        [null, undefined, 'The copy thanks its patrons and a quokka.'],
      ],
      Transcript: [
        ['Ada', 0, 'The keeper of the northern lighthouse trims the wyck before every storm.'],
        ['Ben', 20, 'They play Claudeonomics for status in the northern harbour office.'],
        ['Ben', 40, 'And here is an ending about narwhals that the other one cut off altogether.'],
      ],
    },
  },
]);
const ben = (await archive.episodes[0]!.record()).passages.at(-1)!;
const start = ben.text.indexOf('Claudeonomics');
ben.corrected = [{ start, end: start + 'Claudeonomics'.length, heard: 'Claude Enomics' }];

let folder: string;
let find: (text: string) => Promise<Found>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longhand-repeats-'));
  await buildIndex({ archive, folder });
  const { engine } = await engineOf(folder);
  find = async (text) => (await openSearch(engine, parseQuery(text))).next();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const hrefs = async (text: string): Promise<string[]> =>
  (await find(text)).groups.flatMap(({ hits }) => hits.map(({ href }) => href.replace(/\?.*#/, '#')));

test('a sentence that stands in the notes and in the talk is one result, and so is one that stands twice in the notes', async () => {
  expect(await hrefs('keeper wick storm')).toEqual(['/episodes/alpha/full/#t-0']);
  expect((await find('keeper wick storm')).passages).toBe(1);
  expect(await hrefs('gulls quay')).toHaveLength(1);
});

test('words that only a lesser copy has are found, in its notes and its talk, under the one conversation', async () => {
  for (const [word, place] of [
    ['quokka', /^\/episodes\/beta\/copy\/#p-/],
    ['wyck', /^\/episodes\/beta\/copy\/#t-0$/],
    ['narwhals', /^\/episodes\/beta\/copy\/#t-40$/],
  ] as const) {
    const { groups, episodes } = await find(word);
    expect(await hrefs(word)).toEqual([expect.stringMatching(place)]);
    expect([episodes, groups[0]?.path]).toEqual([1, '/episodes/alpha/full/']);
  }
});

test('what both copies say is found in the fuller one alone', async () => {
  for (const text of ['lighthouse trims', 'status northern harbour', 'gulls'])
    for (const href of await hrefs(text)) expect(href).toMatch(/^\/episodes\/alpha\/full\//);
});

test('a corrected word is found as it was meant and as it was transcribed, also within a phrase', async () => {
  for (const text of [
    'Claudeonomics',
    'claude enomics',
    '"play Claudeonomics for"',
    '"play Claude Enomics for"',
    'enomics',
  ])
    expect(await hrefs(text), text).toEqual(['/episodes/alpha/full/#t-20']);
  const [heard, meant] = [await find('enomics'), await find('Claudeonomics')];
  const marked = ({ groups }: Found): string[] =>
    groups[0]!.hits[0]!.excerpt.filter(({ hit }) => hit).map(({ text }) => text);
  expect(marked(heard)).toEqual(['Enomics']);
  expect(marked(meant)).toEqual(['Claudeonomics']);
});
