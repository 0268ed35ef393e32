import { expect, test } from 'vitest';
import { renderBody } from '../../src/markdown/render.ts';

const record = renderBody(
  [
    '## Notes',
    'A talk about bread.',
    '### Timestamps',
    '- 0:00 Why it began\n- 4:10 The oven\n- 1:02:03 Goodbye',
    '### Read on',
    '- 3:00 is when the baker rises\n- A book',
    '- [00:00:05] One\n- [00:00:09] Two\n- [00:00:15] Three',
  ].join('\n\n'),
  'digest',
);

test('a list of chapters is folded away under the heading that it had', () => {
  const html = record.sections[0]?.html;
  expect(html).toMatch(/<details class="chapter-list"><summary>Timestamps<\/summary>\s*<ul>\s*<li>0:00 Why it began/);
  expect(record.sections[0]?.headings.map(({ text }) => text)).toEqual(['Read on']);
});

test('chapters are the front matter’s to tell, so their list holds no passages', () => {
  expect(record.passages.map(({ text }) => text)).toEqual([
    'A talk about bread.',
    '3:00 is when the baker rises',
    'A book',
    '[00:00:05] One',
    '[00:00:09] Two',
    '[00:00:15] Three',
  ]);
});
