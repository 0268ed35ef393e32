import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSeed } from '../../src/ingest/parse-seed.ts';
import { parseWebVtt } from '../../src/ingest/formats/cues/webvtt.ts';
import { words } from '../../src/transcript/words.ts';
import { bodyWords } from './understand.ts';

const folder = new URL('../../seeds/', import.meta.url);
const read = async (prefix: string) => {
  const name = readdirSync(folder).find((file) => file.startsWith(prefix)) ?? '';
  const bytes = readFileSync(new URL(name, folder));
  return { parsed: await parseSeed({ name, bytes }), text: bytes.toString('utf8') };
};

describe('the shipped seeds', () => {
  it('of captions cues and articles leave no character unaccounted', async () => {
    for (const prefix of ['001', '003', '004']) {
      const { parsed, text } = await read(prefix);
      expect(
        parsed.ledger.account(text).filter(({ what }) => what === 'unaccounted'),
        prefix,
      ).toEqual([]);
    }
  });

  it('004 has 787 cues, whose words are those of the body', async () => {
    const { parsed, text } = await read('004');
    const { cues } = parseWebVtt(text);
    expect(cues.length).toBe(787);
    const draft = parsed.entries[0]?.draft;
    expect(draft && bodyWords(draft)).toEqual(cues.flatMap((cue) => words(cue.text)));
    expect(draft).toMatchObject({ attribution: 'unknown', timing: 'cue' });
    const turns = draft?.body.sections[0]?.blocks.map((block) => (block.type === 'turn' ? block.speaker : block.type));
    expect(turns).toEqual(['Speaker 1', 'Speaker 2', 'Speaker 1', 'Speaker 2', 'Speaker 3']);
  });

  it('003 has four articles with all their bullets, quotations and headings', async () => {
    const { parsed, text } = await read('003');
    const blocks = parsed.entries.flatMap(({ draft }) => draft.body.sections.flatMap((section) => section.blocks));
    const bullets = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    expect(parsed.entries.length).toBe(4);
    expect(bullets.length).toBe(text.match(/^ {4}• /gm)?.length);
    expect(blocks.filter((block) => block.type === 'quote' && block.cite).length).toBe(
      text.match(/^ {4}“.*”$/gm)?.length,
    );
    const short = text
      .split('\n')
      .filter((line) => /^ {4}[^•“]/.test(line) && line.length < 115 && !/\.$|, on /.test(line));
    const headings = parsed.entries
      .flatMap(({ draft }) =>
        draft.body.sections.flatMap(({ title, blocks }) => [
          title,
          ...blocks.flatMap((block) => (block.type === 'heading' ? block.text : [])),
        ]),
      )
      .filter(Boolean);
    expect(headings).toEqual(short.map((line) => line.trim()));
  });

  it('001 is talk by nobody named, its notes apart', async () => {
    const { parsed } = await read('001');
    const draft = parsed.entries[0]?.draft;
    expect(draft).toMatchObject({ format: 'captions', attribution: 'unknown', timing: 'none' });
    expect(draft?.body.sections.map(({ title, blocks }) => [title, blocks.length])).toEqual([
      ['Notes', 4],
      ['Transcript', 1],
    ]);
  });
});
