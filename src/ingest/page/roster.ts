import type { PageLine } from './line.ts';
import { sectionWord } from './section-word.ts';
import { isTitle } from './title-case.ts';
import { turnHead, type TurnHead } from './turn-head.ts';

/** The turns that lines begin, by the line's position; lines that begin none are absent. */
export type Heads = ReadonlyMap<number, TurnHead>;

/**
 * Which lines begin a turn. A head that is a signature (`Name [0:12]:`, `**Name:**`) counts by itself; `Name: `,
 * `Name (0:12)` and `[0:12] Name:` count when the label recurs or is known from signatures.
 */
export function findHeads(lines: readonly PageLine[]): Heads {
  const heads = new Map<number, TurnHead>();
  const counts = new Map<string, number>();
  const listed = new Map<string, number>();
  const signed = new Set<string>();
  lines.forEach((line, index) => {
    const head = line.head ?? turnHead(line.text);
    if (!head || startsList(line.text)) return;
    heads.set(index, head);
    const tally = head.form === 'listed' ? listed : counts;
    tally.set(key(head), (tally.get(key(head)) ?? 0) + 1);
    if (head.form === 'signature') signed.add(key(head));
  });
  for (const [index, head] of heads) {
    const known = signed.has(key(head)) || (counts.get(key(head)) ?? 0) >= 2;
    if (head.form === 'signature' || (known && head.form !== 'listed')) continue;
    if (head.form === 'listed' && (listed.get(key(head)) ?? 0) >= LEAST_LISTED) continue;
    const once =
      head.form === 'timed' && head.label.split(' ').length <= 2 && nextTime(heads, lines.length, index) !== head.start;
    const opening =
      index > 0 &&
      sectionWord(lines[index - 1]?.text ?? '')?.kind === 'transcript' &&
      !isTitle(lines[index]?.text ?? '');
    if (!once && !opening) heads.delete(index);
  }
  return heads.size >= 2 ? heads : new Map();
}

/** `0:12 Name: text` is also how chapters are listed; this many times the same name is no chapter. */
const LEAST_LISTED = 3;

/** Labels that differ in capitals alone recur together. */
function key({ label }: TurnHead): string {
  return label.toLowerCase();
}

function startsList(text: string): boolean {
  return /^[-•]\s/.test(text) || /^[^:]{1,48}:\s*(?:https?:|www\.)/.test(text);
}

function nextTime(heads: ReadonlyMap<number, TurnHead>, length: number, index: number): number | undefined {
  for (let next = index + 1; next < Math.min(length, index + 3); next++) {
    const head = heads.get(next);
    if (head) return head.start;
  }
  return undefined;
}
