import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentenceBreaks } from '../../src/transcript/sentence-breaks.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ru', 'ja', 'sv'];

/** What the standard's own segmenter finds. */
function slowly(text: string, language = 'en'): number[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ index }) => index).slice(1);
}

function cased(text: string): { small: number; capital: number } {
  const letters = [...text.matchAll(/[.?!]\s+(\p{L})/gu)].map(([, letter = '']) => letter);
  const count = (sort: RegExp): number => letters.filter((letter) => sort.test(letter)).length;
  return { small: count(/\p{Ll}/u), capital: count(/\p{Lu}/u) };
}

const signs = fc.constantFrom(
  ...Array.from('aZéÖ1½ªñßǅƻ'),
  ...Array.from('.?!…,:;-–—'),
  ...Array.from('"\'“”‘’()[]«»‹›'),
  ...Array.from(' \t\n\r\v\f\u00a0'),
  ...Array.from('@#*•†‡\0_~|/\\<>&%$€£'),
  'a',
  'b',
  'A',
  '. ',
  '.',
  '? ',
  ' ',
  ' ',
  'Mr. ',
  '...',
);

const road = (text: string): void => {
  const found = sentenceBreaks(text);
  if (found === undefined) return;
  const { starts, ...counts } = found;
  expect(starts).toEqual(slowly(text));
  expect(counts).toEqual(cased(text));
};

it('parts texts of common signs as the Unicode standard does', () => {
  fc.assert(
    fc.property(
      fc.array(signs, { maxLength: 30 }).map((parts) => parts.join('')),
      road,
    ),
    { numRuns: 4000 },
  );
});

it('knows every sign that it takes upon itself, wherever it stands', () => {
  for (let code = 0; code < 0x2100; code += 1) {
    const sign = String.fromCharCode(code);
    for (const text of [
      sign,
      `a${sign}b`,
      `A.${sign}b`,
      `a. ${sign}B`,
      `a${sign} B`,
      `a.${sign} B`,
      `a?${sign}b`,
      `${sign}.B`,
    ])
      road(text);
  }
});

it('leaves texts to the segmenter that hold other signs', () => {
  for (const text of ['日本。', 'Да. Нет.', 'a\u0301. B', 'a\u200d. B', 'a.\u00ad B', '😀. B', '\u2028'])
    expect(sentenceBreaks(text)).toBeUndefined();
});

it('finds the same in every language whose letters it knows', () => {
  const text = 'Yes. No! Why? He said “Go.” And then: 3.5 of it; etc. and so (on.) Well… A.B. is J. R. Tolkien?!';
  for (const language of LANGUAGES) expect(sentenceBreaks(text)?.starts).toEqual(slowly(text, language));
});
