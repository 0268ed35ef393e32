/** A word that was misheard, and what was meant. Who says so: the episode's file, the sidecar of its seed, or its show. */
export interface Correction {
  heard: string;
  /** The same as `heard` where a wider correction is not to be made. */
  meant: string;
  note?: string;
  /** Anchors of the passages in which alone it holds. */
  at?: readonly string[];
  from: 'episode' | 'sidecar' | 'show';
}

/** Where a text has a misheard word: `text.slice(start, end)`. */
export interface Misheard {
  start: number;
  end: number;
  /** Index into the list of corrections. */
  correction: number;
  /** What belongs there, with a capital where it begins a sentence. */
  meant: string;
}

/** Corrections made ready for finding, by the first token of what was heard. */
export interface Corrector {
  list: readonly Correction[];
  byFirst: ReadonlyMap<string, Phrase[]>;
}

interface Phrase {
  correction: number;
  tokens: string[];
  /** What stands between the tokens, white space as one space. */
  joints: string[];
  /** Signs before the first token and after the last: `.` in `.net`, `++` in `C++`. */
  head: string;
  tail: string;
  /** A single word with a capital is a name: the same word in small letters is another one. */
  wantsCapital: boolean;
}

/** Scripts that are written without spaces: each of their signs is a token of its own. */
const SPACELESS = String.raw`(?=\p{L})[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]`;
const TOKENS = new RegExp(
  String.raw`(?=[\p{L}\p{N}])(?:${SPACELESS}\p{M}*|(?:(?!${SPACELESS})[\p{L}\p{N}\p{M}])+)`,
  'gu',
);

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]+/giu;

/** Whether a phrase has anything to be found by. */
export function isFindable(heard: string): boolean {
  return /[\p{L}\p{N}]/u.test(heard);
}

export function compileCorrections(list: readonly Correction[]): Corrector {
  const byFirst = new Map<string, Phrase[]>();
  list.forEach((correction, index) => {
    const phrase = phraseOf(correction.heard, index);
    if (!phrase) return;
    const key = phrase.tokens[0] as string;
    byFirst.set(key, [...(byFirst.get(key) ?? []), phrase]);
  });
  return { list, byFirst };
}

function phraseOf(heard: string, correction: number): Phrase | undefined {
  const text = heard.trim();
  const found = [...text.matchAll(TOKENS)];
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return undefined;
  const joints = found.slice(1).map((match, index) => {
    const before = found[index] as RegExpExecArray;
    return spaced(text.slice(before.index + before[0].length, match.index));
  });
  return {
    correction,
    tokens: found.map(([token]) => fold(token)),
    joints,
    head: text.slice(0, first.index),
    tail: text.slice(last.index + last[0].length),
    wantsCapital: found.length === 1 && /^\p{Lu}/u.test(first[0]),
  };
}

/**
 * Where a text has words that were misheard, in reading order. They stand as whole words, whatever white space is between
 * them; of those that overlap the longest is taken. Several words, and words in small letters, are found in any case.
 * Web addresses are left alone.
 *
 * @param holds Whether a correction, by its index, is to be made here.
 */
export function findMisheard(
  text: string,
  { list, byFirst }: Corrector,
  holds: (index: number) => boolean = () => true,
): Misheard[] {
  if (byFirst.size === 0) return [];
  const tokens = [...text.matchAll(TOKENS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: (Misheard & { size: number })[] = [];
  tokens.forEach(({ start, end }, first) => {
    const phrases = byFirst.get(fold(text.slice(start, end)));
    for (const phrase of phrases ?? []) {
      if (!holds(phrase.correction)) continue;
      const place = match(text, tokens, first, phrase);
      if (!place) continue;
      const { heard, meant } = list[phrase.correction] as Correction;
      const written = text.slice(place.start, place.end);
      found.push({
        ...place,
        correction: phrase.correction,
        meant: cased(meant, heard, written),
        size: phrase.tokens.length,
      });
    }
  });
  return found.length === 0 ? [] : longest(found, text);
}

interface Span {
  start: number;
  end: number;
}

function match(text: string, tokens: readonly Span[], first: number, phrase: Phrase): Span | undefined {
  const opening = tokens[first] as Span;
  const closing = tokens[first + phrase.tokens.length - 1];
  if (!closing) return undefined;
  const fits = phrase.tokens.every((token, offset) => {
    const { start, end } = tokens[first + offset] as Span;
    if (offset > 0) {
      const before = tokens[first + offset - 1] as Span;
      if (spaced(text.slice(before.end, start)) !== phrase.joints[offset - 1]) return false;
    }
    return offset === 0 || fold(text.slice(start, end)) === token;
  });
  if (!fits || (phrase.wantsCapital && !/^\p{Lu}/u.test(text.slice(opening.start, opening.end)))) return undefined;
  const start = opening.start - phrase.head.length;
  const end = closing.end + phrase.tail.length;
  if (start < 0 || text.slice(start, opening.start) !== phrase.head) return undefined;
  if (text.slice(closing.end, end) !== phrase.tail) return undefined;
  return isWhole(text, start, end) ? { start, end } : undefined;
}

/** Not a part of a contraction: the `we` of `we’re` and the `re` are no words; the name in `Ada’s` is one. */
function isWhole(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 4);
  if (/^['’ʼ]\p{L}/u.test(after) && !/^['’ʼ]s(?!\p{L})/iu.test(after)) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  return !(/[\p{L}\p{N}]['’ʼ]$/u.test(before) && end - start <= 2);
}

/** The longest first, and of equals the first in the text; what overlaps with one taken before is left out. */
function longest(found: readonly (Misheard & { size: number })[], text: string): Misheard[] {
  const taken = new Uint8Array(text.length);
  for (const { index, 0: address } of text.matchAll(ADDRESS)) taken.fill(1, index, index + address.length);
  const kept: Misheard[] = [];
  const bySize = found.toSorted((a, b) => b.size - a.size || b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const { start, end, correction, meant } of bySize) {
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    kept.push({ start, end, correction, meant });
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** What was heard in small letters and stands with a capital begins a sentence: so does what was meant. */
function cased(meant: string, heard: string, written: string): string {
  const isRaised = /^\p{Ll}/u.test(heard) && /^\p{Lu}/u.test(written);
  return isRaised ? meant.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : meant;
}

function fold(token: string): string {
  return token.normalize('NFC').toLowerCase();
}

function spaced(joint: string): string {
  return joint.replace(/\s+/gu, ' ');
}

/** A text of Longhand's own making, such as a derived title, in the words that were meant. */
export function corrected(text: string, corrector: Corrector): string {
  let result = '';
  let at = 0;
  for (const { start, end, meant, correction } of findMisheard(
    text,
    corrector,
    (index) => !corrector.list[index]?.at,
  )) {
    result +=
      text.slice(at, start) + (isKept(corrector.list[correction] as Correction) ? text.slice(start, end) : meant);
    at = end;
  }
  return result + text.slice(at);
}

/** A correction that only says that the words are right. */
export function isKept({ heard, meant }: Correction): boolean {
  return heard === meant;
}
