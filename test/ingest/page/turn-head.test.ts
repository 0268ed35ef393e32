import fc from 'fast-check';
import { expect, test } from 'vitest';
import { couldBeLabel, isLabel, withoutRole } from '../../../src/ingest/page/label.ts';

test('what is taken for speech at a glance is no label', () => {
  const part = fc.constantFrom(
    'so',
    'we',
    ' ',
    ' ',
    'go',
    'Ada',
    'Host',
    'HOST',
    'guest',
    'Female',
    'voice',
    'member',
    'caller',
    ', host',
    ', PhD',
    'de',
    'É',
    '日本',
    '7',
    '.',
    '’s',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('').trim();
      if (!couldBeLabel(text)) expect(isLabel(withoutRole(text).label)).toBe(false);
    }),
    { numRuns: 6000 },
  );
});
