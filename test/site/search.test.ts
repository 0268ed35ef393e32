import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import type { TestSite } from '../support/site.ts';
import { at, visit } from '../support/visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

/** Links of the results, once the number of them stands still. */
async function results(page: Page): Promise<URL[]> {
  const links = page.locator('#search-results a[href*="/episodes/"][href*="#"]');
  await links.first().waitFor({ timeout: 15_000 });
  await page.waitForLoadState('networkidle');
  return links
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href))
    .then((hrefs) => hrefs.map((href) => new URL(href)));
}

/** True when the element with this id is on the screen, at least in part. */
function isInView(page: Page, id: string): Promise<boolean> {
  return page.evaluate((anchor) => {
    const box = document.getElementById(anchor)?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < window.innerHeight;
  }, id);
}

describe.each(['site', 'subSite'] as const)('search (%s)', (name) => {
  const site: TestSite = inject(name);

  test('finds a word across shows, and each result lands on its passage, in view and marked', async () => {
    const { page, complaints, foreign, close } = await visit(browser, at(site, '/search/?q=distillation'));
    const links = await results(page);
    const shows = new Set(links.map(({ pathname }) => pathname.slice(site.base.length).split('/')[1]));
    expect(shows.size).toBeGreaterThanOrEqual(3);
    for (const link of links) expect(link.pathname.startsWith(`${site.base}episodes/`)).toBe(true);

    const anchor = decodeURIComponent(links[0]!.hash.slice(1));
    await page.locator(`#search-results a[href*="#"]`).first().click();
    await page.waitForURL((url) => url.pathname === links[0]!.pathname);
    const marked = page.locator('mark').filter({ hasText: /distil/i });
    await marked.first().waitFor({ timeout: 10_000 });
    await page.waitForTimeout(300);
    expect(await isInView(page, anchor)).toBe(true);
    expect(await page.locator(`[id="${anchor}"]`).evaluate((element) => element.matches(':target'))).toBe(true);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  test('is open on every page with one key, and leads to the same passages', async () => {
    const { page, complaints, close } = await visit(browser, at(site, '/about/'));
    await page.keyboard.press('/');
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    await dialog.locator('input').first().fill('distillation');
    await dialog.locator('a[href*="/episodes/"][href*="#"]').first().waitFor({ timeout: 15_000 });
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('says so kindly when nothing is found', async () => {
    const { page, complaints, close } = await visit(browser, at(site, '/search/?q=xqzvwkjhg'));
    await page.waitForLoadState('networkidle');
    await expect.poll(() => page.locator('main').innerText()).toMatch(/no(?:thing| results?| passages?| match)/i);
    await expect(page.locator('#search-results a[href*="#"]').count()).resolves.toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('shows what was typed as text, never as markup', async () => {
    const words = '<img src=x onerror=alert(1)> distillation';
    const { page, dialogs, close } = await visit(browser, at(site, `/search/?q=${encodeURIComponent(words)}`));
    await page.waitForLoadState('networkidle');
    await expect(page.locator('main img[src="x"]').count()).resolves.toBe(0);
    expect(dialogs).toEqual([]);
    await close();
  });
});
