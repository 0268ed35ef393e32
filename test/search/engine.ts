import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openEngine, type Engine } from '../../src/search/client/engine.ts';

/** Pagefind's browser engine in Node: it asks for its files with `fetch`, which knows no `file:` addresses. */
export async function engineOf(
  folder: string,
  parts = 1,
): Promise<Engine & { fetched: { file: string; bytes: number }[] }> {
  const fetched: { file: string; bytes: number }[] = [];
  const root = pathToFileURL(`${folder}/`).href;
  const ownFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith('file:')) return ownFetch(input, init);
    const file = fileURLToPath(address.replace(/\?.*$/, ''));
    const body = await readFile(file);
    fetched.push({ file, bytes: body.length });
    return new Response(body);
  };
  const module = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href)) as Parameters<
    typeof openEngine
  >[0];
  return Object.assign(await openEngine(module, root, parts), { fetched });
}
