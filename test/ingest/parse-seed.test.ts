import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/ingest/parse-file.ts';
import { parseSeed } from '../../src/ingest/parse-seed.ts';

/** The beginnings of files of every kind, and what files are made of. */
const pieces = fc.constantFrom(
  'WEBVTT\n\n',
  '1\n00:00:01,000 --> 00:00:02,000\nSo.\n\n',
  '00:00:05.000 --> 00:00:03.000\n<v Ann>Why?</v>\n\n',
  '---\ntitle: So\n---\n',
  '**Ann:** So.\n\n',
  'Bo [0:12]: Why?\n',
  '{"segments":[{"start":1,"end":2,"text":"So."}]}',
  '[{"text":"So.","start":1},',
  '<html><body><p>So.',
  '<rss><channel><item><title>So</title>',
  '<tt><body><p begin="1s">So.',
  '• ',
  '# So\n\n',
  '\0',
  '\ufeff',
  '&#99999999;',
  '[00:00:01] ',
  '\r',
);

describe('a file', () => {
  it('whatever is in it, is read without a fault, to its last character, and every message has its place', async () => {
    const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 14 }).map((all) => all.join(''));
    const bytes = fc.oneof(
      text.map((all) => new TextEncoder().encode(all)),
      fc.uint8Array({ maxLength: 300 }),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        const { seed, entries, ledger, messages } = await parseSeed({ name: 'a', bytes: given });
        for (const { rule, offset } of messages) {
          expect(rule).not.toBe('entry-failed');
          expect(offset >= 0 && offset <= seed.text.length).toBe(true);
        }
        if (entries.length === 0) return;
        const account = ledger.account(seed.text);
        expect(account.filter(({ what }) => what === 'unaccounted')).toEqual([]);
        expect(account.at(-1)?.span.end).toBe(seed.text.length);
      }),
      { numRuns: 150 },
    );
  });

  it('may be one list of very many lines', async () => {
    const { messages } = await parseSeed({ name: 'a', bytes: new TextEncoder().encode('• a\n'.repeat(150_000)) });
    expect(messages).toEqual([]);
  });

  it('without words is an error that says so', async () => {
    const bytes = new TextEncoder().encode('WEBVTT\n\nNOTE nothing yet\n');
    expect(await parseFile({ name: 'a.vtt', bytes })).toMatchObject({
      understood: false,
      messages: [{ severity: 'error', rule: 'entry-empty', line: 1, column: 1 }],
    });
  });
});
