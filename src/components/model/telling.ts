import type { TopicPassage } from '../../catalogue/types.ts';

/** Of a passage that says enough to be read alone, in characters. */
const ENOUGH = 160;

/**
 * Passages that dwell on a topic before those that touch it: by mentions, up to four; said before noted, by somebody
 * known before somebody unknown, and what is too short to be read alone last.
 */
export function tellingFirst(passages: readonly TopicPassage[], texts: ReadonlyMap<string, string>): TopicPassage[] {
  const weight = ({ passage, spans }: TopicPassage) => {
    const text = texts.get(passage.id) ?? '';
    const enough = Math.min(text.length / ENOUGH, 1);
    // Whoever only asks tells less than whoever answers.
    const asks = /[?？]["”’)]*\s*$/u.test(text) ? 1 : 0;
    return Math.min(spans.length, 4) + (passage.isTranscript ? 1 : 0) + (passage.speaker ? 0.5 : 0) + 3 * enough - asks;
  };
  const weights = new Map(passages.map((passage) => [passage, weight(passage)]));
  return passages.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}
