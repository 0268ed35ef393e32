import type { Span } from '../source.ts';

export interface Token {
  /** `other`: comments, declarations, instructions. */
  kind: 'text' | 'open' | 'close' | 'cdata' | 'other';
  /** The whole of it; of `cdata` what is between its brackets. */
  span: Span;
  /** Lower case, with its prefix: `content:encoded`. */
  name: string;
  /** True of `<br/>`. */
  isEmpty: boolean;
}

/** HTML elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'template', 'noscript', 'svg', 'iframe']);

/** Takes markup apart, tolerantly and in linear time: what opens no tag is text. */
export function tokens(source: string, { start, end }: Span, language: 'html' | 'xml'): Token[] {
  const found: Token[] = [];
  const push = (kind: Token['kind'], from: number, to: number, name = '', isEmpty = false): void => {
    if (to > from || kind === 'cdata') found.push({ kind, span: { start: from, end: to }, name, isEmpty });
  };
  let [at, text] = [start, start];
  while (at < end) {
    const open = source.indexOf('<', at);
    if (open < 0 || open >= end) break;
    const special = specialEnd(source, open, end);
    if (special) {
      push('text', text, open);
      if (special.isData && language === 'xml') {
        push('other', open, open + 9);
        push('cdata', open + 9, special.inside);
        push('other', special.inside, special.end);
      } else push('other', open, special.end);
      at = text = special.end;
      continue;
    }
    const isClosing = source.charAt(open + 1) === '/';
    const name = nameAt(source, open + (isClosing ? 2 : 1));
    const close = name === '' ? -1 : tagEnd(source, open + 1, end);
    if (close < 0) {
      at = open + 1;
      continue;
    }
    push('text', text, open);
    push(isClosing ? 'close' : 'open', open, close, name, source.charAt(close - 2) === '/');
    at = text = close;
    if (language === 'html' && !isClosing && RAW.has(name)) {
      at = text = rawEnd(source, close, end, name);
      push('other', close, at);
    }
  }
  push('text', text, end);
  return found;
}

/** The end of a comment, a CDATA section or a declaration; what is not closed goes to the end. */
function specialEnd(
  source: string,
  open: number,
  end: number,
): { end: number; isData: boolean; inside: number } | undefined {
  const next = source.charAt(open + 1);
  if (next !== '!' && next !== '?') return undefined;
  const isData = source.startsWith('<![CDATA[', open);
  const mark = isData ? ']]>' : source.startsWith('<!--', open) ? '-->' : next === '?' ? '?>' : '>';
  const found = source.indexOf(mark, open + 2);
  const inside = found < 0 || found > end ? end : found;
  return { end: Math.min(end, inside + mark.length), isData, inside: Math.max(inside, Math.min(open + 9, end)) };
}

function nameAt(source: string, at: number): string {
  const name = /^[A-Za-z][\w:.-]*/.exec(source.slice(at, at + 60))?.[0] ?? '';
  return name.toLowerCase();
}

/** The offset after the `>` of a tag, quoted ones passed over; -1 where another tag begins first. */
function tagEnd(source: string, from: number, end: number): number {
  let quote = 0;
  for (let at = from; at < end; at += 1) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if ((code === 34 || code === 39) && source.charAt(at - 1) === '=') quote = code;
    else if (code === 62) return at + 1;
    else if (code === 60) return -1;
  }
  return -1;
}

function rawEnd(source: string, from: number, end: number, name: string): number {
  const pattern = new RegExp(`</${name}`, 'gi');
  pattern.lastIndex = from;
  const found = pattern.exec(source)?.index ?? end;
  return Math.min(found, end);
}

/** The values of a tag's attributes and where they stand, names in lower case; references are not resolved. */
export function attributesOf(source: string, { start, end }: Span): Map<string, { value: string; span: Span }> {
  const found = new Map<string, { value: string; span: Span }>();
  for (const match of source
    .slice(start, end)
    .matchAll(/([\w:.-]+)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) {
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    const to = start + match.index + match[0].length - (match[4] === undefined ? 1 : 0);
    const name = match[1]!.toLowerCase();
    if (!found.has(name)) found.set(name, { value, span: { start: to - value.length, end: to } });
  }
  return found;
}
