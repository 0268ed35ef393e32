import type { Image, ImageReference, Parents } from 'mdast';
import { visit } from 'unist-util-visit';

/** Make a link of every image, named by its description: a page loads nothing that its Markdown points to. */
export function linkImages(tree: Parents): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'image') parent.children[index] = toLink(node, parent);
    if (node.type === 'imageReference') parent.children[index] = toText(node);
  });
}

function toLink({ alt, url }: Image, parent: Parents): Parents['children'][number] {
  const text = { type: 'text', value: alt || url } as const;
  return parent.type === 'link' || parent.type === 'linkReference' ? text : { type: 'link', url, children: [text] };
}

function toText({ alt, label }: ImageReference): Parents['children'][number] {
  return { type: 'text', value: alt || label || '' };
}
