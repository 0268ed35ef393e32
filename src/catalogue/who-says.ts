import { personByLabel } from './labels.ts';
import { byId } from './order.ts';
import type { Archive, Episode, Person, Topic, TopicPassage } from './types.ts';

/** All that one person says of one topic, as far as the voice is known. */
export interface Said {
  person: Person;
  topic: Topic;
  mentions: number;
  /** Those of the topic's conversations in which they say it, in the topic's order; passages in reading order. */
  episodes: { episode: Episode; passages: TopicPassage[] }[];
}

export interface WhoSays {
  /** Who says a topic's names, most first. */
  of: (topic: Topic) => readonly Said[];
  /** What a person says, most first. */
  by: (person: Person) => readonly Said[];
}

const known = new WeakMap<Archive, WhoSays>();

/** Who says what, counted in talk where the voice is known; one pass over all mentions, kept with the archive. */
export function whoSays(archive: Archive): WhoSays {
  let made = known.get(archive);
  if (!made) known.set(archive, (made = count(archive)));
  return made;
}

function count(archive: Archive): WhoSays {
  const byTopic = new Map<Topic, Said[]>();
  const byPerson = new Map<Person, Said[]>();
  const labels = new Map<Episode, Map<string, string>>();
  for (const topic of archive.topics) {
    const found = new Map<string, Said>();
    for (const { episode, passages } of topic.episodes) {
      let people = labels.get(episode);
      if (!people) labels.set(episode, (people = personByLabel(episode.data)));
      for (const passage of passages) {
        const id = passage.passage.speaker ? people.get(passage.passage.speaker) : undefined;
        const person = id === undefined ? undefined : archive.person(id);
        if (!person) continue;
        let said = found.get(person.id);
        if (!said) found.set(person.id, (said = { person, topic, mentions: 0, episodes: [] }));
        said.mentions += passage.spans.length;
        const last = said.episodes.at(-1);
        if (last?.episode === episode) last.passages.push(passage);
        else said.episodes.push({ episode, passages: [passage] });
      }
    }
    const all = [...found.values()].sort((a, b) => b.mentions - a.mentions || byId(a.person, b.person));
    byTopic.set(topic, all);
    for (const said of all) {
      const own = byPerson.get(said.person);
      if (own) own.push(said);
      else byPerson.set(said.person, [said]);
    }
  }
  for (const all of byPerson.values()) all.sort((a, b) => b.mentions - a.mentions || byId(a.topic, b.topic));
  return { of: (topic) => byTopic.get(topic) ?? [], by: (person) => byPerson.get(person) ?? [] };
}
