import type { Ledger } from '../ledger.ts';
import type { Span } from '../source.ts';
import { decodeEntities, references } from '../formats/cues/entities.ts';

/** A text that knows where in the seed each of its characters comes from. */
export interface Text {
  readonly text: string;
  /** The stretches of the seed that a stretch of the text was made from, in order; none for what was put in. */
  sources(span: Span): Span[];
}

/** The seed itself as such a text. */
export function seedText(text: string): Text {
  return { text, sources: (span) => [span] };
}

interface Piece {
  at: number;
  end: number;
  span: Span;
}

/** A text made of stretches of another one, piece by piece. */
export class DerivedText implements Text {
  readonly #parent: Text;
  readonly #pieces: Piece[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #text: string | undefined;

  constructor(parent: Text) {
    this.#parent = parent;
  }

  get length(): number {
    return this.#length;
  }

  get text(): string {
    return (this.#text ??= this.#parts.join(''));
  }

  /** What was added from an offset on, at which something was added. */
  since(offset: number): string {
    let [index, at] = [this.#parts.length, this.#length];
    while (index > 0 && at > offset) at -= this.#parts[(index -= 1)]!.length;
    return this.#parts.slice(index).join('');
  }

  /** Adds what stands in a stretch of the parent, or what it means; without one, what the parent does not have. */
  add(text: string, span?: Span): void {
    if (text === '') return;
    if (span) this.#pieces.push({ at: this.#length, end: this.#length + text.length, span });
    this.#parts.push(text);
    this.#length += text.length;
    this.#text = undefined;
  }

  /** Adds a stretch of the parent, its character references resolved. */
  addDecoded({ start, end }: Span): void {
    const raw = this.#parent.text.slice(start, end);
    let from = 0;
    for (const reference of references(raw)) {
      const to = reference.index;
      this.add(raw.slice(from, to), { start: start + from, end: start + to });
      from = to + reference[0].length;
      this.add(decodeEntities(reference[0]), { start: start + to, end: start + from });
    }
    this.add(raw.slice(from), { start: start + from, end });
  }

  sources(span: Span): Span[] {
    const found: Span[] = [];
    for (let index = this.#firstAfter(span.start); index < this.#pieces.length; index += 1) {
      const piece = this.#pieces[index]!;
      if (piece.at >= span.end) break;
      const isExact = piece.end - piece.at === piece.span.end - piece.span.start;
      const from = isExact ? Math.max(0, span.start - piece.at) : 0;
      const over = isExact ? Math.max(0, piece.end - span.end) : 0;
      for (const source of this.#parent.sources({ start: piece.span.start + from, end: piece.span.end - over })) {
        const last = found.at(-1);
        if (last && last.end === source.start) last.end = source.end;
        else found.push({ ...source });
      }
    }
    return found;
  }

  /** Index of the first piece that ends after an offset. */
  #firstAfter(offset: number): number {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Where in the seed a place in the text is; `otherwise` where it stands in nothing that comes from there. */
export function sourceOffset(text: Text, offset: number, otherwise: number): number {
  const [here] = text.sources({ start: offset, end: offset + 1 });
  if (here) return here.start;
  return text.sources({ start: 0, end: offset }).at(-1)?.end ?? otherwise;
}

/** One stretch of the seed from the first to the last character that a stretch of the text comes from. */
export function sourceSpan(text: Text, span: Span, otherwise: number): Span {
  const sources = text.sources(span);
  const [first, last] = [sources[0], sources.at(-1)];
  return first && last ? { start: first.start, end: last.end } : { start: otherwise, end: otherwise };
}

/** Enters in the seed's ledger what was entered of the text. Gives all the stretches of the seed that the text has. */
export function transfer(text: Text, from: Ledger, to: Ledger): Span[] {
  const used: Span[] = [];
  for (const { span, fate, what } of from.account(text.text)) {
    for (const source of text.sources(span)) {
      used.push(source);
      if (what === 'unaccounted') continue;
      if (fate === 'published') to.publish(source);
      else if (fate === 'metadata') to.use(source, what);
      else to.drop(source, what === 'white space' ? 'markup' : what);
    }
  }
  return used;
}
