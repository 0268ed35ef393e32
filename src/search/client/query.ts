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
  /** What to give Pagefind for the single words, as typed: it does its own folding. */
  term: string;
}

/** An unquoted query of more words than this is a question, and loses its stop words. */
const LONG = 3;

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

/** A quote that is not closed quotes nothing: it is still being typed. */
export function parseQuery(input: string): Query {
  const text = input.replace(/\s+/g, ' ').trim().slice(0, 300);
  const phrases: string[][] = [];
  const rest = text.replace(QUOTED, (_whole, inside: string) => {
    const words = tokenize(inside).map((token) => token.norm);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  const all = tokenize(rest).map((token) => token.norm);
  const kept = all.length > LONG || phrases.length > 0 ? contentWords(all) : all;
  const words = [...new Set(kept)];
  return { text, words, phrases, typed: all, term: words.join(' ') };
}

export function isEmpty(query: Query): boolean {
  return query.words.length === 0 && query.phrases.length === 0;
}

/** Every word that a mark may stand on, phrases included. */
export function allWords(query: Query): string[] {
  return [...new Set([...query.words, ...query.phrases.flat()])];
}
