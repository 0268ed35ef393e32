import type { EpisodeRecord } from '../markdown/record.ts';
import { renderProse, type Rendering } from '../markdown/render.ts';
import { startSeconds } from '../transcript/time.ts';
import { byId, compare } from './order.ts';
import { renderingOf } from './rendering.ts';
import type { ArchiveSource, EpisodeEntry } from './source.ts';
import type { TopicIndex } from './topics.ts';
import type { Archive, Episode, EpisodeTopic, Person, Show, Topic } from './types.ts';

/** The episodes of an archive, by id. */
export function makeEpisodes(
  { episodes: entries, shows }: Pick<ArchiveSource, 'episodes' | 'shows'>,
  readRecord: (entry: EpisodeEntry, rendering: Rendering) => Promise<EpisodeRecord>,
): Episode[] {
  const showById = new Map(shows.map((show) => [show.id, show.data]));
  return [...entries].sort(byId).map((entry): Episode => {
    const { id, data, file, body, words } = entry;
    const duration = lastTime(entry);
    const rendering = renderingOf(data, showById.get(data.show));
    return {
      id,
      path: `/episodes/${id}/`,
      data,
      digest: body,
      file,
      words,
      ...(duration === undefined ? {} : { duration }),
      corrections: rendering.corrections,
      record: () => readRecord(entry, rendering),
      isCopy: data.canonical !== undefined,
    };
  });
}

function lastTime({ data, lastTime: last }: EpisodeEntry): number | undefined {
  const times = data.chapters.map(startSeconds).filter((start) => start !== undefined);
  if (last !== undefined) times.push(last);
  return times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : undefined;
}

/**
 * Cross-reference an archive.
 *
 * @param episodes Made by `makeEpisodes` from the same source.
 * @param index What is spoken of where; without it, topics have no episodes.
 * @param merged Ids of topics that have become part of others, with the ids of those.
 */
export function buildArchive(
  source: ArchiveSource,
  episodes: readonly Episode[],
  index?: TopicIndex,
  merged: ReadonlyMap<string, string> = new Map(),
): Archive {
  const episodeById = new Map(episodes.map((episode) => [episode.id, episode]));
  const shows = makeShows(source, episodes);
  const people = makePeople(source, episodes);
  const topics = makeTopics(source, episodeById, index);
  const [showById, personById, topicById] = [keyed(shows), keyed(people), keyed(topics)];
  const conversations = episodes.filter(({ isCopy }) => !isCopy);
  return {
    config: source.config,
    episodes: [...episodes],
    shows,
    people,
    topics,
    episode: (id) => episodeById.get(id),
    show: (id) => showById.get(id),
    person: (id) => personById.get(id),
    topic: (id) => topicById.get(merged.get(id) ?? id),
    mergedTopics: [...merged].flatMap(([id, into]) => {
      const topic = topicById.get(into);
      return topic ? [{ path: `/topics/${id}/`, into: topic }] : [];
    }),
    topicsOf: (id) =>
      (index?.topics(id) ?? []).flatMap(({ topic: topicId, ...rest }): EpisodeTopic[] => {
        const topic = topicById.get(topicId);
        return topic ? [{ topic, ...rest }] : [];
      }),
    outline: (id) => index?.outline(id),
    totals: {
      episodes: episodes.length,
      conversations: conversations.length,
      shows: shows.filter((show) => show.episodes.length > 0).length,
      people: people.filter(({ appearances }) => appearances.length > 0).length,
      topics: topics.filter(({ mentions }) => mentions > 0).length,
      words: conversations.reduce((sum, { words }) => sum + words, 0),
    },
  };
}

function makeShows({ shows }: ArchiveSource, episodes: readonly Episode[]): Show[] {
  const byShow = Map.groupBy(episodes, ({ data }) => data.show);
  return shows
    .map(({ id, data, prose }) => ({
      id,
      path: `/shows/${id}/`,
      data,
      html: renderProse(prose),
      episodes: (byShow.get(id) ?? []).sort(newestFirst),
    }))
    .sort(byId);
}

/** Copies of a conversation are left out where the fullest copy names the person too. */
function makePeople({ people }: ArchiveSource, episodes: readonly Episode[]): Person[] {
  const named = new Map(episodes.map(({ id, data }) => [id, new Set(data.people.map((ref) => ref.id))]));
  const appearances = new Map<string, Person['appearances']>();
  for (const episode of [...episodes].sort(newestFirst)) {
    const { canonical } = episode.data;
    for (const { id, role, labels } of episode.data.people) {
      if (canonical !== undefined && named.get(canonical)?.has(id)) continue;
      const list = appearances.get(id);
      const appearance = { episode, role, labels: labels ?? [] };
      if (list) list.push(appearance);
      else appearances.set(id, [appearance]);
    }
  }
  return people
    .map(({ id, data, prose }) => ({
      id,
      path: `/people/${id}/`,
      data,
      html: renderProse(prose),
      appearances: appearances.get(id) ?? [],
    }))
    .sort(byId);
}

function makeTopics({ topics }: ArchiveSource, episodeById: ReadonlyMap<string, Episode>, index?: TopicIndex): Topic[] {
  return topics
    .filter(({ data }) => !data.hidden)
    .map(({ id, data, prose, suggested }): Topic => {
      const episodes = (index?.conversations(id) ?? []).flatMap(
        ({ episode: episodeId, mentions, passages, chapters }) => {
          const episode = episodeById.get(episodeId);
          return episode ? [{ episode, mentions, passages, chapters }] : [];
        },
      );
      const mentions = episodes.reduce((sum, episode) => sum + episode.mentions, 0);
      // What is misheard is another name to all who look for one.
      const translated = Object.values(data.translations ?? {}).flat();
      const aliases = [...new Set([...data.aliases, ...translated, ...data.misheard])];
      return {
        id,
        path: `/topics/${id}/`,
        data: { ...data, aliases },
        html: renderProse(prose),
        episodes,
        mentions,
        ...(suggested !== undefined && { isSuggested: true }),
      };
    })
    .filter(({ isSuggested, mentions }) => !isSuggested || mentions > 0)
    .sort(byId);
}

function keyed<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Those without a date come last. */
function newestFirst(a: Episode, b: Episode): number {
  return compare(b.data.date ?? '', a.data.date ?? '') || byId(a, b);
}
