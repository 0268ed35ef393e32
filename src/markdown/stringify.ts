import { isDeepStrictEqual } from 'node:util';
import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import {
  isTranscript,
  TRANSCRIPT_TITLE,
  type Block,
  type Body,
  type Section,
  type SpokenParagraph,
  type Turn,
} from '../transcript/body.ts';
import { continuesTurn, linesOf, writeHeading, type IntricateLine } from './body-lines.ts';
import { writeMarkdown } from './grammar.ts';
import { normalizeBody } from './normalize.ts';
import { parseBody } from './parse.ts';
import { CITE_MARK } from './quotes.ts';

/**
 * Write a body as Markdown that `parseBody` reads back as the same body in normal form; that it does is made sure of
 * before the text is given out: by its form where it is plain, else by reading it.
 *
 * @throws Error when a text cannot be written so.
 */
export function stringifyBody(body: Body): string {
  const normal = normalizeBody(body);
  return writeLines(normal) ?? writeWhole(normal);
}

/** The same bytes, all by the full writer and with all of it read back. */
export function stringifyBodyFully(body: Body): string {
  return writeWhole(normalizeBody(body));
}

/** Plain lines as they are, the others by the full writer in runs; undefined where a run is not read back as it was meant. */
function writeLines({ sections }: Body): string | undefined {
  const parts: string[] = [];
  for (const section of sections) {
    if (section.title !== '') {
      const title = writeHeading(2, section.title) ?? writeTitle(section.title);
      if (title === undefined) return undefined;
      parts.push(title);
    }
    let run: IntricateLine[] = [];
    for (const line of [...linesOf(section), undefined]) {
      if (typeof line === 'object') {
        run.push(line);
        continue;
      }
      if (run.length > 0) {
        const written = writeRun(run, isTranscript(section));
        if (written === undefined) return undefined;
        parts.push(written);
        run = [];
      }
      if (line !== undefined) parts.push(line);
    }
  }
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function writeTitle(title: string): string | undefined {
  const written = write({ sections: [{ title, blocks: [] }] }, () => false);
  return isDeepStrictEqual(parseBody(written), { sections: [{ title, blocks: [] }] }) ? written.trimEnd() : undefined;
}

function writeRun(run: readonly IntricateLine[], isTalk: boolean): string | undefined {
  const blocks: Block[] = [];
  for (const { block, continues } of run) {
    const last = blocks.at(-1);
    if (continues && block.type === 'turn' && last?.type === 'turn') {
      const [paragraph] = block.paragraphs;
      last.paragraphs.push({
        ...paragraph,
        ...(block.start === undefined ? {} : { start: block.start }),
      } as SpokenParagraph);
    } else blocks.push(block.type === 'turn' ? { ...block, paragraphs: [...block.paragraphs] } : block);
  }
  const alone: Body = { sections: [{ title: isTalk ? TRANSCRIPT_TITLE : '', blocks }] };
  const written = write(alone, () => false);
  if (!isDeepStrictEqual(parseBody(written), alone)) return undefined;
  return written.slice(isTalk ? `## ${TRANSCRIPT_TITLE}\n\n`.length : 0, -1);
}

/** As a whole by the full writer, with every sign of a text escaped that is not read back otherwise. */
function writeWhole(normal: Body): string {
  const plain = write(normal, () => false);
  if (isDeepStrictEqual(parseBody(plain), normal)) return plain;
  const hostile = new Set(
    normal.sections.flatMap((section) => section.blocks.filter((block) => !survivesAlone(section, block))),
  );
  for (const isHostile of [(block: Block | null) => block !== null && hostile.has(block), () => true]) {
    const escaped = write(normal, isHostile);
    if (isDeepStrictEqual(parseBody(escaped), normal)) return escaped;
  }
  const where = normal.sections.find((section) => section.blocks.some((block) => hostile.has(block)))?.title;
  throw new Error(`a text of the section “${where ?? ''}” cannot be written as Markdown without a change to it`);
}

function survivesAlone({ title }: Section, block: Block): boolean {
  const body: Body = { sections: [{ title, blocks: [block] }] };
  return isDeepStrictEqual(parseBody(write(body, () => false)), body);
}

/** @param isHostile Whether to escape every sign of a block (null: of a section's title). */
function write({ sections }: Body, isHostile: (block: Block | null) => boolean): string {
  const children = sections.flatMap((section): RootContent[] => {
    const blocks = section.blocks.flatMap((block, index) => {
      const text = (value: string): PhrasingContent => ({ type: 'text', value, data: { isHostile: isHostile(block) } });
      const nodes = toNodes(block, text);
      return continuesTurn(section, index) ? [{ type: 'thematicBreak' } as const, ...nodes] : nodes;
    });
    if (section.title === '') return blocks;
    const title: PhrasingContent = { type: 'text', value: section.title, data: { isHostile: isHostile(null) } };
    return [{ type: 'heading', depth: 2, children: [title] }, ...blocks];
  });
  const tree: Root = { type: 'root', children };
  return writeMarkdown(tree);
}

type TextMaker = (value: string) => PhrasingContent;

function toNodes(block: Block, text: TextMaker): RootContent[] {
  const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [text(value)] });
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', depth: block.depth, children: [text(block.text)] }];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered,
          spread: false,
          children: block.items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
        },
      ];
    case 'quote': {
      const children: BlockContent[] = [paragraph(block.text)];
      if (block.cite !== undefined) children.push(paragraph(CITE_MARK + block.cite));
      return [{ type: 'blockquote', children }];
    }
    case 'turn':
      return turnNodes(block, text);
  }
}

function turnNodes({ speaker, start, paragraphs }: Turn, text: TextMaker): Paragraph[] {
  return paragraphs.map((paragraph, index) => {
    const seconds = index === 0 ? start : paragraph.start;
    const time: PhrasingContent[] = seconds === undefined ? [] : [{ type: 'timecode', seconds }];
    if (index > 0 || speaker === null) {
      return {
        type: 'paragraph',
        children: seconds === undefined ? [text(paragraph.text)] : [...time, text(` ${paragraph.text}`)],
      };
    }
    const label: PhrasingContent = { type: 'strong', children: [text(speaker)] };
    const gap: PhrasingContent[] = seconds === undefined ? [] : [text(' '), ...time];
    return { type: 'paragraph', children: [label, ...gap, text(`: ${paragraph.text}`)] };
  });
}
