import type { SpokenParagraph, Turn } from '../../transcript/body.ts';
import { paragraphSpans } from '../../transcript/paragraphs.ts';
import { parseTimecode } from '../../transcript/time.ts';
import type { Block, Draft, Format, ParseContext } from '../draft.ts';
import type { Line } from '../source.ts';
import { loneTime } from '../page/turn-head.ts';
import { lineSpans } from './cues/lines.ts';
import { plain } from '../../transcript/plain.ts';
import { localeOf } from './cues/script.ts';

/** Plain captions: short wrapped lines without speakers, with or without times. */
export const captions: Format = { name: 'captions', most: 0.8, detect, parse };

/** `[00:01] text`, `0:01 text`, `[00:01.000 --> 00:04.000] text` or a time on a line of its own, as video sites copy it. */
const STAMP =
  /^\s*[[(]?(\d{1,2}(?::\d{2}){1,2})(?:[.,]\d{1,3})?(?:\s?(?:[-–—]|-->)\s?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)?[\])]?(?:\s+[-–—]\s+|\s+|$)/;
const LABELLED = /^(\p{Lu}[^:]{0,40}):\s/u;
const CHROME =
  /^(?:loading(?:\.\.\.|…)|(?:search )?transcript|show transcript|hide transcript|(?:auto|english) ?\(auto-generated\)|skip to (?:main )?content)$/i;
const LONGEST_CHROME = 'english (auto-generated)'.length;
const SENTENCE_END = /[.?!…。！？]["”’)\]]*$/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/;

/** Captions are wrapped at some 30 to 100 characters; a run of lines must be this long to be told from a list. */
const WIDEST = 110;
const LEAST_LINES = 20;

/** So many lines tell whether a text is captions. */
const MOST_LINES = 4000;

/** Numbers of lines, the end exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/** What was found in the text that was looked at last: what is detected is parsed next. */
interface Found {
  text: string;
  lines: readonly Line[];
  talk?: Stretch | undefined;
}

let last: Found | undefined;

function detect(text: string): number {
  const lines = textLines(text, MOST_LINES);
  const found: Found = (last = { text, lines });
  const { stamped } = timedLines(lines);
  if (stamped >= 5 && stamped >= lines.length * 0.4) return recurringLabels(lines) ? 0 : 0.6;
  if (stamped >= 5 && recurringLabels(lines)) return 0;
  const talk = (found.talk = findTalk(lines));
  if (!talk) return 0;
  const share = (talk.end - talk.start) / lines.length;
  return share < 0.5 ? 0 : Math.min(captions.most ?? 1, 0.4 + 0.4 * share);
}

function parse(context: ParseContext): Draft {
  const { seed, entry, ledger } = context;
  const found = linesOf(seed.text.slice(entry.span.start, entry.span.end));
  const all = entry.span.start === 0 ? found.lines : moved(found.lines, entry.span.start);
  const chrome = all.filter(({ text }) => isChrome(text));
  for (const { span } of chrome) ledger.drop(span, 'page chrome');
  const lines = chrome.length === 0 ? all : all.filter(({ text }) => !isChrome(text));
  const { stamped, first } = timedLines(lines);
  const timed = stamped >= 5 && stamped >= lines.length * 0.4;
  const whole = { start: 0, end: lines.length };
  const wrapped = chrome.length === 0 && found.talk ? found.talk : undefined;
  const talk = timed ? { start: first, end: lines.length } : (wrapped ?? findTalk(lines) ?? whole);
  let end = talk.end;
  const close = lines[end - 1];
  if (!timed && close && end - talk.start > LEAST_LINES && isSignature(close, lines, end - 1)) {
    ledger.drop(close.span, 'channel name');
    end -= 1;
  }
  const notes = [...lines.slice(0, talk.start), ...lines.slice(talk.end)];
  const blocks = notes.map(({ text, span }): Block => {
    ledger.publish(span);
    return { type: 'paragraph', text };
  });
  const turn = spoken(lines.slice(talk.start, end), timed, context);
  return {
    format: 'captions',
    kind: 'transcript',
    body: {
      sections: [
        ...(blocks.length > 0 ? [{ title: 'Notes', blocks: listed(blocks) }] : []),
        ...(turn ? [{ title: 'Transcript', blocks: [turn] }] : []),
      ],
    },
    chapters: [],
    attribution: 'unknown',
    timing: timed ? 'cue' : 'none',
    truncated: false,
  };
}

/** All lines of a text; those that detection found already, unless it left off before the end. */
function linesOf(text: string): Found {
  return last?.text === text && last.lines.length < MOST_LINES ? last : { text, lines: textLines(text) };
}

function moved(lines: readonly Line[], by: number): Line[] {
  return lines.map(({ text, span }) => ({ text, span: { start: span.start + by, end: span.end + by } }));
}

function isChrome(line: string): boolean {
  return line.length <= LONGEST_CHROME && CHROME.test(line);
}

function textLines(text: string, most = Number.POSITIVE_INFINITY): Line[] {
  const lines: Line[] = [];
  for (const one of lineSpans(text)) {
    const line = plain(text.slice(one.start, one.end));
    if (line !== '') lines.push({ text: line, span: one });
    if (lines.length >= most) break;
  }
  return lines;
}

function timedLines(lines: readonly Line[]): { stamped: number; first: number } {
  let stamped = 0;
  let first = lines.length;
  lines.forEach(({ text }, index) => {
    if (!opensTime(text.charCodeAt(0)) || !STAMP.test(text)) return;
    stamped += 1;
    first = Math.min(first, index);
  });
  return { stamped, first };
}

/** A figure or a bracket. */
function opensTime(code: number): boolean {
  return (code > 47 && code < 58) || code === 40 || code === 91;
}

/** True when `Name:` recurs behind the stamps, or a name above them: then these are turns, not captions. */
function recurringLabels(lines: readonly Line[]): boolean {
  const counts = new Map<string, number>();
  lines.forEach(({ text }, index) => {
    const isAbove = text.length <= 40 && loneTime(lines[index + 1]?.text ?? '') !== undefined;
    const name = isAbove ? /^\p{Lu}[^:.?!…]*$/u.exec(text)?.[0] : LABELLED.exec(text.replace(STAMP, ''))?.[1];
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return [...counts.values()].some((count) => count >= 3 && count >= lines.length / 20);
}

/**
 * The longest stretch of short lines of which many break off in mid-sentence: wrapped talk. A longer line, or one that is
 * only an address, belongs to the notes before it.
 */
function findTalk(lines: readonly Line[]): Stretch | undefined {
  let best: Stretch | undefined;
  let start = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    const line = lines[index];
    if (line && line.text.length <= WIDEST && !isApart(line.text)) continue;
    if (index - start > (best ? best.end - best.start : LEAST_LINES - 1)) best = { start, end: index };
    start = index + 1;
  }
  if (!best) return undefined;
  let open = 0;
  let unpunctuated = 0;
  for (let index = best.start; index < best.end; index += 1) {
    const text = lines[index]?.text ?? '';
    const next = index + 1 < best.end ? (lines[index + 1]?.text ?? '') : '';
    if (goesOn(next) && !endsSentence(text)) open += 1;
    if (!/[.?!,]/.test(text)) unpunctuated += 1;
  }
  const count = best.end - best.start;
  return open >= count * 0.2 || (unpunctuated > count * 0.7 && open >= count * 0.1) ? best : undefined;
}

/** An address or an item of a list. */
function isApart(line: string): boolean {
  const code = line.charCodeAt(0);
  // Most lines begin with another letter.
  if (code > 47 && code < 128 && code !== 104 && code !== 119) return false;
  return ADDRESS.test(line) || /^[•*–-]\s/.test(line);
}

/** True of a line that begins in the middle of a sentence. */
function goesOn(line: string): boolean {
  const code = line.charCodeAt(0);
  if (code < 128) return (code > 96 && code < 123) || (code > 47 && code < 58) || code === 36 || /^I\b/.test(line);
  return /^[\p{Ll}\d]/u.test(line);
}

function endsSentence(line: string): boolean {
  const code = line.charCodeAt(line.length - 1);
  // Most lines end in a letter.
  return !(code > 96 && code < 123) && SENTENCE_END.test(line);
}

/** A last line that is no part of the talk: the talk has ended with a full stop, and a name alone follows. */
function isSignature(line: Line, lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]?.text ?? '';
  if (!endsSentence(before) || endsSentence(line.text)) return false;
  const parts = line.text.split(' ');
  return parts.length <= 4 && parts.every((part) => /^[\p{Lu}\p{N}&]/u.test(part));
}

/** Addresses that follow each other become a list. */
function listed(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.type === 'paragraph' && ADDRESS.test(block.text)) {
      if (last?.type === 'list') last.items.push(block.text);
      else result.push({ type: 'list', ordered: false, items: [block.text] });
    } else result.push(block);
  }
  return result;
}

function spoken(lines: readonly Line[], timed: boolean, { seed, ledger }: ParseContext): Turn | undefined {
  const texts: string[] = [];
  const starts: { offset: number; start: number }[] = [];
  let length = 0;
  for (const { text, span } of lines) {
    const raw = timed ? seed.text.slice(span.start, span.end) : text;
    const stamp = timed ? STAMP.exec(raw) : null;
    const start = stamp ? parseTimecode(stamp[1] ?? '') : undefined;
    const from = start === undefined ? 0 : (stamp?.[0].length ?? 0);
    if (start !== undefined) starts.push({ offset: length, start });
    if (from > 0) ledger.use({ start: span.start, end: span.start + from }, 'time');
    ledger.publish(from > 0 ? { start: span.start + from, end: span.end } : span);
    const rest = from === 0 ? text : plain(raw.slice(from));
    if (rest === '') continue;
    texts.push(rest);
    length += rest.length + 1;
  }
  const text = texts.join(' ');
  if (text === '') return undefined;
  let at = 0;
  const paragraphs = paragraphSpans(text, { locale: localeOf(text) }).map((span): SpokenParagraph => {
    while (at + 1 < starts.length && (starts[at + 1]?.offset ?? 0) <= span.start) at += 1;
    const start = starts[at]?.start;
    return { text: text.slice(span.start, span.end), ...(start === undefined ? {} : { start }) };
  });
  const [first, ...rest] = paragraphs;
  if (!first) return undefined;
  return {
    type: 'turn',
    speaker: null,
    ...(first.start === undefined ? {} : { start: first.start }),
    paragraphs: [{ text: first.text }, ...rest],
  };
}
