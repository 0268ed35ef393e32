import type { FacetValue } from '../format.ts';
import { normalize } from '../tokens.ts';
import type { Engine } from './engine.ts';
import { FIELDS, type Field, type Filters } from './query.ts';

/** Names that no show, speaker, topic, kind or language of the archive has. */
export interface UnknownName {
  field: Field;
  name: string;
}

/** Per filter in use, which places it lets through. */
export interface Sieve {
  passes: Map<Field, (place: number) => boolean>;
  unknown: UnknownName[];
}

/** One choice of a filter, with the passages that it would leave. */
export interface FieldCount {
  name: string;
  count: number;
}
export type Counts = Record<Field, FieldCount[]>;

interface OwnField {
  names: string[][];
  of: number[];
}

function ownField({ manifest }: Engine, field: 'show' | 'kind' | 'language'): OwnField {
  if (field === 'show') return { names: manifest.shows, of: manifest.showOf };
  if (field === 'kind') return { names: manifest.kinds.map((kind) => [kind]), of: manifest.kindOf };
  return { names: manifest.languages.map((language) => [language]), of: manifest.languageOf };
}

function listsOf(engine: Engine, field: 'speaker' | 'topic'): Promise<FacetValue[]> {
  return engine.facet(`${field}s`);
}

const isOwn = (field: Field): field is 'show' | 'kind' | 'language' => field !== 'speaker' && field !== 'topic';

/** Reads what filters ask for. Lists of speakers and topics are fetched only where they are asked for. */
export async function makeSieve(engine: Engine, filters: Filters): Promise<Sieve> {
  const sieve: Sieve = { passes: new Map(), unknown: [] };
  for (const field of FIELDS) {
    const asked = filters[field] ?? [];
    if (asked.length === 0) continue;
    const all = isOwn(field) ? ownField(engine, field).names : (await listsOf(engine, field)).map(({ names }) => names);
    const chosen = new Set<number>();
    for (const name of asked) {
      const found = named(all, name);
      if (found.length === 0) sieve.unknown.push({ field, name });
      for (const index of found) chosen.add(index);
    }
    if (isOwn(field)) {
      const { of } = ownField(engine, field);
      sieve.passes.set(field, (place) => chosen.has(of[engine.episodeOf(place)] ?? -1));
    } else {
      const places = new Set<number>();
      const lists = await listsOf(engine, field);
      for (const index of chosen) for (const place of lists[index]!.places) places.add(place);
      sieve.passes.set(field, (place) => places.has(place));
    }
  }
  return sieve;
}

/** Those that have this very name, or else those that have its words in one of their names. */
function named(all: readonly string[][], asked: string): number[] {
  const wanted = fold(asked);
  const fitting = (fits: (name: string) => boolean): number[] =>
    all.flatMap((names, index) => (names.some((name) => fits(fold(name))) ? [index] : []));
  const exact = fitting((name) => name === wanted);
  if (exact.length > 0 || wanted === '') return exact;
  return fitting((name) => wanted.split(' ').every((word) => name.split(' ').includes(word)));
}

/** Two spellings of a name that differ in capitals, accents or signs are one. */
export function fold(name: string): string {
  return normalize(name)
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/**
 * How many of these passages each choice of each filter would leave, the other filters standing. Fetches the lists of
 * speakers and topics.
 */
export async function countChoices(engine: Engine, places: readonly number[], { passes }: Sieve): Promise<Counts> {
  const counts = {} as Counts;
  for (const field of FIELDS) {
    const others = [...passes].filter(([other]) => other !== field).map(([, fits]) => fits);
    const left = places.filter((place) => others.every((fits) => fits(place)));
    if (isOwn(field)) {
      const { names, of } = ownField(engine, field);
      const sums = new Map<number, number>();
      for (const place of left) {
        const index = of[engine.episodeOf(place)];
        if (index !== undefined) sums.set(index, (sums.get(index) ?? 0) + 1);
      }
      counts[field] = sorted([...sums].map(([index, count]) => ({ name: names[index]![0]!, count })));
    } else {
      const set = new Set(left);
      const lists = await listsOf(engine, field);
      counts[field] = sorted(
        lists.map(({ names, places: own }) => ({
          name: names[0]!,
          count: own.reduce((sum, place) => sum + Number(set.has(place)), 0),
        })),
      );
    }
  }
  return counts;
}

function sorted(values: FieldCount[]): FieldCount[] {
  return values.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Every passage that filters alone can choose: what speakers say and topics are named in, and titles of episodes. */
export async function allPlaces(engine: Engine, filters: Filters): Promise<number[]> {
  const lists = [...(await listsOf(engine, 'speaker')), ...(await listsOf(engine, 'topic'))];
  const places = new Set(lists.flatMap(({ places: own }) => own));
  if (!filters.speaker && !filters.topic) for (const place of engine.titles()) places.add(place);
  return [...places].sort((a, b) => a - b);
}
