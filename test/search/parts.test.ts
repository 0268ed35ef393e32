import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../src/catalogue/types.ts';
import type { Engine } from '../../src/search/client/engine.ts';
import { openSearch } from '../../src/search/client/find.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { buildParts, partsOf, type PartsReport } from '../../src/search/index/parts.ts';
import { sketchArchive, type EpisodeSketch } from './archive.ts';
import { engineOf } from './engine.ts';

const subjects = ['looms', 'kilns', 'canals', 'bridges', 'orchards', 'lanterns', 'harbours', 'mills', 'zeppelins'];

function sketch(subject: string, number: number): EpisodeSketch {
  return {
    id: `crafts/${subject}`,
    title: `Talk ${number}`,
    sections: {
      Transcript: [
        ['Ada', 10, `Today we talk about ${subject} and the people who work with them.`],
        ['Ben', 40, `What I like about ${subject} is how old they are.`],
        ['Ada', 70, 'Everything old was new one day, was it not?'],
      ],
    },
  };
}

function archiveOf(...sketches: EpisodeSketch[]): Archive {
  const archive = sketchArchive(sketches, [{ id: 'craft', title: 'Craft', html: '<p>What hands make.</p>' }]);
  for (const episode of archive.episodes) episode.words = 100;
  return archive;
}

const archive = archiveOf(...subjects.map(sketch));
let folder: string;
let whole: PartsReport;
let parted: PartsReport;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longhand-parts-'));
  for (const { path } of [...archive.episodes, ...archive.shows, ...archive.topics]) {
    await mkdir(join(folder, 'site', path), { recursive: true });
    const ids = ['transcript', 't-10', 't-40', 't-70'].map((id) => `<p id="${id}"></p>`).join('');
    await writeFile(join(folder, 'site', path, 'index.html'), ids);
  }
  whole = await build(archive, 'whole', 100_000);
  parted = await build(archive, 'parted', 300);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function build(of: Archive, name: string, wordsOfPart: number): Promise<PartsReport> {
  const target = join(folder, name);
  return buildParts({
    archive: of,
    site: join(folder, 'site'),
    folder: target,
    keep: join(folder, 'keep'),
    wordsOfPart,
  });
}

async function hrefs(engine: Engine, query: string): Promise<string[]> {
  const { groups } = await (await openSearch(engine, parseQuery(query))).next();
  return groups.flatMap(({ hits }) => hits.map(({ href }) => href));
}

async function files(of: string): Promise<Record<string, string>> {
  const names = (await readdir(of, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const read = names.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name);
    return [file.slice(of.length), (await readFile(file)).toString('hex')] as const;
  });
  return Object.fromEntries((await Promise.all(read)).sort());
}

describe('an index in parts', () => {
  test('says how many it has', async () => {
    expect([whole, parted]).toMatchObject([
      { parts: 1, pages: parted.pages },
      { parts: 3, kept: 0 },
    ]);
    expect(JSON.parse(await readFile(join(folder, 'parted', 'parts.json'), 'utf8'))).toEqual({ parts: 3 });
  });

  test('finds what one index finds, in whichever part it lies', async () => {
    const [one, three] = [await engineOf(join(folder, 'whole')), await engineOf(join(folder, 'parted'), 3)];
    for (const query of [...subjects, 'work with looms', '"how old"', 'craft', 'nothing of the kind', 'xylophone']) {
      expect((await hrefs(three, query)).sort(), query).toEqual((await hrefs(one, query)).sort());
    }
  });

  test('takes over the parts in which nothing has changed, byte for byte', async () => {
    const before = await files(join(folder, 'parted'));
    expect(await build(archive, 'parted', 300)).toMatchObject({ parts: 3, kept: 3 });
    expect(await files(join(folder, 'parted'))).toEqual(before);
  });

  test('makes only that part anew in which a word has changed', async () => {
    const edited = archiveOf(...subjects.map(sketch));
    const [first] = edited.episodes;
    const record = await first!.record();
    record.passages[2]!.text = 'A word that nobody had said before: quincunx.';
    expect(await build(edited, 'edited', 300)).toMatchObject({ parts: 3, kept: 2 });
    expect(await hrefs(await engineOf(join(folder, 'edited'), 3), 'quincunx')).toEqual([
      `${first!.path}?q=quincunx#t-70`,
    ]);
  });

  test('is made again where what was kept is broken', async () => {
    await cp(join(folder, 'keep'), join(folder, 'spare'), { recursive: true });
    for (const name of await readdir(join(folder, 'keep')))
      await rm(join(folder, 'keep', name, 'part'), { recursive: true });
    expect(await build(archive, 'again', 300)).toMatchObject({ kept: 0 });
    expect(await files(join(folder, 'again'))).toEqual(await files(join(folder, 'parted')));
  });

  test('leaves an episode in its part when others come', () => {
    const more = archiveOf(...subjects.map(sketch), sketch('abbeys', 10));
    const placeOf = (of: Archive, words: number) =>
      new Map(partsOf(of, words).flatMap((part, number) => part.map(({ id }) => [id, number] as const)));
    const [before, after] = [placeOf(archive, 300), placeOf(more, 400)];
    for (const [id, number] of before) expect(after.get(id)).toBe(number);
  });
});
