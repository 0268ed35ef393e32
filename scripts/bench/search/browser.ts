import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { withManifest } from '../../../src/integrations/search-page.ts';
import { START } from '../../../src/search/format.ts';
import { PAGES_FOLDER } from '../../../src/search/site-pages.ts';

export interface Seen {
  /** Milliseconds from asking for the search page to the first result in it. */
  page: number;
  /** From the last key in the dialog of a page that is open already, the index not loaded, to the first result. */
  dialog: number;
  /** Bytes and requests of that page's visit: all of it, and what of it is scripts. */
  bytes: number;
  scripts: number;
  /** And what Pagefind takes to find pages by their names, in an archive of three episodes. */
  names: number;
  requests: number;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Opens a built site in a browser, with its index taken from another folder and each response held back.
 *
 * @param delay In milliseconds.
 */
export async function watchSearch(
  browser: Browser,
  site: string,
  index: string,
  text: string,
  delay: number,
): Promise<Seen> {
  let bytes = 0;
  let scripts = 0;
  let names = 0;
  const manifest = await readFile(join(index, START));
  let requests = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
      const own = /^\/search-index\/(.+)$/.exec(path)?.[1];
      const file = own === undefined ? join(site, path, path.endsWith('/') ? 'index.html' : '') : join(index, own);
      const read = await readFile(file).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, delay));
      requests++;
      if (!read) {
        response.writeHead(404).end();
        return;
      }
      const type = TYPES[extname(file)];
      const isText = type !== undefined && !type.startsWith('font');
      const content = path === '/search/' ? withManifest(read.toString('utf8'), manifest) : read;
      const body = isText ? gzipSync(content) : content;
      bytes += body.length;
      if (path.startsWith(`/${PAGES_FOLDER}/`)) names += body.length;
      else if (type === TYPES['.js']) scripts += body.length;
      response
        .writeHead(200, {
          'content-type': type ?? 'application/octet-stream',
          ...(isText && { 'content-encoding': 'gzip' }),
        })
        .end(body);
    })();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const visit = async (path: string) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.addInitScript(() => {
        const seen = (): void => {
          if (!document.querySelector('.search-results a[href]')) return;
          const own = window as Window & { firstResult?: number };
          own.firstResult ??= performance.now();
        };
        new MutationObserver(seen).observe(document, { childList: true, subtree: true });
      });
      await page.goto(root + path, { waitUntil: 'commit' });
      return { context, page };
    };
    const first = await visit(`/search/?q=${encodeURIComponent(text)}`);
    const handle = await first.page.waitForFunction(() => (window as Window & { firstResult?: number }).firstResult);
    const page = Number(await handle.jsonValue());
    await first.page.waitForLoadState('networkidle');
    const total = { bytes, scripts, names, requests };
    await first.context.close();
    const second = await visit('/about/');
    await second.page.waitForLoadState('networkidle');
    await second.page.keyboard.press('/');
    await second.page.waitForSelector('dialog[open]');
    await second.page.waitForTimeout(50);
    const start = await second.page.evaluate((words) => {
      const input = document.querySelector<HTMLInputElement>('dialog input[type="search"]')!;
      input.value = words;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return performance.now();
    }, text);
    const shown = await second.page.waitForFunction(() => (window as Window & { firstResult?: number }).firstResult);
    const dialog = Number(await shown.jsonValue()) - start;
    await second.context.close();
    return { page, dialog, ...total };
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
