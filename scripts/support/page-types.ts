import type { Archive, Episode } from '../../src/catalogue/types.ts';

export interface PageType {
  /** For file names and messages: `episode-transcript`. */
  name: string;
  /** Site path without base, perhaps with a query. */
  path: string;
}

/**
 * One page of every kind that the archive has: the fixed ones, and of each catalogue the fullest. Of transcripts the
 * one of middling length, which is what most readers see, and the longest.
 */
export function pageTypes(archive: Archive): PageType[] {
  const byWords = archive.episodes.toSorted((a, b) => a.words - b.words || (a.id < b.id ? -1 : 1));
  const ofKind = (kind: Episode['data']['kind']): Episode[] => byWords.filter(({ data }) => data.kind === kind);
  const transcripts = ofKind('transcript');
  const topic = archive.topics.toSorted((a, b) => b.mentions - a.mentions)[0];
  const chosen: [string, string | undefined][] = [
    ['home', '/'],
    ['episodes', '/episodes/'],
    ['episodes-by-length', '/episodes/by-length/'],
    ['episode-transcript', transcripts[Math.floor(transcripts.length / 2)]?.path],
    ['episode-longest', transcripts.at(-1)?.path],
    ['episode-unnamed', transcripts.find(({ data }) => data.attribution === 'unknown')?.path],
    ['episode-article', ofKind('article').at(-1)?.path],
    ['episode-notes', ofKind('notes').at(-1)?.path],
    ['topics', '/topics/'],
    ['topics-by-name', '/topics/by-name/'],
    ['topic', topic?.path],
    ['topic-map', '/topic-map/'],
    ['people', '/people/'],
    ['people-by-name', '/people/by-name/'],
    ['person', most(archive.people, ({ appearances }) => appearances.length)?.path],
    ['who-what', '/who-what/'],
    ['shows', '/shows/'],
    ['show', most(archive.shows, ({ episodes }) => episodes.length)?.path],
    ['search', topic ? `/search/?q=${encodeURIComponent(topic.data.title)}` : '/search/'],
    ['about', '/about/'],
    ['style', '/style/'],
    ['not-found', '/404.html'],
  ];
  return chosen.flatMap(([name, path]) => (path === undefined ? [] : [{ name, path }]));
}

function most<T>(things: T[], measure: (thing: T) => number): T | undefined {
  return things.toSorted((a, b) => measure(b) - measure(a))[0];
}
