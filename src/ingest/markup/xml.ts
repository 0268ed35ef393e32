import type { Span } from '../source.ts';
import { DerivedText, type Text } from './text.ts';
import { tokens } from './tokens.ts';

/** A child of an element, in offsets of the source. */
export interface Child {
  /** Lower case, with its prefix. */
  name: string;
  /** The opening tag. */
  tag: Span;
  /** What stands between the tags; empty for an element that is closed at once. */
  inner: Span;
  /** From the first to the last character. */
  span: Span;
}

/** The elements that stand right inside a stretch of XML. One that is never closed goes to the end. */
export function childrenOf(source: string, whole: Span): Child[] {
  const children: Child[] = [];
  let open: Child | undefined;
  let depth = 0;
  for (const { kind, name, span, isEmpty } of tokens(source, whole, 'xml')) {
    if (kind === 'open' && !open) {
      const child = { name, tag: span, inner: { start: span.end, end: span.end }, span };
      if (isEmpty) children.push(child);
      else open = child;
      depth = 0;
    } else if (!open) continue;
    else if (kind === 'open' && name === open.name && !isEmpty) depth += 1;
    else if (kind === 'close' && name === open.name) {
      if (depth > 0) depth -= 1;
      else {
        children.push(closed(open, span.start, span.end));
        open = undefined;
      }
    }
  }
  if (open) children.push(closed(open, whole.end, whole.end));
  return children;
}

function closed(child: Child, inner: number, end: number): Child {
  return { ...child, inner: { start: child.tag.end, end: inner }, span: { start: child.tag.start, end } };
}

/** The characters of an element: sections as they are, references resolved, the tags of inner elements left out. */
export function characters(source: Text, inner: Span): DerivedText {
  const text = new DerivedText(source);
  for (const { kind, span } of tokens(source.text, inner, 'xml')) {
    if (kind === 'cdata') text.add(source.text.slice(span.start, span.end), span);
    else if (kind === 'text') text.addDecoded(span);
  }
  return text;
}
