import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences, sentenceSpans } from '../../src/transcript/sentences.ts';

describe('sentences', () => {
  it.each<[string, string, string[]]>([
    ['en', 'Hello there. How are you? Fine!', ['Hello there.', 'How are you?', 'Fine!']],
    ['en', 'Dr. Smith met Mr. J. R. Ewing. They talked.', ['Dr. Smith met Mr. J. R. Ewing.', 'They talked.']],
    ['en', 'It costs $4.50 vs. the $5.00 of old. So what?', ['It costs $4.50 vs. the $5.00 of old.', 'So what?']],
    ['en', 'He moved to the U.S. The house is empty.', ['He moved to the U.S.', 'The house is empty.']],
    ['en', 'The U.S. Senate met.', ['The U.S. Senate met.']],
    ['en', '“Why?” he asked. “Because.”', ['“Why?” he asked.', '“Because.”']],
    ['de', 'Das ist z.B. Herr Dr. Maier. Er kommt.', ['Das ist z.B. Herr Dr. Maier.', 'Er kommt.']],
    [
      'en',
      'okay. so we begin. and it works. does it? yes',
      ['okay.', 'so we begin.', 'and it works.', 'does it?', 'yes'],
    ],
    ['ja', 'これはペンです。あれは本です。', ['これはペンです。', 'あれは本です。']],
    ['xx', 'An unknown tongue. Still works.', ['An unknown tongue.', 'Still works.']],
    ['en', '   ', []],
  ])('%s: %j', (locale, text, expected) => {
    expect(sentences(text, locale)).toEqual(expected);
  });

  it('leaves out nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        expect(sentences(text, 'en').join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('takes time linear in the text', () => {
    for (const part of ['a. ', 'a. b ', 'Mr. ', '. 1 ', 'word ', '?! ', 'A.B.', '. ']) {
      const text = part.repeat(600_000 / part.length);
      const start = performance.now();
      sentenceSpans(text, 'en');
      expect(performance.now() - start, JSON.stringify(part)).toBeLessThan(5000);
    }
  });
});
