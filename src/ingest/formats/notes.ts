import type { Draft, Format, ParseContext } from '../draft.ts';
import { readNotes } from '../page/notes.ts';
import { readPage } from '../page/page.ts';
import { pageTitle } from '../page/title.ts';

/** Show notes and whatever else is no talk. Claims every entry, faintly. */
export const notes: Format = { name: 'notes', detect: () => 0.05, parse };

function parse(context: ParseContext): Draft {
  const page = readPage(context);
  const title = pageTitle(page, context.ledger);
  const { blocks, chapters } = readNotes(page.lines.slice(title ? 1 : 0), context.ledger);
  return {
    format: 'notes',
    kind: 'notes',
    ...(title ? { title } : {}),
    body: { sections: [{ title: 'Notes', blocks }] },
    chapters,
    attribution: 'stated',
    timing: chapters.length > 0 ? 'chapter' : 'none',
    truncated: false,
  };
}
