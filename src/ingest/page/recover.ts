import type { Line } from '../source.ts';
import { addressBreaks } from './address.ts';
import { bulletsIn } from './bullet.ts';
import { camelBreaks } from './camel.ts';
import { chapterStamps } from './chapter-run.ts';
import { chromeIn } from './chrome.ts';
import { contactKey, groupHead } from './contact-group.ts';
import { gluedTitle, headingAtEnd, normalizeTitle } from './glued-title.ts';
import { joints, middleJoints } from './joint.ts';
import { trimmedWithin, type PageLine } from './line.ts';
import { marksIn, type Mark } from './mark.ts';
import { gluedSectionWords, type GluedWord } from './section-word.ts';
import { stampsIn, type Stamp } from './stamp.ts';
import type { TurnHead } from './turn-form.ts';

/** Fewer marks than this are no talk. */
const LEAST_MARKS = 3;

/**
 * Finds the lines again that a text had before it lost its newlines. Everything that began a line of its own is looked
 * for: section words, listed chapters, bullets, turns, times of paragraphs, headings between turns, and sentences
 * without a space before them. `dotted` are names with a dot inside, which ends no sentence.
 */
export function recoverLines(line: Line, dotted: ReadonlySet<string>): PageLine[] {
  const { breaks, heads, goesOn, notesEnd } = breaksIn(line.text, dotted);
  const lines: PageLine[] = [];
  let start = 0;
  for (const end of [...breaks, line.text.length]) {
    const part = trimmedWithin(line, start, end);
    const head = heads.get(start);
    if (part) lines.push(head ? { ...part, head } : goesOn.has(start) ? { ...part, goesOn: true } : part);
    start = end;
  }
  const parted = lines.flatMap(withGroupHeads(lines));
  return parted.flatMap(withHeadingsAtEnd(parted, line.span.start + notesEnd));
}

/** Parts headings from the ends of the paragraphs before them, in the notes, which end at `notesEnd`. */
function withHeadingsAtEnd(
  lines: readonly PageLine[],
  notesEnd: number,
): (line: PageLine, index: number) => PageLine[] {
  return (line, index) => {
    const next = lines[index + 1];
    if (!next || next.span.start >= notesEnd || line.head) return [line];
    const at = headingAtEnd(line.text, next.text);
    const above = at === undefined ? undefined : trimmedWithin(line, 0, at);
    const heading = at === undefined ? undefined : trimmedWithin(line, at, line.text.length);
    return above && heading ? [above, { ...heading, heading: true }] : [line];
  };
}

/** Parts the names that head lists of addresses from the ends of the lines before them. */
function withGroupHeads(lines: readonly PageLine[]): (line: PageLine, index: number) => PageLine[] {
  let keys = new Set<string>();
  return (line, index) => {
    const at = groupHead(line.text, lines[index + 1]?.text ?? '', keys);
    const key = contactKey(line.text);
    if (key === undefined || at !== undefined) keys = new Set();
    else keys.add(key);
    const parts = at === undefined ? [line] : [trimmedWithin(line, 0, at), trimmedWithin(line, at, line.text.length)];
    return parts.filter((part) => part !== undefined);
  };
}

interface Breaks {
  /** In order. */
  breaks: number[];
  /** Heads of turns that only their place gives away, by offset. */
  heads: ReadonlyMap<number, TurnHead>;
  /** Breaks in the middle of a sentence. */
  goesOn: ReadonlySet<number>;
  /** Where the talk or the word that announces it begins. */
  notesEnd: number;
}

function breaksIn(text: string, dotted: ReadonlySet<string>): Breaks {
  const stamps = stampsIn(text);
  const words = gluedSectionWords(text);
  const marks = marksIn(text, stamps);
  const talk = talkStart(marks, words, text.length);
  const breaks = new Set<number>();
  const chapters = chapterStamps(text, stamps, talk.notesEnd);
  const chrome = chromeIn(text);
  const inList = inRanges([...chapters, ...chrome].sort((a, b) => a.start - b.start));
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
  for (const { start, end } of chrome) {
    breaks.add(start);
    breaks.add(end);
  }
  for (const offset of joints(text, dotted)) if (!inList(offset)) breaks.add(offset);
  const notes = text.slice(0, talk.notesEnd);
  const camels = camelBreaks(text, talk.notesEnd);
  for (const offset of [...separators(notes), ...addressBreaks(notes), ...camels.map(({ at }) => at)])
    if (!inList(offset)) breaks.add(offset);
  const middles = [...camels.filter((camel) => camel.goesOn).map(({ at }) => at), ...middleJoints(text)];
  const goesOn = new Set(middles.filter((at) => !inList(at)));
  for (const at of goesOn) breaks.add(at);
  for (const stamp of stamps) {
    if (stamp.end <= talk.notesEnd && stamp.form === 'bracket' && /[^\s([“"]/u.test(text[stamp.start - 1] ?? ' '))
      breaks.add(stamp.start);
  }
  const titles = new Set(chapters.map(({ title }) => normalizeTitle(title)).filter((title) => title.includes(' ')));
  for (const at of talkBreaks(text, stamps, marks, talk.start, titles)) {
    breaks.add(at);
    goesOn.delete(at);
  }
  breaks.delete(0);
  const heads = marks
    .filter(({ unsigned }) => unsigned)
    .map(({ start, end, label }) => [start, { label, at: end - start, form: 'signature' }] as const);
  return { breaks: [...breaks].sort((a, b) => a - b), heads: new Map(heads), goesOn, notesEnd: talk.notesEnd };
}

/** Where the notes end and the talk starts: after the word that announces it, else at the first turn. */
function talkStart(
  marks: readonly Mark[],
  words: readonly GluedWord[],
  length: number,
): { notesEnd: number; start: number } {
  const first = marks[0];
  if (marks.length < LEAST_MARKS || !first) return { notesEnd: length, start: length };
  const word = words.filter(({ kind, end }) => kind === 'transcript' && end <= first.end).at(-1);
  if (word && first.start - word.end < 300) return { notesEnd: word.start, start: word.end };
  return { notesEnd: first.start, start: first.start };
}

/** Where turns, headings and timed paragraphs begin. */
function talkBreaks(
  text: string,
  stamps: readonly Stamp[],
  marks: readonly Mark[],
  start: number,
  titles: ReadonlySet<string>,
): number[] {
  const inTurns = marks.filter((mark) => mark.start >= start);
  const found = titlesBefore(text, inTurns, stamps, start, titles, 3);
  // Where headings of three words and more are a habit, one of two words is a heading as well.
  if (found.length >= 3) for (const offset of titlesBefore(text, inTurns, stamps, start, titles, 2)) found.push(offset);
  const breaks = [...inTurns.map((mark) => mark.start), ...found];
  for (const stamp of stamps) {
    if (stamp.start < start || stamp.form === 'bare') continue;
    if (/\S/.test(text[stamp.start - 1] ?? ' ') && !/[(“"]/.test(text[stamp.start - 1] ?? '')) {
      const head = marks.find((mark) => mark.start < stamp.start && stamp.end <= mark.end);
      if (!head) breaks.push(stamp.start);
    }
  }
  return breaks;
}

/** Where headings begin that are glued between the end of a turn, or of a timed paragraph, and the next label. */
function titlesBefore(
  text: string,
  marks: readonly Mark[],
  stamps: readonly Stamp[],
  start: number,
  titles: ReadonlySet<string>,
  least: number,
): number[] {
  const found: number[] = [];
  let previous = start;
  let passed = 0;
  for (const mark of marks) {
    for (let stamp = stamps[passed]; stamp && stamp.end <= mark.start; stamp = stamps[++passed]) {
      if (stamp.form !== 'bare' && /\S/.test(text[stamp.start - 1] ?? ' ')) previous = Math.max(previous, stamp.end);
    }
    const title = gluedTitle(text.slice(previous, mark.start), titles, least);
    if (title !== undefined && title > 0) {
      found.push(previous + title);
      const repeated = text.slice(previous + title, mark.start).trim();
      const half = repeated.length / 2;
      if (repeated.length > 8 && repeated.slice(0, half) === repeated.slice(half)) found.push(previous + title + half);
    }
    previous = mark.end;
  }
  return found;
}

/** Rules between parts of the notes: `---`, and a dash that is glued to the heading of the list after it. */
const RULE =
  /-{3,}|—(?<=[^\s—]—)-?(?=\p{Lu}[^—*•\n]{0,60}?:\s?[*•[(]|\p{Lu}[\p{L}\p{N}.’']*(?: \p{Lu}[\p{L}.’']*){0,3}[*•])|—(?<=[.?!]—)-?(?=\p{Lu})|\](?<=\d\])(?=\p{Lu}\p{Ll})/gu;

function separators(text: string): number[] {
  return [...text.matchAll(RULE)].flatMap(({ index, 0: rule }) => {
    const end = index + rule.length;
    return rule === ']' ? [end] : [index, end];
  });
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
