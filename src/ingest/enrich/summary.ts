import { CAPITAL, LETTER, signIn, SMALL } from '../../transcript/signs.ts';
import { unitsOf } from '../../transcript/units.ts';
import { stemHashes } from '../../transcript/words.ts';
import { announcedIn } from './announcement.ts';
import type { CastMember } from './people.ts';
import { firstName } from './names.ts';
import { worthOf } from './promotion.ts';
import { isPersonal } from './pronouns.ts';
import { hasEnd, spokenSentences, type ProseSentence } from './prose.ts';
import { writesCapitals } from './sentence-case.ts';
import { StemCounts } from './stem-counts.ts';
import { subjectOf } from './subject.ts';

export interface SummaryInput {
  prose: readonly ProseSentence[];
  opening: readonly { speaker: string | null; text: string }[];
  cast: readonly CastMember[];
  kind: 'transcript' | 'notes' | 'article';
  language: string;
  /** Chapter titles, for want of a sentence. */
  chapters: readonly string[];
  /** The talk, for what it goes on about. */
  talk: string;
  /** What to say when there is no usable sentence at all. */
  title: string;
}

/** The longest summary, in characters. */
export const SUMMARY_LENGTH = 300;

/** Sentences that begin by pointing back at one that a summary would not show. */
const ANAPHORIC =
  /^(?:(?:and|but|so|or|also|then|plus|however|yet|still|because|this|that|these|those|it|its|it's|he|she|they|his|her|their|him|them|which|who|such|instead|meanwhile|for this|at that|in other|other|er|sie|es|dies|dieser|diese|das|und|aber)(?![\p{L}'’])|(?:that|it|he|she|they)['’])/iu;

/** What points at the very thing that the summary stands on. */
const ITSELF = /^(?:in )?this (?:[\p{L}-]+ ){0,2}(?:episode|conversation|interview|talk|article|podcast|week)\b/iu;

export function isAnaphoric(sentence: string): boolean {
  const text = sentence.trim();
  return ANAPHORIC.test(text) && !ITSELF.test(text);
}

/** Sections of an article that tell what all of it says. */
const LEAD = /^(?:|tl;?d[rw]|summary|abstract|overview|in short|notes|zusammenfassung)$/iu;

/** What a summary was made of. */
export type SummaryOrigin = 'notes' | 'items' | 'chapters' | 'talk' | 'title';

/** One or two sentences that say what the episode is about, word for word from its text. */
export function summarise(input: SummaryInput): string {
  return traceSummary(input).text;
}

/** The summary, and what it was made of. */
export function traceSummary(input: SummaryInput): { text: string; from: SummaryOrigin } {
  const { prose, cast, language, title } = input;
  const lead = prose.filter(
    ({ section, worth, from }) => worth === 'substance' && from === 'paragraph' && LEAD.test(section.trim()),
  );
  const paragraphs =
    lead.length > 0 ? lead : prose.filter(({ worth, from }) => worth === 'substance' && from === 'paragraph');
  const pool =
    paragraphs.length > 0 ? paragraphs : prose.filter(({ worth, from }) => worth === 'substance' && from === 'item');
  const names = cast.filter(({ role }) => role !== 'host').map(({ name }) => name);
  const first = choose(pool, names, language);
  if (!first) {
    const line = chapterLine(input.chapters);
    if (line !== undefined) return { text: shorten(line), from: 'chapters' };
    const said = chooseTalk(input);
    return { text: shorten(said ?? title), from: said === undefined ? 'title' : 'talk' };
  }
  const from = first.from === 'item' ? 'items' : 'notes';
  const next = prose[prose.indexOf(first) + 1];
  if (
    next?.worth === 'substance' &&
    next.from !== 'quote' &&
    first.text.length + next.text.length < SUMMARY_LENGTH &&
    next.block - first.block <= 1
  ) {
    return { text: `${first.text} ${next.text}`, from };
  }
  return { text: shorten(first.text), from };
}

function choose(pool: readonly ProseSentence[], names: readonly string[], language: string): ProseSentence | undefined {
  let best: { sentence: ProseSentence; score: number } | undefined;
  pool.slice(0, 10).forEach((sentence, index) => {
    const { text } = sentence;
    if (text.length < 30) return;
    let score = -0.4 * index;
    if (isAnaphoric(text)) score -= 4;
    if (names.some((name) => text.includes(name))) score += 2.5;
    else if (names.some((name) => text.includes(firstName(name)))) score += 1;
    if (subjectOf(text, language, 200)) score += 1.5;
    if (text.length > SUMMARY_LENGTH) score -= 0.5;
    if (/[:;]$/.test(text)) score -= 3;
    if (/^(?:we|i|our|my)\b/iu.test(text)) score -= 0.5;
    if (/\?$/.test(text)) score -= 0.5;
    if (!best || score > best.score) best = { sentence, score };
  });
  return best?.sentence;
}

/** As many of the first chapters as fit. */
function chapterLine(chapters: readonly string[]): string | undefined {
  const telling = chapters.filter(
    (title) => title.length > 12 && !/^(?:intro|introduction|outro|welcome|sponsors?|cold open)\b/iu.test(title),
  );
  let line = '';
  for (const title of telling) {
    const longer = line === '' ? title : `${line}; ${title}`;
    if (longer.length > SUMMARY_LENGTH - 60) break;
    line = longer;
  }
  return line === '' ? undefined : line;
}

/** Small talk, requests and asides, which begin many a talk and tell nothing of it. */
export const ASIDE =
  /^(?:good (?:morning|afternoon|evening)|well|hey|hello|hi|welcome|thank|thanks|yeah|okay|ok|all right|alright|anyway|so yeah|look|listen|i mean|i'm|you know|let's|let me|please|now,? you)\b/iu;

/**
 * The sentence in which the talk says what it is about; else that of its first part that has most of what the talk goes on
 * about: its frequent words and those of the title.
 */
function chooseTalk({ opening, talk, title, language }: SummaryInput): string | undefined {
  const sentences = firstSentences(opening);
  const announcing = sentences.find(
    (text) =>
      text.length > 30 &&
      text.length <= SUMMARY_LENGTH &&
      announcedIn(text, SUBJECT_ROOM) !== undefined &&
      worthOf(text) === 'substance',
  );
  if (announcing !== undefined) return announcing;
  const lengths = lengthsOf(opening.map(({ text }) => text).join(' '));
  const counts = new StemCounts(stemHashes(talk, lengths.stem));
  const titled = new Set(stemHashes(title, lengths.stem));
  const capitals = writesCapitals(talk);
  let best: string | undefined;
  let most = Number.NEGATIVE_INFINITY;
  sentences.forEach((text, index) => {
    if (text.length < lengths.sentence || text.length > SUMMARY_LENGTH) return;
    let score = weightOf(stemHashes(text, lengths.stem), counts, titled) - index * 0.05;
    // What is to be said against it is asked of those alone that could be the best.
    if (score <= most || ASIDE.test(text) || !isWhole(text, capitals)) return;
    score -= isAnaphoric(text) ? 1.5 : 0;
    score -= /[?？؟]$/u.test(text) ? 1 : 0;
    score -= isPersonal(text, language) ? 1 : 0;
    if (score > most && worthOf(text) === 'substance') [best, most] = [text, score];
  });
  return best ?? opening[0]?.text;
}

/** The sentences that a talk begins with. */
const MOST_SENTENCES = 60;

function firstSentences(opening: SummaryInput['opening']): string[] {
  const found: string[] = [];
  for (const { text } of opening) {
    if (found.length >= MOST_SENTENCES) break;
    found.push(...spokenSentences(text.replace(/ \(https?:[^)\s]*\)/gu, '')));
  }
  return found.slice(0, MOST_SENTENCES);
}

/** How much the stems of a sentence are those that the talk goes on about, each taken once. */
function weightOf(stems: Uint32Array, counts: StemCounts, titled: ReadonlySet<number>): number {
  let weight = 0;
  const own = new Set(stems);
  for (const stem of own) weight += Math.log(1 + counts.of(stem)) + (titled.has(stem) ? 2 : 0);
  return weight / Math.sqrt(own.size + 4);
}

/** How long a telling sentence is at the least, and what counts as a word that tells something: in characters. */
interface Lengths {
  sentence: number;
  stem: { least: number; most: number };
}

const CASED: Lengths = { sentence: 60, stem: { least: 5, most: 7 } };
const UNCASED: Lengths = { sentence: 40, stem: { least: 3, most: 5 } };
const DENSE: Lengths = { sentence: 20, stem: { least: 2, most: 2 } };

/** Scripts without capitals mostly leave vowels out; others write a syllable or a word in one sign. Most letters decide. */
function lengthsOf(text: string): Lengths {
  const units = unitsOf(text);
  let [letters, cased, dense] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = units[at] ?? 0;
    // A pair is counted at its first half.
    if (unit >= 0xdc00 && unit < 0xe000) continue;
    const sign = signIn(text, unit, at);
    if (sign & LETTER) letters += 1;
    if (sign & (SMALL | CAPITAL)) cased += 1;
    if ((unit >= 0x2e80 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xd7b0)) dense += 1;
  }
  if (dense > letters / 2) return DENSE;
  return cased >= letters / 2 ? CASED : UNCASED;
}

/**
 * True of a sentence that has its beginning and its end, and both ends of what it quotes. A small letter is no beginning
 * where the talk writes capitals; many scripts have none.
 */
function isWhole(text: string, capitals: boolean): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return (
    (capitals ? /^["“„«「『(¿¡]{0,2}(?!\p{Ll})[\p{L}\p{N}]/u : /^["“„«「『(¿¡]{0,2}[\p{L}\p{N}]/u).test(text) &&
    hasEnd(text) &&
    count(/"/g) % 2 === 0 &&
    count(/“/g) === count(/”/g)
  );
}

/** The most of an announcement that is looked at. */
const SUBJECT_ROOM = 120;

/** Cut at the end of a clause; what was left out shows as an ellipsis. */
function shorten(text: string): string {
  if (text.length <= SUMMARY_LENGTH) return text;
  const head = text.slice(0, SUMMARY_LENGTH - 1);
  const clause = Math.max(
    head.lastIndexOf(', '),
    head.lastIndexOf('; '),
    head.lastIndexOf(': '),
    head.lastIndexOf(' — '),
  );
  const cut = clause > SUMMARY_LENGTH * 0.55 ? clause : head.lastIndexOf(' ');
  return `${head.slice(0, cut).replace(/[\s,;:–—]+$/u, '')} …`;
}
