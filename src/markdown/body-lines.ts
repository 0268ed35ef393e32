import { isTranscript, type Block, type List, type Quote, type Section, type Turn } from '../transcript/body.ts';
import { formatTimecode } from '../transcript/time.ts';
import { escapeHeading, escapeLabel, escapeParagraph, escapePlain } from './plain-text.ts';
import { CITE_MARK } from './quotes.ts';

/** What stands between two blank lines of a page. */
export interface BodyLine {
  /** What it says: a block, or one paragraph of a turn. Undefined for the break between two turns. */
  block: Block | undefined;
  /** Whether it is a later paragraph of the turn above it. */
  continues: boolean;
  /**
   * How it is written where it is plain: as the full writer writes it, and certain to be read back as the same block
   * whatever stands around it. Undefined for what takes the full writer and a look at the outcome.
   */
  plain: string | undefined;
}

/** The lines of a section in normal form, its title left out. */
export function linesOf(section: Section): BodyLine[] {
  const { blocks } = section;
  return blocks.flatMap((block, index): BodyLine[] => {
    if (block.type === 'turn') {
      const lines = turnLines(block);
      return continuesTurn(section, index) ? [BREAK, ...lines] : lines;
    }
    const isBesideList = blocks[index - 1]?.type === 'list' || blocks[index + 1]?.type === 'list';
    return [{ block, continues: false, plain: block.type === 'list' && isBesideList ? undefined : writePlain(block) }];
  });
}

/** Parts two turns of which the second has no label. */
const BREAK: BodyLine = { block: undefined, continues: false, plain: '***' };

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

function writePlain(block: Exclude<Block, Turn>): string | undefined {
  switch (block.type) {
    case 'heading':
      return writeHeading(block.depth, block.text);
    case 'paragraph':
      return certain(escapeParagraph(block.text));
    case 'list':
      return writeList(block);
    case 'quote':
      return writeQuote(block);
  }
}

export function writeHeading(depth: number, text: string): string | undefined {
  return text.startsWith('#') ? undefined : certain(escapeHeading(depth, text));
}

function writeList({ ordered, items }: List): string | undefined {
  const written = ordered ? [undefined] : items.map(escapeParagraph);
  return written.includes(undefined) ? undefined : certain(written.map((item) => `- ${item}`).join('\n'));
}

function writeQuote({ text, cite }: Quote): string | undefined {
  const paragraph = escapeParagraph(text);
  const named = cite === undefined ? '' : escapeParagraph(CITE_MARK + cite);
  if (paragraph === undefined || named === undefined) return undefined;
  return certain(named === '' ? `> ${paragraph}` : `> ${paragraph}\n>\n> ${named}`);
}

function turnLines({ speaker, start, paragraphs }: Turn): BodyLine[] {
  return paragraphs.map(({ text, start: later }, index): BodyLine => {
    const seconds = index === 0 ? start : later;
    const label = index === 0 ? speaker : null;
    const time = seconds === undefined ? {} : { start: seconds };
    return {
      block: { type: 'turn', speaker: label, ...time, paragraphs: [{ text }] },
      continues: index > 0,
      plain: writeSpoken(label, seconds, text),
    };
  });
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
