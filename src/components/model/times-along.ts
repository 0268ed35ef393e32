import type { Passage } from '../../markdown/record.ts';
import { displayTime } from '../../transcript/time.ts';

/**
 * The times that stand at the start, the quarters and the end of a text, as readers see them: an axis for what is drawn
 * along it. Empty where the talk has no times, or but one for all of these places; a place before the talk has none either.
 */
export function timesAlong(passages: readonly Pick<Passage, 'text' | 'start' | 'isTranscript'>[], parts = 4): string[] {
  const length = passages.reduce((sum, { text }) => sum + text.length, 0);
  const times: (number | undefined)[] = [];
  let at = 0;
  let time: number | undefined;
  for (const passage of passages) {
    time = passage.isTranscript ? (passage.start ?? time) : undefined;
    at += passage.text.length;
    while (times.length <= parts && (times.length * length) / parts < at) times.push(time);
  }
  if (times.length === parts) times.push(time);
  const known = times.filter((one) => one !== undefined);
  const isTimed = known.length > parts / 2 && new Set(known).size > 1;
  return isTimed ? times.map((one) => (one === undefined ? '' : displayTime(one))) : [];
}
