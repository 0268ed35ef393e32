import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Element } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

/** What one HTML file offers and asks for. */
export interface Page {
  /** Path inside the site, with slashes: `episodes/a/b/index.html`. */
  file: string;
  ids: Set<string>;
  /** Ids that stand on the page more than once. */
  repeated: string[];
  /** Addresses of links, images, scripts and styles, as written. */
  targets: string[];
}

export interface BrokenLink {
  file: string;
  target: string;
  reason: string;
}

const parser = rehype();

export function readPage(file: string, html: string): Page {
  const page: Page = { file, ids: new Set(), repeated: [], targets: [] };
  visit(parser.parse(html), 'element', (element) => {
    const id = element.properties['id'];
    if (typeof id === 'string') {
      if (page.ids.has(id)) page.repeated.push(id);
      page.ids.add(id);
    }
    page.targets.push(...targetsOf(element));
  });
  return page;
}

/** Relations whose address is a page or a file of this site; a canonical or alternate one may stand on the public host. */
const OWN_RELATIONS = ['stylesheet', 'icon', 'preload', 'modulepreload', 'search', 'next', 'prev'];

function targetsOf({ tagName, properties }: Element): string[] {
  const { href, src, action, rel } = properties;
  if (tagName === 'link' && !(Array.isArray(rel) && rel.some((name) => OWN_RELATIONS.includes(name)))) return [];
  return [href, src, action].filter((target) => typeof target === 'string');
}

/** All files of a folder, as sorted slash paths. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export async function readPages(folder: string, files: string[]): Promise<Page[]> {
  const pages: Page[] = [];
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    pages.push(readPage(file, await readFile(join(folder, file), 'utf8')));
  }
  return pages;
}

/** The site path that a file answers at: `/sub/episodes/a/b/`. */
export function pathOf(file: string, base: string): string {
  return base + file.replace(/(^|\/)index\.html$/, '$1');
}

/** Links of pages to files and anchors that the site does not have. Addresses of other hosts are not looked at. */
export function brokenLinks(pages: Page[], files: string[], base: string): BrokenLink[] {
  const byPath = new Map(pages.map((page) => [pathOf(page.file, base), page]));
  const paths = new Set(files.map((file) => base + file));
  const broken: BrokenLink[] = [];
  for (const page of pages) {
    const origin = new URL(pathOf(page.file, base), 'http://site.invalid');
    for (const target of new Set(page.targets)) {
      const reason = judge(target, origin);
      if (reason !== undefined) broken.push({ file: page.file, target, reason });
    }
  }
  return broken;

  function judge(target: string, origin: URL): string | undefined {
    if (/^(?:mailto|tel|data):/i.test(target)) return undefined;
    if (!URL.canParse(target, origin)) return 'not an address';
    const url = new URL(target, origin);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'a scheme that no page should use';
    if (url.origin !== origin.origin) return undefined;
    const path = decode(url.pathname);
    if (!path.startsWith(base)) return `outside ${base}`;
    const anchor = decode(url.hash.slice(1));
    const found = byPath.get(path);
    if (!found) return paths.has(path) ? undefined : 'no such page';
    return anchor === '' || found.ids.has(anchor) || anchor.startsWith(':~:') ? undefined : 'no such anchor';
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
