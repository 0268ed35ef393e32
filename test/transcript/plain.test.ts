import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../src/transcript/plain.ts';

test('a plain text has single spaces alone, whatever white space there was', () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  for (const unit of units.filter((one) => /\s/.test(one) || one.trim() === '')) expect(plain(`a${unit}b`)).toBe('a b');
  const sign = fc.oneof(
    fc.constantFrom(...units.filter((unit) => /\s/.test(unit)), ' ', ' ', 'a', 'é', '’'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const text = signs.join('');
      expect(plain(text)).toBe(text.replace(/\s+/g, ' ').trim());
    }),
  );
});
