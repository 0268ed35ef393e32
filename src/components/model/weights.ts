import { saidTogether } from '../../catalogue/together.ts';
import type { Archive, Person, Topic } from '../../catalogue/types.ts';
import { personByLabel } from './speakers.ts';

export interface Weighted<T> {
  of: T;
  amount: number;
}

const heaviestFirst = <T>(a: Weighted<T>, b: Weighted<T>) => b.amount - a.amount;

const voicesByTopic = new WeakMap<Topic, Weighted<Person>[]>();

/** Who says the topic's names most: persons where the label is known, and only where a voice is named at all. */
export function voicesOf(archive: Archive, topic: Topic): Weighted<Person>[] {
  let voices = voicesByTopic.get(topic);
  if (!voices) voicesByTopic.set(topic, (voices = countVoices(archive, topic)));
  return voices;
}

function countVoices(archive: Archive, topic: Topic): Weighted<Person>[] {
  const amounts = new Map<Person, number>();
  for (const { episode, passages } of topic.episodes) {
    const people = personByLabel(episode.data);
    for (const { passage, spans } of passages) {
      const id = passage.speaker ? people.get(passage.speaker) : undefined;
      const person = id === undefined ? undefined : archive.person(id);
      if (person) amounts.set(person, (amounts.get(person) ?? 0) + spans.length);
    }
  }
  return [...amounts].map(([of, amount]) => ({ of, amount })).sort(heaviestFirst);
}

const companions = new WeakMap<Archive, ReturnType<typeof saidTogether>>();

/** Topics to go on with: those that a person related to this one, then those that passages name together with it. */
export function companionsOf(archive: Archive, topic: Topic, limit = 10): Topic[] {
  let index = companions.get(archive);
  if (!index) companions.set(archive, (index = saidTogether(archive.topics)));
  const declared = [...topic.data.related, ...topic.data.broader].map((id) => archive.topic(id));
  const found = (index.get(topic) ?? []).map((companion) => companion.topic);
  return [...new Set([...declared, ...found])].filter((one) => one !== undefined).slice(0, limit);
}

const topicsByPerson = new WeakMap<Archive, Map<Person, Weighted<Topic>[]>>();

/** What a person talks about, counted in the passages where the voice is known to be theirs. */
export function topicsSaidBy(archive: Archive, person: Person): Weighted<Topic>[] {
  let index = topicsByPerson.get(archive);
  if (!index) {
    index = new Map();
    for (const topic of archive.topics) {
      for (const { of, amount } of voicesOf(archive, topic)) {
        const list = index.get(of) ?? [];
        list.push({ of: topic, amount });
        index.set(of, list);
      }
    }
    for (const list of index.values()) list.sort(heaviestFirst);
    topicsByPerson.set(archive, index);
  }
  return index.get(person) ?? [];
}
