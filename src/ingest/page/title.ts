import type { Ledger } from '../ledger.ts';
import type { Sourced } from '../source.ts';
import { BULLET } from './bullet.ts';
import type { Page } from './page.ts';
import { sectionWord } from './section-word.ts';
import { isChrome } from './chrome.ts';
import { plain } from './line.ts';
import { isNearlyTitle, isTitle } from './title-case.ts';
import { leadingStamp } from './turn-head.ts';

const LONGEST = 140;

/** A heading of a part, an address, data or a rule. */
const NO_TITLE = /^#{2,6}\s|https?:\/\/|^[{[<]|^[-=*_]{3,}$/u;

/** The title that a page opens with: a short first line of a text that kept its newlines, above prose. */
export function pageTitle(page: Page, ledger: Ledger): Sourced | undefined {
  const [first, second] = page.lines;
  if (!first || !second || page.recovered || page.heads.has(0) || page.talk === 0) return undefined;
  const text = first.text.replace(/^#\s+/u, '').replace(FILE, '').trim();
  const titled = first.text.startsWith('# ');
  if (!titled && (text.length > LONGEST || /[.,;:]$/u.test(text) || BULLET.test(text))) return undefined;
  if (NO_TITLE.test(first.text) || sectionWord(text) || isChrome(text) || /^\W*\d{1,2}:\d{2}/u.test(text))
    return undefined;
  if (!titled && second.text.length < text.length / 2 && !page.heads.has(1)) return undefined;
  ledger.use(first.span, 'title');
  return { text, span: first.span };
}

/** What a file's name ends with, where a program puts that above the talk. */
const FILE = /\.(?:mp3|mp4|m4a|m4v|mov|wav|webm|ogg|flac|aac|docx?|txt|vtt|srt)$/iu;

/** Words that begin the title of a part, not of the whole. */
const PART = /^(?:intro(?:duction)?|cold open|opening|welcome|part|chapter|section|segment|topic|act)\b/iu;

/**
 * The episode's title where it was copied to the top of the talk: right after the word that announces the transcript,
 * right above the first heading, and naming who speaks: a full name, or two single ones.
 */
export function talkTitle(page: Page, ledger: Ledger): Sourced | undefined {
  const { lines, heads, talk } = page;
  const [before, line, next] = [lines[talk - 1], lines[talk], lines[talk + 1]];
  if (!before || !line || !next || sectionWord(before.text)?.kind !== 'transcript') return undefined;
  if (heads.has(talk) || heads.has(talk + 1) || !heads.has(talk + 2) || leadingStamp(line.text)) return undefined;
  const heading = headingText(next.text);
  const text = headingText(line.text);
  if (!isTitle(heading) && !isNearlyTitle(heading)) return undefined;
  if (text.length > LONGEST || text.split(' ').length < 5 || /[.,;:]$/u.test(text) || PART.test(text)) return undefined;
  const named = new Set([...heads.values()].map(({ label }) => label).filter((label) => names(text, label)));
  if (named.size < 2 && ![...named].some((label) => label.includes(' '))) return undefined;
  ledger.use(line.span, 'title');
  return { text, span: line.span };
}

/** A heading without its time and marks. */
function headingText(line: string): string {
  return plain(line.slice(leadingStamp(line)?.at ?? 0).replace(/^#{1,6}\s+|^\*\*|\*\*$/gu, ''));
}

/** True when a title holds a label as whole words. */
function names(title: string, label: string): boolean {
  const at = title.indexOf(label);
  const around = `${title[at - 1] ?? ' '}${title[at + label.length] ?? ' '}`;
  return at >= 0 && !/[\p{L}\p{N}]/u.test(around);
}
