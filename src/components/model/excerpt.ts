import type { CorrectedSpan } from '../../markdown/record.ts';

/** A run of text, marked where it is the mention. */
export interface Run {
  text: string;
  isMarked: boolean;
  /** What was transcribed in its place, where it is corrected. */
  heard?: string;
}

interface Span {
  start: number;
  end: number;
}

/**
 * A passage cut down to about `limit` characters where it is mentioned most, at sentence ends where they are near, else
 * between words; `…` stands for what was left out. A correction is a run of its own, marked as a whole where a mention
 * is in it.
 */
export function excerpt(
  text: string,
  spans: readonly Span[],
  limit = 300,
  corrected: readonly CorrectedSpan[] = [],
): Run[] {
  const window = findWindow(text, spans, limit);
  const whole = corrected.filter(({ start, end }) => start >= window.start && end <= window.end);
  const marked = spans
    .filter(({ start, end }) => start >= window.start && end <= window.end)
    .map((span) => whole.filter((one) => overlap(one, span)).reduce(around, span));
  const runs: Run[] = [];
  const bounds = [...marked, ...whole].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([window.start, ...bounds, window.end])].sort((a, b) => a - b);
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] as number;
    const heard = whole.find((one) => one.start === start && one.end === end)?.heard;
    runs.push({
      text: text.slice(start, end),
      isMarked: marked.some((span) => overlap(span, { start, end })),
      ...(heard === undefined ? {} : { heard }),
    });
  }
  if (window.start > 0) runs.unshift({ text: '… ', isMarked: false });
  if (window.end < text.length) runs.push({ text: ' …', isMarked: false });
  return runs.filter((run) => run.text !== '');
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function around(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The stretch that holds most mentions, the first of those; it begins where a sentence does, if one does near enough. */
function findWindow(text: string, spans: readonly Span[], limit: number): Span {
  if (text.length <= limit * 1.25) return { start: 0, end: text.length };
  const before = Math.floor(limit * 0.4);
  let best: Span & { holds: number } = { start: 0, end: 0, holds: -1 };
  for (const [index, span] of (spans.length > 0 ? spans : [{ start: 0, end: 0 }]).entries()) {
    if (best.holds >= 0 && span.end <= best.end) continue;
    const start = span.start <= before ? 0 : startNear(text, span.start - before, span.start);
    const wanted = Math.max(start + limit, span.end);
    const end = wanted >= text.length - limit * 0.15 ? text.length : endNear(text, wanted, span.end);
    let holds = 1;
    while ((spans[index + holds]?.end ?? Infinity) <= end) holds += 1;
    if (holds > best.holds) best = { start, end, holds };
  }
  return best;
}

/** The first sentence that begins between the two places, else the first word. */
function startNear(text: string, from: number, to: number): number {
  const sentence = /[.?!…]["”’)]*\s+/u.exec(text.slice(from, to));
  if (sentence) return from + sentence.index + sentence[0].length;
  const space = text.indexOf(' ', from);
  return space === -1 || space >= to ? to : space + 1;
}

/** The last sentence that ends not long before the place, else the last word. */
function endNear(text: string, at: number, least: number): number {
  const from = Math.max(least, at - 90);
  const tail = text.slice(from, at);
  for (const match of [...tail.matchAll(/[.?!…]["”’)]*(?=\s)/gu)].reverse())
    return from + match.index + match[0].length;
  const space = text.lastIndexOf(' ', at);
  return space <= least ? Math.max(least, at) : space;
}

/** How many of the mentions an excerpt leaves out. */
export function leftOut(text: string, spans: readonly Span[], limit: number): number {
  const window = findWindow(text, spans, limit);
  return spans.filter(({ start, end }) => start < window.start || end > window.end).length;
}
