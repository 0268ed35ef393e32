import type { Line, Span } from '../source.ts';
import type { TurnHead } from './turn-form.ts';

/** A line as the readers get it. Where a label was found that nothing on the line itself gives away, the head says so. */
export interface PageLine extends Line {
  head?: TurnHead;
  /** A heading that was glued to the end of the paragraph before it. */
  heading?: true;
  /** The rest of the line before it: a newline was lost in the middle of a sentence. */
  goesOn?: true;
}

/** The physical lines of a stretch of `text`, trimmed; blank ones are left out. */
export function physicalLines(text: string, span: Span): Line[] {
  const lines: Line[] = [];
  let start = span.start;
  while (start < span.end) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > span.end ? span.end : found;
    const line = trimmed(text, { start, end });
    if (line) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** The stretch without the white space around it; undefined when nothing is left. */
export function trimmed(text: string, { start, end }: Span): Line | undefined {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end > start ? { text: text.slice(start, end), span: { start, end } } : undefined;
}

/** A part of a line, trimmed. */
export function trimmedWithin(line: Line, from: number, to: number): Line | undefined {
  const part = trimmed(line.text, { start: from, end: to });
  if (!part) return undefined;
  return {
    text: part.text,
    span: { start: line.span.start + part.span.start, end: line.span.start + part.span.end },
  };
}

export { plain } from '../../transcript/plain.ts';

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029
  );
}
