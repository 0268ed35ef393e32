import type { Browser, Page } from 'playwright-core';

export interface View {
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  javaScript?: boolean;
}

export interface Visit {
  page: Page;
  /** Errors and warnings of the console, uncaught exceptions, failed and refused requests. */
  complaints: string[];
  /** Addresses outside the site that the page asked for. */
  foreign: string[];
  /** Dialogs that the page opened: no page should. */
  dialogs: string[];
  close: () => Promise<void>;
}

/** Opens an address in a browser of its own (no storage, no cache) and writes down what a reader would not see. */
export async function visit(browser: Browser, url: string, view: View = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: view.width ?? 1280, height: view.height ?? 900 },
    colorScheme: view.scheme ?? 'light',
    javaScriptEnabled: view.javaScript ?? true,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const visited: Visit = { page, complaints: [], foreign: [], dialogs: [], close: () => context.close() };
  const { origin } = new URL(url);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) visited.complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => visited.complaints.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left, or a search that a newer one has overtaken, ends its requests itself.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') visited.complaints.push(`failed: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    visited.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await context.route('**/*', async (route) => {
    const asked = new URL(route.request().url());
    if (asked.origin === origin || ['data:', 'blob:'].includes(asked.protocol)) return route.continue();
    visited.foreign.push(asked.href);
    return route.abort();
  });
  await page.goto(url, { waitUntil: 'load' });
  return visited;
}

/** The address of a page of a served site: `at(site, '/about/')`. */
export function at(site: { url: string }, path: string): string {
  return site.url + path.replace(/^\//, '');
}
