import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Archive } from '../../catalogue/types.ts';
import { NAMES, type PageKind } from '../site-pages.ts';
import { plainText } from './plain-text.ts';

/** A page of the site as Pagefind holds it: what it is called, and what it says it is about. */
export interface SitePage {
  kind: PageKind;
  /** Site path without base. */
  path: string;
  title: string;
  /** Other names. */
  names: string[];
  text: string;
}

/** Of what Pagefind writes, the parts that our client never asks for: its own interfaces and its worker. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\./;

/** The pages of topics, people, shows and conversations. What was said in these is for the index of places to find. */
export function sitePages(archive: Archive): SitePage[] {
  const pages: SitePage[] = [];
  for (const { path, data, html } of archive.topics) {
    if (data.hidden) continue;
    const names = [...data.aliases, ...data.misheard];
    pages.push({ kind: 'topic', path, title: data.title, names, text: plainText(html) });
  }
  for (const { path, data, html } of archive.people) {
    pages.push({ kind: 'person', path, title: data.name, names: data.aliases, text: plainText(html) });
  }
  for (const { path, data, html } of archive.shows) {
    pages.push({ kind: 'show', path, title: data.title, names: data.aliases, text: plainText(html) });
  }
  for (const { path, data, isCopy } of archive.episodes) {
    if (isCopy) continue;
    const people = data.people.map(({ id }) => archive.person(id)?.data.name ?? '');
    const text = [data.summary, ...people, ...data.chapters.map(({ title }) => title)].join('\n');
    pages.push({ kind: 'episode', path, title: data.title, names: [], text });
  }
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Writes Pagefind's bundle of the site's pages into a folder, replacing what is there. The same pages give the same bytes.
 *
 * @param language  of the archive. All pages share one index, so that one search finds every language; its stemmer is this
 *                  language's, and words of other languages still match as written.
 * @throws when Pagefind reports any error: a site with half an index is never left behind.
 */
export async function buildPageIndex(pages: readonly SitePage[], language: string, folder: string): Promise<number> {
  const forceLanguage = language.split('-')[0]!.toLowerCase();
  const created = await pagefind.createIndex({ forceLanguage, keepIndexUrl: true });
  refuse(created.errors, 'could not start');
  const index = created.index!;
  try {
    for (const { kind, path, title, names, text } of pages) {
      const added = await index.addCustomRecord({
        url: path,
        language: forceLanguage,
        content: [title, ...names, text].filter(Boolean).join('\n'),
        meta: { title, kind, [NAMES]: names.join('\n') },
        filters: { kind: [kind] },
      });
      refuse(added.errors, `refused ${path}`);
    }
    const written = await index.getFiles();
    refuse(written.errors, 'could not write the index');
    const draft = `${folder}.draft`;
    await rm(draft, { recursive: true, force: true });
    for (const file of written.files.filter(({ path }) => !UNUSED.test(path))) {
      const target = join(draft, file.path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, file.content);
    }
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
    return pages.length;
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

function refuse(errors: readonly string[] | undefined, what: string): void {
  if (errors?.length) throw new Error(`Search of pages: Pagefind ${what}: ${errors.join('; ')}`);
}
