import { FOLDER, readWhole, WHOLE, type Manifest } from '../format.ts';
import { connection, savesData } from './idle.ts';

/** The files of an index by name, packed as they are. */
export type Whole = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Where the browser keeps them from page to page. */
const STORE = 'longhand-search';

/** After the first results, once the page has come to rest. */
const PAUSE_MS = 2000;

/** What was kept of this build by an earlier search, if anything. */
export async function keptWhole(base: string, manifest: Manifest): Promise<Whole | undefined> {
  if (!manifest.hasWhole) return undefined;
  const response = await (await store())?.match(addressOf(base, manifest));
  return response && readWhole(new Uint8Array(await response.arrayBuffer()));
}

/** The first file of the index as it was when the whole was kept, for where there is no connection. */
export async function keptStart(address: string): Promise<Response | undefined> {
  return (await store())?.match(address);
}

/**
 * Fetches all of a small index when nothing else is to do, and keeps it for the pages to come. Not where the reader asked
 * to save data.
 */
export async function keepWhole(base: string, manifest: Manifest, start: string): Promise<Whole | undefined> {
  if (!manifest.hasWhole || isSparing()) return undefined;
  await rest();
  const address = addressOf(base, manifest);
  const [first, all] = await Promise.all([fetch(start), fetch(address)]);
  if (!first.ok || !all.ok) return undefined;
  const copy = all.clone();
  const whole = readWhole(new Uint8Array(await all.arrayBuffer()));
  await toStore(
    new Map([
      [start, first],
      [address, copy],
    ]),
  ).catch(() => undefined);
  return whole;
}

/** In place of what was kept of an earlier build. */
async function toStore(files: ReadonlyMap<string, Response>): Promise<void> {
  const kept = await store();
  for (const { url } of (await kept?.keys()) ?? []) if (!files.has(url)) await kept?.delete(url);
  for (const [address, file] of files) await kept?.put(address, file);
}

function rest(): Promise<void> {
  return new Promise((done) => {
    setTimeout(() => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => done());
      else done();
    }, PAUSE_MS);
  });
}

function addressOf(base: string, { digest }: Manifest): string {
  return new URL(`${base}${FOLDER}/${digest}/${WHOLE}`, location.href).href;
}

/** Nothing where the browser keeps nothing for this page. */
async function store(): Promise<Cache | undefined> {
  return 'caches' in globalThis ? caches.open(STORE).catch(() => undefined) : undefined;
}

function isSparing(): boolean {
  return savesData() || /2g/.test(connection()?.effectiveType ?? '');
}
