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

/**
 * Adds the words of a line, from `from` on, to a turn. A time at the beginning is the paragraph's, one that stands
 * between two sentences begins a paragraph of its own, and one inside a sentence stays in the text. `sentenceTimes` says
 * that times in round brackets are no words either. What is too long to read becomes several paragraphs.
 */
export function addSpoken(turn: Turn, line: Line, from: number, sentenceTimes: boolean, ledger: Ledger): void {
  let { start, at } = leadingTimes(line, from, ledger);
  const marks = marksBetweenSentences(line, at, start ?? latest(turn));
  for (const mark of [...marks, undefined]) {
    const part = trimmedWithin(line, at, mark?.start ?? line.text.length);
    if (part) add(turn, part, start, sentenceTimes, ledger);
    if (!mark) break;
    ledger.use({ start: line.span.start + mark.start, end: line.span.start + mark.end }, 'time');
    start = mark.seconds;
    at = mark.end;
  }
}

function add(turn: Turn, line: Line, start: number | undefined, sentenceTimes: boolean, ledger: Ledger): void {
  const words = plain(withoutMarkup(line, 0, ledger, sentenceTimes ? sentenceStamps(line, ledger) : []));
  if (words === '') return;
  const parts: SpokenParagraph[] = [];
  for (const text of readableParagraphs(words, localeOf(words))) {
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
    while (/\s/.test(line.text[at] ?? '')) at++;
    const stamp = leadingStamp(line.text.slice(at));
    if (!stamp) return { start, at };
    ledger.use({ start: line.span.start + at, end: line.span.start + at + stamp.at }, 'time');
    start ??= stamp.start;
    at += stamp.at;
  }
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
