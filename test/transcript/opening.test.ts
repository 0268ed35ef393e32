import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingsOf, opensWith } from '../../src/transcript/opening.ts';

describe('the opening of a paragraph', () => {
  test('is as short as tells it apart, and five words at least', () => {
    const texts = [
      'One two three four five six',
      'We begin the day with bread',
      'we begin  the day with honey and tea',
    ];
    expect(openingsOf(texts)).toEqual([
      'One two three four five',
      'We begin the day with bread',
      'we begin the day with honey',
    ]);
  });

  test('is none where two begin alike for long, and for a few words', () => {
    const long = Array.from({ length: 20 }, (_, n) => `word${n}`).join(' ');
    expect(openingsOf([`${long} here`, `${long} there`, 'Yes, I do'])).toEqual([undefined, undefined, undefined]);
  });

  test('is found again in its text alone', () => {
    const words = fc.array(fc.constantFrom('a', 'B', 'é', 'straße', '日本', '“quoted', 'end.'), { maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(
          words.map((list) => list.join(' ')),
          { maxLength: 12 },
        ),
        (texts) => {
          openingsOf(texts).forEach((opens, index) => {
            if (opens === undefined) return;
            expect(texts.flatMap((text, at) => (opensWith(text, opens) ? [at] : []))).toEqual([index]);
          });
        },
      ),
    );
  });

  test('does not end within a word, and is never empty', () => {
    expect(opensWith('Breadcrumbs lead home', 'bread')).toBe(false);
    expect(opensWith('BREAD  leads home', 'Bread leads')).toBe(true);
    expect(opensWith('Bread leads home', '')).toBe(false);
  });
});
