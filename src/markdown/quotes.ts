import type { Blockquote, BlockContent, Paragraph, PhrasingContent } from 'mdast';
import type { QuoteNode } from './nodes.ts';

/** What the paragraph that names the speaker of a quote begins with. */
export const CITE_MARK = '— ';

/** Read a block quote: its last paragraph, if it begins with a dash, says who is quoted. */
export function toQuote(node: Blockquote): QuoteNode {
  const blocks = node.children as BlockContent[];
  const last = blocks.at(-1);
  const cite = blocks.length > 1 && last?.type === 'paragraph' ? readCite(last) : undefined;
  return cite ? { type: 'quote', children: blocks.slice(0, -1), cite } : { type: 'quote', children: blocks };
}

function readCite({ children }: Paragraph): PhrasingContent[] | undefined {
  const [first, ...rest] = children;
  if (first?.type !== 'text' || !/^(?:—|–|--) ?\S?/.test(first.value)) return undefined;
  const value = first.value.replace(/^(?:—|–|--) ?/, '');
  return value === '' && rest.length === 0 ? undefined : [{ type: 'text', value }, ...rest];
}
