import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { at } from '../support/visit.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

/** As many requests as a browser has under way to an older server. */
const CONNECTIONS = 6;

/** Long enough that a page has asked for all that it can ask for without an answer. */
const STILL_MS = 500;

interface Held {
  context: BrowserContext;
  page: Page;
  /** From now on answers are held back. */
  hold: () => void;
  /** Lets every answer that is asked for go at once, and so on until there is a result: the addresses of each round. */
  rounds: (result: string) => Promise<string[][]>;
}

async function held(): Promise<Held> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  let isHolding = false;
  let waiting: Route[] = [];
  await context.route('**/*', async (route) => {
    if (isHolding) waiting.push(route);
    else await route.continue();
  });
  const still = async (): Promise<void> => {
    for (let known = -1; known !== waiting.length;) {
      known = waiting.length;
      await setTimeout(STILL_MS);
    }
  };
  // A page that is on its way cannot be asked.
  const isShown = async (result: string): Promise<boolean> =>
    page.url() !== 'about:blank' && (await page.locator(result).count()) > 0;
  const rounds = async (result: string): Promise<string[][]> => {
    const all: string[][] = [];
    for (;;) {
      await expect.poll(() => waiting.length > 0 || isShown(result), { timeout: 15_000 }).toBe(true);
      await still();
      if (await isShown(result)) break;
      const now = waiting;
      waiting = [];
      all.push(now.map((route) => new URL(route.request().url()).pathname));
      await Promise.all(now.map((route) => route.continue()));
    }
    isHolding = false;
    await Promise.all(waiting.map((route) => route.continue()));
    return all;
  };
  return { context, page, hold: () => (isHolding = true), rounds };
}

describe('a first result', () => {
  test.each(['distillation', 'open models pricing', '"reinforcement learning"'])(
    'of an address comes with the third answer, and nothing takes a connection from it: %s',
    async (text) => {
      const { context, page, hold, rounds } = await held();
      hold();
      const going = page.goto(at(site, `/search/?q=${encodeURIComponent(text)}`), { waitUntil: 'commit' });
      const [first, second, third, ...others] = await rounds('#search-results a[href]');
      await going;
      expect(first).toHaveLength(1);
      expect(second!.filter((path) => /\/w\/\d+\.bin$/.test(path)).length).toBeGreaterThan(0);
      expect(second!.filter((path) => /\.(?:woff2|svg)$/.test(path))).toEqual([]);
      expect(second!.filter((path) => path.endsWith('.js'))).toHaveLength(1);
      const texts = third!.filter((path) => !/\.svg$/.test(path));
      expect(texts.every((path) => /\/b\/\d+\.bin$/.test(path))).toBe(true);
      expect(texts.length).toBeLessThan(CONNECTIONS);
      expect(others).toEqual([]);
      await context.close();
    },
  );

  test.each(['/about/', '/search/'])('of typed words comes with the second answer, on %s', async (path) => {
    const { context, page, hold, rounds } = await held();
    const begun = page.waitForResponse(/start\.bin/).catch(() => undefined);
    await page.goto(at(site, path), { waitUntil: 'networkidle' });
    if (path === '/about/') await begun;
    await page.keyboard.press('/');
    const field = page.locator(path === '/about/' ? 'dialog[open] input' : 'main input[type="search"]').first();
    await field.waitFor();
    hold();
    await field.fill('distillation');
    const [words, texts, ...others] = await rounds('.search-results a[href]');
    expect(words!.every((name) => /\/w\/\d+\.bin$|\.svg$/.test(name))).toBe(true);
    expect(texts!.every((name) => /\/b\/\d+\.bin$|\.svg$/.test(name))).toBe(true);
    expect(others).toEqual([]);
    await context.close();
  });

  test('comes where the page was kept from an older build, whose index is gone', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await context.route('**/search/?q=*', async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(/"digest":"\w+"/, '"digest":"0000000000"');
      await route.fulfill({ response, body: html });
    });
    await page.goto(at(site, '/search/?q=distillation'));
    await page.locator('#search-results a[href]').first().waitFor();
    await context.close();
  });
});
