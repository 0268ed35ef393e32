import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadArchive } from '../../src/catalogue/load.ts';
import { findMentions } from '../../src/catalogue/mentions.ts';
import type { Archive } from '../../src/catalogue/types.ts';
import { compileVocabulary } from '../../src/catalogue/vocabulary.ts';
import { slugify } from '../../src/transcript/slug.ts';

let archive: Archive;
let cache: string;

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'topics-'));
  archive = await loadArchive(join(import.meta.dirname, '../../content'), cache);
});
afterAll(() => rm(cache, { recursive: true }));

test('every topic has a name that its file is called by, is described, spoken of, and named twice at least', () => {
  for (const { id, data, html, episodes, mentions, isSuggested } of archive.topics) {
    expect([data.title, ...data.aliases].map((name) => slugify(name)), id).toContain(id);
    if (!isSuggested) expect(html.match(/<p>/g), id).toHaveLength(1);
    expect(episodes.length, id).toBeGreaterThan(0);
    const vocabulary = compileVocabulary([{ id, ...data }]);
    const heads = episodes.flatMap(({ episode, chapters }) => [episode.data.title, ...chapters.map(({ title }) => title)]);
    expect(mentions, id).toBeGreaterThan(0);
    expect(mentions + heads.filter((head) => findMentions(head, vocabulary).length > 0).length, id).toBeGreaterThan(1);
  }
});

test('no two topics claim the same name', () => {
  expect(compileVocabulary(archive.topics.map(({ id, data }) => ({ id, ...data }))).problems).toEqual([]);
});

test('every number on a topic can be counted again in the texts that it links to', async () => {
  for (const { id, data, episodes, mentions } of archive.topics) {
    const vocabulary = compileVocabulary([{ id, ...data, not: [] }]);
    const wrong: string[] = [];
    let counted = 0;
    for (const entry of episodes) {
      const texts = new Map((await entry.episode.record()).passages.map((passage) => [passage.id, passage.text]));
      expect(entry.episode.isCopy).toBe(false);
      for (const { passage, spans } of entry.passages) {
        for (const { start, end } of spans) {
          const found = texts.get(passage.id)?.slice(start, end) ?? '';
          const [mention] = findMentions(found, vocabulary);
          if (mention?.start !== 0 || mention.end !== found.length) wrong.push(`${entry.episode.id} ${found}`);
          counted += 1;
        }
      }
    }
    expect(wrong, id).toEqual([]);
    expect(counted, id).toBe(mentions);
  }
});

test('every conversation that has a text has topics', () => {
  for (const episode of archive.episodes) {
    if (!episode.isCopy && episode.words > 100) expect(archive.topicsOf(episode.id), episode.id).not.toEqual([]);
  }
});

test('while nobody has written a topic, the archive stands on what the talk suggests', async () => {
  const content = join(cache, 'content');
  const from = join(import.meta.dirname, '../../content');
  await cp(from, content, { recursive: true, filter: (path) => !path.startsWith(join(from, 'topics')) });
  const { topics } = await loadArchive(content, cache);
  expect(topics.every(({ isSuggested }) => isSuggested)).toBe(true);
  expect(topics.length).toBeGreaterThan(60);
});
