import { findPhrase, joinedPairs, likeness, tokenize } from '../tokens.ts';
import { allWords, type Query } from './query.ts';
import type { Respelled } from './spellings.ts';

/** A piece of an excerpt: plain text, to be set as text and never as HTML. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** What to mark. */
export interface Marking {
  query: Query;
  respelled?: Respelled | undefined;
  /** Words that were taken for the beginning of longer ones. */
  begun?: readonly string[];
}

const LENGTH = 38;

/** The stretch of a passage with most hits, its words marked; `…` where it was cut. */
export function excerptOf(words: readonly string[], marking: Marking, length = LENGTH): Piece[] {
  const hits = hitWords(words, marking);
  const start = bestStart(words, hits, length);
  const end = Math.min(words.length, start + length);
  const pieces: Piece[] = [];
  const add = (text: string, hit: boolean): void => {
    const last = pieces.at(-1);
    if (!text) return;
    if (last && last.hit === hit) last.text += text;
    else pieces.push({ text, hit });
  };
  if (start > 0) add('… ', false);
  for (let at = start; at < end; at++) {
    const word = words[at]!;
    if (at > start) add(' ', hits.has(at) && hits.has(at - 1) && !/[\p{P}\p{S}]$/u.test(words[at - 1]!));
    const tokens = hits.has(at) ? tokenize(word) : [];
    const from = tokens[0]?.start ?? word.length;
    const to = tokens.at(-1)?.end ?? word.length;
    add(word.slice(0, from), false);
    add(word.slice(from, to), true);
    add(word.slice(to), false);
  }
  if (end < words.length) add(' …', false);
  return pieces;
}

/** Indexes of the words that the query stands for; for a phrase, the phrase alone. */
export function hitWords(words: readonly string[], { query, respelled, begun = [] }: Marking): Set<number> {
  const tokens: { norm: string; start: number; end: number; word: number }[] = words.flatMap((word, at) =>
    tokenize(word).map((token) => ({ ...token, word: at })),
  );
  const hits = new Set<number>();
  for (const phrase of [...query.phrases, ...(respelled?.forms ?? [])]) {
    for (const at of findPhrase(tokens, phrase)) {
      for (let offset = 0; offset < phrase.length; offset++) hits.add(tokens[at + offset]!.word);
    }
  }
  const wanted = query.phrases.length === 0 ? allWords(query) : query.words;
  const joints = joinedPairs(query.words).map(({ joint }) => joint);
  for (const { norm, word: at } of tokens) {
    const isWanted = (word: string): boolean => likeness(norm, word) >= (begun.includes(word) ? 0.5 : 0.9);
    if (joints.includes(norm) || wanted.some(isWanted)) hits.add(at);
  }
  return hits;
}

/** Where a window of `length` words holds most hits; moved back to the beginning of the sentence where that is near. */
function bestStart(words: readonly string[], hits: ReadonlySet<number>, length: number): number {
  if (words.length <= length) return 0;
  let sum = 0;
  let most = -1;
  let best = 0;
  for (let end = 0; end < words.length; end++) {
    if (hits.has(end)) sum++;
    if (end >= length && hits.has(end - length)) sum--;
    if (sum > most) {
      most = sum;
      best = Math.max(0, end - length + 1);
    }
  }
  const first = [...hits].filter((at) => at >= best).sort((a, b) => a - b)[0] ?? best;
  let start = Math.max(0, Math.min(first - 6, words.length - length));
  for (let at = first; at > 0 && first - at < 14; at--) {
    if (/[.!?…]["”’)]*$/.test(words[at - 1]!)) {
      start = at;
      break;
    }
  }
  return Math.min(start, words.length - length);
}
