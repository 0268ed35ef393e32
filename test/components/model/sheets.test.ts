import { expect, test } from 'vitest';
import { markChapters } from '../../../src/components/model/chapter-marks.ts';
import { inSheets } from '../../../src/components/model/sheets.ts';
import { renderBody } from '../../../src/markdown/render.ts';

const sentence = 'The tide comes in when it likes, and the clock on the quay does not mind. ';
const talk = (turns: number, sentences: number) =>
  renderBody(
    [
      '## Transcript',
      ...Array.from({ length: turns }, (_, n) => [
        ...(n % 7 === 3 ? [`### Chapter ${n}`] : []),
        `**${n % 2 ? 'Ann' : 'Bo'}** [00:${String(n).padStart(2, '0')}:00]: ${sentence.repeat(sentences)}`,
        sentence.repeat(sentences),
      ]).flat(),
    ].join('\n\n'),
    'x',
  ).sections[0]!.html;

const unwrapped = (html: string) => html.replace(/<div class="sheet" data-lines="\d+">|<\/div>/g, '');

test('sheets hold all of a transcript, in its order, with every turn and heading whole', () => {
  const html = talk(40, 6);
  const sheets = inSheets(html);
  expect(unwrapped(sheets)).toBe(html);
  expect(sheets.split('class="sheet"').length).toBeGreaterThan(6);
  for (const sheet of sheets.split(/<div class="sheet" data-lines="\d+">/).slice(1)) {
    expect(sheet.split('<section').length).toBe(sheet.split('</section>').length);
    expect(sheet).not.toMatch(/<\/h3>\s*<\/div>$/);
  }
});

test('one voice that never stops is laid out in sheets too, with the chapters that begin inside of it', () => {
  const paragraphs = Array.from(
    { length: 60 },
    (_, n) => `[00:${String(n).padStart(2, '0')}:00] ${sentence.repeat(6)}`,
  );
  const html = markChapters(renderBody(`## Transcript\n\n${paragraphs.join('\n\n')}`, 'x').sections[0]!.html, [
    { title: 'Here', anchor: 't-1200', isUnwritten: true },
  ]);
  const sheets = inSheets(html);
  expect(unwrapped(sheets)).toBe(html);
  expect(sheets.split('class="sheet"').length).toBeGreaterThan(4);
  expect(sheets).toContain('Here</h3><p id="t-1200">');
});

test('a sheet says about how many lines it takes', () => {
  const sizes = [...inSheets(talk(40, 6)).matchAll(/data-lines="(\d+)"/g)].map(([, tens]) => Number(tens));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(7);
  expect(inSheets(talk(1, 1))).toContain('data-lines="1"');
  expect(inSheets('')).toBe('');
});
