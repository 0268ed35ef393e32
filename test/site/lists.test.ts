import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { at, visit } from '../support/visit.ts';

const LISTS = ['/episodes/', '/episodes/by-length/', '/topics/', '/topics/by-name/', '/people/', '/shows/'];
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

describe('the field that narrows a list', () => {
  test.each(LISTS)('leaves of %s just the entries that hold what is typed, and says how many', async (path) => {
    const { page, close } = await visit(browser, at(inject('site'), path));
    const field = page.locator('[data-filter] input');
    // The page shows it when its script has started.
    await field.waitFor();
    const entries = page.locator('[data-filtered] > *');
    const all = await entries.allInnerTexts();
    const words = all.flatMap((text) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
    const wanted = words.find(
      (word) => all.filter((text) => text.toLowerCase().includes(word)).length * 2 < all.length,
    )!;
    await field.fill(wanted.toUpperCase());
    const left = all.filter((text) => text.toLowerCase().includes(wanted));
    expect(left.length).toBeLessThan(all.length);
    expect(await entries.locator('visible=true').allInnerTexts()).toEqual(left);
    const status = page.locator('[data-filter] [role="status"]');
    await status.filter({ hasText: String(left.length) }).waitFor();
    expect(await status.innerText()).toContain(String(all.length));

    await field.fill('no entry says this');
    expect(await entries.locator('visible=true').count()).toBe(0);
    await status.filter({ hasNotText: /\d/ }).waitFor();
    await field.fill('');
    expect(await entries.locator('visible=true').allInnerTexts()).toEqual(all);
    await close();
  });

  test.each(LISTS)('stands nowhere on %s without JavaScript, and nothing of the list is missing', async (path) => {
    const { page, close } = await visit(browser, at(inject('site'), path), { javaScript: false });
    expect(await page.locator('[data-filter]').isVisible()).toBe(false);
    expect(await page.locator('[data-filtered] > *').locator('visible=false').count()).toBe(0);
    expect(await page.locator('[data-filtered] > *').count()).toBeGreaterThan(5);
    await close();
  });
});
