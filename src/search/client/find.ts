import { displayTime } from '../../transcript/time.ts';
import type { Engine, EngineResult, Fragment } from './engine.ts';
import { excerptOf, type Piece } from './excerpt.ts';
import { passagesOf } from './passages.ts';
import { isEmpty, type Query } from './query.ts';
import { scorePassage, type Scored } from './rank.ts';
import { tokenize } from '../tokens.ts';

/** One line of the result list. */
export interface Hit {
  /** From the site's root, base not included: `/episodes/a/b/?q=distillation#t-30`. */
  href: string;
  speaker: string;
  /** `20:34`, or empty. */
  time: string;
  chapter: string;
  section: string;
  excerpt: Piece[];
  score: number;
  missing: string[];
}

/** The hits of one conversation, or one catalogue page. */
export interface Group {
  kind: 'episode' | 'topic' | 'person' | 'show';
  /** Site path of the conversation's page. */
  path: string;
  title: string;
  show: string;
  hits: Hit[];
}

export interface Found {
  groups: Group[];
  /** True when no stretch of talk holds all the words, and these hold some of them. */
  partial: boolean;
  /** Words that the whole archive does not hold. */
  unknown: string[];
  /** Stretches that match and have not been read yet. */
  rest: number;
}

/** Stretches read for one screen of results. */
const BATCH = 10;

interface Candidate {
  result: EngineResult;
  score: number;
}

/** A search that can be read on: each `next` reads more stretches and gives everything found so far. */
export async function openSearch(engine: Engine, query: Query): Promise<{ next(): Promise<Found> }> {
  const { candidates, weights, partial, unknown } = await findCandidates(engine, query);
  const scored: { fragment: Fragment; scored: Scored; rank: number }[] = [];
  let read = 0;
  return {
    async next() {
      do {
        const batch = candidates.slice(read, read + BATCH);
        read += batch.length;
        const fragments = await Promise.all(
          batch.map(async ({ result }) => ({ fragment: await result.data(), result })),
        );
        fragments.forEach(({ fragment, result }, index) => {
          const names = ['title', 'show', 'people'].map((name) => fragment.meta[name] ?? '').join(' ');
          const all = passagesOf(fragment, result.words)
            .map((passage) => scorePassage(passage, query, { names, weights }))
            .filter((one) => one !== undefined);
          const best = Math.max(...all.map((one) => one.score));
          const rank = batch[index]!.score / (candidates[0]?.score || 1);
          for (const one of all) if (one.score >= best * 0.45) scored.push({ fragment, scored: one, rank });
        });
      } while (scored.length === 0 && read < candidates.length);
      return { groups: grouped(scored, query), partial, unknown, rest: candidates.length - read };
    },
  };
}

async function findCandidates(engine: Engine, query: Query) {
  const weights = new Map<string, number>();
  const none = { candidates: [] as Candidate[], weights, partial: false, unknown: [] as string[] };
  if (isEmpty(query)) return none;
  const run = async (term: string): Promise<EngineResult[]> => (await engine.search(term))?.results ?? [];

  const phrases = await Promise.all(query.phrases.map((phrase) => run(`"${phrase.join(' ')}"`)));
  const singles = query.words.length > 1 ? await Promise.all(query.words.map(run)) : [];
  const unknown = query.words.filter((_word, index) => singles[index]?.length === 0);
  query.words.forEach((word, index) => weights.set(word, 1 / Math.log2(2 + (singles[index]?.length ?? 0))));
  const together = query.words.length > 0 && unknown.length === 0 ? await run(query.term) : [];

  const lists = [...phrases, ...(query.words.length > 0 ? [together] : [])];
  const candidates = withHits(lists.reduce((left, right) => intersect(left, right)));
  if (candidates.length > 0 || query.phrases.length > 0 || query.words.length < 2)
    return { ...none, candidates, unknown };

  const sums = new Map<string, Candidate>();
  singles.forEach((results, index) => {
    const top = results[0]?.score || 1;
    for (const result of withHits(results).map((one) => one.result)) {
      const worth = weights.get(query.words[index]!)! * (1 + 0.2 * (result.score / top));
      const known = sums.get(result.id);
      const merged = known ? { ...result, words: [...known.result.words, ...result.words] } : result;
      sums.set(result.id, { result: merged, score: (known?.score ?? 0) + worth });
    }
  });
  const partly = [...sums.values()].sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1));
  return { ...none, candidates: partly, partial: true, unknown };
}

function intersect(left: EngineResult[], right: EngineResult[]): EngineResult[] {
  const others = new Map(right.map((result) => [result.id, result]));
  return left.flatMap((result) => {
    const other = others.get(result.id);
    return other ? [{ ...result, score: result.score + other.score, words: [...result.words, ...other.words] }] : [];
  });
}

/** A stretch that matched by the names of its episode alone has nothing to land on. */
function withHits(results: EngineResult[]): Candidate[] {
  return results.filter((result) => result.words.length > 0).map((result) => ({ result, score: result.score }));
}

function grouped(found: { fragment: Fragment; scored: Scored; rank: number }[], query: Query): Group[] {
  const groups = new Map<string, Group>();
  for (const { fragment, scored, rank } of found) {
    const address = new URL(fragment.raw_url ?? fragment.url, 'https://archive.invalid');
    const of = address.searchParams.get('of');
    const path = of ? `/episodes/${of}/` : address.pathname;
    const group = groups.get(path) ?? { kind: kindOf(path), path, title: '', show: '', hits: [] };
    if (!group.title || !of) {
      group.title = fragment.meta['title'] ?? '';
      group.show = fragment.meta['show'] ?? '';
    }
    const hit = toHit(address.pathname, scored, query, rank);
    const same = group.hits.findIndex((other) => other.href === hit.href);
    if (same < 0) group.hits.push(hit);
    else if (group.hits[same]!.score < hit.score) group.hits[same] = hit;
    groups.set(path, group);
  }
  for (const group of groups.values()) group.hits.sort((a, b) => b.score - a.score);
  return [...groups.values()].sort((a, b) => b.hits[0]!.score - a.hits[0]!.score || (a.path < b.path ? -1 : 1));
}

function toHit(path: string, { passage, score, missing }: Scored, query: Query, rank: number): Hit {
  const search = path.startsWith('/episodes/') ? `?q=${encodeURIComponent(query.text)}` : '';
  const seconds = /^t-(\d+)/.exec(passage.id)?.[1];
  return {
    href: `${path}${search}${passage.id ? `#${passage.id}` : ''}`,
    speaker: passage.speaker,
    time: seconds === undefined ? '' : displayTime(Number(seconds)),
    chapter: passage.chapter,
    section: passage.section,
    excerpt: excerptOf(passage, query),
    score: score + 0.25 * rank,
    missing,
  };
}

const KINDS: Record<string, Group['kind']> = { topics: 'topic', people: 'person', shows: 'show' };

function kindOf(path: string): Group['kind'] {
  return KINDS[path.split('/')[1] ?? ''] ?? 'episode';
}

/** Catalogue pages whose very name was asked for, before those that only speak of it. */
export function isNamed(group: Group, query: Query): boolean {
  const name = tokenize(group.title).map((token) => token.norm);
  const wanted = [...query.phrases.flat(), ...query.words];
  return name.length > 0 && name.every((word) => wanted.includes(word));
}
