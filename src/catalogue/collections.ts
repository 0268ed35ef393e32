import { getCollection, getEntry } from 'astro:content';
import { place } from '../place.ts';
import { timed } from '../timed.ts';
import { assembleArchive } from './load.ts';
import type { ArchiveSource } from './source.ts';
import type { Archive } from './types.ts';

let kept: { print: string; archive: Promise<Archive> } | undefined;

/** The archive that the pages show, over Astro's collections; made once, and in dev again after an edit. */
export async function getArchive(): Promise<Archive> {
  if (kept && import.meta.env.PROD) return kept.archive;
  const source = await timed('page data', readCollections);
  const print = fingerprint(source);
  if (kept?.print !== print)
    kept = { print, archive: timed('page data', () => assembleArchive(source, place.content, place.cache)) };
  return kept.archive;
}

async function readCollections(): Promise<ArchiveSource> {
  const archive = await getEntry('archive', 'archive');
  if (!archive) throw new Error('The content is not loaded: see the messages above, or delete the .longhand folder.');
  const [episodes, shows, people, topics] = await Promise.all([
    getCollection('episodes'),
    getCollection('shows'),
    getCollection('people'),
    getCollection('topics'),
  ]);
  return {
    config: archive.data.config,
    episodes: episodes.map(withId),
    shows: shows.map(withId),
    people: people.map(withId),
    topics: topics.map(withId),
  } as ArchiveSource;
}

interface StoredEntry<Data> {
  id: string;
  data: Data;
  digest?: string | number;
}

function withId<Data extends object>({ id, data, digest }: StoredEntry<Data>): Data & { id: string; digest: string } {
  return { ...data, id, digest: String(digest ?? '') };
}

function fingerprint({ config, episodes, shows, people, topics }: ArchiveSource): string {
  const entries = [episodes, shows, people, topics].flatMap((list) =>
    list.map(({ file, digest }) => `${file} ${digest}`),
  );
  return [JSON.stringify(config), ...entries].join('\n');
}
