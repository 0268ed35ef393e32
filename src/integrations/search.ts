import type { AstroIntegration } from 'astro';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { heldOf } from '../catalogue/held.ts';
import { loadArchive } from '../catalogue/load.ts';
import { place } from '../place.ts';
import { buildParts } from '../search/index/parts.ts';
import { timed } from '../timed.ts';

/** The folder of the built site that holds the index, and its address below the base path. */
const FOLDER = 'pagefind';

/**
 * Builds the search index once the pages are written, from the archive itself, and compares the two. In `astro dev` it
 * serves the index of the last build, and tells its age at `pagefind/age.json`.
 */
export default function search(): AstroIntegration {
  let outDir = '';
  let base = '/';
  return {
    name: 'longhand-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        const archive = heldOf(place.content)?.archive ?? (await loadArchive(place.content));
        const folder = join(built, FOLDER);
        const keep = join(place.cache, 'search');
        const report = await timed('search', () => buildParts({ archive, site: built, folder, keep }));
        logger.info(`${report.pages} pages indexed, ${report.kept} of ${report.parts} parts as they were`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').replace(/[?#].*$/, '');
          const prefix = [`${base}${FOLDER}/`, `/${FOLDER}/`].find((start) => path.startsWith(start));
          if (!prefix) {
            next();
            return;
          }
          const folder = join(outDir, FOLDER);
          answer(folder, path.slice(prefix.length)).then(
            ({ type, body }) =>
              response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body),
            () => response.writeHead(404, { 'content-type': 'text/plain' }).end('No index yet: run npm run build.'),
          );
        });
      },
    },
  };
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

async function answer(folder: string, name: string): Promise<{ type: string; body: Uint8Array | string }> {
  if (name === 'age.json') {
    const { mtimeMs } = await stat(join(folder, 'pagefind-entry.json'));
    return { type: TYPES['.json']!, body: JSON.stringify({ built: new Date(mtimeMs).toISOString() }) };
  }
  if (!/^[\w./-]+$/.test(name) || name.includes('..')) throw new Error(`not a file of the index: ${name}`);
  return { type: TYPES[extname(name)] ?? 'application/octet-stream', body: await readFile(join(folder, name)) };
}
