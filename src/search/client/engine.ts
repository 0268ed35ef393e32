/** The part of Pagefind's browser interface that we use. */
export interface Engine {
  search(term: string): Promise<{ results: EngineResult[] } | null>;
}

/** One virtual page that holds every word of the term. */
export interface EngineResult {
  id: string;
  score: number;
  /** Positions of the hits in the content; empty when only the names of the page matched. */
  words: number[];
  data(): Promise<Fragment>;
}

export interface Fragment {
  /** With the query and without base: `/episodes/a/b/?c=3`. */
  raw_url?: string;
  url: string;
  content: string;
  meta: Record<string, string | undefined>;
  anchors: Anchor[];
  /** Hits of the latest search that asked for this fragment. */
  locations: number[];
}

export interface Anchor {
  element: string;
  id: string;
  title?: string;
  /** Index of the word that it stands in front of. */
  location: number;
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): Instance;
}

interface Instance extends Engine {
  init(): Promise<void>;
  mergeIndex(address: string, options: Record<string, unknown>): Promise<void>;
}

/** What the file `parts.json` of an index says: how many parts it has. The second lies in the folder `2`. */
export interface Parts {
  parts: number;
}

/**
 * Chapters of an episode share its title, show and people: these let a query name them (`jeff dean distillation`) but must
 * not lift every chapter of the episode above the words that were said.
 */
export const OPTIONS = {
  noWorker: true,
  ranking: { metaWeights: { title: 0.2, show: 0.1, people: 0.1 } },
};

let loading: Promise<Engine> | undefined;

/** Loads the engine on first use. A failure is not remembered: the next call tries again. */
export function loadEngine(base: string): Promise<Engine> {
  loading ??= start(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(base: string): Promise<Engine> {
  const address = new URL(`${base}pagefind/`, location.href).href;
  const [module, { parts }] = await Promise.all([
    import(/* @vite-ignore */ `${address}pagefind.js`) as Promise<PagefindModule>,
    readParts(address),
  ]);
  return openEngine(module, address, parts);
}

/** @param address Of the folder of the index, with a slash at its end. */
export async function openEngine(module: PagefindModule, address: string, parts: number): Promise<Engine> {
  const engine = module.createInstance({ ...OPTIONS, basePath: address });
  await engine.init();
  const others = Array.from({ length: parts - 1 }, (_, index) => `${address}${index + 2}/`);
  await Promise.all(others.map((other) => engine.mergeIndex(other, { ranking: OPTIONS.ranking })));
  return engine;
}

async function readParts(address: string): Promise<Parts> {
  // Asked anew each time: the parts of an older index may be gone.
  const response = await fetch(`${address}parts.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The search index cannot be read: ${response.status}`);
  return (await response.json()) as Parts;
}
