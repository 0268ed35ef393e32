import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTimecode } from '../../src/transcript/time.ts';

/** The form of a time as a pattern. */
const TIME = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/;

test('a time is read where it has the form of one, and nothing else is', () => {
  const part = fc.constantFrom(...Array.from('0123456789::::.,  \t\u00a0a'), '12', '59', '60', '007', ':30', '.5');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
      const text = parts.join('');
      const [match, hours, minutes, seconds, fraction = '0'] = TIME.exec(text.trim()) ?? [];
      const isTime = match !== undefined && Number(seconds) < 60 && (hours === undefined || Number(minutes) < 60);
      const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
      expect(parseTimecode(text)).toBe(isTime ? whole + Number(`0.${fraction}`) : undefined);
    }),
    { numRuns: 20_000 },
  );
  expect(parseTimecode('1:02:03')).toBe(3723);
  expect(parseTimecode(' 100:59,25 ')).toBe(6059.25);
});
