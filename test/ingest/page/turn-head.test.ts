import fc from 'fast-check';
import { expect, test } from 'vitest';
import { couldBeHead } from '../../../src/ingest/page/head-glance.ts';
import { turnHead } from '../../../src/ingest/page/turn-head.ts';
import { unitsOf } from '../../../src/transcript/units.ts';

test('what is taken for speech at a glance is no head of a turn', () => {
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
    'Interviewer',
    'co-host',
    ', MD',
    '__',
    ':',
    ' B',
    'SPEAKER',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('').trim();
      if (!couldBeHead(unitsOf(text), { start: 0, end: text.length })) expect(turnHead(text)).toBe(undefined);
    }),
    { numRuns: 6000 },
  );
});
