import { rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { holding } from '../../src/catalogue/held.ts';
import type { Archive } from '../../src/catalogue/types.ts';
import { formatProblem } from '../../src/markdown/problem.ts';
import { place } from '../../src/place.ts';
import { timed } from '../../src/timed.ts';
import { brokenLinks, listFiles, readPages } from './links.ts';
import { root } from './root.ts';
import { normalizeBase, outFolder, setPlace, type SiteOptions } from './site.ts';
import { assertReplaceable, move, openStaging, swapIn, writeMarker } from './stage.ts';

export interface Built {
  archive: Archive;
  out: string;
  base: string;
  pages: number;
  files: number;
}

/** `123 pages (57 episodes, …) in dist, for /`. */
export function describeBuild({ archive, out, base, pages }: Built): string {
  const { episodes, topics, people } = archive.totals;
  const near = relative('', out);
  const where = near.startsWith('..') ? out : near;
  return `${pages} pages (${episodes} episodes, ${topics} topics, ${people} people) in ${where}, for ${base}`;
}

/**
 * Builds the archive into `out`: first beside it, and only a whole and verified site takes its place.
 * Throws with file and line where the content is at fault.
 */
export async function buildSite(options: SiteOptions & { checkLinks?: boolean | undefined }): Promise<Built> {
  setPlace(options);
  const { loadToHold } = await import('../../src/catalogue/load.ts');
  const held = await timed('load', () => loadToHold(place.content));
  const { archive } = held;
  const { findUnheard } = await import('../../src/catalogue/unheard.ts');
  for (const problem of await findUnheard(held.source, place.content)) console.warn(formatProblem(problem));
  const base = normalizeBase(process.env['LONGHAND_BASE'] ?? archive.config.base);
  const site = process.env['LONGHAND_SITE'] ?? archive.config.url;
  const out = outFolder();
  await assertReplaceable(out, [root, place.content, join(root, 'seeds')]);
  const staging = await openStaging(out);
  try {
    await timed('astro', () => holding(held, () => render(staging, base, site, archive.config.language)));
    await writeMarker(staging, { base });
    // GitHub Pages would otherwise leave out folders that begin with an underscore.
    await writeFile(join(staging, '.nojekyll'), '');
    const files = await listFiles(staging);
    verify(files, archive);
    if (options.checkLinks) await verifyLinks(staging, files, base);
    await swapIn(staging, out);
    return { archive, out, base, files: files.length, pages: files.filter((file) => file.endsWith('.html')).length };
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Astro's build; the environment tells its configuration the same as the options here. What it writes on the way is
 * this run's alone, so that several builds can go on at once: its store lies in a folder of its own, and as it would
 * share `.astro` among all sites that lie outside of the project, such a site is made inside and moved.
 */
async function render(staging: string, base: string, site: string | undefined, language: string): Promise<void> {
  const before = process.env['LONGHAND_OUT'];
  const isInside = staging.startsWith(process.cwd() + sep);
  const outDir = isInside ? staging : await openStaging(join(process.cwd(), '.longhand', 'site'));
  const cacheDir = await openStaging(join(place.cache, 'astro'));
  process.env['LONGHAND_OUT'] = outDir;
  process.env['LONGHAND_BASE'] = base;
  process.env['LONGHAND_LANGUAGE'] = language;
  if (site !== undefined) process.env['LONGHAND_SITE'] = site;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Loaded only now: it takes a second, and most of what the commands say needs none of it.
  const { build } = await import('astro');
  try {
    await build({
      root,
      outDir,
      cacheDir,
      base,
      ...(site === undefined ? {} : { site }),
      logLevel: process.env['LONGHAND_DEBUG'] ? 'info' : 'warn',
    });
    if (!isInside) await move(outDir, staging);
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
    if (!isInside) await rm(outDir, { recursive: true, force: true });
    if (before === undefined) delete process.env['LONGHAND_OUT'];
    else process.env['LONGHAND_OUT'] = before;
  }
}

/** Throws unless every page that the archive promises is there, and search with them. */
function verify(files: string[], archive: Archive): void {
  const present = new Set(files);
  const things = [...archive.episodes, ...archive.shows, ...archive.people, ...archive.topics];
  const pages = things.map(({ path }) => `${decodeURI(path).slice(1)}index.html`);
  const missing = ['index.html', '404.html', 'search/index.html', 'search-index/start.bin', ...pages].filter(
    (file) => !present.has(file),
  );
  if (missing.length > 0) {
    const shown = missing.slice(0, 5).join(', ');
    throw new Error(
      `The build is not whole: ${missing.length} of its files are missing (${shown}). The old site stays.`,
    );
  }
}

async function verifyLinks(folder: string, files: string[], base: string): Promise<void> {
  const broken = brokenLinks(await readPages(folder, files), files, base);
  if (broken.length === 0) return;
  const lines = broken.slice(0, 20).map(({ file, target, reason }) => `  ${file}: ${target} (${reason})`);
  throw new Error(`${broken.length} links lead nowhere. The old site stays.\n${lines.join('\n')}`);
}
