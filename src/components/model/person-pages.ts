import { whoSays, type Said } from '../../catalogue/who-says.ts';
import type { Archive, Person } from '../../catalogue/types.ts';
import { role } from '../../schemas/episode.ts';
import { rowPagePath, rowPages } from './row-pages.ts';

export interface PersonPage {
  number: number;
  /** By role. */
  appearances: Person['appearances'];
  /** What they say, topic by topic, most first. */
  said: readonly Said[];
}

/** What one page holds of what somebody says: about 150 KB of HTML. */
const MOST = { topics: 40, passages: 600 };

/** So few appearances leave room on their page for what is said. */
const FEW_ROWS = 60;

const dealt = new WeakMap<Person, { pages: PersonPage[]; pageOf: Map<string, number> }>();

/** A person's appearances, then what they say by topic, dealt into pages; a topic is never split, the first page always there. */
export function personPages(archive: Archive, person: Person): PersonPage[] {
  return deal(archive, person).pages;
}

/** Where all passages stand in which a person speaks of a topic: the path of the page, and the anchor on it. */
export function saidPlace(archive: Archive, { person, topic }: Said): { path: string; anchor: string } {
  const page = deal(archive, person).pageOf.get(topic.id) ?? 1;
  return { path: rowPagePath(person.path, page), anchor: saidAnchor(topic.id) };
}

export function saidAnchor(topic: string): string {
  return `on-${topic}`;
}

function deal(archive: Archive, person: Person): { pages: PersonPage[]; pageOf: Map<string, number> } {
  const known = dealt.get(person);
  if (known) return known;
  const byRole = role.options.flatMap((one) => person.appearances.filter((appearance) => appearance.role === one));
  const pages: { number: number; appearances: Person['appearances']; said: Said[] }[] = rowPages(byRole).map(
    (appearances, index) => ({ number: index + 1, appearances, said: [] }),
  );
  const pageOf = new Map<string, number>();
  let passages = 0;
  for (const said of whoSays(archive).by(person)) {
    const size = said.episodes.reduce((sum, episode) => sum + episode.passages.length, 0);
    let page = pages.at(-1);
    const isFull =
      !page ||
      (page.said.length === 0
        ? page.appearances.length > FEW_ROWS
        : page.said.length >= MOST.topics || passages + size > MOST.passages);
    if (isFull || !page) {
      pages.push((page = { number: pages.length + 1, appearances: [], said: [] }));
      passages = 0;
    }
    page.said.push(said);
    pageOf.set(said.topic.id, page.number);
    passages += size;
  }
  const made = { pages, pageOf };
  dealt.set(person, made);
  return made;
}
