import { describe, expect, it } from 'vitest';
import { articleIndex } from '../../../src/ingest/containers/article-index.ts';
import { detectContainer } from '../../../src/ingest/containers/index.ts';
import { Ledger } from '../../../src/ingest/ledger.ts';

const prose = `    ${'All that one would want to know about the harbour and its people. '.repeat(10).trim()}`;
const page = [
  'Harbour Notes',
  'Tag: tides',
  '  • The First Article, on Tides',
  prose,
  '    Takeaways',
  '    • One thing.\n    • Another.',
  '  • The Second Article',
  prose,
].join('\n\n');

const entriesOf = (text: string) => {
  const ledger = new Ledger();
  const entries = articleIndex.entries({ seed: { name: 'x.txt', text, sha256: '' }, ledger, report: () => undefined });
  return { entries, lines: ledger.lines.map(({ span, what }) => [what, text.slice(span.start, span.end)]) };
};

describe('an index of articles', () => {
  it('is told by bullets that stand out from the text below them', () => {
    expect(detectContainer(page)).toBe(articleIndex);
    expect(articleIndex.detect('Notes\n\n• one\n• two\n\nmore')).toBe(0);
    expect(articleIndex.detect(page.replaceAll(/^ +/gm, ''))).toBe(0);
    expect(articleIndex.detect('')).toBe(0);
  });

  it('gives an entry an article, its headline as the title', () => {
    const { entries, lines } = entriesOf(page);
    expect(entries.map(({ number, title }) => [number, title?.text])).toEqual([
      [1, 'The First Article, on Tides'],
      [2, 'The Second Article'],
    ]);
    expect(page.slice(entries[0]?.span.start, entries[0]?.span.end).trim()).toMatch(/^All that[\s\S]*Another\.$/);
    expect(lines.filter(([what]) => what === 'page chrome')).toEqual([
      ['page chrome', 'Harbour Notes'],
      ['page chrome', 'Tag: tides'],
    ]);
  });
});
