import type { Heading, RootContent } from 'mdast';
import { isChapterList } from '../transcript/chapter-list.ts';
import type { ChapterListNode } from './nodes.ts';
import { plainText } from './text.ts';

/**
 * Fold away the lists of chapters that notes carry. The front matter says the same, and the page sets it beside the
 * text; so the list stays within reach under its own heading, and is no passage.
 */
export function foldChapterLists(blocks: readonly RootContent[]): RootContent[] {
  const folded: RootContent[] = [];
  for (const block of blocks) {
    if (block.type !== 'list' || !isChapterList(block.children.map((item) => plainText(item)))) {
      folded.push(block);
      continue;
    }
    const heading = folded.at(-1);
    const title = heading?.type === 'heading' ? (folded.pop() as Heading).children : undefined;
    const list: ChapterListNode = { type: 'chapterList', children: [block], ...(title ? { title } : {}) };
    folded.push(list);
  }
  return folded;
}
