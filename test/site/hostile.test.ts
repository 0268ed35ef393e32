import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { listFiles } from '../../scripts/support/links.ts';
import { serveFolder, type Served } from '../../scripts/support/server.ts';
import { launchBrowser } from '../support/browser.ts';
import { mustBuild, mustRun } from '../support/build.ts';
import { visit } from '../support/visit.ts';

const attacks = [
  '<script>window.pwned = "script"; alert(1)</script>',
  '<img src=x onerror="window.pwned = \'image\'; alert(2)">',
  '[press me](javascript:window.pwned=1)',
  '<a href="javascript:alert(3)">press me too</a>',
  '<svg/onload=alert(4)><iframe srcdoc="<script>alert(5)</script>"></iframe>',
  '{{constructor.constructor("alert(6)")()}} ${alert(7)} <!-- --> ]]>',
];
const seeds: Record<string, string> = {
  'front-matter.txt': `---js\nglobalThis.pwned = process.exit(7)\n---\nAda: Good morning to all of you out there. ${attacks[0]!}\n\nBo: Good morning, Ada. ${attacks[1]!}\n\nAda: We read the post first. ${attacks[2]!}\n\nBo: And then the other post. ${attacks[3]!}\n`,
  'timed.txt': attacks
    .map((attack, n) => `[00:0${n}:10] ${n % 2 === 0 ? 'Ada' : 'Bo'}: Here is number ${n} for you. ${attack}`)
    .join('\n\n'),
  'cues.vtt': `WEBVTT\n\n${attacks.map((attack, n) => `00:00:0${n}.000 --> 00:00:0${n + 1}.000\n<v Ada>Cue ${n}: ${attack.replaceAll('-->', '→')}\n`).join('\n')}`,
};

let browser: Browser;
let served: Served;
let pages: string[];

beforeAll(async () => {
  const folder = join(inject('folder'), 'hostile');
  const place = { seeds: join(folder, 'seeds'), content: join(folder, 'content'), out: join(folder, 'site') };
  for (const path of [place.seeds, place.content]) await mkdir(path, { recursive: true });
  for (const [name, text] of Object.entries(seeds)) await writeFile(join(place.seeds, name), text);
  await mustRun('ingest', ['--seeds', place.seeds, '--content', place.content]);
  await mustBuild(inject('folder'), { content: place.content, out: place.out });
  served = await serveFolder({ folder: place.out, base: '/', port: 0 });
  pages = (await listFiles(place.out)).filter((file) => file.endsWith('index.html')).map((file) => file.slice(0, -10));
  browser = await launchBrowser(inject('browser'));
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

describe('a seed that carries an attack', () => {
  test('is published: its words are on a page, as text', async () => {
    const episodes = pages.filter((path) => /^episodes\/.+\/.+\/$/.test(path));
    expect(episodes.length).toBe(Object.keys(seeds).length);
    let text = '';
    for (const path of episodes) {
      const { page, close } = await visit(browser, served.url + path);
      text += await page.locator('main').innerText();
      await close();
    }
    for (const words of [
      'window.pwned',
      'onerror',
      'javascript:',
      'press me',
      'constructor.constructor',
      'process.exit(7)',
    ])
      expect(text).toContain(words);
  });

  test('runs nothing, on no page, and loads nothing', async () => {
    for (const path of pages) {
      const { page, dialogs, foreign, complaints, close } = await visit(browser, served.url + path);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => (window as { pwned?: unknown }).pwned), path).toBeUndefined();
      expect({ path, dialogs, foreign, complaints }).toEqual({ path, dialogs: [], foreign: [], complaints: [] });
      const dangerous = 'main :is(img[src="x"], iframe, [onerror], [onload], a[href^="javascript:" i])';
      await expect(page.locator(dangerous).count()).resolves.toBe(0);
      await close();
    }
  });

  test('stays text when search shows it', async () => {
    const { page, dialogs, close } = await visit(browser, `${served.url}search/?q=onerror`);
    await page.locator('#search-results a').first().waitFor({ timeout: 15_000 });
    expect(await page.evaluate(() => (window as { pwned?: unknown }).pwned)).toBeUndefined();
    await expect(page.locator('#search-results :is(img[src="x"], script, iframe)').count()).resolves.toBe(0);
    expect(dialogs).toEqual([]);
    await close();
  });
});
