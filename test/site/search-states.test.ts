import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { at, visit } from '../support/visit.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

/** Types into the dialog, or into the page where there is a field on it. */
async function search(page: Page, words: string): Promise<void> {
  const field = page.locator('main [data-search="input"], dialog[open] [data-search="input"]');
  await field.fill(words);
}

const says = (page: Page, words: RegExp) => page.locator('[role="status"]').filter({ hasText: words }).waitFor();

/** Every state of a search, by how it is reached and what is said in it. */
const states: [name: string, reach: (page: Page) => Promise<void>][] = [
  [
    'no connection',
    async (page) => {
      await page.route('**/search-index/**', (route) => route.abort());
      await search(page, 'distillation');
      await says(page, /could not be loaded/);
    },
  ],
  [
    'results',
    async (page) => {
      await page.unroute('**/search-index/**');
      await search(page, 'pareto frontier');
      await says(page, /passages in/);
    },
  ],
  [
    'some of the words',
    async (page) => {
      await search(page, 'distillation reindeer');
      await says(page, /Nobody says “reindeer” here/);
    },
  ],
  [
    'a word taken for another',
    async (page) => {
      await search(page, 'hyperscailer');
      await says(page, /this is for “hyperscaler”/);
    },
  ],
  [
    'nothing, with advice',
    async (page) => {
      await search(page, '"xylograph of reindeer"');
      await says(page, /Nothing found/);
      await page.locator('[data-search="empty"]:visible').waitFor();
    },
  ],
];

describe.each([
  { scheme: 'dark', width: 390 },
  { scheme: 'light', width: 1280 },
] as const)('axe finds nothing in a search ($scheme, $width px)', ({ scheme, width }) => {
  test('on the page', async () => {
    const { page, close } = await visit(browser, at(site, '/search/'), { scheme, width });
    expect(await violationsOf(page), 'nothing typed').toEqual([]);
    await page.locator('.search-narrow summary').click();
    for (const [name, reach] of states) {
      await reach(page);
      expect(await violationsOf(page), name).toEqual([]);
    }
    await close();
  });

  test('in the dialog', async () => {
    const { page, close } = await visit(browser, at(site, '/about/'), { scheme, width });
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    expect(await violationsOf(page), 'nothing typed').toEqual([]);
    for (const [name, reach] of states) {
      await reach(page);
      expect(await violationsOf(page), name).toEqual([]);
    }
    await close();
  });
});

test('once something was found, every word is found without a connection, on this page and the next', async () => {
  const { page, close } = await visit(browser, at(site, '/search/?q=distillation'));
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('longhand-search')).keys()).length), {
      timeout: 20_000,
    })
    .toBe(2);
  await page.context().setOffline(true);
  await search(page, 'Drehbuchautor');
  await says(page, /1 passage in 1 episode/);
  // In another language than the page, which the list says.
  expect(await page.locator('#search-results [lang="de"] mark').count()).toBe(1);
  await page.context().setOffline(false);
  // The next page has its dialog ready once it has come to rest.
  const ready = page.waitForResponse(/start\.bin$/);
  await page.goto(at(site, '/about/'));
  await ready;
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await page.keyboard.press('Control+k');
  await search(page, 'picojoules');
  await says(page, /passages? in/);
  await close();
});

test('of words typed in haste only the last search is shown', async () => {
  const { page, complaints, close } = await visit(browser, at(site, '/search/'));
  await page.locator('main [data-search="input"]').pressSequentially('pareto frontier', { delay: 15 });
  await says(page, /passages in/);
  await page.waitForFunction(() => location.search === '?q=pareto+frontier');
  const hrefs = await page
    .locator('#search-results a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs.every((href) => href?.includes('?q=pareto%20frontier'))).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});
