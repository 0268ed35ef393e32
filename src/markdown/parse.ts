import type { List, ListItem, RootContent } from 'mdast';
import type { Block, Body, SpokenParagraph } from '../transcript/body.ts';
import { readMarkdown } from './grammar.ts';
import { normalizeBody } from './normalize.ts';
import type { TurnNode } from './nodes.ts';
import { toQuote } from './quotes.ts';
import { toSections } from './sections.ts';
import { plainText } from './text.ts';
import { toTurns } from './turns.ts';

/**
 * Read the Markdown of an episode back into the model. Whatever a person may have written is accepted: of links,
 * emphasis, images, tables and code the text is kept.
 *
 * @param read How to make a tree of it.
 */
export function parseBody(markdown: string, read = readMarkdown): Body {
  const sections = toSections(read(markdown)).map(({ title, isTranscript, children }) => ({
    title,
    blocks: (isTranscript ? toTurns(children) : children).flatMap(toBlocks),
  }));
  return normalizeBody({ sections });
}

function toBlocks(node: RootContent): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', depth: node.depth <= 3 ? 3 : 4, text: plainText(node) }];
    case 'list':
      return [{ type: 'list', ordered: node.ordered ?? false, items: itemTexts(node) }];
    case 'blockquote': {
      const { children, cite } = toQuote(node);
      const text = plainText({ type: 'root', children });
      return [{ type: 'quote', text, ...(cite ? { cite: plainText({ type: 'paragraph', children: cite }) } : {}) }];
    }
    case 'table':
      return node.children.map((row) => ({ type: 'paragraph', text: plainText(row) }));
    case 'turn':
      return [toTurn(node)];
    case 'thematicBreak':
    case 'definition':
      return [];
    default:
      return [{ type: 'paragraph', text: plainText(node) }];
  }
}

function toTurn({ speaker, start, children }: TurnNode): Block {
  const paragraphs = children.map((paragraph): SpokenParagraph => {
    const time = paragraph.data?.start;
    return { text: plainText(paragraph), ...(time === undefined ? {} : { start: time }) };
  });
  return { type: 'turn', speaker, ...(start === undefined ? {} : { start }), paragraphs };
}

/** Lists inside of lists come after the item that holds them. */
function itemTexts(list: List): string[] {
  return list.children.flatMap((item: ListItem) => {
    const own = item.children.filter((child) => child.type !== 'list');
    const inner = item.children.filter((child) => child.type === 'list');
    return [plainText({ type: 'listItem', children: own }), ...inner.flatMap(itemTexts)];
  });
}
