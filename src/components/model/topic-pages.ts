import type { Topic, TopicEpisode } from '../../catalogue/types.ts';
import { rowPagePath } from './row-pages.ts';

/** Passages on one page of a topic: about 150 KB of HTML. */
const PASSAGES_PER_PAGE = 160;

export interface TopicPage {
  number: number;
  episodes: TopicEpisode[];
}

const dealt = new WeakMap<Topic, { pages: TopicPage[]; pageOf: Map<string, number> }>();

/** A topic's conversations dealt into pages; a conversation is never split, and there is always a first page. */
export function topicPages(topic: Topic): TopicPage[] {
  return deal(topic).pages;
}

/** Path of a topic's page without base: `/topics/x/`, `/topics/x/2/`. */
export function topicPagePath(topic: Topic, page: number): string {
  return rowPagePath(topic.path, page);
}

/** Where the passages of one conversation stand: the path of the page and the anchor on it, the episode's id. */
export function topicPlace(topic: Topic, episode: string): { path: string; anchor: string } | undefined {
  const page = deal(topic).pageOf.get(episode);
  return page === undefined ? undefined : { path: topicPagePath(topic, page), anchor: episode };
}

function deal(topic: Topic): { pages: TopicPage[]; pageOf: Map<string, number> } {
  const known = dealt.get(topic);
  if (known) return known;
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
  const pageOf = new Map(pages.flatMap(({ number, episodes }) => episodes.map(({ episode }) => [episode.id, number])));
  const made = { pages, pageOf };
  dealt.set(topic, made);
  return made;
}
