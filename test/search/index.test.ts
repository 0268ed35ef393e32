import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/search/client/engine.ts';
import { openSearch, type Found } from '../../src/search/client/find.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { readWhole, START, WHOLE } from '../../src/search/format.ts';
import { buildIndex, type IndexReport } from '../../src/search/index/build.ts';
import { missingPlaces } from '../../src/search/index/check.ts';
import type { IndexPage } from '../../src/search/index/pages.ts';
import { sketchArchive, type Line } from './archive.ts';
import { engineOf } from './engine.ts';

const hostile = '<img src=x onerror=alert(1)> "quoted" & <script>alert(2)</script>';
const filler = Array.from({ length: 60 }, (_, at): Line => [
  'Ada',
  1000 + at,
  `Filler number ${at} ${'about the weather '.repeat(12)}.`,
]);

const archive = sketchArchive(
  [
    {
      id: 'alpha/first',
      title: 'Owning the frontier',
      sections: {
        Notes: [[null, undefined, 'Notes that speak of zymurgy only.']],
        Transcript: [
          '### Small models',
          ['Ada Moss', 0, 'We distilled the large model into a small one.'],
          ['Ben', 30, 'So distillation is how small models learn from large models, is it?'],
          ['Ada Moss', 62, 'The Pareto frontier moves every year, and rate limits do not.'],
          '### Cooling towers',
          [null, 90, `A voice without a name talks of ${hostile}.`],
          ['Ben', 120, 'The weather in Reykjavík is mild.'],
        ],
      },
    },
    {
      id: 'beta/first',
      title: 'Ein Gespräch über Maschinen',
      data: { language: 'de' },
      sections: { Transcript: [['Jürgen', 0, 'Die Häuser der Künstlichen Intelligenz sind größer geworden.']] },
    },
    {
      id: 'gamma/again',
      title: 'Owning the frontier, again',
      data: { canonical: 'alpha/first' },
      sections: {
        Notes: [[null, undefined, 'The copy has notes of its own about quokkas.']],
        Transcript: [['Ben', 30, 'So distillation is how small models learn from large models, is it?']],
      },
    },
    {
      id: 'delta/long',
      title: 'A long talk',
      sections: { Transcript: [...filler, ['Cy', 5000, 'At the very end: a narwhal.']] },
    },
    {
      id: 'delta/listed',
      title: 'Chapters in the margin',
      data: { chapters: [{ start: '00:01:00', title: 'Why turbines hum' }] },
      sections: {
        Transcript: [
          ['Cy', 10, 'Hello.'],
          ['Cy', 65, 'They spin.'],
        ],
      },
    },
    {
      id: 'delta/paid-for',
      title: 'Paid for',
      sections: {
        Notes: [
          [null, undefined, 'This episode is brought to you by Lantern, lantern oil for lantern people: lantern.'],
        ],
        Transcript: [['Cy', 10, 'My grandmother lit one lantern with a match.']],
      },
    },
    {
      id: 'delta/mere-notes',
      title: 'Only notes',
      data: {
        kind: 'notes',
        chapters: [
          { start: '00:01:00', title: 'Of gondolas' },
          { start: '00:02:00', title: 'Told in the notes too' },
        ],
      },
      sections: { Notes: [[null, undefined, '00:02:00 Told in the notes too']] },
    },
  ],
  [{ id: 'distillation', title: 'Distillation', html: '<p>Teaching a small model &amp; a smaller one.</p>' }],
);

let folder: string;
let report: IndexReport;
let engine: Engine;
let read: { name: string; bytes: number }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longhand-search-'));
  report = await buildIndex({ archive, folder: join(folder, 'index') });
  ({ engine, read } = await engineOf(join(folder, 'index')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function find(text: string): Promise<Found> {
  const search = await openSearch(engine, parseQuery(text));
  return search.next();
}
test('a name is found where the talk spells it in another way, and the address says how', async () => {
  const query = parseQuery('weathervane');
  const respelled = { words: ['weathervane'], forms: [['the', 'weather']] };
  const search = await openSearch(engine, query, { respelled });
  const [hit] = (await search.next()).groups[0]!.hits;
  expect(hit!.href).toContain('?q=weathervane&as=weathervane%3Athe%20weather#t-');
  expect(hit!.missing).toEqual([]);
  expect(hit!.excerpt.filter(({ hit: isHit }) => isHit).map(({ text }) => text.toLowerCase())).toContain('the weather');
});

const hrefs = async (text: string) => (await find(text)).groups.flatMap((group) => group.hits.map(({ href }) => href));

describe('the index of an archive', () => {
  test('finds what a sponsor says below what people say, and loses neither', async () => {
    const { groups } = await find('lantern');
    expect(groups[0]!.hits.map(({ speaker }) => speaker)).toEqual(['Cy', '']);
  });

  test('leads to the turn where the words were said, with who and when', async () => {
    const { groups } = await find('distillation');
    const episode = groups[0]!;
    expect(episode).toMatchObject({
      path: '/episodes/alpha/first/',
      title: 'Owning the frontier',
      show: 'The alpha show',
    });
    expect(episode.hits[0]).toMatchObject({
      href: '/episodes/alpha/first/?q=distillation#t-30',
      speaker: 'Ben',
      time: '0:30',
      chapter: 'Small models',
    });
  });

  test('finds other forms of a word, after the word itself', async () => {
    expect((await hrefs('distillation')).filter((href) => href.includes('alpha'))).toEqual([
      '/episodes/alpha/first/?q=distillation#t-30',
      '/episodes/alpha/first/?q=distillation#t-0',
    ]);
  });

  test('shows a conversation that was published twice once, and keeps the notes of the copy', async () => {
    expect((await hrefs('distillation')).filter((href) => href.includes('gamma'))).toEqual([]);
    const { groups } = await find('quokkas');
    expect(groups).toHaveLength(1);
    expect(groups[0]!.path).toBe('/episodes/alpha/first/');
    expect(groups[0]!.hits[0]).toMatchObject({ section: 'Notes' });
    expect(groups[0]!.hits[0]!.href).toMatch(/^\/episodes\/gamma\/again\/\?q=quokkas#p-/);
  });

  test('holds every language of the archive', async () => {
    expect(await hrefs('Häuser')).toEqual(['/episodes/beta/first/?q=H%C3%A4user#t-0']);
    expect(await hrefs('hauser intelligenz')).toEqual(['/episodes/beta/first/?q=hauser%20intelligenz#t-0']);
    expect(await hrefs('reykjavik')).toEqual(['/episodes/alpha/first/?q=reykjavik#t-120']);
  });

  test('finds chapters by their title, in the talk and beside it', async () => {
    expect(await hrefs('cooling towers')).toContain('/episodes/alpha/first/?q=cooling%20towers#h-cooling-towers');
    expect(await hrefs('turbines')).toEqual(['/episodes/delta/listed/?q=turbines#t-65']);
  });

  test('finds chapters whose talk is not in the archive where the page lists them, but for those that the notes tell', async () => {
    const [group] = (await find('gondolas')).groups;
    expect(group!.hits.map(({ href, time }) => [href, time])).toEqual([
      ['/episodes/delta/mere-notes/?q=gondolas#c-60', '1:00'],
    ]);
    expect(await hrefs('told notes')).toHaveLength(1);
  });

  test('a speaker’s name is not among the words that were said, but answers for a word of a longer query', async () => {
    expect(await hrefs('moss')).toEqual([]);
    const [first] = await hrefs('moss small');
    expect(first).toMatch(/#t-0$/);
  });

  test('an episode is found by its title, which is a hit of its own only where nothing else is', async () => {
    expect(await hrefs('gespräch maschinen')).toEqual(['/episodes/beta/first/?q=gespr%C3%A4ch%20maschinen#transcript']);
    const [group] = (await find('owning frontier')).groups;
    expect(group!.titlePieces).toEqual([
      { text: 'Owning', hit: true },
      { text: ' the ', hit: false },
      { text: 'frontier', hit: true },
    ]);
    expect(group!.hits.map(({ isTitle }) => isTitle)).not.toContain(true);
  });

  test('phrases are kept word for word', async () => {
    expect(await hrefs('"rate limits"')).toEqual(['/episodes/alpha/first/?q=%22rate%20limits%22#t-62']);
    expect(await hrefs('"limits rate"')).toEqual([]);
    expect(await hrefs('"large distilled the model"')).toEqual([]);
    expect(await hrefs('"Pareto frontier" limits')).toHaveLength(1);
  });

  test('a phrase that nobody says is found in other forms of its words, and told', async () => {
    const found = await find('"distilling the large models"');
    expect(found.amendments).toEqual([{ typed: 'distilling the large models', meant: 'distilled the large model' }]);
    expect(found.groups[0]!.hits[0]!.href).toBe('/episodes/alpha/first/?q=%22distilled%20the%20large%20model%22#t-0');
  });

  test('a mistyped word, two words written as one and one written as two are found as they were meant', async () => {
    const mistyped = await find('mild weathre');
    expect(mistyped.amendments).toEqual([{ typed: 'weathre', meant: 'weather' }]);
    expect(mistyped.groups[0]!.hits[0]!.href).toContain('?q=mild%20weather#t-120');
    expect((await find('ratelimits')).amendments).toEqual([{ typed: 'ratelimits', meant: 'rate limits' }]);
    expect(await hrefs('mild wea ther')).toContain(
      '/episodes/alpha/first/?q=mild%20wea%20ther&as=wea%20ther%3Aweather#t-120',
    );
  });

  test('where no passage holds all the words, those come first whose neighbour holds the rest', async () => {
    const found = await find('distilled pareto');
    expect(found.partial).toBe(true);
    expect(await hrefs('pareto learn')).toContain('/episodes/alpha/first/?q=pareto%20learn#t-62');
  });

  test('a word that nobody says is told, and the others are still looked for', async () => {
    const found = await find('narwhal xylograph');
    expect(found).toMatchObject({ partial: true, unknown: ['xylograph'] });
    expect(found.groups[0]!.hits[0]!.href).toBe('/episodes/delta/long/?q=narwhal%20xylograph#t-5000');
  });

  test('a question finds its answer without the small words', async () => {
    const [first] = await hrefs('what did they say about how the Pareto frontier moves every year');
    expect(first).toMatch(/#t-62$/);
  });

  test('hostile words stay words', async () => {
    const [hit] = (await find('onerror')).groups[0]!.hits;
    expect(hit!.excerpt.map(({ text }) => text).join('')).toContain(hostile);
    expect(hit!.speaker).toBe('');
  });

  test('a word that is still being typed is found by its beginning', async () => {
    expect(await hrefs('narwh')).toEqual(['/episodes/delta/long/?q=narwh#t-5000']);
    expect(await hrefs('rey')).toEqual(['/episodes/alpha/first/?q=rey#t-120']);
  });

  test('counts every passage before it is read, and reads on to the last of them', async () => {
    const search = await openSearch(engine, parseQuery('weather'));
    let found = await search.next();
    expect(found).toMatchObject({ passages: 61, episodes: 2 });
    for (let rest = found.rest; rest > 0; rest = found.rest) {
      found = await search.next();
      expect(found.rest).toBeLessThan(rest);
    }
    expect(found.groups.flatMap(({ hits }) => hits)).toHaveLength(61);
    expect(found.groups.map(({ total }) => total).sort()).toEqual([1, 60]);
  });

  test('gives each search only what it needs', async () => {
    read.length = 0;
    const fresh = await engineOf(join(folder, 'index'));
    await (await openSearch(fresh.engine, parseQuery('narwhal'))).next();
    const kinds = fresh.read.map(({ name }) => name.replace(/^[0-9a-f]+[/](\w)[/].*/, '$1'));
    expect(kinds.sort()).toEqual(['b', 'start.bin', 'w']);
    expect(fresh.read.length).toBeLessThan(report.files / 2);
  });

  test('the same archive gives the same bytes', async () => {
    const again = join(folder, 'again');
    await buildIndex({ archive, folder: again });
    const [left, right] = await Promise.all([contents(join(folder, 'index')), contents(again)]);
    expect([...right.keys()]).toEqual([...left.keys()]);
    for (const [name, bytes] of left) expect(right.get(name)!.equals(bytes), name).toBe(true);
  });

  test('a small index is written whole as well, file by file', async () => {
    const all = await contents(join(folder, 'index'));
    const [name, bytes] = [...all].find(([file]) => file.endsWith(WHOLE))!;
    const whole = readWhole(new Uint8Array(bytes));
    expect(engine.manifest.hasWhole).toBe(true);
    const others = [...all.keys()].filter((file) => file !== name && !file.endsWith(START));
    expect(whole.size).toBe(others.length);
    for (const file of others) {
      const packed = whole.get(file.replace(/^\/?[0-9a-f]+\//, ''))!;
      expect(Buffer.from(packed).equals(all.get(file)!), file).toBe(true);
    }
  });

  test('one word more gives its files another folder, so that no browser mixes two builds', async () => {
    const other = structuredCloneOf('At the very end: two narwhals.');
    await buildIndex({ archive: other, folder: join(folder, 'other') });
    const digests = await Promise.all(['index', 'other'].map((name) => readdir(join(folder, name))));
    expect(digests[0]).toContain(START);
    expect(digests[1]).not.toEqual(digests[0]);
    const { engine: changed } = await engineOf(join(folder, 'other'));
    const next = async (text: string) => (await openSearch(changed, parseQuery(text))).next();
    expect((await next('"two narwhals"')).passages).toBe(1);
    expect((await next('"a narwhal"')).passages).toBe(0);
  });
});

function structuredCloneOf(ending: string) {
  return sketchArchive([{ id: 'delta/long', title: 'A long talk', sections: { Transcript: [['Cy', 5000, ending]] } }]);
}

describe('an index that does not fit its pages', () => {
  test('a passage whose words are other ones on its page is named, whatever marks stand inside it', async () => {
    const built = join(folder, 'spoken');
    await mkdir(join(built, 'episodes/a/b'), { recursive: true });
    await writeFile(
      join(built, 'episodes/a/b/index.html'),
      '<p id="t-1">Salt &amp; <em>pep</em>per <a class="time inline" href="#t-60"><time>1:00</time></a>, he said.</p>' +
        '<p id="t-2"><span class="correction"><ins>Claude</ins><span class="heard"> [transcribed: Clod]</span></span>!</p>' +
        '<p id="t-3">The old words.</p>',
    );
    const texts = ['Salt & pepper, he said.', 'Claude!', 'The new words.'];
    const parts = texts.map((text, at) => ({
      type: 'passage' as const,
      id: `t-${at + 1}`,
      label: '',
      text,
      isRun: true,
    }));
    expect(await missingPlaces([{ path: '/episodes/a/b/', title: '', show: '', people: '', parts }], built)).toEqual([
      'episodes/a/b/index.html says something else at #t-3',
    ]);
  });

  test('a place that its page does not have is named, and so is a page that was not built', async () => {
    const built = join(folder, 'built');
    await mkdir(join(built, 'episodes/a/b'), { recursive: true });
    await writeFile(
      join(built, 'episodes/a/b/index.html'),
      '<main><p data-x="a>b" id="t-1">id="t-2" &lt;p id="t-3"></p></main>',
    );
    const page = (path: string, ...ids: string[]): IndexPage => ({
      path,
      title: '',
      show: '',
      people: '',
      parts: ids.map((id) => ({ type: 'passage', id, label: '', text: 'x' })),
    });
    const wanted = [page('/episodes/a/b/', 't-1', 't-2', 't-3'), page('/gone/', '')];
    expect(await missingPlaces(wanted, built)).toEqual([
      'episodes/a/b/index.html has no #t-2',
      'episodes/a/b/index.html has no #t-3',
      'gone/index.html was not built',
    ]);
    await expect(buildIndex({ archive, folder: join(folder, 'refused'), site: built })).rejects.toThrow(
      'places are not in the built pages',
    );
  });
});

async function contents(root: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(root, name))] as const)));
}
