import { describe, expect, it } from 'vitest';
import { parseSeed } from '../../../src/ingest/parse-seed.ts';

const talk = 'Ada: Why do rivers bend?\n\nBo: Water is lazy.\n\nAda: And then?\n\nBo: Then it bends.\n';
const parse = (text: string) => parseSeed({ name: 'talk.md', bytes: new TextEncoder().encode(text) });

describe('front matter', () => {
  it('gives the facts that it states, and the text below is read for itself', async () => {
    const head =
      '---\ntitle: "Rivers: why they bend"\ndate: 2026-03-04T10:00:00Z\nspeakers: [Ada Reyes]\nguest: Bo Lind\nmedia: https://example.org/a.mp3\nurl: not an address\ntags:\n  - rivers\n---\n\n';
    const { container, entries, ledger, seed, messages } = await parse(head + talk);
    expect(container).toBe('front-matter');
    expect(messages).toEqual([]);
    const [entry] = entries;
    expect(entry).toMatchObject({ title: 'Rivers: why they bend', draft: { format: 'turns' } });
    expect(entry?.draft.facts).toEqual({
      date: '2026-03-04',
      media: 'https://example.org/a.mp3',
      people: [
        { name: 'Bo Lind', role: 'guest', labels: [] },
        { name: 'Ada Reyes', role: 'speaker', labels: [] },
      ],
    });
    expect(entry?.draft.body.sections.flatMap(({ blocks }) => blocks)).toHaveLength(4);
    expect(ledger.account(seed.text).filter(({ what }) => what === 'unaccounted')).toEqual([]);
  });

  it('is left out with a message and its place where it is no YAML', async () => {
    const { entries, messages } = await parse(`---\ntitle: [a\ndate: 1\n---\n${talk}`);
    expect(entries).toHaveLength(1);
    expect(messages).toMatchObject([{ severity: 'warning', rule: 'front-matter-unreadable', offset: 14 }]);
  });

  it('is not seen in rules between parts of a talk', async () => {
    expect((await parse(`---\n${talk}\n---\n${talk}`)).container).toBe('single');
    expect((await parse(`---\n\n---\n${talk}`)).container).toBe('single');
  });
});
