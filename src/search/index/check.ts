import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexPage } from './pages.ts';

/** Places that the index would lead to and that the built pages do not have: `episodes/a/b/index.html has no #t-30`. */
export async function missingPlaces(pages: readonly IndexPage[], site: string): Promise<string[]> {
  const wanted = new Map(
    pages.map(({ path, parts }) => [path, new Set(parts.flatMap(({ id, text }) => (id && text ? [id] : [])))]),
  );
  const missing: string[] = [];
  for (const [path, ids] of wanted) {
    const file = join(site, ...path.split('/').filter(Boolean), 'index.html');
    const name = `${path.slice(1)}index.html`;
    const html = await readFile(file, 'utf8').catch(() => undefined);
    if (html === undefined) {
      missing.push(`${name} was not built`);
      continue;
    }
    const present = idsOf(html);
    for (const id of ids) if (!present.has(id)) missing.push(`${name} has no #${id}`);
  }
  return missing;
}

/** The ids of the elements, as written in the tags; text that only looks like a tag is escaped and does not count. */
export function idsOf(html: string): Set<string> {
  const ids = new Set<string>();
  const tag = /<[a-z][a-z0-9-]*(?=[\s/>])/gi;
  const attribute = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/y;
  while (tag.exec(html)) {
    attribute.lastIndex = tag.lastIndex;
    for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
      if (match[1]!.toLowerCase() === 'id') ids.add(match[2] ?? match[3] ?? match[4] ?? '');
      tag.lastIndex = attribute.lastIndex;
    }
  }
  return ids;
}
