import { createHash } from 'node:crypto';
import type { EpisodeRecord } from '../../markdown/record.ts';
import { isPromotionHeading, promotionOffsets } from '../promotion.ts';
import type { Lexicon } from './lexicon.ts';
import { phrasesOf, type Phrase } from './phrases.ts';

/** Raise this when phrases are found or counted in another way: lists kept on disk are then made anew. */
export const CANDIDATES_VERSION = 7;

/** The phrases of one episode that might be topics, counted. Holds no text beyond them. */
export interface CandidateList {
  language: string;
  words: number;
  /** Whether its capitals tell names from other words, as they do not in captions. */
  hasCase: boolean;
  /** Of the talk, or of an article. */
  talk: Candidate[];
  /** Of the notes, paragraph by paragraph: a digest, by which one that many episodes carry is known, and what it names. */
  notes: [print: string, phrases: Named[]][];
  /** Of headings, one by one, in the same way. */
  headings: [print: string, phrases: Named[]][];
}

/** What a line names; `isName` where its capitals are its own. */
export type Named = [key: string, form: string, isName?: boolean];

export interface Candidate {
  key: string;
  count: number;
  /** Of those, not at the head of a sentence, where a capital would tell something. */
  inside: number;
  /** Of those inside, with a capital in every word. */
  capital: number;
  /** After what comes before nouns, such as “the” or “of”. */
  asNoun: number;
  /** After what comes before verbs, such as “to” or “they”. */
  asVerb: number;
  /** In the first or last twentieth of the talk, where shows greet, thank and announce. */
  atEdge: number;
  /** As written, the most frequent first. */
  forms: [form: string, count: number][];
}

/** A phrase that is said once counts if its capitals make it a name, or its words a term; others must recur. */
const LEAST = 2;
const FORMS = 4;

export function makeCandidateList(record: EpisodeRecord, lexicon: Lexicon, isArticle: boolean): CandidateList {
  const offsets = promotionOffsets(record.passages);
  const spoken = record.passages
    .map(({ text, isTranscript }, index) => ({ text: text.slice(0, offsets[index]), isTranscript }))
    .filter(({ text }) => text !== '');
  const talk = spoken.filter(({ isTranscript }) => isTranscript || isArticle);
  const notes = spoken.filter(({ isTranscript }) => !isTranscript && !isArticle);
  const headings = record.sections
    .flatMap(({ title, headings: below }) => [title, ...below.map(({ text }) => text)])
    .filter((heading) => !isPromotionHeading(heading));
  return {
    language: lexicon.language,
    words: record.words,
    hasCase: hasCase(talk.map(({ text }) => text)),
    talk: count(
      talk.map(({ text }) => text),
      lexicon,
    ),
    notes: notes.map(({ text }) => [printOf(text), named(text, lexicon)]),
    headings: headings.map((heading) => [printOf(heading), named(heading, lexicon)]),
  };
}

/** What a line names, each once, with the longest phrases and those inside them. */
export function named(text: string, lexicon: Lexicon): Named[] {
  const phrases = phrasesOf(text, lexicon);
  const names = ownCapitals(phrases, lexicon);
  const found = new Map(phrases.map(({ key, form }) => [key, form]));
  return [...found].map(([key, form]) => (names.has(key) ? [key, form, true] : [key, form]));
}

/** The names of a line, by their keys; none of a headline, whose capitals tell nothing. */
function ownCapitals(phrases: readonly Phrase[], lexicon: Lexicon): Set<string> {
  const words = phrases.filter(({ key, isFirst }) => !isFirst && !key.includes(' ') && !lexicon.isFunction(key));
  const plain = words.filter(({ isCapital }) => !isCapital).length;
  return plain > 0 && plain * 2 >= words.length ? wholeNames(phrases) : new Set();
}

/** The keys of phrases with capitals that are neither those of a sentence's first word nor of a longer name around them. */
export function wholeNames(phrases: readonly Phrase[]): Set<string> {
  const keys = [...new Set(phrases.filter(({ isCapital, isFirst }) => isCapital && !isFirst).map(({ key }) => key))];
  return new Set(keys.filter((key) => !keys.some((other) => other !== key && ` ${other} `.includes(` ${key} `))));
}

function count(texts: readonly string[], lexicon: Lexicon): Candidate[] {
  const found = new Map<string, Candidate & { surfaces: Map<string, number> }>();
  // A talk of a few paragraphs has no edges to speak of.
  const edge = Math.floor(texts.length / 20);
  texts.forEach((text, index) => {
    const isEdge = index < edge || index >= texts.length - edge;
    for (const phrase of phrasesOf(text, lexicon)) note(phrase, isEdge);
  });
  return [...found.values()]
    .filter((each) => each.count >= LEAST || each.capital > 0 || isTerm(each.key))
    .map(({ surfaces, ...rest }) => ({ ...rest, forms: [...surfaces].sort(byCount).slice(0, FORMS) }));

  function note({ key, form, isFirst, isCapital, before }: Phrase, isEdge: boolean): void {
    let entry = found.get(key);
    if (!entry) {
      const none = { count: 0, inside: 0, capital: 0, asNoun: 0, asVerb: 0, atEdge: 0, forms: [] };
      found.set(key, (entry = { key, ...none, surfaces: new Map() }));
    }
    entry.count += 1;
    if (!isFirst) entry.inside += 1;
    if (!isFirst && isCapital) entry.capital += 1;
    if (before === 'noun') entry.asNoun += 1;
    if (before === 'verb') entry.asVerb += 1;
    if (isEdge) entry.atEdge += 1;
    // At the head of a sentence the capital of the first word is not the word's own.
    const own = isFirst ? `${form.charAt(0).toLowerCase()}${form.slice(1)}` : form;
    if (!isFirst || own !== form.toLowerCase()) entry.surfaces.set(form, (entry.surfaces.get(form) ?? 0) + 1);
    else entry.surfaces.set(own, (entry.surfaces.get(own) ?? 0) + 1);
  }

  /** Of one or two words, and of two neither a word of every day. */
  function isTerm(key: string): boolean {
    const words = key.split(' ');
    return words.length === 1 || (words.length === 2 && !words.some((word) => lexicon.isGeneral(word)));
  }
}

function byCount(a: [string, number], b: [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

/** Sentences of captions that were typed by a machine may begin without a capital and hold none. */
function hasCase(texts: readonly string[]): boolean {
  let inside = 0;
  let capitals = 0;
  for (const text of texts) {
    for (const [word] of text.matchAll(/(?<=[\p{L},] )\p{L}{2,}/gu)) {
      inside += 1;
      if (/^\p{Lu}/u.test(word)) capitals += 1;
    }
  }
  return inside === 0 || capitals / inside > 0.015;
}

export function printOf(text: string): string {
  return createHash('sha256').update(text.toLowerCase()).digest('hex').slice(0, 12);
}
