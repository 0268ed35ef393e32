import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadArchive } from '../src/catalogue/load.ts';
import { place } from '../src/place.ts';
import { findBrowser, launchBrowser } from '../test/support/browser.ts';
import { runCommand } from './support/fail.ts';
import { flags, readOptions } from './support/options.ts';
import { pageTypes } from './support/page-types.ts';
import { serveFolder } from './support/server.ts';
import { assertBuilt, outFolder, setPlace } from './support/site.ts';
import { readMarker } from './support/stage.ts';

const WIDTHS = [390, 1280];
const SCHEMES = ['light', 'dark'] as const;
/** What two screens show; the full height of a long transcript is a strip that nobody can look at. */
const TALLEST = 2400;

await runCommand(async () => {
  const { content, out } = flags;
  const options = readOptions({
    command: 'npm run shots --',
    about: 'Takes a picture of every kind of page of the built site, narrow and wide, light and dark.',
    flags: {
      content,
      out: { ...out, help: 'Folder of the built site (dist).' },
      to: { type: 'string', value: 'DIR', help: 'Where the pictures go (.longhand/shots).' },
      only: { type: 'string', value: 'NAME', help: 'Only kinds of page whose name begins so, such as episode.' },
    },
  });
  setPlace(options);
  const folder = outFolder();
  assertBuilt(folder);
  const shots = options.to === undefined ? join(place.cache, 'shots') : resolve(options.to);
  if (options.to === undefined) await rm(shots, { recursive: true, force: true });
  await mkdir(shots, { recursive: true });
  const types = pageTypes(await loadArchive(place.content)).filter(({ name }) => name.startsWith(options.only ?? ''));
  const served = await serveFolder({ folder, base: (await readMarker(folder))?.base ?? '/', port: 0 });
  const browser = await launchBrowser(await findBrowser());
  try {
    for (const width of WIDTHS) {
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({
          viewport: { width, height: width < 600 ? 844 : 900 },
          colorScheme,
          deviceScaleFactor: width < 600 ? 2 : 1,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        for (const { name, path } of types) {
          await page.goto(served.url + path.slice(1), { waitUntil: 'networkidle' });
          await page.evaluate(() => document.fonts.ready);
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
          await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true, clip });
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
  console.log(`${types.length * WIDTHS.length * SCHEMES.length} pictures in ${shots}`);
});
