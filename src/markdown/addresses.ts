import type { Parents, PhrasingContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { SectionNode } from './nodes.ts';

const ADDRESS = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"“”„«»\u200B]+/giu;

/** Make links of the http(s) addresses that stand in text. The text stays as it is. */
export function linkAddresses(tree: SectionNode | Parents): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if (node.type !== 'text' || !parent || index === undefined || !node.value.includes('://')) return undefined;
    const nodes = splitAtAddresses(node.value);
    if (nodes.length === 1 && nodes[0]?.type === 'text') return undefined;
    (parent.children as PhrasingContent[]).splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

function splitAtAddresses(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let position = 0;
  const addText = (end: number): void => {
    if (end > position) nodes.push({ type: 'text', value: text.slice(position, end) } satisfies Text);
  };
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutPunctuation(match[0]);
    if (!URL.canParse(address)) continue;
    addText(match.index);
    nodes.push({ type: 'link', url: address, children: [{ type: 'text', value: address }] });
    position = match.index + address.length;
  }
  addText(text.length);
  return nodes;
}

/** An address without what belongs to the sentence around it: its full stop, a bracket that it did not open. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  let surplus = count(address, ')') - count(address, '(');
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ')' && surplus > 0) surplus--;
    else if (!/[.,;:!?'’*_~\]}|…]/.test(last)) break;
  }
  return address.slice(0, end);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
