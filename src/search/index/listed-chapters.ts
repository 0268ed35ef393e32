import { chapterFacts } from '../../catalogue/chapter-facts.ts';
import type { Episode } from '../../catalogue/types.ts';
import { openedBy, type EpisodeRecord, type Passage } from '../../markdown/record.ts';
import { startSeconds } from '../../transcript/time.ts';
import type { Part } from './part.ts';

/**
 * Chapters that the talk itself does not carry as headings, on the first passage that begins at their time or later, or
 * with their words.
 */
export function placedChapters(
  { data }: Pick<Episode, 'data'>,
  passages: readonly Passage[],
  headings: readonly { text: string }[],
): Map<string, string> {
  const placed = new Map<string, string>();
  const written = new Set(headings.map(({ text }) => fold(text)));
  for (const chapter of data.chapters) {
    if (written.has(fold(chapter.title))) continue;
    const { opens } = chapter;
    const start = Math.floor(startSeconds(chapter) ?? 0);
    const passage =
      opens === undefined
        ? passages.find((candidate) => candidate.start !== undefined && candidate.start >= start)
        : openedBy(passages, opens);
    if (passage && !placed.has(passage.id)) placed.set(passage.id, chapter.title);
  }
  return placed;
}

/**
 * Chapters whose talk the archive does not hold, where the page lists them; but for those that a passage of the notes says
 * already, and of a lesser copy those that the fuller one has.
 */
export function factParts(
  episode: Episode,
  record: EpisodeRecord,
  canonical?: Episode,
  fuller?: EpisodeRecord,
): Part[] {
  const known = new Set([
    ...(canonical?.data.chapters ?? []).map(({ title }) => fold(title)),
    ...(fuller?.sections ?? []).flatMap(({ headings }) => headings.map(({ text }) => fold(text))),
  ]);
  const parts = chapterFacts(episode, record)
    .filter(({ title }) => !known.has(fold(title)) && !record.passages.some(({ text }) => text.endsWith(title)))
    .map(({ id, title }): Part => ({ type: 'heading', id, label: '', text: title }));
  return parts.length === 0 ? [] : [{ type: 'section', id: 'chapters', label: '', text: '' }, ...parts];
}

/** Two spellings of a title or a label that differ in capitals alone are one. */
export function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
