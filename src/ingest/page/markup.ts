import type { Ledger } from '../ledger.ts';
import type { Line, Span } from '../source.ts';
import { machineMarks } from './machine-mark.ts';

/** `*word*`, `**words**`, `_words_`: signs that open before a word and close after one. */
const EMPHASIS = /(?<![\p{L}\p{N}*_@/\\])(\*{1,3}|_)(?=[^\s*_])([^*_\n]{0,300}?[^\s*_\\])\1(?![\p{L}\p{N}*_])/gu;
/** `[text](address)`: the text stays, and the address in round brackets. */
const LINK = /\[([^[\]\n]{1,200})\]\((?=https?:\/\/[^\s()]{1,500}\))/gu;
/** A backslash that keeps a sign from being markup. */
const ESCAPE = /\\(?=[\\`*_{}[\]()#+.!<>~|-])/gu;

/**
 * The text of a line from `from` on without Markdown's signs, which the ledger gets to know, and without the stretches
 * that the caller has accounted for; other text is left alone.
 */
export function withoutMarkup(line: Line, from: number, ledger: Ledger, accounted: readonly Span[] = []): string {
  const { text } = line;
  if (accounted.length === 0 && !/[*_[\\【\ue200]/u.test(text)) {
    ledger.publish({ start: line.span.start + from, end: line.span.end });
    return text.slice(from);
  }
  const drops = [...accounted, ...machineMarks(text)].map((span) => ({ ...span, instead: '' }));
  for (const { index, 0: whole, 1: sign = '' } of text.matchAll(EMPHASIS)) {
    drops.push({ start: index, end: index + sign.length, instead: '' });
    drops.push({ start: index + whole.length - sign.length, end: index + whole.length, instead: '' });
  }
  for (const { index, 0: whole, 1: name = '' } of text.matchAll(LINK)) {
    drops.push({ start: index, end: index + 1, instead: '' });
    drops.push({ start: index + 1 + name.length, end: index + whole.length - 1, instead: ' ' });
  }
  for (const { index } of text.matchAll(ESCAPE)) drops.push({ start: index, end: index + 1, instead: '' });
  let kept = '';
  let position = from;
  for (const { start, end, instead } of drops.sort((a, b) => a.start - b.start)) {
    if (start < position) continue;
    kept += text.slice(position, start) + instead;
    ledger.publish({ start: line.span.start + position, end: line.span.start + start });
    ledger.drop({ start: line.span.start + start, end: line.span.start + end }, 'markup');
    position = end;
  }
  ledger.publish({ start: line.span.start + position, end: line.span.end });
  return kept + text.slice(position);
}
