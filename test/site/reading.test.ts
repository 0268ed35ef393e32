import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { pageTypes } from '../../scripts/support/page-types.ts';
import { loadArchive } from '../../src/catalogue/load.ts';
import { place } from '../../src/place.ts';
import { launchBrowser } from '../support/browser.ts';
import { at, visit } from '../support/visit.ts';

const archive = await loadArchive(place.content);
const types = pageTypes(archive);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

describe('without JavaScript', () => {
  test.each(types)('$name can be read and left by its links', async ({ path }) => {
    const { page, close } = await visit(browser, at(inject('subSite'), path), { javaScript: false });
    const main = page.locator('main');
    expect((await main.innerText()).trim().length).toBeGreaterThan(60);
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.locator('h1').innerText()).trim()).not.toBe('');
    const links = await page
      .locator('header a[href], nav a[href], footer a[href]')
      .evaluateAll((anchors) =>
        anchors.map((anchor) => new URL(anchor.getAttribute('href')!, document.baseURI).pathname),
      );
    for (const index of ['/sub/episodes/', '/sub/topics/', '/sub/people/']) expect(links).toContain(index);
    await close();
  });

  test('one can walk from home to an episode, to a topic and to a passage', async () => {
    const { page, close } = await visit(browser, inject('site').url, { javaScript: false });
    await page.locator('header a[href="/topics/"], nav a[href="/topics/"]').first().click();
    await page.locator('main a[href^="/topics/"]:not([href="/topics/"], [href*="/by-"])').first().click();
    const passage = page.locator('main a[href^="/episodes/"][href*="#"]').first();
    const target = new URL((await passage.getAttribute('href'))!, inject('site').url);
    await passage.click();
    expect(new URL(page.url()).pathname).toBe(target.pathname);
    await expect(page.locator(`[id="${target.hash.slice(1)}"]`).isVisible()).resolves.toBe(true);
    await close();
  });

  test('every word of a transcript stands in the page', async () => {
    const episode = archive.episodes.find(({ data }) => data.kind === 'transcript')!;
    const { passages } = await episode.record();
    const { page, close } = await visit(browser, at(inject('site'), episode.path), { javaScript: false });
    const words = await page.locator('main').evaluate((main) => {
      // What was transcribed for a corrected word stands beside it.
      for (const aside of main.querySelectorAll('.correction > :not(ins)')) aside.remove();
      return main.textContent;
    });
    const shown = squeeze(words);
    expect(passages.filter(({ text }) => !shown.includes(squeeze(text))).map(({ id }) => id)).toEqual([]);
    await close();
  });
});

describe('with JavaScript', () => {
  test.each(types)('$name says nothing in the console and asks no one else for anything', async ({ path }) => {
    const { page, complaints, foreign, close } = await visit(browser, at(inject('site'), path));
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  test.each(types)('$name needs no sideways scrolling on a narrow phone', async ({ path }) => {
    const { page, close } = await visit(browser, at(inject('site'), path), { width: 320 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await close();
  });
});

/** Letters and digits alone: line breaks, times between words and typography do not count. */
function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
