import type { PersonData, ShowData } from '../schemas/catalogue.ts';
import { slugify } from '../transcript/slug.ts';

/** What an archive already knows of shows and people, by id. */
export interface Catalogue {
  shows: ReadonlyMap<string, ShowData>;
  people: ReadonlyMap<string, PersonData>;
}

export const EMPTY_CATALOGUE: Catalogue = { shows: new Map(), people: new Map() };

/** A show's name without what varies: case, punctuation, `The …`, `… Podcast`. */
export const showKey = remembered((title) => {
  const slug = slugify(title).replace(/^the-(?=.)/, '');
  return (slug.replace(/-(?:podcast|pod)$/, '') || slug).replaceAll('-', '');
});

/** The show that a title, alias or id means. */
export function showNamed(name: string, { shows }: Catalogue): string | undefined {
  if (shows.has(name)) return name;
  const index = indexed(shows, ({ title, aliases }) => [title, ...aliases], showKey);
  return index.get(showKey(name))?.[0];
}

/** A person's name or alias without what varies: case, accents, punctuation. */
export const personKey = remembered((name) => slugify(name) || name.trim().toLowerCase());

/** The one person whom a name or alias means; undefined when nobody or several are meant. */
export function personNamed(name: string, { people }: Catalogue): string | undefined {
  const index = indexed(people, ({ name: own, aliases }) => [own, ...aliases], personKey);
  const found = index.get(personKey(name));
  return found?.length === 1 ? found[0] : undefined;
}

const MOST_KEPT = 50_000;

/** The same few names are asked about at every turn. */
function remembered(make: (name: string) => string): (name: string) => string {
  const kept = new Map<string, string>();
  return (name) => {
    let key = kept.get(name);
    if (key === undefined) {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(name, (key = make(name)));
    }
    return key;
  };
}

const indexes = new WeakMap<object, Map<string, string[]>>();

/** Ids by key. Made once for each catalogue, which nobody changes. */
function indexed<T>(
  records: ReadonlyMap<string, T>,
  namesOf: (record: T) => string[],
  keyOf: (name: string) => string,
): Map<string, string[]> {
  const made = indexes.get(records);
  if (made) return made;
  const index = new Map<string, string[]>();
  for (const [id, record] of records) {
    for (const key of new Set(namesOf(record).map(keyOf))) {
      if (key !== '') index.set(key, [...(index.get(key) ?? []), id]);
    }
  }
  indexes.set(records, index);
  return index;
}
