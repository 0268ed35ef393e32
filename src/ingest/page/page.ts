import type { ParseContext } from '../draft.ts';
import type { Span } from '../source.ts';
import { dottedNames } from './joint.ts';
import { physicalLines, type PageLine } from './line.ts';
import { recoverLines } from './recover.ts';
import { findHeads, type Heads } from './roster.ts';
import { sectionWord } from './section-word.ts';
import { endsSentence } from './title-case.ts';
import { loneTime } from './turn-head.ts';

/** An episode page as lines, and where its talk is. */
export interface Page {
  lines: readonly PageLine[];
  heads: Heads;
  /** Index of the first line of the talk, after the word that announces it; `lines.length` when there is none. */
  talk: number;
  /** True when the lines had lost their newlines and were found again. */
  recovered: boolean;
}

/** A line longer than this may hold several that lost their newlines, even where others kept theirs. */
const LONG = 4000;
/** More physical lines than this have kept their newlines. */
const FLAT = 2;

export function readPage({ seed, entry: { span } }: Pick<ParseContext, 'seed' | 'entry'>): Page {
  const page = pageOf(seed.text.slice(span.start, span.end));
  if (span.start === 0) return page;
  const moved = ({ start, end }: Span): Span => ({ start: start + span.start, end: end + span.start });
  return { ...page, lines: page.lines.map((line) => ({ ...line, span: moved(line.span) })) };
}

/** The page read last: what is detected is parsed next. */
let last: { text: string; page: Page } | undefined;

/** The page that a text is, with spans from its first character on. */
export function pageOf(text: string): Page {
  if (last?.text !== text) last = { text, page: parsePage(text) };
  return last.page;
}

function parsePage(text: string): Page {
  const physical = physicalLines(text, { start: 0, end: text.length });
  const recovered = physical.length <= FLAT;
  const isGlued = (line: PageLine): boolean => recovered || line.text.length > LONG;
  const lines = physical.some(isGlued) ? parted(physical, isGlued, dottedNames(text)) : physical;
  const heads = new Map(findHeads(text, lines));
  const first = [...heads.keys()][0] ?? lines.length;
  return { lines, heads, talk: talkStart(lines, first), recovered };
}

function parted(
  lines: readonly PageLine[],
  isGlued: (line: PageLine) => boolean,
  dotted: ReadonlySet<string>,
): PageLine[] {
  return lines.flatMap((line) => (isGlued(line) ? recoverLines(line, dotted) : [line]));
}

/** The line after the word that announces the talk, or the heading just above the first turn, or that turn. */
function talkStart(lines: readonly PageLine[], first: number): number {
  if (first >= lines.length) return lines.length;
  for (let index = first - 1; index >= Math.max(0, first - 4); index--) {
    if (sectionWord(lines[index]?.text ?? '')?.kind === 'transcript') return index + 1;
  }
  const above = lines[first - 1]?.text;
  // A time on a line of its own is that of the turn below it.
  if (above !== undefined && loneTime(above) !== undefined) return first - 1;
  return above &&
    first > 1 &&
    above.length <= 80 &&
    !endsSentence(above.split(' ').at(-1) ?? '') &&
    /^\p{Lu}/u.test(above) &&
    !above.includes(':')
    ? first - 1
    : first;
}
