import type { Ledger } from '../ledger.ts';
import type { Line, Span } from '../source.ts';
import type { SpokenParagraph, Turn } from '../../transcript/body.ts';
import { readableParagraphs } from '../../transcript/readable.ts';
import { localeOf } from '../formats/cues/script.ts';
import { plain, trimmedWithin } from './line.ts';
import { withoutMarkup } from './markup.ts';
import { stampsIn, type Stamp } from './stamp.ts';
import { endsSentence } from './title-case.ts';
import { leadingStamp } from './turn-head.ts';

/** Marks nearer to each other than this, in seconds, time sentences and begin no paragraphs. */
const LEAST_GAP = 15;

/** Words with the time that stands before them. */
interface Stretch {
  words: string;
  start: number | undefined;
}

/**
 * Adds the words of a line, from `from` on, to a turn, and those of the lines that go on with it. A time at the beginning
 * is the paragraph's, one that stands between two sentences begins a paragraph of its own, and one inside a sentence stays
 * in the text. `sentenceTimes` says that times in round brackets are no words either. What is too long to read becomes
 * several paragraphs.
 */
export function addSpoken(
  turn: Turn,
  [line, ...rest]: readonly [Line, ...Line[]],
  from: number,
  sentenceTimes: boolean,
  ledger: Ledger,
): void {
  const stretches = stretchesOf(line, from, turn, undefined, sentenceTimes, ledger);
  for (const next of rest) {
    const after = stretches.findLast(({ start }) => start !== undefined)?.start;
    const [first, ...others] = stretchesOf(next, 0, turn, after, sentenceTimes, ledger);
    const open = stretches.at(-1);
    if (open && first?.start === undefined) open.words = `${open.words} ${first?.words ?? ''}`.trim();
    else if (first) stretches.push(first);
    stretches.push(...others);
  }
  for (const stretch of stretches) add(turn, stretch);
}

/** The words of a line, parted by the times that stand between its sentences; `after` is the last time before it, if not the turn's. */
function stretchesOf(
  line: Line,
  from: number,
  turn: Turn,
  after: number | undefined,
  sentenceTimes: boolean,
  ledger: Ledger,
): Stretch[] {
  // Most lines hold no time.
  if (line.text.includes(':', from)) return timedStretches(line, from, after ?? latest(turn), sentenceTimes, ledger);
  const part = trimmedWithin(line, wordsFrom(line, from), line.text.length);
  const words = part ? plain(withoutMarkup(part, 0, ledger)) : '';
  return words === '' ? [] : [{ words, start: undefined }];
}

function timedStretches(
  line: Line,
  from: number,
  after: number | undefined,
  sentenceTimes: boolean,
  ledger: Ledger,
): Stretch[] {
  const stretches: Stretch[] = [];
  let { start, at } = leadingTimes(line, from, ledger);
  const marks = marksBetweenSentences(line, at, start ?? after);
  for (const mark of [...marks, undefined]) {
    const part = trimmedWithin(line, at, mark?.start ?? line.text.length);
    const words = part ? plain(withoutMarkup(part, 0, ledger, sentenceTimes ? sentenceStamps(part, ledger) : [])) : '';
    if (words !== '') stretches.push({ words, start });
    if (!mark) break;
    ledger.use({ start: line.span.start + mark.start, end: line.span.start + mark.end }, 'time');
    start = mark.seconds;
    at = mark.end;
  }
  return stretches;
}

function add(turn: Turn, { words, start }: Stretch): void {
  const parts: SpokenParagraph[] = [];
  for (const text of readableParagraphs(words, localeOf)) {
    const last = parts.at(-1);
    // No paragraph begins with a time that is not its own.
    if (last && leadingStamp(text)) last.text += ` ${text}`;
    else parts.push({ text });
  }
  const first = parts[0];
  if (first && start !== undefined && turn.paragraphs.length > 0) first.start = start;
  else if (start !== undefined && turn.start === undefined) turn.start = start;
  for (const part of parts) turn.paragraphs.push(part);
}

/** The last time that the turn gives so far. */
function latest(turn: Turn): number | undefined {
  return turn.paragraphs.findLast(({ start }) => start !== undefined)?.start ?? turn.start;
}

function leadingTimes(line: Line, from: number, ledger: Ledger): { start: number | undefined; at: number } {
  let at = from;
  let start: number | undefined;
  for (;;) {
    at = wordsFrom(line, at);
    const stamp = /[[(\\]/.test(line.text[at] ?? '') ? leadingStamp(line.text.slice(at)) : undefined;
    if (!stamp) return { start, at };
    ledger.use({ start: line.span.start + at, end: line.span.start + at + stamp.at }, 'time');
    start ??= stamp.start;
    at += stamp.at;
  }
}

/** Where white space ends. */
function wordsFrom({ text }: Line, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at++;
  return at;
}

/** `…there is. [00:01:00] I mean`: times in square brackets between two sentences, in order of time. */
function marksBetweenSentences(line: Line, from: number, after: number | undefined): Stamp[] {
  const marks: Stamp[] = [];
  let least = after ?? 0;
  for (const stamp of stampsIn(line.text)) {
    if (stamp.start < from || stamp.form !== 'bracket' || stamp.seconds < least) continue;
    const before = /\S+(?=\s*$)/u.exec(line.text.slice(Math.max(from, stamp.start - 40), stamp.start))?.[0];
    if (before === undefined || !endsSentence(before) || !/^\s*[^\s[]/u.test(line.text.slice(stamp.end))) continue;
    marks.push(stamp);
    least = stamp.seconds + LEAST_GAP;
  }
  return marks;
}

/** `Okay. (0:05) Welcome`: times in round brackets after the end of a sentence, which are no words. */
function sentenceStamps(line: Line, ledger: Ledger): Span[] {
  const found: Span[] = [];
  for (const { start, end, form } of stampsIn(line.text)) {
    const before = line.text.slice(Math.max(0, start - 3), start);
    if (form !== 'paren' || !/[.?!…,–—-]["”’)]?\s$/u.test(before)) continue;
    ledger.use({ start: line.span.start + start, end: line.span.start + end }, 'time');
    found.push({ start, end });
  }
  return found;
}
