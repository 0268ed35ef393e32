import type { Topic, TopicEpisode } from '../../catalogue/types.ts';
import { rowPagePath } from './row-pages.ts';

/** Passages on one page of a topic: about 150 KB of HTML. */
const PASSAGES_PER_PAGE = 160;

export interface TopicPage {
  number: number;
  episodes: TopicEpisode[];
}

/** A topic's conversations dealt into pages; a conversation is never split, and there is always a first page. */
export function topicPages(topic: Topic): TopicPage[] {
  const pages: TopicPage[] = [{ number: 1, episodes: [] }];
  let size = 0;
  for (const episode of topic.episodes) {
    const current = pages.at(-1);
    if (current && (size === 0 || size + episode.passages.length <= PASSAGES_PER_PAGE)) current.episodes.push(episode);
    else {
      pages.push({ number: pages.length + 1, episodes: [episode] });
      size = 0;
    }
    size += episode.passages.length;
  }
  return pages;
}

/** Path of a topic's page without base: `/topics/x/`, `/topics/x/2/`. */
export function topicPagePath(topic: Topic, page: number): string {
  return rowPagePath(topic.path, page);
}
