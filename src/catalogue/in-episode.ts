import type { Archive, Topic, TopicEpisode } from './types.ts';

const known = new WeakMap<Archive, Map<string, Map<Topic, TopicEpisode>>>();
const NONE: ReadonlyMap<Topic, TopicEpisode> = new Map();

/** What an episode says of each of its topics, and where; empty for a lesser copy. Made once for all episodes. */
export function inEpisode(archive: Archive, episode: string): ReadonlyMap<Topic, TopicEpisode> {
  let made = known.get(archive);
  if (!made) {
    known.set(archive, (made = new Map<string, Map<Topic, TopicEpisode>>()));
    for (const topic of archive.topics) {
      for (const entry of topic.episodes) {
        const own = made.get(entry.episode.id);
        if (own) own.set(topic, entry);
        else made.set(entry.episode.id, new Map([[topic, entry]]));
      }
    }
  }
  return made.get(episode) ?? NONE;
}
