import type { Root, RootContent } from 'mdast';
import { TRANSCRIPT_TITLE } from '../transcript/body.ts';
import type { SectionNode } from './nodes.ts';
import { plainText } from './text.ts';

/** Gather what stands under each `##` (or `#`). A page that does not begin with one has an untitled part first. */
export function toSections(tree: Root): SectionNode[] {
  const sections: SectionNode[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth <= 2) {
      const title = plainText(node);
      if (title !== '')
        sections.push({ type: 'section', title, isTranscript: title === TRANSCRIPT_TITLE, children: [] });
    } else {
      lastOf(sections).push(node);
    }
  }
  return sections;
}

function lastOf(sections: SectionNode[]): RootContent[] {
  const last = sections.at(-1);
  if (last) return last.children;
  const untitled: SectionNode = { type: 'section', title: '', isTranscript: false, children: [] };
  sections.push(untitled);
  return untitled.children;
}
