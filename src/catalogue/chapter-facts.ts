import type { EpisodeRecord } from '../markdown/record.ts';
import { startSeconds } from '../transcript/time.ts';
import type { Episode } from './types.ts';

/** A chapter that the source lists and whose talk the archive does not hold. */
export interface ChapterFact {
  /** Its anchor on the page of the episode: `c-754`, by its time. */
  id: string;
  title: string;
  seconds?: number;
}

/** In order of time; none where the episode has a transcript, whose text they lead to. */
export function chapterFacts({ data }: Pick<Episode, 'data'>, record: EpisodeRecord): ChapterFact[] {
  if (record.sections.some(({ isTranscript }) => isTranscript)) return [];
  const used = new Map<string, number>();
  return data.chapters
    .map((chapter) => ({ title: chapter.title, seconds: startSeconds(chapter) }))
    .toSorted((a, b) => (a.seconds ?? 0) - (b.seconds ?? 0))
    .map(({ title, seconds }) => {
      const id = `c-${Math.floor(seconds ?? 0)}`;
      const times = (used.get(id) ?? 0) + 1;
      used.set(id, times);
      return { id: times === 1 ? id : `${id}-${times}`, title, ...(seconds !== undefined && { seconds }) };
    });
}
