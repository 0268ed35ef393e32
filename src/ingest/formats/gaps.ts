import type { Span } from '../source.ts';

/** What of a whole lies between the stretches that were used, in order. */
export function gaps(whole: Span, used: readonly Span[]): Span[] {
  const result: Span[] = [];
  let at = whole.start;
  for (const { start, end } of [...used].sort((a, b) => a.start - b.start)) {
    if (start > at) result.push({ start: at, end: Math.min(start, whole.end) });
    at = Math.max(at, end);
  }
  if (at < whole.end) result.push({ start: at, end: whole.end });
  return result;
}
