import { isTranscript, type Block, type List, type Quote, type Section, type Turn } from '../transcript/body.ts';
import { formatTimecode } from '../transcript/time.ts';
import { escapeHeading, escapeLabel, escapeParagraph, escapePlain } from './plain-text.ts';
import { CITE_MARK } from './quotes.ts';

/**
 * What stands between two blank lines of a page. Text where it is plain: as the full writer writes it, and certain to be
 * read back as the same block whatever stands around it.
 */
export type BodyLine = string | IntricateLine;

/** What takes the full writer and a look at the outcome. */
export interface IntricateLine {
  /** A block, or one paragraph of a turn. */
  block: Block;
  /** Whether it is a later paragraph of the turn above it. */
  continues: boolean;
}

/** The lines of a section in normal form, its title left out. */
export function linesOf(section: Section): BodyLine[] {
  const { blocks } = section;
  const lists = writeLists(blocks);
  const lines: BodyLine[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'turn') {
      if (continuesTurn(section, index)) lines.push(BREAK);
      addTurn(block, lines);
    } else lines.push((block.type === 'list' ? lists.get(index) : writePlain(block)) ?? { block, continues: false });
  }
  return lines;
}

/** The lists among blocks that are plain, by index. Of those that stand side by side all are, or none. */
function writeLists(blocks: readonly Block[]): Map<number, string> {
  const plain = new Map<number, string>();
  for (let index = 0; index < blocks.length; index += 1) {
    const beside: (string | undefined)[] = [];
    for (let block = blocks[index]; block?.type === 'list'; block = blocks[index + beside.length])
      // What tells them apart are their bullets.
      beside.push(writeList(block, beside.length % 2 === 0 ? '-' : '*'));
    if (!beside.includes(undefined)) beside.forEach((written, at) => plain.set(index + at, written ?? ''));
    index += beside.length;
  }
  return plain;
}

/** Parts two turns of which the second has no label. */
const BREAK = '***';

/** Whether a turn without a label would be read as the rest of the turn before it. */
export function continuesTurn(section: Section, index: number): boolean {
  const block = section.blocks[index];
  return (
    isTranscript(section) &&
    block?.type === 'turn' &&
    block.speaker === null &&
    section.blocks[index - 1]?.type === 'turn'
  );
}

function writePlain(block: Exclude<Block, Turn | List>): string | undefined {
  switch (block.type) {
    case 'heading':
      return writeHeading(block.depth, block.text);
    case 'paragraph':
      return certain(escapeParagraph(block.text));
    case 'quote':
      return writeQuote(block);
  }
}

export function writeHeading(depth: number, text: string): string | undefined {
  return text.startsWith('#') ? undefined : certain(escapeHeading(depth, text));
}

function writeList({ ordered, items }: List, bullet: '-' | '*'): string | undefined {
  const written = ordered ? [undefined] : items.map(escapeParagraph);
  return written.includes(undefined) ? undefined : certain(written.map((item) => `${bullet} ${item}`).join('\n'));
}

function writeQuote({ text, cite }: Quote): string | undefined {
  const paragraph = escapeParagraph(text);
  const named = cite === undefined ? '' : escapeParagraph(CITE_MARK + cite);
  if (paragraph === undefined || named === undefined) return undefined;
  return certain(named === '' ? `> ${paragraph}` : `> ${paragraph}\n>\n> ${named}`);
}

function addTurn({ speaker, start, paragraphs }: Turn, lines: BodyLine[]): void {
  for (const [index, { text, start: later }] of paragraphs.entries()) {
    const seconds = index === 0 ? start : later;
    const label = index === 0 ? speaker : null;
    const time = seconds === undefined ? {} : { start: seconds };
    lines.push(
      writeSpoken(label, seconds, text) ?? {
        block: { type: 'turn', speaker: label, ...time, paragraphs: [{ text }] },
        continues: index > 0,
      },
    );
  }
}

function writeSpoken(label: string | null, seconds: number | undefined, text: string): string | undefined {
  if (label === null && seconds === undefined) return certain(escapeParagraph(text));
  const name = label === null ? '' : escapeLabel(label);
  const said = escapePlain(text);
  if (name === undefined || said === undefined) return undefined;
  const time = seconds === undefined ? '' : `${name === '' ? '' : ' '}[${formatTimecode(seconds)}]`;
  return certain(`${name}${time}${name === '' ? '' : ':'} ${said}`);
}

/** Where a byte-order mark stands, readers of Markdown differ. */
function certain(written: string | undefined): string | undefined {
  return written?.includes('\uFEFF') ? undefined : written;
}
