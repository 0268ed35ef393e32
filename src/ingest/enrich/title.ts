import { stemHashes } from '../../transcript/words.ts';
import { announcedIn } from './announcement.ts';
import { ASIDE, isAnaphoric } from './summary.ts';
import { castHints } from './cast.ts';
import { firstName, lastName } from './names.ts';
import type { CastMember } from './people.ts';
import { worthOf } from './promotion.ts';
import { isPersonal } from './pronouns.ts';
import { spokenSentences, type ProseSentence } from './prose.ts';
import { toSentenceCase, writesCapitals, writtenSmall } from './sentence-case.ts';
import { subjectOf, trimClause, trimSubject } from './subject.ts';

export interface TitleInput {
  /** Guests first, in order of importance. */
  cast: readonly CastMember[];
  prose: readonly ProseSentence[];
  /** Titles of chapters and of headings inside the talk, in order. */
  chapters: readonly string[];
  /** First words of the talk, for entries without notes. */
  opening: readonly { speaker: string | null; text: string }[];
  language: string;
  show: string;
  /** The talk, or as much of it as tells how words are written in it. */
  talk?: string;
  /** Whether a sentence says by its wording who takes part, where that is known. */
  hasHints?: (sentence: string) => boolean;
  /** Name of the seed when it is this one episode: people name files after what is in them. */
  file?: string | undefined;
}

/** The longest title that is made. */
export const TITLE_LENGTH = 90;

const ON: Readonly<Record<string, { on: string; and: string }>> = {
  en: { on: 'on', and: 'and' },
  de: { on: 'über', and: 'und' },
};

/** What a derived title was made of. */
export type TitleOrigin = 'notes' | 'opening' | 'file' | 'chapters' | 'sentence' | 'guests' | 'show';

/**
 * A short, true title for an entry that has none: the guests and what they talk about, in the words of the text. Never a
 * promotion. Falls back from the notes to the chapters, and from those to the first sentence.
 */
export function deriveTitle(input: TitleInput): string {
  return traceTitle(input).title;
}

/** The derived title, and what it was made of. */
export function traceTitle(input: TitleInput): { title: string; from: TitleOrigin } {
  const guests = guestNames(input);
  const ways: [from: TitleOrigin, make: () => string | undefined][] = [
    ['notes', () => fromNotes(input, guests)],
    ['opening', () => fromOpening(input, guests)],
    ['file', () => fileTitle(input.file, 2)],
    ['chapters', () => fromChapters(input, guests)],
    ['sentence', () => fromWritten(input, guests)],
    ['guests', () => conversation(input, guests)],
    ['file', () => fileTitle(input.file)],
    ['sentence', () => fromSaid(input)],
  ];
  for (const [from, make] of ways) {
    const title = make();
    if (title !== undefined) return { title, from };
  }
  return { title: input.show, from: 'show' };
}

function guestNames({ cast, language }: TitleInput): string {
  const asked = cast.filter(({ role }) => role === 'guest');
  const chosen = asked.length > 0 ? asked : cast.filter(({ role }) => role === 'speaker').slice(0, 2);
  return joinNames(
    chosen.slice(0, 3).map(({ name }) => name),
    language,
  );
}

function joinNames(names: readonly string[], language: string): string {
  const { and } = words(language);
  const [first, second] = names;
  if (first !== undefined && second !== undefined && names.length === 2) {
    const given = first.slice(0, -lastName(first).length).trimEnd();
    // Two of one family: `Ada and Mary Byron`.
    if (given !== '' && lastName(first) === lastName(second) && second.includes(' '))
      return `${given} ${and} ${second}`;
  }
  if (names.length < 3) return names.join(` ${and} `);
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}

function words(language: string): { on: string; and: string } {
  return ON[language.slice(0, 2)] ?? { on: '–', and: '&' };
}

function fromNotes({ prose, cast, language, hasHints = saysWho }: TitleInput, guests: string): string | undefined {
  const { on } = words(language);
  const lead = guests === '' ? '' : `${guests} ${on} `;
  const room = TITLE_LENGTH - lead.length;
  const substance = prose.filter(({ worth, from }) => worth === 'substance' && from !== 'quote');
  const firstNames = cast.filter(({ role }) => role === 'guest').map(({ name }) => firstName(name));
  let best: { text: string; score: number } | undefined;
  substance.slice(0, 24).forEach(({ text, from }, index) => {
    const subject = subjectOf(text, language, room);
    if (!subject) return;
    const named = firstNames.some((name) => text.includes(name)) || hasHints(text);
    const score = subject.score + (named ? 2 : 0) - index * 0.25 - (from === 'item' ? 3 : 0);
    if (!best || score > best.score) best = { text: subject.text, score };
  });
  if (!best || best.score < 1 || (lead === '' && /^(?:their|its|his|her|our|your|my)\b/iu.test(best.text)))
    return undefined;
  return lead === '' ? capitalise(best.text) : lead + best.text;
}

/** Whether a sentence says by its wording who takes part. */
function saysWho(sentence: string): boolean {
  return castHints(sentence, new Set()).length > 0;
}

function fromOpening({ opening, language }: TitleInput, guests: string): string | undefined {
  const { on } = words(language);
  const lead = guests === '' ? '' : `${guests} ${on} `;
  for (const turn of opening.slice(0, 12))
    for (const sentence of spokenSentences(turn.text)) {
      const text = announcedIn(sentence, TITLE_LENGTH - lead.length);
      if (text !== undefined && worthOf(sentence) === 'substance') return lead === '' ? capitalise(text) : lead + text;
    }
  return undefined;
}

/**
 * What a person called a file: `2024-05-01_weekly-sync.de.vtt` gives `2024-05-01 weekly sync`; undefined for numbers, hashes
 * and mere kinds of file, and for fewer than `least` telling words.
 */
export function fileTitle(file: string | undefined, least = 1): string | undefined {
  if (file === undefined) return undefined;
  const stem = file.replace(/(?:\.[\p{L}\d]{1,5}){1,2}$/u, '');
  const text = stem
    .replace(/(?<!\d)[-_.+]|[-_.+](?!\d)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const telling = (text.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 2 && !ROUTINE_NAME.test(word));
  const isHash = /[0-9a-f]{12,}/i.test(stem) || /\d\p{L}\d\p{L}/u.test(stem);
  if (isHash || telling.length < least || telling.join('').length < 5) return undefined;
  return capitalise(
    text.length > TITLE_LENGTH ? (trimSubject(text, TITLE_LENGTH) ?? text.slice(0, TITLE_LENGTH)) : text,
  );
}

/** Names that files get from software. */
const ROUTINE_NAME =
  /^(?:transcripts?|transcription|captions?|subtitles?|audio|video|recording|meeting|zoom|gmt|otter|untitled|new|copy|final|draft|file|export|output|input|test|sample|example|episode|seed|english|default|auto|txt|vtt|srt)$/iu;

/** Words of chapters that every talk has. */
const ROUTINE =
  /\b(?:intro(?:duction)?s?|outro|welcome|about the episode|sponsors?|closing|wrap[- ]?up|conclusion|final thoughts|remarks|lightning round|quick ?fire|q&a|farewell|thanks|banter|preview|cold open|hiring)\b/iu;

function fromChapters({ chapters, prose, language, cast, talk = '' }: TitleInput, guests: string): string | undefined {
  const names = cast.filter(({ role }) => role !== 'host').map(({ name }) => name);
  for (const chapter of chapters.slice(0, 3)) {
    const named = /^(?:intro(?:duction|ducing)?|welcome)[:–—-]\s*(?<rest>.+)$/iu.exec(chapter)?.groups?.['rest'];
    if (named && names.some((name) => named.includes(name)) && named.length <= TITLE_LENGTH) return named;
  }
  if (chapters.length === 0) return undefined;
  const { on } = words(language);
  const lead = guests === '' ? '' : `${guests} ${on} `;
  const weight = keywords([...prose.filter(({ worth }) => worth === 'substance').map(({ text }) => text), ...chapters]);
  let best: { text: string; score: number } | undefined;
  for (const chapter of chapters) {
    if (ROUTINE.test(chapter)) continue;
    const text = trimSubject(chapter.replace(/\?$/, ''), TITLE_LENGTH - lead.length);
    if (!text || text.length < 12) continue;
    const stems = [...stemHashes(text, STEM)];
    const score = stems.reduce((sum, stem) => sum + (weight.get(stem) ?? 0), 0) / (stems.length + 2);
    if (!best || score > best.score) best = { text, score };
  }
  if (!best) return undefined;
  // Talk without capitals tells nothing of names.
  const running = [
    ...prose.map(({ text }) => text),
    ...cast.map(({ name }) => `, ${name}`),
    writesCapitals(talk) ? talk : '',
  ].join('\n');
  const text = toSentenceCase(best.text, running);
  return lead === '' ? capitalise(text) : lead + lowered(text, running);
}

/** A heading's first word small again where the notes or the talk mostly write it small. */
function lowered(heading: string, running: string): string {
  const first = /^\p{Lu}\p{Ll}+(?=(?:-\p{Ll}+)? \p{Ll}|,|$)/u.exec(heading)?.[0];
  if (!first) return heading;
  const small = first.toLowerCase();
  const isCommon =
    /^(?:the|an?|how|why|what|when|where|on|from|building|inside)$/u.test(small) || writtenSmall(first, running);
  return isCommon ? small + heading.slice(first.length) : heading;
}

/** Questions, and what was broken off or is no talk. */
const UNFIT = /[?？؟…]$|\.\.\.?$|[[\]\\]|--/u;

function fromWritten({ prose }: TitleInput, guests: string): string | undefined {
  const room = (sentence: string): number =>
    guests === '' || sentence.includes(guests) ? TITLE_LENGTH : TITLE_LENGTH - guests.length - 2;
  const written = prose.filter(({ worth, from }) => worth === 'substance' && from === 'paragraph');
  for (const { text: sentence } of written.slice(0, 12)) {
    const text = asTitle(sentence, room(sentence));
    if (text !== undefined) return room(sentence) === TITLE_LENGTH ? text : `${guests}: ${text}`;
  }
  return undefined;
}

/** Who talks is a truer title of a talk than how it happens to begin. */
function conversation({ language }: TitleInput, guests: string): string | undefined {
  if (guests === '') return undefined;
  return language.startsWith('de') ? `Gespräch mit ${guests}` : `A conversation with ${guests}`;
}

function fromSaid({ opening, language }: TitleInput): string | undefined {
  return opening
    .flatMap(({ text }) => spokenSentences(text))
    .slice(0, 12)
    .filter((text) => !isPersonal(text.trim(), language) && !UNFIT.test(text.trim()) && worthOf(text) === 'substance')
    .map((text) => asTitle(text, TITLE_LENGTH))
    .find((text) => text !== undefined);
}

/** The first clause of a sentence that stands on its own. */
function asTitle(sentence: string, room: number): string | undefined {
  if (isAnaphoric(sentence) || ASIDE.test(sentence) || sentence.length < 25) return undefined;
  const text = trimClause(sentence, room);
  return text && text.length >= 20 ? capitalise(text) : undefined;
}

function capitalise(text: string): string {
  return text.replace(/^["“(]*\p{Ll}(?!\p{Lu})/u, (head) => head.toUpperCase());
}

const STEM = { least: 4, most: 7 };

function keywords(texts: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const text of texts)
    for (const stem of new Set(stemHashes(text, STEM))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}
