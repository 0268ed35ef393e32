import type { Block, DraftChapter } from '../draft.ts';
import type { Ledger } from '../ledger.ts';
import type { Line } from '../source.ts';
import type { Turn } from '../../transcript/body.ts';
import { isChrome } from './chrome.ts';
import { isKnown } from './glued-title.ts';
import type { LabelledRole } from './label.ts';
import { plain } from './line.ts';
import type { Page } from './page.ts';
import { addSpoken } from './spoken.ts';
import { isNearlyTitle, isTitle } from './title-case.ts';
import type { TurnHead } from './turn-form.ts';
import { leadingStamp, loneTime } from './turn-head.ts';

export interface Talk {
  blocks: Block[];
  /** Headings inside the talk that have a time, or that a timed turn follows. */
  chapters: DraftChapter[];
  roles: Record<string, NonNullable<LabelledRole['role']>>;
  /** True when most turns carry a time. */
  timed: boolean;
  /** True when the last turn stops in the middle of a sentence. */
  openEnd: boolean;
}

/** A line that says that the talk was interrupted, as Markdown transcripts have it: `**Break:** \\[12:34\\]`. */
const BREAK =
  /^(?:#{1,6}\s+)?(?:\*\*)?(?:(?:ad|sponsor|music|commercial) )?break:?(?:\*\*)?:?[\\[\]()\d:.\s]{0,40}(?:to[\\[\]()\d:.\s]{0,40})?$/iu;

/** Reads the talk of a page, line by line. `titles` are the normalized titles of the chapters that the notes list. */
export function readTalk(page: Page, titles: ReadonlySet<string>, ledger: Ledger): Talk {
  const talk: Talk = { blocks: [], chapters: [], roles: {}, timed: false, openEnd: false };
  let turn: Turn | undefined;
  let style: TurnHead | undefined;
  let pending: { text: string; line: Line } | undefined;
  /** A time on a line of its own, for what comes next. */
  let time: number | undefined;
  const open = (speaker: string | null, own: number | undefined): Turn => {
    const start = own ?? time;
    time = undefined;
    if (start !== undefined) {
      if (pending) talk.chapters.push({ start, title: pending.text, from: 'heading', span: pending.line.span });
      pending = undefined;
    }
    const opened: Turn = { type: 'turn', speaker, ...(start === undefined ? {} : { start }), paragraphs: [] };
    talk.blocks.push(opened);
    return opened;
  };
  const heading = (text: string, line: Line, start?: number): void => {
    talk.blocks.push({ type: 'heading', depth: 3, text });
    turn = undefined;
    pending = undefined;
    if (start === undefined) pending = { text, line };
    else talk.chapters.push({ start, title: text, from: 'heading', span: line.span });
  };
  /** The line at an index with those that go on with it, which are read then. */
  let index = page.talk;
  const withRest = (line: Line): [Line, ...Line[]] => {
    const lines: [Line, ...Line[]] = [line];
    for (let next = page.lines[index + 1]; next?.goesOn; next = page.lines[index + 1]) {
      lines.push(next);
      index++;
    }
    return lines;
  };
  for (; index < page.lines.length; index++) {
    const line = page.lines[index];
    if (!line) continue;
    const idle = isChrome(line.text) ? 'page chrome' : BREAK.test(line.text) ? 'break marker' : undefined;
    if (idle) {
      ledger.drop(line.span, idle);
      if (idle === 'break marker') turn = undefined;
      continue;
    }
    const head = page.heads.get(index);
    if (head) {
      const stampless = { start: line.span.start, end: line.span.start + head.at };
      ledger.use(stampless, 'speaker');
      turn = open(head.label, head.start);
      style = head;
      if (head.role) talk.roles[head.label] = head.role;
      addSpoken(turn, withRest(line), head.at, true, ledger);
      continue;
    }
    const clock = loneTime(line.text);
    if (clock !== undefined) {
      ledger.use(line.span, 'time');
      const isFirst = turn?.paragraphs.length === 0 && turn.start === undefined;
      if (turn && isFirst && !page.heads.has(index + 1)) turn.start = clock;
      else time = clock;
      continue;
    }
    const stamp = leadingStamp(line.text);
    if (stamp) {
      const text = plain(line.text.slice(stamp.at));
      const next = page.heads.get(index + 1);
      if (
        text &&
        next &&
        (next.start === stamp.start || (next.start === undefined && isTitle(text))) &&
        (isHeading(text, titles, 1) || isNearlyTitle(text))
      ) {
        ledger.use({ start: line.span.start, end: line.span.start + stamp.at }, 'time');
        ledger.publish(line.span);
        heading(text, line, stamp.start);
        continue;
      }
      turn ??= open(null, stamp.start);
      addSpoken(turn, withRest(line), 0, style?.start !== undefined, ledger);
      continue;
    }
    if (line.text === page.lines[index + 1]?.text && isHeading(plain(line.text), titles, 2)) {
      ledger.drop(line.span, 'repeated heading');
      continue;
    }
    const title = headingText(page, index, turn, titles);
    if (title !== undefined) {
      ledger.publish(line.span);
      heading(title, line);
      continue;
    }
    turn ??= open(null, undefined);
    const before = turn.paragraphs.length;
    addSpoken(turn, withRest(line), 0, style?.start !== undefined, ledger);
    const first = before > 0 ? turn.paragraphs[before] : undefined;
    if (first && time !== undefined) first.start ??= time;
    time = undefined;
  }
  talk.blocks = talk.blocks.filter((block) => block.type !== 'turn' || block.paragraphs.length > 0);
  const spoken = talk.blocks.filter((block) => block.type === 'turn');
  talk.timed = spoken.filter(({ start }) => start !== undefined).length * 2 >= spoken.length;
  const last = talk.blocks.findLast((block) => block.type === 'turn');
  talk.openEnd = last?.type === 'turn' && !/[.?!…"”’')\]*♪]$/u.test(last.paragraphs.at(-1)?.text ?? '.');
  return talk;
}

/** The heading that a line is; undefined when it is speech. */
function headingText(
  page: Page,
  index: number,
  turn: Turn | undefined,
  titles: ReadonlySet<string>,
): string | undefined {
  const line = page.lines[index]?.text ?? '';
  const marked = /^#{1,6}\s+(.+)$/u.exec(line) ?? /^\*\*([^*]{2,120})\*\*$/u.exec(line);
  if (marked?.[1]) return plain(marked[1]);
  const counts = /^(?:topic|part|chapter|section|act|segment)\s+(?:\d{1,3}|[ivx]{1,5})\b/iu.test(line);
  const nextTurns = nextIsTurn(page, index);
  if (!counts && !nextTurns) return undefined;
  const text = plain(line);
  if (counts && text.length < 140) return text;
  if (!nextTurns) return undefined;
  const spoken = turn?.paragraphs.at(-1)?.text ?? '';
  if (isHeading(text, titles, 2)) return text;
  if (turn === undefined && text.length <= 140 && !/[.,;:!…-]$/u.test(text)) return text;
  // In text that kept its newlines a short line of its own between finished turns is a heading in any case.
  const finished = turn === undefined || /[.?!…"”]$/u.test(spoken);
  const short = text.length <= 80 && /^[\p{Lu}\p{N}“"]/u.test(text) && !/[.,;:!?…\]-]["”’)]*$|\.\.\./u.test(text);
  return !page.recovered && finished && short && text.split(' ').length >= 2 ? text : undefined;
}

function nextIsTurn(page: Page, index: number): boolean {
  const stamped = leadingStamp(page.lines[index + 1]?.text ?? '') !== undefined && page.heads.has(index + 2);
  if (page.heads.has(index + 1) || stamped) return true;
  const next = page.lines[index + 1];
  return next !== undefined && /^(?:#{1,6}\s|topic\s+\d)/iu.test(next.text) && page.heads.has(index + 2);
}

function isHeading(text: string, titles: ReadonlySet<string>, least: number): boolean {
  return isKnown(text, titles) || isTitle(text, least);
}
