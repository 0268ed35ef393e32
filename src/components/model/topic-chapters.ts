import type { Archive, Episode, Topic } from '../../catalogue/types.ts';
import { contentsOf } from './contents.ts';

/** A chapter whose title names a topic. */
export interface TopicChapter {
  episode: Episode;
  title: string;
  /** As readers see it. */
  time?: string;
  /** Where its talk begins on the episode's page; absent where that did not reach the archive. */
  anchor?: string;
}

const places = new WeakMap<Archive, Map<string, Promise<Map<string, TopicChapter>>>>();

/** The chapters that are about a topic, in the order of its conversations, `most` at the most. */
export async function chaptersOf(archive: Archive, topic: Topic, most: number): Promise<TopicChapter[]> {
  let known = places.get(archive);
  if (!known) places.set(archive, (known = new Map<string, Promise<Map<string, TopicChapter>>>()));
  const found: TopicChapter[] = [];
  for (const { episode, chapters } of topic.episodes) {
    if (chapters.length === 0) continue;
    let own = known.get(episode.id);
    if (!own) known.set(episode.id, (own = chapterPlaces(episode)));
    const all = await own;
    for (const { title } of chapters) found.push(all.get(title) ?? { episode, title });
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

async function chapterPlaces(episode: Episode): Promise<Map<string, TopicChapter>> {
  const items = contentsOf(episode, await episode.record()).flatMap((group) => group.items);
  const all = new Map<string, TopicChapter>();
  for (const { title, time, anchor, place } of items) {
    if (all.has(title)) continue;
    all.set(title, {
      episode,
      title,
      ...(time === undefined ? {} : { time }),
      ...(place === undefined ? {} : { anchor: place }),
      ...(anchor === undefined ? {} : { anchor }),
    });
  }
  return all;
}
