import type { Archive, Episode } from '../../catalogue/types.ts';
import type { EpisodeRecord } from '../../markdown/record.ts';
import { isoDuration } from '../../transcript/time.ts';

/** What an episode is, in the words of schema.org. Only what the archive knows is said. */
export function episodeJsonLd(
  episode: Episode,
  archive: Archive,
  record: EpisodeRecord,
  addressOf: (path: string) => string | undefined,
): object {
  const { data } = episode;
  const show = archive.show(data.show);
  const address = addressOf(episode.path);
  const persons = data.people.flatMap(({ id, role }) => {
    const person = archive.person(id);
    if (!person) return [];
    const url = addressOf(person.path);
    return [{ role, node: { '@type': 'Person', name: person.data.name, ...(url && { url }) } }];
  });
  const authors = persons.filter(({ role }) => role === 'author').map(({ node }) => node);
  const voices = persons.filter(({ role }) => role !== 'author').map(({ node }) => node);
  const topics = archive.topicsOf(episode.id).slice(0, 10);
  const isArticle = data.kind === 'article';
  const series = show && { '@type': isArticle ? 'CreativeWorkSeries' : 'PodcastSeries', name: show.data.title };
  return {
    '@context': 'https://schema.org',
    '@type': isArticle ? 'Article' : 'PodcastEpisode',
    [isArticle ? 'headline' : 'name']: data.title,
    description: data.summary,
    inLanguage: data.language,
    ...(address && { url: address }),
    ...(data.date && { datePublished: data.date }),
    ...(series && { [isArticle ? 'isPartOf' : 'partOfSeries']: series }),
    ...(authors.length > 0 && { author: authors }),
    ...(voices.length > 0 && { [isArticle ? 'mentions' : 'contributor']: voices }),
    ...(topics.length > 0 && { about: topics.map(({ topic }) => ({ '@type': 'Thing', name: topic.data.title })) }),
    ...(isArticle && { wordCount: record.words }),
    ...(episode.duration !== undefined && !isArticle && { timeRequired: isoDuration(episode.duration) }),
    ...(data.media && { associatedMedia: { '@type': 'MediaObject', contentUrl: data.media } }),
    ...(data.url && { isBasedOn: data.url }),
  };
}
