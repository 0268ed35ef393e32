import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import type { Options as StringifyOptions } from 'remark-stringify';
import type { Nodes, Parents, Root, Text } from 'mdast';
import type { Processor } from 'unified';
import { formatTimecode } from '../transcript/time.ts';
import './nodes.ts';
import { readPlainSpeech } from './plain-speech.ts';
import { writePlainSpeech } from './write-speech.ts';

/**
 * What counts as Markdown in an archive: CommonMark and tables. HTML is text like any other. The rest of GFM is left
 * out because it would read markup into speech: `~about~`, `[1]`, `www.`.
 */
function archiveMarkdown(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), { disable: { null: ['htmlFlow', 'htmlText'] } });
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const writeText: Handle = (node: Text, parent: Parents | undefined, state, info): string => {
  if (node.data?.isHostile) return node.value.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const index = siblings.indexOf(node);
  return state.safe(node.value, { ...info, beforeNode: siblings[index - 1], afterNode: siblings[index + 1] });
};

type Handle = NonNullable<NonNullable<StringifyOptions['handlers']>['text']>;

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
    text: writeText,
  },
};

const processor = remark().use(archiveMarkdown).use({ settings: style }).freeze();

/** Markdown to a tree, by the whole grammar. */
export function readMarkdownFully(markdown: string): Root {
  return processor.parse(markdown);
}

/** Markdown to a tree without positions; quick for plain speech. */
export function readMarkdown(markdown: string): Root {
  return readPlainSpeech(markdown, readMarkdownFully);
}

/** A tree to Markdown, by the writer of the whole grammar. */
export function writeMarkdownFully(tree: Root): string {
  return processor.stringify(tree);
}

/** The same bytes; quick for plain speech. */
export function writeMarkdown(tree: Root): string {
  return writePlainSpeech(tree, writeMarkdownFully);
}
