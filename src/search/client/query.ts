import { tokenize } from '../tokens.ts';
import { contentWords } from './stop-words.ts';

/** What results can be narrowed by. */
export const FIELDS = ['show', 'speaker', 'topic', 'kind', 'language'] as const;
export type Field = (typeof FIELDS)[number];
/** Per field the names asked for; a passage fits when one of them does. */
export type Filters = Partial<Record<Field, string[]>>;

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
  /** And phrases: `-"two words"`. */
  withoutPhrases: string[][];
  /** `speaker:"A B" topic:x`. */
  filters: Filters;
}

/** An unquoted query of more words than this is a question, and loses its stop words. */
export const LONG = 3;

const QUOTED = /(?<!\S)(-?)["“”„«»]([^"“”„«»]*)["“”„«»]|["“”„«»]([^"“”„«»]*)["“”„«»]/g;

/** How a field may be called. */
const FIELD_NAMES: Record<string, Field> = {
  show: 'show', podcast: 'show', sendung: 'show', speaker: 'speaker', by: 'speaker', sprecher: 'speaker', sprecherin: 'speaker',
  topic: 'topic', thema: 'topic', kind: 'kind', art: 'kind', language: 'language', lang: 'language', sprache: 'language',
}; // prettier-ignore
const FILTER = new RegExp(
  `(?<!\\S)(${Object.keys(FIELD_NAMES).join('|')}):(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|(\\S*))`,
  'gi',
);

/** A minus at the beginning of a word, and not one inside it. A query of nothing else is meant as words. */
const UNWANTED = /(?<!\S)-(\p{L}\S*)/gu;

/** A quote that is not closed quotes nothing: it is still being typed. */
export function parseQuery(input: string): Query {
  const text = input.replace(/\s+/g, ' ').trim().slice(0, 300);
  const filters: Filters = {};
  const unfiltered = text.replace(FILTER, (_whole, name: string, quoted?: string, bare?: string) => {
    const value = (quoted ?? bare ?? '').trim();
    const field = FIELD_NAMES[name.toLowerCase()]!;
    if (value) filters[field] = [...(filters[field] ?? []), value];
    return ' ';
  });
  const phrases: string[][] = [];
  const withoutPhrases: string[][] = [];
  const rest = unfiltered.replace(QUOTED, (_whole, minus?: string, own?: string, inside?: string) => {
    const words = norms(own ?? inside ?? '');
    if (words.length > 0) (minus ? withoutPhrases : phrases).push(words);
    return ' ';
  });
  const without: string[] = [];
  const wanted = rest.replace(UNWANTED, (_whole, word: string) => {
    without.push(...norms(word));
    return ' ';
  });
  const hasFilters = Object.keys(filters).length > 0;
  const isAllUnwanted = phrases.length === 0 && !hasFilters && !/[\p{L}\p{N}]/u.test(wanted);
  const all = norms(isAllUnwanted ? rest : wanted);
  const kept = all.length > LONG || phrases.length > 0 ? contentWords(all) : all;
  return {
    text,
    words: [...new Set(kept)],
    phrases,
    typed: all,
    without: isAllUnwanted ? [] : without,
    withoutPhrases,
    filters,
  };
}

function norms(text: string): string[] {
  return tokenize(text).map(({ norm }) => norm);
}

/** True where there are no words to look for; there may be filters. */
export function isEmpty(query: Query): boolean {
  return query.words.length === 0 && query.phrases.length === 0;
}

/** Every word that a mark may stand on, phrases included. */
export function allWords(query: Query): string[] {
  return [...new Set([...query.words, ...query.phrases.flat()])];
}
