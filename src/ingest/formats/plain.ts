import type { Draft, Format, ParseContext } from '../draft.ts';
import { Ledger } from '../ledger.ts';
import { sourceOffset, sourceSpan, transfer, type Text } from '../markup/text.ts';
import type { Span } from '../source.ts';
import { surest } from '../surest.ts';
import { article } from './article.ts';
import { captions } from './captions.ts';
import { notes } from './notes.ts';
import { turns } from './turns.ts';

/** How people write talk and notes down without markup. */
export const plainFormats: readonly Format[] = [turns, captions, article, notes];

/** Reads a text that was made from the seed as if it were a seed, and accounts for it where it comes from. */
export function parseDerived(
  text: Text,
  context: ParseContext,
  parse: (context: ParseContext) => Draft = (inner) => (surest(plainFormats, text.text) ?? notes).parse(inner),
): { draft: Draft; used: Span[] } {
  const ledger = new Ledger();
  const { seed, entry } = context;
  const draft = parse({
    seed: { ...seed, text: text.text },
    entry: { ...entry, span: { start: 0, end: text.text.length } },
    ledger,
    report: (message) => context.report({ ...message, offset: sourceOffset(text, message.offset, entry.span.start) }),
  });
  const used = transfer(text, ledger, context.ledger);
  for (const chapter of draft.chapters) chapter.span = sourceSpan(text, chapter.span, entry.span.start);
  if (draft.title) draft.title.span = sourceSpan(text, draft.title.span, entry.span.start);
  return { draft, used };
}
