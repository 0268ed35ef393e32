import type { Parents, PhrasingContent, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { parseTimecode } from '../transcript/time.ts';
import type { Anchors } from './anchors.ts';

/** A full time in square brackets, which some transcripts set into the talk every minute: `latent [00:02:00] tokens`. */
const MARK = String.raw`\[((?:\d{1,3}:[0-5]\d|\d{2,3}):[0-5]\d)\]`;
const MARKS = new RegExp(MARK, 'g');
const GAP = new RegExp(String.raw`(?: *${MARK})+ *`, 'g');

/** A spoken text as it was said, so that phrases go on across the marks. */
export function withoutMinuteMarks(text: string): string {
  if (!text.includes('[')) return text;
  return text
    .replace(GAP, (gap: string, _: string, offset: number) =>
      /^[.,;:!?…)\]”’]/u.test(text.slice(offset + gap.length, offset + gap.length + 1)) ? '' : ' ',
    )
    .trim();
}

/**
 * Make nodes of the minute marks that stand in talk, and places where no passage has their time yet: to be called once
 * all passages have their anchors. The nodes are changed in place.
 */
export function markMinutes(blocks: RootContent[], anchors: Anchors): void {
  const talk: Parents = { type: 'root', children: blocks.filter(({ type }) => type === 'turn') };
  visit(talk, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if (node.type !== 'text' || !parent || index === undefined || !node.value.includes('[')) return undefined;
    const nodes = splitAtMarks(node.value, anchors);
    (parent.children as PhrasingContent[]).splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

function splitAtMarks(text: string, anchors: Anchors): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let position = 0;
  for (const match of text.matchAll(MARKS)) {
    const seconds = parseTimecode(match[1] ?? '');
    if (seconds === undefined) continue;
    if (match.index > position) nodes.push({ type: 'text', value: text.slice(position, match.index) });
    const id = `t-${seconds}`;
    nodes.push({ type: 'minuteMark', seconds, place: id, ...(anchors.claim(id) ? { isPlace: true } : {}) });
    position = match.index + match[0].length;
  }
  if (position < text.length || nodes.length === 0) nodes.push({ type: 'text', value: text.slice(position) });
  return nodes;
}
