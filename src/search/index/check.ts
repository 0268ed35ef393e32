import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexPage } from './pages.ts';
import type { Part } from './part.ts';
import { plainText } from './plain-text.ts';

/**
 * Places that the index would lead to and that the built pages do not have, or have other words at:
 * `episodes/a/b/index.html has no #t-30`.
 */
export async function missingPlaces(pages: readonly IndexPage[], site: string): Promise<string[]> {
  const wanted = new Map(
    pages.map(({ path, parts }) => [path, new Set(parts.flatMap(({ id, text }) => (id && text ? [id] : [])))]),
  );
  const partsOf = new Map(pages.map(({ path, parts }) => [path, parts]));
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
    missing.push(...missingWords(html, partsOf.get(path) ?? []).map((id) => `${name} says something else at #${id}`));
  }
  return missing;
}

/** What stands inside of a passage and is none of its words: minute marks, and what was transcribed in place of a correction. */
const NOT_ITS_OWN = /<a class="time inline"[^>]*>.*?<\/a>|<span class="heard"[^>]*>[^<]*<\/span>/g;

/** The anchors of passages whose words a page does not have. Letters and digits are compared, in one pass. */
function missingWords(html: string, parts: readonly Part[]): string[] {
  const runs = parts.filter(({ isRun }) => isRun);
  if (runs.length === 0) return [];
  const said = letters(plainText(html.replace(NOT_ITS_OWN, ' ')));
  const missing: string[] = [];
  let at = 0;
  for (const { id, text } of runs) {
    const words = letters(text);
    const ahead = said.indexOf(words, at);
    const found = ahead === -1 ? said.indexOf(words) : ahead;
    if (found === -1) missing.push(id);
    else at = found + words.length;
  }
  return missing;
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
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
