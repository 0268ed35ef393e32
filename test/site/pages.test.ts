import { beforeAll, describe, expect, inject, test } from 'vitest';
import { brokenLinks, listFiles, pathOf, readPages, type Page } from '../../scripts/support/links.ts';
import { loadArchive } from '../../src/catalogue/load.ts';
import type { Archive } from '../../src/catalogue/types.ts';
import { place } from '../../src/place.ts';
import type { TestSite } from '../support/site.ts';

describe.each(['site', 'subSite'] as const)('the built archive (%s)', (name) => {
  const site: TestSite = inject(name);
  let archive: Archive;
  let files: string[];
  let pages: Page[];

  beforeAll(async () => {
    archive = await loadArchive(place.content);
    files = await listFiles(site.folder);
    pages = await readPages(site.folder, files);
  });

  test('every page answers', async () => {
    const origin = new URL(site.url).origin;
    const bad: string[] = [];
    for (const { file } of pages) {
      const response = await fetch(origin + encodeURI(pathOf(file, site.base)), { redirect: 'manual' });
      const type = response.headers.get('content-type') ?? '';
      await response.arrayBuffer();
      if (response.status !== 200 || !type.startsWith('text/html')) bad.push(`${file}: ${response.status} ${type}`);
    }
    expect(bad).toEqual([]);
    expect(pages.length).toBeGreaterThan(archive.episodes.length);
  });

  test('every episode, show, person and topic has its page at its path', () => {
    const built = new Set(pages.map(({ file }) => pathOf(file, '/')));
    const things = [...archive.episodes, ...archive.shows, ...archive.people, ...archive.topics];
    expect(things.filter(({ path }) => !built.has(decodeURI(path))).map(({ path }) => path)).toEqual([]);
  });

  test('every link and every anchor leads somewhere', () => {
    expect(brokenLinks(pages, files, site.base)).toEqual([]);
  });

  test('every id is unique in its page', () => {
    const repeated = pages
      .filter(({ repeated: ids }) => ids.length > 0)
      .map(({ file, repeated: ids }) => ({ file, ids }));
    expect(repeated).toEqual([]);
  });

  test('every passage can be linked to by its anchor', async () => {
    const byPath = new Map(pages.map((page) => [pathOf(page.file, '/'), page]));
    const lost: string[] = [];
    for (const episode of archive.episodes) {
      const ids = byPath.get(decodeURI(episode.path))?.ids;
      const { passages, sections } = await episode.record();
      // What stands before the first heading has no name of its own.
      const named = sections.filter(({ title }) => title !== '');
      for (const { id } of [...passages, ...named]) if (!ids?.has(id)) lost.push(`${episode.id}#${id}`);
    }
    expect(lost).toEqual([]);
  });

  test('what is not there answers 404 with a page that leads back', async () => {
    const response = await fetch(`${site.url}no/such/page/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(`href="${site.base}"`);
  });
});
