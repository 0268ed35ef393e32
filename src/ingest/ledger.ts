import type { Fate, LedgerLine, Span } from './source.ts';

/**
 * Where every character of a seed went. Parsers enter the stretches they publish, use or drop; what nobody entered is
 * either white space or `unaccounted`, and a test keeps the latter empty. The first entry of a character counts.
 */
export class Ledger {
  readonly #lines: LedgerLine[] = [];

  publish(span: Span): void {
    this.enter({ span, fate: 'published', what: 'text' });
  }

  use(span: Span, field: string): void {
    this.enter({ span, fate: 'metadata', what: field });
  }

  drop(span: Span, reason: string): void {
    this.enter({ span, fate: 'dropped', what: reason });
  }

  enter(line: LedgerLine): void {
    if (line.span.end > line.span.start) this.#lines.push(line);
  }

  /** As entered. */
  get lines(): readonly LedgerLine[] {
    return this.#lines;
  }

  /** Every stretch of `text` with exactly one fate, in order; gaps come back as `white space` or `unaccounted`. */
  account(text: string): LedgerLine[] {
    const result: LedgerLine[] = [];
    this.forEach(text, (start, end, fate, what) => result.push({ span: { start, end }, fate, what }));
    return result;
  }

  /** The same, told one by one. */
  forEach(text: string, tell: (start: number, end: number, fate: Fate, what: string) => void): void {
    let position = 0;
    const gap = (end: number): void => {
      tell(position, end, 'dropped', isBlank(text, position, end) ? 'white space' : 'unaccounted');
      position = end;
    };
    for (const { span, fate, what } of this.#inOrder()) {
      if (span.start > position && position < text.length) gap(Math.min(span.start, text.length));
      if (span.end <= position) continue;
      tell(position, span.end, fate, what);
      position = span.end;
    }
    if (position < text.length) gap(text.length);
  }

  /** By where they begin; most parsers go through the text from its head to its end. */
  #inOrder(): readonly LedgerLine[] {
    let before = 0;
    for (const { span } of this.#lines) {
      if (span.start < before) return sorted(this.#lines);
      before = span.start;
    }
    return this.#lines;
  }
}

/** A stable sort, and quick where a few runs of lines are in order, as each reader leaves them. */
function sorted(lines: readonly LedgerLine[]): LedgerLine[] {
  return [...lines].sort((a, b) => a.span.start - b.span.start);
}

function isBlank(text: string, start: number, end: number): boolean {
  let at = start;
  // Nearly every gap is a line end or a space.
  while (at < end && (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 32)) at += 1;
  return at === end || !/\S/.test(text.slice(at, end));
}
