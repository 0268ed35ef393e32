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
}

export interface ContentsGroup {
  section?: { title: string; anchor: string };
  items: ContentsItem[];
  /** Where the items come from. */
  kind: 'chapters' | 'headings';
}

/** The sections of an episode with what can be found in each: listed chapters in the transcript, headings elsewhere. */
export function contentsOf(episode: Episode, record: EpisodeRecord): ContentsGroup[] {
  const groups = record.sections.map((section): ContentsGroup => {
    const named = section.title === '' ? {} : { section: { title: section.title, anchor: section.id } };
    return section.isTranscript
      ? { ...named, kind: 'chapters', items: chapters(episode.data.chapters, section, record) }
      : { ...named, kind: 'headings', items: section.headings.filter((heading) => heading.depth === 3).map(headingItem) };
  });
  if (episode.data.chapters.length > 0 && !record.sections.some((section) => section.isTranscript)) {
    groups.push({ kind: 'chapters', items: episode.data.chapters.map(chapterFact) });
  }
  return groups;
}

/** Chapters and the headings that stand in the talk, as one list in reading order; a heading that a chapter names is that chapter. */
function chapters(listed: readonly Chapter[], section: RecordSection, record: EpisodeRecord): ContentsItem[] {
  const spoken = record.passages.filter((passage) => passage.isTranscript);
  const timed = spoken.filter((passage) => passage.start !== undefined);
  const used = new Set<string>();
  const items = listed.map((chapter): ContentsItem => {
    const fact = chapterFact(chapter);
    const heading = section.headings.find(({ id, text }) => !used.has(id) && isSameTitle(text, chapter.title));
    if (heading) used.add(heading.id);
    const seconds = fact.seconds ?? 0;
    const passage = timed.find(({ start }) => (start ?? 0) >= seconds) ?? timed.at(-1);
    const anchor = heading?.id ?? passage?.id;
    return anchor === undefined ? fact : { ...fact, anchor };
  });
  const rest = section.headings.filter(({ id, depth }) => depth === 3 && !used.has(id)).map(headingItem);
  if (items.length === 0 || rest.length === 0) return items.length === 0 ? rest : items;
  const last = timed.at(-1)?.start ?? 0;
  return [...items, ...rest]
    .map((item, index) => ({ item, index, at: item.seconds ?? last }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ item }) => item);
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
  return title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
