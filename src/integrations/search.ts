import type { AstroIntegration } from 'astro';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadArchive } from '../catalogue/load.ts';
import { place } from '../place.ts';
import { buildIndex } from '../search/index/build.ts';
import { missingPlaces } from '../search/index/check.ts';
import { virtualPages } from '../search/index/pages.ts';
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
        const archive = await timed('load again', () => loadArchive(place.content));
        const pages = await timed('search pages', () => virtualPages(archive));
        const missing = await timed('search check', () => missingPlaces(pages, built));
        if (missing.length > 0) {
          throw new Error(
            `Search index: ${missing.length} of its places are not in the built pages:\n` +
              missing
                .slice(0, 10)
                .map((line) => `  ${line}\n`)
                .join('') +
              'The pages and the index are made from one record, so a page template left out an id, or the rendered ' +
              'episodes are stale: delete the cache folder (.longhand) and build again.',
          );
        }
        const report = await timed('search index', () =>
          buildIndex(pages, archive.config.language, join(built, FOLDER)),
        );
        logger.info(`${report.pages} pages indexed, ${(report.bytes / 1e6).toFixed(1)} MB`);
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
