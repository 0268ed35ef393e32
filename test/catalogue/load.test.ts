import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../scripts/support/root.ts';
import { LIST_IDS } from '../../src/catalogue/collisions.ts';
import { loadArchive } from '../../src/catalogue/load.ts';
import { relatedEpisodes } from '../../src/catalogue/related.ts';
import type { Archive } from '../../src/catalogue/types.ts';
import { ContentError, type Problem } from '../../src/markdown/problem.ts';
import { stringifyEpisode } from '../../src/markdown/episode-file.ts';
import type { EpisodeInput } from '../../src/schemas/episode.ts';
import type { Block } from '../../src/transcript/body.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  await write('archive.yaml', 'title: An archive\n');
  await write('shows/a.md', '---\ntitle: Show A\nhosts: [ann-lee]\n---\n\nAbout *things*.\n');
  await write('shows/b.md', '---\ntitle: Show B\n---\n');
  await write('people/ann-lee.md', '---\nname: Ann Lee\n---\n');
  await write('people/bo-ray.md', '---\nname: Bo Ray\n---\n');
  await write(
    'topics/distillation.md',
    '---\ntitle: Distillation\naliases: [distillation]\nkind: idea\n---\n\nWhat it is.\n',
  );
  await write(
    'topics/pruning.md',
    '---\ntitle: Pruning\naliases: [pruning]\nkind: idea\nrelated: [distillation]\n---\n',
  );
});

afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, 'content', file)), { recursive: true });
  await writeFile(join(folder, 'content', file), text);
}

async function writeEpisode(
  id: string,
  data: Partial<EpisodeInput> = {},
  turns: [string, number?][] = [],
): Promise<void> {
  const [show = ''] = id.split('/');
  const blocks = turns.map(([text, start]): Block => {
    return { type: 'turn', speaker: 'Ann', paragraphs: [{ text }], ...(start === undefined ? {} : { start }) };
  });
  const required: EpisodeInput = {
    title: `Episode ${id}`,
    titleSource: 'given',
    show,
    language: 'en',
    kind: 'transcript',
    summary: 'What is said.',
    source: { seed: 'a.txt', format: 'turns', sha256: 'a'.repeat(64) },
    attribution: 'stated',
    timing: 'turn',
  };
  const body = { sections: [{ title: 'Transcript', blocks }] };
  await write(`episodes/${id}.md`, stringifyEpisode({ data: { ...required, ...data }, body }));
}

function load(): Promise<Archive> {
  return loadArchive(join(folder, 'content'), join(folder, 'cache'));
}

async function problems(): Promise<readonly Problem[]> {
  const error: unknown = await load().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ContentError) return error.problems;
  throw new Error('the archive did not fail as it should', { cause: error });
}

describe('a valid archive', () => {
  beforeEach(async () => {
    const people = [{ id: 'ann-lee', role: 'host' as const, labels: ['Ann'] }];
    await writeEpisode('b/two', { people, date: '2026-02-01' }, [
      ['Distillation is what we do.', 5],
      ['Distillation and pruning.', 65],
    ]);
    await writeEpisode(
      'a/one',
      {
        people: [...people, { id: 'bo-ray', role: 'guest' }],
        date: '2026-01-01',
        sameAs: ['b/copy'],
        chapters: [{ start: '00:10:00', title: 'End' }],
      },
      [['Distillation, distillation, pruning and pruning.', 7]],
    );
    await writeEpisode('b/copy', { people: people, canonical: 'a/one', sameAs: ['a/one'] }, [
      ['Distillation, pruning.'],
    ]);
  });

  test('is cross-referenced, lists by id or newest first, copies counted once', async () => {
    const archive = await load();
    expect(
      archive.episodes.map(({ id, path, isCopy, words, duration }) => ({ id, path, isCopy, words, duration })),
    ).toEqual([
      { id: 'a/one', path: '/episodes/a/one/', isCopy: false, words: 5, duration: 600 },
      { id: 'b/copy', path: '/episodes/b/copy/', isCopy: true, words: 2, duration: undefined },
      { id: 'b/two', path: '/episodes/b/two/', isCopy: false, words: 8, duration: 65 },
    ]);
    expect(archive.show('b')?.episodes.map(({ id }) => id)).toEqual(['b/two', 'b/copy']);
    expect(archive.show('a')?.html).toBe('<p>About <em>things</em>.</p>');
    expect(archive.person('ann-lee')?.appearances).toMatchObject([
      { episode: { id: 'b/two' }, role: 'host', labels: ['Ann'] },
      { episode: { id: 'a/one' } },
    ]);
    expect(archive.totals).toEqual({ episodes: 3, conversations: 2, shows: 2, people: 2, topics: 2, words: 13 });
    expect(archive.topic('distillation')).toMatchObject({ mentions: 4, html: '<p>What it is.</p>' });
    expect(archive.topic('distillation')?.episodes.map(({ episode }) => episode.id)).not.toContain('b/copy');
    expect(archive.topicsOf('b/two').map(({ topic, mentions }) => [topic.id, mentions])).toContainEqual([
      'distillation',
      2,
    ]);
  });

  test('gives the body of an episode when it is asked for', async () => {
    const record = await (await load()).episode('b/two')?.record();
    expect(record?.passages.map(({ id }) => id)).toEqual(['t-5', 't-65']);
  });

  test('is the same on a second load, which makes no record anew', async () => {
    const outline = async () => JSON.stringify(await load());
    const first = await outline();
    const before = await readdir(join(folder, 'cache'), { recursive: true });
    expect(await outline()).toBe(first);
    expect(await readdir(join(folder, 'cache'), { recursive: true })).toEqual(before);
  });

  test('is the same wherever it lies', async () => {
    const outline = JSON.stringify(await load());
    await cp(join(folder, 'content'), join(folder, 'elsewhere'), { recursive: true });
    const moved = await loadArchive(join(folder, 'elsewhere'), join(folder, 'cache-2'));
    expect(JSON.stringify(moved)).toBe(outline);
  });

  test('relates episodes by what and who they share, and never to their copies', async () => {
    await writeEpisode('a/three', { people: [{ id: 'bo-ray', role: 'guest' }] }, [['Nothing of the kind.']]);
    const archive = await load();
    const one = archive.episode('a/one');
    const related = one ? relatedEpisodes(archive, one) : [];
    expect(related.map(({ episode }) => episode.id)).not.toContain('b/copy');
    expect(related.find(({ episode }) => episode.id === 'a/three')?.people.map(({ id }) => id)).toEqual(['bo-ray']);
  });
});

test('every problem of every file is told at once, with its line', async () => {
  await writeEpisode('a/one', { show: 'b', people: [{ id: 'an-lee', role: 'host' }], sameAs: ['a/on', 'a/one'] });
  await writeEpisode('a/two', { canonical: 'a/none', topics: { pin: ['destillation'], hide: [] } });
  await writeEpisode('c/three');
  await write('people/bad.md', '---\nname: [\n---\n');
  await write('topics/late.md', '---\ntitle: Late\nkind: thing\n---\n');
  await write('topics/loose.md', '---js\n{}\n---\n');
  const found = await problems();
  expect(found).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ file: 'episodes/a/one.md', line: 4, field: 'show' }),
      expect.objectContaining({
        file: 'episodes/a/one.md',
        line: 9,
        field: 'people[0].id',
        fix: 'Did you mean “ann-lee”?',
      }),
      expect.objectContaining({ field: 'sameAs[0]', fix: 'Did you mean “a/one”?' }),
      expect.objectContaining({ field: 'sameAs[1]', what: 'the episode names itself' }),
      expect.objectContaining({
        file: 'episodes/a/two.md',
        field: 'canonical',
        what: 'there is no episodes/a/none.md',
      }),
      expect.objectContaining({
        file: 'episodes/a/two.md',
        field: 'topics.pin[0]',
        fix: 'Did you mean “distillation”?',
      }),
      expect.objectContaining({ file: 'episodes/c/three.md', field: 'show', what: 'there is no shows/c.md' }),
      expect.objectContaining({ file: 'people/bad.md', line: 2 }),
      expect.objectContaining({ file: 'topics/late.md', line: 3, field: 'kind' }),
      expect.objectContaining({ file: 'topics/loose.md', line: 1 }),
    ]),
  );
});

test('a file in the wrong place or with a name that is no address is told', async () => {
  await writeEpisode('a/Upper Case');
  await write('episodes/loose.md', 'x');
  await write('topics/a/deep.md', 'x');
  const files = (await problems()).map(({ file }) => file);
  expect(files).toEqual(['episodes/a/Upper Case.md', 'episodes/loose.md', 'topics/a/deep.md']);
});

test('two topics or shows that would be mixed up are an error that names both files', async () => {
  await write('topics/open-source.md', '---\ntitle: Open source\nkind: idea\n---\n');
  await write('topics/oss.md', '---\ntitle: Open-Source\nkind: idea\n---\n');
  await write('shows/café.md', '---\ntitle: Café\n---\n');
  await write('shows/cafe.md', '---\ntitle: A café\n---\n');
  const told = (await problems()).map(({ file, what }) => `${file}: ${what}`);
  expect(told).toEqual([
    'shows/café.md: this has the same name as shows/cafe.md',
    'topics/oss.md: this has the same title as topics/open-source.md',
  ]);
});

test('a name whose address is that of one of the site’s own lists is an error', async () => {
  await write('topics/by-name.md', '---\ntitle: By name\nkind: idea\n---\n');
  await write('people/by-name.md', '---\nname: By Name\n---\n');
  await write('shows/by-date.md', '---\ntitle: By date\n---\n');
  const files = (await problems()).map(({ file }) => file);
  expect(files).toEqual(['people/by-name.md', 'shows/by-date.md', 'topics/by-name.md']);
});

test.each(Object.entries(LIST_IDS))('the lists under /%s/ keep their names for themselves', (folder, ids) => {
  const pages = readdirSync(join(root, 'src/pages', folder)).map((name) => name.replace(/\.astro$/, ''));
  expect(pages.filter((name) => name !== 'index' && !name.startsWith('[')).sort()).toEqual(ids);
});

describe('a topic that has become part of another', () => {
  beforeEach(async () => {
    await write(
      'topics/compression.md',
      '---\ntitle: Compression\naliases: [model compression]\nkind: idea\nmerge: distillation\n---\n',
    );
    await write('topics/pruning.md', '---\ntitle: Pruning\nkind: idea\nrelated: [compression]\n---\n');
    await writeEpisode('a/one', { topics: { pin: ['compression'], hide: [] } }, [
      ['Compression and model compression.', 1],
    ]);
  });

  test('gives it its names, its pins and its address', async () => {
    const archive = await load();
    expect(archive.topics.map(({ id }) => id)).toEqual(['distillation', 'pruning']);
    expect(archive.topic('distillation')).toMatchObject({ mentions: 2 });
    expect(archive.topic('compression')?.id).toBe('distillation');
    expect(archive.topic('pruning')?.data.related).toEqual(['distillation']);
    expect(archive.topicsOf('a/one')[0]).toMatchObject({ topic: { id: 'distillation' }, pinned: true });
    expect(archive.mergedTopics).toMatchObject([{ path: '/topics/compression/', into: { id: 'distillation' } }]);
  });

  test('names one that is there and stays', async () => {
    await write('topics/squeezing.md', '---\ntitle: Squeezing\nkind: idea\nmerge: compression\n---\n');
    await write('topics/packing.md', '---\ntitle: Packing\nkind: idea\nmerge: packing\n---\n');
    await write('topics/folding.md', '---\ntitle: Folding\nkind: idea\nmerge: distilation\n---\n');
    expect((await problems()).map(({ file, what, fix }) => [file, what, fix])).toEqual([
      ['topics/folding.md', 'there is no topics/distilation.md', 'Did you mean “distillation”?'],
      ['topics/packing.md', 'the topic is merged into itself', 'Name another one, or remove the field'],
      ['topics/squeezing.md', '“compression” is itself merged into another topic', 'Name the topic that stays'],
    ]);
  });
});

test('a folder that is no archive is told so', async () => {
  await rm(join(folder, 'content'), { recursive: true });
  expect(await problems()).toMatchObject([{ file: 'archive.yaml' }]);
});
