import { byId } from './order.ts';
import type { Archive, Topic } from './types.ts';

/** Another topic that is named in the same passages. */
export interface Companion {
  topic: Topic;
  /** How many passages name both. */
  passages: number;
  /** In how many conversations they do. */
  conversations: number;
}

interface Pair {
  passages: number;
  conversations: number;
  /** The conversation counted last. */
  last: string;
}

/** Companions that are kept of one topic. */
const MOST = 40;

const known = new WeakMap<Archive, Map<Topic, Companion[]>>();

/** The companions of each topic of an archive, counted once and kept with it. */
export function companionsIn(archive: Archive): Map<Topic, Companion[]> {
  let made = known.get(archive);
  if (!made) known.set(archive, (made = saidTogether(archive.topics)));
  return made;
}

/**
 * For each topic the topics that it is said together with: those first that share more passages than the sizes of both
 * would explain. A passage is a turn, a paragraph, an item or a quote; sharing only one is chance and is left out.
 */
export function saidTogether(topics: Archive['topics']): Map<Topic, Companion[]> {
  const pairs = new Map<Topic, Map<Topic, Pair>>();
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
    let row = pairs.get(one);
    if (!row) pairs.set(one, (row = new Map<Topic, Pair>()));
    const pair = row.get(other);
    if (!pair) {
      row.set(other, { passages: 1, conversations: 1, last: episode });
      return;
    }
    pair.passages += 1;
    if (pair.last !== episode) pair.conversations += 1;
    pair.last = episode;
  }

  function companionsOf(topic: Topic): Companion[] {
    const closeness = (other: Companion) => other.passages / Math.sqrt(sizes.get(other.topic) ?? 1);
    return [...(pairs.get(topic) ?? [])]
      .map(([other, { passages, conversations }]) => ({ topic: other, passages, conversations }))
      .filter(({ passages }) => passages > 1)
      .sort((a, b) => closeness(b) - closeness(a) || b.passages - a.passages || byId(a.topic, b.topic))
      .slice(0, MOST);
  }
}

/** Per conversation, which topics each passage names. */
function topicsByPassage(topics: Archive['topics']): Map<string, Map<string, Topic[]>> {
  const episodes = new Map<string, Map<string, Topic[]>>();
  for (const topic of topics) {
    for (const { episode, passages } of topic.episodes) {
      let named = episodes.get(episode.id);
      if (!named) episodes.set(episode.id, (named = new Map<string, Topic[]>()));
      for (const { passage } of passages) {
        const list = named.get(passage.id);
        if (list) list.push(topic);
        else named.set(passage.id, [topic]);
      }
    }
  }
  return episodes;
}
