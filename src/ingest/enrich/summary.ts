import type { CastMember } from './people.ts';
import { firstName } from './names.ts';
import type { ProseSentence } from './prose.ts';
import { subjectOf } from './subject.ts';

export interface SummaryInput {
  prose: readonly ProseSentence[];
  opening: readonly { speaker: string | null; text: string }[];
  cast: readonly CastMember[];
  kind: 'transcript' | 'notes' | 'article';
  language: string;
  /** What to say when there is no usable sentence at all. */
  title: string;
}

/** The longest summary, in characters. */
export const SUMMARY_LENGTH = 300;

/** Sentences that begin by pointing back at one that a summary would not show. */
const ANAPHORIC =
  /^(?:(?:and|but|so|or|also|then|plus|however|yet|still|because|this|that|these|those|it|its|it's|he|she|they|his|her|their|him|them|which|who|such|instead|meanwhile|for this|at that|in other|other|er|sie|es|dies|dieser|diese|das|und|aber)(?![\p{L}'’])|(?:that|it|he|she|they)['’])/iu;

export function isAnaphoric(sentence: string): boolean {
  return ANAPHORIC.test(sentence.trim());
}

/** Sections of an article that tell what all of it says. */
const LEAD = /^(?:|tl;?d[rw]|summary|abstract|overview|in short|notes|zusammenfassung)$/iu;

/** One or two sentences that say what the episode is about, word for word from its text. */
export function summarise(input: SummaryInput): string {
  const { prose, cast, language, title } = input;
  const lead = prose.filter(({ section, worth, from }) => worth === 'substance' && from === 'paragraph' && LEAD.test(section.trim()));
  const paragraphs = lead.length > 0 ? lead : prose.filter(({ worth, from }) => worth === 'substance' && from === 'paragraph');
  const pool = paragraphs.length > 0 ? paragraphs : prose.filter(({ worth, from }) => worth === 'substance' && from === 'item');
  const names = cast.filter(({ role }) => role !== 'host').map(({ name }) => name);
  const first = choose(pool, names, language) ?? chooseTalk(input.opening);
  if (first === undefined) return title;
  if (typeof first === 'string') return shorten(first);
  const next = pool[pool.indexOf(first) + 1];
  if (next && first.text.length + next.text.length < SUMMARY_LENGTH && next.block - first.block <= 1) {
    return `${first.text} ${next.text}`;
  }
  return shorten(first.text);
}

function choose(pool: readonly ProseSentence[], names: readonly string[], language: string): ProseSentence | undefined {
  let best: { sentence: ProseSentence; score: number } | undefined;
  pool.slice(0, 10).forEach((sentence, index) => {
    const { text } = sentence;
    if (text.length < 30) return;
    let score = -0.6 * index;
    if (isAnaphoric(text)) score -= 4;
    if (names.some((name) => text.includes(name))) score += 2.5;
    else if (names.some((name) => text.includes(firstName(name)))) score += 1;
    if (subjectOf(text, language, 200)) score += 1.5;
    if (text.length > SUMMARY_LENGTH) score -= 1;
    if (/[:;]$/.test(text)) score -= 1.5;
    if (/\?$/.test(text)) score -= 0.5;
    if (!best || score > best.score) best = { sentence, score };
  });
  return best?.sentence;
}

/** The first sentences of the talk that are not a greeting. */
function chooseTalk(opening: readonly { text: string }[]): string | undefined {
  const texts = opening
    .flatMap(({ text }) => text.split(/(?<=[.!?])\s+/u))
    .filter((text) => text.length > 60 && !/^(?:well|hey|hello|hi|welcome|thank|thanks|yeah|okay|all right)\b/iu.test(text));
  const plain = texts.find((text) => !isAnaphoric(text)) ?? texts[0];
  return plain ?? opening[0]?.text;
}

/** Cut at the end of a clause; what was left out shows as an ellipsis. */
function shorten(text: string): string {
  if (text.length <= SUMMARY_LENGTH) return text;
  const head = text.slice(0, SUMMARY_LENGTH - 1);
  const clause = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf(': '), head.lastIndexOf(' — '));
  const cut = clause > SUMMARY_LENGTH * 0.55 ? clause : head.lastIndexOf(' ');
  return `${head.slice(0, cut).replace(/[\s,;:–—]+$/u, '')} …`;
}
