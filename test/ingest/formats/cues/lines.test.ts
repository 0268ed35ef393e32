import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineSpans } from '../../../../src/ingest/formats/cues/lines.ts';

/** What the lines of a text are: everything between CRLF, LF and CR. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

test('lines end at CRLF, LF or CR, in any stretch of a text', () => {
  const text = fc.array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '\u2028'), { maxLength: 30 });
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (parts, from, length) => {
      const whole = parts.join('');
      const start = Math.min(from, whole.length);
      const span = { start, end: Math.min(start + length, whole.length) };
      const lines = lineSpans(whole, span).map((line) => whole.slice(line.start, line.end));
      expect(lines).toEqual(linesOf(whole.slice(span.start, span.end)));
    }),
  );
});
