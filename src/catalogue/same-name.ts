import type { Archive, Person, Topic } from './types.ts';

interface Pairs {
  person: Map<Topic, Person>;
  topic: Map<Person, Topic>;
}

const known = new WeakMap<Archive, Pairs>();

/** The person that a topic is about, where they are heard in the archive too. */
export function personOf(archive: Archive, topic: Topic): Person | undefined {
  return pairs(archive).person.get(topic);
}

/** The topic under which somebody who is heard is talked about. */
export function topicAbout(archive: Archive, person: Person): Topic | undefined {
  return pairs(archive).topic.get(person);
}

/** Topics about people and the people of the archive, joined by name: a topic's title is a person's name or alias. */
function pairs(archive: Archive): Pairs {
  const made = known.get(archive);
  if (made) return made;
  const byName = new Map<string, Person>();
  for (const person of archive.people) {
    for (const name of person.data.aliases) if (!byName.has(name)) byName.set(name, person);
  }
  for (const person of archive.people) byName.set(person.data.name, person);
  const found: Pairs = { person: new Map(), topic: new Map() };
  for (const topic of archive.topics) {
    const person = topic.data.kind === 'person' ? byName.get(topic.data.title) : undefined;
    if (!person || person.appearances.length === 0) continue;
    found.person.set(topic, person);
    found.topic.set(person, topic);
  }
  known.set(archive, found);
  return found;
}
