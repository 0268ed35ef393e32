import type { TopicPassage } from '../../catalogue/types.ts';

/** Passages that dwell on a topic before those that touch it: by mentions, up to three, said before noted. */
export function tellingFirst(passages: readonly TopicPassage[]): TopicPassage[] {
  const weight = ({ passage, spans }: TopicPassage) => Math.min(spans.length, 3) + (passage.isTranscript ? 1 : 0);
  return passages.toSorted((a, b) => weight(b) - weight(a));
}
