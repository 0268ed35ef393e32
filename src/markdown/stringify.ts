import { isDeepStrictEqual } from 'node:util';
import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { isTranscript, type Block, type Body, type Section, type Turn } from '../transcript/body.ts';
import { writeMarkdown } from './grammar.ts';
import { normalizeBody } from './normalize.ts';
import { parseBody } from './parse.ts';
import { CITE_MARK } from './quotes.ts';

/**
 * Write a body as Markdown that `parseBody` reads back as the same body in normal form; that it does is made sure of
 * before the text is given out.
 *
 * @throws Error when a text cannot be written so.
 */
export function stringifyBody(body: Body): string {
  const normal = normalizeBody(body);
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

/** Whether a turn without a label would be read as the rest of the turn before it. */
function continuesTurn(section: Section, index: number): boolean {
  const block = section.blocks[index];
  return (
    isTranscript(section) &&
    block?.type === 'turn' &&
    block.speaker === null &&
    section.blocks[index - 1]?.type === 'turn'
  );
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
