import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { at, visit } from '../support/visit.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName);

describe('search by keyboard', () => {
  test('the arrows walk from the field through the results and back, Escape closes', async () => {
    const { page, complaints, close } = await visit(browser, at(site, '/about/'));
    await page.keyboard.press('Control+k');
    const dialog = page.locator('dialog[open]');
    await dialog.locator('input').fill('distillation');
    const links = dialog.locator('a[data-found]');
    await links.nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(await links.first().getAttribute('href'));
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('INPUT');
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a slash in a field is a slash', async () => {
    const { page, close } = await visit(browser, at(site, '/'));
    const field = page.locator('main input[type="search"]').first();
    await field.focus();
    await page.keyboard.type('a/b');
    expect(await field.inputValue()).toBe('a/b');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await close();
  });

  test('says how many passages were found where a screen reader hears it', async () => {
    const { page, close } = await visit(browser, at(site, '/search/?q=distillation'));
    const status = page.locator('main [role="status"]');
    await status.filter({ hasText: /\d+ passages? in \d+ episodes?/ }).waitFor();
    await close();
  });
});

describe('the search page', () => {
  test('keeps the query in its address, and Back brings the earlier one', async () => {
    const { page, close } = await visit(browser, at(site, '/search/?q=distillation'));
    const results = page.locator('#search-results a');
    await results.first().waitFor();
    const before = await results.first().getAttribute('href');
    const input = page.locator('main input[name="q"]');
    await input.fill('inference');
    await input.press('Enter');
    await page.locator('#search-results a[href*="q=inference"]').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('inference');
    await page.goBack();
    await page.locator('#search-results a[href*="q=distillation"]').first().waitFor();
    expect(await results.first().getAttribute('href')).toBe(before);
    expect(await input.inputValue()).toBe('distillation');
    await close();
  });

  test('narrows to what a speaker said, in the address, and Back widens it again', async () => {
    const { page, complaints, close } = await visit(browser, at(site, '/search/?q=distillation'));
    const status = page.locator('main [role="status"]');
    await status.filter({ hasText: /passages? in/ }).waitFor();
    const all = await status.innerText();
    await page.locator('.search-narrow summary').click();
    const speakers = page.locator('[data-field="speaker"]');
    const option = speakers.locator('option').nth(1);
    await option.waitFor({ state: 'attached' });
    const [, name = '', count = ''] = /^(.*) \((\d+)\)$/.exec((await option.textContent()) ?? '') ?? [];
    await speakers.selectOption(name);
    await status.filter({ hasText: new RegExp(`^${count} passages? in`) }).waitFor();
    expect(new URL(page.url()).searchParams.get('speaker')).toBe(name);
    await page.goBack();
    await status.filter({ hasText: all }).waitFor();
    expect(new URL(page.url()).searchParams.get('speaker')).toBeNull();
    expect(await speakers.inputValue()).toBe('');
    expect(complaints).toEqual([]);
    await close();
  });

  test('opens narrowed from the box on the page of a topic', async () => {
    const { page, complaints, close } = await visit(browser, at(site, '/topics/distillation/'));
    await page.locator('.scoped-search input[type="search"]').fill('model');
    await page.keyboard.press('Enter');
    await page.locator('#search-results a').first().waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('q'), searchParams.get('topic')]).toEqual(['model', 'Distillation']);
    expect(await page.locator('.search-chip').innerText()).toContain('Distillation');
    expect(complaints).toEqual([]);
    await close();
  });

  test('without JavaScript explains itself and leads to the topics and the episodes', async () => {
    const { page, close } = await visit(browser, at(site, '/search/'), { javaScript: false });
    const main = page.locator('main');
    expect(await main.innerText()).toContain('JavaScript');
    for (const path of ['topics/', 'episodes/'])
      expect(await main.locator(`a[href$="/${path}"]:visible`).count()).toBeGreaterThan(0);
    await close();
  });
});

describe('the opened passage', () => {
  test('can be left for the next hit on its page, and the marks removed without changing a word', async () => {
    const { page, close } = await visit(browser, at(site, '/search/?q=distillation'));
    const link = page.locator('#search-results a').first();
    await link.waitFor();
    await link.click();
    const bar = page.locator('.found-bar');
    await bar.waitFor();
    const text = () => page.locator('article').evaluate((article) => article.textContent);
    const marked = await text();
    const first = page.url();
    await bar.getByRole('button', { name: 'Next passage' }).click();
    expect(page.url()).not.toBe(first);
    const box = await page.locator(':target').boundingBox();
    expect(box!.y + box!.height).toBeGreaterThan(0);
    expect(box!.y).toBeLessThan(900);
    await bar.getByRole('button', { name: 'Remove the marks' }).click();
    expect(await page.locator('mark.found-word').count()).toBe(0);
    expect(await text()).toBe(marked);
    await close();
  });
});
