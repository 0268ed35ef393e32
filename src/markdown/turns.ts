import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { TurnNode } from './nodes.ts';
import { labelTime, leadingTime, plainText } from './text.ts';

/**
 * Gather the paragraphs of a transcript into turns. A bold label with a colon begins one; so does a paragraph without a
 * label where no turn is open. A heading, a list, a quote or a thematic break closes the open turn.
 */
export function toTurns(blocks: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  let open: TurnNode | undefined;
  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      open = undefined;
      if (block.type !== 'thematicBreak') result.push(block);
      continue;
    }
    const label = readLabel(block);
    const { start, children } = label ?? readTime(trimStart(block.children));
    const paragraph: Paragraph = { ...block, children: trimStart(children) };
    if (plainText(paragraph) === '') continue;
    if (open && !label) {
      open.children.push(start === undefined ? paragraph : { ...paragraph, data: { ...paragraph.data, start } });
    } else {
      open = {
        type: 'turn',
        speaker: label?.speaker ?? null,
        ...(start === undefined ? {} : { start }),
        children: [paragraph],
      };
      result.push(open);
    }
  }
  return result;
}

interface Opening {
  start?: number | undefined;
  children: PhrasingContent[];
}

/** `**Label** [00:01:02]: …`, `**Label**: …`, and as people write it: `**Label:** …`, `[1:02] **Label**: …`. */
function readLabel({ children }: Paragraph): (Opening & { speaker: string }) | undefined {
  const before = readTime(trimStart(children));
  const [strong, ...rest] = trimStart(before.children);
  if (strong?.type !== 'strong') return undefined;
  const text = plainText(strong);
  const after = readTime(rest, labelTime);
  const colon = takeColon(after.children);
  const inside = colon ? text : /^(.*\S)\s*:$/.exec(text)?.[1];
  if (!inside || (!colon && after.start !== undefined && !text.endsWith(':'))) return undefined;
  const spoken = colon ?? after.children;
  const late =
    before.start === undefined && after.start === undefined ? readTime(trimStart(spoken)) : { children: spoken };
  return { speaker: inside, start: before.start ?? after.start ?? late.start, children: late.children };
}

/** Take a time from the beginning of a paragraph, or from what stands beside a label. */
function readTime(children: readonly PhrasingContent[], match = leadingTime): Opening {
  const [first, ...rest] = children;
  const time = first?.type === 'text' ? match(first.value) : undefined;
  if (first?.type !== 'text' || !time) return { children: [...children] };
  return { start: time.start, children: [{ type: 'text', value: first.value.slice(time.length) }, ...rest] };
}

function takeColon(children: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  const [first, ...rest] = children;
  const value = first?.type === 'text' ? first.value.trimStart() : '';
  return value.startsWith(':') ? [{ type: 'text', value: value.slice(1) }, ...rest] : undefined;
}

function trimStart(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return [...children];
  const value = first.value.trimStart();
  return value === '' ? trimStart(rest) : [{ ...first, value }, ...rest];
}
