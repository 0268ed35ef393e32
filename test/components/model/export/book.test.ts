import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../../../src/catalogue/types.ts';
import { episodeBook } from '../../../../src/components/model/export/episode-book.ts';
import { toXhtml } from '../../../../src/components/model/export/xhtml.ts';
import { renderBody } from '../../../../src/markdown/render.ts';
import { stringifyBody } from '../../../../src/markdown/stringify.ts';
import { anyBody } from '../../../markdown/bodies.ts';
import { flawOf } from '../../../support/xml.ts';
import { episodeOf, fixtureArchive } from './archive.ts';

const ADDRESS = 'https://tapes.example.org/episodes/harbour-talks/tide-clocks/';
let archive: Archive;
let bytes: Uint8Array;
let files: Map<string, string>;

async function bookOf(id: string, address?: string): Promise<Uint8Array> {
  const episode = episodeOf(archive, id);
  return episodeBook(episode, archive, await episode.record(), address);
}

function read(book: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(book)).map(([name, content]) => [name, strFromU8(content)]));
}

beforeAll(async () => {
  archive = await fixtureArchive();
  bytes = await bookOf('harbour-talks/tide-clocks', ADDRESS);
  files = read(bytes);
});

describe('the EPUB of an episode', () => {
  test('begins with its kind, stored as it is', () => {
    const head = Buffer.from(bytes);
    expect(head.readUInt32LE(0)).toBe(0x04034b50);
    expect(head.readUInt16LE(8), 'not compressed').toBe(0);
    expect(head.readUInt16LE(28), 'no extra field').toBe(0);
    expect(head.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });

  test('is the same bytes whenever it is made, and wherever', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    try {
      expect(Buffer.from(await bookOf('harbour-talks/tide-clocks', ADDRESS)).equals(Buffer.from(bytes))).toBe(true);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('lists every file once, and the spine names what is listed', () => {
    const opf = files.get('EPUB/package.opf') ?? '';
    const items = [...opf.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)];
    const listed = items.map(([, , href]) => `EPUB/${href}`);
    const present = [...files.keys()].filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf'));
    expect(listed.sort()).toEqual(present.sort());
    const ids = new Set(items.map(([, id]) => id));
    const spine = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => id);
    expect(spine.filter((id) => !ids.has(id))).toEqual([]);
    expect(spine).toEqual(['title', 'nav', 'section-1', 'section-2', 'source']);
    expect(opf).toContain('<dc:language>en</dc:language>');
    expect(opf).toContain('<meta property="dcterms:modified">2026-03-04T00:00:00Z</meta>');
    expect(opf).toContain(`<dc:identifier id="id">${ADDRESS}</dc:identifier>`);
  });

  test('holds well-formed files whose links all lead somewhere', () => {
    const places = new Set<string>();
    for (const [name, text] of files) {
      if (!/\.(?:xhtml|opf|xml)$/.test(name)) continue;
      const ids: string[] = [];
      expect(flawOf(text, ids), name).toBeUndefined();
      expect(new Set(ids).size, name).toBe(ids.length);
      for (const id of ids) expect(id, name).toMatch(/^[A-Za-z_][\w.-]*$/);
      places.add(name);
      for (const id of ids) places.add(`${name}#${id}`);
    }
    for (const [name, text] of files) {
      for (const [, href = ''] of name.endsWith('.xhtml') ? text.matchAll(/<a [^>]*href="([^"]+)"/g) : []) {
        if (!/^https?:/.test(href)) expect(places, `${href} in ${name}`).toContain(`EPUB/${href}`);
      }
    }
  });

  test('has the chapters in its contents, who speaks and when, and its citation', () => {
    const nav = files.get('EPUB/nav.xhtml');
    expect(nav).toMatch(/<a href="section-2\.xhtml#[^"]+">0:05 Why it is wrong<\/a>/);
    expect(nav).toMatch(/<a href="section-2\.xhtml#[^"]+">1:10 The lighthouse<\/a>/);
    const talk = files.get('EPUB/section-2.xhtml');
    expect(talk).toContain('<span class="speaker">Tomas Lindqvist</span>');
    expect(talk).toContain('<time datetime="PT14S">0:14</time>');
    expect(files.get('EPUB/source.xhtml')).toContain('“Tomas Lindqvist on mending tide clocks.”');
    expect(files.get('EPUB/source.xhtml')).toContain(`<a href="${ADDRESS}">`);
  });

  test('says that nobody is named, and that a text breaks off', async () => {
    expect(read(await bookOf('harbour-talks/untold')).get('EPUB/title.xhtml')).toContain(
      'does not say who is speaking',
    );
    const german = read(await bookOf('night-desk/notes'));
    expect(german.get('EPUB/section-1.xhtml')).toContain('lang="de"');
    expect(german.get('EPUB/package.opf')).toMatch(
      /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/,
    );
  });
});

test('whatever a text holds, its XHTML is well-formed and has its words', { timeout: 600_000 }, () => {
  const wordsOf = (markup: string) =>
    markup
      .replace(/<a [^<>]*class="time[^<>]*>.*?<\/a>/g, '')
      .replace(/<[^<>]*>/g, '')
      .replace(/&(\w+);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '')
      .replace(/\s+/gu, '');
  // A time inside the talk is written as readers see it: `1:02` for `[00:01:02]`.
  const withoutTimes = (text: string) => text.replace(/\[(?:\d+:)?\d{1,2}:\d\d\]/g, '');
  fc.assert(
    fc.property(anyBody, (body) => {
      const { sections, passages } = renderBody(stringifyBody(body), 'x');
      const xhtml = sections.map(({ html }) => toXhtml(html, (href) => href)).join('');
      expect(flawOf(`<body>${xhtml}</body>`)).toBeUndefined();
      const written = withoutTimes(wordsOf(xhtml));
      // A passage that is a quote sets a dash before who said it.
      for (const { text } of passages.filter(({ type }) => type !== 'quote')) {
        const printable = text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
        expect(written).toContain(withoutTimes(printable.replace(/\s+/gu, '')));
      }
    }),
    { numRuns: Number(process.env['LONGHAND_RUNS'] ?? 60) },
  );
});
