import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Mark the links that lead out of the site: transcripts are not ours to vouch for. */
export function rehypeOutwardLinks(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'a' && /^https?:/i.test(node.properties.href ?? '')) {
        node.properties.rel = ['nofollow', 'noopener', 'external'];
      }
    });
  };
}
