import type { List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { formatTimecode } from '../transcript/time.ts';
import { escapeHeading, escapeLabel, escapeParagraph, escapePlain } from './plain-text.ts';

/**
 * Writes a page as the full writer does, to the byte, without its cost where a block is plain speech: a heading, a
 * paragraph, a labelled turn or a list whose text needs no escape but a few. Other blocks go to the full writer, in runs, for
 * neighbours may change how a list is written. A test compares the two.
 */
export function writePlainSpeech({ children }: Root, writeFully: (tree: Root) => string): string {
  const parts: string[] = [];
  let run: RootContent[] = [];
  const flush = (): void => {
    if (run.length > 0) parts.push(writeFully({ type: 'root', children: run }).replace(/\n$/, ''));
    run = [];
  };
  for (const [index, node] of children.entries()) {
    const isBesideList = [children[index - 1], children[index + 1]].some((other) => other?.type === 'list');
    const line = node.type !== 'list' ? writeLine(node) : isBesideList ? undefined : writeList(node);
    if (line === undefined) run.push(node);
    else {
      flush();
      parts.push(line);
    }
  }
  flush();
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function writeLine(node: RootContent): string | undefined {
  if (node.type === 'thematicBreak') return '***';
  if (node.type === 'paragraph') return writeParagraph(node);
  if (node.type !== 'heading' || node.children.length !== 1) return undefined;
  const text = plain(node.children[0]);
  return text === undefined ? undefined : escapeHeading(node.depth, text);
}

function writeParagraph({ children }: Paragraph): string | undefined {
  const [first, ...rest] = children;
  if (first?.type === 'text') {
    const text = rest.length > 0 ? undefined : plain(first);
    return text === undefined ? undefined : escapeParagraph(text);
  }
  if (first?.type === 'timecode') return withTime('', first, rest);
  if (first?.type !== 'strong') return undefined;
  const label = first.children.length === 1 ? plain(first.children[0]) : undefined;
  const head = label === undefined ? undefined : escapeLabel(label);
  if (head === undefined) return undefined;
  const [gap, time, ...spoken] = rest;
  if (time === undefined) return withText(head, gap, ':');
  return gap?.type === 'text' && gap.value === ' ' ? withTime(`${head} `, time, spoken) : undefined;
}

function writeList({ ordered, spread, children }: List): string | undefined {
  if (ordered || spread || children.length === 0) return undefined;
  const lines: string[] = [];
  for (const { spread: isApart, children: blocks } of children) {
    const [only, more] = blocks;
    const line =
      isApart || more || only?.type !== 'paragraph' || only.children[0]?.type !== 'text'
        ? undefined
        : writeParagraph(only);
    if (line === undefined) return undefined;
    lines.push(`- ${line}`);
  }
  return lines.join('\n');
}

function withTime(head: string, time: PhrasingContent, rest: readonly PhrasingContent[]): string | undefined {
  if (time.type !== 'timecode' || rest.length !== 1) return undefined;
  return withText(`${head}[${formatTimecode(time.seconds)}]`, rest[0], head === '' ? ' ' : ':');
}

function withText(head: string, node: PhrasingContent | undefined, begins: string): string | undefined {
  const text = plain(node);
  const escaped = text?.startsWith(begins) ? escapePlain(text) : undefined;
  return escaped === undefined ? undefined : head + escaped;
}

function plain(node: PhrasingContent | undefined): string | undefined {
  return node?.type === 'text' && !node.data?.isHostile ? node.value : undefined;
}
