import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { pageTypes } from '../../scripts/support/page-types.ts';
import { loadArchive } from '../../src/catalogue/load.ts';
import { place } from '../../src/place.ts';
import { launchBrowser } from '../support/browser.ts';
import { at, visit } from '../support/visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
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
    // Through the debugger: the page's own policy lets no foreign script in.
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults, RunOptions>(
      (options) => (window as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options),
      rules,
    );
    const found = violations.map(({ id, nodes }) => ({ id, count: nodes.length, first: nodes[0]?.html.slice(0, 200) }));
    expect(found).toEqual([]);
    await close();
  });
});
