import type { Problem } from '../markdown/problem.ts';
import { slugify } from '../transcript/slug.ts';
import type { ArchiveSource } from './source.ts';

interface Named {
  id: string;
  file: string;
}

interface Titled extends Named {
  data: { title: string };
}

/** Ids whose addresses belong to the site's own lists, under `/episodes/`, `/people/` and `/topics/`. */
export const LIST_IDS = {
  episodes: ['by-date', 'by-length'],
  people: ['by-name'],
  topics: ['by-name'],
} as const;

/**
 * Entries whose addresses would be mixed up: names that differ in case or accents alone, titles that slug alike, ids of
 * the site's own lists. A show's id is the first part of its episodes' addresses.
 */
export function findCollisions({ episodes, shows, people, topics }: Omit<ArchiveSource, 'config'>): Problem[] {
  const all: readonly (readonly Named[])[] = [episodes, shows, people, topics];
  const titled: readonly (readonly Titled[])[] = [shows, topics];
  return [
    ...all.flatMap((entries) => clashes(entries, ({ id }) => fold(id), 'has the same name as')),
    ...titled.flatMap((entries) => clashes(entries, ({ data }) => slugify(data.title), 'has the same title as')),
    ...taken(shows, LIST_IDS.episodes),
    ...taken(people, LIST_IDS.people),
    ...taken(topics, LIST_IDS.topics),
  ];
}

function taken(entries: readonly Named[], ids: readonly string[]): Problem[] {
  const clash = entries.filter(({ id }) => ids.includes(id));
  const what = 'this name belongs to a list of the site';
  return clash.map(({ file }) => ({ file, what, fix: 'Rename the file' }));
}

function fold(id: string): string {
  const parts = id.split('/');
  return parts.map((part) => slugify(part, Infinity) || part.normalize('NFKC').toLowerCase()).join('/');
}

function clashes<T extends Named>(entries: readonly T[], keyOf: (entry: T) => string, what: string): Problem[] {
  const first = new Map<string, T>();
  return entries.flatMap((entry): Problem[] => {
    const key = keyOf(entry);
    const other = first.get(key);
    if (key === '' || !other) {
      first.set(key, entry);
      return [];
    }
    return [{ file: entry.file, what: `this ${what} ${other.file}`, fix: 'Join the two files, or rename one of them' }];
  });
}
