import fc from 'fast-check';
import type { Block, Body, SpokenParagraph } from '../../src/transcript/body.ts';

/** Pieces of text that Markdown, HTML or our own grammar would like to read as something else. */
export const hostilePieces = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '#',
  '##',
  '# ',
  '1.',
  '1. ',
  '1) ',
  '- ',
  '+ ',
  '* ',
  '—',
  '— ',
  '--',
  '---',
  '===',
  '>',
  '> ',
  '|',
  '| a | b |',
  '|-|-|',
  '[00:01:02]',
  '[00:01:02] ',
  '[1:02]',
  '(0:30)',
  '[00:01:02]:',
  '[a]: b',
  '[^1]',
  '[x](y)',
  '![x](y)',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<a@b.c>',
  '<https://a.b>',
  '&amp;',
  '&#42;',
  '&lt',
  '&',
  'http://a_b',
  'https://x.y/z_(a)*b*?c=d&e=f',
  'www.a.b',
  'a@b.c',
  ':thirty',
  '10:30 sharp',
  '\\',
  '\\\\',
  '\\*',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '    ',
  '  ',
  '\u00A0',
  '\u2009',
  '\u200B',
  '\u200F',
  '\u202E',
  '\uFEFF',
  '\u0000',
  '\u0007',
  '\uD800',
  '\u2028',
  '😀',
  '👩🏽‍🚀',
  'שלום',
  'مرحبا',
  'Name: ',
  '**Name**: ',
  '**Name** [00:00:01]: ',
  '`',
  '```',
  '~~~',
  '~~a~~',
  '$x$',
  '{a}',
  ':::',
  '%',
  '"',
  "'",
  'a',
  'word',
  'Ünïcödé',
  '中文',
  '.',
  '!',
  '?',
  ',',
  ' ',
];

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...hostilePieces), { maxLength: 7 }).map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...hostilePieces), { maxLength: 7 }).map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 16 }) },
);

const start = fc.option(fc.oneof(fc.nat(7200), fc.constantFrom(3_599_999, 3_600_000, 1.5, -1)), { nil: undefined });

function withStart<T extends object>(value: T, seconds: number | undefined): T & { start?: number } {
  return seconds === undefined ? value : { ...value, start: seconds };
}

const spoken: fc.Arbitrary<SpokenParagraph> = fc
  .tuple(text, start)
  .map(([value, seconds]) => withStart({ text: value }, seconds));

const turn: fc.Arbitrary<Block> = fc
  .tuple(
    fc.oneof(fc.constant(null), fc.constantFrom('Jeff Dean', 'A'), text),
    start,
    fc.array(spoken, { maxLength: 4 }),
  )
  .map(([speaker, seconds, paragraphs]) => withStart({ type: 'turn' as const, speaker, paragraphs }, seconds));

const block: fc.Arbitrary<Block> = fc.oneof(
  turn,
  turn,
  text.map((value): Block => ({ type: 'paragraph', text: value })),
  fc
    .tuple(fc.constantFrom(3 as const, 4 as const), text)
    .map(([depth, value]): Block => ({ type: 'heading', depth, text: value })),
  fc
    .tuple(fc.boolean(), fc.array(text, { maxLength: 4 }))
    .map(([ordered, items]): Block => ({ type: 'list', ordered, items })),
  fc
    .tuple(text, fc.option(text, { nil: undefined }))
    .map(([value, cite]): Block => ({ type: 'quote', text: value, ...(cite === undefined ? {} : { cite }) })),
);

/** Any body at all, not yet in normal form. */
export const anyBody: fc.Arbitrary<Body> = fc.record({
  sections: fc.array(
    fc.record({
      title: fc.oneof(fc.constantFrom('Transcript', 'Transcript', 'Notes', ''), text),
      blocks: fc.array(block, { maxLength: 6 }),
    }),
    { maxLength: 3 },
  ),
});
