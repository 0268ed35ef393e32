import { paragraphSpans, weigh } from './paragraphs.ts';

/** A written paragraph of more words than this is a wall of text. */
const WALL = 180;

/** Characters of scripts that put no space between sentences. */
const DENSE = /[\u2e80-\u9fff\u0e00-\u0eff\uff00-\uffef]/;

/**
 * A paragraph as paragraphs of a readable length, its words unchanged: itself, or its sentences in groups when it is
 * longer than anybody writes. Only white space is ever parted. `locale` is the text's language (BCP 47).
 */
export function readableParagraphs(text: string, locale: string): string[] {
  if (weigh(text) <= WALL) return [text];
  const starts: number[] = [];
  for (const { start } of paragraphSpans(text, { locale })) {
    const before = text[start - 1] ?? ' ';
    if (/\s/.test(before) || DENSE.test(before)) starts.push(start);
  }
  return starts.map((start, index) => text.slice(index === 0 ? 0 : start, starts[index + 1]).trim());
}
