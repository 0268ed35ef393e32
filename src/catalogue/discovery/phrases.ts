import { foldToken, jointBetween, tokenize } from '../tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { phraseKey } from './spelling.ts';

/** A run of words that could be what is spoken of. */
export interface Phrase {
  key: string;
  /** As written, with single spaces. */
  form: string;
  /** Whether it opens a sentence. */
  isFirst: boolean;
  /** Whether every word has a capital. */
  isCapital: boolean;
  /** What the word before makes of it. */
  before: 'noun' | 'verb' | undefined;
}

const MOST_WORDS = 4;

interface Word {
  form: string;
  folded: string;
  isCapital: boolean;
  isFirst: boolean;
  /** Joined to the word before by a space or a hyphen alone. */
  goesOn: boolean;
  /** The sign between it and the word before: a space or a hyphen. */
  joint: string;
}

/** Every run of one to four words that no function word, number or sign parts, and names such as `Bank of America`. */
export function phrasesOf(text: string, lexicon: Lexicon): Phrase[] {
  const words = wordsOf(text);
  const phrases: Phrase[] = [];
  const content = words.map((word, index) => isContent(word, lexicon) && !isTail(words, index));
  for (let from = 0; from < words.length; from += 1) {
    if (!content[from]) continue;
    for (let to = from; to < words.length && to < from + MOST_WORDS; to += 1) {
      if (!content[to] || (to > from && !(words[to] as Word).goesOn)) break;
      add(from, to);
    }
    const to = endOfLongName(from);
    if (to !== undefined) add(from, to);
  }
  return phrases;

  function add(from: number, to: number): void {
    const run = words.slice(from, to + 1);
    const key = phraseKey(
      run.map(({ folded }) => folded),
      lexicon.language,
    );
    const before = (run[0] as Word).goesOn ? words[from - 1]?.folded : undefined;
    phrases.push({
      key,
      form: run.map(({ form, joint }, index) => (index === 0 ? form : joint + form)).join(''),
      isFirst: (run[0] as Word).isFirst,
      isCapital: run.every(({ isCapital, folded }) => isCapital || CONNECTORS.has(folded)),
      before:
        before === undefined
          ? undefined
          : NOUNS_FOLLOW.has(before)
            ? 'noun'
            : VERBS_FOLLOW.has(before)
              ? 'verb'
              : undefined,
    });
  }

  /** A name goes on over `of` and `the` if a capital follows: where it ends, if there it holds more than a plain run. */
  function endOfLongName(from: number): number | undefined {
    let end: number | undefined;
    let at = from;
    if (!(words[from] as Word).isCapital || (words[from - 1]?.isCapital && (words[from] as Word).goesOn))
      return undefined;
    while (at + 1 < words.length && at - from < 6) {
      let next = at + 1;
      while (next < words.length && (words[next] as Word).goesOn && CONNECTORS.has((words[next] as Word).folded))
        next += 1;
      const word = words[next];
      if (!word?.goesOn || !word.isCapital || !content[next]) break;
      if (next > at + 1) end = next;
      else if (end !== undefined) end = next;
      at = next;
    }
    return end;
  }
}

const CONNECTORS = new Set(['of', 'for', 'the', 'de', 'von', 'van', 'der', 'du', 'la', 'und', 'für']);

const NOUNS_FOLLOW = new Set('the a an of in about with for on our your their my his her its this that these those some any no every each from into by between like as are is was via der die das den dem des ein eine einen einem einer und mit für von über im zum zur bei'.split(' ')); // prettier-ignore
const VERBS_FOLLOW = new Set('to i you we they can could will would should might must don didn doesn let gonna wanna please who he she it'.split(' ')); // prettier-ignore

function isContent({ folded, form }: Word, lexicon: Lexicon): boolean {
  if (folded.length < 2 && !/\p{Script=Han}/u.test(folded)) return false;
  if (!/\p{L}/u.test(folded)) return false;
  // US, IT and WHO are spelled as words that mean little: capitals throughout tell them apart.
  if (lexicon.isFunction(folded))
    return form.length > 1 && /^\p{Lu}+$/u.test(form) && form.length < 5 && ACRONYMS.has(form);
  return !/^\d+(?:st|nd|rd|th|s|k|x|m|b|am|pm|mb|gb|tb|ms|fps|hz|ghz|percent|p)$/u.test(folded);
}

/** Acronyms that read like function words when they lose their capitals. */
const ACRONYMS = new Set(['IT', 'WHO', 'AM', 'US']);

/** `s` after an apostrophe and the tails of contractions; the word before them stays. */
function isTail(words: readonly Word[], index: number): boolean {
  const { folded, goesOn, joint } = words[index] as Word;
  return !goesOn && joint === "'" && folded.length <= 3 && index > 0;
}

function wordsOf(text: string): Word[] {
  const { starts, ends, prints } = tokenize(text);
  const words: Word[] = [];
  for (let index = 0; index < starts.length; index += 1) {
    const start = starts[index] as number;
    const end = ends[index] as number;
    const print = prints[index] as number;
    const form = text.slice(start, end);
    const previous = words.at(-1);
    const before = index === 0 ? undefined : (ends[index - 1] as number);
    const joint = before === undefined ? undefined : jointBetween(text, before, start);
    // Node.js and AT&T are one word each.
    if (previous && (joint === '.' || joint === '&') && /\p{L}/u.test(form) && /\p{L}/u.test(previous.form)) {
      previous.form += joint + form;
      previous.folded += joint + foldToken(form, print);
      previous.isCapital ||= /\p{Lu}/u.test(form);
      continue;
    }
    const gap = before === undefined ? '' : text.slice(before, start);
    words.push({
      form,
      // `GPUs` are more than one GPU; in lower case the ending could be the word's own.
      folded: foldToken(/^[\p{Lu}\d]{2,}s$/u.test(form) ? form.slice(0, -1) : form, print),
      isCapital: /\p{Lu}/u.test(form),
      isFirst: before === undefined || /[.!?…:;“"”«»\n\]—–*•>]/u.test(gap),
      goesOn: joint === ' ',
      joint: joint === ' ' ? (/^\s/u.test(gap) ? ' ' : '-') : (joint ?? ''),
    });
  }
  return words;
}
