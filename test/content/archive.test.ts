import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/support/root.ts';
import { loadArchive } from '../../src/catalogue/load.ts';
import { projectFiles } from '../support/files.ts';

const content = join(root, 'content');
const archive = await loadArchive(content);

describe('the archive of this project', () => {
  test('holds 57 episodes, and each of their files validates', () => {
    const files = projectFiles('content/episodes').filter((file) => file.endsWith('.md'));
    expect(files).toHaveLength(57);
    expect(archive.episodes.map(({ id }) => `content/episodes/${id}.md`).sort()).toEqual(files);
    expect(archive.totals.episodes).toBe(57);
  });

  test('names for every episode a seed that is there', () => {
    const seeds = new Set(projectFiles('seeds'));
    const named = new Set(archive.episodes.map(({ data }) => `seeds/${data.source.seed}`));
    expect([...named].filter((seed) => !seeds.has(seed))).toEqual([]);
    expect([...seeds].filter((seed) => seed.endsWith('.txt') && !named.has(seed))).toEqual([]);
  });

  test('gives no two distinct episodes one title, and none that is too long to read', () => {
    const titles = archive.episodes.map(({ data }) => data.title);
    expect(titles.filter((title) => title.length > 90)).toEqual([]);
    const originals = archive.episodes.filter(({ isCopy }) => !isCopy).map(({ data }) => data.title.toLowerCase());
    expect(originals.filter((title, index) => originals.indexOf(title) !== index)).toEqual([]);
  });

  test('describes a good first set of topics, each of which is talked about, and suggests no more than names', () => {
    const described = archive.topics.filter(({ isSuggested }) => !isSuggested);
    expect(described.length).toBeGreaterThanOrEqual(80);
    expect(archive.topics.filter(({ mentions }) => mentions === 0).map(({ id }) => id)).toEqual([]);
    expect(described.filter(({ html }) => html.length < 40).map(({ id }) => id)).toEqual([]);
  });

  test('refers only to people, shows and episodes that it has', () => {
    for (const { id, data } of archive.episodes) {
      expect(archive.show(data.show), `${id}: ${data.show}`).toBeDefined();
      for (const person of data.people) expect(archive.person(person.id), `${id}: ${person.id}`).toBeDefined();
      for (const other of [...data.sameAs, ...(data.canonical ? [data.canonical] : [])])
        expect(archive.episode(other), `${id}: ${other}`).toBeDefined();
    }
  });

  test('says of who is not named only that, and ties no person to a label that the text does not have', async () => {
    for (const episode of archive.episodes) {
      const { id, data } = episode;
      const labels = new Set((await episode.record()).passages.map(({ speaker }) => speaker));
      const tied = data.people.flatMap((person) => person.labels ?? []);
      expect({ id, unknown: tied.filter((label) => !labels.has(label)) }).toEqual({ id, unknown: [] });
      if (data.attribution === 'unknown' && data.kind === 'transcript') {
        const named = [...labels].filter((label) => typeof label === 'string' && !/\d/.test(label));
        expect({ id, named }).toEqual({ id, named: [] });
      }
    }
  });

  test('keeps its seeds byte for byte', () => {
    for (const seed of projectFiles('seeds').filter((file) => file.endsWith('.txt')))
      expect(readFileSync(join(root, seed)).length, seed).toBeGreaterThan(10_000);
  });
});
