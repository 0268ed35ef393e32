import type { ArchiveSource, TopicEntry } from './source.ts';

/**
 * Topics that have become part of others give them their names and excluded phrases, and everything that refers to them
 * refers to what they are part of now. Gives the ids that have gone, with where they lead.
 */
export function mergeTopics<Source extends Pick<ArchiveSource, 'topics' | 'episodes'>>(
  source: Source,
): { source: Source; merged: Map<string, string> } {
  const merged = new Map(
    source.topics.flatMap(({ id, data }) => (data.merge === undefined ? [] : [[id, data.merge] as const])),
  );
  if (merged.size === 0) return { source, merged };
  const parts = Map.groupBy(
    source.topics.filter(({ id }) => merged.has(id)),
    ({ id }) => merged.get(id) as string,
  );
  const now = (ids: readonly string[], self?: string): string[] => {
    const resolved = ids.map((id) => merged.get(id) ?? id);
    return [...new Set(resolved)].filter((id) => id !== self);
  };
  const topics = source.topics
    .filter(({ id }) => !merged.has(id))
    .map((topic): TopicEntry => {
      const { broader, related } = topic.data;
      const data = { ...topic.data, broader: now(broader, topic.id), related: now(related, topic.id) };
      return { ...topic, data: (parts.get(topic.id) ?? []).reduce((into, part) => joined(into, part.data), data) };
    });
  const episodes = source.episodes.map((episode) => {
    const { pin, hide } = episode.data.topics;
    return { ...episode, data: { ...episode.data, topics: { pin: now(pin), hide: now(hide) } } };
  });
  return { source: { ...source, topics, episodes }, merged };
}

function joined(into: TopicEntry['data'], part: TopicEntry['data']): TopicEntry['data'] {
  const translations = { ...into.translations };
  for (const [language, names] of Object.entries(part.translations ?? {})) {
    translations[language] = [...(translations[language] ?? []), ...names];
  }
  return {
    ...into,
    aliases: [...into.aliases, part.title, ...part.aliases],
    misheard: [...into.misheard, ...part.misheard],
    not: [...into.not, ...part.not],
    translations,
  };
}
