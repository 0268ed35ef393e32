import { fileOfRoot, type Manifest } from '../format.ts';
import { stem } from '../stem.ts';
import { LONG, type Filters, type Query } from './query.ts';
import type { Respelled } from './spellings.ts';

/** How near each other words stand is looked up for so many of them, and where their lists are no longer than this. */
const MOST_WORDS = 4;
const MOST_OF_POSITIONS = 150;

/** KB of lists that a question may read, unpacked, and words that it keeps whatever theirs are. */
const MOST_OF_QUESTION = 150;
const FEWEST_WORDS = 3;

/** In a large archive, a question without its commonest words: their lists are the longest, and tell the least. */
export function tellingWords(manifest: Manifest, query: Query): Query {
  if (query.typed.length <= LONG) return query;
  const kept = lightest(manifest, query.words, 'words', MOST_OF_QUESTION, FEWEST_WORDS);
  return kept.size === query.words.length ? query : { ...query, words: query.words.filter((word) => kept.has(word)) };
}

/**
 * The files of an index that say which places answer a query: told by the query and the manifest alone, so that all can be
 * asked for at once, and even before the code that reads them is there.
 */
export function filesAhead(
  manifest: Manifest,
  query: Query,
  respelled: Respelled | undefined,
  filters: readonly Filters[] = [],
): string[] {
  const { words, phrases, without, withoutPhrases } = tellingWords(manifest, query);
  const allPhrases = [...phrases, ...withoutPhrases, ...(respelled?.forms ?? [])];
  const singles = [...words, ...without].map((word) => fileOf(manifest, word));
  const inPhrases = allPhrases.flatMap((phrase) => rareIn(manifest, phrase).map((at) => fileOf(manifest, phrase[at]!)));
  const positions = [
    ...[...nearWords(manifest, words)].map((word) => fileOf(manifest, word)),
    ...allPhrases.flatMap((phrase) => (phrase.length > 1 ? inPhrases : [])),
  ].filter((file) => isApart(manifest, file));
  const lists = (['speaker', 'topic'] as const).filter((field) =>
    [query.filters, ...filters].some((own) => own[field]),
  );
  return [
    ...new Set([
      ...[...singles, ...inPhrases].map((file) => `w/${file}.bin`),
      ...lists.map((field) => `${field}s.bin`),
      ...positions.map((file) => `p/${file}.bin`),
    ]),
  ];
}

/** The indexes of a phrase's words that are not among the commonest; of all its words where every one is. */
export function rareIn(manifest: Manifest, phrase: readonly string[]): number[] {
  const all = [...phrase.keys()];
  const rare = all.filter((at) => !isApart(manifest, fileOf(manifest, phrase[at]!)));
  return rare.length > 0 ? rare : all;
}

/** Of the words of a query, those of which it may matter where they stand: none of one word alone. */
export function nearWords(manifest: Manifest, words: readonly string[]): Set<string> {
  const near = lightest(manifest, words.length > MOST_WORDS ? [] : words, 'positions', MOST_OF_POSITIONS);
  return near.size > 1 ? near : new Set();
}

/** Of these words, as many as can be looked up for so many KB, those with the shortest lists first. */
function lightest(
  manifest: Manifest,
  words: readonly string[],
  which: 'words' | 'positions',
  most: number,
  fewest = 0,
): Set<string> {
  const weighed = words.map((word) => {
    const [, ...weights] = manifest.apart.find(([file]) => file === fileOf(manifest, word)) ?? [0, 0, 0];
    return { word, weight: which === 'words' ? weights[0] : weights[1] };
  });
  weighed.sort((a, b) => a.weight - b.weight);
  let sum = 0;
  return new Set(
    weighed.filter(({ weight }, index) => (sum += weight) <= most || index < fewest).map(({ word }) => word),
  );
}

function fileOf(manifest: Manifest, word: string): number {
  return fileOfRoot(manifest, stem(word));
}

function isApart({ apart }: Manifest, file: number): boolean {
  return apart.some(([number]) => number === file);
}
