import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { root } from '../../scripts/support/root.ts';
import { loadArchive } from '../../src/catalogue/load.ts';
import { openSearch } from '../../src/search/client/find.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { FOLDER } from '../../src/search/format.ts';
import { buildIndex } from '../../src/search/index/build.ts';
import { engineOf } from '../search/engine.ts';
import { mustBuild } from '../support/build.ts';

const run = inject('folder');
const content = join(run, 'fresh', 'content');
const out = join(run, 'fresh', 'public');
const file = join(content, 'episodes', 'harbour-talks', 'tide-clocks.md');
const page = join(out, 'episodes', 'harbour-talks', 'tide-clocks', 'index.html');

beforeAll(async () => {
  await rm(join(run, 'fresh'), { recursive: true, force: true });
  await cp(join(root, 'test', 'fixtures', 'archive'), content, { recursive: true });
  await mustBuild(run, { content, out });
});

async function places(text: string): Promise<string[]> {
  const { engine } = await engineOf(join(out, FOLDER));
  const { groups } = await (await openSearch(engine, parseQuery(text))).next();
  return groups.flatMap(({ hits }) => hits.map(({ href }) => href.replace(/\?.*#/, '#')));
}

test('after one build a changed passage is found under its new words and not under its old ones', async () => {
  const text = await readFile(file, 'utf8');
  expect(await places('"read the manual"')).toEqual(['/episodes/harbour-talks/tide-clocks/#t-14']);
  await writeFile(file, text.replace('does not read the manual', 'never consults an almanack'));
  await mustBuild(run, { content, out });
  expect(await readFile(page, 'utf8')).toContain('never consults an almanack');
  expect(await places('almanack')).toEqual(['/episodes/harbour-talks/tide-clocks/#t-14']);
  expect(await places('"read the manual"')).toEqual([]);
  expect(await places('manual')).toEqual([]);
});

test('a correction takes one build to come and one to go, and leaves no trace', async () => {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('source:', 'corrections: { almanack: almanac }\nsource:'));
  await mustBuild(run, { content, out });
  const html = await readFile(page, 'utf8');
  expect(html).toContain('<ins>almanac</ins><span class="heard"> [transcribed: almanack]</span>');
  expect(html).toMatch(/1 misheard word corrected/);
  for (const word of ['almanac', 'almanack'])
    expect(await places(word)).toEqual(['/episodes/harbour-talks/tide-clocks/#t-14']);
  await writeFile(file, text);
  await mustBuild(run, { content, out });
  expect(await readFile(page, 'utf8')).not.toContain('class="heard"');
  expect(await readFile(page, 'utf8')).toContain('never consults an almanack');
});

test('a build whose index disagrees with its pages fails, and says where', async () => {
  const archive = await loadArchive(content, join(run, 'cache'));
  const folder = join(run, 'fresh', 'index');
  await expect(buildIndex({ archive, folder, site: out })).resolves.toMatchObject({
    places: expect.any(Number) as number,
  });
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('never consults an almanack', 'does not read the manual'));
  await expect(buildIndex({ archive, folder, site: out })).rejects.toThrow(
    /episodes\/harbour-talks\/tide-clocks\/index\.html says something else at #t-14/,
  );
  await writeFile(page, html.replace('id="t-14"', 'id="t-15"'));
  await expect(buildIndex({ archive, folder, site: out })).rejects.toThrow(/index\.html has no #t-14/);
});
