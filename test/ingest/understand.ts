import { Ledger } from '../../src/ingest/ledger.ts';
import type { Draft, Format } from '../../src/ingest/draft.ts';
import type { LedgerLine, Message } from '../../src/ingest/source.ts';
import { words } from '../../src/transcript/words.ts';

export interface Understood {
  draft: Draft;
  messages: Message[];
  account: LedgerLine[];
}

/** Parses a text as one entry of a seed. */
export function understand(format: Format, text: string): Understood {
  const ledger = new Ledger();
  const messages: Message[] = [];
  const draft = format.parse({
    seed: { name: 'seed.txt', text, sha256: '' },
    entry: { span: { start: 0, end: text.length } },
    ledger,
    report: (message) => messages.push(message),
  });
  return { draft, messages, account: ledger.account(text) };
}

/** What stands in a seed for one fate or field, in order. */
export function entered(text: string, account: readonly LedgerLine[], what: string): string[] {
  return account.filter((line) => line.what === what).map(({ span }) => text.slice(span.start, span.end));
}

/** The words of a draft's body, labels, titles and headings left out. */
export function bodyWords(draft: Draft): string[] {
  return draft.body.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.type === 'turn') return block.paragraphs.flatMap(({ text }) => words(text));
      if (block.type === 'list') return block.items.flatMap(words);
      return block.type === 'heading' ? [] : words(block.text);
    }),
  );
}

/** `Name [start] first words` of each turn, for reading at a glance. */
export function turnsOf(draft: Draft): string[] {
  return draft.body.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'turn'
        ? [`${block.speaker ?? '—'} [${block.start ?? ''}] ${block.paragraphs.map(({ text }) => text).join(' ¶ ')}`]
        : [],
    ),
  );
}
