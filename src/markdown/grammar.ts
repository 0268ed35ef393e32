import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import type { Options as StringifyOptions } from 'remark-stringify';
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { formatTimecode } from '../transcript/time.ts';
import './nodes.ts';

/**
 * What counts as Markdown in an archive: CommonMark and tables. HTML is text like any other. The rest of GFM is left
 * out because it would read markup into speech: `~about~`, `[1]`, `www.`.
 */
function archiveMarkdown(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), { disable: { null: ['htmlFlow', 'htmlText'] } });
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const style: StringifyOptions = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  rule: '*',
  strong: '*',
  handlers: {
    timecode: Object.assign((node: { seconds: number }): string => `[${formatTimecode(node.seconds)}]`, {
      peek: () => '[',
    }),
    text(node, parent, state, info) {
      const { value, data } = node as import('mdast').Text;
      if (data?.isHostile) return value.replace(/[!-/:-@[-`{-~]/g, '\\$&');
      const siblings: readonly import('mdast').Nodes[] = parent && 'children' in parent ? parent.children : [];
      const index = siblings.indexOf(node);
      return state.safe(value, { ...info, beforeNode: siblings[index - 1], afterNode: siblings[index + 1] });
    },
  },
};

const processor = remark().use(archiveMarkdown).use({ settings: style }).freeze();

/** Markdown to a tree. */
export function readMarkdown(markdown: string): Root {
  return processor.parse(markdown);
}

/** A tree to Markdown. */
export function writeMarkdown(tree: Root): string {
  return processor.stringify(tree);
}
