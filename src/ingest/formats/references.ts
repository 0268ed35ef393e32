import type { Draft, Format, ParseContext } from '../draft.ts';
import { DerivedText, seedText } from '../markup/text.ts';
import { sitsAtLimit } from '../page/truncation.ts';
import { decodeEntities, references } from './cues/entities.ts';
import { parseDerived } from './plain.ts';

/**
 * The draft of a text that may have been copied out of a web page with its character references, such as `&#39;` and
 * `&amp;`: what they stand for is what was said.
 */
export function parseReferences(format: Format, context: ParseContext): Draft {
  const { seed, entry } = context;
  const raw = seed.text.slice(entry.span.start, entry.span.end);
  if (![...references(raw)].some(([reference]) => decodeEntities(reference) !== reference))
    return format.parse(context);
  const text = new DerivedText(seedText(seed.text));
  text.addDecoded(entry.span);
  const { draft } = parseDerived(text, context, (inner) => format.parse(inner));
  return { ...draft, truncated: draft.truncated || sitsAtLimit(context) };
}
