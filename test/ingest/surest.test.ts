import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containers } from '../../src/ingest/containers/index.ts';
import { formats } from '../../src/ingest/formats/index.ts';
import { surest } from '../../src/ingest/surest.ts';

describe('the surest of some readers', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20));

  test('is the first of those with the highest score, whoever need not look', () => {
    fc.assert(
      fc.property(scores, scores, (most, wanted) => {
        const readers = most.map((top, index) => ({ most: top, detect: () => Math.min(top, wanted[index] ?? 1) }));
        const own = readers.map((reader) => reader.detect());
        const best = Math.max(0, ...own);
        expect(surest(readers, '')).toBe(best === 0 ? undefined : readers[own.indexOf(best)]);
      }),
    );
  });

  test('no reader is surer than it says', () => {
    const lines = fc.constantFrom(
      'Ada Reyes: Welcome to the show.',
      '**Bo Lind** [00:12]: Thank you.',
      'Ada Reyes 0:14',
      '[Ada Reyes] 09:01:12',
      '09:01:12 From Ada to Everyone:',
      'SUMMARY KEYWORDS',
      'Bo Lind started transcription',
      'Attendees',
      'Ada - Transcript',
      '00:00:01.000 --> 00:00:02.000',
      'and so the river goes on to',
      'the sea, and it takes its time',
      'A heading without an end',
      `A paragraph that goes on${' and on'.repeat(40)}.`,
      '',
      '• A headline of it',
      '    deeper',
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 80 }), (found) => {
        const text = found.join('\n');
        for (const reader of [...formats, ...containers])
          expect(reader.detect(text), reader.name).toBeLessThanOrEqual(reader.most ?? 1);
      }),
    );
  });
});
