import { fileOfRoot, type Manifest } from '../format.ts';
import { stem } from '../stem.ts';
import type { Filters, Query } from './query.ts';
import type { Respelled } from './spellings.ts';

/** How near each other words stand is looked up for so many of them, and where their lists are no longer than this. */
const MOST_WORDS = 4;
const MOST_KILOBYTES = 150;

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
  const { words, phrases, without, withoutPhrases } = query;
  const allPhrases = [...phrases, ...withoutPhrases, ...(respelled?.forms ?? [])];
  const singles = [...words, ...without].map((word) => fileOf(manifest, word));
  const inPhrases = allPhrases.flatMap((phrase) => rareIn(manifest, phrase).map((at) => fileOf(manifest, phrase[at]!)));
  const positions = [
    ...[...nearWords(manifest, words)].map((word) => fileOf(manifest, word)),
    ...allPhrases.flatMap((phrase) => (phrase.length > 1 ? inPhrases : [])),
  ].filter((file) => weightApart(manifest, file) > 0);
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
  const rare = all.filter((at) => weightApart(manifest, fileOf(manifest, phrase[at]!)) === 0);
  return rare.length > 0 ? rare : all;
}

/** Of the words of a query, those of which it may matter where they stand: none of one word alone. */
export function nearWords(manifest: Manifest, words: readonly string[]): Set<string> {
  if (words.length > MOST_WORDS) return new Set();
  const weighed = words.map((word) => ({ word, weight: weightApart(manifest, fileOf(manifest, word)) }));
  weighed.sort((a, b) => a.weight - b.weight);
  let sum = 0;
  const near = weighed.filter(({ weight }) => (sum += weight) <= MOST_KILOBYTES);
  return new Set(near.length > 1 ? near.map(({ word }) => word) : []);
}

function fileOf(manifest: Manifest, word: string): number {
  return fileOfRoot(manifest, stem(word));
}

/** KB of the file that says where the words of this one stand, unpacked; 0 where the file itself says it. */
function weightApart({ apart }: Manifest, file: number): number {
  return apart.find(([number]) => number === file)?.[1] ?? 0;
}
