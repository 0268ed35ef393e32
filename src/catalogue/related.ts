import { byId } from './order.ts';
import type { Archive, Episode, Person, Topic } from './types.ts';

export interface RelatedEpisode {
  episode: Episode;
  /** What both spend time on, the most telling first. */
  topics: Topic[];
  /** Who takes part in both. */
  people: Person[];
}

/** How many of an episode's topics count, and how many of the shared ones are told. */
const TOPICS = 16;
const TOLD = 3;

/** A topic that more episodes than this speak of says nothing about which of them belong together. */
const WIDESPREAD = 400;

/**
 * Episodes that a reader of this one may want next: those that spend time on the same uncommon topics or share a guest.
 * Copies of a conversation are never among them, nor is the conversation itself.
 */
export function relatedEpisodes(archive: Archive, episode: Episode, limit = 6): RelatedEpisode[] {
  const { data } = episode;
  const same = new Set([episode.id, ...data.sameAs, ...(data.canonical === undefined ? [] : [data.canonical])]);
  const found = new Map<string, { episode: Episode; score: number; topics: Topic[]; people: Person[] }>();
  const entry = (other: Episode) => {
    if (other.isCopy || same.has(other.id) || other.data.sameAs.includes(episode.id)) return undefined;
    let known = found.get(other.id);
    if (!known) found.set(other.id, (known = { episode: other, score: 0, topics: [], people: [] }));
    return known;
  };
  for (const { topic, weight } of archive.topicsOf(episode.id).slice(0, TOPICS)) {
    if (topic.episodes.length > WIDESPREAD) continue;
    for (const { episode: other, mentions } of topic.episodes) {
      const known = mentions > 1 ? entry(other) : undefined;
      if (!known) continue;
      known.score += weight * Math.min(1, (mentions * 2000) / Math.max(other.words, 1000));
      known.topics.push(topic);
    }
  }
  const total = Math.max(archive.totals.conversations, 1);
  for (const { id } of data.people) {
    const person = archive.person(id);
    if (!person || person.appearances.length > WIDESPREAD) continue;
    const rarity = Math.log(1 + total / person.appearances.length);
    for (const { episode: other, role } of person.appearances) {
      const known = role === 'host' ? undefined : entry(other);
      if (!known) continue;
      known.score += 3 * rarity;
      known.people.push(person);
    }
  }
  return [...found.values()]
    .filter(({ topics, people }) => topics.length > 1 || people.length > 0)
    .sort((a, b) => Math.round((b.score - a.score) * 1000) || byId(a.episode, b.episode))
    .slice(0, limit)
    .map(({ episode: other, topics, people }) => ({ episode: other, topics: topics.slice(0, TOLD), people }));
}
