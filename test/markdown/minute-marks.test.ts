import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdownFully } from '../../src/markdown/grammar.ts';
import { withoutMinuteMarks } from '../../src/markdown/minute-marks.ts';
import { parseBody } from '../../src/markdown/parse.ts';
import { renderBody } from '../../src/markdown/render.ts';
import { stringifyBody } from '../../src/markdown/stringify.ts';
import { anyBody } from './bodies.ts';

const page = [
  '## Notes',
  'At \\[00:02:00] we begin.',
  '## Transcript',
  '**Ann**: They point to latent \\[00:02:00] tokens, and \\[12:30] so on \\[1:02:03].',
  '**Bo** [00:03:00]: Three \\[00:03:00] minutes \\[0:99] in \\[2:00], \\[laughs] (04:00).',
].join('\n\n');
const record = renderBody(page, 'x');
const html = record.sections[1]?.html ?? '';

describe('minute marks inside the talk', () => {
  test('are quiet times, and places of their own', () => {
    expect(html).toContain(
      'latent <a class="time inline" id="t-120" href="#t-120"><time datetime="PT2M">2:00</time></a> tokens',
    );
    expect(html).toContain('<time datetime="PT12M30S">12:30</time>');
    expect(html).toContain('<time datetime="PT1H2M3S">1:02:03</time>');
  });

  test('lead to the passage that has their time already', () => {
    expect(html).toContain('Three <a class="time inline" href="#t-180"><time datetime="PT3M">3:00</time></a> minutes');
    expect(html.match(/id="t-180"/g)).toHaveLength(1);
  });

  test('are left out of what a passage says, so that phrases go on across them', () => {
    expect(record.passages.map(({ text }) => text)).toEqual([
      'At [00:02:00] we begin.',
      'They point to latent tokens, and so on.',
      'Three minutes [0:99] in [2:00], [laughs] (04:00).',
    ]);
    expect(withoutMinuteMarks('[00:01:00] [00:02:00] well [00:03:00]')).toBe('well');
    expect(withoutMinuteMarks('a[00:02:00]b')).toBe('a b');
  });

  test('stand only in the talk, and only full times in square brackets are marks', () => {
    expect(record.sections[0]?.html).toContain('At [00:02:00] we begin.');
    expect(html).toContain('[0:99] in [2:00], [laughs] (04:00).');
  });

  test('stay in the Markdown as they were written', () => {
    const body = parseBody(page);
    expect(stringifyBody(body)).toContain('latent \\[00:02:00] tokens');
    expect(parseBody(stringifyBody(body))).toEqual(body);
  });

  test('do not move the anchors of passages', () => {
    const bare = renderBody('## Transcript\n\n**Ann**: One [00:02:00] two.\n\n**Bo** [00:02:00]: Three.', 'x');
    expect(bare.passages.map(({ id }) => id)).toEqual([expect.stringMatching(/^p-[0-9a-f]{6}$/), 't-120']);
    expect(new Set(bare.sections[0]?.html.match(/ id="[^"]+"/g)).size).toBe(2);
  });
});

test('a record is the same from the short road as from the full parser', { timeout: 600_000 }, () => {
  expect(renderBody(page, 'x', readMarkdownFully)).toEqual(record);
  fc.assert(
    fc.property(anyBody, (body) => {
      const markdown = stringifyBody(body);
      const made = renderBody(markdown, 'x');
      expect(made).toEqual(renderBody(markdown, 'x', readMarkdownFully));
      const ids = made.sections.flatMap((section) => [...section.html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id } of made.passages) expect(ids).toContain(id);
    }),
    { numRuns: Number(process.env['LONGHAND_RUNS'] ?? 150) },
  );
});
