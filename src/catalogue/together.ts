import type { Archive, Topic } from './types.ts';

/** Another topic that is named in the same passages. */
export interface Companion {
  topic: Topic;
  /** How many passages name both. */
  passages: number;
  /** In how many conversations they do. */
  conversations: number;
}

/**
 * For each topic the topics that it is said together with: those first that share more passages than the sizes of both
 * would explain. A passage is a turn, a paragraph, an item or a quote; sharing only one is chance and is left out.
 */
export function saidTogether(topics: Archive['topics']): Map<Topic, Companion[]> {
  const pairs = new Map<Topic, Map<Topic, { passages: number; episodes: Set<string> }>>();
  const sizes = new Map<Topic, number>();
  for (const [episode, passages] of topicsByPassage(topics)) {
    for (const named of passages.values()) {
      for (const one of named) {
        sizes.set(one, (sizes.get(one) ?? 0) + 1);
        for (const other of named) if (one !== other) note(one, other, episode);
      }
    }
  }
  return new Map(topics.map((topic) => [topic, companionsOf(topic)]));

  function note(one: Topic, other: Topic, episode: string): void {
    const row = pairs.get(one) ?? new Map<Topic, { passages: number; episodes: Set<string> }>();
    const cell = row.get(other) ?? { passages: 0, episodes: new Set<string>() };
    cell.passages += 1;
    cell.episodes.add(episode);
    pairs.set(one, row.set(other, cell));
  }

  function companionsOf(topic: Topic): Companion[] {
    const closeness = (other: Companion) => other.passages / Math.sqrt(sizes.get(other.topic) ?? 1);
    return [...(pairs.get(topic) ?? [])]
      .map(([other, { passages, episodes }]) => ({ topic: other, passages, conversations: episodes.size }))
      .filter(({ passages }) => passages > 1)
      .sort((a, b) => closeness(b) - closeness(a) || b.passages - a.passages || (a.topic.id < b.topic.id ? -1 : 1));
  }
}

/** Per conversation, which topics each passage names. */
function topicsByPassage(topics: Archive['topics']): Map<string, Map<string, Topic[]>> {
  const episodes = new Map<string, Map<string, Topic[]>>();
  for (const topic of topics) {
    for (const { episode, passages } of topic.episodes) {
      const known = episodes.get(episode.id) ?? new Map<string, Topic[]>();
      for (const { passage } of passages) known.set(passage.id, [...(known.get(passage.id) ?? []), topic]);
      episodes.set(episode.id, known);
    }
  }
  return episodes;
}
