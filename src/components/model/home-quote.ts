import type { Archive, Episode, Topic } from '../../catalogue/types.ts';
import { displayTime } from '../../transcript/time.ts';
import { excerpt, type Run } from './excerpt.ts';
import { passageTexts } from './passage-texts.ts';
import { personByLabel } from './speakers.ts';

export interface Quote {
  runs: Run[];
  episode: Episode;
  /** Anchor of the passage. */
  id: string;
  name: string;
  time?: string;
}

/** Length of a line that can stand alone, in characters. */
const LENGTH = { least: 70, most: 210 };

/**
 * A line somebody said about a topic that can be read alone: a known voice, whole sentences, not too long; from the
 * conversation that speaks of the topic most. Undefined when there is none.
 */
export async function quoteOf(archive: Archive, topic: Topic): Promise<Quote | undefined> {
  for (const { episode, passages } of topic.episodes.slice(0, 6)) {
    if (episode.data.language !== archive.config.language) continue;
    const people = personByLabel(episode.data);
    const guests = new Set(episode.data.people.filter(({ role }) => role === 'guest').map(({ id }) => id));
    const texts = await passageTexts(archive, episode);
    const candidates = passages.flatMap(({ passage, spans }) => {
      const personId = passage.speaker ? people.get(passage.speaker) : undefined;
      const person = personId === undefined ? undefined : archive.person(personId);
      const text = texts.get(passage.id) ?? '';
      const first = spans[0];
      if (!person || !passage.isTranscript || !first) return [];
      const sentence = sentenceAround(text, first);
      if (!sentence) return [];
      const runs = excerpt(
        sentence.text,
        [{ start: first.start - sentence.start, end: first.end - sentence.start }],
        LENGTH.most,
        passage.corrected?.map((one) => ({ ...one, start: one.start - sentence.start, end: one.end - sentence.start })),
      );
      const time = passage.start === undefined ? {} : { time: displayTime(passage.start) };
      const score =
        (guests.has(person.id) ? 1 : 0) - Math.abs(sentence.text.length - 130) / 80 - hesitations(sentence.text);
      return [{ quote: { runs, episode, id: passage.id, name: person.data.name, ...time }, score }];
    });
    const best = candidates.sort((a, b) => b.score - a.score)[0];
    if (best) return best.quote;
  }
  return undefined;
}

/** The whole sentence that holds the mention, when it reads as one: a capital at its head, a full stop at its end. */
function sentenceAround(
  text: string,
  span: { start: number; end: number },
): { text: string; start: number } | undefined {
  const ends = [...text.matchAll(/[.?!]["”’]?(?=\s+["“]?\p{Lu}|$)/gu)].map(({ index, 0: mark }) => index + mark.length);
  const before = ends.filter((end) => end <= span.start).at(-1) ?? 0;
  const end = ends.find((one) => one >= span.end);
  if (end === undefined) return undefined;
  const start = before + (/^\s*/u.exec(text.slice(before))?.[0].length ?? 0);
  const sentence = text.slice(start, end);
  if (sentence.length < LENGTH.least || sentence.length > LENGTH.most) return undefined;
  if (!/^["“]?\p{Lu}/u.test(sentence) || sentence.includes('—') || sentence.includes('[')) return undefined;
  return { text: sentence, start };
}

/** Speech that stumbles reads badly alone: counts the commas, and words said twice in a row or nearly so. */
function hesitations(sentence: string): number {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
  const repeats = words.filter((word, at) => word === words[at - 1] || word === words[at - 2]).length;
  const commas = sentence.split(/[,;-]/u).length - 1;
  return repeats * 2 + commas * 0.5;
}
