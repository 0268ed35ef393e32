import type { Cue } from './cue.ts';
import type { Span } from '../../source.ts';

/** A speaker's label at the head of a cue line. */
export interface Label {
  name: string;
  /** The label with its brackets, colon and leading dash or `>>`, up to the first word said. */
  span: Span;
}

/** A label must come this often to be one: `So here is the thing:` does not. */
const RECURS = 2;

/** Where this part of the cues begins with a label, every cue does, and a name that comes once is a label too. */
const EVERY_CUE = 0.8;

const LEAD = /^\s*(?:(?:>>+|[-–—])\s*)?/u;
const NAMED = /^([\p{Lu}\p{Lo}\p{N}][^:\n\r<>\][]{0,47})[:：](?=\s|$)\s*/u;
const BRACKETED = /^(?:\[([^\]\n\r<>]{1,40})\]|\(([^)\n\r<>]{1,40})\)):?\s+(?=\S)/u;
const PARTICLES = new Set([
  'de',
  'del',
  'der',
  'den',
  'di',
  'da',
  'du',
  'la',
  'le',
  'van',
  'von',
  'bin',
  'ibn',
  'al',
  'el',
  'y',
  'e',
  'of',
  'the',
  'and',
  '&',
]);
const SOUNDS =
  /^(?:music|applause|laugh\w*|chuckl\w*|inaudible|crosstalk|silence|noise|foreign|cheer\w*|sigh\w*|clears? throat|cough\w*|musik|applaus|gelächter|música|aplausos|risas|musique|rires|__|\W)/iu;

/**
 * The labels that stand as plain text at the head of cue lines (`Name: …`, `[Name] …`), by the offset of the line. Only
 * names that recur are labels. `source` is the seed's text.
 */
export function findLabels(source: string, cues: readonly Cue[]): Map<number, Label> {
  const labels = namesAbove(cues);
  if (labels.size > 0) return labels;
  const found: { offset: number; label: Label; bracketed: boolean }[] = [];
  const counts = new Map<string, number>();
  for (const { lines, after, speaker } of cues) {
    if (speaker !== null) continue;
    for (const line of after ? [...lines, ...after] : lines) {
      const first = line[0];
      if (!first) continue;
      const hit = labelIn(source, first.span);
      if (!hit) continue;
      found.push({ offset: first.span.start, ...hit });
      counts.set(hit.label.name, (counts.get(hit.label.name) ?? 0) + 1);
    }
  }
  if (found.length === 0) return labels;
  const recurring = found.filter(({ label }) => (counts.get(label.name) ?? 0) >= RECURS);
  const names = new Set(recurring.map(({ label }) => label.name));
  const manyBrackets = recurring.filter(({ bracketed }) => bracketed).length >= Math.max(3, cues.length / 20);
  const settled = names.size >= 2 && recurring.length >= 6;
  const heads = new Set(cues.flatMap(({ lines }) => lines[0]?.[0]?.span.start ?? []));
  const everywhere =
    found.length >= 3 && found.filter(({ offset }) => heads.has(offset)).length >= cues.length * EVERY_CUE;
  for (const { offset, label, bracketed } of found) {
    if (bracketed && !manyBrackets) continue;
    if (
      names.has(label.name) ||
      (everywhere && !bracketed && heads.has(offset)) ||
      (settled && !bracketed && isFullName(label.name))
    )
      labels.set(offset, label);
  }
  return labels;
}

/** In this part of the cues a name stands above the talk, where any does. */
const HABIT = 0.9;

/** In (nearly) all cues the first line is one of a few names, and the talk stands below. */
function namesAbove(cues: readonly Cue[]): Map<number, Label> {
  const found = new Map<number, Label>();
  const names = new Set<string>();
  let others = 0;
  for (const { lines, speaker } of cues) {
    const run = lines.length > 1 && speaker === null && lines[0]?.length === 1 ? lines[0][0] : undefined;
    const name = run?.text.trim() ?? '';
    if (!run || name.length > 48 || /[:：]/.test(name) || !isName(name)) {
      others += 1;
      if (cues.length - others < cues.length * HABIT) break;
      continue;
    }
    found.set(run.span.start, { name, span: run.span });
    names.add(name);
  }
  const isHabit = found.size >= 3 && found.size >= cues.length * HABIT && names.size * 2 <= found.size;
  return isHabit ? found : new Map<number, Label>();
}

function labelIn(source: string, span: Span): { label: Label; bracketed: boolean } | undefined {
  // No label begins with a small letter.
  const code = source.charCodeAt(span.start);
  if (code > 96 && code < 123) return undefined;
  const head = source.slice(span.start, Math.min(span.end, span.start + 80));
  if (!/[:：[(]/.test(head)) return undefined;
  const lead = LEAD.exec(head)?.[0].length ?? 0;
  const rest = head.slice(lead);
  const named = NAMED.exec(rest);
  const match = named ?? BRACKETED.exec(rest);
  const name = (match?.[1] ?? match?.[2])?.replace(/\s+/g, ' ').trim();
  if (!match || name === undefined || !isName(name)) return undefined;
  return { label: { name, span: { start: span.start, end: span.start + lead + match[0].length } }, bracketed: !named };
}

/** Up to five words that each begin like a name: `Jeff Dean`, `SPEAKER_01`, `Ludwig van der Berg`, `Q`. */
function isName(text: string): boolean {
  if (SOUNDS.test(text) || /[.?!,;]$/.test(text.replace(/\b(?:Jr|Sr|Dr)\.$/, ''))) return false;
  const parts = text.split(' ');
  return (
    parts.length <= 5 &&
    parts.every((part) => PARTICLES.has(part) || /^[("“]?[\p{Lu}\p{Lo}\p{N}#]/u.test(part)) &&
    /\p{L}/u.test(text)
  );
}

function isFullName(text: string): boolean {
  return text.split(' ').length >= 2 || text === text.toUpperCase();
}
