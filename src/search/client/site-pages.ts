import { NAMES, PAGES_FOLDER, type PageKind } from '../site-pages.ts';
import { tokenize } from '../tokens.ts';
import { allWords, type Query } from './query.ts';

/** The part of Pagefind's browser interface that we use. */
export interface PageEngine {
  search(term: string): Promise<{ results: PageResult[] } | null>;
}

interface PageResult {
  data(): Promise<PageData>;
}

/** `raw_url` is the address as it was indexed, without base. */
interface PageData {
  raw_url?: string;
  url: string;
  meta: Record<string, string | undefined>;
}

export interface PagefindModule {
  createInstance(options: Record<string, unknown>): PageEngine & { init(): Promise<void> };
}

/** A page of the site that a query is about. */
export interface PageLink {
  kind: PageKind;
  path: string;
  title: string;
}

const MAX_PAGES = 4;

/** Pages that are looked at: of all words together, and of each word alone. */
const MOST_OF_ALL = 5;
const MOST_OF_ONE = 2;

/** A question names few things. */
const MOST_WORDS = 5;

/** What a page is called says more than what it says. */
export const OPTIONS = { noWorker: true, ranking: { metaWeights: { title: 8, [NAMES]: 4 } } };

/**
 * Pages that the query is about: those that it names first, whatever else it asks, then those of which it is a part of the
 * name.
 */
export async function findPages(engine: PageEngine, query: Query): Promise<PageLink[]> {
  const words = allWords(query);
  if (words.length === 0) return [];
  const single = words.length > 1 ? query.words.slice(0, MOST_WORDS) : [];
  const asked: [string, number][] = [
    [words.join(' '), MOST_OF_ALL],
    ...single.map((word): [string, number] => [word, MOST_OF_ONE]),
  ];
  // One after the other: the engine keeps what it fetched for the next, and answers the latest search alone.
  const found: PageData[] = [];
  for (const [term, most] of asked) {
    const { results = [] } = (await engine.search(term)) ?? {};
    found.push(...(await Promise.all(results.slice(0, most).map((result) => result.data()))));
  }
  const links = new Map<string, PageLink & { isNamed: boolean }>();
  for (const { raw_url: path = '', meta } of found) {
    const title = meta['title'] ?? '';
    const kind = meta['kind'] as PageKind;
    const names = [title, ...(meta[NAMES] ?? '').split('\n')].map(normsOf).filter((name) => name.length > 0);
    const isNamed = kind !== 'episode' && names.some((name) => name.every((norm) => words.includes(norm)));
    const isPart = names.some((name) => words.every((word) => name.some((norm) => norm.startsWith(word))));
    if (path && !links.has(path) && (isNamed || isPart)) links.set(path, { kind, path, title, isNamed });
  }
  return [...links.values()]
    .sort(
      (a, b) => Number(b.isNamed) - Number(a.isNamed) || Number(a.kind === 'episode') - Number(b.kind === 'episode'),
    )
    .slice(0, MAX_PAGES)
    .map(({ kind, path, title }) => ({ kind, path, title }));
}

function normsOf(name: string): string[] {
  return tokenize(name).map(({ norm }) => norm);
}

let loading: Promise<PageEngine> | undefined;

/** Loads Pagefind on first use. A failure is not remembered: the next call tries again. */
export function loadPageEngine(base: string): Promise<PageEngine> {
  loading ??= start(new URL(`${base}${PAGES_FOLDER}/`, location.href).href).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(address: string): Promise<PageEngine> {
  return openPageEngine((await import(/* @vite-ignore */ `${address}pagefind.js`)) as PagefindModule, address);
}

/** @param address Of the folder of the index, with a slash at its end. */
export async function openPageEngine(module: PagefindModule, address: string): Promise<PageEngine> {
  const engine = module.createInstance({ ...OPTIONS, basePath: address });
  await engine.init();
  return engine;
}
