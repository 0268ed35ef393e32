import type { Span } from '../../source.ts';

/** The lines of a stretch of a text as spans without their line ends: CRLF, LF or CR, as WebVTT has it. */
export function lineSpans(text: string, { start, end }: Span = { start: 0, end: text.length }): Span[] {
  const spans: Span[] = [];
  let feed = indexWithin(text, '\n', start, end);
  let carriage = indexWithin(text, '\r', start, end);
  while (start < end) {
    const at = Math.min(feed, carriage);
    spans.push({ start, end: at });
    if (at === end) break;
    start = at === carriage && feed === at + 1 ? at + 2 : at + 1;
    if (feed < start) feed = indexWithin(text, '\n', start, end);
    if (carriage < start) carriage = indexWithin(text, '\r', start, end);
  }
  return spans;
}

/** Tells of the lines of a text, asked for in order, whether some signs stand in them. */
export function linesWith(signs: string, text: string): (line: Span) => boolean {
  let next = -1;
  return ({ start, end }) => {
    if (next < start) next = text.indexOf(signs, start);
    if (next < 0) next = Number.POSITIVE_INFINITY;
    return next + signs.length <= end;
  };
}

/** True of a stretch of white space. */
export function isBlank(text: string, { start, end }: Span): boolean {
  const code = text.charCodeAt(start);
  return start >= end || ((code <= 32 || code > 126) && !/\S/.test(text.slice(start, end)));
}

/** Where a sign stands between `from` and `end`; `end` where it does not. */
function indexWithin(text: string, sign: string, from: number, end: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 || at > end ? end : at;
}
