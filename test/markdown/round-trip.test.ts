import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeBody } from '../../src/markdown/normalize.ts';
import { parseBody } from '../../src/markdown/parse.ts';
import { stringifyBody } from '../../src/markdown/stringify.ts';
import type { Body } from '../../src/transcript/body.ts';
import { anyBody } from './bodies.ts';

const numRuns = Number(process.env['LONGHAND_RUNS'] ?? 300);

test('what is written comes back as the same body, whatever the texts hold', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const markdown = stringifyBody(body);
      expect(parseBody(markdown)).toEqual(normalizeBody(body));
      expect(stringifyBody(parseBody(markdown))).toBe(markdown);
    }),
    { numRuns },
  );
});

test('a body in normal form stays as it is', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const normal = normalizeBody(body);
      expect(normalizeBody(normal)).toEqual(normal);
    }),
    { numRuns },
  );
});

test('who is quoted is the last paragraph of the same block quote', () => {
  const quote = (text: string): Body['sections'][number]['blocks'][number] => ({
    type: 'quote',
    text,
    cite: 'Ann Lee, on looms',
  });
  const body: Body = { sections: [{ title: 'Notes', blocks: [quote('“One.”'), quote('“Two.”')] }] };
  const markdown = stringifyBody(body);
  expect(markdown).toBe('## Notes\n\n> “One.”\n>\n> — Ann Lee, on looms\n\n> “Two.”\n>\n> — Ann Lee, on looms\n');
  expect(parseBody(markdown)).toEqual(body);
});
