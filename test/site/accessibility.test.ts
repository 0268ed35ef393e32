import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { pageTypes } from '../../scripts/support/page-types.ts';
import { loadArchive } from '../../src/catalogue/load.ts';
import { place } from '../../src/place.ts';
import { violationsOf } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { at, visit } from '../support/visit.ts';

// The longest transcript is the same page with more of it, and costs minutes.
const types = pageTypes(await loadArchive(place.content)).filter(({ name }) => name !== 'episode-longest');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

describe.each([
  { scheme: 'light', width: 390 },
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 390 },
  { scheme: 'dark', width: 1280 },
] as const)('axe finds nothing ($scheme, $width px)', ({ scheme, width }) => {
  test.each(types)('$name', async ({ path }) => {
    const { page, close } = await visit(browser, at(inject('site'), path), { scheme, width });
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => document.querySelector('.sheet:not([data-laid])') === null);
    expect(await violationsOf(page)).toEqual([]);
    await close();
  });
});
