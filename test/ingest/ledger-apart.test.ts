import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/support/root.ts';
import { writeTalk, type TalkShape } from '../../scripts/support/made-up-seeds.ts';
import { parseSeed } from '../../src/ingest/parse-seed.ts';
import { stringifyBody } from '../../src/markdown/stringify.ts';

/**
 * Checks the ledger's sum by means of its own: paints every entered stretch over the seed, asks that no sign stays
 * bare, and that the words under `published` are the words of the Markdown that is written, each as often.
 */
interface Sum {
  /** What no stretch covers, white space left out. */
  bare: string;
  published: Map<string, number>;
  written: Map<string, number>;
}

async function sumOf(name: string, bytes: Uint8Array): Promise<Sum> {
  const { seed, entries, ledger } = await parseSeed({ name, bytes });
  const fates = new Array<string>(seed.text.length).fill('');
  for (const { span, fate } of ledger.lines) for (let at = span.start; at < span.end; at += 1) fates[at] ||= fate;
  const under = (wanted: string): string =>
    [...fates.keys()].map((at) => (fates[at] === wanted ? seed.text[at] : ' ')).join('');
  const labels = entries.flatMap(({ draft }) =>
    draft.body.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'turn' ? [block.speaker ?? ''] : [])),
    ),
  );
  const written = entries.map(({ draft }) => stringifyBody(draft.body)).join('\n');
  return {
    bare: under('').replace(/\s+/g, ''),
    published: count(under('published')),
    written: minus(count(unmarked(written)), count(labels.join('\n'))),
  };
}

/** Markdown without its own signs, the headings that Longhand sets, and times. */
function unmarked(markdown: string): string {
  return markdown
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/^## .*$/gm, ' ')
    .replace(/^(?:\*\*[^*\n]+\*\* )?\[\d{2,3}:\d\d:\d\d\]/gm, (mark) => mark.slice(0, mark.lastIndexOf('[')));
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function minus(counts: Map<string, number>, other: Map<string, number>): Map<string, number> {
  return new Map([...counts].map(([word, times]) => [word, times - (other.get(word) ?? 0)]));
}

/** How many words the two have not in common, and the size of the first. */
function distance(a: Map<string, number>, b: Map<string, number>): { apart: number; all: number; examples: string[] } {
  let [apart, all] = [0, 0];
  const examples: string[] = [];
  for (const word of new Set([...a.keys(), ...b.keys()])) {
    const difference = Math.abs((a.get(word) ?? 0) - (b.get(word) ?? 0));
    apart += difference;
    all += a.get(word) ?? 0;
    if (difference > 0) examples.push(`${word} ${a.get(word) ?? 0}/${b.get(word) ?? 0}`);
  }
  return { apart, all, examples: examples.slice(0, 12) };
}

const shapes: TalkShape[] = ['markdown', 'stamps', 'vtt', 'srt'];
const made = shapes.map((shape): [string, Uint8Array] => [
  `a made-up talk (${shape})`,
  new TextEncoder().encode(writeTalk(shape, { words: 3000, number: 7 })),
]);
const said = Array.from({ length: 40 }, (_, at) => {
  const text = `Of the ${'abcdefghij'[at % 10] ?? ''}${at} loom we know that it was slow, and number ${at} of its kind.`;
  return { at, start: at * 4, end: at * 4 + 3, text, who: at % 2 === 0 ? 'Mary Shelley' : 'Ada Byron' };
});
const clock = (seconds: number): string =>
  `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
const others: [string, string][] = [
  [
    'whisper.json',
    JSON.stringify({
      text: '',
      segments: said.map(({ at, start, end, text }) => ({ id: at, start, end, text: ` ${text}` })),
      language: 'en',
    }),
  ],
  [
    'podcast.json',
    JSON.stringify(
      {
        version: '1.0.0',
        segments: said.map(({ start, end, text, who }) => ({
          speaker: who,
          startTime: start,
          endTime: end,
          body: text,
        })),
      },
      null,
      1,
    ),
  ],
  [
    'youtube.json',
    JSON.stringify({
      events: said.map(({ start, text }) => ({ tStartMs: start * 1000, dDurationMs: 3000, segs: [{ utf8: text }] })),
    }),
  ],
  [
    'assembly.json',
    JSON.stringify({
      utterances: said.map(({ start, end, text, at }) => ({
        speaker: 'AB'[at % 2],
        start: start * 1000,
        end: end * 1000,
        text,
      })),
    }),
  ],
  [
    'talk.ttml',
    `<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml"><body><div>\n${said.map(({ start, end, text }) => `<p begin="${clock(start)}.000" end="${clock(end)}.000">${text}</p>`).join('\n')}\n</div></body></tt>\n`,
  ],
  ['bracket.txt', said.map(({ start, text, who }) => `${who} (${clock(start)}): ${text}`).join('\n\n')],
  ['bare.txt', said.map(({ text, who }) => `${who}: ${text}`).join('\n')],
  ['captions.txt', said.map(({ text }) => text.replace(/, and/, '\nand').toLowerCase()).join('\n')],
  [
    'zoom.vtt',
    `WEBVTT\n\n${said.map(({ at, start, end, text, who }) => `${at + 1}\n${clock(start)}.000 --> ${clock(end)}.000\n${who}: ${text}\n`).join('\n')}`,
  ],
  [
    'article.txt',
    `On looms\n\nThe Beginning\n\n${said.map(({ text }) => text).join(' ')}\n\nKey Takeaways\n\n${said
      .slice(0, 6)
      .map(({ text }) => `• ${text}`)
      .join('\n')}\n`,
  ],
  [
    'page.html',
    `<!doctype html><html><head><title>On looms</title></head><body><h1>On looms</h1>\n${said.map(({ text, who }) => `<p><cite>${who}:</cite> ${text}</p>`).join('\n')}\n</body></html>\n`,
  ],
];
const shipped = readdirSync(join(root, 'seeds'))
  .filter((name) => extname(name) !== '.yaml')
  .map((name): [string, Uint8Array] => [name, readFileSync(join(root, 'seeds', name))]);
describe('the sum is whole', () => {
  test.each([
    ...made,
    ...others.map(([name, text]): [string, Uint8Array] => [name, new TextEncoder().encode(text)]),
    ...shipped,
  ])('of %s', async (name, bytes) => {
    const { bare, published, written } = await sumOf(name, bytes);
    expect(bare).toBe('');
    const { apart, all, examples } = distance(published, written);
    expect(apart / Math.max(1, all), examples.join(', ')).toBeLessThan(0.01);
  });
});
