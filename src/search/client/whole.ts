import { FOLDER, readWhole, WHOLE, type Manifest } from '../format.ts';

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
 * Fetches all of a small index when nothing else is to do, so that further searches need no connection. Not where the
 * reader asked to save data, and nothing of it fails aloud.
 */
export function keepWhole(
  base: string,
  manifest: Manifest,
  startAddress: string,
  onKept: (whole: Whole) => void,
): void {
  if (!manifest.hasWhole || isSparing()) return;
  const keep = async (): Promise<void> => {
    const address = addressOf(base, manifest);
    const [start, response] = await Promise.all([fetch(startAddress), fetch(address)]);
    if (!start.ok || !response.ok) return;
    const copy = response.clone();
    onKept(readWhole(new Uint8Array(await response.arrayBuffer())));
    const kept = await store();
    if (!kept) return;
    for (const { url } of await kept.keys()) if (url !== address && url !== startAddress) await kept.delete(url);
    await Promise.all([kept.put(startAddress, start), kept.put(address, copy)]);
  };
  const soon = (): void => void keep().catch(() => undefined);
  setTimeout(() => ('requestIdleCallback' in globalThis ? requestIdleCallback(soon) : soon()), PAUSE_MS);
}

function addressOf(base: string, { digest }: Manifest): string {
  return new URL(`${base}${FOLDER}/${digest}/${WHOLE}`, location.href).href;
}

/** Nothing where the browser keeps nothing for this page. */
async function store(): Promise<Cache | undefined> {
  return 'caches' in globalThis ? caches.open(STORE).catch(() => undefined) : undefined;
}

function isSparing(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}
