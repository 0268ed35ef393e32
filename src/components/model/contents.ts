import { chapterFacts } from '../../catalogue/chapter-facts.ts';
import type { Chapter } from '../../schemas/episode.ts';
import type { Episode } from '../../catalogue/types.ts';
import { openedBy, type EpisodeRecord, type Passage, type RecordSection } from '../../markdown/record.ts';
import { displayTime, startSeconds } from '../../transcript/time.ts';

/** A line of the table of contents. Without an anchor it is only a fact: the notes name a chapter whose talk is not here. */
export interface ContentsItem {
  title: string;
  anchor?: string;
  /** Of such a fact, its own place on the page. */
  place?: string;
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
  const chapters = inTimeOrder(episode.data.chapters);
  const talk = talkOf(episode, record);
  const groups = record.sections.flatMap((section): ContentsGroup[] => {
    const named = section.title === '' ? {} : { section: { title: section.title, anchor: section.id } };
    const headings = section.headings.filter(({ depth }) => depth === 3);
    if (!section.isTranscript || chapters.length === 0)
      return [{ ...named, kind: 'headings', items: headings.map(headingItem) }];
    const items = chapters.map((chapter, index) => chapterItem(chapter, chapters[index + 1], section, talk));
    const known = new Set(items.map(({ anchor }) => anchor));
    const rest = headings.filter(({ id }) => !known.has(id)).map(headingItem);
    return [
      { ...named, kind: 'chapters', items },
      ...(rest.length > 0 ? [{ kind: 'headings' as const, items: rest }] : []),
    ];
  });
  const facts = chapterFacts(episode, record);
  if (facts.length > 0) {
    const items = facts.map(({ id, title, seconds }) => ({ title, ...timeOf(seconds), place: id }));
    groups.push({ kind: 'chapters', items });
  }
  return groups;
}

/** Chapters as they are passed in reading; a source may list them otherwise. Those without times are in that order. */
function inTimeOrder(chapters: readonly Chapter[]): readonly Chapter[] {
  if (chapters.some(({ start }) => start === undefined)) return chapters;
  return chapters.toSorted((a, b) => (startSeconds(a) ?? 0) - (startSeconds(b) ?? 0));
}

/**
 * A chapter leads to the heading that bears its name, else to the first passage at or after its start. One that begins
 * after the last time in a text that was cut off leads nowhere: its talk is not here.
 */
function chapterItem(chapter: Chapter, next: Chapter | undefined, section: RecordSection, talk: Talk): ContentsItem {
  const fact = chapterFact(chapter);
  const heading = section.headings.find(({ text }) => isSameTitle(text, chapter.title));
  if (heading) return { ...fact, anchor: heading.id };
  const isInferred = chapter.from === 'inferred';
  if (chapter.opens !== undefined) {
    const opened = openedBy(talk.passages, chapter.opens);
    return opened ? { ...fact, anchor: opened.id, isUnwritten: true, isInferred } : fact;
  }
  const passage = talk.timed.find(({ start }) => start >= (fact.seconds ?? 0));
  if (!passage) {
    const last = talk.isCutOff ? undefined : talk.timed.at(-1);
    return last ? { ...fact, anchor: last.id } : fact;
  }
  // Within a long turn several chapters may pass; only the one that is still going on when the next begins is set there.
  const end = next === undefined ? undefined : startSeconds(next);
  const isUnwritten = end === undefined || passage.start < end;
  return { ...fact, anchor: passage.id, isUnwritten, isInferred };
}

/** The passages of the transcript, and those of them that have a time. */
interface Talk {
  passages: Passage[];
  timed: { id: string; start: number }[];
  isCutOff: boolean;
}

function talkOf(episode: Episode, record: EpisodeRecord): Talk {
  const passages = record.passages.filter(({ isTranscript }) => isTranscript);
  const timed = passages.flatMap(({ id, start }) => (start !== undefined ? [{ id, start }] : []));
  return { passages, timed, isCutOff: episode.data.source.truncated };
}

function chapterFact(chapter: Chapter): ContentsItem {
  return { title: chapter.title, ...timeOf(startSeconds(chapter)) };
}

function timeOf(seconds: number | undefined): Pick<ContentsItem, 'time' | 'seconds'> {
  return seconds === undefined ? {} : { time: displayTime(seconds), seconds };
}

function headingItem({ id, text, start }: RecordSection['headings'][number]): ContentsItem {
  return { title: text, anchor: id, ...timeOf(start) };
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
