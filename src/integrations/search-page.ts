import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FOLDER, START, START_ID } from '../search/format.ts';

/**
 * Puts the parts of the built search page into the order in which a search needs them. The manifest of the index stands in
 * the page itself, so that the small script beside it can ask for the words of the address at once; the script of the
 * search comes with them. Typefaces and the scripts that every page has come after the first results, and take no
 * connection from them: `data-later` names these scripts for the one that starts them.
 *
 * @throws where the page does not look as expected.
 */
export async function hastenSearchPage(built: string, base: string): Promise<void> {
  const file = join(built, 'search', 'index.html');
  const html = await readFile(file, 'utf8');
  const scripts = [...html.matchAll(/<script type="module"(?: src="([^"]*)")?>(.*?)<\/script>/gs)].map(
    ([tag, src, code = '']) => ({ tag, src, code }),
  );
  const early = scripts.find(({ src, code }) => src === undefined && code.includes(START_ID));
  const own = scripts.find(({ src }) => src?.includes('search.astro'));
  if (!early || own?.src === undefined) throw new Error('The search page lacks a script of its own.');
  const later = scripts.flatMap(({ src }) => (src === undefined || src === own.src ? [] : [src]));
  // Not a module, which would wait until the page is drawn.
  const atOnce = `(() => {${early.code}})();`;
  const head = [
    `<script type="application/json" id="${START_ID}"></script>`,
    `<script>${atOnce}</script>`,
    ...[...(await chunksOf(own.src, built, base))].map((href) => `<link rel="modulepreload" href="${href}">`),
  ];
  const started = `<script type="module" async src="${own.src}" data-later="${later.join(' ')}"></script>`;
  const without = scripts.reduce((text, { tag }) => text.replace(tag, () => (tag === own.tag ? started : '')), html);
  const ordered = without
    .replace(/<link rel="preload"[^>]* as="font"[^>]*>/g, '')
    .replace(/<meta name="viewport"[^>]*>/, (tag) => tag + head.join(''));
  const allowed = ordered.replace(hashOf(early.code), hashOf(atOnce));
  await writeFile(file, withManifest(allowed, await readFile(join(built, FOLDER, START))));
}

/** The search page with the manifest of an index, packed as it lies there. */
export function withManifest(html: string, packed: Uint8Array): string {
  const manifest = gunzipSync(packed).toString('utf8').replaceAll('<', '\\u003c');
  const [opening, closing] = [`<script type="application/json" id="${START_ID}">`, '</script>'];
  const from = html.indexOf(opening) + opening.length;
  return html.slice(0, from) + manifest + html.slice(html.indexOf(closing, from));
}

/** As the policy of the page names a script that stands in it. */
function hashOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}

/** A script and what it imports. */
async function chunksOf(src: string, built: string, base: string): Promise<Set<string>> {
  const known = new Set([src]);
  for (const address of known) {
    const code = await readFile(join(built, address.slice(base.length)), 'utf8');
    for (const [, name] of code.matchAll(/\b(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) {
      known.add(address.replace(/[^/]*$/, name!));
    }
  }
  return known;
}
