import type { Line } from '../source.ts';
import { bulletsIn } from './bullet.ts';
import { chapterStamps } from './chapter-run.ts';
import { chromeIn } from './chrome.ts';
import { gluedTitle, normalizeTitle } from './glued-title.ts';
import { joints } from './joint.ts';
import { trimmedWithin } from './line.ts';
import { marksIn, type Mark } from './mark.ts';
import { gluedSectionWords, type GluedWord } from './section-word.ts';
import { stampsIn, type Stamp } from './stamp.ts';

/** Fewer marks than this are no talk. */
const LEAST_MARKS = 3;

/**
 * Finds the lines again that a text had before it lost its newlines. Everything that began a line of its own is looked
 * for: section words, listed chapters, bullets, turns, times of paragraphs, headings between turns, and sentences
 * without a space before them.
 */
export function recoverLines(line: Line): Line[] {
  const breaks = breaksIn(line.text);
  const lines: Line[] = [];
  let start = 0;
  for (const end of [...breaks, line.text.length]) {
    const part = trimmedWithin(line, start, end);
    if (part) lines.push(part);
    start = end;
  }
  return lines;
}

function breaksIn(text: string): number[] {
  const stamps = stampsIn(text);
  const words = gluedSectionWords(text);
  const marks = marksIn(text, stamps);
  const talk = talkStart(marks, words, text.length);
  const breaks = new Set<number>();
  const chapters = chapterStamps(text, stamps, talk.notesEnd);
  const inList = inRanges(chapters.map(({ start, end }) => ({ start, end })));
  for (const { start, end } of words) {
    if (start >= talk.start && end > talk.start) continue;
    breaks.add(start);
    breaks.add(end);
  }
  for (const { start, end } of chapters) {
    breaks.add(start);
    breaks.add(end);
  }
  for (const bullet of bulletsIn(text.slice(0, talk.notesEnd))) if (!inList(bullet)) breaks.add(bullet);
  for (const { start, end } of chromeIn(text)) {
    breaks.add(start);
    breaks.add(end);
  }
  for (const offset of joints(text)) if (!inList(offset)) breaks.add(offset);
  for (const offset of separators(text.slice(0, talk.notesEnd))) if (!inList(offset)) breaks.add(offset);
  const titles = new Set(chapters.map(({ title }) => normalizeTitle(title)).filter((title) => title.includes(' ')));
  talkBreaks(text, stamps, marks, talk.start, titles, breaks);
  breaks.delete(0);
  return [...breaks].sort((a, b) => a - b);
}

/** Where the notes end and the talk starts: after the word that announces it, else at the first turn. */
function talkStart(marks: readonly Mark[], words: readonly GluedWord[], length: number): { notesEnd: number; start: number } {
  const first = marks[0];
  if (marks.length < LEAST_MARKS || !first) return { notesEnd: length, start: length };
  const word = words.filter(({ kind, end }) => kind === 'transcript' && end <= first.end).at(-1);
  if (word && first.start - word.end < 300) return { notesEnd: word.start, start: word.end };
  return { notesEnd: first.start, start: first.start };
}

function talkBreaks(
  text: string,
  stamps: readonly Stamp[],
  marks: readonly Mark[],
  start: number,
  titles: ReadonlySet<string>,
  breaks: Set<number>,
): void {
  let previous = start;
  const found: number[] = [];
  const inTurns = marks.filter((mark) => mark.start >= start);
  for (const mark of inTurns) {
    breaks.add(mark.start);
    const title = gluedTitle(text.slice(previous, mark.start), titles, 3);
    if (title !== undefined) found.push(previous + title);
    previous = mark.end;
  }
  // Where headings of three words and more are a habit, one of two words is a heading as well.
  if (found.length >= 3) {
    previous = start;
    for (const mark of inTurns) {
      const title = gluedTitle(text.slice(previous, mark.start), titles, 2);
      if (title !== undefined) found.push(previous + title);
      previous = mark.end;
    }
  }
  for (const offset of found) breaks.add(offset);
  for (const stamp of stamps) {
    if (stamp.start < start || stamp.form === 'bare') continue;
    if (/\S/.test(text[stamp.start - 1] ?? ' ') && !/[(“"]/.test(text[stamp.start - 1] ?? '')) {
      const head = marks.find((mark) => mark.start < stamp.start && stamp.end <= mark.end);
      if (!head) breaks.add(stamp.start);
    }
  }
}

/** Rules between parts of the notes: `---`, and a dash that nothing separates from the letters on both sides. */
function separators(text: string): number[] {
  const offsets: number[] = [];
  for (const match of text.matchAll(/-{3,}|(?<=[.?!)\]\p{Ll}])—-?(?=\p{Lu}\p{Ll}+ (?:\p{L}+ ){0,4}\p{L}+:?[*•]|\p{Lu}\p{Ll}+ \p{Ll}+)/gu)) {
    offsets.push(match.index, match.index + match[0].length);
  }
  return offsets;
}

function inRanges(ranges: readonly { start: number; end: number }[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = ranges[middle];
      if (!range) return false;
      if (offset < range.start) high = middle - 1;
      else if (offset > range.end) low = middle + 1;
      else return offset > range.start && offset < range.end;
    }
    return false;
  };
}
