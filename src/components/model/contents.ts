import type { Chapter } from '../../schemas/episode.ts';
import type { Episode } from '../../catalogue/types.ts';
import type { EpisodeRecord, RecordSection } from '../../markdown/record.ts';
import { displayTime, parseTimecode } from '../../transcript/time.ts';

/** A line of the table of contents. Without an anchor it is only a fact: the notes name a chapter whose talk is not here. */
export interface ContentsItem {
  title: string;
  anchor?: string;
  /** As readers see it. */
  time?: string;
  seconds?: number;
  /** A chapter that no heading in the talk names: the page shows its title at its place. */
  isUnwritten?: boolean;
  isInferred?: boolean;
}

export interface ContentsGroup {
  section?: { title: string; anchor: string };
  items: ContentsItem[];
  /** Where the items come from. */
  kind: 'chapters' | 'headings';
}

/**
 * The sections of an episode with what can be found in each: chapters in the transcript, headings elsewhere. Headings
 * in the talk that no chapter names follow as a list of their own: the two ways of dividing it may disagree.
 */
export function contentsOf(episode: Episode, record: EpisodeRecord): ContentsGroup[] {
  const { chapters } = episode.data;
  const groups = record.sections.flatMap((section): ContentsGroup[] => {
    const named = section.title === '' ? {} : { section: { title: section.title, anchor: section.id } };
    const headings = section.headings.filter(({ depth }) => depth === 3);
    if (!section.isTranscript || chapters.length === 0)
      return [{ ...named, kind: 'headings', items: headings.map(headingItem) }];
    const items = chapters.map((chapter) => chapterItem(chapter, section, record));
    const known = new Set(items.map(({ anchor }) => anchor));
    const rest = headings.filter(({ id }) => !known.has(id)).map(headingItem);
    return [
      { ...named, kind: 'chapters', items },
      ...(rest.length > 0 ? [{ kind: 'headings' as const, items: rest }] : []),
    ];
  });
  if (chapters.length > 0 && !record.sections.some(({ isTranscript }) => isTranscript)) {
    groups.push({ kind: 'chapters', items: chapters.map(chapterFact) });
  }
  return groups;
}

/** A chapter leads to the heading that bears its name, else to the first passage at or after its start. */
function chapterItem(chapter: Chapter, section: RecordSection, record: EpisodeRecord): ContentsItem {
  const fact = chapterFact(chapter);
  const heading = section.headings.find(({ text }) => isSameTitle(text, chapter.title));
  const timed = record.passages.filter(({ isTranscript, start }) => isTranscript && start !== undefined);
  const passage = timed.find(({ start }) => start !== undefined && start >= (fact.seconds ?? 0)) ?? timed.at(-1);
  const anchor = heading?.id ?? passage?.id;
  if (anchor === undefined) return fact;
  return { ...fact, anchor, isUnwritten: heading === undefined, isInferred: chapter.from === 'inferred' };
}

function chapterFact(chapter: Chapter): ContentsItem {
  const seconds = parseTimecode(chapter.start);
  return seconds === undefined
    ? { title: chapter.title }
    : { title: chapter.title, time: displayTime(seconds), seconds };
}

function headingItem({ id, text, start }: RecordSection['headings'][number]): ContentsItem {
  return start === undefined
    ? { title: text, anchor: id }
    : { title: text, anchor: id, time: displayTime(start), seconds: start };
}

function isSameTitle(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
