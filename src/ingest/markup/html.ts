import type { Span } from '../source.ts';
import { DerivedText, type Text } from './text.ts';
import { attributesOf, tokens, type Token } from './tokens.ts';

/** An element whose place is kept, in offsets of the text that was made. */
export interface Element {
  name: 'cite' | 'time';
  span: Span;
}

export interface HtmlText {
  /** Blocks on lines of their own; headings, bullets and numbers as in Markdown. */
  text: DerivedText;
  elements: Element[];
  /** The first `h1`, or else the title of the document, in offsets of the source. */
  title?: Span;
  /** What a reader of the page would not call its text, in offsets of the source. */
  skipped: { span: Span; what: string }[];
}

const LINES = new Set(['br', 'li', 'tr', 'dt', 'dd', 'option', 'caption']);
const BLOCKS = new Set(
  'p div section article main header footer aside nav h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure figcaption pre hr form details summary address body'.split(
    ' ',
  ),
);
const CHROME = new Set(['nav', 'footer', 'aside', 'button', 'form', 'select', 'dialog']);

/** The text of a stretch of HTML. Takes linear time; whatever is written there, nothing is run and nothing thrown. */
export function readHtml(source: Text, span: Span): HtmlText {
  const all = tokens(source.text, span, 'html');
  const body = bodyOf(all);
  const title = titleOf(source.text, all);
  const writer = new Writer(source);
  const skipped: HtmlText['skipped'] = [];
  const chrome = new Map<string, number>();
  let depth = 0;
  all.forEach((token, index) => {
    const { kind, name } = token;
    const isOutside = index < body.start || index >= body.end;
    const isTitle = title !== undefined && token.span.start >= title.start && token.span.end <= title.end;
    if (body.isPage && CHROME.has(name) && !token.isEmpty) {
      const open = chrome.get(name) ?? 0;
      const step = kind === 'open' ? 1 : open > 0 ? -1 : 0;
      chrome.set(name, open + step);
      depth += step;
    }
    if (kind === 'text') {
      if (isTitle) return;
      if (isOutside || depth > 0) {
        if (/\S/.test(source.text.slice(token.span.start, token.span.end)))
          skipped.push({ span: token.span, what: 'page chrome' });
      } else writer.text(token.span);
    } else if (!isOutside && depth === 0) writer.tag(token);
  });
  return { text: writer.result, elements: writer.elements, ...(title ? { title } : {}), skipped };
}

/** Which tokens are the page's own text: those of `main`, of its articles, of its body, or all of a fragment. */
function bodyOf(all: readonly Token[]): { start: number; end: number; isPage: boolean } {
  const isPage = all.some(({ kind, name }) => kind === 'open' && (name === 'html' || name === 'body'));
  for (const wanted of isPage ? ['main', 'article', 'body'] : []) {
    const start = all.findIndex(({ kind, name }) => kind === 'open' && name === wanted);
    if (start < 0) continue;
    const end = all.findLastIndex(({ kind, name }) => kind === 'close' && name === wanted);
    return { start, end: end > start ? end : all.length, isPage };
  }
  const head = all.findIndex(({ kind, name }) => kind === 'close' && name === 'head');
  return { start: head + 1, end: all.length, isPage };
}

function titleOf(source: string, all: readonly Token[]): Span | undefined {
  for (const wanted of ['h1', 'title']) {
    const open = all.findIndex(({ kind, name }) => kind === 'open' && name === wanted);
    if (open < 0) continue;
    const close = all.findIndex(({ kind, name }, index) => index > open && kind === 'close' && name === wanted);
    const [from, to] = [all[open]!.span.end, all[close]?.span.start ?? 0];
    if (to > from && to - from < 600 && /\S/.test(source.slice(from, to))) return { start: from, end: to };
  }
  return undefined;
}

/** Elements whose places are kept stand in no more of their kind than this. */
const DEEPEST = 8;

/** Writes text as it would be read: white space closed up, blocks apart. */
class Writer {
  readonly result: DerivedText;
  readonly elements: Element[] = [];
  readonly #source: Text;
  readonly #lists: { ordered: boolean; count: number }[] = [];
  readonly #open: Element[] = [];
  #breaks = 0;
  #space = false;
  #prefix = '';
  #pre = 0;
  #items = 0;
  #link: { value: string; span: Span; from: number } | undefined;

  constructor(source: Text) {
    this.#source = source;
    this.result = new DerivedText(source);
  }

  text({ start, end }: Span): void {
    const raw = this.#source.text.slice(start, end);
    if (/^[ \t\n\f\r]/.test(raw)) this.#gap(raw, 0);
    for (const match of raw.matchAll(/[^ \t\n\f\r]+(?: [^ \t\n\f\r]+)*/g)) {
      const to = match.index + match[0].length;
      this.#lead();
      this.result.addDecoded({ start: start + match.index, end: start + to });
      if (to < raw.length) this.#gap(raw, to);
    }
  }

  tag({ kind, name, span, isEmpty }: Token): void {
    if (name === 'br' && this.#items > 0) this.#space = true;
    else if (LINES.has(name)) this.#breaks = Math.max(this.#breaks, 1);
    else if (BLOCKS.has(name)) this.#breaks = 2;
    else if (name === 'td' || name === 'th') this.#space = true;
    if (name === 'pre') this.#pre = Math.max(0, this.#pre + (kind === 'open' ? 1 : -1));
    if (name === 'ul' || name === 'ol') {
      if (kind === 'open') this.#lists.push({ ordered: name === 'ol', count: 0 });
      else this.#lists.pop();
    }
    if (name === 'li') this.#item(kind === 'open');
    if (/^h[1-6]$/.test(name)) this.#prefix = kind === 'open' ? `${'#'.repeat(Number(name.charAt(1)))} ` : '';
    if (name === 'a') this.#anchor(kind === 'open', span);
    if ((name === 'cite' || name === 'time') && !isEmpty) this.#element(name, kind === 'open');
  }

  /** White space between words; in preformatted text a line end is one. */
  #gap(raw: string, from: number): void {
    this.#space = true;
    if (this.#pre === 0) return;
    const gap = /^[ \t\n\f\r]*/.exec(raw.slice(from))?.[0] ?? '';
    this.#breaks = Math.max(this.#breaks, Math.min(2, gap.split('\n').length - 1));
  }

  /** What stands in front of the next words. */
  #lead(): void {
    if (this.result.length > 0) {
      if (this.#breaks > 0) this.result.add('\n'.repeat(this.#breaks));
      else if (this.#space) this.result.add(' ');
    }
    this.result.add(this.#prefix);
    this.#prefix = '';
    this.#breaks = 0;
    this.#space = false;
    for (const element of this.#open) if (element.span.start < 0) element.span.start = this.result.length;
  }

  #item(isOpen: boolean): void {
    const list = this.#lists.at(-1);
    this.#items = Math.max(0, this.#items + (isOpen ? 1 : -1));
    if (!isOpen) this.#prefix = '';
    else if (list?.ordered) this.#prefix = `${(list.count += 1)}. `;
    else this.#prefix = '• ';
  }

  /** In lists the address of a link is kept behind its words. */
  #anchor(isOpen: boolean, span: Span): void {
    const link = this.#link;
    this.#link = undefined;
    if (isOpen) {
      const address = attributesOf(this.#source.text, span).get('href');
      if (address && /^https?:\/\/\S+$/i.test(address.value)) this.#link = { ...address, from: this.result.length };
    } else if (link && this.#items > 0 && this.result.length > link.from) {
      const words = this.result.since(link.from);
      const address = link.value.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
      if (words.includes(address)) return;
      this.result.add(' (');
      this.result.addDecoded(link.span);
      this.result.add(')');
    }
  }

  #element(name: Element['name'], isOpen: boolean): void {
    if (isOpen) {
      if (this.#open.length < DEEPEST) this.#open.push({ name, span: { start: -1, end: -1 } });
      return;
    }
    const at = this.#open.findLastIndex((element) => element.name === name);
    const [element] = at < 0 ? [] : this.#open.splice(at, 1);
    if (!element || element.span.start < 0) return;
    element.span.end = this.result.length;
    this.elements.push(element);
  }
}
