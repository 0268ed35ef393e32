import { isNameEnd } from './joint.ts';
import { endsSentence, isNearlyTitle, isTitle, isTitleWord } from './title-case.ts';

/** Where a new line may begin inside a run of letters: after a sign or a small letter, at a capital or a figure. */
const STRONG = /(?:[.?!…,;:"”’)\]–—]|(?<=^["“‘(]?\p{Ll}{2,24})-)(?=["“‘]?\p{Lu}|\p{Ll}\p{Lu})/gu;
const MAY_HOLD_CAPITAL = /[A-Z\u0080-\uffff]/;
const WEAK = /[\p{Ll}\d](?=\p{Lu})/gu;

/**
 * The offset at which a heading begins that was glued between the end of one turn and the label of the next, such as
 * `Building From Scratch` in `…on video.Building From Scratch`; undefined when the turn just ends. `text` is the turn up
 * to the next label; `known` are normalized titles that the chapter list gives.
 */
export function gluedTitle(text: string, known: ReadonlySet<string>, least: number): number | undefined {
  const from = Math.max(0, text.length - 160);
  const tail = text.slice(from);
  let weak: number | undefined;
  for (let position = tail.trimEnd().length; position >= 0;) {
    const start = position === 0 ? 0 : tail.lastIndexOf(' ', position - 1) + 1;
    const word = tail.slice(start, position);
    // A word without a capital holds the beginning of none.
    if (MAY_HOLD_CAPITAL.test(word)) {
      const glue = lastMatch(word, STRONG);
      if (glue !== undefined && titled(tail.slice(start + glue), known, least)) return from + start + glue;
      const camel = lastMatch(word, WEAK);
      if (camel !== undefined && /^\p{Ll}{2}/u.test(word) && titled(tail.slice(start + camel), known, least))
        return from + start + camel;
      if (camel !== undefined && SPOKEN_BEFORE.test(word.slice(0, camel))) weak = start + camel;
      const small = BEFORE_SMALL.exec(word)?.[0];
      if (small) weak = start + small.length;
    }
    if (endsSentence(word) || !isTitleWord(word)) break;
    position = start - 1;
  }
  return weak !== undefined && titled(tail.slice(weak), known, Math.max(3, least)) ? from + weak : undefined;
}

/** The end of a paragraph's last sentence, and what follows it. */
const AFTER_SENTENCE = /\p{Ll}[.?!…]["”’)]?\s(?=\p{Lu}[^.?!…]{6,100}$)/u;
const SENTENCES = /^\p{Lu}.{60,}[.?!…:]["”’)]?$/su;

/**
 * The offset at which a heading begins that was glued to the end of a paragraph of notes, such as `Looms: The Art of
 * Weaving` in `…of wool. Looms: The Art of Weaving`, before a paragraph of whole sentences; undefined when none is.
 */
export function headingAtEnd(text: string, next: string): number | undefined {
  const from = Math.max(0, text.length - 110);
  const match = AFTER_SENTENCE.exec(text.slice(from));
  if (!match || text.length < 60 || !SENTENCES.test(next)) return undefined;
  const at = from + match.index + match[0].length;
  const heading = text.slice(at);
  if (/https?:|[.,;:]$/u.test(heading) || heading.split(' ').length < 3) return undefined;
  return isTitle(heading, 3) || isNearlyTitle(heading) ? at : undefined;
}

const SPOKEN_BEFORE = /^(?:But|And|So|I|Yeah|Like|The|It|You|We|Because|Or|Then|That)$/u;
/** `But` in `ButeBay and Its Sellers`: before a name that begins in small letters. */
const BEFORE_SMALL = /^(?:But|And|So|Yeah|Like|Because|Or|Then|That)(?=\p{Ll}{1,2}\p{Lu})/u;
/** What somebody says by itself is no part of a name such as `Agent.AI`. */
const ANSWER = /^["“‘(]?(?:Okay|Ok|Yeah|Yes|No|Right|Sure|Exactly|Totally|Cool|Great|Nice|Wow)\.$/iu;

function titled(text: string, known: ReadonlySet<string>, least: number): boolean {
  return isKnown(text, known) || isTitle(text.trim(), least);
}

/** More than the longest title has, as most turns do. */
const MUCH = 160;

/** Whether a text is one of some normalized titles. */
export function isKnown(text: string, titles: ReadonlySet<string>): boolean {
  if (titles.size === 0) return false;
  if (text.length > MUCH) {
    const head = normalizeTitle(text.slice(0, MUCH)).length;
    if ([...titles].every((title) => title.length < head)) return false;
  }
  return titles.has(normalizeTitle(text));
}

/** A title as compared: lower case, letters and figures alone. */
export function normalizeTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function lastMatch(word: string, pattern: RegExp): number | undefined {
  let last: number | undefined;
  for (const match of word.matchAll(pattern)) {
    const at = match.index + match[0].length;
    if (match[0] !== '.' || !isNameEnd(word.slice(at)) || ANSWER.test(word.slice(0, at))) last = at;
  }
  return last;
}
