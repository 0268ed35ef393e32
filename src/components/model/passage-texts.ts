import type { Archive, Episode } from '../../catalogue/types.ts';

/** The texts of an episode's passages that name a topic, by passage id. */
export type PassageTexts = ReadonlyMap<string, string>;

interface Kept {
  /** Per episode, the passages that any topic shows. */
  named: ReadonlyMap<string, ReadonlySet<string>>;
  texts: Map<string, Promise<PassageTexts>>;
  size: number;
}

/** Characters that are kept in memory at the most: those of some ten thousand hours of talk. */
const MOST = 300_000_000;

const kept = new WeakMap<Archive, Kept>();

/**
 * Every topic page asks for passages of many episodes and every episode is asked for by many topics, so that what one
 * reading of a body gives is kept, without all that no topic names.
 */
export async function passageTexts(archive: Archive, episode: Episode): Promise<PassageTexts> {
  let own = kept.get(archive);
  if (!own) kept.set(archive, (own = { named: namedPassages(archive), texts: new Map(), size: 0 }));
  const known = own.texts.get(episode.id);
  if (known) return known;
  const reading = readTexts(episode, own.named.get(episode.id) ?? new Set());
  if (own.size < MOST) own.texts.set(episode.id, reading);
  const texts = await reading;
  for (const text of texts.values()) own.size += text.length;
  return texts;
}

async function readTexts(episode: Episode, named: ReadonlySet<string>): Promise<PassageTexts> {
  const { passages } = await episode.record();
  return new Map(passages.filter(({ id }) => named.has(id)).map(({ id, text }) => [id, text]));
}

function namedPassages({ topics }: Archive): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const { episode, passages } of topics.flatMap(({ episodes }) => episodes)) {
    const ids = named.get(episode.id) ?? new Set();
    for (const { passage } of passages) ids.add(passage.id);
    named.set(episode.id, ids);
  }
  return named;
}
