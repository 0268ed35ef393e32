import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeBody } from '../../src/markdown/normalize.ts';
import { parseBody } from '../../src/markdown/parse.ts';
import { stringifyBody, stringifyBodyFully } from '../../src/markdown/stringify.ts';
import type { Block, Body } from '../../src/transcript/body.ts';
import { anyBody, hostilePieces } from './bodies.ts';

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

test(
  'plain lines are written alone as they are within a page that is written and read back as a whole',
  { timeout: 600_000 },
  () => {
    const pieces = ['so', 'the model', 'AT&T', 'a_b', ' and ', '2024', 'é', '🙂', ': ', ...hostilePieces];
    const words = fc
      .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces.slice(0, 9)) }, fc.constantFrom(...pieces)), {
        maxLength: 5,
      })
      .map((parts) => parts.join(''));
    const paragraph = fc.record(
      { text: words, start: fc.option(fc.nat(90_000), { nil: undefined }) },
      { requiredKeys: ['text'] },
    );
    const block = fc.oneof(
      fc.record({
        type: fc.constant('turn' as const),
        speaker: fc.option(words),
        paragraphs: fc.array(paragraph, { maxLength: 4 }),
      }),
      fc.record({ type: fc.constant('paragraph' as const), text: words }),
      fc.record({ type: fc.constant('heading' as const), depth: fc.constantFrom(3 as const, 4 as const), text: words }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(words, { maxLength: 3 }),
      }),
      fc.record({ type: fc.constant('quote' as const), text: words, cite: words }, { requiredKeys: ['type', 'text'] }),
    );
    const title = fc.oneof(fc.constantFrom('Transcript', 'Notes', ''), words);
    const sections = fc.array(fc.record({ title, blocks: fc.array(block as fc.Arbitrary<Block>, { maxLength: 8 }) }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.oneof(fc.record({ sections }), anyBody), (body) => {
        expect(stringifyBody(body)).toBe(stringifyBodyFully(body));
      }),
      { numRuns },
    );
  },
);

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
