import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acceptTopics, chosen } from '../../../src/catalogue/discovery/accept.ts';
import { evidenceFor } from '../../../src/catalogue/discovery/evidence.ts';
import { suggestTopics } from '../../../src/catalogue/discovery/suggest.ts';
import { loadArchive } from '../../../src/catalogue/load.ts';
import { stringifyEpisode } from '../../../src/markdown/episode-file.ts';
import { beekeepers } from './archive.ts';

let folder: string;
let content: string;
let cache: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suggest-'));
  [content, cache] = [join(folder, 'content'), join(folder, 'cache')];
  for (const kind of ['shows', 'people', 'episodes/hive']) await mkdir(join(content, kind), { recursive: true });
  await write('archive.yaml', 'title: Hive talk\n');
  await write('shows/hive.md', '---\ntitle: Hive\n---\n');
  await write('people/ada-byrd.md', '---\nname: Ada Byrd\n---\n');
  for (const each of beekeepers()) await writeEpisode(each.id.replace('show/', ''), (await each.record()).passages);
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string, text: string) => writeFile(join(content, file), text);
const load = () => loadArchive(content, cache);

function writeEpisode(name: string, passages: readonly { text: string }[]): Promise<void> {
  const blocks = passages.map(({ text }, index) => ({
    type: 'turn' as const,
    speaker: 'Ada',
    start: index * 60,
    paragraphs: [{ text }],
  }));
  const data = {
    title: `Part ${name}`,
    titleSource: 'given' as const,
    show: 'hive',
    language: 'en',
    kind: 'transcript' as const,
    summary: 'Talk.',
    people: [{ id: 'ada-byrd', role: 'host' as const, labels: ['Ada'] }],
    source: { seed: 'a.txt', format: 'turns', sha256: 'a'.repeat(64) },
    attribution: 'stated' as const,
    timing: 'turn' as const,
  };
  return write(
    `episodes/hive/${name}.md`,
    stringifyEpisode({ data, body: { sections: [{ title: 'Transcript', blocks }] } }),
  );
}

describe('an archive', () => {
  test('without topics of its own shows those that the talk suggests, marked', async () => {
    const archive = await load();
    const { topics } = archive;
    expect(topics.map(({ id }) => id)).toContain('varroa-mite');
    expect(topics.every(({ isSuggested }) => isSuggested)).toBe(true);
    expect(archive.topicsOf('hive/a').map(({ topic }) => topic.id)).toContain('honeyworks');
  });

  test('with topics of its own shows these alone', async () => {
    await mkdir(join(content, 'topics'));
    await write('topics/pollination.md', '---\ntitle: Pollination\naliases: [pollination]\nkind: idea\n---\n');
    expect((await load()).topics.map(({ id, isSuggested }) => [id, isSuggested])).toEqual([['pollination', undefined]]);
  });

  test('without any shows them all, whatever it asks for beside its own, and minds no pin', async () => {
    await write('archive.yaml', 'title: Hive talk\nsuggestTopics: names\n');
    const file = join(content, 'episodes/hive/a.md');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^---\n/, '---\ntopics: { pin: [pollination, gone], hide: [] }\n'));
    const archive = await load();
    expect(archive.topics.map(({ id }) => id)).toEqual(expect.arrayContaining(['varroa-mite', 'pollination']));
    expect(archive.topicsOf('hive/a')[0]).toMatchObject({ topic: { id: 'pollination' }, pinned: true });
  });

  test('may ask for suggestions beside its own, which are not suggested again, for names alone, or for none', async () => {
    await mkdir(join(content, 'topics'));
    await write('topics/bees-at-work.md', '---\ntitle: Bees at work\naliases: [pollination]\nkind: idea\n---\n');
    await write('archive.yaml', 'title: Hive talk\nsuggestTopics: true\n');
    const ids = (await load()).topics.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['bees-at-work', 'varroa-mite']));
    expect(ids).not.toContain('pollination');
    await write('archive.yaml', 'title: Hive talk\nsuggestTopics: names\n');
    expect((await load()).topics.map(({ id }) => id)).not.toContain('varroa-mite');
    await write('archive.yaml', 'title: Hive talk\nsuggestTopics: false\n');
    await rm(join(content, 'topics'), { recursive: true });
    expect((await load()).topics).toEqual([]);
  });
});

describe('the list', () => {
  test('gives counts that hold and quotes with their places', async () => {
    const suggestions = await suggestTopics(content, { cache });
    const [mite] = await evidenceFor(suggestions.filter(({ id }) => id === 'varroa-mite'));
    expect(mite).toMatchObject({ title: 'Varroa mite', kind: 'idea', mentions: 5, episodes: 3 });
    expect(mite?.quotes).toHaveLength(3);
    expect(mite?.quotes[0]).toMatchObject({
      place: '/episodes/hive/a/#t-60',
      speaker: 'Ada',
      start: 60,
      title: 'Part a',
    });
    for (const { text } of mite?.quotes ?? []) expect(text.toLowerCase()).toContain('varroa mite');
  });

  test('can be made as if there were no topics yet', async () => {
    await mkdir(join(content, 'topics'));
    await write('topics/pollination.md', '---\ntitle: Pollination\naliases: [pollination]\nkind: idea\n---\n');
    expect((await suggestTopics(content, { cache })).map(({ id }) => id)).not.toContain('pollination');
    expect((await suggestTopics(content, { cache, afresh: true })).map(({ id }) => id)).toContain('pollination');
  });
});

describe('what is accepted', () => {
  test('becomes a file that reads back to the same topic, and is never overwritten', async () => {
    const suggestions = await suggestTopics(content, { cache });
    expect(await acceptTopics(chosen(suggestions, 'varroa-mite, pollination'), content)).toEqual([
      'topics/varroa-mite.md',
      'topics/pollination.md',
    ]);
    const { topics } = await load();
    expect(topics.map(({ id }) => id)).toEqual(['pollination', 'varroa-mite']);
    for (const { id, data, mentions, isSuggested } of topics) {
      const before = suggestions.find((each) => each.id === id);
      expect(data).toEqual(before?.data);
      expect(mentions).toBe(before?.mentions);
      expect(isSuggested).toBeUndefined();
    }
    await write('topics/pollination.md', '---\ntitle: Mine\nkind: idea\n---\n');
    expect(await acceptTopics(chosen(suggestions, 'pollination'), content)).toEqual([]);
    expect(await readFile(join(content, 'topics/pollination.md'), 'utf8')).toContain('Mine');
  });

  test('can be the best N, and an id that is not suggested is told with its nearest', async () => {
    const suggestions = await suggestTopics(content, { cache });
    expect(chosen(suggestions, '2')).toEqual(suggestions.slice(0, 2));
    expect(() => chosen(suggestions, 'varoa-mite')).toThrow(
      'No topic “varoa-mite” is suggested. Did you mean “varroa-mite”?',
    );
  });
});
