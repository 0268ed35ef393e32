import type { Draft, DraftChapter } from '../../../src/ingest/draft.ts';
import { notes } from '../../../src/ingest/formats/notes.ts';
import { turns } from '../../../src/ingest/formats/turns.ts';
import { Ledger } from '../../../src/ingest/ledger.ts';

export interface Read {
  draft: Draft;
  /** What of the text nobody accounted for. */
  lost: string[];
}

/** Reads a whole text as one entry with the surer of the two page formats. */
export function read(text: string): Read {
  const ledger = new Ledger();
  const context = {
    seed: { name: 'test.txt', text, sha256: '' },
    entry: { span: { start: 0, end: text.length } },
    ledger,
    report: () => undefined,
  };
  const format = turns.detect(text) > notes.detect(text) ? turns : notes;
  const draft = format.parse(context);
  const lost = ledger
    .account(text)
    .filter(({ what }) => what === 'unaccounted')
    .map(({ span }) => text.slice(span.start, span.end));
  return { draft, lost };
}

/** A body in short: `## Notes`, `### heading`, `¶ paragraph`, `- item`, `Label@12: words | words@20`. */
export function outline({ body }: Draft): string[] {
  return body.sections.flatMap(({ title, blocks }) => [
    `## ${title}`,
    ...blocks.flatMap((block): string[] => {
      if (block.type === 'heading') return [`### ${block.text}`];
      if (block.type === 'list') return block.items.map((item) => `- ${item}`);
      if (block.type === 'turn') {
        const start = block.start === undefined ? '' : `@${block.start}`;
        const spoken = block.paragraphs.map((part) => part.text + (part.start === undefined ? '' : `@${part.start}`));
        return [`${block.speaker ?? '?'}${start}: ${spoken.join(' | ')}`];
      }
      return [`¶ ${block.text}`];
    }),
  ]);
}

export function list(chapters: readonly DraftChapter[]): string[] {
  return chapters.map(({ start, title, from }) => `${start} ${title} (${from})`);
}
