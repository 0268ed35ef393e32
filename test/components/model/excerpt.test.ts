import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../../src/components/model/excerpt.ts';

const plain = (runs: { text: string }[]) => runs.map(({ text }) => text).join('');

test('a short passage is shown whole, with every mention marked', () => {
  const text = 'We distill. Then we distill again.';
  const runs = excerpt(text, [
    { start: 3, end: 10 },
    { start: 20, end: 27 },
  ]);
  expect(plain(runs)).toBe(text);
  expect(runs.filter(({ isMarked }) => isMarked).map((run) => run.text)).toEqual(['distill', 'distill']);
});

test('a long passage is cut at sentences around its first mention, and says so', () => {
  const filler = 'Nothing much happens in this sentence at all. '.repeat(12);
  const text = `${filler}Then comes distillation, and it matters. ${filler}`;
  const start = text.indexOf('distillation');
  const shown = plain(excerpt(text, [{ start, end: start + 12 }], 200));
  expect(shown).toMatch(/^… Nothing much happens/);
  expect(shown).toContain('Then comes distillation, and it matters.');
  expect(shown).toMatch(/at all\. …$/);
});

test('whatever the text, the first mention is shown marked and no word is changed', () => {
  const cases = fc.tuple(
    fc.string({ maxLength: 900 }),
    fc.string({ maxLength: 900 }),
    fc.integer({ min: 20, max: 400 }),
  );
  fc.assert(
    fc.property(cases, ([before, after, limit]) => {
      const text = `${before}WORD${after}`;
      const runs = excerpt(text, [{ start: before.length, end: before.length + 4 }], limit);
      expect(runs.find(({ isMarked }) => isMarked)?.text).toBe('WORD');
      expect(text).toContain(plain(runs).replace(/^… /, '').replace(/ …$/, ''));
    }),
  );
});

test('a correction is a run of its own that tells what was transcribed, marked as a whole where a mention is in it', () => {
  const text = 'They read OpenAI’s o1 paper on Claudeonomics.';
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const corrected = [
    { ...at('OpenAI’s o1'), heard: 'open aizo one' },
    { ...at('Claudeonomics'), heard: 'Claude Enomics' },
  ];
  expect(excerpt(text, [at('OpenAI')], 300, corrected)).toEqual([
    { text: 'They read ', isMarked: false },
    { text: 'OpenAI’s o1', isMarked: true, heard: 'open aizo one' },
    { text: ' paper on ', isMarked: false },
    { text: 'Claudeonomics', isMarked: false, heard: 'Claude Enomics' },
    { text: '.', isMarked: false },
  ]);
});
