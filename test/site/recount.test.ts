import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { loadArchive } from '../../src/catalogue/load.ts';
import type { Archive, Topic } from '../../src/catalogue/types.ts';
import { place } from '../../src/place.ts';

const parser = rehype();
const folder = inject('site').folder;
const pages = new Map<string, Promise<Root>>();
let archive: Archive;

beforeAll(async () => {
  archive = await loadArchive(place.content);
});

describe('every number can be counted again on the page that it leads to', () => {
  test('a topic’s mentions are those of its conversations, and theirs those of their passages', async () => {
    const wrong: string[] = [];
    for (const topic of archive.topics) {
      const sections = await conversationsOf(topic);
      if (sections.length !== topic.episodes.length) wrong.push(`${topic.id}: ${sections.length} conversations`);
      let sum = 0;
      for (const section of sections) {
        const entry = topic.episodes.find(({ episode }) => episode.id === idOf(section));
        const facts = textOf(all(section, (one) => hasClass(one, 'facts'))[0]);
        // Where only chapters or the title name a topic, nothing is counted.
        const told = facts.includes('mention') ? numberOf(facts, /([\d,]+) mentions?$/) : 0;
        sum += told;
        const items = all(section, (one) => one.tagName === 'li' && hasClass(one, 'turn'));
        const counted = items.reduce((total, item) => total + mentionsIn(item), 0);
        // A correction and a mention may lie across each other; then one is drawn as two or two as one.
        const isPlain = all(section, (one) => hasClass(one, 'correction')).length === 0;
        if (items.length !== entry?.passages.length || (isPlain && counted !== told))
          wrong.push(`${topic.id} ${idOf(section)}: ${told} told, ${counted} found in ${items.length} passages`);
      }
      if (sum !== topic.mentions) wrong.push(`${topic.id}: ${sum} in its conversations, ${topic.mentions} told`);
    }
    expect(wrong).toEqual([]);
  });

  test('what a picture of a topic says of a conversation, the conversation says too', async () => {
    const wrong: string[] = [];
    for (const topic of archive.topics) {
      const root = await page(topic.path);
      for (const row of all(root, (one) => hasClass(one, 'across')).flatMap((list) => childrenOf(list))) {
        const anchor = hrefsIn(row)
          .find((href) => href.includes('/topics/'))
          ?.split('#')[1];
        const entry = topic.episodes.find(({ episode }) => episode.id === decodeURIComponent(anchor ?? ''));
        const told = numberOf(textOf(all(row, (one) => hasClass(one, 'visually-hidden'))[0]), /^([\d,]+)/);
        if (entry?.mentions !== told) wrong.push(`${topic.id} ${anchor}: ${told}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('what somebody says of a topic stands in full where the number leads', async () => {
    const wrong: string[] = [];
    const paths = ['/who-what/', ...archive.topics.map(({ path }) => path), ...archive.people.map(({ path }) => path)];
    let seen = 0;
    for (const path of paths) {
      for (const link of all(await page(path), (one) => one.tagName === 'a' && hrefOf(one).includes('#on-'))) {
        const [target, anchor] = hrefOf(link).split('#') as [string, string];
        const section = await atAnchor(target, anchor);
        const told = numberOf(textOf(link), /^([\d,]+)/);
        const places = section ? all(section, (one) => hasClass(one, 'places')) : [];
        const links = places.flatMap((one) => all(one, ({ tagName }) => tagName === 'a')).length;
        const again = places
          .flatMap((one) => all(one, ({ tagName }) => tagName === 'small'))
          .reduce((sum, one) => sum + Number(textOf(one).replace('×', '')) - 1, 0);
        seen += 1;
        if (links + again !== told) wrong.push(`${path} → ${hrefOf(link)}: ${told} told, ${links + again} found`);
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(0);
  });

  test('topics that are said together share as many passages as is said', async () => {
    const links = new Map<string, Set<string>>();
    for (const topic of archive.topics) {
      const sections = await conversationsOf(topic);
      const times = sections.flatMap((section) => all(section, (one) => one.tagName === 'a' && hasClass(one, 'time')));
      links.set(topic.path, new Set(times.map(hrefOf)));
    }
    const wrong: string[] = [];
    for (const topic of archive.topics) {
      const root = await page(topic.path);
      for (const row of all(root, (one) => one.tagName === 'li' && hasClass(one, 'together'))) {
        const other = hrefsIn(row)[0] ?? '';
        const told = numberOf(textOf(all(row, (one) => hasClass(one, 'number'))[0]), /^([\d,]+)/);
        const shared = [...(links.get(topic.path) ?? [])].filter((link) => links.get(other)?.has(link)).length;
        if (shared !== told) wrong.push(`${topic.id} with ${other}: ${told} told, ${shared} shared`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('what an episode says of its topics, their pages say of the episode', async () => {
    const wrong: string[] = [];
    for (const episode of archive.episodes) {
      for (const row of all(
        await page(episode.path),
        (one) => one.tagName === 'li' && hrefsIn(one)[0]?.includes('/topics/') === true,
      )) {
        const number = all(row, (one) => hasClass(one, 'visually-hidden'))[0];
        if (!number) continue;
        const [target, anchor] = (hrefsIn(row)[0] ?? '').split('#') as [string, string];
        const section = await atAnchor(target, decodeURIComponent(anchor));
        const facts = section && all(section, (one) => hasClass(one, 'facts'))[0];
        if (numberOf(textOf(number), /^([\d,]+)/) !== numberOf(textOf(facts), /([\d,]+) mentions?$/))
          wrong.push(`${episode.id} → ${target}#${anchor}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

function page(path: string): Promise<Root> {
  let known = pages.get(path);
  if (!known) {
    const read = readFile(join(folder, decodeURI(path), 'index.html'), 'utf8');
    pages.set(path, (known = read.then((html) => parser.parse(html))));
  }
  return known;
}

const anchors = new Map<string, Map<string, Element>>();

async function atAnchor(path: string, id: string): Promise<Element | undefined> {
  let known = anchors.get(path);
  if (!known) {
    const named = all(await page(path), (one) => idOf(one) !== '');
    anchors.set(path, (known = new Map(named.map((one) => [idOf(one), one]))));
  }
  return known.get(id);
}

/** The sections of all pages of a topic. */
async function conversationsOf(topic: Topic): Promise<Element[]> {
  const sections: Element[] = [];
  let path: string | undefined = topic.path;
  while (path !== undefined) {
    const root: Root = await page(path);
    sections.push(...all(root, (one) => one.tagName === 'section' && hasClass(one, 'conversation')));
    const next = find(root, ({ properties }) => Array.isArray(properties['rel']) && properties['rel'].includes('next'));
    path = next && hrefOf(next);
  }
  return sections;
}

/** Marked mentions of a passage, and those that its excerpt leaves out. */
function mentionsIn(item: Element): number {
  const more = all(item, (one) => hasClass(one, 'more-here'))[0];
  return all(item, ({ tagName }) => tagName === 'mark').length + (more ? numberOf(textOf(more), /([\d,]+)/) : 0);
}

function childrenOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function all(root: Root | Element, test: (one: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (one) => {
    if (test(one)) found.push(one);
  });
  return found;
}

function find(root: Root | Element, test: (one: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(root, 'element', (one) => {
    if (!test(one)) return undefined;
    found = one;
    return EXIT;
  });
  return found;
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}

function idOf({ properties }: Element): string {
  return typeof properties['id'] === 'string' ? properties['id'] : '';
}

function hrefOf({ properties }: Element): string {
  return typeof properties['href'] === 'string' ? properties['href'] : '';
}

function hrefsIn(element: Element): string[] {
  return all(element, ({ tagName }) => tagName === 'a').map(hrefOf);
}

/** The text that is read out. */
function textOf(node: Element | undefined): string {
  let text = '';
  if (node) {
    visit(node, (one) => {
      if (one.type === 'element' && one.properties['ariaHidden'] === 'true') return SKIP;
      if (one.type === 'text') text += one.value;
      return undefined;
    });
  }
  return text.replace(/\s+/g, ' ').trim();
}

function numberOf(text: string, pattern: RegExp): number {
  return Number((pattern.exec(text)?.[1] ?? 'NaN').replaceAll(',', ''));
}
