import { likeness, normalize, tokenize } from '../tokens.ts';
import type { Engine, EngineResult, Fragment } from './engine.ts';
import type { Query } from './query.ts';
import type { Respelled } from './spellings.ts';

export interface Candidate {
  result: EngineResult;
  score: number;
}

export interface Candidates {
  /** Stretches to read, best first. */
  list: Candidate[];
  /** How much each word tells: rare words more. */
  weights: ReadonlyMap<string, number>;
  /** Words that the archive does not hold; the list was made without them. */
  unknown: string[];
}

/** The names of a page answer for a word, but for less than the words that were said. */
const NAMES_WORTH = 0.5;

/** Words side by side, beside how well the whole stretch matches. */
const BESIDE = 1;

/**
 * The stretches that may answer a query. Those that hold all of it come first; where they are few (`enough`), those that
 * hold most of it follow.
 */
export async function findCandidates(
  engine: Engine,
  query: Query,
  enough: number,
  respelled?: Respelled,
): Promise<Candidates> {
  const found = await findAsTyped(engine, query, enough);
  if (!respelled) return found;
  const run = async (term: string): Promise<EngineResult[]> => (await engine.search(term))?.results ?? [];
  const rest = query.words.filter((word) => !respelled.words.includes(word));
  const others = rest.length > 0 ? await run(rest.join(' ')) : undefined;
  const lists = [found.list];
  for (const form of respelled.forms) {
    const results = await run(form.length > 1 ? `"${form.join(' ')}"` : form[0]!);
    lists.push(lifted(withHits(others ? intersect(results, others) : results), new Map()));
  }
  const isAnswered = lists.slice(1).some(({ length }) => length > 0);
  const unknown = found.unknown.filter((word) => !isAnswered || !respelled.words.includes(word));
  return { ...found, list: union(lists), unknown };
}

/** Stretches of all lists, each with its hits in any of them and its best score. */
function union(lists: readonly (readonly Candidate[])[]): Candidate[] {
  const all = new Map<string, Candidate>();
  for (const list of lists) {
    const top = list[0]?.score || 1;
    for (const { result, score } of list) {
      const before = all.get(result.id);
      const merged = before ? merge(before.result, result) : result;
      all.set(result.id, { result: merged, score: Math.max(before?.score ?? 0, score / top) });
    }
  }
  return [...all.values()].sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1));
}

async function findAsTyped(engine: Engine, query: Query, enough: number): Promise<Candidates> {
  const { words } = query;
  const run = async (term: string): Promise<EngineResult[]> => (await engine.search(term))?.results ?? [];
  const phrases = await Promise.all(query.phrases.map((phrase) => run(`"${phrase.join(' ')}"`)));
  const together = words.length > 0 ? [await run(query.term)] : [];
  const lists = [...phrases, ...together];
  if (lists.length === 0) return { list: [], weights: new Map(), unknown: [] };
  const all = withHits(lists.reduce(intersect));
  if (words.length < 2) return { list: all, weights: new Map(), unknown: [] };
  const beside = await sideBySide(words, run);

  const singles = new Map<string, EngineResult[]>();
  for (const word of words) singles.set(word, await run(word));
  const weights = new Map([...singles].map(([word, results]) => [word, 1 / Math.log2(2 + results.length)]));
  if (all.length >= enough || query.phrases.length > 0) return { list: lifted(all, beside), weights, unknown: [] };

  const known = await Promise.all(words.map((word) => isKnown(word, singles.get(word)!)));
  const unknown = words.filter((_word, index) => !known[index]);
  for (const word of unknown) singles.delete(word);
  return { list: lifted(byMost(singles, weights), beside), weights, unknown };
}

/**
 * For a word that it does not hold, Pagefind falls back to words that begin like it, down to one letter (`zebra`: `Z`).
 * The best stretch shows which it was.
 */
async function isKnown(word: string, results: EngineResult[]): Promise<boolean> {
  const [best] = results;
  if (!best) return false;
  const fragment = await best.data();
  const words = fragment.content.split(/\s+/);
  const found = best.words.map((at) => words[at] ?? '').join(' ');
  return tokenize(`${found} ${namesOf(fragment)}`).some(
    ({ norm }) => likeness(norm, word) > 0 || sharesStart(norm, word),
  );
}

/** Pagefind's stems are finer than ours: a hit that begins like the word is that word's. */
export function sharesStart(norm: string, word: string): boolean {
  const length = Math.min(norm.length, word.length, 4);
  return length >= 3 && norm.slice(0, length) === normalize(word).slice(0, length);
}

export function namesOf({ meta }: Fragment): string {
  return ['title', 'show', 'people'].map((name) => meta[name] ?? '').join(' ');
}

/**
 * For every stretch, the share of the query's neighbours that stand side by side in it. It costs no bytes: the words
 * themselves are fetched already.
 */
async function sideBySide(
  words: readonly string[],
  run: (term: string) => Promise<EngineResult[]>,
): Promise<ReadonlyMap<string, number>> {
  const shares = new Map<string, number>();
  for (let left = 0; left + 1 < words.length; left++) {
    for (const { id } of await run(`"${words[left]!} ${words[left + 1]!}"`)) {
      shares.set(id, (shares.get(id) ?? 0) + 1 / (words.length - 1));
    }
  }
  return shares;
}

/** The order of the stretches with what stands side by side counted in; the best has a score of 1 or more. */
function lifted(list: readonly Candidate[], beside: ReadonlyMap<string, number>): Candidate[] {
  const top = Math.max(...list.map(({ score }) => score)) || 1;
  return list
    .map(({ result, score }) => ({ result, score: score / top + BESIDE * (beside.get(result.id) ?? 0) }))
    .sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1));
}

function byMost(singles: ReadonlyMap<string, EngineResult[]>, weights: ReadonlyMap<string, number>): Candidate[] {
  const sums = new Map<string, Candidate>();
  for (const [word, results] of singles) {
    const top = results[0]?.score || 1;
    for (const result of results) {
      const worth = (result.words.length > 0 ? 1 : NAMES_WORTH) + 0.2 * (result.score / top);
      const before = sums.get(result.id);
      const merged = before ? merge(before.result, result) : result;
      sums.set(result.id, { result: merged, score: (before?.score ?? 0) + worth * (weights.get(word) ?? 1) });
    }
  }
  return [...sums.values()]
    .filter(({ result }) => result.words.length > 0)
    .sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1));
}

function intersect(left: EngineResult[], right: EngineResult[]): EngineResult[] {
  const others = new Map(right.map((result) => [result.id, result]));
  return left.flatMap((result) => {
    const other = others.get(result.id);
    return other ? [merge(result, other)] : [];
  });
}

function merge(left: EngineResult, right: EngineResult): EngineResult {
  return { ...left, score: left.score + right.score, words: [...left.words, ...right.words] };
}

/** A stretch that matched by the names of its episode alone has nothing to land on. */
function withHits(results: EngineResult[]): Candidate[] {
  return results.filter(({ words }) => words.length > 0).map((result) => ({ result, score: result.score }));
}
