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
  createInstance(options: Record<string, unknown>): Engine & { init(): Promise<void> };
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
  const module = (await import(/* @vite-ignore */ `${address}pagefind.js`)) as PagefindModule;
  const engine = module.createInstance({ ...OPTIONS, basePath: address });
  await engine.init();
  return engine;
}
