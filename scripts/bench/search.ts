/**
 * Measures the search on made-up archives: `npm run bench:search`. Builds their indexes, asks each for words, phrases and
 * questions, cold and warm, and watches a browser wait for the first result. Beside it, MiniSearch on the same text.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadArchive } from '../../src/catalogue/load.ts';
import { filesAhead } from '../../src/search/client/ahead.ts';
import { openEngine, unpack, type Engine } from '../../src/search/client/engine.ts';
import { openSearch } from '../../src/search/client/find.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { SLOTS } from '../../src/search/format.ts';
import { buildIndex } from '../../src/search/index/build.ts';
import { findBrowser, launchBrowser } from '../../test/support/browser.ts';
import { buildSite } from '../support/build.ts';
import { runCommand } from '../support/fail.ts';
import { readOptions } from '../support/options.ts';
import { generateArchive } from './generate-archive.ts';
import { watchSearch } from './search/browser.ts';
import { buildMiniSearch } from './search/minisearch.ts';
import { makeQueries, type Kind } from './search/queries.ts';

/** What is held back from every response, in milliseconds. */
const DELAY = 100;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

await runCommand(async () => {
  const options = readOptions({
    command: 'npm run bench:search --',
    about: 'Measures what a search costs in archives of several sizes.',
    flags: {
      episodes: { type: 'string', value: 'N,…', help: 'Sizes of the archives (200,1000,5000).' },
      words: { type: 'string', value: 'N', help: 'Words of an episode (10000).' },
      slots: { type: 'string', value: 'N,…', help: `Places of a block, to compare (${SLOTS}).` },
      compare: { type: 'string', value: 'N', help: 'The largest archive that MiniSearch must hold as well (1000).' },
      folder: { type: 'string', value: 'DIR', help: 'Keep archives and indexes here, and take them from here.' },
    },
  });
  const list = (text: string): number[] => text.split(',').map(Number);
  const folder =
    options.folder === undefined ? await mkdtemp(join(tmpdir(), 'longhand-bench-')) : resolve(options.folder);
  const words = Number(options.words ?? 10_000);
  const browser = await launchBrowser(await findBrowser());
  try {
    const site = join(folder, 'site');
    if (!existsSync(site)) {
      const content = await made(folder, 3, 1000);
      await buildSite({ content, out: site });
    }
    for (const episodes of list(options.episodes ?? '200,1000,5000')) {
      const content = await made(folder, episodes, words);
      console.log(`\n${episodes} episodes of ${words} words`);
      const reading = performance.now();
      const archive = await loadArchive(content, join(folder, `cache-${episodes}`));
      console.log(`  read in ${seconds(reading)}`);
      for (const slots of list(options.slots ?? String(SLOTS))) {
        const index = join(folder, `index-${episodes}-${slots}`);
        const start = performance.now();
        const report = await buildIndex({ archive, folder: index, slots });
        const size = `${megabytes(report.bytes)} in ${report.files} files, ${report.places} places`;
        console.log(`  index of ${slots} to a block: ${seconds(start)}, ${size}`);
        const queries = await makeQueries(await engineIn(index).open());
        for (const kind of queries) console.log(`    ${await row(index, kind)}`);
        const text = queries[0]?.texts[0] ?? '';
        const seen = await watchSearch(browser, site, index, text, DELAY);
        console.log(
          `    in Chromium, ${DELAY} ms added to each response: first result ${seen.page.toFixed(0)} ms after asking for the ` +
            `page, ${seen.dialog.toFixed(0)} ms after the last key in the dialog; page and all ${kilobytes(seen.bytes)} in ` +
            `${seen.requests} requests, scripts ${kilobytes(seen.scripts)}, pages by name ${kilobytes(seen.names)}`,
        );
      }
      if (episodes <= Number(options.compare ?? 1000)) {
        const engine = await engineIn(
          join(folder, `index-${episodes}-${list(options.slots ?? String(SLOTS))[0]!}`),
        ).open();
        const { seconds: took, bytes } = await buildMiniSearch(engine);
        console.log(`  MiniSearch, prebuilt: ${took.toFixed(1)} s, ${megabytes(bytes)} before the first search`);
      }
    }
  } finally {
    await browser.close();
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
  }
});

async function made(folder: string, episodes: number, words: number): Promise<string> {
  const content = join(folder, `content-${episodes}-${words}`);
  if (!existsSync(content)) {
    await mkdir(content, { recursive: true });
    generateArchive(content, { episodes, words });
  }
  return content;
}

/** An index on disk, with what is read of it. */
function engineIn(folder: string) {
  const read = { bytes: 0, files: 0 };
  const open = (): Promise<Engine> =>
    openEngine(async (name) => {
      const bytes = await readFile(join(folder, name));
      read.bytes += bytes.length;
      read.files++;
      return unpack(new Uint8Array(bytes));
    });
  return { open, read };
}

/** Bytes and requests of each search by itself, and of each after the others; the middle and the most of them. */
async function row(index: string, { name, texts }: Kind): Promise<string> {
  const cold: { bytes: number; files: number }[] = [];
  for (const text of texts) {
    const { open, read } = engineIn(index);
    await ask(await open(), text);
    cold.push({ ...read });
  }
  const warm: { bytes: number; files: number }[] = [];
  const { open, read } = engineIn(index);
  const engine = await open();
  let took = 0;
  for (const text of texts) {
    const before = { ...read };
    const start = performance.now();
    await ask(engine, text);
    took = Math.max(took, performance.now() - start);
    warm.push({ bytes: read.bytes - before.bytes, files: read.files - before.files });
  }
  const told = (list: { bytes: number; files: number }[]): string => {
    const sorted = [...list].sort((a, b) => a.bytes - b.bytes);
    const middle = sorted[Math.floor(sorted.length / 2)]!;
    return `${kilobytes(middle.bytes)} in ${middle.files}, at most ${kilobytes(sorted.at(-1)!.bytes)}`;
  };
  return `${name.padEnd(18)}  cold ${told(cold)}; warm ${told(warm.slice(1))}; ${took.toFixed(0)} ms of work at most`;
}

async function ask(engine: Engine, text: string): Promise<void> {
  const query = parseQuery(text);
  await engine.ask(filesAhead(engine.manifest, query, undefined));
  await (await openSearch(engine, query)).next();
}
