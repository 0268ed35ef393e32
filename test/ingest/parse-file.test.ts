import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runNode } from '../../scripts/support/program.ts';
import { root } from '../../scripts/support/root.ts';
import { parseFile, parseStrictly } from '../../src/ingest/parse-file.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

const vtt = `WEBVTT - Tides

1
00:00:01.000 --> 00:00:02.500 align:start
Ann Lee: We <i>run</i>
across.

00:00:02,500 --> 00:00:04.000
And on.

so

00:00:04.000 --> 00:00:05.000
Bo: Do &amp; they?

00:00:05.000 --> 00:00:06.000
Ann Lee: Yes.

00:00:06.000 --> 00:00:07.000
Bo: No.
`;

describe('what is printed of a file', () => {
  it('shows the cues as written, the turns as understood and the messages with their places', async () => {
    const { understood, container, entry, entries, messages } = await parseFile(file('t.vtt', vtt));
    expect({ understood, container, entries }).toEqual({ understood: true, container: 'single', entries: undefined });
    expect(entry).toMatchObject({ format: 'webvtt', kind: 'transcript', title: 'Tides', timing: 'cue' });
    expect(entry?.cues.slice(0, 3)).toEqual([
      { id: '1', start: 1, end: 2.5, speaker: 'Ann Lee', text: 'Ann Lee: We run\nacross.', settings: 'align:start' },
      { start: 2.5, end: 4, speaker: 'Ann Lee', text: 'And on.', after: 'so' },
      { start: 4, end: 5, speaker: 'Bo', text: 'Bo: Do & they?' },
    ]);
    expect(entry?.turns.slice(0, 2)).toEqual([
      {
        speaker: 'Ann Lee',
        start: 1,
        text: 'We run across. And on. so',
        paragraphs: [{ text: 'We run across. And on. so' }],
      },
      { speaker: 'Bo', start: 4, text: 'Do & they?', paragraphs: [{ text: 'Do & they?' }] },
    ]);
    expect(messages).toMatchObject([
      { severity: 'info', rule: 'cue-time-comma', line: 8, column: 1 },
      { severity: 'info', rule: 'text-outside-cue', line: 11, column: 1 },
    ]);
  });

  it('shows each entry of a file that holds several', async () => {
    const article = (name: string) =>
      `• ${name}\n\n${`    ${'The tide turns twice a day. '.repeat(20)}\n\n`.repeat(2)}`;
    const { entry, entries } = await parseFile(file('all.txt', article('One') + article('Two')));
    expect(entry).toBeUndefined();
    expect(entries?.map(({ entry: number, title, cues }) => ({ number, title, cues }))).toEqual([
      { number: 1, title: 'One', cues: [] },
      { number: 2, title: 'Two', cues: [] },
    ]);
  });

  it.each(['', ' \n', '\u0001\u0002\u0003\u0004'])('understands nothing of %j, and says why', async (text) => {
    const { understood, messages } = await parseFile(file('x', text));
    expect(understood).toBe(false);
    expect(messages).toMatchObject([{ severity: 'error', line: 1 }]);
  });

  it('shows with --strict what the standard reads', () => {
    const { understood, cues } = parseStrictly(file('t.vtt', vtt));
    expect(understood).toBe(true);
    expect(cues.map(({ start, text }) => [start, text])).toEqual([
      [1, 'Ann Lee: We run\nacross.'],
      [4, 'Bo: Do & they?'],
      [5, 'Ann Lee: Yes.'],
      [6, 'Bo: No.'],
    ]);
    expect(cues[0]?.settings.align).toBe('start');
    expect(parseStrictly(file('t.txt', 'no')).understood).toBe(false);
  });
});

describe('npm run parse', () => {
  const folder = mkdtempSync(join(tmpdir(), 'longhand-parse-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) => runNode(join(root, 'scripts/parse.ts'), args, { keep: true });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('prints JSON and ends with 0, or 1 for a file that is nothing', async () => {
    const good = await run(write('t.vtt', vtt));
    expect(good.code).toBe(0);
    expect(JSON.parse(good.output)).toMatchObject({ file: 't.vtt', format: 'webvtt', messages: [{ line: 8 }, {}] });
    const bad = await run(write('empty.vtt', ''));
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.output)).toMatchObject({ messages: [{ rule: 'seed-empty' }] });
    const gone = await run(join(folder, 'none.vtt'));
    expect(gone).toMatchObject({ code: 1, output: expect.stringContaining('cannot be read') as string });
  });

  it('ends with 2 when it is called wrongly, and helps', async () => {
    expect((await run()).code).toBe(2);
    expect((await run('a', 'b')).code).toBe(2);
    expect((await run('--no-such', 'a')).code).toBe(2);
    expect(await run('--help')).toMatchObject({ code: 0, output: expect.stringContaining('FILE [options]') as string });
  });
});
