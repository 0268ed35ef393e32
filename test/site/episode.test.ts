import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../scripts/support/root.ts';
import { serveFolder, type Served } from '../../scripts/support/server.ts';
import { launchBrowser } from '../support/browser.ts';
import { mustBuild } from '../support/build.ts';
import { visit, type Visit } from '../support/visit.ts';

let browser: Browser;
let recordings: Server;
let recording: string;
let served: Served;
let episode: string;

/** Silence as a WAVE file: 8 bits, 4,000 samples a second. */
function silence(seconds: number): Buffer {
  const rate = 4000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate * seconds, 4);
  head.write('WAVEfmt ', 8);
  for (const [offset, value] of [
    [16, 16],
    [24, rate],
    [28, rate],
    [40, rate * seconds],
  ] as const)
    head.writeUInt32LE(value, offset);
  for (const [offset, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    head.writeUInt16LE(value, offset);
  head.write('data', 36);
  return Buffer.concat([head, Buffer.alloc(rate * seconds, 128)]);
}

beforeAll(async () => {
  const sound = silence(120);
  recordings = createServer((request, response) => {
    const from = Number(/bytes=(\d+)/.exec(request.headers.range ?? '')?.[1] ?? 0);
    response.writeHead(206, {
      'Content-Type': 'audio/wav',
      'Accept-Ranges': 'bytes',
      'Content-Length': sound.length - from,
      'Content-Range': `bytes ${from}-${sound.length - 1}/${sound.length}`,
    });
    response.end(sound.subarray(from));
  });
  await new Promise<void>((resolve) => recordings.listen(0, '127.0.0.1', resolve));
  recording = `http://127.0.0.1:${(recordings.address() as AddressInfo).port}`;
  const folder = join(inject('folder'), 'recorded');
  await cp(join(root, 'test', 'fixtures', 'archive'), join(folder, 'content'), { recursive: true });
  await give(folder, 'tide-clocks', `${recording}/tide.wav`);
  await give(folder, 'untold', 'https://www.youtube.com/watch?v=abc');
  await mustBuild(inject('folder'), { content: join(folder, 'content'), out: join(folder, 'site') });
  served = await serveFolder({ folder: join(folder, 'site'), base: '/', port: 0 });
  episode = `${served.url}episodes/harbour-talks/tide-clocks/`;
  browser = await launchBrowser(inject('browser'));
});
afterAll(async () => {
  await browser.close();
  await served.close();
  recordings.close();
});

async function give(folder: string, name: string, media: string): Promise<void> {
  const file = join(folder, 'content', 'episodes', 'harbour-talks', `${name}.md`);
  await writeFile(file, (await readFile(file, 'utf8')).replace('language: en\n', `language: en\nmedia: ${media}\n`));
}

/** Opens a page that may use the clipboard and hear recordings. */
async function open(url: string): Promise<Visit> {
  const visited = await visit(browser, 'about:blank');
  await visited.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await visited.page.context().unroute('**/*');
  await visited.page.goto(url, { waitUntil: 'load' });
  return visited;
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at === -1) continue;
      getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
  }, words);
}

describe('a passage', () => {
  test('that is selected can be copied as a link, as a quotation and as a link to its words', async () => {
    const { page, complaints, close } = await open(episode);
    await select(page, 'moon does not read');
    const bar = page.locator('[data-passage-tools]');
    await bar.waitFor();
    await bar.locator('[data-copy="link"]').click();
    await bar.locator('[role="status"]').filter({ hasText: 'Copied' }).waitFor();
    expect(await clipboard(page)).toBe(`${episode}#t-14`);
    await bar.locator('[data-copy="plain"]').click();
    await expect.poll(() => clipboard(page)).toMatch(/^“moon does not read”\n\n— Tomas Lindqvist, 0:14\. .*#t-14\n$/);
    await bar.locator('[data-copy="words"]').click();
    await expect.poll(() => clipboard(page)).toBe(`${episode}#t-14:~:text=moon%20does%20not%20read`);
    await page.keyboard.press('Escape');
    expect(await bar.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  test('is chosen by its time with the keyboard, and the focus comes back to it', async () => {
    const { page, close } = await open(episode);
    const time = page.locator('#t-70 a.time').first();
    await time.focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-passage-tools] button:focus').waitFor();
    await page.keyboard.press('Escape');
    expect(await time.evaluate((link) => link === document.activeElement)).toBe(true);
    await close();
  });

  test('is shown to be copied by hand where the clipboard is out of reach', async () => {
    const { page, close } = await open(episode);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    const field = page.locator('[data-passage-tools] textarea');
    await field.waitFor();
    expect(
      await field.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
    ).toMatch(/^http.*#/);
    await close();
  });

  test('of many, from the first to the last that a link names, is marked, and the mark can be removed', async () => {
    const { page, close } = await open(`${episode}?to=t-73#t-14`);
    await page.locator('[data-range-bar]').waitFor();
    expect(
      await page.locator('.in-range').evaluateAll((all) => all.map(({ id }) => id).filter((id) => id.startsWith('t-'))),
    ).toEqual(['t-14', 't-70', 't-73']);
    await page.locator('[data-range-bar] button').click();
    expect(await page.locator('.in-range').count()).toBe(0);
    expect(page.url()).toBe(episode);
    await close();
  });
});

describe('a recording', () => {
  test('is asked for only when somebody wants to hear it, from the time that was pressed, and the text keeps up', async () => {
    const { page, complaints, close } = await open(episode);
    let asked = 0;
    page.on('request', (request) => (asked += request.url().startsWith(recording) ? 1 : 0));
    await page.waitForLoadState('networkidle');
    expect(asked).toBe(0);
    expect(await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content')).toContain(
      `media-src 'self' ${recording};`,
    );
    await page.locator('#t-70 a.time').first().click();
    await page.locator('#t-70[aria-current="true"]').waitFor();
    await page.evaluate(() => (document.querySelector('audio')!.currentTime = 74));
    await page.locator('#t-73[aria-current="true"]').waitFor();
    await page.mouse.wheel(0, -200);
    await page.locator('[data-follow][aria-pressed="false"]').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('that is elsewhere is a link, and none is promised where there is none', async () => {
    const elsewhere = await open(`${served.url}episodes/harbour-talks/untold/`);
    const link = elsewhere.page.locator('.recording a');
    expect(await link.getAttribute('href')).toBe('https://www.youtube.com/watch?v=abc');
    expect(await elsewhere.page.locator('audio, video, iframe').count()).toBe(0);
    await elsewhere.close();
    const none = await open(`${served.url}episodes/night-desk/notes/`);
    expect(await none.page.locator('.player, .recording').count()).toBe(0);
    await none.close();
  });
});

describe('the reader’s place and keys', () => {
  test('where somebody stopped is offered, not where a link leads elsewhere, and is forgotten on request', async () => {
    const { page, close } = await open(episode);
    await page.setViewportSize({ width: 390, height: 420 });
    await page.evaluate(() => document.querySelector('#t-14')!.scrollIntoView());
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('longhand:places')), { timeout: 5000 })
      .toContain('t-');
    await page.goto('about:blank');
    await page.goto(episode);
    const offer = page.locator('[data-resume-bar]');
    await offer.waitFor();
    expect(await offer.locator('a').getAttribute('href')).toMatch(/^#[tp]-/);
    await page.goto('about:blank');
    await page.goto(`${episode}#t-70`);
    expect(await offer.isVisible()).toBe(false);
    await page.keyboard.press('?');
    await page.locator('dialog[open] [data-help-forget]').click();
    expect(await page.evaluate(() => localStorage.getItem('longhand:places'))).toBeNull();
    await close();
  });

  test('single keys can be turned off, and stay off', async () => {
    const { page, close } = await open(episode);
    await page.locator('[data-help-open]').click();
    await page.locator('[data-help-keys]').uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    for (const key of ['j', '?', '/']) await page.keyboard.press(key);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await close();
  });
});

test('printed, an episode has its citation and no buttons', async () => {
  const { page, close } = await open(episode);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.citation').isVisible()).toBe(true);
  expect(await page.locator('#t-14 .speaker').isVisible()).toBe(true);
  expect(await page.locator('button:visible, nav:visible, audio:visible').count()).toBe(0);
  await close();
});
