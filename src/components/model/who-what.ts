import { byId } from '../../catalogue/order.ts';
import type { Archive, Person, Topic } from '../../catalogue/types.ts';
import { whoSays, type Said } from '../../catalogue/who-says.ts';
import { rowPages } from './row-pages.ts';
import { seriate } from './seriate.ts';

/** One page of the table of people and topics. */
export interface WhoWhatPage {
  number: number;
  people: Person[];
  topics: { topic: Topic; cells: (Said | undefined)[] }[];
}

/** What one table holds: as much as can be taken in, on any archive. */
const PEOPLE = 20;
const TOPICS = 40;

/**
 * The people whose voices are known, those who say most on the first page, and with them the topics that they say most.
 * On each page those that go together stand together.
 */
export function whoWhatPages(archive: Archive): WhoWhatPage[] {
  const index = whoSays(archive);
  const total = (person: Person) => index.by(person).reduce((sum, { mentions }) => sum + mentions, 0);
  const heard = archive.people
    .map((person) => ({ person, mentions: total(person) }))
    .filter(({ mentions }) => mentions > 0)
    .sort((a, b) => b.mentions - a.mentions || byId(a.person, b.person))
    .map(({ person }) => person);
  if (heard.length === 0) return [];
  return rowPages(heard, PEOPLE).map((people, page) => makePage(page + 1, people, index.by));
}

function makePage(number: number, people: Person[], by: (person: Person) => readonly Said[]): WhoWhatPage {
  const totals = new Map<Topic, number>();
  const cells = new Map<Topic, Map<Person, Said>>();
  for (const person of people) {
    for (const said of by(person)) {
      totals.set(said.topic, (totals.get(said.topic) ?? 0) + said.mentions);
      const row = cells.get(said.topic);
      if (row) row.set(person, said);
      else cells.set(said.topic, new Map([[person, said]]));
    }
  }
  const topics = [...totals]
    .sort(([a, x], [b, y]) => y - x || byId(a, b))
    .slice(0, TOPICS)
    .map(([topic]) => topic);
  // Roots, so that one who says one thing a hundred times does not draw everything to that side.
  const amounts = topics.map((topic) =>
    people.map((person) => Math.sqrt(cells.get(topic)?.get(person)?.mentions ?? 0)),
  );
  const order = seriate(amounts);
  const inOrder = order.columns.map((at) => people[at] as Person);
  return {
    number,
    people: inOrder,
    topics: order.rows.map((at) => {
      const topic = topics[at] as Topic;
      return { topic, cells: inOrder.map((person) => cells.get(topic)?.get(person)) };
    }),
  };
}

/** How dark a field is, 1 to 4. */
export function shade(mentions: number): number {
  return mentions >= 20 ? 4 : mentions >= 8 ? 3 : mentions >= 3 ? 2 : 1;
}
