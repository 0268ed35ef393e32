import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { virtualHtml } from './html.ts';
import type { VirtualPage } from './pages.ts';

export interface IndexReport {
  pages: number;
  /** Bytes on disk, the engine included. */
  bytes: number;
}

/** Of what Pagefind writes, the parts that our client never asks for: its own interfaces and its worker. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\./;

/**
 * Writes the Pagefind bundle of these pages into a folder, replacing what is there. The same pages give the same bytes.
 *
 * @param language  the archive's main language. All pages share one index, so that one search finds every language; its
 *                  stemmer is this language's, and words of other languages still match as written.
 * @throws when Pagefind reports any error: a site without search, or with half an index, is never left behind.
 */
export async function buildIndex(
  pages: readonly VirtualPage[],
  language: string,
  folder: string,
): Promise<IndexReport> {
  const forceLanguage = language.split('-')[0]!.toLowerCase();
  const created = await pagefind.createIndex({ forceLanguage, keepIndexUrl: true });
  refuse(created.errors, 'could not start');
  const index = created.index!;
  try {
    const urls = new Set<string>();
    for (const page of pages) {
      if (urls.has(page.url)) throw new Error(`Search index: two pages share the address ${page.url}`);
      urls.add(page.url);
      const added = await index.addHTMLFile({ url: page.url, content: virtualHtml(page) });
      refuse(added.errors, `refused ${page.url}`);
    }
    const written = await index.getFiles();
    refuse(written.errors, 'could not write the index');
    await rm(folder, { recursive: true, force: true });
    let bytes = 0;
    for (const file of written.files.filter(({ path }) => !UNUSED.test(path))) {
      const target = join(folder, file.path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, file.content);
      bytes += file.content.length;
    }
    return { pages: urls.size, bytes };
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

function refuse(errors: readonly string[] | undefined, what: string): void {
  if (errors?.length) throw new Error(`Search index: Pagefind ${what}: ${errors.join('; ')}`);
}
