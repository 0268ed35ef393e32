import { join, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { place } from '../place.ts';
import { timed } from '../timed.ts';
import { heldOf } from './held.ts';
import { readArchive } from './read.ts';
import type { ArchiveSource } from './source.ts';

type Kind = 'archive' | 'episodes' | 'shows' | 'people' | 'topics';

/**
 * Fill one collection from the content folder of this run. Whatever another run left in the store goes, so that two
 * archives never mix; bodies of episodes stay out of it.
 */
export function contentLoader(kind: Kind): Loader {
  return {
    name: `longhand-${kind}`,
    async load(context) {
      await timed('store', async () => fill(kind, context, await read()));
      const refill = async (): Promise<void> => fill(kind, context, await readAfresh());
      watch(context, () => refill().catch((error: unknown) => tell(kind, context, error)));
    },
  };
}

type StoredEntry = Parameters<LoaderContext['store']['set']>[0];

async function fill(kind: Kind, context: LoaderContext, source: ArchiveSource): Promise<void> {
  const entries = kind === 'archive' ? [{ id: 'archive', digest: undefined, config: source.config }] : source[kind];
  const parsed: StoredEntry[] = [];
  for (const { id, digest, ...rest } of entries) {
    const data = await context.parseData({ id, data: rest });
    parsed.push({ id, data, ...(digest === undefined ? {} : { digest }) });
  }
  context.store.clear();
  for (const entry of parsed) context.store.set(entry);
}

/** The collections are filled at the same time and share one reading of the folder. */
let reading: Promise<ArchiveSource> | undefined;

function read(): Promise<ArchiveSource> {
  const held = heldOf(place.content);
  if (held) return Promise.resolve(held.source);
  reading ??= readArchive(place.content, join(place.cache, 'records')).finally(() => (reading = undefined));
  return reading;
}

/** A reading that is under way may have passed the file that just changed. */
async function readAfresh(): Promise<ArchiveSource> {
  await reading?.catch(() => undefined);
  return read();
}

/** In dev a mistake is told, once for all collections, and the pages stay as they were. */
function tell(kind: Kind, { logger }: LoaderContext, error: unknown): void {
  if (kind === 'archive') logger.error(error instanceof Error ? error.message : String(error));
}

function watch({ watcher }: LoaderContext, refill: () => Promise<void>): void {
  if (!watcher) return;
  const { content } = place;
  watcher.add(content);
  const onChange = (path: string): void => {
    if (path.startsWith(content + sep)) void refill();
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
}
