import type { Parents, PhrasingContent } from 'mdast';
import { findMisheard, isKept, type Correction, type Corrector } from '../transcript/corrections.ts';
import { formatTimecode } from '../transcript/time.ts';
import { withoutMinuteMarks } from './minute-marks.ts';
import type { CorrectionNode } from './nodes.ts';
import type { CorrectedSpan } from './record.ts';
import { normalizeText, plainText } from './text.ts';

/**
 * Set what was meant in place of what was misheard, each as a node that keeps both. Words are found across soft line
 * breaks and minute marks, not across emphasis, links and code. The nodes are changed in place.
 *
 * @param count Called with the index of each correction that is made, or that keeps words as they are.
 * @returns Whether anything was changed.
 */
export function correctNodes(
  parent: Parents,
  corrector: Corrector,
  holds: (index: number) => boolean,
  count: (index: number) => void,
): boolean {
  let isChanged = false;
  const children = parent.children as PhrasingContent[];
  for (let from = 0; from < children.length;) {
    let to = from;
    while (to < children.length && isRunning(children[to] as PhrasingContent)) to += 1;
    if (to === from) {
      const child = children[from] as PhrasingContent;
      if ('children' in child && correctNodes(child, corrector, holds, count)) isChanged = true;
      from += 1;
      continue;
    }
    const run = children.slice(from, to);
    const made = correctRun(run, corrector, holds, count);
    if (made) {
      children.splice(from, run.length, ...made);
      isChanged = true;
    }
    from += made?.length ?? run.length;
  }
  return isChanged;
}

/** What a sentence goes on through. */
function isRunning({ type }: PhrasingContent): boolean {
  return type === 'text' || type === 'break' || type === 'minuteMark';
}

function correctRun(
  run: readonly PhrasingContent[],
  corrector: Corrector,
  holds: (index: number) => boolean,
  count: (index: number) => void,
): PhrasingContent[] | undefined {
  const text = run.map((node) => (node.type === 'text' ? node.value : ' ')).join('');
  const found = findMisheard(text, corrector, holds);
  for (const { correction } of found) count(correction);
  const wanted = found.filter(({ correction }) => !isKept(corrector.list[correction] as Correction));
  if (wanted.length === 0) return undefined;
  const nodes: PhrasingContent[] = [];
  let start = 0;
  for (const node of run) {
    const length = node.type === 'text' ? node.value.length : 1;
    const end = start + length;
    if (node.type !== 'text') nodes.push(node);
    else {
      let at = start;
      for (const { start: first, end: last, correction, meant } of wanted) {
        if (last <= at || first >= end) continue;
        if (first > at) nodes.push({ ...node, value: text.slice(at, first) });
        if (first >= start) {
          const { note } = corrector.list[correction] as Correction;
          const heard = normalizeText(text.slice(first, last)).replace(/ +/g, ' ');
          nodes.push({ type: 'correction', heard, meant, ...(note === undefined ? {} : { note }) });
        }
        at = Math.min(last, end);
      }
      if (at < end) nodes.push({ ...node, value: text.slice(at, end) });
    }
    start = end;
  }
  return nodes;
}

/** Noncharacters, which no text has: they hold the places of corrections while spaces and minute marks are put right. */
const [OPEN, CLOSE] = ['\uFDD0', '\uFDD1'] as const;

/** The plain text of corrected nodes, as `plainText` gives it of others, and where in it corrections stand. */
export function correctedText(node: Parents, isSpoken: boolean): { text: string; corrected: CorrectedSpan[] } {
  const inside: CorrectionNode[] = [];
  const marked = plainText(node, (child) => {
    if (child.type === 'minuteMark') return `[${formatTimecode(child.seconds)}]`;
    if (child.type !== 'correction') return undefined;
    inside.push(child);
    return `${OPEN}${child.meant}${CLOSE}`;
  });
  const written = (isSpoken && withoutMinuteMarks(marked)) || marked;
  const corrected: CorrectedSpan[] = [];
  let text = '';
  for (const part of written.split(OPEN)) {
    const close = part.indexOf(CLOSE);
    const correction = close === -1 ? undefined : inside[corrected.length];
    if (!correction) text += part;
    else {
      const { heard, note } = correction;
      corrected.push({
        start: text.length,
        end: text.length + close,
        heard,
        ...(note === undefined ? {} : { note }),
      });
      text += part.slice(0, close) + part.slice(close + 1);
    }
  }
  return { text, corrected };
}
