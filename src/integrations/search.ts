import type { AstroIntegration } from 'astro';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { heldOf } from '../catalogue/held.ts';
import { loadArchive } from '../catalogue/load.ts';
import { place } from '../place.ts';
import { FOLDER, START } from '../search/format.ts';
import { buildIndex } from '../search/index/build.ts';
import { buildPageIndex, sitePages } from '../search/index/site-pages.ts';
import { PAGES_FOLDER } from '../search/site-pages.ts';
import { openSearchXml } from '../search/index/opensearch.ts';
import { stringsFor } from '../strings/index.ts';
import { timed } from '../timed.ts';
import { hastenSearchPage } from './search-page.ts';

/**
 * Builds the search index once the pages are written, from the archive itself, and compares the two; describes the search
 * to browsers where the site knows its own address. In `astro dev` it
 * serves the index of the last build, and tells its age at `search-index/age.json`.
 */
export default function search(): AstroIntegration {
  let outDir = '';
  let base = '/';
  let site: string | undefined;
  return {
    name: 'longhand-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base.replace(/\/?$/, '/');
        site = config.site;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        const archive = heldOf(place.content)?.archive ?? (await loadArchive(place.content));
        const folder = join(built, FOLDER);
        const { places, files } = await timed('search', () => buildIndex({ archive, site: built, folder }));
        const { language } = archive.config;
        const pages = await timed('search of pages', () =>
          buildPageIndex(sitePages(archive), language, join(built, PAGES_FOLDER)),
        );
        await hastenSearchPage(built, base);
        if (site !== undefined) {
          const { title } = archive.config;
          const at = (path: string): string => new URL(base + path, site).href;
          const description = stringsFor(language).search.engineDescription(title);
          const addresses = { searchPage: at('search/'), icon: at('favicon.svg') };
          await writeFile(join(built, 'opensearch.xml'), openSearchXml({ title, description, language, ...addresses }));
        }
        logger.info(`${places} places in ${files} files of the index, and ${pages} pages`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').replace(/[?#].*$/, '');
          const own = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
          const folder = [FOLDER, PAGES_FOLDER].find((name) => own.startsWith(`${name}/`));
          if (!folder) {
            next();
            return;
          }
          answer(join(outDir, folder), own.slice(folder.length + 1)).then(
            ({ type, body }) =>
              response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body),
            () => response.writeHead(404, { 'content-type': 'text/plain' }).end('No index yet: run npm run build.'),
          );
        });
      },
    },
  };
}

async function answer(folder: string, name: string): Promise<{ type: string; body: Uint8Array | string }> {
  if (name === 'age.json') {
    const { mtimeMs } = await stat(join(folder, START));
    return { type: 'application/json', body: JSON.stringify({ built: new Date(mtimeMs).toISOString() }) };
  }
  if (!/^[\w./-]+$/.test(name) || name.includes('..')) throw new Error(`not a file of the index: ${name}`);
  const type = name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
  return { type, body: await readFile(join(folder, name)) };
}
