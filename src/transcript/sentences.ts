import { sentenceBreaks } from './sentence-breaks.ts';

/** A stretch of a text, in UTF-16 offsets, end exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}

/** Abbreviations whose full stop ends no sentence, by language; those under `''` hold everywhere. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  '': ['dr', 'prof', 'st', 'vs', 'jr', 'sr', 'mt', 'e.g', 'i.e', 'cf', 'approx', 'ca', 'vol', 'fig', 'ph.d'],
  en: ['mr', 'mrs', 'ms', 'gen', 'rep', 'sen', 'gov', 'lt', 'col', 'capt', 'sgt', 'hon', 'rev', 'dept', 'est'],
  de: [
    'bzw',
    'z.b',
    'z. b',
    'd.h',
    'd. h',
    'u.a',
    'u. a',
    'nr',
    'hr',
    'fr',
    'ggf',
    'sog',
    'evtl',
    'inkl',
    'str',
    'mio',
    'mrd',
  ],
  fr: ['m', 'mm', 'mme', 'mlle', 'av', 'env'],
  es: ['sr', 'sra', 'srta', 'ud', 'uds', 'd', 'pág', 'núm'],
  pt: ['sra', 'exmo', 'pág', 'núm'],
  it: ['sig', 'dott', 'ing', 'avv', 'pag'],
  nl: ['dhr', 'mevr', 'bijv', 'm.b.t', 'o.a'],
};

/** Words that open a sentence often enough to end an abbreviation such as `U.S.` before them. */
const OPENERS = new Set(['The', 'It', 'And', 'But', 'So', 'We', 'I', 'He', 'She', 'They', 'This', 'That', 'In', 'You']);

const segmenters = new Map<string, Intl.Segmenter>();

/** What ends in an abbreviation's full stop, by language. */
interface Abbreviations {
  words: ReadonlySet<string>;
  /** The last two letters of each, as one number; of a single letter, that letter. */
  ends: ReadonlySet<number>;
}

const abbreviationsOf = new Map<string, Abbreviations>();

/**
 * The sentences of a text, in order, white space around them left out. `locale` is the text's language (BCP 47): the
 * machine's own never counts. Takes time linear in the text.
 */
export function sentenceSpans(text: string, locale: string): TextSpan[] {
  const language = locale.slice(0, 2).toLowerCase();
  const abbreviations = abbreviationsIn(language);
  // In Greek `;` asks.
  const found = language === 'el' ? undefined : sentenceBreaks(text);
  const lowerCased = found ? isMostlySmall(found.small, found.capital) : isLowerCased(text);
  const spans: TextSpan[] = [];
  let last: TextSpan | undefined;
  const add = (span: TextSpan): void => {
    if (last && runsOn(text, last, span, abbreviations, lowerCased)) last.end = span.end;
    else spans.push((last = span));
  };
  const addRough = (from: number, to: number): void => {
    const span = trim(text, from, to);
    if (!span) return;
    if (lowerCased) for (const part of splitAtStops(text, span, abbreviations)) add(part);
    else add(span);
  };
  if (found) {
    let from = 0;
    for (const start of found.starts) {
      addRough(from, start);
      from = start;
    }
    addRough(from, text.length);
  } else for (const { index, segment } of segmenterOf(language).segment(text)) addRough(index, index + segment.length);
  return spans;
}

function abbreviationsIn(language: string): Abbreviations {
  let known = abbreviationsOf.get(language);
  if (!known) {
    const words = [...(ABBREVIATIONS[''] ?? []), ...(ABBREVIATIONS[language] ?? [])];
    known = { words: new Set(words), ends: new Set(words.map(endOf)) };
    abbreviationsOf.set(language, known);
  }
  return known;
}

function endOf(word: string): number {
  const last = word.charCodeAt(word.length - 1);
  return word.length < 2 ? last : (word.charCodeAt(word.length - 2) << 16) | last;
}

/** The sentences of a text as strings. */
export function sentences(text: string, locale: string): string[] {
  return sentenceSpans(text, locale).map(({ start, end }) => text.slice(start, end));
}

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    const known = Intl.Segmenter.supportedLocalesOf([language]).length > 0;
    segmenter = new Intl.Segmenter(known ? language : 'en', { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** True of captions that begin their sentences in lower case, where a full stop alone must end a sentence. */
function isLowerCased(text: string): boolean {
  let lower = 0;
  let upper = 0;
  for (const match of text.matchAll(/[.?!]\s+(\p{L})/gu)) {
    if (/\p{Ll}/u.test(match[1] ?? '')) lower += 1;
    else if (/\p{Lu}/u.test(match[1] ?? '')) upper += 1;
  }
  return isMostlySmall(lower, upper);
}

function isMostlySmall(lower: number, upper: number): boolean {
  return lower >= 2 && lower > 2 * upper;
}

function splitAtStops(text: string, span: TextSpan, abbreviations: Abbreviations): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(/[.…]["”’)]?\s+(?=\p{Ll})/gu)) {
    const end = span.start + match.index + match[0].trimEnd().length;
    if (endsInAbbreviation(text, { start, end }, abbreviations)) continue;
    spans.push({ start, end });
    start = span.start + match.index + match[0].length;
  }
  if (start < span.end) spans.push({ start, end: span.end });
  return spans;
}

function runsOn(
  text: string,
  last: TextSpan,
  next: TextSpan,
  abbreviations: Abbreviations,
  lowerCased: boolean,
): boolean {
  if (endsInAbbreviation(text, last, abbreviations)) return true;
  // What runs on begins with a small letter, or follows an initial: most sentences do neither.
  const before = text.charCodeAt(last.end - 2);
  const isInitial = text.charCodeAt(last.end - 1) === FULL_STOP && ((before > 64 && before < 91) || before > 127);
  const first = text.charCodeAt(next.start);
  if (!isInitial && (lowerCased || (first < 128 && (first < 97 || first > 122)))) return false;
  const head = text.slice(next.start, next.start + 24);
  const tail = text.slice(Math.max(last.start, last.end - 8), last.end);
  if (/(?:^|[\s(.])\p{Lu}\.$/u.test(tail) && !/(?:^|\s)I\.$/.test(tail)) {
    const word = /^\p{L}+/u.exec(head)?.[0] ?? '';
    return word !== '' && !OPENERS.has(word);
  }
  return !lowerCased && /[?!]["”’)]*$/.test(tail) && /^\p{Ll}/u.test(head);
}

const FULL_STOP = 46;

function smallOf(code: number): number {
  return code > 64 && code < 91 ? code + 32 : code;
}

function endsInAbbreviation(text: string, span: TextSpan, abbreviations: Abbreviations): boolean {
  if (text.charCodeAt(span.end - 1) !== FULL_STOP) return false;
  const last = smallOf(text.charCodeAt(span.end - 2));
  const before = smallOf(text.charCodeAt(span.end - 3));
  const isKnown = abbreviations.ends.has(last) || abbreviations.ends.has((before << 16) | last);
  if (!isKnown && last < 128 && before < 128) return false;
  const tail = text.slice(Math.max(span.start, span.end - 16), span.end - 1).toLowerCase();
  const word = /(?:^|[\s(“"])([\p{L}.]+)$/u.exec(tail)?.[1];
  return word !== undefined && (abbreviations.words.has(word) || abbreviations.words.has(tail.slice(-4).trim()));
}

function trim(text: string, from: number, to: number): TextSpan | undefined {
  let [start, end] = [from, to];
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start < end ? { start, end } : undefined;
}

function isSpace(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(text.charAt(index)));
}
