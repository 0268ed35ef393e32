import { stem } from './stem.ts';

/**
 * Words as the search compares them: the same way in the index, in the list of results and on the page of an episode.
 */

export interface Token {
  /** Lower case, without diacritics and apostrophes. */
  norm: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    tokens.push({ norm: normalize(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

export function normalize(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
}

/** How well a word of the text stands for a query word: 1 the same, 0.9 the same root, 0.5 begins with it, 0 not at all. */
export function likeness(norm: string, query: string): number {
  if (norm === query) return 1;
  if (stem(norm) === stem(query)) return 0.9;
  return query.length >= 3 && norm.startsWith(query) ? 0.5 : 0;
}

/** Where the words of a phrase follow each other, word for word: indexes of their first tokens. */
export function findPhrase(tokens: readonly Token[], phrase: readonly string[]): number[] {
  const found: number[] = [];
  if (phrase.length === 0) return found;
  for (let at = 0; at + phrase.length <= tokens.length; at++) {
    if (phrase.every((word, offset) => tokens[at + offset]!.norm === word)) found.push(at);
  }
  return found;
}

/** Neighbours that a text may write together: for `deep seek` the `joint` is `deepseek`. */
export function joinedPairs(words: readonly string[]): { joint: string; pair: [string, string] }[] {
  return words.slice(1).map((word, index) => ({ joint: words[index]! + word, pair: [words[index]!, word] }));
}
