import { describe, expect, it } from 'vitest';
import { parseFile } from '../../../src/ingest/parse-file.ts';
import { detectFormat } from '../../../src/ingest/formats/index.ts';
import { entered, turnsOf, understand } from '../understand.ts';

const read = (data: unknown) => {
  const text = JSON.stringify(data, null, 1);
  const format = detectFormat(text);
  const { draft, account, messages } = understand(format, text);
  expect(entered(text, account, 'unaccounted')).toEqual([]);
  return { format: format.name, turns: turnsOf(draft), messages };
};

describe('JSON of unknown make', () => {
  it('holds words with their signs in lists of alternatives', () => {
    const item = (content: string, start?: number) =>
      start === undefined
        ? { type: 'punctuation', alternatives: [{ content }] }
        : { start_time: String(start), end_time: String(start + 0.4), alternatives: [{ content }, { content: 'ox' }] };
    const items = [item('Rivers', 61), item('bend', 61.5), item('.', undefined), item('Why', 62), item('?', undefined)];
    expect(read({ jobName: 'a', results: { transcripts: [{ transcript: 'Rivers bend. Why?' }], items } })).toEqual({
      format: 'json',
      turns: ['— [61] Rivers bend. Why?'],
      messages: [],
    });
  });

  it('holds times as objects, texts, seconds or milliseconds, and voices by number', () => {
    const word = (at: number, speakerTag: number, said: string) => ({
      startTime: { seconds: String(at), nanos: 500_000_000 },
      endTime: `${at + 1}s`,
      word: said,
      speakerTag,
    });
    const words = [word(9, 1, 'Hello'), word(10, 1, 'there.'), word(11, 2, 'Hi.')];
    expect(read({ results: [{ alternatives: [{ transcript: 'Hello there. Hi.', words }] }] }).turns).toEqual([
      'Speaker 1 [9] Hello there.',
      'Speaker 2 [11] Hi.',
    ]);
    const lines = ['Rivers bend.', 'And then they go on.'].map((text, at) => ({
      text,
      start: at * 4000,
      end: at * 4000 + 3900,
    }));
    expect(read({ status: 'done', words: lines }).turns).toEqual(['— [0] Rivers bend. And then they go on.']);
  });

  it('prefers sentences to the words in them', () => {
    const lines = [0, 2].map((start) => ({
      start,
      text: 'It bends.',
      words: [
        { word: 'It', start },
        { word: 'bends', start },
      ],
    }));
    expect(read({ lines }).turns).toEqual(['— [0] It bends. It bends.']);
  });

  it('is an error with its place where it holds none', async () => {
    const bytes = new TextEncoder().encode('{"version": "1.2", "chapters": [{"startTime": 0, "title": "Intro"}]}');
    expect(await parseFile({ name: 'a.json', bytes })).toMatchObject({
      understood: false,
      entries: [],
      messages: [{ severity: 'error', rule: 'json-unknown', line: 1, column: 1 }],
    });
  });

  it('is not seen in times in square brackets', () => {
    expect(detectFormat('[00:01] Ann: So.\n[00:04] Bo: Why?\n[00:09] Ann: So.\n').name).toBe('turns');
  });
});
