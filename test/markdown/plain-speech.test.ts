import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { readMarkdown, readMarkdownFully } from '../../src/markdown/grammar.ts';
import { stringifyBody } from '../../src/markdown/stringify.ts';
import { anyBody, hostilePieces } from './bodies.ts';

const numRuns = Number(process.env['LONGHAND_RUNS'] ?? 250);

/** A tree without positions, as plain data. */
function bare(tree: Nodes): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)));
}

function expectTheSame(markdown: string): void {
  expect(bare(readMarkdown(markdown))).toEqual(bare(readMarkdownFully(markdown)));
}

const opening = fc.constantFrom(
  ...[
    '',
    '',
    '**A B**: ',
    '**A** [00:01:02]: ',
    '**A.** [00:01:02]: ',
    '** A**: ',
    '**A**:',
    '[00:01:02] ',
    '[00:01:02]: ',
    '[00:01:02]',
    '# ',
    '### ',
    '####',
    '> ',
  ],
  ...[
    '- ',
    '1. ',
    '2023 ',
    '12) ',
    '    ',
    '\t',
    ' ',
    '***',
    '* * *',
    '---',
    '```\n',
    '~~~\n',
    '| a |\n|---|\n',
    '[a]: b\n',
    '  - ',
    '\\',
    '\\# ',
    '=',
    '-',
    '\u00A0',
    '\uFEFF',
    '[a] ',
    '![',
    '&amp;',
  ],
);
const piece = fc.constantFrom(
  ...hostilePieces,
  'the model is distilled',
  'so',
  ' and ',
  '\\[laughs]',
  '\\*',
  '\\_',
  'R & D',
  ' #',
  '  ',
);
const line = fc.tuple(opening, fc.array(piece, { maxLength: 5 })).map(([start, rest]) => start + rest.join(''));
const gap = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \n', '\n\t\n', ' \n\n');

const page = fc
  .array(fc.tuple(line, gap), { maxLength: 8 })
  .map((lines) => lines.map(([text, end]) => text + end).join(''));

test('any page is read as the full parser reads it', { timeout: 600_000 }, () => {
  fc.assert(fc.property(page, expectTheSame), { numRuns: numRuns * 4 });
});

test('any written episode is read as the full parser reads it', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expectTheSame(stringifyBody(body));
    }),
    { numRuns },
  );
});
