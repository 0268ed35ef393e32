import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/client/query.ts';
import {
  findPages,
  openPageEngine,
  type PageEngine,
  type PageLink,
  type PagefindModule,
} from '../../src/search/client/site-pages.ts';
import { buildPageIndex, sitePages } from '../../src/search/index/site-pages.ts';
import { sketchArchive } from './archive.ts';

const archive = sketchArchive(
  [
    {
      id: 'alpha/first',
      title: 'Ada Moss on owning the frontier',
      data: { summary: 'What distillation does for small models.' },
      sections: { Transcript: [['Ada Moss', 0, 'A zymurgist would not find this sentence here.']] },
    },
    {
      id: 'gamma/again',
      title: 'Ada Moss on owning the frontier, again',
      data: { canonical: 'alpha/first' },
      sections: { Transcript: [['Ben', 30, 'The same again.']] },
    },
  ],
  [
    { id: 'distillation', title: 'Distillation', html: '<p>Small models that learn from large ones.</p>', aliases: ['teacher forcing'] },
    { id: 'rate-limits', title: 'Rate limits', html: '<p>How much <em>distillation</em> an hour.</p>' },
    { id: 'markup', title: 'A <b> & c', html: '<p>Hostile.</p>' },
  ],
  [{ id: 'ada-moss', name: 'Ada Moss', aliases: ['Adam Oss'] }],
); // prettier-ignore

const ownFetch = globalThis.fetch;

/** Pagefind's browser engine in Node: it asks for its files with `fetch`, which knows no `file:` addresses. */
async function engineIn(folder: string): Promise<PageEngine> {
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith('file:')) return ownFetch(input, init);
    return new Response(await readFile(fileURLToPath(address.replace(/\?.*$/, ''))));
  };
  const address = pathToFileURL(join(folder, 'pagefind.js')).href;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  return openPageEngine(module, pathToFileURL(`${folder}/`).href);
}

describe('the search of pages', () => {
  let folder: string;
  let engine: PageEngine;
  const find = (query: string): Promise<PageLink[]> => findPages(engine, parseQuery(query));

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'pages-')), 'pagefind');
    await buildPageIndex(sitePages(archive), 'en', folder);
    engine = await engineIn(folder);
  });
  afterAll(async () => {
    globalThis.fetch = ownFetch;
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  test('finds a topic by its name, and not every page that speaks of it', async () => {
    expect(await find('distillation')).toEqual([
      { kind: 'topic', path: '/topics/distillation/', title: 'Distillation' },
    ]);
  });

  test('finds it by its other names too', async () => {
    expect(await find('teacher forcing')).toMatchObject([{ path: '/topics/distillation/' }]);
  });

  test('finds what a question names', async () => {
    const kinds = (await find('what does ada moss say on rate limits')).map(({ path }) => path);
    expect(kinds.sort()).toEqual(['/people/ada-moss/', '/topics/rate-limits/']);
  });

  test('finds a conversation by words of its title, once', async () => {
    expect(await find('owning the frontier')).toEqual([
      { kind: 'episode', path: '/episodes/alpha/first/', title: 'Ada Moss on owning the frontier' },
    ]);
  });

  test('leaves what was said to the search of passages', async () => {
    expect(await find('zymurgist')).toEqual([]);
  });

  test('gives a title back as it is written', async () => {
    expect(await find('hostile')).toEqual([]);
    expect((await find('a b c')).map(({ title }) => title)).toContain('A <b> & c');
  });

  test('is the same bytes for the same pages', async () => {
    const again = `${folder}-again`;
    await buildPageIndex(sitePages(archive), 'en', again);
    const files = async (root: string): Promise<string[]> =>
      (await readdir(root, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
        .sort();
    expect(await files(again)).toEqual(await files(folder));
    for (const file of await files(folder)) {
      expect((await readFile(again + file)).equals(await readFile(folder + file)), file).toBe(true);
    }
  });
});
