import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLabel, withoutRole } from '../../../src/ingest/page/label.ts';
import { SPEECH } from '../../../src/ingest/page/turn-head.ts';

test('what is taken for speech at a glance is no label', () => {
  const part = fc.constantFrom(
    'so',
    'we',
    ' ',
    ' ',
    'go',
    'Ada',
    'Host',
    'guest',
    ', PhD',
    'de',
    'É',
    '日本',
    '7',
    '.',
    '’s',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = parts.join('').trim();
      if (SPEECH.test(text)) expect(isLabel(withoutRole(text).label)).toBe(false);
    }),
    { numRuns: 3000 },
  );
});
