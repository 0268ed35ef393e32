import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rehype } from 'rehype';
import { SKIP, visit } from 'unist-util-visit';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/support/links.ts';
import { root } from '../../scripts/support/root.ts';
import { mustBuild } from '../support/build.ts';
import { literalsIn, wordsOf } from '../support/literals.ts';

const run = inject('folder');
const content = join(run, 'german', 'content');
const out = join(run, 'german', 'public');

/** The archive of the fixtures as somebody in Germany would keep it: the catalogue in German, the talk as it is. */
const CATALOGUE: Record<string, string> = {
  'archive.yaml': 'title: Hafenarchiv\ntagline: Gehörtes aus einem kleinen Hafen\nlanguage: de\n',
  'shows/harbour-talks.md': '---\ntitle: Hafengespräche\nhosts: [ines-moreau]\n---\n\nGespräche am Kai.\n',
  'shows/night-desk.md': '---\ntitle: Nachtdienst\n---\n\nAus einer Nachtredaktion.\n',
  'people/ines-moreau.md': '---\nname: Ines Moreau\naliases: [Ines]\n---\n\nSie hört zu.\n',
  'people/tomas-lindqvist.md': '---\nname: Tomas Lindqvist\naliases: [Tomas]\n---\n\nRichtet Gezeitenuhren.\n',
  'topics/lighthouses.md':
    '---\ntitle: Leuchtturm\naliases: [lighthouse]\nkind: place\n---\n\nTürme mit einer Lampe.\n',
  'topics/tide-clocks.md':
    '---\ntitle: Gezeitenuhr\naliases: [tide clock]\nkind: technology\n---\n\nUhren für den Wasserstand.\n',
};

/** Words that English has in its interface and German has not. */
const german = new Set(wordsOf(literalsIn('src/strings/de')));
const english = new Set(wordsOf(literalsIn('src/strings/en')).filter((word) => !german.has(word) && word.length > 1));

/** What a page says to a reader in its own language: text, and attributes that are read out or shown. */
function saidIn(html: string, language: string): string[] {
  const said: string[] = [];
  const tree = rehype().parse(html);
  const walk = (node: Parameters<typeof visit>[0], isOwn: boolean): void => {
    visit(node as typeof tree, (inner) => {
      if (inner.type === 'text' && isOwn) said.push(inner.value);
      if (inner.type !== 'element' || inner === node) return undefined;
      const { lang, ariaLabel, placeholder, title, alt, className } = inner.properties;
      // Formats and file names are names; a citation holds a title in the language of its text.
      if (['head', 'script', 'style', 'code'].includes(inner.tagName)) return SKIP;
      if (Array.isArray(className) && className.includes('citation')) return SKIP;
      const innerIsOwn = lang === undefined ? isOwn : lang === language;
      if (innerIsOwn) said.push(...[ariaLabel, placeholder, title, alt].filter((text) => typeof text === 'string'));
      if (innerIsOwn === isOwn) return undefined;
      walk(inner, innerIsOwn);
      return SKIP;
    });
  };
  walk(tree, true);
  return said;
}

describe('an archive in German', () => {
  let pages: { file: string; html: string }[];
  let scripts: string;

  beforeAll(async () => {
    await cp(join(root, 'test', 'fixtures', 'archive'), content, { recursive: true });
    for (const [file, text] of Object.entries(CATALOGUE)) await writeFile(join(content, file), text);
    const notes = join(content, 'episodes', 'night-desk', 'notes.md');
    await writeFile(notes, (await readFile(notes, 'utf8')).replace(/^title: .*/m, 'title: Aus dem Nachtdienst'));
    await mustBuild(run, { content, out, base: '/' });
    const files = await listFiles(out);
    const read = async (file: string) => ({ file, html: await readFile(join(out, file), 'utf8') });
    pages = await Promise.all(files.filter((file) => file.endsWith('.html')).map(read));
    const code = files.filter((file) => /^_astro\/.*\.js$/.test(file));
    scripts = (await Promise.all(code.map(read))).map(({ html }) => html).join('\n');
  });

  test('says that its pages are in German', () => {
    expect(pages.filter(({ html }) => !html.includes('<html lang="de"')).map(({ file }) => file)).toEqual([]);
  });

  test('has no English word of the interface left on any page', () => {
    expect(english.size).toBeGreaterThan(300);
    const left = pages.flatMap(({ file, html }) => {
      const words = wordsOf(saidIn(html, 'de')).filter((word) => english.has(word));
      return words.length > 0 ? [`${file}: ${[...new Set(words)].join(' ')}`] : [];
    });
    expect(left).toEqual([]);
  });

  test('sends its readers German words and no English ones for what the browser says', () => {
    const phrases = (folder: string) => literalsIn(folder).filter((text) => /\p{L}{3,} \p{L}/u.test(text));
    expect(phrases('src/strings/en').filter((text) => scripts.includes(text))).toEqual([]);
    expect(phrases('src/strings/de').some((text) => scripts.includes(text))).toBe(true);
  });

  test('writes dates and numbers as German does', () => {
    const page = pages.find(({ file }) => file.includes('tide-clocks') && file.startsWith('episodes'));
    expect(page!.html).toContain('4. März 2026');
  });
});
