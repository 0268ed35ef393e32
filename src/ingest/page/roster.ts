import { unitsOf } from '../../transcript/units.ts';
import { couldBeHead } from './head-glance.ts';
import type { PageLine } from './line.ts';
import { sectionWord } from './section-word.ts';
import { isTitle } from './title-case.ts';
import type { TurnHead } from './turn-form.ts';
import { turnHead } from './turn-head.ts';

/** The turns that lines begin, by the line's position; lines that begin none are absent. */
export type Heads = ReadonlyMap<number, TurnHead>;

/** `0:12 Name: text` is also how chapters are listed; this many times the same name is no chapter. */
const LEAST_LISTED = 3;
/** From so many heads in bold letters on, that is how the text writes its labels. */
const LEAST_BOLD = 3;
/** Fewer characters under one label are a note on a person. */
const LEAST_MONOLOGUE = 1500;
/** Lines that are nothing but a label must come again so often. */
const LEAST_ALONE = 2;
/** From this share of lines on, what has the form of a head among heads is one. */
const DIALOGUE = 0.6;

/**
 * Which lines of a text begin a turn. A head that is a signature (`Name [0:12]:`, `**Name:**`) counts by itself; `Name: `,
 * `Name (0:12)` and `[0:12] Name:` count when the label recurs, is known from signatures, or all the lines around are
 * heads; `**Not a name:**` counts when it recurs or stands among signatures; a line that is nothing but a label counts
 * when such lines alternate with speech.
 */
export function findHeads(text: string, lines: readonly PageLine[]): Heads {
  const all = new Map<number, TurnHead>();
  const units = unitsOf(text);
  lines.forEach((line, index) => {
    const head = line.head ?? (couldBeHead(units, line.span) ? turnHead(line.text) : undefined);
    if (head && !startsList(line.text)) all.set(index, head);
  });
  unfoldInitials(all);
  const alone = new Map([...all].filter(([index, { form }]) => form === 'alone' && goesOn(lines, all, index)));
  const bold = boldHeads(all);
  const heads = new Map(
    [...all].filter(([index, { form }]) => form !== 'alone' && (form !== 'bold' || bold.has(index))),
  );
  const counts = tally([...heads.values()].filter(({ form }) => form !== 'listed'));
  const listed = tally([...heads.values()].filter(({ form }) => form === 'listed'));
  const signed = tally([...heads.values()].filter(({ form }) => form === 'signature'));
  const dialogue = isDialogue(heads, lines.length);
  for (const [index, head] of heads) {
    if (head.form === 'signature' || head.form === 'bold') continue;
    if (
      head.form === 'listed' ? times(listed, head) >= LEAST_LISTED : times(signed, head) > 0 || times(counts, head) >= 2
    )
      continue;
    const few = head.label.split(' ').length <= 2;
    const once = head.form === 'timed' && few && nextTime(heads, lines.length, index) !== head.start;
    const opening = opensTranscript(lines, index) && !isTitle(lines[index]?.text ?? '');
    const among = dialogue && head.form === 'bare';
    if (!once && !opening && !among) heads.delete(index);
  }
  if (heads.size >= 2 || opensMonologue(lines, heads)) return heads;
  return alternates(alone, lines.length) ? alone : new Map();
}

/**
 * `LF:` is whoever said before that the letters stand for them, `Lloyd Fournier (LF):`; and `Ada Reyes (Acme):` is the Ada
 * Reyes of other labels.
 */
function unfoldInitials(all: Map<number, TurnHead>): void {
  const written = new Set<string>();
  const names = new Map<string, string>();
  for (const { label, short } of all.values()) {
    written.add(label);
    if (short) names.set(short, label);
  }
  for (const label of written) {
    const name = label.endsWith(')') ? label.replace(/ \([^()]*\)$/u, '') : label;
    if (name !== label && written.has(name)) names.set(label, name);
  }
  if (names.size === 0) return;
  for (const [index, head] of all) {
    const label = names.get(head.label);
    if (label !== undefined) all.set(index, { ...head, label });
  }
}

/** True when one head with the signs of one opens the text and speech goes on from there: one person talks. */
function opensMonologue(lines: readonly PageLine[], heads: Heads): boolean {
  if (heads.get(0)?.form !== 'signature' || (lines[0]?.text.length ?? 0) < 80) return false;
  return lines.reduce((sum, { text }) => sum + text.length, 0) >= LEAST_MONOLOGUE;
}

/** Which heads in bold letters are turns although their labels read like no names. */
function boldHeads(all: ReadonlyMap<number, TurnHead>): Set<number> {
  const written = [...all].filter(([, { form }]) => form === 'bold' || form === 'signature');
  if (written.length < LEAST_BOLD) return new Set();
  const counts = tally(written.map(([, head]) => head));
  const sure = written.filter(([, head]) => head.form === 'signature' || times(counts, head) >= 2);
  const [first, last] = [sure[0]?.[0] ?? Number.POSITIVE_INFINITY, sure.at(-1)?.[0] ?? 0];
  const isTurn = ([index, head]: [number, TurnHead]): boolean =>
    head.form === 'bold' && ((index > first && index < last) || times(counts, head) >= 2);
  return new Set(written.filter(isTurn).map(([index]) => index));
}

function tally(heads: readonly TurnHead[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const head of heads) counts.set(key(head), times(counts, head) + 1);
  return counts;
}

function times(counts: ReadonlyMap<string, number>, head: TurnHead): number {
  return counts.get(key(head)) ?? 0;
}

/** True when bare heads fill most lines from the first of them on, and more than one label speaks. */
function isDialogue(heads: ReadonlyMap<number, TurnHead>, length: number): boolean {
  const bare = [...heads].filter(([, { form }]) => form === 'bare');
  const [first] = bare[0] ?? [length];
  const labels = tally(bare.map(([, head]) => head));
  const recurs = [...labels.values()].some((count) => count >= 2);
  return bare.length >= 3 && labels.size >= 2 && recurs && bare.length / (length - first) >= DIALOGUE;
}

/** A label alone on its line has its words on the next. */
function goesOn(lines: readonly PageLine[], all: ReadonlyMap<number, TurnHead>, index: number): boolean {
  const next = lines[index + 1];
  return next !== undefined && all.get(index + 1)?.form !== 'alone' && !sectionWord(lines[index]?.text ?? '');
}

/** True when lines that are nothing but a label make a good part of the text and most of them recur; the others go. */
function alternates(alone: Map<number, TurnHead>, length: number): boolean {
  const counts = tally([...alone.values()]);
  const recurring = [...counts.values()].filter((count) => count >= LEAST_ALONE).length;
  const first = [...alone.keys()][0] ?? length;
  const share = alone.size / (length - first);
  if (share < 0.3) for (const [index, head] of alone) if (times(counts, head) < LEAST_ALONE) alone.delete(index);
  return alone.size >= 3 && recurring >= 1 && counts.size - recurring <= recurring && share >= 0.15;
}

function opensTranscript(lines: readonly PageLine[], index: number): boolean {
  return index > 0 && sectionWord(lines[index - 1]?.text ?? '')?.kind === 'transcript';
}

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
