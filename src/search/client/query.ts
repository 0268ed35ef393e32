import { tokenize } from '../tokens.ts';
import { contentWords } from './stop-words.ts';

/** A query as understood. Words are normalized: lower case, without diacritics. */
export interface Query {
  /** As typed, trimmed, single spaces: what addresses and announcements show. */
  text: string;
  /** Single words to find, each once. */
  words: string[];
  /** Words in quotes, to be found in this order; a quoted single word is a phrase of one. */
  phrases: string[][];
  /** The unquoted words as typed, small ones and repeated ones too, for the wording of the query. */
  typed: string[];
  /** Words that a passage must not hold: `-word`. */
  without: string[];
  /** What to give Pagefind for the single words, as typed: it does its own folding. */
  term: string;
}

/** An unquoted query of more words than this is a question, and loses its stop words. */
const LONG = 3;

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

/** A minus at the beginning of a word, and not one inside it. A query of nothing else is meant as words. */
const UNWANTED = /(?<!\S)-(\p{L}\S*)/gu;

/** A quote that is not closed quotes nothing: it is still being typed. */
export function parseQuery(input: string): Query {
  const text = input.replace(/\s+/g, ' ').trim().slice(0, 300);
  const phrases: string[][] = [];
  const rest = text.replace(QUOTED, (_whole, inside: string) => {
    const words = tokenize(inside).map((token) => token.norm);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  const without: string[] = [];
  const wanted = rest.replace(UNWANTED, (_whole, word: string) => {
    without.push(...tokenize(word).map((token) => token.norm));
    return ' ';
  });
  const isAllUnwanted = phrases.length === 0 && !/[\p{L}\p{N}]/u.test(wanted);
  const all = tokenize(isAllUnwanted ? rest : wanted).map((token) => token.norm);
  const kept = all.length > LONG || phrases.length > 0 ? contentWords(all) : all;
  const words = [...new Set(kept)];
  return { text, words, phrases, typed: all, without: isAllUnwanted ? [] : without, term: words.join(' ') };
}

export function isEmpty(query: Query): boolean {
  return query.words.length === 0 && query.phrases.length === 0;
}

/** Every word that a mark may stand on, phrases included. */
export function allWords(query: Query): string[] {
  return [...new Set([...query.words, ...query.phrases.flat()])];
}
