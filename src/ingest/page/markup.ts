import type { Ledger } from '../ledger.ts';
import type { Line } from '../source.ts';

/** `*word*`, `**words**`: signs that open before a word and close after one. */
const EMPHASIS = /(?<![\p{L}\p{N}*])(\*{1,2})(?=[^\s*])([^*\n]{1,300}?[^\s*])\1(?![\p{L}\p{N}])/gu;

/** The text of a line from `from` on without the marks of emphasis, which the ledger gets to know; other text is left alone. */
export function withoutMarkup(line: Line, from: number, ledger: Ledger): string {
  let text = '';
  let position = from;
  const drop = (start: number, length: number): void => {
    text += line.text.slice(position, start);
    position = start + length;
    ledger.drop({ start: line.span.start + start, end: line.span.start + position }, 'markup');
  };
  for (const match of line.text.matchAll(EMPHASIS)) {
    const sign = match[1]?.length ?? 0;
    if (match.index < from) continue;
    drop(match.index, sign);
    drop(match.index + match[0].length - sign, sign);
  }
  text += line.text.slice(position);
  ledger.publish({ start: line.span.start + from, end: line.span.end });
  return text;
}
