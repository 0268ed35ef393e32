/** A run of text, marked where it is the mention. */
export interface Run {
  text: string;
  isMarked: boolean;
}

interface Span {
  start: number;
  end: number;
}

/**
 * A passage cut down to about `limit` characters around its first mention, at sentence ends where they are near, else
 * between words; `…` stands for what was left out.
 */
export function excerpt(text: string, spans: readonly Span[], limit = 300): Run[] {
  const window = findWindow(text, spans, limit);
  const runs: Run[] = [];
  let at = window.start;
  for (const span of spans) {
    if (span.start < at || span.end > window.end) continue;
    runs.push({ text: text.slice(at, span.start), isMarked: false });
    runs.push({ text: text.slice(span.start, span.end), isMarked: true });
    at = span.end;
  }
  runs.push({ text: text.slice(at, window.end), isMarked: false });
  if (window.start > 0) runs.unshift({ text: '… ', isMarked: false });
  if (window.end < text.length) runs.push({ text: ' …', isMarked: false });
  return runs.filter((run) => run.text !== '');
}

function findWindow(text: string, spans: readonly Span[], limit: number): Span {
  if (text.length <= limit * 1.25) return { start: 0, end: text.length };
  const first = spans[0] ?? { start: 0, end: 0 };
  const before = Math.floor(limit * 0.4);
  const start = first.start <= before ? 0 : startNear(text, first.start - before, first.start);
  const wanted = Math.max(start + limit, first.end);
  if (wanted >= text.length - limit * 0.15) return { start, end: text.length };
  return { start, end: endNear(text, wanted, first.end) };
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
