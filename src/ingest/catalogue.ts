import type { PersonData, ShowData } from '../schemas/catalogue.ts';
import { slugify } from '../transcript/slug.ts';

/** What an archive already knows of shows and people, by id. */
export interface Catalogue {
  shows: ReadonlyMap<string, ShowData>;
  people: ReadonlyMap<string, PersonData>;
}

export const EMPTY_CATALOGUE: Catalogue = { shows: new Map(), people: new Map() };

/** A show's name without what varies: case, punctuation, `The …`, `… Podcast`. */
export function showKey(title: string): string {
  const slug = slugify(title).replace(/^the-(?=.)/, '');
  return (slug.replace(/-(?:podcast|pod)$/, '') || slug).replaceAll('-', '');
}

/** The show that a title, alias or id means. */
export function showNamed(name: string, { shows }: Catalogue): string | undefined {
  if (shows.has(name)) return name;
  const key = showKey(name);
  if (key === '') return undefined;
  for (const [id, { title, aliases }] of shows) {
    if ([title, ...aliases].some((each) => showKey(each) === key)) return id;
  }
  return undefined;
}

/** A person's name or alias without what varies: case, accents, punctuation. */
export function personKey(name: string): string {
  return slugify(name) || name.trim().toLowerCase();
}

/** The one person whom a name or alias means; undefined when nobody or several are meant. */
export function personNamed(name: string, { people }: Catalogue): string | undefined {
  const key = personKey(name);
  const found = [...people].filter(([, data]) => [data.name, ...data.aliases].some((each) => personKey(each) === key));
  return found.length === 1 ? found[0]?.[0] : undefined;
}
