import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { feedLines } from '../../../src/ingest/containers/feed-lines.ts';
import { notes } from '../../../src/ingest/formats/notes.ts';
import { turns } from '../../../src/ingest/formats/turns.ts';
import { Ledger } from '../../../src/ingest/ledger.ts';

const text = readFileSync(new URL('../../../seeds/002_7e8acca68a912880.txt', import.meta.url), 'utf8');
const seed = { name: '002.txt', text, sha256: '' };

describe('a dump of a feed', () => {
  const ledger = new Ledger();
  const entries = feedLines.entries({ seed, ledger, report: () => undefined });

  test('is told from one episode and from captions', () => {
    expect(feedLines.detect(text)).toBeGreaterThan(0.5);
    for (const name of [
      '000_191b8fe4c45982b1',
      '001_4cb5d23647cbd490',
      '003_c46843c60ee179c5',
      '004_968ae2749fd18a5f',
    ]) {
      expect(feedLines.detect(readFileSync(new URL(`../../../seeds/${name}.txt`, import.meta.url), 'utf8'))).toBe(0);
    }
  });

  test('has an entry for every line that tells something, numbered by its line', () => {
    const numbers = entries.map(({ number }) => number);
    expect(numbers).toEqual(
      Array.from({ length: 54 }, (_, index) => index + 1).filter((line) => ![1, 2, 36, 45].includes(line)),
    );
  });

  test('loses no character, and no turn that its times count', () => {
    for (const entry of entries) {
      const page = text.slice(entry.span.start, entry.span.end);
      const format = turns.detect(page) > notes.detect(page) ? turns : notes;
      const draft = format.parse({ seed, entry, ledger, report: () => undefined });
      const blocks = draft.body.sections.flatMap((section) => section.blocks);
      const signed = [...page.matchAll(/ \[\d\d:\d\d:\d\d\]:\s*\S/g)].length;
      const timed = blocks.filter((block) => block.type === 'turn' && block.start !== undefined).length;
      if (signed > 0) expect([entry.number, timed]).toEqual([entry.number, signed]);
      expect(JSON.stringify(blocks)).not.toMatch(/[a-z]\]:|\S\[\d\d:\d\d:\d\d\] \p{L}+:/u);
    }
    expect(ledger.account(text).filter(({ what }) => what === 'unaccounted')).toEqual([]);
  });

  test('knows the entries that were cut off', () => {
    const cut = entries.filter(({ span }) => Buffer.byteLength(text.slice(span.start, span.end)) > 65_000);
    expect(cut).toHaveLength(16);
    for (const entry of cut) {
      expect(turns.parse({ seed, entry, ledger: new Ledger(), report: () => undefined }).truncated).toBe(true);
    }
  });
});
