import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CATALOGUE } from '../../../src/ingest/catalogue.ts';
import { parseSeed } from '../../../src/ingest/parse-seed.ts';
import { understand } from '../../../src/ingest/pipeline.ts';

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:itunes="a" xmlns:content="b" xmlns:podcast="c" xmlns:psc="d">
<channel><title>Tidal &amp; Co</title><link>https://tidal.example</link><description>Talks by the sea.</description>
<item>
<title><![CDATA[Boats & where they went]]></title>
<link>https://tidal.example/boats?a=1&amp;b=2</link>
<guid isPermaLink="false">abc-1</guid>
<pubDate>Thu, 07 May 2026 23:00:00 -0700</pubDate>
<enclosure url="https://tidal.example/boats.mp3" length="1" type="audio/mpeg"/>
<itunes:author>Ann Lee</itunes:author><itunes:explicit>no</itunes:explicit>
<podcast:person role="guest" img="x">Bo Ray</podcast:person>
<podcast:transcript url="https://tidal.example/boats.vtt" type="text/vtt"/>
<psc:chapters version="1.2"><psc:chapter start="0" title="In"/><psc:chapter start="3:07.250" title="Out &amp; about"/></psc:chapters>
<description>Bo Ray, who builds boats, tells where they …</description>
<content:encoded><![CDATA[<p>Bo Ray, who builds boats, tells where <b>they</b> went &amp; why.</p><p>It is a long story.</p>]]></content:encoded>
</item>
<item><title>Tides</title><pubDate>2 Dec 2025</pubDate>
<description>&lt;p&gt;A talk on &lt;b&gt;tides&lt;/b&gt; &amp;amp; moons.&lt;/p&gt;</description>
<itunes:summary>Something else entirely.</itunes:summary></item>
<item><title>Bare</title><link>javascript:alert(1)</link><pubDate>soon</pubDate></item>
</channel></rss>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Tidal</title><link href="https://tidal.example/"/>
<entry><title type="html">Boats &amp;amp; more</title><link rel="enclosure" href="https://tidal.example/1.mp3"/><link href="https://tidal.example/1"/>
<id>urn:1</id><updated>2026-05-02T00:00:00Z</updated><author><name>Ann</name></author>
<content type="xhtml"><div><p><b>Ann Lee:</b> Welcome.</p><p><b>Bo Ray:</b> Hm.</p><p><b>Ann Lee:</b> So?</p><p><b>Bo Ray:</b> Gone.</p></div></content></entry>
<entry><title>Two</title><summary>Short.</summary></entry></feed>`;

const seed = (text: string) => ({ name: 'feed.xml', bytes: new TextEncoder().encode(text) });

describe('a feed', () => {
  it('gives an entry for each item, with its title and what it states', async () => {
    const { container, entries, messages } = await parseSeed(seed(rss));
    expect(container).toBe('feed');
    expect(entries.map(({ entry, draft }) => [entry, draft.title?.text, draft.kind])).toEqual([
      [1, 'Boats & where they went', 'notes'],
      [2, 'Tides', 'notes'],
      [3, 'Bare', 'notes'],
    ]);
    expect(entries.map(({ draft }) => draft.facts)).toEqual([
      {
        show: 'Tidal & Co',
        date: '2026-05-07',
        url: 'https://tidal.example/boats?a=1&b=2',
        media: 'https://tidal.example/boats.mp3',
        people: [{ name: 'Bo Ray', role: 'guest', labels: [] }],
      },
      { show: 'Tidal & Co', date: '2025-12-02' },
      { show: 'Tidal & Co' },
    ]);
    expect(messages).toMatchObject([{ severity: 'info', rule: 'transcript-elsewhere' }]);
  });

  it('publishes the fullest text of an item and its chapters', async () => {
    const { entries } = await parseSeed(seed(rss));
    expect(entries[0]?.draft.body.sections).toEqual([
      {
        title: 'Notes',
        blocks: [
          { type: 'paragraph', text: 'Bo Ray, who builds boats, tells where they went & why.' },
          { type: 'paragraph', text: 'It is a long story.' },
        ],
      },
    ]);
    expect(entries[0]?.draft.chapters.map(({ start, title }) => [start, title])).toEqual([
      [0, 'In'],
      [187, 'Out & about'],
    ]);
    expect(entries[1]?.draft.body.sections[0]?.blocks).toEqual([
      { type: 'paragraph', text: 'A talk on tides & moons.' },
    ]);
    expect(entries[2]?.draft.body.sections).toEqual([]);
  });

  it('reads Atom, and the talk that an entry holds', async () => {
    const { entries } = await parseSeed(seed(atom));
    expect(entries.map(({ draft }) => [draft.title?.text, draft.kind, draft.facts?.date])).toEqual([
      ['Boats & more', 'transcript', '2026-05-02'],
      ['Two', 'notes', undefined],
    ]);
    expect(entries[0]?.draft.facts).toMatchObject({
      url: 'https://tidal.example/1',
      media: 'https://tidal.example/1.mp3',
    });
    expect(entries[0]?.draft.body.sections[0]?.blocks).toHaveLength(4);
  });

  it.each([rss, atom])('accounts for every character', async (text) => {
    const { ledger } = await parseSeed(seed(text));
    const account = ledger.account(text);
    expect(account.filter(({ what }) => what === 'unaccounted')).toEqual([]);
    const of = (wanted: string) =>
      account.filter(({ what }) => what === wanted).map(({ span }) => text.slice(span.start, span.end));
    if (text === rss) {
      expect(of('repeated in the full text')).toEqual(['Bo Ray, who builds boats, tells where they …']);
      expect(of('summary')).toEqual(['Something else entirely.']);
      expect(of('author')).toEqual(['<itunes:author>Ann Lee</itunes:author>']);
    }
  });

  it('lets what the feed states reach the catalogue, and a sidecar win over it', async () => {
    const sidecar = { name: 'feed.yaml', text: 'entries:\n  1: { date: 2026-05-08 }\n' };
    const { episodes } = await understand([{ file: seed(rss), sidecar }], EMPTY_CATALOGUE, 'en');
    expect(episodes[0]?.data).toMatchObject({
      title: 'Boats & where they went',
      titleSource: 'given',
      date: '2026-05-08',
      url: 'https://tidal.example/boats?a=1&b=2',
    });
    expect(episodes[0]?.show.title).toBe('Tidal & Co');
    expect(episodes[0]?.cast.map(({ name, role }) => [name, role])).toContainEqual(['Bo Ray', 'guest']);
    expect(episodes[1]?.data.date).toBe('2025-12-02');
  });

  it('never throws and loses no character, whatever is done to a file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(rss, atom),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 6 }),
        async (file, from, cut, junk) => {
          const at = from % file.length;
          const text = (file.slice(0, at) + junk + file.slice(at + (cut % 60))).replaceAll('\ufeff', '');
          const { ledger, messages } = await parseSeed(seed(text));
          expect(messages.filter(({ rule }) => rule === 'entry-failed')).toEqual([]);
          expect(ledger.account(text).filter(({ what }) => what === 'unaccounted')).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
