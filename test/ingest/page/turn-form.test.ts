import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMS, formsOf, openingOf } from '../../../src/ingest/page/turn-form.ts';

test('no form that fits the beginning of a line is left out', () => {
  const part = fc.constantFrom(
    ...['Ada', 'Bo Lind', 'ada', '**', '*', '__', '_', ':', ' ', '  ', '[0:12]', '(1:02:03)', '\\[0:12\\]', '12:34'],
    ...[
      '[0:12 - 0:15]',
      '(0:12–0:15)',
      '\t',
      ' (host)',
      '0',
      '7',
      '\\',
      '[',
      ']',
      '(',
      ')',
      '|',
      '<',
      '>',
      '-',
      '–',
      ', ',
      '·',
      '日本',
      '𝐀',
      'é',
      'so we go',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
      const probe = parts.join('').slice(0, 90);
      const fitting = FORMS.filter(({ pattern }) => pattern.test(probe));
      const looked = formsOf(openingOf(probe));
      expect(fitting.filter((form) => !looked.includes(form))).toEqual([]);
      expect(looked).toEqual(FORMS.filter((form) => looked.includes(form)));
    }),
    { numRuns: 5000 },
  );
});
