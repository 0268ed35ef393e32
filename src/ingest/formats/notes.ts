import type { Block, Draft, Format, ParseContext } from '../draft.ts';

/** Show notes and whatever is no talk: paragraphs, one a line. */
export const notes: Format = {
  name: 'notes',
  detect: () => 0.05,
  parse: parseNotes,
};

function parseNotes({ seed, entry, ledger }: ParseContext): Draft {
  ledger.publish(entry.span);
  const blocks = seed.text
    .slice(entry.span.start, entry.span.end)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((text): Block => ({ type: 'paragraph', text }));
  return {
    format: 'notes',
    kind: 'notes',
    body: { sections: [{ title: 'Notes', blocks }] },
    chapters: [],
    attribution: 'unknown',
    timing: 'none',
    truncated: false,
  };
}
