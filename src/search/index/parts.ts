import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import type { Archive, Episode } from '../../catalogue/types.ts';
import type { Parts } from '../client/engine.ts';
import { buildIndex } from './build.ts';
import { missingPlaces } from './check.ts';
import { virtualHtml } from './html.ts';
import { cataloguePages, talkPages, type VirtualPage } from './pages.ts';
import { spellings } from './spellings.ts';

/**
 * Words of one part of the index. Pagefind holds about 400 bytes a word while it works: 1.6 GB. Fewer words would cost
 * readers more, who fetch a piece of each part for every word they look for.
 */
export const WORDS_OF_PART = 4_000_000;

export interface PartsReport {
  pages: number;
  parts: number;
  /** Parts that were the same as last time. */
  kept: number;
}

export interface PartsRequest {
  archive: Archive;
  /** The built site. */
  site: string;
  /** The folder of the index inside the site. */
  folder: string;
  /** Where finished parts are kept for the next build. */
  keep: string;
  wordsOfPart?: number;
}

/**
 * Write the index of an archive, part by part, so that memory does not grow with the archive, and take parts over in
 * which no word has changed. The first part lies in `folder` itself, the others in `2`, `3`, … below it.
 *
 * @throws when a place is missing in the built pages, or Pagefind reports any error.
 */
export async function buildParts(request: PartsRequest): Promise<PartsReport> {
  const { archive, site, folder, keep } = request;
  const parts = partsOf(archive, request.wordsOfPart ?? WORDS_OF_PART);
  const report: PartsReport = { pages: 0, parts: parts.length, kept: 0 };
  for (const [index, episodes] of parts.entries()) {
    const pages = await talkPages(archive, episodes);
    if (index === 0) pages.push(...cataloguePages(archive));
    await assertPlaces(pages, site);
    const target = index === 0 ? folder : join(folder, String(index + 1));
    const isKept = await writePart(
      pages,
      archive.config.language,
      target,
      join(keep, `${index + 1}-of-${parts.length}`),
    );
    report.pages += pages.length;
    report.kept += Number(isKept);
  }
  await writeFile(join(folder, 'parts.json'), JSON.stringify({ parts: parts.length } satisfies Parts));
  await writeFile(join(folder, 'spellings.json'), JSON.stringify(await spellings(archive)));
  return report;
}

/** An episode's part depends on its id and on the number of parts, so that a new one leaves the others where they are. */
export function partsOf({ episodes }: Archive, wordsOfPart: number): Episode[][] {
  const words = episodes.reduce((sum, episode) => sum + episode.words, 0);
  const parts = Array.from({ length: Math.max(1, Math.ceil(words / wordsOfPart)) }, (): Episode[] => []);
  for (const episode of episodes) {
    const number = createHash('sha256').update(episode.id).digest().readUInt32BE(0);
    parts[number % parts.length]?.push(episode);
  }
  return parts;
}

async function assertPlaces(pages: readonly VirtualPage[], site: string): Promise<void> {
  const missing = await missingPlaces(pages, site);
  if (missing.length === 0) return;
  const lines = missing.slice(0, 10).map((line) => `  ${line}\n`);
  throw new Error(
    `Search index: ${missing.length} of its places are not in the built pages:\n${lines.join('')}` +
      'The pages and the index are made from one record, so a page template left out an id, or the rendered ' +
      'episodes are stale: delete the cache folder (.longhand) and build again.',
  );
}

/** Writes a part, or copies it from where it is kept; true when it was kept. */
async function writePart(pages: VirtualPage[], language: string, target: string, keep: string): Promise<boolean> {
  const digest = await digestOf(pages, language);
  await rm(target, { recursive: true, force: true });
  const isKept = (await readFile(join(keep, 'digest'), 'utf8').catch(() => '')) === digest;
  // Another build may take the kept part away meanwhile.
  if (isKept && (await copy(join(keep, 'part'), target).then(isDone, isNotDone))) return true;
  await buildIndex(pages, language, target);
  await keepPart(target, keep, digest).catch(isNotDone);
  return false;
}

async function keepPart(target: string, keep: string, digest: string): Promise<void> {
  const draft = `${keep}.${process.pid}.new`;
  await rm(draft, { recursive: true, force: true });
  await copy(target, join(draft, 'part'));
  await writeFile(join(draft, 'digest'), digest);
  await rm(keep, { recursive: true, force: true });
  await rename(draft, keep);
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await cp(from, to, { recursive: true });
}

const isDone = (): boolean => true;
const isNotDone = (): boolean => false;

/** Of all that a part is made from. */
async function digestOf(pages: readonly VirtualPage[], language: string): Promise<string> {
  const hash = createHash('sha256').update(`${language}\n${await engineVersion()}\n`);
  for (const page of pages) hash.update(`${page.url}\n${virtualHtml(page)}\n`);
  return hash.digest('hex');
}

/** As the installed package states it; where it cannot be read, nothing is kept for long. */
async function engineVersion(): Promise<string> {
  const file = findPackageJSON('pagefind', import.meta.url);
  return file === undefined ? String(process.pid) : await readFile(file, 'utf8');
}
