import type { Archive, Topic } from '../../catalogue/types.ts';
import { whoSays, type Said } from '../../catalogue/who-says.ts';

export interface Weighted<T> {
  of: T;
  amount: number;
}

/** All mentions of a topic, by whose they are. */
export interface Shares {
  /** Of people known by their voice, most first. */
  said: readonly Said[];
  /** Of voices that are not known. */
  unnamed: number;
  /** Of notes and articles. */
  written: number;
}

export function sharesOf(archive: Archive, topic: Topic): Shares {
  const said = whoSays(archive).of(topic);
  let spoken = 0;
  for (const { passages } of topic.episodes)
    for (const { passage, spans } of passages) if (passage.isTranscript) spoken += spans.length;
  const named = said.reduce((sum, { mentions }) => sum + mentions, 0);
  return { said, unnamed: spoken - named, written: topic.mentions - spoken };
}
